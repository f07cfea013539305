# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen, a session bus and an accessibility bus of its own, and on them Quartermaster on its sample organization."""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 60  # s: what takes longer on a loaded machine is not coming
ENDING = 10  # s: what has not ended by then is killed

# Without folders of services: what is not started here (a keyring, a portal) is not there.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

NEEDED = {"Xvfb": "xvfb", "dbus-daemon": "dbus", "xdotool": "xdotool"}
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class Missing(Exception):
    """Something that the walk cannot do without is not on this machine."""


def until(holds, what, patience=PATIENCE):
    """Waits until `holds()` is true, and gives what it gave; asks often, and fails in words."""
    end = time.monotonic() + patience
    while True:
        given = holds()
        if given:
            return given
        if time.monotonic() > end:
            raise AssertionError(f"after {patience} s still not: {what}")
        time.sleep(0.02)


def launcher():
    """The program that gives a session its accessibility bus, once it is sure that all the others are there, too."""
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    found = [path for path in LAUNCHERS if os.access(path, os.X_OK)]
    if not found:
        missing.append("at-spi2-core")
    if missing:
        raise Missing(f"the walk needs what is not installed: {', '.join(missing)}. packaging/setup installs it.")
    return found[0]


class Stage:
    """Everything runs in a folder of its own, as a process group of its own, and ends with the `with` block."""

    def __init__(self, program):
        self._program = program
        self._ending = contextlib.ExitStack()
        self.window = None  # Quartermaster's process

    def __enter__(self):
        with self._ending:
            self._start()
            self._ending = self._ending.pop_all()
        return self

    def __exit__(self, *_):
        self._ending.close()

    def _start(self):
        bus_launcher = launcher()
        self.folder = Path(self._ending.enter_context(tempfile.TemporaryDirectory(prefix="qm-a11y-")))
        places = {"HOME": "home", "XDG_RUNTIME_DIR": "run"}
        places.update({f"XDG_{kind.upper()}_HOME": kind for kind in ("cache", "config", "data", "state")})
        environment = {name: str(self.folder / place) for name, place in places.items()}
        for place in environment.values():
            Path(place).mkdir(mode=0o700)
        environment |= {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "GSETTINGS_BACKEND": "memory"}
        environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        self._environment = environment
        environment["DISPLAY"] = ":" + self._told(["Xvfb", "-displayfd", "{}", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
        (self.folder / "bus.conf").write_text(BUS % environment["XDG_RUNTIME_DIR"])
        environment["DBUS_SESSION_BUS_ADDRESS"] = self._told(
            ["dbus-daemon", "--nofork", "--print-address={}", f"--config-file={self.folder / 'bus.conf'}"])
        self._run([bus_launcher, "--launch-immediately"])
        os.environ.update(environment)  # for the screen reader, which is this very process
        self.window = self._run([self._program, "--sandbox", "--page", "secrets"],
                                QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")

    def _run(self, words, descriptors=(), **more):
        name = Path(words[0]).name
        with open(self.folder / f"{name}.log", "wb") as log:
            process = subprocess.Popen(words, env=self._environment | more, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       pass_fds=descriptors, start_new_session=True, preexec_fn=_end_with_us)
        self._ending.callback(_end, process)
        return process

    def _told(self, words):
        """Runs what tells a line through a descriptor, which is {} in its words; that line."""
        reading, writing = os.pipe()
        with open(reading, encoding="utf-8") as told:
            try:
                self._run([word.replace("{}", str(writing)) for word in words], (writing,))
            finally:
                os.close(writing)
            line = told.readline().strip()  # or the end, where it has died
        if not line:
            raise AssertionError(f"{words[0]} did not start: {self.log(words[0])}")
        return line

    def log(self, name):
        """What a process said that this stage started."""
        return (self.folder / f"{name}.log").read_text(errors="replace").strip()

    def fell(self):
        """How Quartermaster ended; nothing while it runs."""
        code = self.window.poll()
        if code is None:
            return None
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return f"Quartermaster is gone ({how}). It said:\n{self.log(Path(self._program).name)}"


def _end_with_us():
    terminate_when_the_parent_dies = 1
    ctypes.CDLL(None).prctl(terminate_when_the_parent_dies, signal.SIGTERM)


def _end(process):
    for how, patience in ((signal.SIGTERM, ENDING), (signal.SIGKILL, None)):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
            return
