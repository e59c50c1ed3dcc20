// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "core/FirstResponse.h"
#include "store/ChartQueries.h"
#include "store/CustomerStore.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

/// Where the first-response clock of an item starts, when it runs, and what starts it anew.
class tst_FirstResponseClock final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        m->polledSince(noon.addDays(-1));
        m->database.sql(u"insert into yagura.customer (key, name, first_response_s) values ('c', 'C', 600), ('d', 'D', 1200)"_s);
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id) select 'account', key, id from yagura.customer"_s);
        m_now = instant(u"now()"_s);
    }

    void anAlertThatFiredWhileNobodyPolledIsLateAtOnce()
    {
        (void)m->ingest(m->dataDog, {of(u"c"_s, m_now.addSecs(-2400))});
        QCOMPARE(clock(), u"00:10:00"_s);
        const auto item = read();
        QVERIFY(item.openedAt.secsTo(item.arrivedAt) >= 2400); // when it was seen stands beside it
        const auto response = core::firstResponse(item, item.arrivedAt);
        QCOMPARE(response.state, core::FirstResponse::State::Late);
        QVERIFY(response.left <= std::chrono::minutes(-30));
        store::ChartQueries charts(m->operatorSession);
        QCOMPARE(valueOf(charts.serviceLevel(u"Asia/Tokyo"_s)).periods[1].broken, 1);
    }

    void theStartIsBoundedByOurClockAndByWhatIsTold_data()
    {
        QTest::addColumn<QDateTime>("opened");
        QTest::newRow("two minutes ahead") << QDateTime::currentDateTimeUtc().addSecs(120);
        QTest::newRow("two hours ahead") << QDateTime::currentDateTimeUtc().addSecs(7200);
        QTest::newRow("not told") << QDateTime();
    }

    void theStartIsBoundedByOurClockAndByWhatIsTold()
    {
        QFETCH(QDateTime, opened);
        auto signal = of(u"c"_s, m_now);
        signal.openedAt = signal.updatedAt = opened;
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(m->itemOf(u"a"_s, u"clock_from = arrived_at and not backlog"_s), u"t"_s);
    }

    void onlyAReFireOfWhatWasResolvedStartsItAnew_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("startsAfter"); // seconds after its first firing
        QTest::newRow("a re-fire within the flap window") << u"flap"_s << 0;
        QTest::newRow("fired again after it was resolved") << u"refire"_s << 3000;
        QTest::newRow("reopened by a person") << u"reopen"_s << 0;
        QTest::newRow("an acknowledgement taken back") << u"unacknowledge"_s << 0;
        QTest::newRow("merged into a younger one") << u"merge"_s << 0;
        QTest::newRow("its customer assigned later") << u"assign"_s << 0;
        QTest::newRow("another signal of it that fired before") << u"earlier"_s << -60;
        QTest::newRow("another signal of it that fired later") << u"later"_s << 0;
    }

    void onlyAReFireOfWhatWasResolvedStartsItAnew()
    {
        QFETCH(QString, what);
        QFETCH(int, startsAfter);
        const auto start = m_now.addSecs(-3600);
        auto signal = of({}, start);
        signal.linkKeys = {u"k"_s};
        (void)m->ingest(m->pagerDuty, {signal});
        if (what == u"flap"_s) {
            (void)m->ingest(m->pagerDuty, {recovered(signal, start.addSecs(100))});
            (void)m->ingest(m->pagerDuty, {again(signal, start.addSecs(200))});
        } else if (what == u"refire"_s) {
            (void)m->ingest(m->pagerDuty, {recovered(signal, start.addSecs(100))});
            m->database.sql(u"update yagura.item set state = 'resolved', resolved_at = now(), responded_at = now()"_s);
            (void)m->ingest(m->pagerDuty, {again(signal, start.addSecs(3000))});
        } else if (what == u"reopen"_s) {
            m->act(u"a"_s, core::Verb::Resolve);
            m->act(u"a"_s, core::Verb::Reopen);
        } else if (what == u"unacknowledge"_s) {
            (void)m->ingest(m->pagerDuty, {acknowledged(signal, start.addSecs(60), u"甲"_s)});
            auto back = signal;
            back.updatedAt = start.addSecs(1800);
            (void)m->ingest(m->pagerDuty, {back});
            QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s);
        } else if (what == u"merge"_s) {
            (void)m->ingest(m->pagerDuty, {firing(u"b"_s, start.addSecs(2000))});
            auto gone = recovered(signal, start.addSecs(2100));
            gone.mergedInto = u"b"_s;
            (void)m->ingest(m->pagerDuty, {gone});
        } else if (what == u"assign"_s) {
            core::Action assign;
            assign.id = QUuid::createUuid();
            assign.item.value = m->itemOf(u"a"_s).toLongLong();
            assign.verb = core::Verb::AssignCustomer;
            assign.customer.value = m->database.sql(u"select id from yagura.customer where key = 'd'"_s).toLongLong();
            (void)valueOf(m->commands.perform(assign));
            QCOMPARE(clock(), u"00:20:00"_s);
        } else {
            auto other = firing(u"b"_s, start.addSecs(what == u"earlier"_s ? -60 : 60));
            other.linkKeys = signal.linkKeys;
            (void)m->ingest(m->dataDog, {other});
        }
        QCOMPARE(instant(u"(select clock_from from yagura.item where id = %1)"_s.arg(m->itemOf(u"a"_s))), start.addSecs(startsAfter));
    }

    void whatWasOpenBeforeTheFirstPollIsMarkedAndNotCounted_data()
    {
        QTest::addColumn<int>("openedAgo"); // -1: not told
        QTest::addColumn<bool>("polledWell"); // before
        QTest::addColumn<bool>("backlog");
        QTest::newRow("opened long before") << 86400 << false << true;
        QTest::newRow("opened before, read by a later poll") << 86400 << true << true;
        QTest::newRow("opened since") << 10 << true << false;
        QTest::newRow("not told, with the first good poll") << -1 << false << true;
        QTest::newRow("not told, later") << -1 << true << false;
    }

    void whatWasOpenBeforeTheFirstPollIsMarkedAndNotCounted()
    {
        QFETCH(int, openedAgo);
        QFETCH(bool, polledWell);
        QFETCH(bool, backlog);
        m->polledSince(m_now.addSecs(-60));
        if (!polledWell)
            m->database.sql(u"update yagura.source_status set last_good_at = null"_s);
        auto signal = of(u"c"_s, m_now.addSecs(-openedAgo));
        if (openedAgo < 0)
            signal.openedAt = signal.updatedAt = {};
        (void)m->ingest(m->dataDog, {signal});
        const auto item = read();
        QCOMPARE(item.backlog, backlog);
        store::ChartQueries charts(m->operatorSession);
        const auto level = valueOf(charts.serviceLevel(u"Asia/Tokyo"_s));
        QCOMPARE(level.periods[2].counted + level.periods[2].open, backlog ? 0 : 1);
        if (!backlog)
            return;
        QCOMPARE(core::firstResponse(item, item.arrivedAt.addDays(1)).state, core::FirstResponse::State::Backlog);
        // What fires anew is no longer of before.
        (void)m->ingest(m->dataDog, {recovered(signal, m_now.addSecs(-20))});
        (void)m->ingest(m->dataDog, {again(signal, m_now.addSecs(-10))});
        QCOMPARE(m->itemOf(u"a"_s, u"backlog"_s), u"f"_s);
        QCOMPARE(clock(), u"00:10:00"_s);
    }

    void theFirstPollIsThatOfWhoeverHoldsTheSourceFirst()
    {
        m->database.sql(u"delete from yagura.source_status"_s);
        QVERIFY(valueOf(m->intake.hold(m->dataDog, u"one"_s)));
        QCOMPARE(m->database.sql(u"select count(*) from yagura.source_status where first_poll_at > now() - interval '1 minute'"_s), u"1"_s);
        const auto first = m->database.sql(u"select first_poll_at from yagura.source_status"_s);
        QVERIFY(valueOf(m->intake.reportPoll(m->dataDog, {})));
        (void)m->ingest(m->dataDog, {of({}, m_now.addDays(-3))});
        QVERIFY(valueOf(m->intake.release(m->dataDog)));
        QVERIFY(valueOf(m->intake.hold(m->dataDog, u"two"_s)));
        QCOMPARE(m->database.sql(u"select first_poll_at from yagura.source_status"_s), first);
        QCOMPARE(m->itemOf(u"a"_s, u"backlog"_s), u"t"_s);
    }

    void theClockRunsInTheServiceHoursOfTheCustomer()
    {
        m->database.sql(u"update yagura.customer set service_hours = '平日 9:00-18:00' where key = 'c'"_s);
        // A Friday evening before a long weekend, and a customer around the clock in the same batch.
        const QDateTime evening(QDate(2026, 11, 20), QTime(8, 55), Qt::UTC); // 17:55 in Japan
        m->polledSince(evening.addDays(-1));
        auto other = of(u"d"_s, evening);
        other.externalId = u"b"_s;
        (void)m->ingest(m->dataDog, {of(u"c"_s, evening), other});
        const auto item = read();
        const QDateTime closing(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        const QDateTime opening(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC);
        QCOMPARE(item.clock, (std::vector<core::ClockSpan> {{evening, closing}, {opening, opening.addSecs(300)}}));
        QCOMPARE(item.dueAt, opening.addSecs(300));
        const auto night = core::firstResponse(item, closing.addSecs(3600));
        QCOMPARE(night.state, core::FirstResponse::State::Paused);
        QCOMPARE(night.runsFrom, std::optional(opening));
        QCOMPARE(night.left, std::chrono::seconds(300));
        QCOMPARE(m->itemOf(u"b"_s, u"clock is null and due_at = clock_from + interval '20 min'"_s), u"t"_s);
    }

    void aChangeOfHoursOrTargetsMovesTheEndAndNotTheStart()
    {
        const QDateTime night(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); // 21:00 in Japan
        auto low = of(u"c"_s, night);
        low.externalId = u"low"_s;
        low.severity = core::Severity::Low;
        auto done = of(u"c"_s, night);
        done.externalId = u"done"_s;
        (void)m->ingest(m->dataDog, {of(u"c"_s, night), low, done});
        m->act(u"done"_s, core::Verb::CompleteFirstResponse);
        store::Session lead(m->database.conninfoAs(u"lead_ito"_s, {u"yagura_lead"_s}), u"test"_s);
        store::CustomerStore customers(lead);
        const auto card = [&] { return valueOf(customers.cards({{m->itemOf(u"a"_s, u"customer_id"_s).toLongLong()}}, u"Asia/Tokyo"_s)).at(0); };

        auto edited = card();
        edited.customer.serviceHours = u"平日 9:00-18:00"_s;
        (void)valueOf(customers.edit(edited));
        QCOMPARE(m->itemOf(u"a"_s, u"due_at at time zone 'Asia/Tokyo'"_s), u"2026-11-25 09:10:00"_s);
        QCOMPARE(m->itemOf(u"done"_s, u"due_at - clock_from"_s), u"00:10:00"_s); // what is done is done

        edited = card();
        edited.customer.responseTargets = *core::responseTargetsFromText(u"low=60; alert/high=5"_s);
        (void)valueOf(customers.edit(edited));
        QCOMPARE(card().customer.responseTargets.size(), std::size_t(2));
        QCOMPARE(m->itemOf(u"a"_s, u"due_at at time zone 'Asia/Tokyo'"_s), u"2026-11-25 09:05:00"_s);
        QCOMPARE(m->itemOf(u"low"_s, u"due_at at time zone 'Asia/Tokyo'"_s), u"2026-11-25 10:00:00"_s);
        const auto history = valueOf(customers.history(card().customer.id));
        QCOMPARE(history.at(0).field, u"response_targets"_s);
        QCOMPARE(history.at(0).after, u"low=60; alert/high=5"_s);

        edited = card();
        edited.customer.serviceHours.clear();
        edited.customer.firstResponse = std::chrono::minutes(7);
        edited.customer.responseTargets.clear();
        (void)valueOf(customers.edit(edited));
        QCOMPARE(m->itemOf(u"a"_s, u"clock is null and due_at - clock_from = interval '7 min'"_s), u"t"_s);
    }

    void theMostSpecificTargetCounts_data()
    {
        QTest::addColumn<QString>("customer");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("target");
        QTest::newRow("kind and severity") << u"c"_s << 4 << u"00:03:00"_s;
        QTest::newRow("severity before kind") << u"c"_s << 1 << u"01:00:00"_s;
        QTest::newRow("kind before the customer's own") << u"c"_s << 3 << u"00:08:00"_s;
        QTest::newRow("a customer without others") << u"d"_s << 4 << u"00:20:00"_s;
        QTest::newRow("nobody's, of that severity") << QString() << 4 << u"00:04:00"_s;
        QTest::newRow("nobody's, of another") << QString() << 3 << u"00:15:00"_s;
    }

    void theMostSpecificTargetCounts()
    {
        QFETCH(QString, customer);
        QFETCH(int, severity);
        QFETCH(QString, target);
        m->database.sql(u"insert into yagura.response_target (customer_id, kind, severity, seconds) select c.id, t.kind, t.severity, t.seconds"
                        " from (values ('alert', 4, 180), (null, 4, 300), (null, 1, 3600), ('alert', null, 480), ('inquiry', null, 60)) t (kind, severity, seconds),"
                        " yagura.customer c where c.key = 'c'"_s);
        m->database.sql(u"insert into yagura.response_target (severity, seconds) values (4, 240)"_s);
        auto signal = of(customer, m_now.addSecs(-10));
        signal.severity = core::severityFromNumber(severity);
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(clock(), target);
    }

    void whatGetsWorseHasTheShorterTargetFromThenOn()
    {
        m->database.sql(u"insert into yagura.response_target (customer_id, severity, seconds) select id, s.severity, s.seconds"
                        " from yagura.customer, (values (4, 300), (1, 3600)) s (severity, seconds) where key = 'c'"_s);
        auto signal = of(u"c"_s, m_now.addSecs(-1200));
        signal.severity = core::Severity::Low;
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(clock(), u"01:00:00"_s);
        signal.severity = core::Severity::Critical;
        signal.updatedAt = m_now;
        (void)m->ingest(m->dataDog, {signal});
        // Five minutes from now and not from the start, which would have been over a quarter of an hour ago.
        QCOMPARE(m->itemOf(u"a"_s, u"due_at - worse_from"_s), u"00:05:00"_s);
        signal.severity = core::Severity::Low;
        signal.updatedAt = m_now.addSecs(1);
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(m->itemOf(u"a"_s, u"due_at - worse_from"_s), u"00:05:00"_s); // it never goes back
    }

    void whatRecoveredWhileNobodyPolledWasOverWhenTheVendorSaysSo()
    {
        const auto signal = of(u"c"_s, m_now.addSecs(-3600));
        (void)m->ingest(m->dataDog, {recovered(signal, m_now.addSecs(-3300))});
        m->database.sql(u"update yagura.item set recovered_at = now() - interval '1000 s'"_s);
        QCOMPARE(valueOf(m->intake.runRules()), 1);
        QCOMPARE(m->itemOf(u"a"_s, u"responded_at <= due_at"_s), u"t"_s);
    }

    void aStormOfOneCustomerWithHoursIsLaidOutOnce()
    {
        m->database.sql(u"update yagura.customer set service_hours = '平日 9:00-18:00' where key = 'c'"_s);
        std::vector<core::Signal> storm;
        for (auto at = 0; at < 2000; ++at) {
            storm.push_back(of(u"c"_s, noon.addSecs(at % 600)));
            storm.back().externalId = QString::number(at);
        }
        QCOMPARE(m->ingest(m->dataDog, storm).itemsOpened, 2000);
        QCOMPARE(m->database.rows(u"select distinct due_at at time zone 'Asia/Tokyo' from yagura.item"_s), QStringList {u"2026-11-25 09:10:00"_s});
    }

private:
    /// An alert of a customer, of nobody where that is empty.
    core::Signal of(const QString& customer, const QDateTime& at)
    {
        auto signal = firing(u"a"_s, at);
        if (!customer.isEmpty())
            signal.customerHints = {{u"account"_s, customer}};
        return signal;
    }

    core::Signal again(core::Signal signal, const QDateTime& at)
    {
        signal.openedAt = signal.updatedAt = at;
        return signal;
    }

    QString clock() { return m->itemOf(u"a"_s, u"due_at - clock_from"_s); }

    core::WorkItem read() { return valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()})).item; }

    QDateTime instant(const QString& expression)
    {
        return QDateTime::fromSecsSinceEpoch(m->database.sql(u"select floor(extract(epoch from %1))::bigint"_s.arg(expression)).toLongLong(), Qt::UTC);
    }

    std::unique_ptr<StoreFixture> m;
    QDateTime m_now; ///< the server's, in whole seconds
};

QTEST_GUILESS_MAIN(tst_FirstResponseClock)
#include "tst_FirstResponseClock.moc"
