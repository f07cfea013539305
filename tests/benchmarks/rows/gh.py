# SPDX-License-Identifier: GPL-3.0-or-later
"""The same cold read as a person scripts it with GitHub's own command line."""

from measure import Row, measured

from . import expected

SCRIPT = """
set -euo pipefail
gh api --paginate "orgs/$1/repos?per_page=100" --jq '.[].name'
gh api --paginate "orgs/$1/actions/secrets?per_page=100" --jq '.secrets[] | select(.visibility == "selected").name' |
    while read -r secret; do
        gh api --paginate "orgs/$1/actions/secrets/$secret/repositories?per_page=100" --jq ".repositories[] | \\"$secret \\\\(.name)\\""
    done
"""


def run(rig):
    rig.forget()
    result, printed = measured(rig, ["bash", "-c", SCRIPT, "gh", rig.organization])
    lines = printed.splitlines()
    pairs = sum(" " in line for line in lines)
    expected.check(rig, len(lines) - pairs, pairs)
    return result


def rows(_tools):
    return [Row("gh", "the cold read by `gh api --paginate`, 100 a page", 2, run)]
