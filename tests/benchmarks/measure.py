# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run of a program took."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

# What GitHub allows an identity in a minute, in points: a read costs one, a write five.
POINTS_PER_MINUTE = 900
# How many requests the program keeps under way at once, if nobody says otherwise.
CONCURRENT = 60


@dataclass
class Run:
    """One run: seconds on the wall, seconds of CPU (of the program and its children), the largest resident set of any of them."""

    seconds: float
    cpu_seconds: float
    peak_mb: float
    requests: int = 0
    writes: int = 0
    charged: int = 0  # of the hour's quota: what was answered otherwise than "not modified"

    def count(self, requests):
        """Takes over what the sandbox saw of it."""
        self.requests = len(requests)
        self.writes = sum(one["method"] not in ("GET", "HEAD") and one["path"] != "/graphql" for one in requests)
        self.charged = sum(one["status"] != 304 for one in requests)


@dataclass(frozen=True)
class Row:
    """A line of the table. `run` does it once and returns its `Run`; what it read must be right, or it raises."""

    key: str
    title: str
    runs: int
    run: Callable


def measured(rig, command, **options):
    """Runs the command to its end; returns its Run and what it printed. Any failure of it is one of the benchmark."""
    with tempfile.TemporaryFile() as out:
        before = len(rig.requests())
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=out, env=rig.environment(), **options)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}")
        run = Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        run.count(rig.requests()[before:])
        out.seek(0)
        return run, out.read().decode()


def limit_seconds(run, latency_ms):
    """The physical limit: how long that many requests take at best with that latency, so many at once, at GitHub's pace."""
    by_latency = -(-run.requests // CONCURRENT) * latency_ms / 1000
    points = run.requests + 4 * run.writes
    by_points = max(0, -(-points // POINTS_PER_MINUTE) - 1) * 60
    return max(by_latency, by_points)


def summary(row, runs, latency_ms):
    """A row of the results: medians, and the worst time."""
    median = {field: statistics.median(getattr(run, field) for run in runs) for field in asdict(runs[0])}
    typical = Run(**median)
    limit = limit_seconds(typical, latency_ms)
    return {
        "key": row.key,
        "title": row.title,
        "runs": [asdict(run) for run in runs],
        "median": median,
        "worst_seconds": max(run.seconds for run in runs),
        "limit_seconds": limit,
        "times_limit": typical.seconds / limit if limit else None,
    }
