// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Tokens.h"

#include <QObject>

#include <optional>

namespace yagura::ui {

class Settings;
class Theme;

/// What the desktop around the program prefers.
class DesktopScheme : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopScheme)

public:
    using QObject::QObject;

    [[nodiscard]] virtual ThemeKind preferred() const = 0;

signals:
    void changed();
};

/// Keeps the theme as it was chosen: dark, light, or the desktop's, followed while the program runs.
class ThemeChoice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeChoice)

public:
    /// `commanded`, of the command line, goes before what is kept until a person chooses. All outlive the choice.
    ThemeChoice(Theme& theme, const Settings& settings, const DesktopScheme& scheme, std::optional<ThemeKind> commanded = std::nullopt);

    [[nodiscard]] ThemeKind kind() const;

private:
    Theme& m_theme;
    const Settings& m_settings;
    const DesktopScheme& m_scheme;
    std::optional<ThemeKind> m_commanded;
};

} // namespace yagura::ui
