// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"
#include "sources/pagerduty/PagerDutyPages.h"

#include <QCoroTask>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace yagura::sources::pagerduty {

struct Account;
struct Incident;

/// Critical to Low of a priority's name, in any of the spellings that rooms give theirs: "P1", "SEV-2 / major", "優先度１：全停止",
/// "緊急", "1-High". A letter with a number goes before a word, a word before a number alone. None for names that tell no order.
[[nodiscard]] std::optional<core::Severity> severityOfPriority(const QString& name);

/// One priority of an account's own list.
struct Priority
{
    QString id;
    QString name;
    std::optional<double> order; ///< the vendor's rank; larger is worse

    bool operator==(const Priority&) const = default;
};

/// The account's own list of priorities, read seldom: it tells the order of names that tell none.
struct PriorityBook
{
    std::vector<Priority> worstFirst;
    QDateTime readAt; ///< invalid: never
    QDateTime notBefore; ///< of the next try
};

/// Shape: `GET /priorities`, or its array alone.
[[nodiscard]] core::Result<Page<Priority>> readPriorities(const QByteArray& body, const QDateTime& now);

/// The list, the worst first: by the vendor's ranks where all have one, else as the vendor lists them, which is so.
[[nodiscard]] std::vector<Priority> sorted(std::vector<Priority> listed);

/// The severity of the place that a priority has in the list; none where it is not in there.
[[nodiscard]] std::optional<core::Severity> rankOf(
    const std::vector<Priority>& worstFirst, const QString& id, const QString& name);

/// Reads the account's list where one of these incidents has a priority that neither its name nor the known list tells, and
/// gives each such incident its severity; one that stays unknown keeps its urgency, and a note says so.
/// Errors: none. An account without the feature has no list, and a list that cannot be read is tried again later.
[[nodiscard]] QCoro::Task<> judgePriorities(
    std::shared_ptr<Account> account, std::vector<Incident>* incidents, QDateTime now);

} // namespace yagura::sources::pagerduty
