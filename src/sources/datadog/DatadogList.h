// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// The list of groups.
inline constexpr auto groupsPath = QLatin1StringView("/api/v1/monitor/groups/search");

/// The list of groups that are not well, read once or twice.
struct GroupList
{
    std::vector<Group> changed; ///< rows of pages that differ from last time
    QHash<QString, QDateTime> listed; ///< all that was listed, with the newest time that is said of it
    std::vector<UnreadableRow> unreadable;
    std::vector<core::BadRecord> bad;
    int pages = 0;
    int read = 0; ///< groups that could be read
    int counted = -1; ///< how many the vendor says there are; -1 where it does not say
    bool hasRepeats = false; ///< a group came more than once
    bool isRead = false; ///< all pages came
    QString fault; ///< English: what does not fit together in it, so that something may be missing; empty where all does
    std::optional<core::Error> error;

    /// Whether what it lacks is not there.
    bool isWhole() const { return isRead && fault.isEmpty() && unreadable.empty(); }
};

/// Reads the list page by page; once more where it does not fit together, since it may have moved meanwhile.
/// Shape: what either reading lists is listed; whether it is whole is the second reading's.
[[nodiscard]] QCoro::Task<GroupList> readList(std::shared_ptr<Account> account, QDateTime now);

/// What is said where the list is read and not whole. Shape: code "incomplete_list", its detail says "x of n".
[[nodiscard]] core::Error incompleteError(const GroupList& list);

/// Takes out the rows that an equal or newer word of the same group outdoes: a list that moves shows a group twice.
/// A row without a time never outdoes one with a time.
void keepNewest(GroupList& list);

} // namespace yagura::sources::datadog
