// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class tst_Deliveries final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        auto monitor = firing(u"7/host:web"_s);
        monitor.linkKeys = {u"datadog:7/host:web"_s};
        auto incident = firing(u"PINC"_s);
        incident.linkKeys = monitor.linkKeys;
        (void)m->ingest(m->dataDog, {monitor});
        (void)m->ingest(m->pagerDuty, {incident});
        m_item.value = m->itemOf(u"PINC"_s).toLongLong();
    }

    void everyVerbAsksForItsDeliveries_data()
    {
        QTest::addColumn<core::Verb>("verb");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("deliveries");
        QTest::newRow("acknowledge") << core::Verb::Acknowledge << QString() << QStringList {u"pd|acknowledge"_s};
        QTest::newRow("acknowledge says nothing in a note") << core::Verb::Acknowledge << u"x"_s << QStringList {u"pd|acknowledge"_s};
        QTest::newRow("note") << core::Verb::Note << u"x"_s << QStringList {u"pd|note"_s};
        QTest::newRow("watch") << core::Verb::Watch << u"x"_s
                               << QStringList {u"dd|downtime"_s, u"pd|acknowledge"_s, u"pd|note"_s};
        QTest::newRow("watch without a word") << core::Verb::Watch << QString()
                                              << QStringList {u"dd|downtime"_s, u"pd|acknowledge"_s};
        QTest::newRow("escalate: the note before") << core::Verb::Escalate << u"x"_s << QStringList {u"pd|note"_s, u"pd|escalate"_s};
        QTest::newRow("resolve: the note before") << core::Verb::Resolve << u"x"_s << QStringList {u"pd|note"_s, u"pd|resolve"_s};
        QTest::newRow("complete first response") << core::Verb::CompleteFirstResponse << u"x"_s
                                                 << QStringList {u"pd|acknowledge"_s, u"pd|note"_s};
    }

    void everyVerbAsksForItsDeliveries()
    {
        QFETCH(core::Verb, verb);
        QFETCH(QString, text);
        QFETCH(QStringList, deliveries);
        const auto answer = perform(verb, text);
        QCOMPARE(answer.deliveries, deliveries.size());
        QCOMPARE(m->database.rows(u"select s.key, d.kind from yagura.delivery d join yagura.source s on s.id = d.source_id order by d.id"_s),
            deliveries);
        QCOMPARE(m->itemOf(u"PINC"_s, u"deliveries_waiting"_s).toInt(), deliveries.size());
    }

    void ofOneSignalOneAtATimeInOrder()
    {
        (void)perform(core::Verb::Escalate, u"please"_s);
        auto orders = take(u"one"_s);
        QCOMPARE(orders.size(), std::size_t(1));
        QCOMPARE(orders[0].kind, u"note"_s);
        QCOMPARE(orders[0].signalExternalId, u"PINC"_s);
        QCOMPARE(orders[0].text, u"please"_s);
        QCOMPARE(orders[0].actor, u"op_sato"_s);
        QVERIFY(!orders[0].mayHaveBeenSent);
        QVERIFY(take(u"one"_s).empty());
        finish(orders[0], core::DeliveryOutcome::Done);
        orders = take(u"one"_s);
        QCOMPARE(orders.size(), std::size_t(1));
        QCOMPARE(orders[0].kind, u"escalate"_s);
        finish(orders[0], core::DeliveryOutcome::AlreadyDone);
        QCOMPARE(m->itemOf(u"PINC"_s, u"deliveries_waiting"_s), u"0"_s);
        const auto detail = valueOf(m->commands.itemDetail(m_item));
        QCOMPARE(detail.deliveries.size(), std::size_t(2));
        QCOMPARE(detail.deliveries[0].state, core::DeliveryState::Sent);
        QVERIFY(detail.deliveries[0].sentAt);
    }

    void whatAHolderWasSendingWhenItDiedMayHaveBeenSent()
    {
        (void)perform(core::Verb::Note, u"x"_s);
        const auto first = take(u"dead"_s);
        QCOMPARE(first.size(), std::size_t(1));
        const auto second = take(u"alive"_s);
        QCOMPARE(second.size(), std::size_t(1));
        QVERIFY(second[0].mayHaveBeenSent);
        QCOMPARE(second[0].token, first[0].token); // so that it is found again at the vendor
        QCOMPARE(second[0].attempts, 2);
        QVERIFY(qAbs(second[0].askedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        finish(first[0], core::DeliveryOutcome::Refused, u"dead"_s); // came back too late: not its business any more
        QCOMPARE(deliveryState(), u"sending"_s);
        finish(second[0], core::DeliveryOutcome::Done, u"alive"_s);
        QCOMPARE(deliveryState(), u"sent"_s);
    }

    void aPassingFailureBacksOff_data()
    {
        QTest::addColumn<core::DeliveryOutcome>("outcome");
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<bool>("maybeSent");
        QTest::newRow("nothing arrived") << core::DeliveryOutcome::Retry << -1 << false;
        QTest::newRow("the vendor says when") << core::DeliveryOutcome::Retry << 120 << false;
        QTest::newRow("it may have arrived") << core::DeliveryOutcome::Uncertain << -1 << true;
    }

    void aPassingFailureBacksOff()
    {
        QFETCH(core::DeliveryOutcome, outcome);
        QFETCH(int, retryAfter);
        QFETCH(bool, maybeSent);
        (void)perform(core::Verb::Note, u"x"_s);
        core::DeliveryReport report {take(u"one"_s)[0].id, outcome, u"later"_s, {}, std::nullopt};
        if (retryAfter > 0)
            report.retryAfter = std::chrono::seconds(retryAfter);
        QVERIFY(valueOf(m->intake.finishDelivery(report, u"one"_s)));
        QCOMPARE(deliveryState(), u"waiting"_s);
        QVERIFY(take(u"one"_s).empty()); // not at once
        const auto wait = m->database.sql(u"select extract(epoch from next_at - created_at)::integer from yagura.delivery"_s).toInt();
        if (retryAfter > 0)
            QVERIFY(qAbs(wait - retryAfter) <= 2);
        else
            QVERIFY(wait >= 1 && wait <= 3);
        m->database.sql(u"update yagura.delivery set next_at = now()"_s);
        const auto again = take(u"one"_s);
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again[0].mayHaveBeenSent, maybeSent);
    }

    void aRefusalShowsTheVendorsWordsAndMayBeTriedOnceMore()
    {
        (void)perform(core::Verb::Note, u"x"_s);
        const auto order = take(u"one"_s)[0];
        finish(order, core::DeliveryOutcome::Refused, u"one"_s, u"Incident Already Resolved"_s);
        auto detail = valueOf(m->commands.itemDetail(m_item));
        QCOMPARE(detail.deliveries[0].state, core::DeliveryState::Refused);
        QCOMPARE(detail.deliveries[0].vendorWords, u"Incident Already Resolved"_s);
        QCOMPARE(detail.item.deliveriesFailed, 1);
        QCOMPARE(detail.timeline[0].kind, u"delivery_refused"_s);
        QVERIFY(valueOf(m->commands.retryDelivery(order.id)));
        QCOMPARE(take(u"one"_s).size(), std::size_t(1));
        finish(order, core::DeliveryOutcome::Done);
        QCOMPARE(errorOf(m->commands.retryDelivery(order.id)).kind, core::ErrorKind::Conflict);
        QCOMPARE(m->itemOf(u"PINC"_s, u"deliveries_failed"_s), u"0"_s);
    }

    void afterTwelveTriesItHasFailed()
    {
        (void)perform(core::Verb::Note, u"x"_s);
        for (int attempt = 1; attempt <= 12; ++attempt) {
            QCOMPARE(deliveryState(), u"waiting"_s);
            m->database.sql(u"update yagura.delivery set next_at = now()"_s);
            finish(take(u"one"_s)[0], core::DeliveryOutcome::Retry);
        }
        QCOMPARE(deliveryState(), u"failed"_s);
        QVERIFY(m->timelineOf(m->itemOf(u"PINC"_s)).contains(u"delivery_failed"_s));
    }

    void aNoteThatFailedHoldsUpNothingButNotes()
    {
        (void)perform(core::Verb::Escalate, u"please"_s);
        (void)perform(core::Verb::Note, u"and this"_s);
        const auto note = take(u"one"_s);
        QCOMPARE(note[0].kind, u"note"_s);
        finish(note[0], core::DeliveryOutcome::Retry);
        const auto call = take(u"one"_s);
        QCOMPARE(call.size(), std::size_t(1));
        QCOMPARE(call[0].kind, u"escalate"_s);
        finish(call[0], core::DeliveryOutcome::Done);
        QVERIFY(take(u"one"_s).empty()); // the second note comes after the first
        m->database.sql(u"update yagura.delivery set next_at = now()"_s);
        QCOMPARE(take(u"one"_s)[0].text, u"please"_s);
    }

    void whatWaitsForASourceThatIsRemovedHasFailed()
    {
        (void)perform(core::Verb::Watch, u"x"_s); // a downtime for one source, two writes for the other
        m->database.sql(u"update yagura.source set state = 'removed' where key = 'pd'"_s);
        QCOMPARE(m->database.rows(u"select kind, state from yagura.delivery order by kind"_s),
            (QStringList {u"acknowledge|failed"_s, u"downtime|waiting"_s, u"note|failed"_s}));
        QCOMPARE(m->itemOf(u"PINC"_s, u"deliveries_waiting"_s), u"1"_s);
        QCOMPARE(m->itemOf(u"PINC"_s, u"deliveries_failed"_s), u"2"_s);
        QCOMPARE(m->timelineOf(QString::number(m_item.value)).count(u"delivery_failed"_s), 2);
    }

    void anotherCollectorsSourceIsNotServed()
    {
        store::Session otherSession(m->database.conninfoAs(u"col_two"_s, {u"yagura_collector"_s}), u"test"_s);
        store::IntakeStore other(otherSession);
        QVERIFY(valueOf(other.hold(m->pagerDuty, u"two"_s)));
        QCOMPARE(errorOf(m->intake.takeDeliveries(m->pagerDuty, u"one"_s, 10)).kind, core::ErrorKind::Conflict);
    }

private:
    core::ActionAnswer perform(core::Verb verb, const QString& text)
    {
        core::Action action;
        action.id = QUuid::createUuid();
        action.item = m_item;
        action.verb = verb;
        action.text = text;
        if (verb == core::Verb::Watch)
            action.until = QDateTime::currentDateTimeUtc().addSecs(3600);
        return valueOf(m->commands.perform(action));
    }

    std::vector<core::DeliveryOrder> take(const QString& holder)
    {
        return valueOf(m->intake.takeDeliveries(m->pagerDuty, holder, 10));
    }

    void finish(const core::DeliveryOrder& order, core::DeliveryOutcome outcome, const QString& holder = u"one"_s,
        const QString& words = {})
    {
        QVERIFY(valueOf(m->intake.finishDelivery({order.id, outcome, words, {}, std::nullopt}, holder)));
    }

    QString deliveryState() { return m->database.sql(u"select state from yagura.delivery"_s); }

    std::unique_ptr<StoreFixture> m;
    core::ItemId m_item;
};

QTEST_GUILESS_MAIN(tst_Deliveries)
#include "tst_Deliveries.moc"
