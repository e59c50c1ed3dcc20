// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/Instant.h"

#include "core/Text.h"
#include "sources/Json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

// As seconds this is the year 5138, as milliseconds 1973: no alert lies on the wrong side.
constexpr qint64 secondsOrMilliseconds = 100'000'000'000;
constexpr auto maxNotes = 8;

} // namespace

QDateTime InstantReader::iso(QLatin1StringView name, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isDouble())
        return seconds(name, value);
    auto words = value.toString().trimmed().left(64);
    if (words.isEmpty() && value.isString())
        return {};
    static const QRegularExpression zone(u"(?:[zZ]|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})$"_s);
    static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}"_s);
    if (!date.match(words).hasMatch()) {
        note(name, u"is no time: \"%1\""_s.arg(core::cleanLine(words, 40)));
        return {};
    }
    const bool isDateOnly = words.size() == 10;
    if (isDateOnly)
        words += u"T00:00:00"_s;
    const bool hasZone = !isDateOnly && zone.match(words.mid(10)).hasMatch();
    // Read with a zone even where there is none: in a zone with summer time some local times do not exist.
    const auto at = QDateTime::fromString(hasZone ? words : words + u'Z', Qt::ISODateWithMs).toUTC();
    if (!at.isValid()) {
        note(name, u"is no time: \"%1\""_s.arg(core::cleanLine(words, 40)));
        return {};
    }
    if (!hasZone)
        note(name, u"has no zone and is taken as UTC"_s);
    return checked(name, at);
}

QDateTime InstantReader::seconds(QLatin1StringView name, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString() && !json::integer(value))
        return iso(name, value);
    const auto real = json::number(value);
    if (!real) {
        note(name, u"is no time"_s);
        return {};
    }
    if (*real == 0)
        return {};
    if (*real > static_cast<double>(secondsOrMilliseconds)) {
        note(name, u"is taken as milliseconds"_s);
        return *real < 1e16 ? checked(name, QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*real), Qt::UTC))
                            : checked(name, {});
    }
    return checked(name, QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*real * 1000.0), Qt::UTC));
}

QDateTime InstantReader::milliseconds(QLatin1StringView name, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    const auto real = json::number(value);
    if (!real) {
        note(name, u"is no time"_s);
        return {};
    }
    if (*real == 0)
        return {};
    if (*real > 0 && *real < static_cast<double>(secondsOrMilliseconds)) {
        note(name, u"is taken as seconds"_s);
        return checked(name, QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*real * 1000.0), Qt::UTC));
    }
    return *real < 1e16 && *real > -1e16
        ? checked(name, QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*real), Qt::UTC))
        : checked(name, {});
}

QDateTime InstantReader::checked(QLatin1StringView name, const QDateTime& at)
{
    if (!at.isValid()) {
        note(name, u"lies beyond any calendar and is left out"_s);
        return {};
    }
    const auto year = at.date().year();
    if (year == 1970)
        return {};
    if (year < 2000) {
        note(name, u"lies in %1 and is left out"_s.arg(year));
        return {};
    }
    if (m_now.isValid() && m_now.secsTo(at) > m_ahead.count()) {
        note(name, u"lies in the future (%1) and is left out"_s.arg(at.toString(Qt::ISODate)));
        return {};
    }
    return at;
}

void InstantReader::note(QLatin1StringView name, const QString& words)
{
    if (m_notes.size() < maxNotes)
        m_notes.append(QString(name) + u' ' + words);
}

} // namespace yagura::sources
