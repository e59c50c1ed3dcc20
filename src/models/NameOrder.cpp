// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/NameOrder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace yagura::models {

NameOrder::Key::Key(QCollatorSortKey sounded, QCollatorSortKey written, bool isNobody)
    : m_sounded(std::move(sounded))
    , m_written(std::move(written))
    , m_isNobody(isNobody)
{
}

int NameOrder::Key::compare(const Key& other) const
{
    if (m_isNobody != other.m_isNobody)
        return m_isNobody ? 1 : -1;
    const auto sounds = m_sounded.compare(other.m_sounded);
    return sounds != 0 ? sounds : m_written.compare(other.m_written);
}

NameOrder::NameOrder()
    : m_collator(QLocale(QLocale::Japanese))
{
    m_collator.setNumericMode(true);
}

NameOrder::Key NameOrder::key(const QString& name, const QString& reading) const
{
    return {m_collator.sortKey(reading.isEmpty() ? name : reading), m_collator.sortKey(name), name.isEmpty() && reading.isEmpty()};
}

int NameOrder::compare(const QString& one, const QString& other) const
{
    return key(one).compare(key(other));
}

std::vector<core::Customer> NameOrder::sorted(const std::vector<core::Customer>& customers) const
{
    std::vector<Key> keys;
    keys.reserve(customers.size());
    for (const auto& customer : customers)
        keys.push_back(key(customer.name, customer.reading));
    std::vector<size_t> places(customers.size());
    std::iota(places.begin(), places.end(), size_t {0});
    std::ranges::stable_sort(places, [&](size_t one, size_t other) { return keys[one].compare(keys[other]) < 0; });
    std::vector<core::Customer> result;
    result.reserve(customers.size());
    for (const auto at : places)
        result.push_back(customers[at]);
    return result;
}

} // namespace yagura::models
