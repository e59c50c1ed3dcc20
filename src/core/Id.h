// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace yagura::core {

/// A row's identity. Each kind has a type of its own, so that swapping two ids does not compile.
template <class Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    bool operator==(const Id&) const = default;
    std::strong_ordering operator<=>(const Id&) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using SourceId = Id<struct SourceTag>;
using ItemId = Id<struct ItemTag>;
using SignalId = Id<struct SignalTag>;
using CustomerId = Id<struct CustomerTag>;
using MonitorId = Id<struct MonitorTag>;
using DeliveryId = Id<struct DeliveryTag>;
using TimelineId = Id<struct TimelineTag>;

} // namespace yagura::core
