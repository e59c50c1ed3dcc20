// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueOrder.h"

#include "models/QueueItems.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

/// So many rows are put in their places one by one.
constexpr size_t fewAtOnce = 16;

/// Urgency in one number: stopped clocks last, of those the recovered ones, else by due second, what has none behind those
/// that have; then the worse first.
quint64 urgency(const core::WorkItem& item)
{
    constexpr auto latest = (1LL << 40) - 1;
    const auto stopped = item.respondedAt || item.resolvedAt || item.recoveredAt;
    // Once the clock has stopped the due time says nothing: severity and age do. So it is with what was open before anybody looked.
    const auto due = stopped ? 0 : item.backlog ? latest : std::clamp<qint64>(item.dueAt.toSecsSinceEpoch(), 0, latest);
    return static_cast<quint64>(stopped) << 63 | static_cast<quint64>(item.recoveredAt.has_value()) << 62 | static_cast<quint64>(due) << 3
        | static_cast<quint64>(7 - static_cast<int>(item.severity));
}

} // namespace

QString titlePattern(const QString& title, const QString& host)
{
    auto pattern = title;
    if (host.size() > 2)
        pattern.replace(host, u"…"_s, Qt::CaseInsensitive);
    QString result;
    result.reserve(pattern.size());
    for (const auto unit : pattern) {
        const auto digit = unit.isDigit();
        const auto filler = digit || unit == u'…';
        if (filler && result.endsWith(u'…'))
            continue;
        if (digit && result.endsWith(u'.') && result.size() > 1 && result[result.size() - 2] == u'…') {
            result.chop(1); // a decimal
            continue;
        }
        result.append(filler ? QChar(u'…') : unit);
    }
    return result.simplified();
}

QueueOrder::QueueOrder(const QueueItems& items)
    : m_items(items)
{
}

bool QueueOrder::setSort(SortBy by, Qt::SortOrder order)
{
    const auto differs = m_by != by || m_sortOrder != order;
    m_by = by;
    m_sortOrder = order;
    return differs;
}

bool QueueOrder::setQuery(const QString& text)
{
    if (text == m_queryText)
        return false;
    m_queryText = text;
    m_query = core::ItemQuery::parsed(text);
    return true;
}

bool QueueOrder::setChoice(core::Facets choice)
{
    return std::exchange(m_choice, choice) != choice;
}

bool QueueOrder::setGrouping(Grouping grouping)
{
    return std::exchange(m_grouping, grouping) != grouping;
}

bool QueueOrder::setHeld(core::ItemId id)
{
    return std::exchange(m_held, id) != id;
}

QueueOrder::Key QueueOrder::keyOf(int slot)
{
    const auto& row = m_items.at(slot);
    const auto& item = row.item;
    Key key;
    key.urgency = urgency(item);
    key.opened = item.openedAt.toMSecsSinceEpoch();
    key.id = item.id.value;
    switch (m_by) {
    case SortBy::Urgency:
        break;
    case SortBy::Severity:
        key.first = static_cast<quint64>(item.recoveredAt.has_value()) << 3 | static_cast<quint64>(7 - static_cast<int>(item.severity));
        break;
    case SortBy::Age:
        key.first = static_cast<quint64>(std::max<qint64>(key.opened, 0));
        break;
    case SortBy::Customer:
        key.first = item.customerName.isEmpty() ? 1 : 0; // nobody's come last
        key.name = nameKey(item.customerName, item.customerReading);
        break;
    case SortBy::Title:
        key.text = row.text.field(core::ItemText::Field::Title);
        break;
    case SortBy::State:
        key.first = static_cast<quint64>(item.state);
        break;
    case SortBy::Owner:
        key.first = item.owner.isEmpty() ? 0 : 1; // what nobody has comes first
        key.name = nameKey(item.owner);
        break;
    case SortBy::Source:
        key.text = row.text.field(core::ItemText::Field::Source);
        break;
    }
    return key;
}

