# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for the whole tree. Each check takes a Tree and returns its violations as sentences: none is good."""

import re
from statistics import median

from tree import TABLE, module_of, short

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def includes(tree):
    """Every include of our own files is written from the top, exists, and is of a module that the table allows."""
    found = []
    for name in tree.ending(".h", ".cpp"):
        mine = module_of(name)
        for quote, target in INCLUDE.findall(tree.text(name)):
            ours = target.startswith(("core/", "gui/", "tests/"))
            if ".." in target.split("/"):
                found.append(f"{name} includes {target}: write it from the top of the tree")
            elif quote == "<" and ours:
                found.append(f"{name} includes <{target}>: our own files are included in quotes")
            elif quote == '"' and not ours:
                found.append(f"{name} includes {target}: write it from the top of the tree, or as <{target}> if it is not ours")
            elif ours and target not in tree.files:
                found.append(f"{name} includes {target}, which does not exist")
            elif ours and mine and not may_use(mine, target):
                found.append(f"{name} includes {target}, but {mine} may not use {module_of(target) or 'that'}")
            elif target.startswith("gui/") and name.startswith("core/"):
                found.append(f"{name} includes {target}, but core knows no window")
    return found


def may_use(mine, target):
    other = module_of(target)
    return other is not None and (other == mine or short(other) in TABLE[mine])


def reached(tree, file, seen):
    """Every file of ours that this one includes, itself or through others."""
    for _, target in INCLUDE.findall(tree.text(file)):
        if target in tree.files and target not in seen:
            seen.add(target)
            reached(tree, target, seen)
    return seen


def uses(tree):
    """USES of every module names what its files include, nothing that they do not even reach, and nothing that the table forbids."""
    found = []
    for name in tree.ending("CMakeLists.txt", under=("core/", "gui/")):
        folder = name.rpartition("/")[0]
        for call in re.findall(r"^qm_(?:gui_)?module\(([^)]*)\)", tree.text(name), re.MULTILINE):
            named = set(re.findall(r"\bqm::(\w+)", call))
            if folder not in TABLE:
                found.append(f"{name} makes a module that is not in the module table: {folder}")
                continue
            if call.split()[0] != short(folder):
                found.append(f"{name} calls the module {call.split()[0]}, but its folder is {folder}")
            files = tree.ending(".h", ".cpp", under=(folder + "/",))
            others = lambda targets: {short(module_of(target)) for target in targets if module_of(target) not in (None, folder)}
            included = others(target for file in files for _, target in INCLUDE.findall(tree.text(file)))
            within_reach = others(target for file in files for target in reached(tree, file, set()))
            found += [f"{name} names qm::{use} in USES, which {folder} may not use" for use in sorted(named - set(TABLE[folder]))]
            found += [f"{name} does not name qm::{use} in USES, whose headers it includes" for use in sorted(included - named)]
            found += [f"{name} names qm::{use} in USES without including any of its headers" for use in sorted(named - within_reach - included)]
    return found


def sizes(tree):
    """A file is one idea: none over 500 lines, nine of ten sources under 300 and headers under 250, the median far below."""
    found = []
    for kind, ending, most, typical in (("sources", ".cpp", 300, 150), ("headers", ".h", 250, 70)):
        lines = {name: tree.text(name).count("\n") for name in tree.ending(ending)}
        found += [f"{name} has {count} lines, at most 500 are allowed" for name, count in lines.items() if count > 500]
        long = [name for name, count in lines.items() if count >= most]
        if len(long) * 10 > len(lines):
            found.append(f"more than one in ten {kind} has {most} lines or more: {', '.join(long)}")
        if lines and median(lines.values()) >= typical:
            found.append(f"half of the {kind} have {median(lines.values()):g} lines or more; under {typical} is wanted")
    return found


def licences(tree):
    """Every file that can hold a comment names its licence in its first lines."""
    found = []
    for name in tree.files:
        text = tree.text(name)
        commented = name.endswith((".h", ".cpp", ".py", ".cmake", ".sql", ".qss", "CMakeLists.txt")) or name in (
            ".clang-format",
            ".clang-tidy",
            ".editorconfig",
        )
        if (commented or text.startswith("#!")) and "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(text.split("\n")[:2]):
            found.append(f"{name} lacks its SPDX line")
    return found


MARKS = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")


