# SPDX-License-Identifier: GPL-3.0-or-later
"""The matrix, cell by cell, by the arrow keys: of each is told which secret, which repository and how it is."""

from gi.repository import Atspi

from reader import said

STATES = {"in scope", "not in scope", "in scope by its visibility", "in scope, should be out", "not in scope, should be in",
          "not possible: the repository is isolated"}


def state_of(name, secret, repository):
    """The state that a cell's name ends with; fails where it does not speak of that secret and repository."""
    before = f"{secret}, {repository}, "
    assert name.startswith(before), f"the cell of {secret} and {repository} is called “{name}”"
    return name.removeprefix(before)


class Cells:
    """The matrix as a table of the accessibility bus."""

    def __init__(self, reader):
        self._ask = reader.ask
        self.thing = reader.find("table", "Matrix of secrets and repositories")
        self.columns = [self._ask(self.thing.get_column_description, at) for at in range(self._ask(self.thing.get_n_columns))]
        self.rows = [self._ask(row.get_name) for row in reader.children(self.thing)]

    def at(self, row, column):
        cell = self._ask(self.thing.get_accessible_at, row, column)
        assert cell is not None, f"no cell at {row}, {column}"
        return cell

    def name(self, row, column):
        return self._ask(self.at(row, column).get_name)


def walk_matrix(reader, secret, repository):
    """From corner to corner and back and forth; then turns the cell of that secret and repository, which is in scope."""
    cells = Cells(reader)
    last = len(cells.columns) - 1
    assert cells.rows.count(secret) == 1 and cells.columns.count(repository) == 1, f"{cells.rows} × {cells.columns}"
    spoken = walk_rows(reader, cells, last)
    secrets = {name for name in cells.rows if "_" in name}
    assert len(spoken) == len(secrets) * len(cells.columns), f"{len(spoken)} cells were told of {len(secrets)} × {len(cells.columns)}"
    print(f"the matrix: {len(spoken)} cells of {len(secrets)} secrets and {len(cells.columns)} repositories", flush=True)
    assert spoken[secret, repository] == "in scope", f"after the wizard, it is “{spoken[secret, repository]}”"
    turn(reader, cells, secret, repository)


def walk_rows(reader, cells, last):
    """Every row, there and back; what was told of each cell: (secret, repository) → state."""
    spoken = {}
    reader.key("ctrl+End")
    reader.hears_focus(cells.name(len(cells.rows) - 1, last), "table cell")
    reader.key("ctrl+Home")
    reader.hears_focus(cells.name(0, 0), "table cell")
    column = 0
    for row, name in enumerate(cells.rows):
        if row > 0:
            reader.key("Down")
        hear_cell(reader, cells, row, column, spoken)
        if "_" not in name:
            continue  # the head of a group, which is told once
        step = 1 if column == 0 else -1
        while 0 <= column + step <= last:
            reader.key("Right" if step > 0 else "Left")
            column += step
            hear_cell(reader, cells, row, column, spoken)
    return spoken


def hear_cell(reader, cells, row, column, spoken):
    """What is told of the cell that the keyboard is on, against where that is."""
    name = cells.rows[row]
    if "_" not in name:
        reader.hears_focus(name, "table cell")
        return
    repository = cells.columns[column]
    told = reader.hears_focus(lambda told: told.startswith(f"{name}, {repository}, "), "table cell")
    state = state_of(told, name, repository)
    assert state in STATES, f"“{state}” is no state of a cell"
    cell = cells.at(row, column)
    if ("not" in state.split(",")[0].split()) == reader.is_in(cell, Atspi.StateType.CHECKED):
        raise AssertionError(f"{said(cell)} is ticked otherwise than it says")
    assert reader.is_in(cell, Atspi.StateType.FOCUSED), f"{said(cell)} was told, and has no focus"
    spoken[name, repository] = state


def turn(reader, cells, secret, repository):
    """Space changes what the cell is called and whether it is ticked, is told, and takes it back; a reader's own action does so, too."""
    row, column = cells.rows.index(secret), cells.columns.index(repository)
    cell = cells.at(row, column)
    reader.act(cell, "SetFocus")
    reader.hears_focus(f"{secret}, {repository}, in scope", "table cell")
    for press in (lambda: reader.key("space"), lambda: reader.act(cells.at(row, column), "Toggle")):
        for state, is_ticked in (("will be removed", False), ("in scope", True)):
            press()
            reader.hears("accessible-name", f"{secret}, {repository}, {state}", "table cell")
            assert reader.is_in(cells.at(row, column), Atspi.StateType.CHECKED) == is_ticked, f"“{state}” and ticked: {not is_ticked}"
    reader.key("space")
    reader.says("1 pending change")
