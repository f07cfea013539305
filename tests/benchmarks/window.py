# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window takes: its start beside the least window there is, and its answer to what a person does. Without a screen
(Qt's offscreen platform) and under Xvfb."""

import json
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PLATFORMS = ("offscreen", "xvfb")
# Pixels of the screen for each of the window's.
RATIOS = (1, 2)


@dataclass(frozen=True)
class Effort:
    """How often all is done."""

    starts: int = 15
    repetitions: int = 30
    idle_seconds: int = 60


@contextmanager
def screens():
    """Words of the environment for each platform."""
    with subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "3840x2160x24", "-nolisten", "tcp"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:  # fmt: skip
        try:
            number = server.stdout.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield {"offscreen": {"QT_QPA_PLATFORM": "offscreen"}, "xvfb": {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}}
        finally:
            server.terminate()


def ran(command, environment):
    """What a program said, as JSON."""
    ended = subprocess.run([str(word) for word in command], capture_output=True, text=True, env=environment, check=False)
    if ended.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {ended.returncode}: {ended.stderr}")
    return json.loads(ended.stdout)


def started(program, environment, *words):
    return ran([program, time.monotonic_ns(), *words], environment)


def starts(tools, rig, environment, times):
    """The bare window and ours in turns, so that what the machine does meanwhile meets both."""
    words = [rig.size.repositories, "--profile", "benchmark", "--page", "repositories"]
    found = {"bare": [], "first_paint": [], "filled": []}
    for _ in range(times):
        found["bare"].append(started(tools.bare, environment)["first_paint_ms"])
        ours = started(tools.start, environment, *words)
        found["first_paint"].append(ours["first_paint_ms"])
        found["filled"].append(ours["filled_ms"])
    return found


def measure(rig, tools, effort, say):
    """{platform: {"1": work, "2": work, "start": starts}}: `work` and `starts` as the programs print them."""
    found = {}
    with screens() as platforms:
        for platform in PLATFORMS:
            home = Path(tempfile.mkdtemp(dir=rig.folder))
            environment = rig.environment(HOME=str(home), QUARTERMASTER_GITHUB_TOKEN=rig.token, **platforms[platform])
            its = found[platform] = {}
            for ratio in RATIOS:  # the first leaves behind what the starts find
                say(f"window, {platform}, {ratio} pixels each")
                idle = effort.idle_seconds if ratio == 1 else 0
                command = [tools.work, "benchmark", effort.repetitions, idle]
                work = its[str(ratio)] = ran(command, {**environment, "QT_SCALE_FACTOR": str(ratio)})
                check(rig, work, ratio)
            say(f"window, {platform}, starts")
            started(tools.bare, environment)  # the disk has it from then on
            its["start"] = starts(tools, rig, environment, effort.starts)
            shutil.rmtree(home)
    return found


def check(rig, work, ratio):
    """What was measured must be what was meant."""
    size = rig.size
    if (work["repositories"], work["secrets"]) != (size.repositories, size.secrets) or work["pixel_ratio"] != ratio or work["width"] != 1920:
        raise RuntimeError(f"the window showed something else: {work}")
    for key in ("filter_list", "filter_matrix", "arrow", "scroll", "theme", "children"):
        if not work[key]["ms"]:
            raise RuntimeError(f"nothing of {key} was painted")
    if work["children"]["letters"] == 0 or work["children"]["children"] < size.secrets:
        raise RuntimeError("screen readers do not find the matrix's rows")
