// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the room feels: how long after a commit another workstation has painted it, and what a poll costs that
// finds nothing new. One JSON object a line; each limit is measured in the same run.

#include "Child.h"
#include "LiveChildren.h"
#include "ProcessCpu.h"

#include "core/Clock.h"
#include "simulator/Simulator.h"
#include "support/TestDatabase.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr int openItems = 10'000;
constexpr int changes = 300;
constexpr int busyChanges = 2'000;
constexpr int busyPerSecond = 200;
constexpr int busyWatchedEvery = 10; ///< each tenth of them changes the row whose painting is told
constexpr int polls = 15;
constexpr int pageSize = 100;

void print(const QString& name, double figure, double limit, const QString& unit, QJsonObject more = {})
{
    more.insert(u"name"_s, name);
    more.insert(u"figure"_s, figure);
    more.insert(u"limit"_s, limit);
    more.insert(u"unit"_s, unit);
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values.at(place);
}

/// Runs one statement for each of many values, and answers how long after its start the child said so, in ms.
std::vector<double> delays(test::TestDatabase& database, Child& child, const QString& statement)
{
    std::vector<double> result;
    for (int i = 0; i < changes; ++i) {
        const auto word = u"change-%1"_s.arg(i);
        const auto begun = monotonicNs();
        (void)database.sql(statement.arg(word));
        QStringList said;
        do {
            said = child.line(5000).split(u' ');
        } while (said.size() == 2 && said.first() != word);
        if (said.size() == 2)
            result.push_back(static_cast<double>(said.last().toLongLong() - begun) / 1e6);
    }
    return result;
}

void fill(test::TestDatabase& database)
{
    (void)database.sql(u"insert into yagura.source (key, kind) values ('bench', 'datadog')"_s);
    (void)database.sql(uR"(
        insert into yagura.item (severity, title, host, source_ids, opened_at, due_at)
        select 1 + n % 4, 'CPU使用率が高い web-' || n, 'web-' || n, array[1], now() - n * interval '1 second',
               now() + n * interval '1 minute'
          from generate_series(1, %1) n)"_s.arg(openItems));
}

struct Busy
{
    std::vector<double> delays; ///< ms from before the statement to painted
    double perSecond = 0; ///< what was reached
};

/// Commits at a steady pace, all over the queue, and answers when the window had painted those of one row.
Busy busyDelays(test::TestDatabase& database, Child& window, const QString& watched)
{
    QHash<QString, qint64> begunAt;
    const auto begun = monotonicNs();
    for (int i = 0; i < busyChanges; ++i) {
        const auto due = begun + i * 1'000'000'000LL / busyPerSecond;
        for (auto left = due - monotonicNs(); left > 0; left = due - monotonicNs()) {
            QCoreApplication::processEvents(); // the child's words must not fill its pipe
            QThread::usleep(static_cast<unsigned long>(std::min<qint64>(left / 1000, 500)));
        }
        const auto word = u"busy-%1"_s.arg(i);
        const auto item = i % busyWatchedEvery == 0 ? watched : QString::number(1 + i * 37 % openItems);
        begunAt.insert(word, monotonicNs());
        (void)database.sql(u"update yagura.item set title = '%1' where id = %2"_s.arg(word, item));
    }
    Busy result;
    result.perSecond = busyChanges * 1e9 / static_cast<double>(monotonicNs() - begun);
    for (auto line = window.line(1000); !line.isEmpty(); line = window.line(1000)) {
        const auto said = line.split(u' ');
        if (said.size() == 2 && begunAt.contains(said.first()))
            result.delays.push_back(static_cast<double>(said.last().toLongLong() - begunAt.value(said.first())) / 1e6);
    }
    return result;
}

void benchPainted()
{
    test::TestDatabase database;
    fill(database);
    const auto person = database.conninfoAs(u"sato"_s, {u"yagura_operator"_s});

    Child listener({u"listen"_s, database.conninfo()});
    if (listener.line() != "ready"_L1)
        qFatal("the listener did not start");
    const auto bare = delays(database, listener, u"select pg_notify('bench', '%1')"_s);

    Child window({u"window"_s, person});
    const auto ready = window.line().split(u' ');
    if (ready.size() != 2)
        qFatal("the window did not start");
    const auto statement = u"update yagura.item set title = '%1' where id = "_s + ready.last();
    const auto painted = delays(database, window, statement);

    const QJsonObject facts {{u"items"_s, openItems}, {u"samples"_s, static_cast<int>(painted.size())}};
    print(u"commit_to_painted_p50"_s, quantile(painted, 0.5), quantile(bare, 0.5), u"ms"_s, facts);
    print(u"commit_to_painted_p99"_s, quantile(painted, 0.99), quantile(bare, 0.99), u"ms"_s, facts);

    const auto busy = busyDelays(database, window, ready.last());
    const QJsonObject busyFacts {{u"items"_s, openItems}, {u"samples"_s, static_cast<int>(busy.delays.size())},
        {u"changes_per_s"_s, busy.perSecond}};
    print(u"busy_commit_to_painted_p50"_s, quantile(busy.delays, 0.5), quantile(bare, 0.5), u"ms"_s, busyFacts);
    print(u"busy_commit_to_painted_p99"_s, quantile(busy.delays, 0.99), quantile(bare, 0.99), u"ms"_s, busyFacts);
}

