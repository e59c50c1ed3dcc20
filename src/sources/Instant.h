// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace yagura::sources {

/// Reads the instants of one record and collects what had to be mended in them.
/// Shape: nothing, null, 0 and the whole of 1970 are "unset" without a word; an instant more than a day ahead of `now`,
///        before 2000 or unreadable is unset with a note; one without a zone is taken as UTC with a note.
class InstantReader
{
public:
    explicit InstantReader(QDateTime now)
        : m_now(std::move(now))
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
    QStringList m_notes;
};

} // namespace yagura::sources
