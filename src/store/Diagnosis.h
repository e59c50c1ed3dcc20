// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Session.h"

#include <QDateTime>
#include <QFuture>
#include <QStringList>

namespace yagura::store {

/// What a new installation gets wrong on the server's side.
struct Diagnosis
{
    QString login;
    QStringList roles; ///< of Yagura's roles, those that the login is a member of
    QString serverVersion;
    QDateTime serverNow; ///< UTC, by the server's clock
    bool isEncrypted = false;
    bool isLocal = false; ///< over a Unix socket
    QStringList strangers; ///< at most 20 active services of PagerDuty, by name, that are no customer's key
    int strangerCount = 0; ///< of all of them
    QList<qint64> failedItems; ///< at most 5 open items with deliveries that failed or were refused
    int failedDeliveries = 0;
    QStringList pausedWith; ///< sources that are not polled, though deliveries wait there
    int lateDeliveries = 0; ///< waiting for more than a quarter of an hour at sources that are polled
    int monthsAhead = 0; ///< partitions of the timeline that are there: this month's and the next ones, without a gap

    bool operator==(const Diagnosis&) const = default;
};

/// Shape: for a migrated database.
[[nodiscard]] QFuture<core::Result<Diagnosis>> diagnose(Session& session);

} // namespace yagura::store
