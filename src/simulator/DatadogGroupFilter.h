// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/DatadogService.h"

#include <set>

namespace yagura::simulator {

/// The query language of group search, as far as it is used: attributes separated by blanks, a
/// value being a word, a quoted text or a parenthesised choice of these.
struct DatadogGroupFilter
{
    std::set<DdStatus> statuses; ///< empty: any
    std::vector<qint64> monitorIds; ///< empty: any
    QStringList types;
    std::optional<bool> muted;
    std::vector<QStringList> tags; ///< of each, one must be there
    QStringList words; ///< all in the monitor's name

    /// Parses `query`; the vendor's own words in `error` where it cannot be.
    static DatadogGroupFilter parse(const QString& query, QString& error);

    [[nodiscard]] bool matches(const DdGroup& group, const DdMonitor& monitor) const;
};

/// The facet under which a monitor's type is searched: "metric", "log", "custom" …
[[nodiscard]] QString ddTypeFacet(const QString& monitorType);

} // namespace yagura::simulator
