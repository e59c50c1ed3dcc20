// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/DatabaseIdentity.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QHash<QString, QString> valuesOf(PQconninfoOption* options)
{
    QHash<QString, QString> values;
    for (const auto* option = options; option && option->keyword; ++option) {
        if (option->val && *option->val)
            values.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
    PQconninfoFree(options);
    return values;
}

/// The socket of this computer's own server moves between folders (EmbeddedCluster), and keeps the mark of its data.
QString withoutPlace(const QString& host)
{
    static const QRegularExpression ownServer(u"^/.*/yagura-(?:\\d+-)?([0-9a-f]{12})$"_s);
    const auto match = ownServer.match(host);
    if (match.hasMatch())
        return u"own-"_s + match.captured(1);
    return host.startsWith(u'/') ? host : host.toLower();
}

} // namespace

DatabaseIdentity DatabaseIdentity::of(const QString& conninfo)
{
    const auto given = valuesOf(PQconninfoParse(conninfo.toUtf8().constData(), nullptr));
    // What is not said comes from a service or from the environment, as libpq itself looks it up.
    const auto defaults = given.contains(u"service"_s) ? QHash<QString, QString>() : valuesOf(PQconndefaults());
    const auto part = [&](const QString& keyword) { return given.value(keyword, defaults.value(keyword)); };
    const auto user = part(u"user"_s);
    auto database = part(u"dbname"_s);
    if (database.isEmpty())
        database = user;
    const auto service = given.value(u"service"_s);
    const auto host = part(u"host"_s).isEmpty() ? part(u"hostaddr"_s) : part(u"host"_s);
    const QStringList parts {service, withoutPlace(host), part(u"port"_s), database, user};
    DatabaseIdentity identity;
    identity.key = QString::fromLatin1(QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
    const auto where = !host.isEmpty() ? host : service;
    identity.name = where.isEmpty() ? database : u"%1 @ %2"_s.arg(database, where);
    return identity;
}

} // namespace yagura::store
