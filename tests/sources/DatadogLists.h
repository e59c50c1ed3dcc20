// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "VendorRoom.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yagura::test {

inline const auto groupsSearch = u"/api/v1/monitor/groups/search"_s;

/// A group that fires, as a row of the list.
inline QJsonObject groupRow(qint64 monitorId, const QString& group, qint64 triggered = 1774936350)
{
    return {{u"monitor_id"_s, monitorId},
        {u"group"_s, group},
        {u"group_tags"_s, QJsonArray::fromStringList(group.split(u','))},
        {u"all_tags"_s, QJsonArray {u"customer:minato"_s}},
        {u"monitor_name"_s, u"在庫API"_s},
        {u"status"_s, u"Alert"_s},
        {u"last_triggered_ts"_s, triggered},
        {u"last_nodata_ts"_s, 0},
        {u"muted"_s, false}};
}

/// The row with some fields changed.
inline QJsonObject with(QJsonObject row, const QJsonObject& fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field)
        row[field.key()] = field.value();
    return row;
}

inline QJsonArray groupRows(int count, int first = 0)
{
    QJsonArray rows;
    for (int i = first; i < first + count; ++i)
        rows.append(groupRow(12, u"host:h%1"_s.arg(i)));
    return rows;
}

inline QJsonArray joined(QJsonArray rows, const QJsonArray& others)
{
    for (const auto& row : others)
        rows.append(row);
    return rows;
}

/// A page with the counts that a vendor gives with it; none where `metadata` is empty.
inline QByteArray groupPage(const QJsonArray& rows, const QJsonObject& metadata)
{
    return QJsonDocument(QJsonObject {{u"groups"_s, rows}, {u"metadata"_s, metadata}}).toJson(QJsonDocument::Compact);
}

inline QByteArray groupPage(const QJsonArray& rows, int total, int pages)
{
    return groupPage(rows, {{u"total_count"_s, total}, {u"page_count"_s, pages}, {u"page"_s, 0}, {u"per_page"_s, 100}});
}

/// From now on the path is answered with these bodies, one after the other; the last one stays.
inline void answerInTurn(VendorRoom& room, const QString& path, const QList<QByteArray>& bodies, int httpStatus = 200)
{
    for (qsizetype i = bodies.size() - 1; i >= 0; --i) {
        auto answer = faultAt(path, simulator::Fault::Body);
        answer.method = "GET";
        answer.status = httpStatus;
        answer.body = bodies.at(i);
        answer.times = i == bodies.size() - 1 ? -1 : 1;
        room.vendor.misbehave(answer);
    }
}

/// The list is answered with these pages, as often as it is read.
inline void answerList(VendorRoom& room, const QList<QByteArray>& pages, int readings = 2)
{
    QList<QByteArray> all;
    for (int i = 0; i < readings; ++i)
        all += pages;
    answerInTurn(room, groupsSearch, all);
}

/// What a monitor says of itself.
inline void answerMonitor(VendorRoom& room, qint64 id, const QJsonObject& fields)
{
    const auto monitor = with({{u"id"_s, id}, {u"name"_s, u"在庫API"_s}, {u"type"_s, u"query alert"_s}}, fields);
    answerInTurn(room, u"/api/v1/monitor/%1"_s.arg(id), {QJsonDocument(monitor).toJson(QJsonDocument::Compact)});
}

inline QJsonObject statesOf(const QJsonObject& statusByGroup)
{
    QJsonObject groups;
    for (auto each = statusByGroup.begin(); each != statusByGroup.end(); ++each)
        groups[each.key()] = each.value().isString() ? QJsonValue(QJsonObject {{u"name"_s, each.key()}, {u"status"_s, each.value()}}) : each.value();
    return {{u"state"_s, QJsonObject {{u"groups"_s, groups}}}};
}

} // namespace yagura::test
