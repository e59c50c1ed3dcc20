// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/AlarmSettings.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

QStringList wordsOfTimes(const QString& text)
{
    // What an input method leaves behind counts as well: 9：00、21：30.
    static const QRegularExpression between(u"[,;、，\\s]+"_s);
    return text.normalized(QString::NormalizationForm_KC).split(between, Qt::SkipEmptyParts);
}

QTime timeOfDay(const QString& word)
{
    return QTime::fromString(word, u"H:mm"_s);
}

} // namespace

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Low:
        return u"low"_s;
    case Tone::Medium:
        return u"medium"_s;
    case Tone::High:
        return u"high"_s;
    case Tone::Critical:
        return u"critical"_s;
    case Tone::Shift:
        return u"shift"_s;
    case Tone::Test:
        return u"test"_s;
    case Tone::Unknown:
        break;
    }
    return u"unknown"_s;
}

std::array<int, 24> AlarmSettings::evenVolume(int volume)
{
    std::array<int, 24> hours {};
    hours.fill(volume);
    return hours;
}

QJsonObject AlarmSettings::toJson() const
{
    QJsonObject tones;
    for (std::size_t at = 0; at < severities.size(); ++at)
        tones.insert(toneName(static_cast<Tone>(at)), QJsonObject {{u"on"_s, severities[at].on}, {u"repeats"_s, severities[at].repeats}});
    QJsonArray hours;
    for (const auto percent : volume)
        hours.append(percent);
    return {{u"on"_s, on}, {u"tones"_s, tones}, {u"repeatSeconds"_s, repeatSeconds}, {u"volume"_s, hours}, {u"shiftStarts"_s, textOf(shiftStarts)}};
}

AlarmSettings AlarmSettings::fromJson(const QJsonObject& json)
{
    AlarmSettings settings;
    settings.on = json.value(u"on"_s).toBool(settings.on);
    const auto tones = json.value(u"tones"_s).toObject();
    for (std::size_t at = 0; at < settings.severities.size(); ++at) {
        const auto tone = tones.value(toneName(static_cast<Tone>(at))).toObject();
        settings.severities[at].on = tone.value(u"on"_s).toBool(settings.severities[at].on);
        settings.severities[at].repeats = tone.value(u"repeats"_s).toBool(settings.severities[at].repeats);
    }
    settings.repeatSeconds = std::clamp(json.value(u"repeatSeconds"_s).toInt(settings.repeatSeconds), 5, 600);
    const auto hours = json.value(u"volume"_s).toArray();
    for (std::size_t hour = 0; hour < settings.volume.size(); ++hour)
        settings.volume[hour] = std::clamp(hours.at(static_cast<qsizetype>(hour)).toInt(settings.volume[hour]), 0, 100);
    settings.shiftStarts = timesOf(json.value(u"shiftStarts"_s).toString());
    return settings;
}

std::vector<QTime> AlarmSettings::timesOf(const QString& text)
{
    std::vector<QTime> times;
    for (const auto& word : wordsOfTimes(text)) {
        const auto time = timeOfDay(word);
        if (time.isValid() && std::ranges::find(times, time) == times.end() && times.size() < 24)
            times.push_back(time);
    }
    std::ranges::sort(times);
    return times;
}

QStringList AlarmSettings::notTimes(const QString& text)
{
    auto words = wordsOfTimes(text);
    words.removeIf([](const QString& word) { return timeOfDay(word).isValid(); });
    return words;
}

QString AlarmSettings::textOf(const std::vector<QTime>& times)
{
    QStringList words;
    for (const auto& time : times)
        words += time.toString(u"HH:mm"_s);
    return words.join(u", "_s);
}

} // namespace yagura::models
