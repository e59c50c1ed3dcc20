// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Customer.h"
#include "core/Severity.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace yagura::core {

/// Whether a contact is to be called at the hour that a card was read for.
enum class Reach {
    Now, ///< in their hours
    Any, ///< no hours are said
    Unclear, ///< the hours are not understood: a person reads them
    Later, ///< not in their hours
};

struct CustomerEnvironment
{
    QString name; ///< 本番, staging
    QString place; ///< account, region, cluster
    QString note;

    bool operator==(const CustomerEnvironment&) const = default;
};

/// An item of a customer, as a line of its card.
struct CardItem
{
    ItemId id;
    QString title;
    Severity severity = Severity::Unknown;
    QString state; ///< stable name
    QString owner;
    QDateTime openedAt;
    std::optional<QDateTime> resolvedAt;

    bool operator==(const CardItem&) const = default;
};

/// What a person needs of a customer in front of one of its items.
/// Source: function `yagura.customer_cards`.
struct CustomerCard
{
    struct Call
    {
        std::size_t contact = 0; ///< its place in `customer.contacts`
        Reach reach = Reach::Any;

        bool operator==(const Call&) const = default;
    };

    /// Alerts that opened on a day of the room.
    struct Day
    {
        QDate day;
        std::array<int, 5> counts {}; ///< critical, high, medium, low, unknown

        [[nodiscard]] int total() const { return counts[0] + counts[1] + counts[2] + counts[3] + counts[4]; }
        bool operator==(const Day&) const = default;
    };

    QDateTime asOf;
    qint64 version = 0;
    bool editable = false; ///< this login may edit: the database says so
    Customer customer; ///< contacts as the customer ordered them
    std::vector<QString> keysTaughtBy; ///< login, of the key at the same place; empty for an import
    std::vector<Call> calls; ///< all contacts, in calling order for the hour of `asOf`
    std::optional<bool> inServiceHours; ///< empty where the hours are not understood
    QString noteBy;
    std::optional<QDateTime> noteAt;
    std::vector<CustomerEnvironment> environments;
    int open = 0;
    std::vector<CardItem> openItems; ///< at most 10, what waits for a first response and what is worst first
    std::vector<CardItem> recent; ///< at most 5, resolved last
    int alerts = 0; ///< of the days
    std::vector<Day> days; ///< the last 30, today included

    bool operator==(const CustomerCard&) const = default;
};

/// One change of a customer, as its history keeps it. Lists are texts, one entry a line.
struct CustomerChange
{
    QDateTime at;
    QString actor;
    QString field; ///< stable name
    QString before;
    QString after;

    bool operator==(const CustomerChange&) const = default;
};

} // namespace yagura::core
