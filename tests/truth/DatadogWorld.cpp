// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DatadogWorld.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::test {

using simulator::Ending;
using simulator::HttpReply;

namespace {

constexpr auto monitors = 3;
constexpr auto groupsOfEach = 4;

} // namespace

DatadogWorld::DatadogWorld(std::uint64_t seed, const QDateTime& start)
    : VendorWorld(seed, start)
{
    for (int count = 2 + lots.below(4); count > 0; --count)
        happen();
}

void DatadogWorld::happen()
{
    const auto id
        = u"%1/host:web-%2"_s.arg(101 + lots.below(monitors)).arg(lots.below(groupsOfEach));
    auto& trouble = troubles[id];
    m_told.remove(id);
    const bool isNew = trouble.created.isNull();
    if (isNew || (trouble.isOver() && lots.chance(60))) {
        trouble.state = core::SignalState::Firing;
        trouble.created = now();
        m_words[id] = lots.oneOf({u"Alert"_s, u"Warn"_s, u"No Data"_s});
    } else if (!trouble.isOver() && lots.chance(60)) {
        trouble.state = core::SignalState::Recovered;
    } else if (!trouble.isOver()) {
        m_words[id] = lots.oneOf({u"Alert"_s, u"Warn"_s});
    }
    trouble.title = u"CPU"_s;
    trouble.updated = now();
}

void DatadogWorld::drawLies()
{
    m_perPage = lots.oneOf({100, 100, 2, 3});
    const auto ids = openIds();
    m_victim = ids.isEmpty() ? QString() : lots.pick(ids);
    m_lie = m_honest || m_victim.isEmpty() || lots.chance(30) ? Lie::None
                                                              : lots.oneOf({Lie::Shorter,
                                                                  Lie::Empty,
                                                                  Lie::Unreadable,
                                                                  Lie::Twice,
                                                                  Lie::PageAgain,
                                                                  Lie::CountsMore,
                                                                  Lie::LastPageEmpty,
                                                                  Lie::Fails,
                                                                  Lie::Breaks,
                                                                  Lie::NoList,
                                                                  Lie::Moves});
    m_stateLie = m_honest || lots.chance(60)
        ? StateLie::None
        : lots.oneOf({StateLie::Fails, StateLie::WithoutStates, StateLie::Unreadable});
    m_timeLie = m_honest || lots.chance(60)
        ? TimeLie::None
        : lots.oneOf(
            {TimeLie::Unsaid, TimeLie::Zero, TimeLie::Ahead, TimeLie::Long1970, TimeLie::Words});
    lies = u"list %1, states %2, times %3, %4 a page, about %5"_s.arg(static_cast<int>(m_lie))
               .arg(static_cast<int>(m_stateLie))
               .arg(static_cast<int>(m_timeLie))
               .arg(m_perPage)
               .arg(m_victim);
}

QString DatadogWorld::word(const QString& id) const
{
    return troubles.value(id).isOver() ? u"OK"_s : m_words.value(id);
}

QJsonObject DatadogWorld::row(const QString& id)
{
    const auto trouble = troubles.value(id);
    const auto seconds = static_cast<double>(trouble.updated.toSecsSinceEpoch());
    if (!m_told.contains(id))
        m_told[id] = id == m_victim ? m_timeLie : TimeLie::None;
    QJsonValue triggered = seconds;
    switch (m_told.value(id)) {
    case TimeLie::None:
        break;
    case TimeLie::Unsaid:
        triggered = QJsonValue::Null;
        break;
    case TimeLie::Zero:
        triggered = 0;
        break;
    case TimeLie::Ahead:
        triggered = static_cast<double>(QDateTime::currentSecsSinceEpoch() + 7200);
        break;
    case TimeLie::Long1970:
        triggered = 1000;
        break;
    case TimeLie::Words:
        triggered = u"yesterday"_s;
        break;
    }
    const bool isNoData = m_words.value(id) == "No Data"_L1;
    return {{u"monitor_id"_s, id.section(u'/', 0, 0).toInt()},
        {u"monitor_name"_s, trouble.title},
        {u"group"_s, id.section(u'/', 1)},
        {u"group_tags"_s, QJsonArray{id.section(u'/', 1)}},
        {u"all_tags"_s, QJsonArray{u"customer:minato"_s}},
        {u"status"_s, m_words.value(id)},
        {u"last_triggered_ts"_s, isNoData ? QJsonValue(QJsonValue::Null) : triggered},
        {u"last_nodata_ts"_s, isNoData ? triggered : QJsonValue(0)},
        {u"muted"_s, false},
        {u"priority"_s, 1}};
}

