// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace yagura::ui {

/// The key that an action of the widget's window has now, as it is written on a keyboard: a person may have changed it. Empty
/// for none.
[[nodiscard]] QString keyOf(const QWidget& widget, const QString& action);
/// "words (Ctrl+G)", or the words alone.
[[nodiscard]] QString withKeyOf(const QWidget& widget, const QString& action, const QString& words);

} // namespace yagura::ui
