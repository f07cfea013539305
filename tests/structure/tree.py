# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: its files, its modules and what each may use (modules.json)."""

import json
import subprocess
from pathlib import Path

TABLE = json.loads(Path(__file__).with_name("modules.json").read_text())


class Tree:
    """The files of a folder: those that git knows or would add where it is a repository, else all of them."""

    def __init__(self, root):
        self.root = Path(root)
        listed = subprocess.run(
            ["git", "-C", self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
            capture_output=True,
            text=True,
        )
        if (self.root / ".git").exists() and listed.returncode == 0:
            names = listed.stdout.split("\0")
        else:
            names = [str(path.relative_to(self.root)) for path in self.root.rglob("*")]
        self.files = sorted(name for name in names if name and (self.root / name).is_file() and not name.startswith("build/"))

    def text(self, name):
        return (self.root / name).read_text(encoding="utf-8", errors="replace")

    def ending(self, *ends, under=("core/", "gui/", "tests/")):
        return [name for name in self.files if name.endswith(ends) and name.startswith(tuple(under))]


def module_of(path):
    """The folder of the module table that a file belongs to: "core/net"; nothing for core/pch.h or a test."""
    folders = [folder for folder in TABLE if path.startswith(folder + "/")]
    return max(folders, key=len, default=None)


def short(folder):
    """The name of a module in USES and in the table's lists: "net" for "core/net"."""
    return folder.rsplit("/", 1)[-1]
