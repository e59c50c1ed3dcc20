// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Settings.h"

using namespace Qt::StringLiterals;

namespace yagura::ui {

Settings::Settings(const QString& file)
    : m_store(file, QSettings::IniFormat)
{
}

std::optional<Language::Tongue> Settings::language() const
{
    const auto name = m_store.value(u"window/language"_s).toString();
    if (name == "ja"_L1)
        return Language::Tongue::Japanese;
    if (name == "en"_L1)
        return Language::Tongue::English;
    return std::nullopt;
}

void Settings::setLanguage(Language::Tongue language)
{
    m_store.setValue(u"window/language"_s, language == Language::Tongue::Japanese ? u"ja"_s : u"en"_s);
}

ThemeKind Settings::theme() const
{
    return m_store.value(u"window/theme"_s).toString() == "light"_L1 ? ThemeKind::Light : ThemeKind::Dark;
}

void Settings::setTheme(ThemeKind theme)
{
    m_store.setValue(u"window/theme"_s, theme == ThemeKind::Light ? u"light"_s : u"dark"_s);
}

bool Settings::reducedMotion() const
{
    return m_store.value(u"window/reducedMotion"_s, false).toBool();
}

QByteArray Settings::geometry() const
{
    return m_store.value(u"window/geometry"_s).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store.value(u"window/state"_s).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_store.setValue(u"window/geometry"_s, geometry);
    m_store.setValue(u"window/state"_s, state);
}

} // namespace yagura::ui
