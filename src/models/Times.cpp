// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/Times.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

QTimeZone& chosenZone()
{
    static auto zone = Times::roomZone();
    return zone;
}

} // namespace

const QTimeZone& Times::roomZone()
{
    static const QTimeZone zone("Asia/Tokyo");
    return zone;
}

QString Times::roomZoneName()
{
    return QString::fromLatin1(roomZone().id());
}

QDateTime Times::local(const QDateTime& instant)
{
    return instant.toTimeZone(zone());
}

QDateTime Times::wall(const QDateTime& instant)
{
    const auto here = local(instant);
    return QDateTime(here.date(), QTime(here.time().hour(), here.time().minute()), Qt::UTC);
}

QDateTime Times::instantOf(const QDateTime& wall)
{
    return QDateTime(wall.date(), wall.time(), zone()).toUTC();
}

const QTimeZone& Times::zone()
{
    return chosenZone();
}

void Times::setZone(const QString& name)
{
    const QTimeZone wanted(name.toLatin1());
    chosenZone() = wanted.isValid() ? wanted : roomZone();
}

QString Times::zoneShort(const QDateTime& instant)
{
    return local(instant).timeZoneAbbreviation();
}

QString Times::zoneInWords(const QDateTime& instant)
{
    const auto minutes = zone().offsetFromUtc(instant) / 60;
    const auto twoDigits = [](int value) { return QString::number(std::abs(value)).rightJustified(2, u'0'); };
    return u"%1 (UTC%2%3:%4)"_s.arg(QString::fromLatin1(zone().id()), minutes < 0 ? u"−"_s : u"+"_s, twoDigits(minutes / 60), twoDigits(minutes % 60));
}

QString Times::absolute(const QDateTime& instant)
{
    return u"%1 %2"_s.arg(local(instant).toString(u"yyyy-MM-dd HH:mm:ss"_s), zoneShort(instant));
}

QString Times::clock(const QDateTime& instant)
{
    return local(instant).toString(u"HH:mm:ss"_s);
}

QString Times::hourMinute(const QDateTime& instant)
{
    return local(instant).toString(u"HH:mm"_s);
}

QString Times::moment(const QDateTime& instant, const QDateTime& now)
{
    const auto at = local(instant);
    return at.toString(at.date() == local(now).date() ? u"HH:mm:ss"_s : u"MM/dd HH:mm"_s);
}

QString Times::shortMoment(const QDateTime& instant, const QDateTime& now)
{
    const auto at = local(instant);
    return at.toString(at.date() == local(now).date() ? u"HH:mm"_s : u"MM/dd HH:mm"_s);
}

QString Times::span(std::chrono::seconds span)
{
    const auto total = std::llabs(span.count());
    const auto hours = total / 3600;
    const auto minutes = total / 60 % 60;
    const auto seconds = total % 60;
    const auto twoDigits = [](long long value) { return QString::number(value).rightJustified(2, u'0'); };
    if (hours == 0)
        return u"%1:%2"_s.arg(QString::number(minutes), twoDigits(seconds));
    return u"%1:%2:%3"_s.arg(QString::number(hours), twoDigits(minutes), twoDigits(seconds));
}

QString Times::ago(std::chrono::seconds span)
{
    const auto seconds = static_cast<int>(std::clamp<long long>(span.count(), 0, 1'000'000'000));
    if (seconds < 120)
        return tr("%n s ago", nullptr, seconds);
    if (seconds < 2 * 3600)
        return tr("%n min ago", nullptr, seconds / 60);
    if (seconds < 48 * 3600)
        return tr("%n h ago", nullptr, seconds / 3600);
    return tr("%n day(s) ago", nullptr, seconds / 86400);
}

} // namespace yagura::models
