# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of the table, in its order: a module each, whose `rows(tools)` says what it measures."""

from . import cold_load, curl, gh, octokit, scope_edit, warm_refresh

ALL = (cold_load, curl, warm_refresh, scope_edit, gh, octokit)
