// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"

#include <QColor>

namespace yagura::ui {

enum class ThemeKind { Dark, Light };

/// The colours of a theme by what they mean. Red, orange and yellow are status and nothing else.
/// tests/ui/tst_Theme computes their contrast and their distance for colour-blind people.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor raised;
    QColor line; ///< separators only, never text
    QColor text;
    QColor muted;
    QColor accent; ///< selection, focus, links, primary button; never a status
    QColor critical;
    QColor high;
    QColor medium;
    QColor low;
    QColor ok;
    QColor unknown; ///< unknown and stale

    [[nodiscard]] QColor of(core::Severity severity) const;
    /// Behind a selected row: the surface with so little accent that every text token still reads on it.
    [[nodiscard]] QColor selection() const;
    [[nodiscard]] QColor hover() const;
    /// Text on the accent.
    [[nodiscard]] QColor onAccent() const;
};

[[nodiscard]] const Tokens& tokensOf(ThemeKind kind);

/// `share` of `over`, the rest of `under`.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);

} // namespace yagura::ui
