// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <chrono>

namespace yagura::sources {

/// Reads the instants of one record and collects what had to be mended in them.
/// Shape: nothing, null, 0 and the whole of 1970 are "unset" without a word; an instant further ahead of `now` than `ahead`,
///        before 2000 or unreadable is unset with a note; one without a zone is taken as UTC with a note. What is unset is
///        never filled in: the record then does not say.
class InstantReader
{
public:
    /// How far two clocks are apart at most. What happened cannot lie further ahead: a vendor's time of tomorrow would make
    /// every true change until then count as older.
    static constexpr std::chrono::seconds clocksApart {300};

    explicit InstantReader(QDateTime now, std::chrono::seconds ahead = clocksApart)
        : m_now(std::move(now))
        , m_ahead(ahead)
    {
    }

    /// ISO 8601, with `Z` or an offset. Returns UTC, invalid for unset.
    [[nodiscard]] QDateTime iso(QLatin1StringView name, const QJsonValue& value);
    /// Seconds since the epoch; a value that can only be milliseconds is taken as such, with a note.
    [[nodiscard]] QDateTime seconds(QLatin1StringView name, const QJsonValue& value);
    /// Milliseconds since the epoch; a value that can only be seconds is taken as such, with a note.
    [[nodiscard]] QDateTime milliseconds(QLatin1StringView name, const QJsonValue& value);

    [[nodiscard]] const QStringList& notes() const { return m_notes; }

private:
    [[nodiscard]] QDateTime checked(QLatin1StringView name, const QDateTime& at);
    void note(QLatin1StringView name, const QString& words);

    QDateTime m_now;
    std::chrono::seconds m_ahead;
    QStringList m_notes;
};

} // namespace yagura::sources
