// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace yagura::core {

constexpr qsizetype maxTitleLength = 500; ///< characters
constexpr qsizetype maxTextLength = 20'000; ///< characters
constexpr qsizetype maxRawBytes = 64 * 1024;

/// Untrusted text made fit for one line: control characters and line breaks become blanks, bidirectional overrides
/// are removed, the length is bounded at a grapheme, and a cut is marked with an ellipsis.
[[nodiscard]] QString cleanLine(const QString& text, qsizetype maxLength = maxTitleLength);

/// As cleanLine, but line breaks and tabs stay.
[[nodiscard]] QString cleanText(const QString& text, qsizetype maxLength = maxTextLength);

/// The text cut at a grapheme boundary, with an ellipsis where something was cut.
[[nodiscard]] QString bounded(const QString& text, qsizetype maxLength);

/// Bytes kept for a look, bounded; where they were cut the last bytes say so.
[[nodiscard]] QByteArray boundedRaw(const QByteArray& raw, qsizetype maxBytes = maxRawBytes);

} // namespace yagura::core
