# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole organization, read by a program that has just been started and knows nothing."""

import json

from measure import Row, measured


def run(rig):
    rig.forget()
    result, printed = measured(rig, rig.command("--json", "estate", "show", "repositories"))
    repositories = json.loads(printed)["repositories"]
    state = rig.state()
    reaching = sum(one["secrets"] for one in repositories)
    if len(repositories) != len(state["repositories"]) or reaching != places(state):
        raise RuntimeError(f"read {len(repositories)} repositories that {reaching} secrets reach, of {places(state)}")
    return result


def places(state):
    """In how many lists all repositories stand, however a secret names them."""
    count = {"all": len(state["repositories"]), "private": sum(one["visibility"] != "public" for one in state["repositories"])}
    return sum(count.get(secret["visibility"], len(secret["repositories"])) for secret in state["secrets"])


def rows(_tools):
    return [Row("cold_load", "cold load: all repositories, all secrets and their lists", 7, run)]
