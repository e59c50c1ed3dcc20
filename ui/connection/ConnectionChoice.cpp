// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/ConnectionChoice.h"

#include "ui/window/Settings.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

QString quoted(const QString& value)
{
    return u'\'' + QString(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

} // namespace

ConnectionChoice ConnectionChoice::kept(const Settings& settings)
{
    using Key = Settings::Key;
    return {settings.text(Key::ConnectionKind), settings.text(Key::ConnectionService), settings.text(Key::ConnectionHost), settings.number(Key::ConnectionPort),
        settings.text(Key::ConnectionDatabase), settings.text(Key::ConnectionUser), settings.text(Key::ConnectionTls)};
}

void ConnectionChoice::keep(Settings& settings) const
{
    using Key = Settings::Key;
    settings.set(Key::ConnectionService, service);
    settings.set(Key::ConnectionHost, host);
    settings.set(Key::ConnectionPort, port);
    settings.set(Key::ConnectionDatabase, database);
    settings.set(Key::ConnectionUser, user);
    settings.set(Key::ConnectionTls, tls);
    settings.set(Key::ConnectionKind, kind);
}

QString ConnectionChoice::conninfo() const
{
    if (kind == "service"_L1)
        return u"service="_s + quoted(service);
    if (kind != "server"_L1)
        return {};
    auto info = u"host=%1 port=%2 dbname=%3 sslmode=%4"_s.arg(quoted(host), QString::number(port), quoted(database), quoted(tls));
    if (!user.isEmpty())
        info += u" user="_s + quoted(user);
    return info;
}

QString ConnectionChoice::missing() const
{
    if (kind == "service"_L1 && service.isEmpty())
        return tr("Enter the name of the service.");
    if (kind == "server"_L1 && host.isEmpty())
        return tr("Enter the server's name.");
    if (kind == "server"_L1 && database.isEmpty())
        return tr("Enter the name of the database.");
    return kind.isEmpty() ? tr("Choose one.") : QString();
}

QString ConnectionChoice::words() const
{
    if (kind == "embedded"_L1)
        return tr("A database of this computer alone");
    if (kind == "service"_L1)
        return tr("Service %1", "of libpq").arg(service);
    if (kind == "server"_L1)
        return tr("Server %1, database %2").arg(host, database);
    return tr("As named at the start of the program");
}

} // namespace yagura::ui
