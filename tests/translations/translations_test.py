# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the source is translated, whole, and the program speaks the language of its user.

usage: translations_test.py    (environment: QM_CLI, the program; QM_SOURCE, the top of the tree; LUPDATE)
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

SOURCE = Path(os.environ.get("QM_SOURCE", Path(__file__).resolve().parents[2]))
EDIT = ("secrets", "scope", "LP_PROD_AZURE_CLIENT_SECRET", "--add", "lp-basket-cross-sell")


class Updated:
    """The translations as `translations/update` would make them of the source as it stands, in a folder of their own."""

    def __init__(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in (SOURCE / "translations").glob("*.ts"):
                shutil.copy(path, folder)
            done = subprocess.run([SOURCE / "translations" / "update", folder], capture_output=True, text=True, check=True)
            self.warnings = [line for line in (done.stdout + done.stderr).splitlines() if "unknown namespace" in line]
            self.files = {path.stem.rpartition("_")[2]: xml.parse(path).getroot() for path in Path(folder).glob("*.ts")}


UPDATED = Updated()


def messages(language):
    for context in UPDATED.files[language].iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.find("name").text, message.find("source").text, translation.get("type"), forms, message.get("numerus") == "yes"


def placeholders(text):
    return sorted(set(re.findall(r"%(?:n|\d)", text)))


def run(*words, language="C.UTF-8"):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [os.environ["QM_CLI"], *words],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        stdin=subprocess.DEVNULL,
        env=environment | {"LANG": language, "LC_ALL": language},
    )


class Files(unittest.TestCase):
    maxDiff = None

    def test_there_are_three(self):
        self.assertEqual(sorted(UPDATED.files), ["de", "en", "nl"])
        self.assertGreater(len(list(messages("nl"))), 300)

    def test_nothing_is_missing(self):
        for language in UPDATED.files:
            missing = [f"{context}: {source}" for context, source, kind, forms, _ in messages(language) if kind or not all(forms)]
            self.assertEqual(missing, [], f"run translations/update, then translate these in quartermaster_{language}.ts")

    def test_every_text_is_in_the_context_it_asks_for(self):
        self.assertEqual(UPDATED.warnings, [], "lupdate takes a function's qualified return type for its class: name the type without it")

    def test_placeholders_and_edges_are_those_of_the_source(self):
        for language in UPDATED.files:
            for _, source, _, forms, is_plural in messages(language):
                with self.subTest(f"{language}: {source}"):
                    self.assertEqual(len(forms), 2 if is_plural else 1)
                    for form in forms:
                        self.assertEqual(placeholders(form), placeholders(source))
                        self.assertEqual(form[:1].isspace(), source[:1].isspace())
                        self.assertEqual(form[-1:].isspace(), source[-1:].isspace())
                        self.assertEqual(form.endswith("."), source.endswith("."))

    def test_english_holds_only_plurals(self):
        self.assertTrue(all(is_plural for *_, is_plural in messages("en")))

    def test_words_of_the_command_line_stay(self):
        """Options and commands are typed, not read: they are the same in every language."""
        typed = re.compile(r"--[a-z][a-z-]+|quartermaster-cli(?: [a-z]+)*|sha256:…")
        for language in ("nl", "de"):
            for _, source, _, forms, _ in messages(language):
                self.assertEqual(sorted(typed.findall(forms[0])), sorted(typed.findall(source)), source)


class TheProgram(unittest.TestCase):
    def test_counts_one_as_one(self):
        for language in ("C", "C.UTF-8", "xx_XX.UTF-8"):
            self.assertIn("  1 change, about 4 requests", run("--sandbox", "--plan-only", *EDIT, language=language).stdout)

    def test_speaks_the_language_of_its_user(self):
        for language, change, sandbox, wrong in (
            ("nl_NL.UTF-8", "  1 wijziging, ongeveer 4 verzoeken", "voorbeeldorganisatie", "Bedoelde u --sandbox?"),
            ("de_DE.UTF-8", "  1 Änderung, etwa 4 Anfragen", "Beispielorganisation", "Meinten Sie --sandbox?"),
        ):
            self.assertIn(wrong, run("--sandbx", language=language).stderr)
            done = run("--sandbox", "--plan-only", *EDIT, language=language)
            self.assertIn(change, done.stdout)
            self.assertIn("SANDBOX", done.stderr)
            self.assertIn(sandbox, done.stderr)

    def test_translates_no_word_that_programs_read(self):
        english, german = (
            json.loads(run("--sandbox", "--json", "--yes=prod", *EDIT, language=language).stdout)["plan"] for language in ("C.UTF-8", "de_DE.UTF-8")
        )
        self.assertEqual(sorted(german), sorted(english))
        self.assertEqual(german["state"], english["state"])
        for key in ("kind", "change", "object", "expects", "arguments", "undo", "state"):
            self.assertEqual([step[key] for step in german["steps"]], [step[key] for step in english["steps"]])
        self.assertNotEqual(german["steps"][0]["summary"], english["steps"][0]["summary"])
        error = json.loads(run("--json", "--sandbox", "plan", "show", "ffffffff", language="nl_NL.UTF-8").stdout)["error"]
        self.assertEqual((sorted(error), error["kind"]), (["hint", "kind", "message", "request_id", "status"], "usage"))
        self.assertTrue(error["message"].startswith("Niet gelukt: "), error)


if __name__ == "__main__":
    unittest.main()
