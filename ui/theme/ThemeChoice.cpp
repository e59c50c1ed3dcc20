// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/ThemeChoice.h"

#include "ui/theme/Theme.h"
#include "ui/window/Settings.h"

using namespace Qt::StringLiterals;

namespace yagura::ui {

ThemeChoice::ThemeChoice(Theme& theme, const Settings& settings, const DesktopScheme& scheme, std::optional<ThemeKind> commanded)
    : m_theme(theme)
    , m_settings(settings)
    , m_scheme(scheme)
    , m_commanded(commanded)
{
    const auto follow = [this] { m_theme.setKind(kind()); };
    connect(&settings, &Settings::chosen, this, [this, follow](Settings::Key key) {
        if (key != Settings::Key::Theme)
            return;
        m_commanded.reset();
        follow();
    });
    connect(&scheme, &DesktopScheme::changed, this, follow);
    follow();
}

ThemeKind ThemeChoice::kind() const
{
    if (m_commanded)
        return *m_commanded;
    const auto kept = m_settings.text(Settings::Key::Theme);
    return kept == "system"_L1 ? m_scheme.preferred() : kept == "light"_L1 ? ThemeKind::Light : ThemeKind::Dark;
}

} // namespace yagura::ui
