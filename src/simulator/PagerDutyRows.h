// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace yagura::simulator::pagerduty {

[[nodiscard]] inline QByteArray rowOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One page's worth of `count` rows, each made only when it is on the page.
template <class MakeRow>
[[nodiscard]] std::vector<QByteArray> slice(size_t count, int offset, int limit, MakeRow makeRow)
{
    std::vector<QByteArray> rows;
    const size_t first = std::min(count, static_cast<size_t>(offset));
    const size_t last = std::min(count, first + static_cast<size_t>(limit));
    rows.reserve(last - first);
    for (size_t i = first; i < last; ++i)
        rows.push_back(makeRow(i));
    return rows;
}

} // namespace yagura::simulator::pagerduty
