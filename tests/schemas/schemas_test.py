# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what the program prints and reads against resources/schemas, and the schemas against faults planted in it.

usage: schemas_test.py    (environment: QM_CLI, the program; QM_SCHEMAS, the folder of the schemas)
"""

import copy
import json
import os
import re
import tempfile
import unittest
import urllib.error
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator, FormatChecker, RefResolver

from program import Served, read_json, run

FOLDER = Path(os.environ.get("QM_SCHEMAS", Path(__file__).resolve().parents[2] / "resources" / "schemas"))
SCHEMAS = {path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in FOLDER.glob("*.schema.json")}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}
SECRET, REPOSITORY = "LP_PROD_AZURE_CLIENT_SECRET", "lp-basket-cross-sell"

PROFILE = {
    "format": "quartermaster-profile/1", "organization": "meridian-retail", "tenant": "8c9b", "colour": "#1f6feb", "read_only": True,
    "github": {"api": "https://github.example.com/api/v3", "sign_in": "app", "app_id": 1, "installation_id": 2},
    "production_stages": ["prod"], "management": {"repository": "platform-conventions", "path": "quartermaster.yaml"},
    "proxy": {"kind": "http", "host": "proxy.example", "port": 3128, "user": "ana"}, "authorities": "",
    "limits": {"concurrent": 20, "writes_per_minute": 60, "attempts": 3, "attempt_seconds": 15, "call_seconds": 60, "max_wait_seconds": 300},
}  # fmt: skip
CREDENTIALS = [
    {"github": {"token": "T"}, "entra": {"tenant": "8c9b", "client_id": "5a", "client_secret": "S"}},
    {"github": {"app_id": 1, "installation_id": 2, "private_key": "PEM"}, "entra": {"tenant": "8c9b", "client_id": "5a", "certificate": "PEM"}},
]

FAULTS = [
    {"system": "github", "method": "PUT", "path": "/orgs/*/actions/secrets/**", "nth": 1, "times": 1, "fault": "status",
     "status": 404, "headers": {"X-Planted": "1"}, "body": {"message": "Not Found"}},
    {"fault": "delay", "delay_ms": 1, "method": "GET"},
]  # fmt: skip

CONDITIONS = {"github": {
    "sso": "partial", "clock_ahead": -300, "installation_token_life": 10, "fresh_token_delay_ms": 1500, "app_permissions": {"metadata": "read"},
    "app_repositories": ["lp-basket"], "token_permissions": {"organization_secrets": "write"}, "token_scopes": ["repo"],
    "limits": {"requests_per_hour": 100, "points_per_minute": 90, "writes_per_minute": 8, "writes_per_hour": 50, "concurrent": 10, "retry_after": 7},
    "quota_left": {"requests": 2, "reset_in": 30},
}}  # fmt: skip


def faults_of(name, document):
    """What the schema of that name finds wrong."""
    schema = SCHEMAS[name]
    validator = Draft202012Validator(schema, resolver=RefResolver(schema["$id"], schema, STORE), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document)]


class CoreTypes(yaml.SafeLoader):
    """YAML 1.2's core schema, where PyYAML's own knows 1.1: no dates, and `yes` is text."""

    yaml_implicit_resolvers = {}


for TYPE, FORM, FIRST in (("null", "~|null|Null|NULL|", "~nN"), ("bool", "[tT]rue|TRUE|[fF]alse|FALSE", "tTfF"), ("int", "[-+]?[0-9]+", "-+0123456789"),
                          ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789")):  # fmt: skip
    CoreTypes.add_implicit_resolver("tag:yaml.org,2002:" + TYPE, re.compile(f"^(?:{FORM})$"), [*FIRST, *([""] if TYPE == "null" else [])])

CONVENTIONS = Path(__file__).resolve().parents[1] / "conventions"


def conventions(path):
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text) if path.name == "json.yaml" else yaml.load(text, CoreTypes)  # PyYAML takes no tabs


def broken_conventions(folder):
    """A file with two faults."""
    path = Path(folder, "broken.yaml")
    path.write_text("version: 2\norganization: meridian-retail\ntemas: []\n")
    return path


def samples():
    """Every form the program prints, by the name of its schema: [(what made it, document)]."""
    found = {name: [] for name in SCHEMAS}

    def add(name, made_by, document):
        found[name].append((made_by, document))
        return document

    with tempfile.TemporaryDirectory() as folder, Served(folder) as served:
        edit = ("secrets", "scope", SECRET, "--add", REPOSITORY)
        add("endpoints", "standard output", served.printed)
        add("endpoints", "--port-file", json.loads(served.port_file.read_text()))
        add("plan-list", "an empty journal", read_json(served.run("--json", "plan", "list")[1]))
        for what in ("repositories", "secrets", "teams"):
            add("estate-" + what, "estate show", read_json(served.run("--json", "estate", "show", what)[1]))
        planned = add("plan-result", "--plan-only", read_json(served.run("--json", "--plan-only", *edit)[1]))
        add("plan", "--plan-only", planned["plan"])
        plan_file = Path(folder, "plan.json")
        plan_file.write_text(json.dumps(planned))
        add("plan-script", "plan script", read_json(served.run("--json", "plan", "script", plan_file)[1]))
        replacing = ("secrets", "scope", SECRET, "--set", REPOSITORY)
        add("plan-result", "--plan-only --set", read_json(served.run("--json", "--plan-only", *replacing)[1]))

        served.control("faults", FAULTS[:1])
        code, out, err = served.run("--json", "--yes=prod", "--progress", "json", *edit)
        assert code == 4, (code, err)
        failed = add("plan-result", "a plan in conflict", read_json(out))
        assert failed["error"]["kind"] == "conflict" and failed["plan"]["steps"][0]["error"], failed
        code, out, err = served.run("--json", "--yes=prod", "--progress", "json", "plan", "resume", failed["plan"]["id"])
        assert code == 0, (code, err)
        done = add("plan-result", "a plan that is done", read_json(out))
        for line in err.splitlines():
            add("progress-event", "--progress json", json.loads(line))
        for command in (("plan", "show", done["plan"]["id"]), (*edit, "--yes=prod"), ("--yes=prod", "plan", "undo", done["plan"]["id"])):
            add("plan-result", " ".join(command), read_json(served.run("--json", *command)[1]))
        add("plan-list", "a journal", read_json(served.run("--json", "plan", "list")[1]))
        add("sandbox-state", "control", served.control("state"))
        add("sandbox-requests", "control", served.control("requests"))
        for words in (("secrets", "scope", "NO_SUCH_SECRET", "--add", REPOSITORY), edit[:-2], ("plan", "show", "ffffffff"), edit):
            add("error", " ".join(words), read_json(served.run("--json", *words)[1]))
        served.control("conditions", {"github": {"app_permissions": {"metadata": "read", "actions": "read"}}})
        add("self-test", "an App that lacks permissions", read_json(served.run("--json", "self-test")[1]))
        served.control("conditions", {"github": {}})
        report = Path(folder, "report.json")
        assert served.run("--json", "support", report)[0] == 0
        add("support", "support FILE", json.loads(report.read_text()))
        add("error", "unknown option", read_json(run("--json", "--no-such-option")[1]))
        add("error", "faults of a file", read_json(run("--json", "--sandbox", "--conventions", broken_conventions(folder), "estate", "show", "teams")[1]))
    add("faults", "a file of ours", FAULTS)
    add("conditions", "a request of ours", CONDITIONS)
    add("sign-out", "as sign_out_test sees it", {"profile": "work", "signed_out": True})
    add("conventions", "a file of ours", conventions(CONVENTIONS / "good" / "complete.yaml"))
    add("profile", "a file of ours", PROFILE)
    for each in CREDENTIALS:
        add("credentials", "a file of ours", each)
    return found


FORMS = samples()

# What may be left out, where anything may stand, and where any key may: paths with [] for each index.
OPTIONAL = {
    "plan": r"\$\.(undoes|conventions_commit|touches)|\$\.steps\[\]\.(note|until)",
    "plan-result": r"\$\.plan\.(undoes|conventions_commit|touches)|\$\.plan\.steps\[\]\.(note|until)",
    "error": r"\$\.error\.details",
    "conventions": r"(?!\$\.(version|organization|databricks\.account_id|management\.repository|stages\[\]\.key|secrets\[\]\.(name|from)|"
    r"rotation\.(every|window|lifetime)|repositories\.environments\[\]\.name|tags\[\]\.key|teams\[\]\.(key|github_team\.slug|"
    r"cookiecutter\..*|budget\.monthly|isolated\[\]\.repository|stages\.prod\.(databricks\.host|acr\.id|aks\.id))|temporary\[\]\..*|"
    r"exceptions\[\]\.(rule|object|reason)|reports\[\]\.(name|period))$).*",
    "sandbox-state": r"\$\.(entra|azure|databricks|planted)|\$\.github\.(dependabot_secrets|teams)|\$\.github\.\w+\[\]\.created_at",
    "endpoints": r"\$\.(entra|graph|azure|databricks)|\$\.github\.(management|app)",
    "faults": r"\$\[\]\.(?!fault$).*",
    "conditions": r"\$\..*",
    "profile": r"\$\.(?!format$|organization$|github)[a-z_]+|\$\.github\.api|\$\.management\.path|\$\.proxy\.user|\$\.limits\..*",
    "support": r"\$\.plans\[\]\.(undoes|conventions_commit|touches|steps\[\]\.(note|until))",
    "credentials": r"\$\.(github|entra)",
}
ANYTHING = {"faults": r"\$\[\]\.body.*"}
OPEN = {"self-test": r"\$\.identity\.permissions", "faults": r"\$\[\]\.(headers|body)", "conditions": r"\$\.github\.(app|token)_permissions", "sandbox-requests": r"\$\.requests\[\]\.query.*", "sandbox-state": r"\$\.(entra|azure)"}


def matches(table, name, path):
    return re.fullmatch(table.get(name, "(?!)"), path) is not None


def planted(name, document):
    """The document once for each fault: a key more, a key less, a value of a wrong type; the first of each list stands for all."""

    def places(value, path, way):
        yield value, path, way
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from places(inner, f"{path}.{key}", [*way, key])
        elif isinstance(value, list) and value:
            yield from places(value[0], path + "[]", [*way, 0])

    def changed(way, change):
        copied = copy.deepcopy(document)
        holder = {"root": copied}
        for at, key in zip(["root", *way], [*way, None]):
            if key is None:
                change(holder, at)
            else:
                holder = holder[at]
        return copied if way else holder["root"]

    for value, path, way in list(places(document, "$", [])):
        if isinstance(value, dict) and not matches(OPEN, name, path) and not matches(ANYTHING, name, path):
            yield f"{path}.planted is there", changed(way, lambda holder, key: holder[key].update(planted=1))
        if way and isinstance(way[-1], str) and not matches(OPTIONAL, name, path) and not matches(OPEN, name, path.rpartition(".")[0]):
            yield f"{path} is missing", changed(way, lambda holder, key: holder.pop(key))
        if not matches(ANYTHING, name, path):
            wrong = 7 if isinstance(value, (dict, list, str)) else {"a": "table"}
            yield f"{path} is {wrong}", changed(way, lambda holder, key, wrong=wrong: holder.__setitem__(key, wrong))


class Schemas(unittest.TestCase):
    maxDiff = None

    def test_are_schemas(self):
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                Draft202012Validator.check_schema(schema)
                self.assertTrue(schema["$id"].endswith(f"/{name}.schema.json"))
                self.assertTrue(schema["title"])

    def test_every_form_is_printed_here(self):
        self.assertEqual([name for name, documents in FORMS.items() if not documents], [])

    def test_describe_what_the_program_prints(self):
        for name, documents in FORMS.items():
            for made_by, document in documents:
                with self.subTest(f"{name}: {made_by}"):
                    self.assertEqual(faults_of(name, document), [])

    def test_refuse_planted_faults(self):
        count = 0
        for name, documents in FORMS.items():
            for made_by, document in documents:
                for fault, broken in planted(name, document):
                    count += 1
                    with self.subTest(f"{name}: {made_by}: {fault}"):
                        self.assertTrue(faults_of(name, broken), "the schema does not see it")
        self.assertGreater(count, 400)

    def test_know_the_words_of_each_set(self):
        plan = FORMS["plan"][0][1]
        for change in ({"state": "finished"}, {"format": "quartermaster-plan/2"}, {"created_at": "2026-11-25 09:00"},
                       {"created_at": "2026-11-25T09:00:00+01:00"}, {"id": ""}, {"estimated_requests": -1}):  # fmt: skip
            with self.subTest(change):
                self.assertTrue(faults_of("plan", plan | change))
        step = plan["steps"][0]
        for change in ({"state": "finished"}, {"change": "widen"}, {"object": "LP_PROD"}, {"kind": "Add"}, {"until": "soon"},
                       {"arguments": step["arguments"] | {"repository_id": 0}}, {"expects": {"visibility": "all"}}):  # fmt: skip
            with self.subTest(change):
                self.assertTrue(faults_of("plan", plan | {"steps": [step | change]}))
        error = FORMS["error"][0][1]["error"]
        self.assertTrue(faults_of("error", {"error": error | {"kind": "other"}}))
        self.assertTrue(faults_of("faults", [{"fault": "explode"}]))
        self.assertTrue(faults_of("faults", [{"fault": "status", "nth": 0}]))
        result = FORMS["plan-result"][0][1]
        self.assertTrue(faults_of("plan-result", result | {"digest": "sha256:12"}))

    def test_endpoints_name_this_machine_only(self):
        endpoints = FORMS["endpoints"][0][1]
        for address in ("https://api.github.com", "http://127.0.0.1.evil.example:80", "http://localhost.evil.example:80"):
            self.assertTrue(faults_of("endpoints", endpoints | {"control": address}), address)


class Conventions(unittest.TestCase):
    """The schema takes every good file, and refuses each bad one of which a schema can know."""

    def test_takes_the_good_files(self):
        paths = sorted(CONVENTIONS.glob("good/*.yaml"))
        self.assertGreater(len(paths), 12)
        for path in paths:
            with self.subTest(path.name):
                self.assertEqual(faults_of("conventions", conventions(path)), [])

    def test_refuses_every_field_that_is_wrong(self):
        paths = sorted(CONVENTIONS.glob("bad/field-*.yaml"))
        self.assertGreater(len(paths), 30)
        for path in paths:
            with self.subTest(path.name):
                self.assertTrue(faults_of("conventions", conventions(path)), "the schema does not see it")

    def test_says_what_the_program_says_of_planted_faults(self):
        complete = conventions(CONVENTIONS / "good" / "complete.yaml")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "quartermaster.yaml")
            for fault, broken in planted("conventions", complete):
                path.write_text(json.dumps(broken))  # JSON is YAML
                code, out, err = run("--json", "--sandbox", "--conventions", path, "estate", "show", "teams")
                with self.subTest(fault):
                    self.assertEqual(code == 2, bool(faults_of("conventions", broken)), err)


class TheProgram(unittest.TestCase):
    """Refuses the files that the schemas refuse."""

    def test_reads_the_faults_that_the_schema_allows(self):
        for faults, is_sound in ((FAULTS, True), ([{"fault": "explode"}], False), ([{"fault": "reset", "planted": 1}], False), ({}, False)):
            with self.subTest(faults), tempfile.TemporaryDirectory() as folder:
                self.assertEqual(faults_of("faults", faults) == [], is_sound)
                path = Path(folder, "faults.json")
                path.write_text(json.dumps(faults))
                if is_sound:
                    with Served(folder, "--faults", path):
                        pass
                else:
                    code, _, err = run("sandbox", "serve", "--faults", path)
                    self.assertEqual(code, 2, err)

    def test_takes_the_conditions_that_the_schema_allows(self):
        with tempfile.TemporaryDirectory() as folder, Served(folder) as served:
            least = [("nothing", {}), ("an ordinary day", {"github": {}}), ("all", CONDITIONS)]
            for fault, conditions in [*least, *planted("conditions", CONDITIONS)]:
                with self.subTest(fault):
                    try:
                        served.control("conditions", conditions)
                        is_taken = True
                    except urllib.error.HTTPError as error:
                        self.assertEqual(error.code, 400)
                        is_taken = False
                    self.assertEqual(is_taken, not faults_of("conditions", conditions))

    def test_reads_the_profiles_that_the_schema_allows(self):
        changed = [fault for fault in planted("profile", PROFILE)]
        for fault, profile in [("none", PROFILE), ("least", {**PROFILE, "github": {"sign_in": "token"}}), *changed]:
            with self.subTest(fault), tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "quartermaster", "profiles", "work.json")
                path.parent.mkdir(parents=True)
                path.write_text(json.dumps(profile))
                words = ("--profile", "work", "--journal", Path(folder, "journal"), "plan", "list")
                code, _, err = run(*words, environment={"XDG_CONFIG_HOME": folder, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
                self.assertEqual(code, 2 if faults_of("profile", profile) else 3, err)  # nobody is there to sign in as

    def test_reads_the_credentials_that_the_schema_allows(self):
        with tempfile.TemporaryDirectory() as folder, Served(folder) as served:
            for sample in CREDENTIALS:
                for fault, credentials in planted("credentials", sample):
                    with self.subTest(fault):
                        path = Path(folder, "credentials.json")
                        path.write_text(json.dumps(credentials))
                        path.chmod(0o600)
                        self.assertEqual(served.run("--credentials", path, "plan", "list")[0], 2)

    def test_refuses_plan_files_with_planted_faults(self):
        plan = FORMS["plan"][0][1]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "plan.json")
            path.write_text(json.dumps(plan))
            self.assertEqual(run("plan", "show", path)[0], 0)
            for fault, broken in planted("plan", plan):
                if re.search(r"\.(tenant|undo|error) is missing", fault):
                    continue  # null and absent are one to the reader
                with self.subTest(fault):
                    path.write_text(json.dumps(broken))
                    code, _, err = run("plan", "show", path)
                    self.assertEqual(code, 2, err)


if __name__ == "__main__":
    unittest.main()
