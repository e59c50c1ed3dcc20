// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PagerDutyWorld.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::test {

using core::SignalState;
using simulator::Ending;
using simulator::HttpReply;

namespace {

QString iso(const QDateTime& at)
{
    return at.toString(Qt::ISODate);
}

} // namespace

PagerDutyWorld::PagerDutyWorld(std::uint64_t seed, const QDateTime& start)
    : VendorWorld(seed, start)
{
    for (int count = 1 + lots.below(5); count > 0; --count)
        happen();
}

void PagerDutyWorld::log(const QString& kind, const QString& incident)
{
    m_log.push_back({u"R%1"_s.arg(m_log.size() + 1), kind + u"_log_entry"_s, incident, now()});
}

void PagerDutyWorld::happen()
{
    const auto ids = openIds();
    const auto id
        = ids.isEmpty() || lots.chance(35) ? u"Q%1"_s.arg(troubles.size() + 1) : lots.pick(ids);
    auto& trouble = troubles[id];
    m_told.remove(id);
    if (trouble.created.isNull()) {
        trouble.title = u"CPU of "_s + id;
        trouble.created = now();
        log(u"trigger"_s, id);
    } else {
        m_before[id] = trouble;
        const auto what = lots.below(10);
        if (what < 3) {
            const bool isTaken = trouble.state == SignalState::Acknowledged;
            trouble.state = isTaken ? SignalState::Firing : SignalState::Acknowledged;
            log(isTaken ? u"unacknowledge"_s : u"acknowledge"_s, id);
        } else if (what < 7) {
            trouble.state = SignalState::Recovered;
            log(u"resolve"_s, id);
        } else if (what == 7 && ids.size() > 1) {
            trouble.state = SignalState::Recovered;
            trouble.mergedInto = ids.at(ids.indexOf(id) == 0 ? 1 : 0);
            log(u"resolve"_s, id);
        } else if (what == 8) {
            trouble.title += u'!';
            log(u"field_value_change"_s, id);
        } else {
            trouble.isDeleted = true;
        }
    }
    trouble.updated = now();
}

void PagerDutyWorld::drawLies()
{
    m_perPage = lots.oneOf({100, 100, 2, 3});
    const auto ids = openIds();
    m_victim = ids.isEmpty() ? QString() : lots.pick(ids);
    m_lie = m_honest || m_victim.isEmpty() || lots.chance(30) ? Lie::None
                                                              : lots.oneOf({Lie::MoreButEmpty,
                                                                  Lie::MoreForEver,
                                                                  Lie::Shorter,
                                                                  Lie::Unreadable,
                                                                  Lie::OlderTwice,
                                                                  Lie::Fails,
                                                                  Lie::Breaks,
                                                                  Lie::NoList,
                                                                  Lie::Moves});
    m_lookLie = m_honest || lots.chance(60)
        ? LookLie::None
        : lots.oneOf({LookLie::Html404, LookLie::Fails, LookLie::OtherId, LookLie::Unreadable});
    m_logLie = m_honest || lots.chance(60)
        ? LogLie::None
        : lots.oneOf({LogLie::Forgets, LogLie::MoreButEmpty, LogLie::Fails, LogLie::Unreadable});
    m_timeLie = m_honest || lots.chance(60)
        ? TimeLie::None
        : lots.oneOf({TimeLie::Unsaid, TimeLie::Ahead, TimeLie::Long1970, TimeLie::Words});
    m_date = m_honest || lots.chance(70) ? now()
                                         : lots.oneOf({QDateTime(),
                                             QDateTime::fromSecsSinceEpoch(0, Qt::UTC),
                                             now().addSecs(3 * 3600),
                                             now().addSecs(-3 * 3600)});
    // A list without a total that leaves one out, and a log that forgets one, look like the truth.
    m_canBeTold = m_lie != Lie::Shorter && m_logLie != LogLie::Forgets;
    lies = u"list %1, look %2, log %3, times %4, date %5, %6 a page, about %7"_s
               .arg(static_cast<int>(m_lie))
               .arg(static_cast<int>(m_lookLie))
               .arg(static_cast<int>(m_logLie))
               .arg(static_cast<int>(m_timeLie))
               .arg(iso(m_date))
               .arg(m_perPage)
               .arg(m_victim);
}

