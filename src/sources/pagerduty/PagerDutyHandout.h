// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// What all steps of one poll share.
struct Round
{
    QSet<QString> stored; ///< what the database holds as open
    QSet<QString> touched; ///< named by a log entry
    QSet<QString> moved; ///< alerts went to or from these
    QSet<QString> handedOut;
    QDateTime now;
};

/// Puts the incidents of a poll, each once, into the batch or among those whose alerts are to be read first.
/// Shape: `looked` goes before `listed`; what changed last is first among those that wait.
void sortOut(Memory& memory, Round& round, const std::vector<Incident>& looked, const std::vector<Incident>& listed,
    core::IngestBatch& batch);

/// How the reading of alerts went.
struct Drained
{
    std::optional<core::Error> error; ///< of the way to the vendor
    std::optional<core::Error> aside; ///< so many could not be read that it is worth a word
};

/// Reads the alerts that are due, as far as one poll goes, and hands out their incidents.
[[nodiscard]] QCoro::Task<Drained> drainAlerts(std::shared_ptr<Account> account, Round* round, core::IngestBatch* batch);

/// Hands out the incidents whose alerts have to wait, as far as nothing that the database knows is lost by it.
void handOutBeforeAlerts(Memory& memory, Round& round, core::IngestBatch& batch);

/// How many incidents the database may hold as they no longer are, since nobody has read them yet.
[[nodiscard]] int notCaughtUp(const Memory& memory, const QSet<QString>& stored);

/// Young incidents that had no alert so far and are to be looked at again now.
[[nodiscard]] QStringList bareOnes(const Memory& memory, const QDateTime& now);

/// Forgets what is no longer waited for, and all of what is gone.
void forget(Memory& memory, const QStringList& gone);

} // namespace yagura::sources::pagerduty
