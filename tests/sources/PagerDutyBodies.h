// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "VendorRoom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yagura::test {

/// What PagerDuty writes, so that a test can have it write what it never should.
struct PagerDutyBodies
{
    static QJsonObject incident(const QString& id, const QString& status = u"triggered"_s, const QJsonObject& more = {})
    {
        QJsonObject object {{u"id"_s, id}, {u"type"_s, u"incident"_s}, {u"title"_s, u"倉庫の空調が止まった "_s + id},
            {u"status"_s, status}, {u"urgency"_s, u"high"_s}, {u"created_at"_s, ago(3600)}, {u"updated_at"_s, ago(600)},
            {u"last_status_change_at"_s, ago(600)}, {u"alert_counts"_s, QJsonObject {{u"all"_s, 0}}}};
        for (auto each = more.begin(); each != more.end(); ++each)
            object[each.key()] = each.value();
        return object;
    }

    /// A page of a list; `frame` goes over what an honest one says.
    static QByteArray page(const QString& name, const QJsonArray& rows, const QJsonObject& frame = {})
    {
        QJsonObject body {{name, rows}, {u"limit"_s, 100}, {u"offset"_s, 0}, {u"total"_s, QJsonValue::Null}, {u"more"_s, false}};
        for (auto each = frame.begin(); each != frame.end(); ++each) {
            if (each.value().isUndefined() || each.value() == u"(absent)"_s)
                body.remove(each.key());
            else
                body[each.key()] = each.value();
        }
        return text(body);
    }

    static QByteArray text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static QByteArray single(const QJsonObject& incident) { return text({{u"incident"_s, incident}}); }

    static QJsonObject entry(const QString& id, const QString& incidentId, const QString& type = u"acknowledge_log_entry"_s)
    {
        return {{u"id"_s, id}, {u"type"_s, type}, {u"summary"_s, u"何かがあった"_s}, {u"created_at"_s, ago(5)},
            {u"agent"_s, QJsonObject {{u"id"_s, u"PU1"_s}, {u"summary"_s, u"当番"_s}}},
            {u"incident"_s, QJsonObject {{u"id"_s, incidentId}}}};
    }

    static QString ago(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(Qt::ISODate); }
};

/// A PagerDuty room in which single paths answer with bodies of the test's.
struct BodyRoom : VendorRoom
{
    BodyRoom()
        : VendorRoom(u"pagerduty"_s)
    {
    }

    void answer(const QString& path, const QByteArray& body, int status = 200)
    {
        auto fault = faultAt(path, simulator::Fault::Body);
        fault.method = "GET";
        fault.status = status;
        fault.body = body;
        vendor.misbehave(fault);
    }

    void answerIncident(const QJsonObject& incident)
    {
        answer(u"/incidents/"_s + incident[u"id"_s].toString(), PagerDutyBodies::single(incident));
    }

    void acknowledge(const QString& id) { setStatus(id, simulator::PdStatus::Acknowledged); }
    void setStatus(const QString& id, simulator::PdStatus status)
    {
        simulator::PdChange change;
        change.incidentId = id;
        change.status = status;
        if (vendor.pagerDuty().apply({change}, vendor.pagerDuty().users().front().id))
            qFatal("the vendor refuses");
    }

    /// The signal of the newest poll, by its id.
    static const core::Signal* signalOf(const sources::PollResult& result, const QString& id)
    {
        for (const auto& signal : result.batch.arrived) {
            if (signal.externalId == id)
                return &signal;
        }
        return nullptr;
    }
};

} // namespace yagura::test
