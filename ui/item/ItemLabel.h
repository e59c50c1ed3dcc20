// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QWidget;

namespace yagura::core {
struct WorkItem;
}

namespace yagura::ui {

/// Which item a dialog acts on, for its head: number, title and customer. What is shown behind the dialog may be another by then.
[[nodiscard]] QLabel* itemLabel(const core::WorkItem& item, QWidget* parent);

} // namespace yagura::ui
