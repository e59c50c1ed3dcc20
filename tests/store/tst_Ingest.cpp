// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using namespace yagura::test;

class tst_Ingest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
    }

    void aNewSignalOpensAnItem()
    {
        auto signal = firing(u"a"_s);
        signal.host = u"web-1"_s;
        signal.raw = "{\"x\": \"\\u0000 \xff\"}";
        signal.notes = {u"time_of_1970"_s};
        QCOMPARE(m->ingest(m->pagerDuty, {signal}), (core::IngestReport {1, 0, 0, 0, 1, 0}));
        const auto detail = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()}));
        QCOMPARE(detail.item.title, signal.title);
        QCOMPARE(detail.item.host, u"web-1"_s);
        QCOMPARE(detail.item.sources, QStringList {u"PD"_s});
        QCOMPARE(detail.item.severity, core::Severity::High);
        QCOMPARE(detail.item.openedAt, noon);
        QCOMPARE(detail.item.state, core::ItemState::New);
        QCOMPARE(noon.secsTo(detail.item.dueAt), 900); // by the vendor's time, however late it is read
        QCOMPARE(detail.itemSignals.size(), std::size_t(1));
        QCOMPARE(detail.itemSignals[0].signal.externalId, u"a"_s);
        QCOMPARE(detail.timeline.size(), std::size_t(1));
        QCOMPARE(detail.timeline[0].kind, u"opened"_s);
        QCOMPARE(detail.timeline[0].facts["notes"_L1].toArray().at(0).toString(), u"time_of_1970"_s);
    }

    void theSameAgainChangesNothing()
    {
        QCOMPARE(m->ingest(m->pagerDuty, {firing(u"a"_s)}).created, 1);
        const auto before = m->itemOf(u"a"_s, u"version || '/' || changed"_s);
        QCOMPARE(m->ingest(m->pagerDuty, {firing(u"a"_s)}), (core::IngestReport {0, 0, 1, 0, 0, 0}));
        auto touched = firing(u"a"_s);
        touched.updatedAt = noon.addSecs(60); // seen again, nothing else
        QCOMPARE(m->ingest(m->pagerDuty, {touched}).ignored, 1);
        QCOMPARE(m->itemOf(u"a"_s, u"version || '/' || changed"_s), before);
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)), QStringList {u"opened"_s});
    }

    void anOlderStateNeverOverwritesANewerOne()
    {
        auto newer = firing(u"a"_s);
        newer.updatedAt = noon.addSecs(10);
        newer.state = core::SignalState::Acknowledged;
        newer.vendorState = u"acknowledged"_s;
        (void)m->ingest(m->pagerDuty, {newer});
        QCOMPARE(m->ingest(m->pagerDuty, {firing(u"a"_s, noon)}).ignored, 1);
        QCOMPARE(m->database.sql(u"select state from yagura.signal"_s), u"acknowledged"_s);
    }

    void aChangeAtTheVendorIsTold()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"a"_s)});
        auto changed = firing(u"a"_s);
        changed.updatedAt = noon.addSecs(5);
        changed.severity = core::Severity::Critical;
        QCOMPARE(m->ingest(m->pagerDuty, {changed}), (core::IngestReport {0, 1, 0, 0, 0, 0}));
        QCOMPARE(m->itemOf(u"a"_s, u"severity"_s), u"4"_s);
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)), (QStringList {u"opened"_s, u"changed_at_vendor"_s}));
    }

    void anAcknowledgementAtTheVendorIsTheItems()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"a"_s)});
        auto acknowledged = firing(u"a"_s);
        acknowledged.updatedAt = noon.addSecs(5);
        acknowledged.state = core::SignalState::Acknowledged;
        acknowledged.vendorOwner = u"Suzuki"_s;
        (void)m->ingest(m->pagerDuty, {acknowledged});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"acknowledged"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"owner"_s), u"Suzuki"_s);
    }

    void aReFireRejoinsItsItemOnlyWithinTheFlapWindow_data()
    {
        QTest::addColumn<std::chrono::seconds>("gap");
        QTest::addColumn<bool>("sameItem");
        QTest::newRow("at once") << std::chrono::seconds(1s) << true;
        QTest::newRow("just inside the window") << std::chrono::seconds(299s) << true;
        QTest::newRow("exactly at the window") << std::chrono::seconds(300s) << false;
        QTest::newRow("long after") << std::chrono::seconds(86400s) << false;
    }

    void aReFireRejoinsItsItemOnlyWithinTheFlapWindow()
    {
        QFETCH(std::chrono::seconds, gap);
        QFETCH(bool, sameItem);
        m->database.sql(u"insert into yagura.customer (key, name, flap_window_s) values ('c', 'C', 300)"_s);
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id) select 'account', '1', id from yagura.customer"_s);
        auto signal = firing(u"a"_s);
        signal.customerHints = {{u"account"_s, u"1"_s}};
        (void)m->ingest(m->dataDog, {signal});
        const auto first = m->itemOf(u"a"_s);
        const auto recovery = noon.addSecs(100);
        (void)m->ingest(m->dataDog, {recovered(signal, recovery)});
        signal.openedAt = recovery.addSecs(gap.count());
        signal.updatedAt = signal.openedAt;
        const auto report = m->ingest(m->dataDog, {signal});
        QCOMPARE(report.itemsRejoined, sameItem ? 1 : 0);
        QCOMPARE(report.itemsOpened, sameItem ? 0 : 1);
        QCOMPARE(m->itemOf(u"a"_s) == first, sameItem);
        QCOMPARE(m->itemOf(u"a"_s, u"fires"_s), sameItem ? u"2"_s : u"1"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"recovered_at"_s), QString());
        QVERIFY(m->timelineOf(m->itemOf(u"a"_s)).contains(u"refired"_s));
    }

    void whatIsGoneRecoversAndIsResolvedByRule()
    {
        (void)m->ingest(m->dataDog, {firing(u"a"_s), firing(u"b"_s)});
        QCOMPARE(m->ingest(m->dataDog, {}, {u"a"_s, u"never seen"_s}), (core::IngestReport {0, 0, 0, 1, 0, 0}));
        QVERIFY(!m->itemOf(u"a"_s, u"recovered_at"_s).isEmpty());
        QVERIFY(m->itemOf(u"b"_s, u"recovered_at"_s).isEmpty());
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s); // shown, not closed behind anybody's back
        QCOMPARE(valueOf(m->intake.runRules()), 0);
        m->database.sql(u"update yagura.item set recovered_at = now() - interval '900 s' where recovered_at is not null"_s);
        QCOMPARE(valueOf(m->intake.runRules()), 1);
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"resolved"_s);
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)),
            (QStringList {u"opened"_s, u"signal_recovered"_s, u"recovered"_s, u"resolved_by_rule"_s}));
        QCOMPARE(valueOf(m->intake.runRules()), 0);
    }

    void anItemThatAPersonReopensIsNotResolvedForAnEarlierRecovery()
    {
        (void)m->ingest(m->dataDog, {firing(u"a"_s)});
        (void)m->ingest(m->dataDog, {recovered(firing(u"a"_s), noon.addSecs(10))});
        m->database.sql(u"update yagura.item set recovered_at = now() - interval '900 s'"_s);
        QCOMPARE(valueOf(m->intake.runRules()), 1);
        core::Action reopen;
        reopen.id = QUuid::createUuid();
        reopen.item.value = m->itemOf(u"a"_s).toLongLong();
        reopen.verb = core::Verb::Reopen;
        (void)valueOf(m->commands.perform(reopen));
        QCOMPARE(valueOf(m->intake.runRules()), 0);
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"acknowledged"_s);
        // One that comes after it counts.
        (void)m->ingest(m->dataDog, {firing(u"a"_s, noon.addSecs(20))});
        (void)m->ingest(m->dataDog, {recovered(firing(u"a"_s, noon.addSecs(20)), noon.addSecs(30))});
        m->database.sql(u"update yagura.item set reopened_at = reopened_at - interval '1 h',"
                        " recovered_at = recovered_at - interval '900 s'"_s);
        QCOMPARE(valueOf(m->intake.runRules()), 1);
    }

    void aReFireOfAResolvedItemStartsItsClockAnew()
    {
        (void)m->ingest(m->dataDog, {firing(u"a"_s)});
        (void)m->ingest(m->dataDog, {recovered(firing(u"a"_s), noon.addSecs(10))});
        m->database.sql(u"update yagura.item set state = 'resolved', resolved_at = now(), responded_at = now(),"
                        " owner = 'x', arrived_at = arrived_at - interval '1 day'"_s);
        (void)m->ingest(m->dataDog, {firing(u"a"_s, noon.addSecs(20))});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"owner"_s), QString());
        QCOMPARE(m->itemOf(u"a"_s, u"due_at - interval '15 min' = '2026-11-24 12:00:20+00'"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"arrived_at > now() - interval '1 hour'"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"responded_at"_s), QString());
    }

    void aVendorStateNobodyKnowsIsKept()
    {
        auto signal = firing(u"a"_s);
        signal.state = core::SignalState::Unknown;
        signal.vendorState = u"quantum"_s;
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(m->database.sql(u"select state || '/' || vendor_state from yagura.signal"_s), u"unknown/quantum"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s);
    }

    void aBadRecordIsKeptOnceAndStopsNothing()
    {
        core::IngestBatch batch;
        batch.arrived = {firing(u"a"_s)};
        batch.badRecords = {{u"title: not a string"_s, "{\"id\": 1}"}, {u"id: missing"_s, "{\xff\0}"}};
        QCOMPARE(valueOf(m->intake.ingest(m->dataDog, batch)).created, 1);
        (void)valueOf(m->intake.ingest(m->dataDog, batch));
        QCOMPARE(m->database.rows(u"select reason, seen from yagura.bad_record order by id"_s),
            (QStringList {u"title: not a string|2"_s, u"id: missing|2"_s}));
        QCOMPARE(valueOf(m->commands.badRecords(u"dd"_s, 10)).size(), std::size_t(2));
    }

    void duplicateRecordsInABatchCollapse()
    {
        core::IngestBatch batch;
        auto newer = firing(u"a"_s);
        newer.title = u"newer"_s;
        newer.updatedAt = noon.addSecs(1);
        batch.arrived = {firing(u"a"_s), newer, firing(u"a"_s)};
        const core::BadRecord bad {u"x"_s, "y"};
        batch.badRecords = {bad, bad};
        core::Monitor monitor;
        monitor.externalId = u"7"_s;
        batch.monitors = {monitor, monitor};
        const core::VendorEvent event {u"e1"_s, u"a"_s, u"annotate_log_entry"_s, u"note"_s, u"Suzuki"_s, noon};
        batch.events = {event, event};
        QCOMPARE(valueOf(m->intake.ingest(m->dataDog, batch)).created, 1);
        QCOMPARE(m->itemOf(u"a"_s, u"title"_s), u"newer"_s);
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)), (QStringList {u"opened"_s, u"vendor_event"_s}));
        (void)valueOf(m->intake.ingest(m->dataDog, batch));
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)).size(), 2);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.monitor"_s), u"1"_s);
    }

    void aBulkBatchDoesWhatASmallOneDoes()
    {
        std::vector<core::Signal> arrived;
        for (int i = 0; i < 1000; ++i)
            arrived.push_back(firing(QString::number(i)));
        QCOMPARE(m->ingest(m->dataDog, arrived), (core::IngestReport {1000, 0, 0, 0, 1000, 0}));
        QCOMPARE(m->ingest(m->dataDog, arrived), (core::IngestReport {0, 0, 1000, 0, 0, 0}));
        for (std::size_t i = 0; i < 1000; i += 10)
            arrived[i] = recovered(arrived[i], noon.addSecs(10));
        QCOMPARE(m->ingest(m->dataDog, arrived), (core::IngestReport {0, 100, 900, 100, 0, 0}));
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where recovered_at is not null"_s), u"100"_s);
    }

    void aSourceHasOneHolder()
    {
        store::Session otherSession(m->database.conninfoAs(u"col_two"_s, {u"yagura_collector"_s}), u"test"_s);
        store::IntakeStore other(otherSession);
        QVERIFY(valueOf(m->intake.hold(m->dataDog, u"one"_s)));
        QVERIFY(valueOf(m->intake.hold(m->dataDog, u"one"_s))); // again by the same
        QVERIFY(!valueOf(other.hold(m->dataDog, u"two"_s)));
        core::IngestBatch batch;
        batch.arrived = {firing(u"a"_s)};
        QCOMPARE(errorOf(other.ingest(m->dataDog, batch)).kind, core::ErrorKind::Conflict);
        QVERIFY(valueOf(m->intake.release(m->dataDog)));
        QVERIFY(valueOf(other.hold(m->dataDog, u"two"_s)));
        QCOMPARE(m->database.sql(u"select holder from yagura.source_status"_s), u"two"_s);
    }

    void aPollsReportAndMemoryComeBack()
    {
        (void)m->ingest(m->dataDog, {firing(u"a \"quoted\", {x}"_s), firing(u"b"_s)}, {u"b"_s});
        store::PollReport report;
        report.good = false;
        report.lagMs = 1234;
        report.error = core::Error {core::ErrorKind::RateLimited, u"slow down"_s, u"429"_s, std::nullopt};
        report.auth = core::AuthState::Ok;
        report.rateLimit = 100;
        report.rateRemaining = 0;
        report.cursor = {{u"since"_s, u"x"_s}};
        QVERIFY(valueOf(m->intake.reportPoll(m->dataDog, report)));
        const auto memory = valueOf(m->intake.memory(m->dataDog));
        QCOMPARE(memory.openSignals, QStringList {u"a \"quoted\", {x}"_s});
        QCOMPARE(memory.cursor, report.cursor);
        const auto statuses = valueOf(m->commands.sourceStatuses());
        const auto& status = statuses.front();
        QCOMPARE(status.key, u"dd"_s);
        QCOMPARE(status.error, report.error);
        QCOMPARE(status.auth, core::AuthState::Ok);
        QCOMPARE(status.lagMs, 1234);
        QVERIFY(status.lastPollAt);
        QVERIFY(!status.lastGoodAt);
    }

    void aMetricIsKeptWithItsItem()
    {
        core::IngestBatch batch;
        auto signal = firing(u"a"_s);
        signal.monitorExternalId = u"7"_s;
        signal.monitorGroup = u"host:web-1"_s;
        core::Monitor monitor;
        monitor.externalId = u"7"_s;
        monitor.type = u"metric alert"_s;
        monitor.query = u"avg(last_5m):avg:system.cpu{*} > 90"_s;
        monitor.critical = 90;
        monitor.tags = {u"a"_s, u"b"_s};
        batch.arrived = {signal};
        batch.monitors = {monitor};
        (void)valueOf(m->intake.ingest(m->dataDog, batch));
        const auto due = valueOf(m->intake.snapshotsDue(m->dataDog, 10));
        QCOMPARE(due.size(), std::size_t(1));
        QCOMPARE(due[0].monitor.query, monitor.query);
        QCOMPARE(due[0].group, u"host:web-1"_s);
        core::MetricSeries series {u"avg:system.cpu{host:web-1}"_s, u"host:web-1"_s, u"%"_s, noon, noon.addSecs(60), 90.0,
            std::nullopt, {{1, 1.5}, {2, std::nullopt}}};
        QVERIFY(valueOf(m->intake.storeSnapshot(due[0].signal, series)));
        QVERIFY(valueOf(m->intake.snapshotsDue(m->dataDog, 10)).empty());
        const auto detail = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()}));
        QCOMPARE(detail.metric, std::optional(series));
        QCOMPARE(detail.monitor->tags, monitor.tags);
        QCOMPARE(detail.alertMetric, std::nullopt); // the newest shows it
    }

    void theSeriesAroundTheAlertStaysBesideANewerOne()
    {
        core::IngestBatch batch;
        auto signal = firing(u"a"_s);
        signal.monitorExternalId = u"7"_s;
        core::Monitor monitor;
        monitor.externalId = u"7"_s;
        monitor.query = u"avg(last_5m):avg:system.cpu{*} > 90"_s;
        batch.arrived = {signal};
        batch.monitors = {monitor};
        (void)valueOf(m->intake.ingest(m->dataDog, batch));
        const core::ItemId item {m->itemOf(u"a"_s).toLongLong()};
        const core::MetricSeries around {u"q"_s, {}, {}, noon.addSecs(-60), noon.addSecs(60), 90.0, std::nullopt, {{1, 1.5}}};
        auto later = around;
        later.from = noon.addSecs(7200);
        later.to = noon.addSecs(10'800);
        QVERIFY(valueOf(m->intake.storeSnapshot(valueOf(m->intake.snapshotsDue(m->dataDog, 10)).at(0).signal, around)));
        m->database.sql(u"update yagura.signal set snapshot = 'due'"_s); // as ask_snapshot does
        QVERIFY(valueOf(m->intake.storeSnapshot(valueOf(m->intake.snapshotsDue(m->dataDog, 10)).at(0).signal, later)));
        const auto detail = valueOf(m->commands.itemDetail(item));
        QCOMPARE(detail.metric, std::optional(later));
        QCOMPARE(detail.alertMetric, std::optional(around));
        QVERIFY(detail.alertMetricTakenAt && *detail.alertMetricTakenAt < *detail.metricTakenAt);
    }

    void anItemOfManySignalsIsReadInPart()
    {
        std::vector<core::Signal> many;
        for (auto at = 0; at < 130; ++at) {
            auto signal = firing(u"s%1"_s.arg(at));
            signal.linkKeys = {u"one-incident"_s};
            many.push_back(signal);
        }
        (void)m->ingest(m->pagerDuty, many);
        const core::ItemId item {m->itemOf(u"s0"_s).toLongLong()};
        m->database.sql(u"update yagura.signal set item_id = %1"_s.arg(item.value));
        m->database.sql(u"update yagura.signal set state = 'recovered' where id = (select max(id) from yagura.signal)"_s);
        m->database.sql(u"insert into yagura.delivery (item_id, signal_id, source_id, action_id, kind, actor)"
                        " select s.item_id, s.id, s.source_id, gen_random_uuid(), 'note', 'sato' from yagura.signal s, generate_series(1, 3)"_s);
        const auto detail = valueOf(m->commands.itemDetail(item));
        QCOMPARE(detail.signalCount, 130);
        QCOMPARE(detail.itemSignals.size(), std::size_t(100));
        for (const auto& entry : detail.itemSignals)
            QCOMPARE(entry.signal.state, core::SignalState::Firing); // what fires goes before what has recovered
        QCOMPARE(detail.deliveryCount, 390);
        QCOMPARE(detail.deliveries.size(), std::size_t(300));
        QVERIFY(detail.deliveries.front().id < detail.deliveries.back().id);
    }

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_Ingest)
#include "tst_Ingest.moc"
