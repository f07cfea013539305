// SPDX-License-Identifier: GPL-3.0-or-later
// What anybody would write with octokit to read who may read which secret of an organization.
// node read.mjs BASE-URL ORGANIZATION in-turn|at-once; the token comes from OCTOKIT_TOKEN. Prints one JSON object.
import { Octokit } from "octokit";

const [baseUrl, org, order] = process.argv.slice(2);
const octokit = new Octokit({ baseUrl, auth: process.env.OCTOKIT_TOKEN });
const per_page = 100;

const repositories = await octokit.paginate(octokit.rest.repos.listForOrg, { org, per_page });
const secrets = await octokit.paginate(octokit.rest.actions.listOrgSecrets, { org, per_page });
const selected = secrets.filter((one) => one.visibility === "selected");
const listOf = ({ name: secret_name }) =>
    octokit.paginate(octokit.rest.actions.listSelectedReposForOrgSecret, { org, secret_name, per_page });

let lists = [];
if (order === "at-once") {
    lists = await Promise.all(selected.map(listOf));
} else {
    for (const secret of selected) {
        lists.push(await listOf(secret));
    }
}
console.log(JSON.stringify({ repositories: repositories.length, places: lists.reduce((sum, list) => sum + list.length, 0) }));