QJsonObject PagerDutyWorld::incident(const QString& id, const Trouble& trouble)
{
    if (!m_told.contains(id))
        m_told[id] = id == m_victim ? m_timeLie : TimeLie::None;
    const auto time = [&](const QDateTime& at) -> QJsonValue {
        switch (m_told.value(id)) {
        case TimeLie::Unsaid:
            return QJsonValue::Null;
        case TimeLie::Ahead:
            return iso(QDateTime::currentDateTimeUtc().addSecs(7200));
        case TimeLie::Long1970:
            return u"1970-01-01T00:00:00Z"_s;
        case TimeLie::Words:
            return u"yesterday"_s;
        case TimeLie::None:
            break;
        }
        return iso(at);
    };
    const auto isOver = trouble.state == SignalState::Recovered;
    QJsonObject object{{u"id"_s, id},
        {u"type"_s, u"incident"_s},
        {u"title"_s, trouble.title},
        {u"created_at"_s, time(trouble.created)},
        {u"updated_at"_s, time(trouble.updated)},
        {u"last_status_change_at"_s, time(trouble.updated)},
        {u"resolved_at"_s, isOver ? time(trouble.updated) : QJsonValue::Null},
        {u"status"_s,
            isOver                                           ? u"resolved"_s
                : trouble.state == SignalState::Acknowledged ? u"acknowledged"_s
                                                             : u"triggered"_s},
        {u"urgency"_s, u"high"_s},
        {u"alert_counts"_s, QJsonObject{{u"all"_s, 0}}},
        {u"service"_s, QJsonObject{{u"id"_s, u"PSERV01"_s}, {u"summary"_s, u"web"_s}}}};
    if (!trouble.mergedInto.isEmpty()) {
        object[u"resolve_reason"_s] = QJsonObject{{u"type"_s, u"merge_resolve_reason"_s},
            {u"incident"_s,
                QJsonObject{{u"id"_s, trouble.mergedInto}, {u"type"_s, u"incident_reference"_s}}}};
    }
    return object;
}

HttpReply PagerDutyWorld::incidents(const simulator::HttpRequest& request)
{
    const auto offset = request.query(u"offset"_s).toInt();
    if (m_lie == Lie::Moves && offset > 0 && lots.chance(60))
        happenMeanwhile();
    auto ids = openIds();
    std::ranges::sort(
        ids, {}, [this](const QString& id) { return std::pair(troubles.value(id).created, id); });
    if (m_lie == Lie::Shorter)
        ids.removeAll(m_victim);
    const auto isLast = offset + m_perPage >= ids.size();
    if (m_lie == Lie::Fails && isLast)
        return HttpReply::raw("{\"error\":{\"message\":\"busy\",\"code\":2016}}", 500);
    if (m_lie == Lie::NoList)
        return HttpReply::raw(lots.oneOf<QByteArray>(
            {"{\"incidents\":null,\"more\":false}", "[]", "<html>busy</html>", "{}"}));
    QJsonArray rows;
    const auto shown = m_lie == Lie::MoreForEver ? ids.mid(0, 1)
        : m_lie == Lie::MoreButEmpty             ? QStringList()
                                                 : ids.mid(offset, m_perPage);
    for (const auto& id : shown) {
        if (m_lie == Lie::OlderTwice && id == m_victim && m_before.contains(id))
            rows.append(incident(id, m_before.value(id)));
        auto object = incident(id, troubles.value(id));
        if (m_lie == Lie::Unreadable && id == m_victim)
            object[u"id"_s] = QJsonValue::Null;
        rows.append(object);
    }
    const bool more = m_lie == Lie::MoreForEver || m_lie == Lie::MoreButEmpty || !isLast;
    auto reply = HttpReply::json({{u"incidents"_s, rows},
        {u"offset"_s, offset},
        {u"limit"_s, m_perPage},
        {u"total"_s, QJsonValue::Null},
        {u"more"_s, more}});
    if (m_lie == Lie::Breaks && isLast)
        reply.ending = Ending::CutBody;
    return reply;
}

