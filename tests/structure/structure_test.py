# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tree against its own rules, and every rule against a violation made for it.

usage: structure_test.py [TestCase…]    (environment: QM_SOURCE, the top of the tree)
"""

import os
import tempfile
import unittest
from pathlib import Path

import checks
from tree import TABLE, Tree

LINE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
SOURCE = os.environ.get("QM_SOURCE", Path(__file__).resolve().parents[2])


class TheTree(unittest.TestCase):
    """One test for each check: the tree as it stands has no violation."""

    maxDiff = None


for each in checks.ALL:

    def holds(self, check=each):
        self.assertEqual(check(Tree(SOURCE)), [], check.__doc__)

    setattr(TheTree, "test_" + each.__name__, holds)


class Planted(unittest.TestCase):
    """Each check finds what it is for, and is silent about the same thing done right."""

    def found(self, check, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return check(Tree(folder))

    def refuses(self, check, files, words):
        found = self.found(check, files)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def allows(self, check, files):
        self.assertEqual(self.found(check, files), [])

    def test_includes(self):
        error = {"core/base/error.h": ""}
        for name, text, words in (
            ("core/net/a.h", '#include "core/plan/plan.h"\n', "core/net may not use core/plan"),
            ("core/base/a.cpp", '#include "core/net/call.h"\n', "core/base may not use core/net"),
            ("core/net/a.h", '# include "../plan/plan.h"\n', "from the top"),
            ("core/net/a.h", '#include <core/base/../plan/plan.h>\n', "from the top"),
            ("core/net/a.h", '#include "call.h"\n', "from the top"),
            ("core/net/a.h", "#include <core/base/error.h>\n", "in quotes"),
            ("core/net/a.h", '#include "core/base/gone.h"\n', "does not exist"),
            ("core/pch.h", '#include "gui/app/window.h"\n', "core knows no window"),
            ("tests/net/a.cpp", '#include "core/base/gone.h"\n', "does not exist"),
        ):
            others = {"core/plan/plan.h": "", "core/net/call.h": "", "gui/app/window.h": ""} | error
            with self.subTest(text):
                self.refuses(checks.includes, others | {name: text}, words)
        self.allows(checks.includes, error | {"core/net/a.h": '#include "core/base/error.h"\n#include <QString>\n'})
        self.allows(checks.includes, {"core/net/a.h": "", "core/net/a.cpp": '#include "core/net/a.h"\n'})

    def test_uses(self):
        includes_base = {"core/net/a.h": '#include "core/base/error.h"\n'}
        for lists, text, words in (
            ("core/net", "qm_module(net\n    SOURCES a.cpp\n    USES qm::base qm::plan)\n", "qm::plan in USES, which core/net may not use"),
            ("core/net", "qm_module(net SOURCES a.cpp)\n", "does not name qm::base"),
            ("core/plan", "qm_module(plan SOURCES a.cpp USES qm::base)\n", "without including"),
            ("core/net", "qm_module(web SOURCES a.cpp USES qm::base)\n", "calls the module web"),
            ("core/spare", "qm_module(spare SOURCES a.cpp)\n", "not in the module table"),
        ):
            with self.subTest(text):
                found = self.found(checks.uses, includes_base | {lists + "/CMakeLists.txt": text})
                self.assertTrue(any(words in sentence for sentence in found), found)
        self.allows(checks.uses, includes_base | {"core/net/CMakeLists.txt": "qm_module(net SOURCES a.cpp USES qm::base Qt6::Network)\n"})

    def test_sizes(self):
        small = {f"core/base/{number}.cpp": "\n" * 50 for number in range(20)}
        self.allows(checks.sizes, small | {"core/base/long.cpp": "\n" * 500})
        self.refuses(checks.sizes, small | {"core/base/long.cpp": "\n" * 501}, "501 lines")
        self.refuses(checks.sizes, small | {f"tests/{number}.cpp": "\n" * 300 for number in range(3)}, "more than one in ten")
        self.refuses(checks.sizes, {"core/base/a.cpp": "\n" * 150}, "under 150 is wanted")
        self.refuses(checks.sizes, {"core/base/a.h": "\n" * 70}, "under 70 is wanted")

    def test_licences(self):
        self.refuses(checks.licences, {"core/a.cpp": "int a;\n\n" + LINE}, "core/a.cpp lacks")
        self.refuses(checks.licences, {"packaging/tool": "#!/bin/sh\n"}, "packaging/tool lacks")
        self.allows(checks.licences, {"core/a.cpp": LINE, "packaging/tool": "#!/bin/sh\n#" + LINE, "LICENSE": "GPL\n"})

    def test_marks(self):
        self.refuses(checks.marks, {"core/a.cpp": "int a; // TO" + "DO: b\n"}, "core/a.cpp:1")
        self.refuses(checks.marks, {"README.md": "\n(FIX" + "ME)\n"}, "README.md:2")
        self.allows(checks.marks, {"core/a.cpp": 'mkstemp("/tmp/X' + 'XXXXX"); // todos\n'})

    def test_caches(self):
        self.refuses(checks.caches, {"core/net/a.cpp": "auto cache = new QNetworkDiskCache;\n"}, "QNetworkDiskCache")
        self.allows(checks.caches, {"core/net/a.cpp": "int cache;\n", "tests/a.cpp": "// no QNetworkDiskCache\n"})

    def test_tasks(self):
        for text in (
            "Task<Result<void>> load(const QString& name);",
            "QCoro::Task<> load(int a, std::vector<int>&& list)",
            "Task<int>\nA::load(QStringView name)\n",
            "auto l = [](QList<int> a, QString const& b) -> Task<int> { co_return 1; };",
            "Task<Result<QList<int>>> load(std::span<const int> list);",
        ):
            with self.subTest(text):
                self.refuses(checks.tasks, {"core/a.h": text}, "by value")
        for text in (
            "Task<Result<void>> load(const QString name, World& world, Result<void> (*)(int) = nullptr, std::stop_token stop);",
            "bool runUntilDone(const Task<T>& task);",
            "const Task<Result<int>> task = load(); if (a && b) {}",
            "Task<> a(int b); // never (const int& b)\n",
        ):
            with self.subTest(text):
                self.allows(checks.tasks, {"core/a.h": text})

    def test_help_pages(self):
        page = "# Plans\n\n- `a`\n\n| b |\n"
        files = {f"resources/help/{language}/plans.md": page for language in ("en", "nl")}
        files["resources/help.qrc"] = "<file>help/en/plans.md</file><file>help/nl/plans.md</file>"
        self.allows(checks.help_pages, files)
        for change, words in (
            ({"resources/help/nl/plans.md": page + "## More\n"}, "nl/plans.md has 2 headings, in English there are 1"),
            ({"resources/help/nl/plans.md": page.replace("`", "")}, "0 words in code"),
            ({"resources/help/nl/plans.md": page.replace("- ", "")}, "0 entries"),
            ({"resources/help/nl/plans.md": page.replace("|", "")}, "0 rows"),
            ({"resources/help.qrc": "help/en/plans.md"}, "does not name resources/help/nl/plans.md"),
        ):
            with self.subTest(words):
                self.refuses(checks.help_pages, files | change, words)
        one_more = {"resources/help/en/log.md": page, "resources/help.qrc": files["resources/help.qrc"] + "help/en/log.md"}
        self.refuses(checks.help_pages, files | one_more, "resources/help/nl/log.md is missing")

    def test_every_check_has_a_test_here(self):
        for check in checks.ALL:
            self.assertTrue(hasattr(self, "test_" + check.__name__), check.__name__)

    def test_the_table_has_no_circle(self):
        order = {folder.rsplit("/", 1)[-1]: place for place, folder in enumerate(TABLE)}
        for folder, uses in TABLE.items():
            for use in uses:
                self.assertLess(order[use], order[folder.rsplit("/", 1)[-1]], f"{folder} may use only what stands above it")


if __name__ == "__main__":
    unittest.main()
