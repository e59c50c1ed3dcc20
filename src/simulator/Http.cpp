// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/Http.h"

namespace yagura::simulator {

namespace {

QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

} // namespace

QStringList HttpRequest::queryAll(const QString& name) const
{
    QStringList values;
    for (const QByteArray& item : rawQuery.split('&')) {
        const auto equals = item.indexOf('=');
        const QByteArray key = equals < 0 ? item : item.left(equals);
        if (!item.isEmpty() && decoded(key) == name)
            values.append(equals < 0 ? QString() : decoded(item.mid(equals + 1)));
    }
    return values;
}

QString HttpRequest::query(const QString& name) const
{
    const QStringList values = queryAll(name);
    return values.isEmpty() ? QString() : values.first();
}

bool HttpRequest::hasQuery(const QString& name) const
{
    return !queryAll(name).isEmpty();
}

} // namespace yagura::simulator
