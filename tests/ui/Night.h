// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "core/CustomerCard.h"
#include "core/ItemDetail.h"
#include "core/SourceCard.h"
#include "core/SourceStatus.h"

#include <vector>

namespace yagura::test {

/// The clock is the test's.
class StillClock final : public core::Clock
{
public:
    QDateTime instant = QDateTime(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC); // 02:44:14 in Japan
    [[nodiscard]] QDateTime now() const override { return instant; }
};

/// A night of the room as values: enough of each sort to fill a window.
[[nodiscard]] std::vector<core::WorkItem> nightItems(const QDateTime& now);
[[nodiscard]] core::ItemDetail nightDetail(const core::WorkItem& item, const QDateTime& now);
[[nodiscard]] std::vector<core::SourceStatus> nightSources(const QDateTime& now);
/// Four of them: one up to date, one whose key is refused, one that nobody polls, one that is paused.
[[nodiscard]] core::SourceCards nightCards(const QDateTime& now);
/// The card of an item's customer, full of all that a customer may have.
[[nodiscard]] core::CustomerCard nightCustomer(const core::WorkItem& item, const QDateTime& now);

} // namespace yagura::test
