# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold of everything that a screen reader can come to, on whatever page."""

from gi.repository import Atspi

from reader import GROUPS, ROLES, said

MOST = 400  # of one thing's children are looked into; all of them are counted, and those past the end are asked for


def is_interactive(reader, thing):
    """Whether the keyboard or a reader's user can do something with it; a table's row is no more than its cells."""
    return reader.is_in(thing, Atspi.StateType.FOCUSABLE) or reader.ask(thing.get_n_actions) > 0


def check_names(reader, thing, path, faults):
    """Who can be used has a name, and is something that a reader has a word for."""
    if not is_interactive(reader, thing):
        return
    name, role = reader.ask(thing.get_name).strip(), reader.ask(thing.get_role_name)
    if not name:
        faults.append(f"{path} has no name")
    if role not in ROLES:
        faults.append(f"{path} is “{role}” to a reader, which says nothing of what it does")
    if role in GROUPS and reader.ask(thing.get_child_count) == 0:
        faults.append(f"{path} is a group of nothing")


def check_children(reader, thing, path, faults):
    """Each child is there and knows whose it is; past the end there is nobody, and nothing freezes or falls. The children."""
    count = reader.ask(thing.get_child_count)
    children = []
    for at in range(min(count, MOST)):
        child = reader.ask(thing.get_child_at_index, at)
        if child is None:
            faults.append(f"{path} says it has {count} children, but there is no child {at}")
        else:
            children.append(child)
    for at in (count, count + 5, 2**31 - 1, -1):
        beyond = reader.ask(thing.get_child_at_index, at)
        if beyond is not None:
            faults.append(f"{path} has {count} children, and {said(beyond)} as child {at}")
    return children


def check(reader):
    """Walks everything there is, seen or not; names are asked of what is seen. The faults, in words."""
    faults = []

    def walk(thing, above, is_above_seen):
        path = f"{above} / {said(thing)}" if above else said(thing)
        reader.about = path
        is_seen = is_above_seen and reader.is_in(thing, Atspi.StateType.SHOWING)  # a cell knows nothing of its table
        if is_seen:
            check_names(reader, thing, path, faults)
        for child in check_children(reader, thing, path, faults):
            walk(child, path, is_seen)

    for window in reader.children(reader.program):
        walk(window, "", True)
    reader.about = ""
    return faults
