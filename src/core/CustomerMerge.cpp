// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/CustomerMerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

template <class Row>
std::vector<Row> mergeRows(const std::vector<Row>& before, const std::vector<Row>& mine, const std::vector<Row>& theirs)
{
    const auto in = [](const std::vector<Row>& rows, const Row& row) { return std::ranges::find(rows, row) != rows.end(); };
    auto merged = mine;
    std::erase_if(merged, [&](const Row& row) { return in(before, row) && !in(theirs, row); });
    for (std::size_t at = 0; at < theirs.size(); ++at) {
        if (in(before, theirs[at]) || in(merged, theirs[at]))
            continue;
        // Behind the row that it stands behind there, or on top: the place of a contact is its turn to be called.
        auto place = merged.begin();
        for (auto above = at; above > 0 && place == merged.begin(); --above) {
            if (const auto found = std::ranges::find(merged, theirs[above - 1]); found != merged.end())
                place = std::next(found);
        }
        merged.insert(place, theirs[at]);
    }
    return merged;
}

} // namespace

CustomerMerge mergeCustomer(const CustomerCard& before, const CustomerCard& mine, const CustomerCard& theirs)
{
    CustomerMerge merge {theirs, {}, {}};
    const auto text = [&](const QString& name, QString Customer::*part) {
        const auto& was = before.customer.*part;
        const auto& wrote = mine.customer.*part;
        if (wrote == was || wrote == theirs.customer.*part)
            return;
        merge.card.customer.*part = wrote;
        if (theirs.customer.*part != was)
            merge.both.push_back({name, theirs.customer.*part});
    };
    text(u"name"_s, &Customer::name);
    text(u"reading"_s, &Customer::reading);
    text(u"name_en"_s, &Customer::nameEn);
    text(u"contract"_s, &Customer::contract);
    text(u"service_hours"_s, &Customer::serviceHours);
    text(u"note"_s, &Customer::note);
    if (mine.customer.firstResponse != before.customer.firstResponse && mine.customer.firstResponse != theirs.customer.firstResponse) {
        merge.card.customer.firstResponse = mine.customer.firstResponse;
        if (theirs.customer.firstResponse != before.customer.firstResponse)
            merge.both.push_back({u"first_response_s"_s, QString::number(theirs.customer.firstResponse.count())});
    }
    const auto targets = responseTargetsText(mine.customer.responseTargets);
    const auto theirTargets = responseTargetsText(theirs.customer.responseTargets);
    if (const auto was = responseTargetsText(before.customer.responseTargets); targets != was && targets != theirTargets) {
        merge.card.customer.responseTargets = mine.customer.responseTargets;
        if (theirTargets != was)
            merge.both.push_back({u"response_targets"_s, theirTargets});
    }
    const auto list = [&](const QString& name, const auto& was, const auto& wrote, const auto& house, auto& to) {
        if (wrote == was || wrote == house)
            return;
        to = house == was ? wrote : mergeRows(was, wrote, house);
        if (house != was)
            merge.lists += name;
    };
    list(u"contacts"_s, before.customer.contacts, mine.customer.contacts, theirs.customer.contacts, merge.card.customer.contacts);
    list(u"environments"_s, before.environments, mine.environments, theirs.environments, merge.card.environments);
    list(u"keys"_s, before.customer.keys, mine.customer.keys, theirs.customer.keys, merge.card.customer.keys);
    return merge;
}

} // namespace yagura::core
