// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/PaletteSearch.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

constexpr auto notPossibleNow = 40; // a thing that can be done stands before one that cannot
constexpr size_t lookUpEach = 512;

bool isSomethingToDo(PaletteKind kind)
{
    return kind != PaletteKind::Item && kind != PaletteKind::Customer;
}

QList<int> placesAsList(const std::vector<int>& places)
{
    return {places.begin(), places.end()};
}

} // namespace

void PaletteSearch::add(std::vector<PaletteEntry> entries)
{
    m_things.reserve(m_things.size() + entries.size());
    for (auto& entry : entries) {
        std::array texts {core::FuzzyText(entry.text), core::FuzzyText(entry.detail), core::FuzzyText(entry.more)};
        m_things.push_back({std::move(entry), std::move(texts)});
    }
}

std::vector<PaletteRow> PaletteSearch::find(const QString& typed, const QStringList& recent, const std::function<bool()>& stop) const
{
    auto wanted = typed.normalized(QString::NormalizationForm_KC).trimmed();
    const auto sign = wanted.isEmpty() ? QChar() : wanted.at(0);
    const auto onlyDone = sign == u'>';
    const auto onlyCustomers = sign == u'@';
    const auto onlyNumbers = sign == u'#';
    if (onlyDone || onlyCustomers || onlyNumbers)
        wanted = wanted.mid(1).trimmed();
    const core::FuzzyQuery query(wanted);
    if (query.isEmpty() && !onlyDone && !onlyCustomers && !onlyNumbers)
        return lately(recent);
    if (onlyNumbers)
        return inKinds(ofNumber(wanted), core::FuzzyQuery({}));

    std::vector<Hit> hits;
    for (size_t at = 0; at < m_things.size(); ++at) {
        if (at % lookUpEach == 0 && stop && stop())
            return {};
        const auto& [entry, texts] = m_things[at];
        if ((onlyDone && !isSomethingToDo(entry.kind)) || (onlyCustomers && entry.kind != PaletteKind::Customer))
            continue;
        if (const auto score = query.score(texts))
            hits.push_back({*score - (entry.reason.isEmpty() ? 0 : notPossibleNow), at});
    }
    return inKinds(std::move(hits), query);
}

std::vector<PaletteRow> PaletteSearch::lately(const QStringList& recent) const
{
    std::vector<PaletteRow> rows;
    for (const auto& id : recent) {
        const auto found = std::ranges::find_if(m_things, [&id](const Thing& thing) { return thing.entry.id == id; });
        if (found != m_things.end() && rows.size() < most)
            rows.push_back({found->entry, {}, {}, true});
    }
    for (const auto& thing : m_things) {
        if (rows.size() < most && thing.entry.kind == PaletteKind::Action && thing.entry.reason.isEmpty() && !recent.contains(thing.entry.id))
            rows.push_back({thing.entry, {}, {}, false});
    }
    return rows;
}

std::vector<PaletteSearch::Hit> PaletteSearch::ofNumber(const QString& digits) const
{
    std::vector<Hit> hits;
    for (size_t at = 0; at < m_things.size(); ++at) {
        const auto& entry = m_things[at].entry;
        const auto number = QStringView(entry.id).mid(entry.id.indexOf(u':') + 1);
        if (entry.kind == PaletteKind::Item && number.startsWith(digits))
            hits.push_back({-static_cast<int>(number.size()), at});
    }
    return hits;
}

std::vector<PaletteRow> PaletteSearch::inKinds(std::vector<Hit> hits, const core::FuzzyQuery& query) const
{
    const auto several = std::ranges::any_of(hits, [&](const Hit& hit) { return m_things[hit.at].entry.kind != m_things[hits.front().at].entry.kind; });
    // Of customers alone, those that answer equally well stand in the order of names, in which they were added.
    const auto isOfNames = !several && !hits.empty() && m_things[hits.front().at].entry.kind == PaletteKind::Customer;
    const auto better = [&](const Hit& one, const Hit& other) {
        const auto length = [&](const Hit& hit) { return isOfNames ? 0 : m_things[hit.at].entry.text.size(); };
        return std::tuple(-one.score, length(one), one.at) < std::tuple(-other.score, length(other), other.at);
    };
    std::ranges::sort(hits, better);
    std::map<PaletteKind, int> each;
    std::vector<PaletteKind> order;
    std::vector<size_t> taken;
    for (const auto& hit : hits) {
        const auto kind = m_things[hit.at].entry.kind;
        if (taken.size() == most || (several && each[kind] == mostOfKind))
            continue;
        if (each[kind]++ == 0)
            order.push_back(kind);
        taken.push_back(hit.at);
    }
    std::vector<PaletteRow> rows;
    for (const auto kind : order) {
        for (const auto at : taken) {
            const auto& [entry, texts] = m_things[at];
            if (entry.kind == kind)
                rows.push_back({entry, placesAsList(query.positions(texts, 0)), placesAsList(query.positions(texts, 1)), false});
        }
    }
    return rows;
}

} // namespace yagura::models