struct Cpu
{
    double collector = 0;
    double server = 0;
    double window = 0;
};

void benchIdlePoll()
{
    const core::SystemClock clock;
    simulator::Simulator simulator(clock);
    simulator.setDatadogRateLimit(0);
    if (!simulator.listen())
        qFatal("no port for the simulator");
    auto& datadog = simulator.datadog();
    for (int i = 0; i < openItems; ++i) {
        simulator::DdMonitor monitor;
        monitor.id = 1000 + i / pageSize;
        if (i % pageSize == 0) {
            monitor.name = u"CPU使用率が高い {{host.name}}"_s;
            monitor.query = u"avg(last_5m):avg:system.cpu.user{*} by {host} > 95"_s;
            monitor.critical = 95;
            datadog.addMonitor(monitor);
        }
        datadog.fire(monitor.id, u"host:web-%1"_s.arg(i), clock.now().addSecs(-3600));
    }
    qputenv("YAGURA_SECRET_BENCH",
        QByteArray("datadog http://127.0.0.1:* ") + QByteArray(simulator::DatadogService::defaultApiKey) + ':' + simulator::DatadogService::defaultApplicationKey);

    test::TestDatabase database;
    (void)database.sql(uR"(insert into yagura.source (key, kind, base_url, interval_s, secret_ref)
        values ('bench', 'datadog', '%1', 1, 'env:YAGURA_SECRET_BENCH'))"_s.arg(simulator.datadogUrl().toString()));
    const auto program = database.conninfoAs(u"collector"_s, {u"yagura_collector"_s});
    const auto person = database.conninfoAs(u"sato"_s, {u"yagura_operator"_s});
    const auto server = database.sql(u"select pg_backend_pid()"_s).toLongLong();

    Child collector({u"collect"_s, program});
    if (collector.line() != "polled"_L1)
        qFatal("the first poll was not good");
    // The metrics that a new alert has fetched are not part of a poll that finds nothing.
    (void)database.sql(u"update yagura.signal set snapshot = 'impossible' where snapshot = 'due'"_s);
    // Still: the pulse on a critical's mark repaints ten times a second, whether anybody polls or not.
    Child window({u"window"_s, person, u"still"_s});
    if (!window.line().startsWith("ready"_L1))
        qFatal("the window did not start");
    for (int i = 0; i < 3; ++i)
        (void)collector.line();

    const auto postmaster = parentPid(server);
    const Cpu before {static_cast<double>(processCpuNs(collector.pid())),
        static_cast<double>(processTreeCpuNs(postmaster)),
        static_cast<double>(processCpuNs(window.pid()))};
    collector.forget();
    int good = 0;
    for (int i = 0; i < polls; ++i)
        good += collector.line() == "polled"_L1 ? 1 : 0;
    const Cpu after {static_cast<double>(processCpuNs(collector.pid())),
        static_cast<double>(processTreeCpuNs(postmaster)),
        static_cast<double>(processCpuNs(window.pid()))};

    Child reader({u"read"_s, simulator.datadogUrl().toString() + u"/api/v1/monitor/groups/search"_s,
        QString::number(openItems / pageSize)});
    (void)reader.line();
    const auto readBefore = processCpuNs(reader.pid());
    for (int i = 0; i < polls; ++i)
        (void)reader.line();
    const auto reading = static_cast<double>(processCpuNs(reader.pid()) - readBefore) / polls / 1e6;

    const auto per = [](double begin, double end) { return (end - begin) / polls / 1e6; };
    const auto collecting = per(before.collector, after.collector);
    const auto serving = per(before.server, after.server);
    const auto showing = per(before.window, after.window);
    const QJsonObject facts {{u"items"_s, openItems}, {u"polls"_s, good}, {u"collector_ms"_s, collecting},
        {u"server_ms"_s, serving}, {u"client_ms"_s, showing}, {u"reading_ms"_s, reading}};
    print(u"idle_poll_cpu_beyond_reading"_s, collecting - reading + serving + showing, reading, u"ms"_s, facts);
    print(u"idle_poll_cpu_client"_s, showing, 0, u"ms"_s);
}

} // namespace

int main(int argc, char** argv)
{
    QStringList given;
    for (int i = 1; i < argc; ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    const auto role = given.value(0);
    if (role == "window"_L1)
        return runWindow(argc, argv, given.value(1), given.value(2) == "still"_L1 ? Motion::Still : Motion::Pulsing);
    if (role == "listen"_L1)
        return runListener(argc, argv, given.value(1));
    if (role == "collect"_L1)
        return runCollector(argc, argv, given.value(1));
    if (role == "read"_L1)
        return runReader(argc, argv, given.value(1), given.value(2).toInt());

    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication application(argc, argv);
    benchPainted();
    benchIdlePoll();
    return 0;
}
