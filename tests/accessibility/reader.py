# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader gets of Quartermaster: names, roles and states as they are on the accessibility bus, and what is told there."""

import subprocess

import pyatspi
from gi.repository import Atspi, GLib

from stage import until

LIMIT = 30  # s: who does not answer by then, is frozen; an answer takes less than a hundredth
STARTING = 60  # s
ENDING = 5  # s until a program that no longer answers has also ended

# What a thing that can be used may be; a reader says nothing of a filler, and a panel is no more than a group.
ROLES = {"check box", "combo box", "list", "list item", "menu item", "panel", "push button", "push button menu", "radio button",
         "split pane", "table", "table cell", "table column header", "table row", "text", "toggle button", "tree", "tree item",
         "tree table", "entry"}
GROUPS = {"panel"}


class Reader:
    """Reads what the one window of a stage shows, and presses its keys."""

    def __init__(self, stage):
        self._stage = stage
        self._heard = []
        self.asked = 0
        self.about = ""  # what is looked into, for messages
        Atspi.set_timeout(LIMIT * 1000, STARTING * 1000)
        for about in ("object:state-changed:focused", "object:state-changed:checked", "object:property-change:accessible-name"):
            pyatspi.Registry.registerEventListener(self._hear, about)
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)  # what is asked is asked of the program, not remembered here
        program = until(lambda: self._program(desktop), "Quartermaster on the accessibility bus")
        program.set_cache_mask(Atspi.Cache.NONE)
        self.program = program
        self.window = until(lambda: self.ask(program.get_child_at_index, 0), "its window")
        self._focus_window()

    def _program(self, desktop):
        self.fail_if_fallen()
        found = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
        return next((each for each in found if each and each.get_name() == "quartermaster"), None)

    def _focus_window(self):
        """There is no window manager that would do it."""
        def focus():
            self.fail_if_fallen()
            ids = self._xdotool("search", "--onlyvisible", "--name", "Quartermaster").stdout.split()
            return ids and self._xdotool("windowfocus", "--sync", ids[0]).returncode == 0
        until(focus, "the window has the keyboard")

    def _xdotool(self, *words):
        return subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=LIMIT, check=False)

    def fail_if_fallen(self):
        fell = self._stage.fell()
        if fell:
            raise AssertionError(fell)

    def ask(self, question, *what):
        """Asks the program, which must answer in time and live on."""
        self.asked += 1
        try:
            return question(*what)
        except GLib.Error as error:
            asked = f"asked {getattr(question, '__name__', question)}{what} of {self.about or 'something'}"
            try:
                fell = until(self._stage.fell, "ended", ENDING)
            except AssertionError:
                raise AssertionError(f"{asked}, Quartermaster did not answer: {error.message}") from error
            raise AssertionError(f"{asked}. {fell}") from error

    # What is told without being asked.

    def _hear(self, event):
        if event.type.startswith("object:state-changed:focused") and not event.detail1:
            return
        try:
            self._heard.append((event.type.split(":")[-1], event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass  # it was gone before it could be asked

    def listen(self):
        """All that was told since the last key: what about, and of what role and name."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        return self._heard

    def hears(self, about, name, role=None):
        """Waits until something is told about a thing of that name, or of one for which `name(its name)` is true; the name."""
        def told():
            self.fail_if_fallen()
            for what, its_role, its_name in self.listen():
                fits = name(its_name) if callable(name) else its_name == name
                if what == about and fits and role in (None, its_role):
                    return its_name
            return None
        try:
            return until(told, f"{_wanted(name)} told as {about}")
        except AssertionError as error:
            heard = [f"{role} “{its}”" for what, role, its in self._heard if what == about]
            raise AssertionError(f"{error}; told were {', '.join(heard) or 'none'}") from None

    def hears_focus(self, name, role=None):
        return self.hears("focused", name, role)

    # What a person does.

    def key(self, *keys):
        """Presses keys one after the other. What was told before is forgotten."""
        self.listen()
        self._heard.clear()
        if self._xdotool("key", "--delay", "0", *keys).returncode != 0:
            raise AssertionError(f"xdotool could not press {keys}")

    def type(self, text):
        self.listen()
        self._heard.clear()
        if self._xdotool("type", "--delay", "5", text).returncode != 0:
            raise AssertionError(f"xdotool could not type {text}")

    def act(self, thing, action):
        """Does what a thing offers, as a screen reader does for its user."""
        self.listen()
        self._heard.clear()
        offered = [self.ask(Atspi.Action.get_action_name, thing, at) for at in range(self.ask(thing.get_n_actions))]
        if action not in offered:
            raise AssertionError(f"{said(thing)} offers {offered}, not {action}")
        self.ask(thing.do_action, offered.index(action))

    # What can be read.

    def children(self, thing):
        for at in range(self.ask(thing.get_child_count)):
            child = self.ask(thing.get_child_at_index, at)
            if child is not None:  # there may be fewer by now
                yield child

    def is_in(self, thing, *states):
        has = self.ask(thing.get_state_set)
        return all(has.contains(state) for state in states)

    def showing(self, root=None):
        """All that can be seen, each before what is in it. Rows and cells are asked for by those who want them."""
        root = root or self.window
        if not self.is_in(root, Atspi.StateType.SHOWING):
            return
        yield root
        if self.ask(root.get_role_name) not in ("table", "tree", "tree table"):
            for child in self.children(root):
                yield from self.showing(child)

    def find(self, role, name):
        """The thing of that role and name, once it can be seen; `name` may be a question."""
        def there():
            self.fail_if_fallen()
            for thing in self.showing():
                its_name = self.ask(thing.get_name)
                if self.ask(thing.get_role_name) == role and (name(its_name) if callable(name) else its_name == name):
                    return thing
            return None
        try:
            return until(there, f"{role} {_wanted(name)} to be seen")
        except AssertionError as error:
            seen = [said(thing) for thing in self.showing() if self.ask(thing.get_name)]
            raise AssertionError(f"{error}; seen were {', '.join(seen)}") from None

    def words(self):
        """All that is written in the window, as it is read out."""
        return [self.ask(thing.get_name) for thing in self.showing() if self.ask(thing.get_role_name) == "label"]

    def says(self, words):
        """Waits until a label says that, or fits; the label."""
        return self.ask(self.find("label", words).get_name)


def _wanted(name):
    return "one that fits" if callable(name) else f"“{name}”"


def said(thing):
    """How a thing is called in messages."""
    try:
        return f"{thing.get_role_name()} “{thing.get_name()}”"
    except GLib.Error:
        return "something that is gone"
