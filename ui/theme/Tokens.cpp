// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Tokens.h"

#include <QtMath>

namespace yagura::ui {

QColor Tokens::of(core::Severity severity) const
{
    switch (severity) {
    case core::Severity::Critical:
        return critical;
    case core::Severity::High:
        return high;
    case core::Severity::Medium:
        return medium;
    case core::Severity::Low:
        return low;
    case core::Severity::Unknown:
        break;
    }
    return unknown;
}

QColor Tokens::selection() const
{
    return mixed(surface, accent, 0.12);
}

QColor Tokens::hover() const
{
    return mixed(surface, text, 0.04);
}

QColor Tokens::onAccent() const
{
    return window.lightnessF() < 0.5F ? window : surface;
}

const Tokens& tokensOf(ThemeKind kind)
{
    static const Tokens dark {
        .window = QColor(0x12, 0x15, 0x1A),
        .surface = QColor(0x19, 0x1D, 0x24),
        .raised = QColor(0x22, 0x27, 0x32),
        .line = QColor(0x34, 0x3C, 0x4A),
        .text = QColor(0xE8, 0xEC, 0xF2),
        .muted = QColor(0xA3, 0xAD, 0xBB),
        .accent = QColor(0x5A, 0xA2, 0xFF),
        .critical = QColor(0xFF, 0x5C, 0x6C),
        .high = QColor(0xF0, 0x9E, 0x41),
        .medium = QColor(0xF2, 0xE1, 0x9C),
        .low = QColor(0xB4, 0xCC, 0xEC),
        .ok = QColor(0x2D, 0xD0, 0xA8),
        .unknown = QColor(0xB5, 0x7B, 0xF1),
    };
    static const Tokens light {
        .window = QColor(0xF3, 0xF5, 0xF8),
        .surface = QColor(0xFF, 0xFF, 0xFF),
        .raised = QColor(0xFF, 0xFF, 0xFF),
        .line = QColor(0xC9, 0xD1, 0xDC),
        .text = QColor(0x16, 0x1B, 0x22),
        .muted = QColor(0x56, 0x62, 0x73),
        .accent = QColor(0x0B, 0x63, 0xCE),
        .critical = QColor(0xB7, 0x0E, 0x2B),
        .high = QColor(0xB2, 0x55, 0x00),
        .medium = QColor(0x43, 0x41, 0x07),
        .low = QColor(0x08, 0x3A, 0x73),
        .ok = QColor(0x1B, 0x7E, 0x4C),
        .unknown = QColor(0x9E, 0x11, 0xD7),
    };
    return kind == ThemeKind::Dark ? dark : light;
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto channel = [share](int below, int above) { return qRound(below * (1 - share) + above * share); };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()), channel(under.blue(), over.blue())};
}

} // namespace yagura::ui
