// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence/PortalScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace yagura::presence {

namespace {

const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto settingsInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;

ui::ThemeKind kindOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
}

} // namespace

PortalScheme::PortalScheme(const QPalette& palette)
    : m_ofPalette(kindOf(palette))
    , m_preferred(m_ofPalette)
{
}

void PortalScheme::ask()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QtDBus has no member-pointer form of this.
    bus.connect(portalService, portalPath, settingsInterface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(portalService, portalPath, settingsInterface, u"Read"_s);
    call.setArguments({appearance, colourScheme});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant());
        watcher->deleteLater();
    });
}

void PortalScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance && key == colourScheme)
        take(value.variant());
}

void PortalScheme::take(const QVariant& value)
{
    // Some portals put the answer of Read into one variant too many.
    const auto number = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toUInt() : value.toUInt();
    const auto preferred = number == 1 ? ui::ThemeKind::Dark : number == 2 ? ui::ThemeKind::Light : m_ofPalette;
    if (std::exchange(m_preferred, preferred) != preferred)
        emit changed();
}

} // namespace yagura::presence