const NameOrder::Key* QueueOrder::nameKey(const QString& name, const QString& reading)
{
    const auto both = name + u'\n' + reading;
    auto found = m_names.find(both);
    if (found == m_names.end())
        found = m_names.emplace(both, m_nameOrder.key(name, reading)).first;
    return &found->second;
}

bool QueueOrder::before(int left, int right) const
{
    const auto& a = m_keys[static_cast<size_t>(left)];
    const auto& b = m_keys[static_cast<size_t>(right)];
    if (a.first != b.first)
        return (a.first < b.first) == (m_sortOrder == Qt::AscendingOrder);
    if (a.name != b.name && a.name && b.name) {
        if (const auto order = a.name->compare(*b.name); order != 0)
            return (order < 0) == (m_sortOrder == Qt::AscendingOrder);
    }
    if (const auto order = a.text.compare(b.text); order != 0)
        return (order < 0) == (m_sortOrder == Qt::AscendingOrder);
    return std::tie(a.urgency, a.opened, a.id) < std::tie(b.urgency, b.opened, b.id);
}

void QueueOrder::grow()
{
    const auto count = static_cast<size_t>(m_items.slotCount());
    m_keys.resize(count);
    m_accepted.resize(count);
    m_groupOf.resize(count, -1);
}

bool QueueOrder::accepts(int slot) const
{
    const auto& row = m_items.at(slot);
    return row.used && core::chosenBy(row.facets, m_choice) && (m_query.isEmpty() || m_query.matches(row.item, row.text, row.facets));
}

bool QueueOrder::isKept(int slot) const
{
    return m_accepted[static_cast<size_t>(slot)] != 0 && !accepts(slot);
}

void QueueOrder::rebuild()
{
    grow();
    for (const auto slot : m_all)
        m_keys[static_cast<size_t>(slot)] = keyOf(slot);
    std::ranges::sort(m_all, [this](int left, int right) { return before(left, right); });
}

void QueueOrder::refilter()
{
    // In the order of the slots, which is that of memory; the order of the queue would jump about in it.
    for (auto slot = 0; slot < static_cast<int>(m_accepted.size()); ++slot)
        m_accepted[static_cast<size_t>(slot)] = accepts(slot);
}

void QueueOrder::merge(const std::vector<int>& touched)
{
    if (touched.empty())
        return;
    grow();
    std::vector<char> isTouched(m_keys.size());
    for (const auto slot : touched)
        isTouched[static_cast<size_t>(slot)] = 1;
    std::erase_if(m_all, [&](int slot) { return isTouched[static_cast<size_t>(slot)]; });

    std::vector<int> coming;
    for (const auto slot : touched) {
        const auto& row = m_items.at(slot);
        if (!row.used || (row.gone && row.item.id != m_held))
            continue;
        m_keys[static_cast<size_t>(slot)] = keyOf(slot);
        const auto stays = row.item.id == m_held && m_accepted[static_cast<size_t>(slot)] != 0;
        m_accepted[static_cast<size_t>(slot)] = stays || accepts(slot);
        m_groupOf[static_cast<size_t>(slot)] = internGroup(groupKey(slot));
        coming.push_back(slot);
    }
    const auto less = [this](int left, int right) { return before(left, right); };
    if (coming.size() <= fewAtOnce) {
        // A merge would compare every row of the queue with the one that changed.
        for (const auto slot : coming)
            m_all.insert(std::ranges::upper_bound(m_all, slot, less), slot);
        return;
    }
    std::ranges::sort(coming, less);
    const auto middle = static_cast<std::ptrdiff_t>(m_all.size());
    m_all.insert(m_all.end(), coming.begin(), coming.end());
    std::inplace_merge(m_all.begin(), m_all.begin() + middle, m_all.end(), less);
}

