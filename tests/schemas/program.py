# SPDX-License-Identifier: GPL-3.0-or-later
"""The built quartermaster-cli and the sample organization that it serves."""

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

CLI = os.environ.get("QM_CLI", "quartermaster-cli")


def run(*words, environment=None):
    """One command to its end: its exit code, and the JSON lines on its two streams."""
    done = subprocess.run([CLI, *map(str, words)], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(environment or {})})
    return done.returncode, done.stdout, done.stderr


def read_json(text):
    """The one JSON object of a stream that holds nothing else."""
    return json.loads(text)


class Served:
    """A sample organization on this machine, until the end of the with block."""

    def __init__(self, folder, *words):
        self.port_file = Path(folder, "endpoints.json")
        self.journal = Path(folder, "journal.sqlite")
        self.words = words

    def __enter__(self):
        command = [CLI, "sandbox", "serve", "--port-file", self.port_file, *map(str, self.words)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.printed = json.loads(self.process.stdout.readline())
        until = time.monotonic() + 10
        while not self.port_file.exists() and time.monotonic() < until:
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=20)
        self.process.stdout.close()

    def run(self, *words):
        return run("--endpoints", self.port_file, "--journal", self.journal, *words)

    def control(self, what, body=None):
        request = urllib.request.Request(
            f"{self.printed['control']}/{what}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Bearer " + self.printed["controlToken"], "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)
