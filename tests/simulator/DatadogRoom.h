// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "HttpProbe.h"
#include "simulator/Simulator.h"

namespace yagura::simulator {

using namespace Qt::StringLiterals;

/// A simulated Datadog account with three monitors, and a caller with its keys.
struct DatadogRoom
{
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        clock.instant = HeldClock::start();
        probe = std::make_unique<HttpProbe>();
        simulator = std::make_unique<Simulator>(clock);
        QVERIFY(simulator->listen());
        probe->headers = {{"DD-API-KEY", DatadogService::defaultApiKey},
            {"DD-APPLICATION-KEY", DatadogService::defaultApplicationKey}};
        addMonitors();
    }

    Answer get(const QString& target)
    {
        return probe->get(simulator->datadogUrl(), target);
    }

    Answer post(const QString& target, const QByteArray& body)
    {
        return probe->send("POST", simulator->datadogUrl(), target, body);
    }

    QJsonObject row(qint64 monitorId, const QString& group)
    {
        const Answer answer = get(u"/api/v1/monitor/groups/search?per_page=100"_s);
        for (const auto& each : answer.array(u"groups"_s)) {
            if (each.toObject().value("monitor_id"_L1).toInteger() == monitorId
                && each.toObject().value("group"_L1).toString() == group)
                return each.toObject();
        }
        return {};
    }

    void addMonitors()
    {
        DatadogService& datadog = simulator->datadog();
        DdMonitor cpu;
        cpu.id = 101;
        cpu.name = u"CPU使用率が高い"_s;
        cpu.query = u"avg(last_5m):avg:system.cpu.user{customer:minato} by {host} > 90"_s;
        cpu.tags = {u"customer:minato"_s, u"env:production"_s, u"team:web"_s};
        cpu.critical = 90;
        cpu.warning = 80;
        cpu.priority = 2;
        cpu.unit = u"percent"_s;
        datadog.addMonitor(cpu);
        DdMonitor disk;
        disk.id = 102;
        disk.name = u"Disk space is low"_s;
        disk.query = u"avg(last_5m):avg:system.disk.free{customer:hokkai} by {host} < 10"_s;
        disk.tags = {u"customer:hokkai"_s};
        disk.critical = 10;
        datadog.addMonitor(disk);
        DdMonitor log;
        log.id = 103;
        log.type = u"log alert"_s;
        log.name = u"Errors in log"_s;
        log.query
            = u"logs(\"service:api status:error\").index(\"main\").rollup(\"count\").last(\"5m\") > 20"_s;
        datadog.addMonitor(log);
        datadog.fire(101, u"host:web-1"_s, clock.instant.addSecs(-1800));
        datadog.fire(101, u"host:web-2"_s, clock.instant.addSecs(-600), DdStatus::Warn);
        datadog.addGroup(101, u"host:web-3"_s);
        datadog.fire(102, u"host:db-1"_s, clock.instant.addSecs(-1800));
        datadog.fire(103, u"*"_s, clock.instant.addSecs(-300), DdStatus::NoData);
    }

    HeldClock clock;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<HttpProbe> probe;
};

} // namespace yagura::simulator
