// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace yagura::ui {

/// Makes a table a list of rows to read and choose from, one at a time: no grid, no editing, no cells, and a Tab that
/// leaves it.
void makeQuiet(QTableView& table);

} // namespace yagura::ui
