// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"
#include "core/WorkItem.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace yagura::models {

/// What a customer's card says, in sentences and lines.
class CustomerText
{
    Q_DECLARE_TR_FUNCTIONS(CustomerText)

public:
    [[nodiscard]] static QString secondNames(const core::Customer& customer); ///< reading and English name
    [[nodiscard]] static QString facts(const core::CustomerCard& card); ///< contract, target, service hours
    [[nodiscard]] static QString target(std::chrono::seconds target); ///< "15 min", "2 h"
    [[nodiscard]] static QString noteBy(const core::CustomerCard& card, const QDateTime& now);
    [[nodiscard]] static QString contactFacts(const core::CustomerCard& card);
    [[nodiscard]] static QString environment(const core::CustomerEnvironment& environment);
    [[nodiscard]] static QString field(const QString& name); ///< of a change, by its stable name
    [[nodiscard]] static QString value(const QString& field, const QString& text); ///< of a field, as it is read
    /// Whose these items are: "Customer: A", "3 customers: A, B, not known"; the first few of many.
    [[nodiscard]] static QString ofItems(const std::vector<core::WorkItem>& items);
    [[nodiscard]] static QString change(const core::CustomerChange& change);
};

} // namespace yagura::models
