// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogMuting.h"

#include "sources/datadog/DatadogReads.h"

#include <QMap>

#include <algorithm>

namespace yagura::sources::datadog {

namespace {

constexpr auto maxMatchesAsked = 20;

Silence judgedByDowntimes(const std::vector<Downtime>& downtimes, const Group& row, const QDateTime& now)
{
    auto result = Silence::No;
    for (const auto& downtime : downtimes)
        result = std::max(result, silences(downtime, row, now));
    return result;
}

} // namespace

QCoro::Task<MutedRows> judgeMuted(std::shared_ptr<Account> account, std::vector<Group> rows, QDateTime now)
{
    MutedRows result {std::move(rows), {}};
    QMap<QString, std::vector<size_t>> unsure; // by monitor
    for (size_t i = 0; i < result.rows.size(); ++i) {
        auto& row = result.rows[i];
        if (row.saidMuted)
            continue;
        const auto judged = judgedByDowntimes(account->memory.downtimes, row, now);
        row.signal.muted = judged == Silence::Yes;
        if (judged == Silence::Unsure)
            unsure[row.signal.monitorExternalId].push_back(i);
    }
    int asked = 0;
    for (auto each = unsure.cbegin(); each != unsure.cend() && asked < maxMatchesAsked; ++each, ++asked) {
        auto asking = askMatches(account, each.key(), now);
        const auto matches = co_await asking;
        if (!matches && matches.error().kind == core::ErrorKind::NotFound)
            continue; // deleted meanwhile
        if (!matches) {
            result.error = matches.error();
            break; // the others would fare no better
        }
        for (const auto i : each.value()) {
            auto& row = result.rows[i];
            row.signal.muted = std::any_of(matches->begin(), matches->end(),
                [&row](const DowntimeMatch& match) { return silences(match, row); });
        }
    }
    co_return result;
}

} // namespace yagura::sources::datadog
