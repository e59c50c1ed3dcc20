// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"
#include "ui/theme/Theme.h"

namespace yagura::ui {

/// The token as an area: whole in the dark theme; in the light one, whose tokens are dark enough to be text, a share over
/// the surface, since a full area of them weighs more than what it says.
inline QColor areaColour(const Theme& theme, const QColor& token)
{
    return theme.kind() == ThemeKind::Light ? mixed(theme.tokens().surface, token, 0.55) : token;
}

inline QColor barColour(const Theme& theme, core::Severity severity)
{
    return areaColour(theme, theme.tokens().of(severity));
}

} // namespace yagura::ui
