# SPDX-License-Identifier: GPL-3.0-or-later
"""The same cold read as a person writes it with octokit, its throttling left as it comes."""

import json
from pathlib import Path

from measure import Row, measured

from . import expected

FOLDER = Path(__file__).resolve().parents[2] / "acceptance" / "octokit"


def run(rig, order):
    if not (FOLDER / "node_modules" / "octokit").exists():
        raise RuntimeError("octokit is not installed: run packaging/setup")
    rig.forget()
    result, printed = measured(rig, ["node", str(FOLDER / "read.mjs"), rig.url, rig.organization, order])
    said = json.loads(printed)
    expected.check(rig, said["repositories"], said["places"])
    return result


def rows(_tools):
    return [
        Row("octokit", "the cold read by octokit, one list after another", 2, lambda rig: run(rig, "in-turn")),
        Row("octokit_at_once", "the cold read by octokit, all lists asked for at once", 3, lambda rig: run(rig, "at-once")),
    ]
