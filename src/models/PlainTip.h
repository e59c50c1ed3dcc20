// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::models {

/// A tip that shows a text as it is. Qt guesses whether a tip is markup: a bare "<b>" would be taken for it, and an
/// escaped "&amp;" would not. Inside a paragraph there is nothing to guess.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace yagura::models
