# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader of the whole organization must have found, or it was fast for nothing."""


def check(rig, repositories, pairs):
    """`pairs`: how many times a repository stands in the list of a secret."""
    state = rig.state()
    expected = len(state["repositories"]), sum(len(secret["repositories"]) for secret in state["secrets"])
    if (repositories, pairs) != expected:
        raise RuntimeError(f"read {repositories} repositories and {pairs} places in lists of secrets, but there are {expected}")
