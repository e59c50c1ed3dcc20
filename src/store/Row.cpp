// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Row.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <libpq-fe.h>

namespace yagura::store {

namespace {

/// The digits of text[from, from + count), or -1.
int digits(QByteArrayView text, qsizetype from, qsizetype count)
{
    if (from + count > text.size())
        return -1;
    int value = 0;
    for (auto i = from; i < from + count; ++i) {
        const auto digit = text[i] - '0';
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

} // namespace

QDateTime instantFromText(QByteArrayView text)
{
    // By hand: QDateTime::fromString takes 3 µs, and a snapshot of the queue holds 70,000 of them.
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!date.isValid() || hour < 0 || minute < 0 || second < 0)
        return {};
    int ms = 0;
    qsizetype at = 19;
    if (at < text.size() && text[at] == '.') {
        ++at;
        for (int scale = 100; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            ms += (text[at] - '0') * scale;
    }
    QDateTime instant(date, QTime(hour, minute, second, ms), Qt::UTC);
    // Every session is in UTC; another zone could only come from a text of somebody else's.
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
        const auto hours = digits(text, at + 1, 2);
        const auto minutes = text.size() >= at + 6 ? digits(text, at + 4, 2) : 0;
        if (hours > 0 || minutes > 0) {
            const auto seconds = hours * 3600 + qMax(0, minutes) * 60;
            instant = instant.addSecs(text[at] == '+' ? -seconds : seconds);
        }
    }
    return instant;
}

Rows::Rows(PGresult* result)
    : m_result(result, PQclear)
    , m_size(PQntuples(result))
{
}

int Rows::columns() const
{
    return PQnfields(m_result.get());
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView Rows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString Rows::text(int row, int column) const
{
    return QString::fromUtf8(bytes(row, column));
}

qint64 Rows::number(int row, int column) const
{
    return bytes(row, column).toLongLong();
}

int Rows::integer(int row, int column) const
{
    return bytes(row, column).toInt();
}

bool Rows::truth(int row, int column) const
{
    return bytes(row, column).startsWith('t');
}

QDateTime Rows::instant(int row, int column) const
{
    return instantFromText(bytes(row, column));
}

std::optional<QDateTime> Rows::maybeInstant(int row, int column) const
{
    const auto instantThere = instant(row, column);
    return instantThere.isValid() ? std::optional(instantThere) : std::nullopt;
}

QJsonObject Rows::object(int row, int column) const
{
    return QJsonDocument::fromJson(bytes(row, column).toByteArray()).object();
}

QJsonArray Rows::array(int row, int column) const
{
    return QJsonDocument::fromJson(bytes(row, column).toByteArray()).array();
}

QStringList Rows::textArray(int row, int column) const
{
    // {plain,"with \"quotes\" and \\",NULL}
    const auto source = bytes(row, column);
    QStringList result;
    QByteArray element;
    bool quoted = false;
    bool wasQuoted = false;
    bool any = false;
    for (qsizetype i = 1; i < source.size(); ++i) {
        const auto c = source[i];
        if (quoted) {
            if (c == '\\' && i + 1 < source.size())
                element.append(source[++i]);
            else if (c == '"')
                quoted = false;
            else
                element.append(c);
        } else if (c == '"') {
            quoted = true;
            wasQuoted = true;
            any = true;
        } else if (c == ',' || c == '}') {
            if (any && (wasQuoted || element != "NULL"))
                result.append(QString::fromUtf8(element));
            element.clear();
            wasQuoted = false;
            any = false;
        } else {
            element.append(c);
            any = true;
        }
    }
    return result;
}

std::vector<qint64> Rows::numberArray(int row, int column) const
{
    std::vector<qint64> result;
    const auto source = bytes(row, column);
    qint64 value = 0;
    bool any = false;
    for (const auto c : source) {
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            any = true;
        } else if (any) {
            result.push_back(value);
            value = 0;
            any = false;
        }
    }
    return result;
}

core::Result<bool> ran(const core::Result<Rows>& rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return true;
}

} // namespace yagura::store
