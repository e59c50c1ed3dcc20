// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yagura::simulator {

enum class DdStatus { Alert, Warn, NoData, Ok }; ///< in the order in which "status,asc" sorts

/// The word that the vendor writes: "Alert", "Warn", "No Data", "OK".
[[nodiscard]] QString ddStatusWord(DdStatus status);

struct DdMonitor
{
    qint64 id = 0;
    QString name;
    QString type = QStringLiteral("query alert");
    QString query;
    QString message;
    QStringList tags;
    std::optional<double> critical;
    std::optional<double> warning;
    std::optional<int> priority;
    QString unit; ///< "percent", "second" …; empty: none
    QDateTime createdAt;
};

struct DdTransition
{
    QDateTime at;
    DdStatus status = DdStatus::Ok;
};

struct DdGroup
{
    qint64 monitorId = 0;
    QString name; ///< "host:web-12,disk:/data"; "*" where the monitor is not grouped
    DdStatus status = DdStatus::Ok;
    QDateTime lastTriggered;
    QDateTime lastNoData;
    QDateTime lastResolved;
    std::vector<DdTransition> history; ///< oldest first, the last two dozen
    bool muted = false;
    QDateTime mutedUntil; ///< invalid: for ever, or not muted
    QStringList downtimeIds;
    mutable QByteArray row; ///< its JSON in group search, kept until it changes

    [[nodiscard]] QStringList tags() const
    {
        return name.split(u',');
    }
};

struct DdDowntime
{
    QString id; ///< made by the service
    std::optional<qint64> monitorId;
    QStringList monitorTags;
    QString scope = QStringLiteral("*");
    QString message;
    QDateTime start; ///< invalid: now
    QDateTime end; ///< invalid: for ever
    QDateTime createdAt;
    QDateTime canceledAt;

    [[nodiscard]] bool isActive(const QDateTime& now) const
    {
        return !canceledAt.isValid() && start <= now && (!end.isValid() || now < end);
    }
};

struct DdEvent
{
    qint64 id = 0;
    QString title;
    QString text;
    QStringList tags;
    QDateTime at;
    qint64 monitorId = 0; ///< 0: posted by a client
    QString group;
    DdStatus status = DdStatus::Ok;
};

} // namespace yagura::simulator
