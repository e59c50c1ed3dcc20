// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/IngestBatch.h"
#include "core/Result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::sources::pagerduty {

/// Rows asked for in one page: the most that the vendor gives.
/// Source: contracts, PagerDuty's paging.
inline constexpr auto pageSize = 100;

/// The sum of offset and limit beyond which the vendor answers 400.
inline constexpr auto deepest = 10'000;

/// One page of a list. A record that cannot be read is put aside and never fails its page.
template <class Row>
struct Page
{
    std::vector<Row> rows;
    std::vector<core::BadRecord> bad;
    std::optional<bool> more; ///< none: the page does not say, or not in a form that can be read
    int size = 0; ///< records on the page, unreadable ones too
    int total = -1; ///< where the vendor counts
};

/// What the frame of a page says, and what is in it.
struct Frame
{
    QJsonArray elements;
    std::optional<bool> more;
    int total = -1;
};

/// Errors: Invalid where the body is no such page; its code is "unsaid" where the list is absent or null.
[[nodiscard]] core::Result<Frame> readFrame(const QByteArray& body, QLatin1StringView name);

/// Why a page that was read from `offset` on cannot be what it says, or cannot be the last one that it is taken for; empty
/// where nothing speaks against it.
/// Shape: `size` counts its records, unreadable ones too; `total` is -1 where the vendor does not count; English.
[[nodiscard]] QString flawOf(std::optional<bool> more, int total, int offset, int size);

template <class Row>
[[nodiscard]] QString flawOf(const Page<Row>& page, int offset)
{
    return flawOf(page.more, page.total, offset, page.size);
}

/// Whether the next page is to be asked for. A page that does not say is taken for one of several where it is full.
template <class Row>
[[nodiscard]] bool goesOn(const Page<Row>& page)
{
    return page.size > 0 && page.more.value_or(page.size >= pageSize);
}

/// What a list that is not whole is told as: nothing of what it lacks may be taken for gone.
[[nodiscard]] core::Error incompleteList(const QString& where, const QString& flaw);

/// One record that could not be read, for a look.
[[nodiscard]] core::BadRecord badRecord(const QString& reason, const QJsonValue& value);

} // namespace yagura::sources::pagerduty
