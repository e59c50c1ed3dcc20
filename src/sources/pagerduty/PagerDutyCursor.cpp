// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyCursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr qint64 longestGapSeconds = 3600; // beyond it reading everything is surer than a long log
constexpr qint64 secondsAPage = 60; // one request a minute, however long the list is
constexpr qint64 longestResyncSeconds = 900;
constexpr qint64 unsureSeconds = 86'400; // how far back the log is read where no clock can be believed

QDateTime instantOf(const QJsonObject& json, QLatin1StringView name)
{
    return QDateTime::fromString(json[name].toString(), Qt::ISODate).toUTC();
}

QString text(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

bool Cursor::hasGap(const QDateTime& now) const
{
    return !since.isValid() || !polledAt.isValid() || polledAt.secsTo(now) > longestGapSeconds
        || now.secsTo(polledAt) > overlapSeconds;
}

bool Cursor::wantsAll(const QDateTime& now) const
{
    return hasGap(now) || !fullAt.isValid() || fullAt > now || fullAt.secsTo(now) >= resyncSeconds;
}

void Cursor::setWhole(int pages, const QDateTime& now)
{
    fullAt = now;
    resyncSeconds = std::clamp<qint64>(secondsAPage * pages, secondsAPage, longestResyncSeconds);
}

void Cursor::moveOn(const QDateTime& vendorNow, bool isSure, const QDateTime& newest)
{
    if (isSure) {
        since = vendorNow;
        return;
    }
    auto moved = vendorNow.addSecs(-unsureSeconds);
    for (const auto& known : {since, newest}) {
        if (known.isValid() && moved < known)
            moved = known;
    }
    since = moved;
}

Cursor cursorFrom(const QJsonObject& json)
{
    Cursor cursor;
    cursor.token = json["token"_L1].toString();
    cursor.since = instantOf(json, "since"_L1);
    cursor.polledAt = instantOf(json, "polled_at"_L1);
    cursor.fullAt = instantOf(json, "full_at"_L1);
    cursor.resyncSeconds = std::clamp<qint64>(
        json["resync_s"_L1].toInteger(longestResyncSeconds), secondsAPage, longestResyncSeconds);
    cursor.isBehind = json["behind"_L1].toBool();
    if (!cursor.polledAt.isValid())
        cursor.polledAt = cursor.since; // as an earlier version kept it
    return cursor;
}

QJsonObject toJson(const Cursor& cursor)
{
    return {{u"token"_s, cursor.token},
        {u"since"_s, text(cursor.since)},
        {u"polled_at"_s, text(cursor.polledAt)},
        {u"full_at"_s, text(cursor.fullAt)},
        {u"resync_s"_s, cursor.resyncSeconds},
        {u"behind"_s, cursor.isBehind}};
}

} // namespace yagura::sources::pagerduty
