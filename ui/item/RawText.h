// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace yagura::ui {

/// JSON with line breaks and indents between its tokens, and the tokens as they came: a number of 64 bits keeps all
/// its digits. What is not JSON comes out as it went in.
[[nodiscard]] QString indentedJson(const QByteArray& json);

} // namespace yagura::ui
