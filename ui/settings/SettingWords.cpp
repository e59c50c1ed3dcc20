// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SettingWords.h"

#include "models/Words.h"

using namespace Qt::StringLiterals;

namespace yagura::ui {

QString SettingWords::name(Settings::Key key)
{
    switch (key) {
    case Settings::Key::Language:
        return tr("Language");
    case Settings::Key::Theme:
        return tr("Theme");
    case Settings::Key::Density:
        return tr("Rows");
    case Settings::Key::TextScale:
        return tr("Size of text and controls");
    case Settings::Key::TimeZone:
        return tr("Time zone");
    case Settings::Key::ReduceMotion:
        return tr("Reduce motion");
    case Settings::Key::Notifications:
        return tr("Notifications on the desktop");
    case Settings::Key::NotifyFrom:
        return tr("Notify from");
    case Settings::Key::TrayIcon:
        return tr("Icon in the tray");
    case Settings::Key::CloseToTray:
        return tr("Closing the window keeps Yagura in the tray");
    case Settings::Key::StartMinimised:
        return tr("Start minimised");
    case Settings::Key::Collects:
        return tr("Poll the sources from this computer");
    default:
        return {};
    }
}

QString SettingWords::hint(Settings::Key key)
{
    switch (key) {
    case Settings::Key::TimeZone:
        return tr("Of every time shown. The hours of contacts stay in Japan's time.");
    case Settings::Key::ReduceMotion:
        return tr("The mark of a critical that nobody has stands still.");
    case Settings::Key::Collects:
        return tr("Only one computer polls a source at a time; another takes over when it stops.");
    default:
        return {};
    }
}

QString SettingWords::choice(Settings::Key key, const QString& value)
{
    if (key == Settings::Key::NotifyFrom) {
        for (const auto severity : {core::Severity::Critical, core::Severity::High, core::Severity::Medium, core::Severity::Low}) {
            if (value == core::severityName(severity))
                return severity == core::Severity::Critical ? tr("%1 only", "severity").arg(models::Words::severity(severity)) : tr("%1 and above", "severity").arg(models::Words::severity(severity));
        }
    }
    if (value == "system"_L1)
        return key == Settings::Key::Language ? tr("As the computer", "language") : tr("As the desktop", "theme");
    if (value == "ja"_L1)
        return u"日本語"_s; // each in itself: who cannot read the one finds the other
    if (value == "en"_L1)
        return u"English"_s;
    if (value == "dark"_L1)
        return tr("Dark", "theme");
    if (value == "light"_L1)
        return tr("Light", "theme");
    if (value == "compact"_L1)
        return tr("Compact", "density");
    if (value == "comfortable"_L1)
        return tr("Comfortable", "density");
    return value;
}

} // namespace yagura::ui
