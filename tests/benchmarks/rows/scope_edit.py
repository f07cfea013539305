# SPDX-License-Identifier: GPL-3.0-or-later
"""One repository more may read one secret: from the command to its end, the change made and journaled."""

from measure import Row, measured


def run(rig):
    rig.forget()
    state = rig.state()
    secret = next(one for one in state["secrets"] if one["visibility"] == "selected" and one["repositories"])
    team = secret["repositories"][0].split("-")[0] + "-"
    outside = [one["name"] for one in state["repositories"] if not one["archived"] and one["name"] not in secret["repositories"]]
    repository = min(outside, key=lambda name: not name.startswith(team))
    result, _ = measured(rig, rig.command("--json", "--yes=prod", "secrets", "scope", secret["name"], "--add", repository))
    now = next(one for one in rig.state()["secrets"] if one["name"] == secret["name"])
    if repository not in now["repositories"]:
        raise RuntimeError(f"{repository} may not read {secret['name']}")
    return result


def rows(_tools):
    return [Row("scope_edit", "one secret's list changed, from start to done", 7, run)]
