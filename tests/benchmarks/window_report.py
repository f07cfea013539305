# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's table, and where it stands against what was wanted."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from window import PLATFORMS

BEGIN, END = "<!-- the window: written by tests/benchmarks/run --write-readme -->", "<!-- end of the window -->"


@dataclass(frozen=True)
class Line:
    """A line: what it takes (`cell`), the part that a limit holds for (`value`), and that limit on each platform."""

    title: str
    wanted: str
    cell: Callable
    limits: tuple  # of (what of it, value, {platform: at most})


def median(values):
    return statistics.median(values)


def span(values, unit=""):
    return f"{median(values):.1f} ({max(values):.1f}){unit}"


def both(most):
    return dict.fromkeys(PLATFORMS, most)


def start(key, title, offscreen, xvfb):
    def times(its):
        return median(its["start"][key]) / median(its["start"]["bare"])

    return Line(title, f"{offscreen} ×, {xvfb} ×", lambda its: f"{span(its['start'][key])} = {times(its):.2f} ×",
                (("times the bare window", times, {"offscreen": offscreen, "xvfb": xvfb}),))  # fmt: skip


def handling(key, title, most, worst=None, ratio=1):
    """`worst`: where it is not the same limit for all."""

    def taken(its):
        return its[str(ratio)][key]["ms"]

    def cell(its):
        cpu = median(its[str(ratio)][key]["cpu_ms"])
        return f"{span(taken(its))}, CPU {cpu:.1f}"

    limits = []
    if most:
        limits.append(("ms, median", lambda its: median(taken(its)), both(most)))
    if worst:
        limits.append(("ms, worst", lambda its: max(taken(its)), both(worst)))
    wanted = ", ".join([f"{most} ms"] * bool(most) + [f"worst {worst} ms"] * bool(worst)) or "–"
    return Line(title, wanted, cell, tuple(limits))


def held(its):
    return its["1"]["memory"]


LINES = (
    Line("start of a bare QMainWindow with a label, to its first paint, ms", "–", lambda its: span(its["start"]["bare"]), ()),
    start("first_paint", "start of the program to its first paint, ms", 2.0, 1.6),
    start("filled", "to the table filled from the last look", 3.3, 2.3),
    handling("filter_list", "a letter into the filter of the repositories", 8),
    handling("filter_list", "the same, 2 pixels each", 16, ratio=2),
    handling("filter_matrix", "a letter into the filter above the matrix", 8),
    handling("filter_matrix", "the same, 2 pixels each", 16, ratio=2),
    handling("arrow", "arrow key in the matrix", 3),
    handling("scroll", "scroll step of the matrix", 3, worst=10),
    handling("scroll", "the same, 2 pixels each", None, worst=25, ratio=2),
    handling("children", "its rows as a screen reader asks for them", 50),
    handling("theme", "light to dark, or back", 30),
    Line("memory with the matrix open: share (peak of the reading before it), MB", "100 MB", lambda its: f"{held(its)['pss_mb']:.0f} ({held(its)['peak_mb']:.0f})",
         (("MB at most", lambda its: held(its)["pss_mb"], both(100)),)),
    Line("nobody does anything: CPU, paints", "0.1 %, none",
         lambda its: f"{its['1']['idle']['cpu_percent']:.2f} %, {its['1']['idle']['paints']}",
         (("% CPU", lambda its: its["1"]["idle"]["cpu_percent"], both(0.1)), ("paints", lambda its: its["1"]["idle"]["paints"], both(0)))),
)  # fmt: skip


def markdown(results):
    size, machine, window = results["organization"], results["machine"], results["window"]
    lines = ["|  | offscreen | Xvfb | at most |", "| --- | ---: | ---: | ---: |"]
    lines += ["| " + " | ".join([line.title, *(line.cell(window[platform]) for platform in PLATFORMS), line.wanted]) + " |" for line in LINES]
    return (
        f"The window on an organization of {size['repositories']:,} repositories and {size['secrets']} secrets, from the key to the end of "
        "the paint, in milliseconds: median (worst), and the thread's CPU time. Starts are at 1280×800, all else at 1920×1080; without a "
        "screen (Qt's offscreen platform) and under Xvfb, on processors alone.\n\n" + "\n".join(lines) +
        f"\n\nNobody does anything for {window['offscreen']['1']['idle']['seconds']} s; no caret is there to blink. "
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}; Qt {machine['qt']}; commit {machine['commit']}."
    )  # fmt: skip


def targets(results):
    """In the form of report.targets."""
    found = []
    for line in LINES:
        for what, value, limits in line.limits:
            for platform in PLATFORMS:
                measured = value(results["window"][platform])
                found.append({"target": f"{line.title}, {platform}: {what}, at most {limits[platform]}",
                              "measured": f"{measured:.2f}", "met": measured <= limits[platform]})  # fmt: skip
    return found