HttpReply DatadogWorld::groups(int page)
{
    auto ids = openIds();
    auto total = static_cast<int>(ids.size());
    const auto pages = (total + m_perPage - 1) / m_perPage;
    if (m_lie == Lie::Moves && page > 0 && lots.chance(60)) {
        happenMeanwhile();
        ids = openIds();
        total = static_cast<int>(ids.size());
    }
    const bool isLast = page >= pages - 1;
    if (m_lie == Lie::Fails && isLast)
        return HttpReply::raw("{\"errors\":[\"try again\"]}", 500);
    if (m_lie == Lie::NoList)
        return HttpReply::raw(
            lots.oneOf<QByteArray>({"{\"groups\":null}", "[]", "<html>busy</html>", "{}"}));
    if (m_lie == Lie::Shorter)
        ids.removeAll(m_victim);
    if (m_lie == Lie::Empty || (m_lie == Lie::LastPageEmpty && isLast))
        ids.clear();
    if (m_lie == Lie::CountsMore)
        total += 1 + lots.below(100);
    const auto shownPage = m_lie == Lie::PageAgain && page > 0 ? page - 1 : page;
    QJsonArray rows;
    for (const auto& id : ids.mid(shownPage * m_perPage, m_perPage)) {
        auto object = row(id);
        if (m_lie == Lie::Unreadable && id == m_victim) {
            if (lots.chance(50))
                object[u"group"_s] = QJsonValue::Null;
            else
                object[u"monitor_id"_s] = QJsonValue::Null;
        }
        // As many rows as are counted, and one of them missing all the same.
        if (m_lie == Lie::Twice && id == m_victim && ids.size() > 1)
            object = row(ids.at(ids.indexOf(id) == 0 ? 1 : 0));
        rows.append(object);
    }
    auto reply = HttpReply::json({{u"groups"_s, rows},
        {u"metadata"_s,
            QJsonObject{{u"total_count"_s, total},
                {u"page_count"_s, pages},
                {u"page"_s, page},
                {u"per_page"_s, m_perPage}}}});
    if (m_lie == Lie::Breaks && isLast)
        reply.ending = Ending::CutBody;
    return reply;
}

HttpReply DatadogWorld::monitor(const QString& id, bool withStates)
{
    if (withStates && m_stateLie == StateLie::Fails)
        return HttpReply::raw("{\"errors\":[\"try again\"]}", 503);
    QJsonObject groups;
    for (auto each = troubles.cbegin(); each != troubles.cend(); ++each) {
        if (each.key().section(u'/', 0, 0) == id)
            groups[each.key().section(u'/', 1)] = QJsonObject{{u"status"_s,
                m_stateLie == StateLie::Unreadable ? QJsonValue(QJsonValue::Null)
                                                   : QJsonValue(word(each.key()))}};
    }
    QJsonObject object{{u"id"_s, id.toInt()},
        {u"name"_s, u"CPU"_s},
        {u"type"_s, u"metric alert"_s},
        {u"query"_s, u"avg(last_5m):avg:system.cpu.user{*} by {host} > 90"_s},
        {u"tags"_s, QJsonArray()}};
    if (withStates && m_stateLie != StateLie::WithoutStates)
        object[u"state"_s] = QJsonObject{{u"groups"_s, groups}};
    return HttpReply::json(object);
}

HttpReply DatadogWorld::answer(const simulator::HttpRequest& request)
{
    if (request.path.endsWith("/monitor/groups/search"_L1))
        return groups(request.query(u"page"_s).toInt());
    if (request.path.endsWith("/api/v2/downtime"_L1))
        return HttpReply::raw("{\"data\":[],\"meta\":{\"page\":{\"total_filtered_count\":0}}}");
    const auto id = request.path.section(u"/api/v1/monitor/"_s, 1);
    if (!id.isEmpty())
        return monitor(id, request.hasQuery(u"group_states"_s));
    return HttpReply::raw("{\"errors\":[\"no such path\"]}", 404);
}

} // namespace yagura::test
