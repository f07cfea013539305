# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through Quartermaster as somebody who does not see it: the scope wizard from its start to Done, every page, and the matrix cell
by cell. Everything is done by keys and by what things offer, and everything is read from the accessibility bus.

usage: accessibility_test.py    (environment: QM_PROGRAM, the window's program)
"""

import os
import signal
import sys
import time

from stage import Missing, Stage

SECRET, ITS_TEAM, STAGE = "LP_PROD_AZURE_CLIENT_SECRET", "Loyalty & Personalization", "prod"
REPOSITORY = "lp-basket-cross-sell"  # has none of its team's secrets
PAGES = ("Overview", "Repositories", "Secrets", "Activity")


def is_cell(name):
    """Whether a cell of the matrix is called so: by secret, repository and state, which may be two words."""
    return name.count(", ") >= 2 and "_" in name


class Walk:
    """One person's way through the window."""

    def __init__(self, stage):
        try:
            from reader import Reader  # only now: it asks for the bus at once
            from checks import check  # which want what it has asked for
            from matrix import walk_matrix
        except (ImportError, ValueError) as error:
            raise Missing(f"the walk needs python3-pyatspi ({error}). packaging/setup installs it.") from error
        self.check, self.walk_matrix = check, walk_matrix
        self.reader = Reader(stage)

    def looks_around(self, page):
        """Everything on a page has a name, a role and as many children as it says."""
        began, asked = time.monotonic(), self.reader.asked
        faults = self.check(self.reader)
        print(f"{page}: asked {self.reader.asked - asked} things in {time.monotonic() - began:.1f} s", flush=True)
        if faults:
            raise AssertionError(f"{page}:\n  " + "\n  ".join(faults))

    def opens_the_wizard(self):
        reader = self.reader
        reader.says(lambda words: words.startswith("48 repositories and 64 secrets, read "))
        reader.find("label", "1 of 64 selected · Limit: 64 of 1,000 organization secrets")
        reader.key("ctrl+k")
        reader.hears_focus("Search or run", "text")
        self.looks_around("the palette")
        reader.type("scope")
        reader.find("list item", "Scope…")
        reader.key("Return")
        reader.hears_focus("Pattern of the names", "text")  # a secret was selected: it begins with its repositories
        reader.key("Escape")
        reader.says("Secrets, current step")

    def picks_the_secret(self):
        reader = self.reader
        reader.hears_focus(lambda name: name.endswith(", picked"), "table cell")
        reader.key("space")  # not the one that was selected
        reader.hears("accessible-name", lambda name: name.endswith(", not picked"), "table cell")
        self.looks_around("the wizard's secrets")
        reader.key("Left")
        reader.hears_focus(lambda name: name.startswith("Pre-production, ") and name.endswith(" secrets, folded"), "table cell")
        self.looks_around("the wizard's secrets with a group folded away")
        reader.key("Right")
        reader.hears("accessible-name", lambda name: name.startswith("Pre-production, ") and name.endswith(", not picked"), "table cell")
        reader.key("slash")
        reader.hears_focus(lambda name: name, "text")
        reader.type(SECRET)
        reader.says(lambda words: words.startswith("1 of "))
        reader.key("Return")
        reader.hears_focus(lambda name: name.endswith(f"{SECRET}, not picked"), "table cell")
        reader.key("space")
        reader.hears("accessible-name", lambda name: name.endswith(f"{SECRET}, picked"))
        reader.says("1 secret picked, 1 in production")
        reader.key("ctrl+Return")

    def picks_the_repository(self):
        reader = self.reader
        reader.hears_focus("Pattern of the names", "text")
        reader.says("Secrets, done")
        reader.says("Repositories, current step")
        self.looks_around("the wizard's repositories")
        reader.key("ctrl+a")
        reader.type(REPOSITORY)
        reader.find("push button", "Review 1 change")
        reader.key("Return")
        reader.hears_focus(lambda name: name.endswith(f"{REPOSITORY}, picked"), "table cell")
        reader.key("ctrl+Return")

    def reviews_and_applies(self):
        reader = self.reader
        reader.hears_focus(f"Type {STAGE} to confirm", "text")
        reader.says("Review, current step")
        reader.find("push button", "Apply 1 change, 1 in production")
        self.looks_around("the review")
        reader.key("shift+Tab")
        reader.hears_focus(lambda name: STAGE in name.split(), "table cell")  # the steps of that stage
        reader.key("Down")
        reader.hears_focus(f"{REPOSITORY} may read {SECRET}", "table cell")
        reader.key("Tab")
        reader.hears_focus(f"Type {STAGE} to confirm", "text")
        reader.type(STAGE)
        reader.key("Return")

    def is_done(self):
        reader = self.reader
        reader.says("Done, current step")
        reader.says(f"Scope {SECRET} to {REPOSITORY}")
        reader.says(lambda words: words.startswith("1 of 1 step done in "))
        reader.hears_focus("Close", "push button")
        self.looks_around("what is done")
        reader.key("shift+Tab")
        reader.hears_focus("Undo…", "push button")
        reader.key("shift+Tab")
        for name in ("Copy the id", "Copy the id", "Export the plan", "Copy as a gh script", "Give team secrets", "Show the repository", "Show in Secrets"):
            reader.hears_focus(name, "push button")
            reader.key("shift+Tab")
        reader.hears_focus(lambda name: STAGE in name.split(), "table cell")
        reader.key("Down")
        reader.hears_focus(f"{REPOSITORY} may read {SECRET}, done", "table cell")
        reader.act(reader.find("push button", "Close"), "Press")
        reader.hears_focus(lambda name: name.startswith("LP_"), "table cell")  # where it was before

    def visits_every_page(self):
        for number, page in enumerate(PAGES, 1):
            self.reader.key(f"alt+{number}")
            self.reader.says(page)
            self.looks_around(page)
        self.reader.key(f"alt+{PAGES.index('Secrets') + 1}")

    def chooses_its_team(self):
        """By the list of a choice, which is a window of its own."""
        reader = self.reader
        reader.act(reader.find("radio button", "Matrix"), "Toggle")
        reader.hears_focus(is_cell, "table cell")
        for key, team in (("Home", "All teams"), ("Down", ITS_TEAM)):
            reader.act(reader.find("combo box", bool), "Press")  # Qt calls it by what is chosen
            reader.hears_focus(bool, "list item")
            if key == "Home":
                self.looks_around("the list of teams")
            reader.key(key)
            reader.hears_focus(team, "list item")
            reader.key("Return")
            reader.hears_focus(is_cell, "table cell")
            reader.find("combo box", team)
        self.looks_around("the matrix")

    def walk(self):
        self.opens_the_wizard()
        self.picks_the_secret()
        self.picks_the_repository()
        self.reviews_and_applies()
        self.is_done()
        self.visits_every_page()
        self.chooses_its_team()
        self.walk_matrix(self.reader, SECRET, REPOSITORY)
        self.looks_around("the matrix with a pending change")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("was told to end"))
    try:
        with Stage(os.environ["QM_PROGRAM"]) as stage:
            Walk(stage).walk()
    except (AssertionError, Missing) as error:
        sys.exit(f"accessibility: {error}")
    print("accessibility: from the start to Done and through the matrix by what a screen reader gets")


if __name__ == "__main__":
    main()