HttpReply PagerDutyWorld::one(const QString& id)
{
    switch (m_lookLie) {
    case LookLie::Html404:
        return HttpReply::raw("<html>404 Not Found</html>", 404);
    case LookLie::Fails:
        return HttpReply::raw("{\"error\":{\"message\":\"busy\",\"code\":2016}}", 503);
    case LookLie::Unreadable:
        return HttpReply::json({{u"incident"_s, QJsonValue::Null}});
    case LookLie::OtherId: {
        Trouble other;
        other.state = SignalState::Recovered;
        other.created = other.updated = now();
        return HttpReply::json({{u"incident"_s, incident(u"QOTHER"_s, other)}});
    }
    case LookLie::None:
        break;
    }
    if (!troubles.contains(id) || troubles.value(id).isDeleted)
        return HttpReply::raw("{\"error\":{\"message\":\"Not Found\",\"code\":2100}}", 404);
    return HttpReply::json({{u"incident"_s, incident(id, troubles.value(id))}});
}

HttpReply PagerDutyWorld::entries(const simulator::HttpRequest& request)
{
    if (m_logLie == LogLie::Fails)
        return HttpReply::raw("{\"error\":{\"message\":\"busy\",\"code\":2016}}", 500);
    const auto since = QDateTime::fromString(request.query(u"since"_s), Qt::ISODate);
    const auto until = QDateTime::fromString(request.query(u"until"_s), Qt::ISODate);
    const auto offset = request.query(u"offset"_s).toInt();
    std::vector<Entry> found;
    for (const auto& entry : m_log) {
        if (entry.at >= since && entry.at < until
            && !(m_logLie == LogLie::Forgets && entry.at >= now().addSecs(-120)))
            found.push_back(entry);
    }
    QJsonArray rows;
    for (auto i = static_cast<size_t>(offset);
         i < found.size() && rows.size() < m_perPage && m_logLie != LogLie::MoreButEmpty;
         ++i) {
        QJsonObject row{{u"id"_s, found[i].id},
            {u"type"_s, found[i].kind},
            {u"summary"_s, found[i].kind},
            {u"created_at"_s, iso(found[i].at)},
            {u"incident"_s, QJsonObject{{u"id"_s, found[i].incident}}}};
        if (m_logLie == LogLie::Unreadable)
            row[u"incident"_s] = QJsonValue::Null;
        rows.append(row);
    }
    const bool more = m_logLie == LogLie::MoreButEmpty
        || static_cast<size_t>(offset + m_perPage) < found.size();
    return HttpReply::json({{u"log_entries"_s, rows},
        {u"more"_s, more},
        {u"offset"_s, offset},
        {u"limit"_s, m_perPage}});
}

HttpReply PagerDutyWorld::dated(HttpReply reply)
{
    if (m_date.isValid()) {
        const auto words
            = QLocale::c().toString(m_date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" GMT"_s;
        reply.headers.append({"Date", words.toLatin1()});
    }
    return reply;
}

HttpReply PagerDutyWorld::answer(const simulator::HttpRequest& request)
{
    if (request.path.endsWith("/incidents"_L1))
        return dated(incidents(request));
    if (request.path.endsWith("/log_entries"_L1))
        return dated(entries(request));
    if (request.path.endsWith("/alerts"_L1))
        return dated(HttpReply::json({{u"alerts"_s, QJsonArray()}, {u"more"_s, false}}));
    if (const auto id = request.path.section(u"/incidents/"_s, 1); !id.isEmpty())
        return dated(one(id));
    return dated(HttpReply::raw("{\"error\":{\"message\":\"Not Found\",\"code\":2100}}", 404));
}

} // namespace yagura::test