QString QueueOrder::groupKey(int slot) const
{
    const auto& item = m_items.at(slot).item;
    switch (m_grouping) {
    case Grouping::Customer:
        return item.customerName;
    case Grouping::Host:
        return item.host;
    case Grouping::Monitor:
        return titlePattern(item.title, item.host);
    case Grouping::None:
        break;
    }
    return {};
}

int QueueOrder::internGroup(const QString& key)
{
    if (m_grouping == Grouping::None)
        return -1;
    const auto found = m_groupNumber.constFind(key);
    if (found != m_groupNumber.constEnd())
        return *found;
    const auto number = groups();
    m_groupNumber.insert(key, number);
    m_groups.push_back({key, 0, 0});
    return number;
}

void QueueOrder::regroup()
{
    m_groups.clear();
    m_groupNumber.clear();
    m_collapsed.clear();
    for (const auto slot : m_all)
        m_groupOf[static_cast<size_t>(slot)] = internGroup(groupKey(slot));
}

void QueueOrder::arrange()
{
    m_members.clear();
    m_groupOrder.clear();
    if (m_grouping == Grouping::None) {
        for (const auto slot : m_all) {
            if (m_accepted[static_cast<size_t>(slot)])
                m_members.push_back(slot);
        }
        return;
    }
    // A group stands where its most urgent member stands. Counted first, then put in place: no list for each group.
    for (auto& group : m_groups)
        group.begin = group.end = 0;
    for (const auto slot : m_all) {
        if (!m_accepted[static_cast<size_t>(slot)])
            continue;
        const auto number = m_groupOf[static_cast<size_t>(slot)];
        if (m_groups[static_cast<size_t>(number)].end++ == 0)
            m_groupOrder.push_back(number);
    }
    size_t place = 0;
    for (const auto number : m_groupOrder) {
        auto& group = m_groups[static_cast<size_t>(number)];
        group.begin = place;
        place += std::exchange(group.end, place);
    }
    m_members.resize(place);
    for (const auto slot : m_all) {
        if (m_accepted[static_cast<size_t>(slot)])
            m_members[m_groups[static_cast<size_t>(m_groupOf[static_cast<size_t>(slot)])].end++] = slot;
    }
}

std::vector<QueueLine> QueueOrder::lines() const
{
    std::vector<QueueLine> lines;
    lines.reserve(m_members.size() + m_groupOrder.size());
    if (m_grouping == Grouping::None) {
        for (const auto slot : m_members)
            lines.push_back({slot});
        return lines;
    }
    for (const auto number : m_groupOrder) {
        const auto& group = m_groups[static_cast<size_t>(number)];
        lines.push_back(QueueLine::ofGroup(number));
        if (isCollapsed(number))
            continue;
        for (auto at = group.begin; at < group.end; ++at)
            lines.push_back({m_members[at]});
    }
    return lines;
}

int QueueOrder::groupOf(int slot) const
{
    return m_grouping == Grouping::None ? -1 : m_groupOf[static_cast<size_t>(slot)];
}

std::vector<int> QueueOrder::members(int group) const
{
    const auto& range = m_groups[static_cast<size_t>(group)];
    // A group without members keeps the numbers of an earlier time.
    const auto end = std::min(range.end, m_members.size());
    const auto begin = std::min(range.begin, end);
    return {m_members.begin() + static_cast<std::ptrdiff_t>(begin), m_members.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool QueueOrder::isCollapsed(int group) const
{
    return m_collapsed.contains(m_groups[static_cast<size_t>(group)].key);
}

void QueueOrder::setCollapsed(int group, bool collapsed)
{
    const auto& key = m_groups[static_cast<size_t>(group)].key;
    if (collapsed)
        m_collapsed.insert(key);
    else
        m_collapsed.remove(key);
}

void QueueOrder::setAllCollapsed(bool collapsed)
{
    m_collapsed.clear();
    for (const auto& group : m_groups) {
        if (collapsed)
            m_collapsed.insert(group.key);
    }
}

} // namespace yagura::models
