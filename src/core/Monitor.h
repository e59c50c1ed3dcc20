// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace yagura::core {

/// Why a monitor exists: written by people, never by a vendor.
struct MonitorIntent
{
    QString why;
    QString meaning; ///< what the metric means
    QString ifIgnored;
    QString askedBy;
    QString reviewOn; ///< ISO date or empty

    bool isEmpty() const { return why.isEmpty() && meaning.isEmpty() && ifIgnored.isEmpty(); }
    bool operator==(const MonitorIntent&) const = default;
};

/// One field of an intent that somebody changed.
struct IntentChange
{
    QDateTime at;
    QString actor; ///< login
    QString field; ///< why, meaning, if_ignored, asked_by or review_on
    QString before;
    QString after;

    bool operator==(const IntentChange&) const = default;
};

/// The definition behind an alert, as the vendor holds it.
struct Monitor
{
    MonitorId id; ///< invalid for what comes from a vendor and is not stored yet
    QString externalId;
    QString name;
    QString type; ///< the vendor's word ("metric alert", "log alert" …)
    QString query;
    QString message;
    std::optional<double> critical;
    std::optional<double> warning;
    QStringList tags;
    QDateTime modifiedAt; ///< UTC, by the vendor's clock
    QByteArray raw;

    bool operator==(const Monitor&) const = default;
};

} // namespace yagura::core
