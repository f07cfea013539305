# SPDX-License-Identifier: GPL-3.0-or-later
"""Where it was measured, with what, and how long an answer takes there."""

import json
import os
import platform
import re
import statistics
import subprocess
from pathlib import Path

from rows import octokit

TOP = Path(__file__).resolve().parents[2]


def said(*command):
    """What a program says of itself; empty where there is no such program."""
    try:
        ended = subprocess.run(command, capture_output=True, text=True, cwd=TOP, check=False)
    except FileNotFoundError:
        return ""
    return (ended.stdout + ended.stderr).strip()


def version(*command):
    found = re.search(r"\d+(\.\d+)+", said(*command))
    return found[0] if found else "none"


def processor():
    found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found[1].strip() if found else platform.machine()


def octokit_version():
    package = octokit.FOLDER / "node_modules" / "octokit" / "package.json"
    return json.loads(package.read_text())["version"] if package.exists() else "none"


def describe():
    changed = said("git", "status", "--porcelain", "--untracked-files=no", "--", "core", "gui", "tests/benchmarks")
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(int(memory[1]) / 2**20),
        "system": platform.freedesktop_os_release()["PRETTY_NAME"],
        "kernel": platform.release(),
        "qt": version("dpkg-query", "--show", "libqt6network6"),
        "nginx": version("/usr/sbin/nginx", "-v"),
        "gh": version("gh", "--version"),
        "node": version("node", "--version"),
        "octokit": octokit_version(),
        "commit": said("git", "rev-parse", "--short", "HEAD") + (" with changes" if changed else ""),
    }


def latency(rig, at_once=60):
    """How long an answer takes as curl sees it, in milliseconds: one request after another on one connection (the median),
    and the last of so many that are sent together. What delays each answer but not the others shows twice the same."""
    url = f"{rig.url}/orgs/{rig.organization}/actions/secrets/public-key"
    common = ["curl", "--silent", "--show-error", "--fail", "--http2", "--header", f"Authorization: Bearer {rig.token}"]

    def times(count, *more):
        written = ["--write-out", "%{time_starttransfer}\\n"]
        addresses = [word for _ in range(count) for word in ("--output", "/dev/null", url)]
        ended = subprocess.run([*common, *more, *written, *addresses], capture_output=True, text=True, check=True, env=rig.environment())
        return [1000 * float(line) for line in ended.stdout.split()]

    def together():
        return times(at_once, "--parallel", "--parallel-max", str(at_once))

    together()  # nginx opens its connections to the sandbox, which stay
    return {
        "one_ms": round(statistics.median(times(10)[1:]), 1),
        "at_once": at_once,
        "last_of_these_ms": round(max(together()), 1),
    }
