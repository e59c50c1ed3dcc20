// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ItemStore.h"

#include "store/Connection.h"
#include "store/ItemDetailReader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto pageSize = 500;
constexpr auto similarAtMost = 20;

std::optional<std::chrono::seconds> span(const Rows& rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    return std::chrono::seconds(rows.number(row, column));
}

QJsonObject intentJson(const core::MonitorIntent& intent)
{
    return {{u"why"_s, intent.why}, {u"meaning"_s, intent.meaning}, {u"if_ignored"_s, intent.ifIgnored},
        {u"asked_by"_s, intent.askedBy}, {u"review_on"_s, intent.reviewOn}};
}

} // namespace

ItemStore::ItemStore(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<core::TimelinePage>> ItemStore::olderTimeline(core::ItemId item, const core::TimelineEntry& last)
{
    return m_session.run<core::TimelinePage>([=](Connection& connection) -> core::Result<core::TimelinePage> {
        // `at` travels in milliseconds and is stored in microseconds: the row itself is asked where it stands.
        const auto rows = connection.execute(R"(
            select json_build_object('id', t.id, 'at', t.at, 'actor_kind', t.actor_kind, 'actor', t.actor,
                                     'kind', t.kind, 'text', t.text, 'facts', t.facts)
              from yagura.timeline t
             where t.item_id = $1
               and (t.at, t.id) < (select l.at, l.id from yagura.timeline l where l.item_id = $1 and l.id = $2)
             order by t.at desc, t.id desc limit $3)",
            {item.value, last.id.value, pageSize + 1});
        if (!rows)
            return tl::unexpected(rows.error());
        core::TimelinePage page;
        page.hasOlder = rows->size() > pageSize;
        for (int row = 0; row < std::min(rows->size(), pageSize); ++row)
            page.entries.push_back(readTimelineEntry(rows->object(row, 0)));
        return page;
    });
}

QFuture<core::Result<std::vector<core::SimilarItem>>> ItemStore::similarItems(core::ItemId item)
{
    using Answer = std::vector<core::SimilarItem>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select id, title, host, customer_name, severity, opened_at, resolved_at, same_monitor, ended_by, "
            "ended_by_kind, ended_kind, note, note_by, response_s, resolution_s from yagura.similar_items($1, $2)",
            {item.value, similarAtMost});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            core::SimilarItem similar;
            similar.id.value = rows->number(row, 0);
            similar.title = rows->text(row, 1);
            similar.host = rows->text(row, 2);
            similar.customerName = rows->text(row, 3);
            similar.severity = core::severityFromNumber(rows->integer(row, 4));
            similar.openedAt = rows->instant(row, 5);
            similar.resolvedAt = rows->instant(row, 6);
            similar.sameMonitor = rows->truth(row, 7);
            similar.endedBy = rows->text(row, 8);
            similar.endedByKind = rows->text(row, 9);
            similar.endedKind = rows->text(row, 10);
            similar.note = rows->text(row, 11);
            similar.noteBy = rows->text(row, 12);
            similar.toResponse = span(*rows, row, 13);
            similar.toResolution = span(*rows, row, 14);
            answer.push_back(similar);
        }
        return answer;
    });
}

QFuture<core::Result<bool>> ItemStore::askSnapshot(core::ItemId item)
{
    return m_session.run<bool>(
        [=](Connection& connection) { return ran(connection.execute("select yagura.ask_snapshot($1)", {item.value})); });
}

QFuture<core::Result<bool>> ItemStore::editIntent(
    core::MonitorId monitor, const core::MonitorIntent& before, const core::MonitorIntent& after)
{
    const auto json = QJsonDocument(QJsonObject {{u"monitor"_s, monitor.value}, {u"before"_s, intentJson(before)},
                                        {u"after"_s, intentJson(after)}})
                          .toJson(QJsonDocument::Compact);
    return m_session.run<bool>(
        [=](Connection& connection) { return ran(connection.execute("select yagura.edit_intent($1::jsonb)", {json})); });
}

QFuture<core::Result<std::vector<core::IntentChange>>> ItemStore::intentHistory(core::MonitorId monitor)
{
    using Answer = std::vector<core::IntentChange>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute("select at, actor, field, old_value, new_value from yagura.intent_history "
                                             "where monitor_id = $1 order by id desc limit 100",
            {monitor.value});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back({rows->instant(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3), rows->text(row, 4)});
        return answer;
    });
}

QFuture<core::Result<std::vector<core::ActionPreview>>> ItemStore::previewActions(
    const std::vector<core::ItemId>& items, core::Verb verb)
{
    using Answer = std::vector<core::ActionPreview>;
    QStringList ids;
    for (const auto item : items)
        ids += QString::number(item.value);
    const auto array = u"{%1}"_s.arg(ids.join(u','));
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select item, version, allowed, reason, writes, silent from yagura.preview_actions($1::bigint[], $2)",
            {array, core::verbName(verb)});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            core::ActionPreview preview;
            preview.item.value = rows->number(row, 0);
            preview.version = rows->number(row, 1);
            preview.allowed = rows->truth(row, 2);
            preview.reason = rows->text(row, 3);
            const auto writes = rows->object(row, 4);
            for (auto write = writes.begin(); write != writes.end(); ++write) {
                const auto parts = write.key().split(u'/');
                preview.writes.push_back({parts.value(0), parts.value(1), write.value().toInt()});
            }
            preview.silentKinds = rows->textArray(row, 5);
            answer.push_back(preview);
        }
        return answer;
    });
}

} // namespace yagura::store
