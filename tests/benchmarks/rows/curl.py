# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests of a cold load by themselves: what the rig allows on this machine to one who knows every address beforehand, reads
nothing of the answers and prints nothing."""

from measure import CONCURRENT, Row, measured

from . import cold_load


def run(rig):
    before = len(rig.requests())
    cold_load.run(rig)
    asked = [one for one in rig.requests()[before:] if one["method"] == "GET"]
    addresses = rig.folder / "addresses"
    addresses.write_text("".join(f'url = "{rig.url}{address(one)}"\noutput = "/dev/null"\n' for one in asked))
    rig.forget()
    result, _ = measured(
        rig,
        ["curl", "--silent", "--show-error", "--fail", "--http2", "--parallel", "--parallel-max", str(CONCURRENT)]
        + ["--header", f"Authorization: Bearer {rig.token}", "--config", str(addresses)],
    )  # fmt: skip
    return result


def address(request):
    query = "&".join(f"{key}={value}" for key, value in request["query"].items())
    return request["path"] + ("?" + query if query else "")


def rows(_tools):
    return [Row("curl", "the same requests by curl, every address known beforehand, nothing read", 5, run)]
