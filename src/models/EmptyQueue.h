// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceStatus.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::models {

/// Why the queue shows no row, and how surely that is known. That nothing is open is said of a moment: the earliest at which
/// one of the sources was last read whole. Of now it is said only where each of them is up to date and the database answers.
class EmptyQueue
{
    Q_DECLARE_TR_FUNCTIONS(EmptyQueue)

public:
    enum class Kind {
        Clear, ///< nothing is open, and that is known: the only good one
        AsOf, ///< nothing was open at an earlier moment
        NotKnown, ///< a source was never read, or none of them is known yet
        NoSource, ///< nothing can come
        Hidden, ///< by the search or the choice
        Waiting, ///< what came stands back until it is let in
    };

    /// What the queue and the sources are known to be.
    struct Known
    {
        std::optional<std::vector<core::SourceStatus>> sources; ///< none: not read yet
        std::optional<QDateTime> lostAt; ///< since when the database has not answered
        QDateTime now;
        int open = 0; ///< items, shown or not
        int waiting = 0; ///< of those that are to be let in
        bool isFiltering = false;
    };

    Kind kind = Kind::NotKnown;
    QString sentence;
    QString more;

    [[nodiscard]] static EmptyQueue of(const Known& known);
    /// Whether a count of zero is a zero: each source is up to date, and the database answers.
    [[nodiscard]] static bool isCertain(const Known& known);
    /// A sentence for each of what is not up to date: who, since when, and why. Empty where all are.
    [[nodiscard]] static QString doubts(const Known& known);

private:
    [[nodiscard]] static QString doubt(const core::SourceStatus& status, core::Freshness freshness, const QDateTime& now);
};

} // namespace yagura::models
