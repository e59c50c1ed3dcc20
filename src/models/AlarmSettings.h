// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/Tone.h"

#include <QJsonObject>
#include <QStringList>
#include <QTime>

#include <array>
#include <vector>

namespace yagura::models {

/// What a desk sounds for, and how loud.
struct AlarmSettings
{
    struct Severity
    {
        bool on = true;
        bool repeats = false; ///< until somebody in the room has it

        bool operator==(const Severity&) const = default;
    };

    bool on = true;
    std::array<Severity, 5> severities {{{true, false}, {false, false}, {true, false}, {true, true}, {true, true}}}; ///< by core::Severity
    int repeatSeconds = 20; ///< 5 to 600
    std::array<int, 24> volume = evenVolume(80); ///< by hour of the room's day, 0 (silent) to 100
    std::vector<QTime> shiftStarts; ///< of the room's day; the shift's tone sounds then

    [[nodiscard]] const Severity& of(core::Severity severity) const { return severities[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] static std::array<int, 24> evenVolume(int volume);

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or out of its range is as by default.
    [[nodiscard]] static AlarmSettings fromJson(const QJsonObject& json);
    /// "9:00, 21:30"; what is no time is passed over.
    [[nodiscard]] static std::vector<QTime> timesOf(const QString& text);
    [[nodiscard]] static QStringList notTimes(const QString& text); ///< what of it is passed over
    [[nodiscard]] static QString textOf(const std::vector<QTime>& times);

    bool operator==(const AlarmSettings&) const = default;
};

} // namespace yagura::models
