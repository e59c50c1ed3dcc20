// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include "core/OnCall.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// Where an incident stands in its escalation policy.
struct Standing
{
    QString policyId;
    int level = 0; ///< from 1; 0: nothing tells
    int top = 0; ///< levels that the policy has; 0: not known

    [[nodiscard]] bool isAtTheTop() const { return top > 0 && level >= top; }

    bool operator==(const Standing&) const = default;
};

/// What was asked where an incident stands. Where it failed, `answer` is of the request that did.
struct StandingAnswer
{
    std::optional<Standing> standing;
    HttpAnswer answer;
};

/// Asks the vendor, which does not tell it in one place: by the incident's own log, by who is on call at which level and to
/// whom it is assigned, and never lower than either says.
/// Errors: of reading the incident; what else cannot be read is done without.
[[nodiscard]] QCoro::Task<StandingAnswer> readStanding(std::shared_ptr<Account> account, QString incidentId, QDateTime now);

/// The level of the last escalation in a log; 1 where there was none since its beginning, or since the policy began anew.
/// Shape: entries as the vendor lists them, in any order.
[[nodiscard]] int levelOfLog(const std::vector<core::VendorEvent>& log);

/// The level at which all assignees are on call: where there are several, `hint` where it is one of them, else the highest;
/// 0 where there is none.
[[nodiscard]] int levelOfAssignees(const QStringList& assignees, const std::vector<core::OnCall>& onCall, int hint);

} // namespace yagura::sources::pagerduty
