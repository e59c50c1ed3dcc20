// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"

#include <QStringList>

#include <vector>

namespace yagura::core {

/// A customer that two people edited at once: what both wrote, together.
struct CustomerMerge
{
    /// A field into which both wrote something else.
    struct Both
    {
        QString field; ///< stable name, as in CustomerChange
        QString theirs;

        bool operator==(const Both&) const = default;
    };

    CustomerCard card; ///< of the house, with what is mine in it: its version is theirs
    std::vector<Both> both; ///< mine is in `card`
    QStringList lists; ///< stable names of lists that both changed: rows of both stand in `card`
};

/// Takes what only they changed, and keeps what only I changed. A list is merged row by row: theirs come and go as they
/// did there, and no row that I wrote is lost.
/// Shape: `before` is what `mine` was written over; `theirs` is what the house has now.
[[nodiscard]] CustomerMerge mergeCustomer(const CustomerCard& before, const CustomerCard& mine, const CustomerCard& theirs);

} // namespace yagura::core
