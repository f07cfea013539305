# SPDX-License-Identifier: GPL-3.0-or-later
"""The results as a table that people read, and where they stand against what was wanted."""

from measure import CONCURRENT

BEGIN, END = "<!-- benchmarks: written by tests/benchmarks/run --write-readme -->", "<!-- end of the benchmarks -->"


def table(results):
    heads = ["", "seconds (worst)", "× limit", "CPU s", "peak MB", "requests", "charged"]
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    for row in results["rows"]:
        median = row["median"]
        cells = [
            row["title"],
            f"{median['seconds']:.2f} ({row['worst_seconds']:.2f})",
            f"{row['times_limit']:.2f}" if row["times_limit"] else "–",
            f"{median['cpu_seconds']:.2f}",
            f"{median['peak_mb']:.0f}",
            f"{median['requests']:.0f}",
            f"{median['charged']:.0f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def words(results):
    """What the table is about, in a paragraph before and one after it."""
    size, latency, machine = results["organization"], results["latency"], results["machine"]
    before = (
        f"An organization of {size['repositories']:,} repositories, {size['teams']} teams and {size['secrets']} secrets, each for its "
        f"team's {size['repositories'] // size['teams']} repositories; served by the sandbox in a process of its own behind nginx (TLS, "
        f"HTTP/2), every answer {size['latency_ms']} ms late. Medians of several runs, and the slowest."
    )
    after = (
        f"*× limit*: how many times as long as physics asks for, which is the larger of ⌈requests ÷ {CONCURRENT}⌉ × {size['latency_ms']} "
        f"ms and what GitHub's 900 points a minute allow. *Charged*: what counts against the hour's quota. A bare curl waits "
        f"{latency['one_ms']:.0f} ms for an answer, and {latency['last_of_these_ms']:.0f} ms for the last of {latency['at_once']} asked "
        f"for at once. Everything ran on one machine: {machine['processor']}, {machine['cores']} cores, {machine['system']}; Qt "
        f"{machine['qt']}, nginx {machine['nginx']}, gh {machine['gh']}, octokit {machine['octokit']} on Node {machine['node']}; "
        f"commit {machine['commit']}."
    )
    return before, after


def markdown(results):
    before, after = words(results)
    return f"{before}\n\n{table(results)}\n\n{after}"


def targets(results):
    """What was wanted, what was measured, and whether that is enough; of the rows that were measured."""
    rows = {row["key"]: row for row in results["rows"]}
    found = []

    def want(words, keys, measure, is_enough, show="{:.2f}"):
        if all(key in rows for key in keys):
            value = measure(*(rows[key] for key in keys))
            found.append({"target": words, "measured": show.format(value), "met": is_enough(value)})

    def cpu(row):
        return row["median"]["cpu_seconds"]

    want("the cold load takes at most 1.2 times the limit", ["cold_load"], lambda cold: cold["times_limit"], lambda times: times <= 1.2)
    want("it is at least 10 times faster than gh", ["cold_load", "gh"],
         lambda cold, gh: gh["median"]["seconds"] / cold["median"]["seconds"], lambda times: times >= 10, "{:.0f} times")  # fmt: skip
    for other in ("gh", "octokit", "octokit_at_once"):
        want(f"it takes less CPU than {other.replace('_', ' ')}", ["cold_load", other],
             lambda cold, its: cpu(cold) / cpu(its), lambda share: share < 1, "{:.2f} of it")  # fmt: skip
    want("a warm refresh charges under 2 % of the cold quota", ["cold_load", "warm_refresh"],
         lambda cold, warm: 100 * warm["median"]["charged"] / cold["median"]["charged"], lambda share: share < 2, "{:.1f} %")  # fmt: skip
    want("the cold load stays under 100 MB", ["cold_load"], lambda cold: max(run["peak_mb"] for run in cold["runs"]),
         lambda peak: peak < 100, "{:.0f} MB")  # fmt: skip
    return found


def write_readme(path, part, results):
    """Puts the table of a part (this module, or another with BEGIN, END and markdown) between its marks."""
    text = path.read_text()
    start, end = text.index(part.BEGIN) + len(part.BEGIN), text.index(part.END)
    path.write_text(f"{text[:start]}\n{part.markdown(results)}\n{text[end:]}")
