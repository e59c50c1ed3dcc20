// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"
#include "core/Clock.h"
#include "simulator/Simulator.h"
#include "sources/HttpClient.h"
#include "store/Session.h"
#include "support/TestDatabase.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

namespace yagura::test {

/// The collector's pauses, made short; "a second" of an interval lasts 30 ms.
inline collector::Pace quickPace()
{
    using namespace std::chrono_literals;
    collector::Pace pace;
    pace.sourcesEvery = 100ms;
    pace.rulesEvery = 200ms;
    pace.deliveriesEvery = 100ms;
    pace.snapshotsEvery = 100ms;
    pace.snapshotFailedFirst = 20ms;
    pace.snapshotFailedCeiling = 100ms;
    pace.holdAgain = 50ms;
    pace.failedFirst = 20ms;
    pace.failedCeiling = 200ms;
    pace.deniedFirst = 400ms;
    pace.deniedCeiling = 400ms;
    pace.secondUnit = 30ms;
    return pace;
}

/// One collector with all that it needs, on the thread of the test.
class OneCollector final
{
public:
    OneCollector(const QString& conninfo, const QString& name, const collector::Pace& pace = quickPace())
        : session(conninfo, QStringLiteral("collector"))
        , collector({session, http, clock}, name, pace)
        , polled(&collector, &collector::Collector::sourcePolled)
        , failed(&collector, &collector::Collector::failed)
        , heldElsewhere(&collector, &collector::Collector::sourceHeldElsewhere)
    {
        collector.start();
    }

    ~OneCollector() { stop(); }
    Q_DISABLE_COPY_MOVE(OneCollector)

    void stop()
    {
        if (m_isStopped)
            return;
        m_isStopped = true;
        // Not QSignalSpy::wait: after a failure it does not wait, and what still runs would be torn down.
        QEventLoop loop;
        bool isOver = false;
        QObject::connect(&collector, &collector::Collector::stopped, &loop, [&] {
            isOver = true;
            loop.quit();
        });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        collector.stop();
        http.cancelAll();
        if (!isOver)
            loop.exec();
        QVERIFY(isOver);
    }

    int polls(const QString& source, bool good) const
    {
        int count = 0;
        for (const auto& arguments : polled) {
            const auto fact = arguments.constFirst().value<collector::PollFact>();
            count += fact.source == source && fact.good == good ? 1 : 0;
        }
        return count;
    }

    core::SystemClock clock;
    sources::HttpClient http;
    store::Session session;
    collector::Collector collector;
    QSignalSpy polled;
    QSignalSpy failed;
    QSignalSpy heldElsewhere;

private:
    bool m_isStopped = false;
};

/// Both vendors, a database, and one source of each kind that points at them.
class Rig final
{
public:
    Rig()
    {
        if (!simulator.listen())
            qFatal("no port for the simulator");
        auto& pagerDuty = simulator.pagerDuty();
        pagerDuty.addUser({QStringLiteral("PUSER01"), QStringLiteral("夜勤 太郎"),
            QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail)});
        pagerDuty.addPolicy({QStringLiteral("PPOLICY"), QStringLiteral("一次"), {{QStringLiteral("PUSER01")}}});
        pagerDuty.addService({QStringLiteral("PSERV01"), QStringLiteral("みなと物流"), QStringLiteral("PPOLICY")});
        simulator.setPagerDutyRateLimit(0);
        simulator.setDatadogRateLimit(0);
        qputenv("YAGURA_SECRET_TEST_PD", "pagerduty http://127.0.0.1:* " + pagerDuty.token());
        qputenv("YAGURA_SECRET_TEST_DD",
            "datadog http://127.0.0.1:* " + simulator.datadog().apiKey() + ':' + simulator.datadog().applicationKey());
    }

    void addPagerDuty(const QString& key = QStringLiteral("pd"))
    {
        database.sql(QStringLiteral("insert into yagura.source (key, kind, base_url, interval_s, secret_ref, options)"
                                    " values ('%1', 'pagerduty', '%2', 1, 'env:YAGURA_SECRET_TEST_PD',"
                                    " jsonb_build_object('from', '%3'))")
                         .arg(key, simulator.pagerDutyUrl().toString(),
                             QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail)));
    }

    void addDatadog(const QString& key = QStringLiteral("dd"))
    {
        database.sql(QStringLiteral("insert into yagura.source (key, kind, base_url, interval_s, secret_ref)"
                                    " values ('%1', 'datadog', '%2', 1, 'env:YAGURA_SECRET_TEST_DD')")
                         .arg(key, simulator.datadogUrl().toString()));
    }

    QString openIncident(const QString& alertKey)
    {
        simulator::PdEvent event;
        event.title = QStringLiteral("CPU使用率が高い ") + alertKey;
        event.alertKey = alertKey;
        event.serviceId = QStringLiteral("PSERV01");
        return simulator.pagerDuty().openIncident(event);
    }

    void addMonitor(qint64 id)
    {
        simulator::DdMonitor monitor;
        monitor.id = id;
        monitor.name = QStringLiteral("CPU of {{host.name}}");
        monitor.query = QStringLiteral("avg(last_5m):avg:system.cpu.user{*} by {host} > 90");
        monitor.critical = 90;
        monitor.tags = {QStringLiteral("customer:minato")};
        monitor.createdAt = clock.now().addDays(-30);
        simulator.datadog().addMonitor(monitor);
    }

    [[nodiscard]] QString collectorLogin()
    {
        return database.conninfoAs(QStringLiteral("col_one"), {QStringLiteral("yagura_collector")});
    }

    /// A column of a source's status.
    [[nodiscard]] QString status(const QString& source, const QString& column)
    {
        return database.sql(QStringLiteral("select %1 from yagura.source_row where key = '%2'").arg(column, source));
    }

    [[nodiscard]] int count(const QString& table)
    {
        return database.sql(QStringLiteral("select count(*) from yagura.") + table).toInt();
    }

    core::SystemClock clock;
    TestDatabase database;
    simulator::Simulator simulator {clock};
};

} // namespace yagura::test
