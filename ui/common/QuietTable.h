// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/Density.h"

class QTableView;
class QWidget;

namespace yagura::ui {

/// Makes a table a list of rows to read and choose from, one at a time: no grid, no editing, no cells, and a Tab that
/// leaves it.
void makeQuiet(QTableView& table);
/// Gives the rows of all quiet tables below `root` that height.
void setDensity(QWidget& root, Density density);

} // namespace yagura::ui
