// SPDX-License-Identifier: GPL-3.0-or-later
// What anybody would write with octokit: lists an organization's secrets, seals a value and sets one for some repositories.
// node client.mjs BASE-URL ORGANIZATION SECRET VALUE REPOSITORY…; the token comes from OCTOKIT_TOKEN. Prints one JSON object.
import { Octokit } from "octokit";
import sodium from "libsodium-wrappers";

const [baseUrl, org, secret_name, value, ...names] = process.argv.slice(2);
const octokit = new Octokit({ baseUrl, auth: process.env.OCTOKIT_TOKEN, throttle: { enabled: false } });

const secrets = async () => (await octokit.paginate("GET /orgs/{org}/actions/secrets", { org, per_page: 30 })).map((one) => one.name);

const before = await secrets();
const repositories = await octokit.paginate(octokit.rest.repos.listForOrg, { org, per_page: 30 });
const selected_repository_ids = names.map((name) => repositories.find((one) => one.name === name).id);

const { data: key } = await octokit.rest.actions.getOrgPublicKey({ org });
await sodium.ready;
const sealed = sodium.crypto_box_seal(sodium.from_string(value), sodium.from_base64(key.key, sodium.base64_variants.ORIGINAL));
const { status } = await octokit.rest.actions.createOrUpdateOrgSecret({
    org,
    secret_name,
    key_id: key.key_id,
    encrypted_value: sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL),
    visibility: "selected",
    selected_repository_ids,
});
console.log(JSON.stringify({ before, status, after: await secrets() }));