def marks(tree):
    """Nothing is left for later in the tree."""
    return [
        f"{name}:{number} has a mark for later: {line.strip()}"
        for name in tree.files
        if name.startswith(("core/", "gui/", "tests/", "packaging/", "resources/", ".ci/")) or "/" not in name
        if not name.endswith((".png", ".ico", ".ttf", ".json"))
        for number, line in enumerate(tree.text(name).split("\n"), 1)
        if MARKS.search(line)
    ]


def caches(tree):
    """Nothing that Qt would write answers or cookies to: they would hold what nobody may see."""
    return [
        f"{name} uses {kind}"
        for name in tree.ending(".h", ".cpp", under=("core/", "gui/"))
        for kind in ("QNetworkDiskCache", "QAbstractNetworkCache", "setCookieJar")
        if kind in tree.text(name)
    ]


def balanced(text, at, opening, closing):
    """The place after the bracket that closes the one at `at`; nothing where none does."""
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] == opening) - (text[place] == closing)
        if depth == 0:
            return place + 1
    return None


BORROWS = re.compile(r"^const\b[^*]*&|\bconst\s*&|&&|\b(?:Q\w*View|Q\w*StringView|string_view|span)\b")


def separate(parameters):
    """Parameters one by one: split at the commas outside all brackets, default arguments left out."""
    parts, depth = [""], 0
    for character in parameters:
        depth += (character in "<({[") - (character in ">)}]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.partition("=")[0].strip() for part in parts]


def tasks(tree):
    """What returns a Task takes nothing that may be gone when it goes on: no const reference, no rvalue reference, no view.

    A plain reference stays allowed: it cannot be bound to a temporary, and services and worlds outlive every task."""
    found = []
    for name in tree.ending(".h", ".cpp"):
        text = re.sub(r"//[^\n]*", "", tree.text(name))
        for start in re.finditer(r"\bTask<", text):
            end = balanced(text, start.end() - 1, "<", ">")
            if end is None:
                continue
            for parameters in (parameters_after(text, end), parameters_before(text, start.start())):
                for parameter in filter(BORROWS.search, separate(parameters)):
                    found.append(f"{name}: what returns a Task takes its parameters by value, unlike “{' '.join(parameter.split())}”")
    return found


def parameters_after(text, at):
    """The parameters of `Task<…> name(…)`; empty where that is not what stands there."""
    named = re.compile(r"\s+[\w:]+\s*\(").match(text, at)
    end = balanced(text, named.end() - 1, "(", ")") if named else None
    return text[named.end() : end - 1] if end else ""


def parameters_before(text, at):
    """The parameters of `(…) -> Task<…>`, a lambda's; empty where that is not what stands there."""
    arrow = re.compile(r"\)\s*(?:mutable\s*)?(?:noexcept\s*)?->\s*(?:qm::|QCoro::)?$").search(text[max(0, at - 400) : at])
    if not arrow:
        return ""
    before = text[max(0, at - 400) : at][: arrow.start() + 1]
    end = balanced(before[::-1], 0, ")", "(")
    return before[len(before) - end + 1 : -1] if end else ""


HELP = "resources/help/"


def help_pages(tree):
    """The help has the same pages in every language, with as many headings, entries, rows and words in code; all are built in."""
    pages = [name for name in tree.files if name.startswith(HELP) and name.endswith(".md")]
    topics = {page.rsplit("/", 1)[-1] for page in pages}
    languages = {page[len(HELP) :].split("/")[0] for page in pages}
    built = tree.text("resources/help.qrc") if "resources/help.qrc" in tree.files else ""
    found = [f"resources/help.qrc does not name {page}" for page in pages if page[len("resources/") :] not in built]
    for language in sorted(languages):
        for topic in sorted(topics):
            mine, english = (f"{HELP}{each}/{topic}" for each in (language, "en"))
            if mine not in pages:
                found.append(f"{mine} is missing")
            elif english in pages:
                for what, form in (("headings", r"^#+ "), ("entries", r"^- "), ("rows", r"^\|"), ("words in code", r"`[^`]+`")):
                    here, there = (len(re.findall(form, tree.text(page), re.MULTILINE)) for page in (mine, english))
                    if here != there:
                        found.append(f"{mine} has {here} {what}, in English there are {there}")
    return found


ALL = (includes, uses, sizes, licences, marks, caches, tasks, help_pages)
