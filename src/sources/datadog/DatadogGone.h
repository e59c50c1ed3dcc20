// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogList.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// What of the stored groups is over.
/// Shape: of a list that fits together. `isOneMoment`: what it lacks is over, since nothing can have slipped through. Else the
///        group's own state is looked at, and only one of which nobody says anything is over with the second whole list in a
///        row that lacks it. Where rows were unreadable nothing but the group's own state counts, or that its monitor is
///        deleted and in no such row. A group whose state says that it fires is not over, whatever the lists lack.
[[nodiscard]] QCoro::Task<QStringList> findGone(std::shared_ptr<Account> account, QSet<QString> stored,
    QHash<QString, QDateTime> listed, std::vector<UnreadableRow> unreadable, bool isOneMoment);

} // namespace yagura::sources::datadog
