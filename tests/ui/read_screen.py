#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yagura contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads a running program over AT-SPI, as a screen reader does, and prints what it found: one JSON object a line.

    read_screen.py PID

Only what is showing is read, and of a table no more rows than the eye takes in at once.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

ROWS = 5


def application(pid):
    for _ in range(100):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_process_id() == pid:
                return child
        time.sleep(0.1)  # the program joins the bus a moment after it has started
    sys.exit("read_screen.py: the program is not on the accessibility bus")


def value(node):
    text = node.get_text_iface()
    if text is not None:
        return Atspi.Text.get_text(text, 0, -1)[:200]
    figure = node.get_value_iface()
    return None if figure is None else Atspi.Value.get_current_value(figure)


def read(node, path):
    states = node.get_state_set()
    role = node.get_role_name()
    here = path + [role]
    print(json.dumps({
        "path": "/".join(here),
        "role": role,
        "name": node.get_name(),
        "description": node.get_description(),
        "value": value(node),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "enabled": states.contains(Atspi.StateType.ENABLED),
    }, ensure_ascii=False))
    table = node.get_table_iface()
    if table is not None:
        for row in range(min(ROWS, Atspi.Table.get_n_rows(table))):
            for column in range(Atspi.Table.get_n_columns(table)):
                cell = Atspi.Table.get_accessible_at(table, row, column)
                print(json.dumps({
                    "path": "/".join(here),
                    "role": cell.get_role_name(),
                    "name": cell.get_name(),
                    "table": node.get_name(),
                    "row": row,
                    "column": column,
                }, ensure_ascii=False))
        return
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            read(child, here)


program = application(int(sys.argv[1]))
for number in range(program.get_child_count()):
    read(program.get_child_at_index(number), [])
