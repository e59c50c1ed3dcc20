// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/Simulator.h"
#include "sources/HttpClient.h"
#include "sources/Source.h"

#include "core/Clock.h"

#include <QCoroTask>
#include <QSet>

#include <memory>

namespace yagura::test {

using namespace Qt::StringLiterals;

/// A vendor, a client and a source of one kind, with the polls committed as a collector does.
struct VendorRoom
{
    explicit VendorRoom(const QString& kind, const QString& secret = {})
    {
        ready = vendor.listen();
        config.kind = kind;
        config.baseUrl = kind == "pagerduty"_L1 ? vendor.pagerDutyUrl() : vendor.datadogUrl();
        config.options[u"from"_s] = QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail);
        if (kind == "pagerduty"_L1)
            keys.apiKey = secret.isEmpty() ? QString::fromLatin1(simulator::PagerDutyService::defaultToken) : secret;
        else {
            keys.apiKey = secret.isEmpty() ? QString::fromLatin1(simulator::DatadogService::defaultApiKey) : secret;
            keys.applicationKey = QString::fromLatin1(simulator::DatadogService::defaultApplicationKey);
        }
        restart();
    }

    void restart() { source = sources::sourceFactory(config.kind)(config, keys, http, clock); }

    sources::PollResult poll()
    {
        sources::PollInput input;
        input.cursor = cursor;
        input.openSignals = open.values();
        input.now = clock.now().addSecs(later.count());
        const auto result = QCoro::waitFor(source->poll(input));
        cursor = result.cursor;
        for (const auto& signal : result.batch.arrived) {
            if (signal.state == core::SignalState::Recovered)
                open.remove(signal.externalId);
            else
                open.insert(signal.externalId);
        }
        for (const auto& id : result.batch.gone)
            open.remove(id);
        return result;
    }

    core::DeliveryReport deliver(const QString& kind, const QString& id, bool mayHaveBeenSent = false)
    {
        core::DeliveryOrder order;
        order.kind = kind;
        order.signalExternalId = id;
        order.actor = u"hanako"_s;
        order.text = text;
        order.token = u"0123-4567"_s;
        order.mayHaveBeenSent = mayHaveBeenSent;
        order.askedAt = askedAt;
        order.monitorExternalId = id.section(u'/', 0, 0);
        order.monitorGroup = id.section(u'/', 1);
        if (kind == "downtime"_L1)
            order.until = clock.now().addSecs(3600);
        return QCoro::waitFor(source->deliver(order));
    }

    QString text = u"確認しました"_s; ///< of a note
    QDateTime askedAt; ///< of the next delivery
    std::chrono::seconds later {0}; ///< how far the next poll's moment lies ahead
    core::SystemClock clock;
    simulator::Simulator vendor {clock};
    sources::HttpClient http;
    core::SourceConfig config;
    sources::Secret keys;
    std::unique_ptr<sources::Source> source;
    QJsonObject cursor;
    QSet<QString> open;
    bool ready = false;
};

inline simulator::PdEvent pdEvent(const QString& key)
{
    simulator::PdEvent event;
    event.title = u"CPU "_s + key;
    event.alertKey = key;
    event.link = u"https://app.datadoghq.com/monitors/12?group=host%3A"_s + key;
    return event;
}

inline void addMonitor(VendorRoom& room, qint64 id)
{
    simulator::DdMonitor monitor;
    monitor.id = id;
    monitor.name = u"CPU"_s;
    monitor.query = u"avg(last_5m):avg:system.cpu.user{*} by {host} > 90"_s;
    monitor.critical = 90.0;
    monitor.tags = {u"customer:minato"_s};
    monitor.createdAt = room.clock.now().addDays(-10);
    room.vendor.datadog().addMonitor(monitor);
}

inline simulator::Misbehaviour faultAt(const QString& path, simulator::Fault fault)
{
    simulator::Misbehaviour result;
    result.path = path;
    result.fault = fault;
    return result;
}

} // namespace yagura::test
