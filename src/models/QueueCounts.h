// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemFacets.h"

#include <array>
#include <bit>

namespace yagura::models {

/// How many open items there are, in all and of each facet. Kept up to date by adding and taking away, never by counting anew.
struct QueueCounts
{
    int all = 0;
    std::array<int, core::facetCount> each {};

    [[nodiscard]] int of(core::Facet facet) const { return each[static_cast<size_t>(std::countr_zero(static_cast<quint32>(facet)))]; }

    void add(core::Facets facets, int times)
    {
        all += times;
        for (auto bits = facets.toInt(); bits != 0; bits &= bits - 1)
            each[static_cast<size_t>(std::countr_zero(bits))] += times;
    }

    bool operator==(const QueueCounts&) const = default;
};

} // namespace yagura::models
