// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

inline constexpr size_t together = 4; ///< requests side by side; the vendor's budget bounds them, not this
inline constexpr int maxFailuresPerPoll = 8; ///< more of them are no longer about this or that incident
inline constexpr int patience = 3; ///< how often one is tried before the rest goes on without it

/// What looking at incidents one by one has found.
struct Looks
{
    std::vector<Incident> incidents;
    QStringList gone; ///< the vendor itself says that it has them no more
    QSet<QString> targets; ///< into which others were merged: their alerts are other ones now
    std::vector<core::BadRecord> bad;
    std::optional<core::Error> error; ///< of the way to the vendor: the rest was not asked
    std::optional<core::Error> aside; ///< so many incidents could not be read that it is worth a word
};

/// Looks at incidents, and at those into which they were merged, however long the chain is. A merged one names the last of its
/// chain. Where that one cannot be read, the merged one is held back: told now it would look over, with its trouble nowhere.
/// What was not read or is held back goes to `memory.doubtful`.
/// `listed`: those that this poll has read already.
[[nodiscard]] QCoro::Task<Looks> lookAt(
    std::shared_ptr<Account> account, QStringList ids, QSet<QString> listed, QDateTime now);

/// Whether it is time to try again what could not be read.
[[nodiscard]] bool isReady(const Memory::Trials& trials, const QString& id, const QDateTime& now);

/// Puts off what is to be tried again later, each time for longer.
void putOff(Memory::Trials& trials, const QString& id, const QDateTime& now);

/// What could not be read of one incident, for a look.
[[nodiscard]] core::BadRecord unreadable(const QString& id, const QString& why, const QByteArray& raw);

} // namespace yagura::sources::pagerduty
