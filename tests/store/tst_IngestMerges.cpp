// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/ChartQueries.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

/// Merged into another incident at the vendor.
core::Signal merged(core::Signal signal, const QString& target, int after = 600)
{
    signal = recovered(signal, noon.addSecs(after));
    signal.mergedInto = target;
    return signal;
}

} // namespace

/// What was two troubles and is one.
class tst_IngestMerges final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        m->polledSince(noon.addDays(-1));
    }

    void theTargetsItemStaysWhicheverComesFirst_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("both open, then merged") << u"both, merge"_s;
        QTest::newRow("the target comes with the merge") << u"source, both"_s;
        QTest::newRow("the target comes later") << u"source, merge, target"_s;
        QTest::newRow("both come merged at once") << u"both"_s;
        QTest::newRow("the merged one is only seen merged") << u"target, merge"_s;
    }

    void theTargetsItemStaysWhicheverComesFirst()
    {
        QFETCH(QString, order);
        const auto source = firing(u"S"_s, noon.addSecs(300));
        const auto target = firing(u"T"_s);
        if (order == u"both, merge"_s) {
            (void)m->ingest(m->pagerDuty, {source, target});
            (void)m->ingest(m->pagerDuty, {merged(source, u"T"_s)});
        } else if (order == u"source, both"_s) {
            (void)m->ingest(m->pagerDuty, {source});
            (void)m->ingest(m->pagerDuty, {merged(source, u"T"_s), target});
        } else if (order == u"source, merge, target"_s) {
            (void)m->ingest(m->pagerDuty, {source});
            const auto item = m->itemOf(u"S"_s);
            (void)m->ingest(m->pagerDuty, {merged(source, u"T"_s)});
            // Until the other is read it is not over, and says where it went.
            QCOMPARE(m->itemOf(u"S"_s, u"recovered_at is null and state = 'new' and merge_target = 'T'"_s), u"t"_s);
            m->database.sql(u"update yagura.item set arrived_at = now() - interval '1 day'"_s);
            QCOMPARE(valueOf(m->intake.runRules()), 0);
            QVERIFY(m->timelineOf(item).contains(u"merged_unread"_s));
            (void)m->ingest(m->pagerDuty, {target});
        } else if (order == u"both"_s) {
            (void)m->ingest(m->pagerDuty, {merged(source, u"T"_s), target});
        } else {
            (void)m->ingest(m->pagerDuty, {target});
            (void)m->ingest(m->pagerDuty, {merged(source, u"T"_s)});
        }
        QCOMPARE(m->itemOf(u"S"_s), m->itemOf(u"T"_s));
        QCOMPARE(m->itemOf(u"T"_s, u"state"_s), u"new"_s);
        QCOMPARE(m->itemOf(u"T"_s, u"title"_s), target.title);
        QCOMPARE(m->itemOf(u"T"_s, u"recovered_at is null and merge_target = ''"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"T"_s, u"opened_at = '2026-11-24 12:00+00' and clock_from = opened_at"_s), u"t"_s);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s), u"1"_s);
        const auto closed = m->database.sql(u"select id from yagura.item where merged_into is not null"_s);
        QVERIFY(m->timelineOf(closed).contains(u"resolved_as_merged"_s));
        QVERIFY(!m->timelineOf(closed).contains(u"recovered"_s));
        // It is over with the target, and with nothing else.
        (void)m->ingest(m->pagerDuty, {recovered(target, noon.addSecs(900))});
        QCOMPARE(m->itemOf(u"T"_s, u"recovered_at is not null"_s), u"t"_s);
        // The same words again change nothing.
        QCOMPARE(m->ingest(m->pagerDuty, {merged(source, u"T"_s), recovered(target, noon.addSecs(900))}).ignored, 2);
    }

    void whatAPersonDidGoesOver_data()
    {
        QTest::addColumn<QString>("sourceVerb");
        QTest::addColumn<QString>("targetVerb");
        QTest::addColumn<QString>("result"); // state, owner, contradiction
        QTest::newRow("the merged one was escalated, the other is new") << u"escalate"_s << QString() << u"escalated|op_sato|"_s;
        QTest::newRow("the merged one was acknowledged") << u"acknowledge"_s << QString() << u"acknowledged|op_sato|"_s;
        QTest::newRow("the merged one is watched") << u"watch"_s << QString() << u"watching|op_sato|"_s;
        QTest::newRow("the target was escalated, the other is new") << QString() << u"escalate"_s << u"escalated|op_tanaka|"_s;
        QTest::newRow("the vendor acknowledged the target") << u"escalate"_s << u"vendor"_s << u"escalated|op_sato|"_s;
        QTest::newRow("two people had the two") << u"escalate"_s << u"acknowledge"_s << u"acknowledged|op_tanaka|merged_with_held"_s;
        QTest::newRow("nobody had either") << QString() << QString() << u"new||"_s;
    }

    void whatAPersonDidGoesOver()
    {
        QFETCH(QString, sourceVerb);
        QFETCH(QString, targetVerb);
        QFETCH(QString, result);
        (void)m->ingest(m->pagerDuty, {firing(u"S"_s), firing(u"T"_s, noon.addSecs(60))});
        const auto target = m->itemOf(u"T"_s);
        if (!sourceVerb.isEmpty())
            m->act(u"S"_s, *core::verbFromName(sourceVerb));
        if (targetVerb == u"vendor"_s)
            (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"T"_s, noon.addSecs(60)), noon.addSecs(90), u"甲"_s)});
        else if (!targetVerb.isEmpty())
            m->act(u"T"_s, *core::verbFromName(targetVerb), u"op_tanaka"_s);
        const auto responded = m->itemOf(u"S"_s, u"responded_at"_s);
        const auto waiting = m->database.sql(u"select count(*) from yagura.delivery where state = 'waiting'"_s);
        (void)m->ingest(m->pagerDuty, {merged(firing(u"S"_s), u"T"_s)});
        QCOMPARE(m->itemOf(u"S"_s), target);
        QCOMPARE(m->database.rows(u"select state, owner, contradiction from yagura.item where id = "_s + target).value(0), result);
        if (!responded.isEmpty() && targetVerb.isEmpty())
            QCOMPARE(m->itemOf(u"T"_s, u"responded_at"_s), responded);
        // What is still to be written back is said on the item that stays.
        QCOMPARE(m->itemOf(u"T"_s, u"deliveries_waiting"_s), waiting);
        QVERIFY(m->timelineOf(target).contains(u"merged_from"_s));
    }

    void aCustomerThatAPersonNamedGoesOver()
    {
        m->database.sql(u"insert into yagura.customer (key, name) values ('a', 'A'), ('b', 'B')"_s);
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id) select 'tag', 'customer:b', id from yagura.customer where key = 'b'"_s);
        auto target = firing(u"T"_s);
        target.customerHints = {{u"tag"_s, u"customer:b"_s}};
        (void)m->ingest(m->pagerDuty, {firing(u"S"_s), target});
        core::Action assign;
        assign.id = QUuid::createUuid();
        assign.item.value = m->itemOf(u"S"_s).toLongLong();
        assign.verb = core::Verb::AssignCustomer;
        assign.customer.value = m->database.sql(u"select id from yagura.customer where key = 'a'"_s).toLongLong();
        (void)valueOf(m->commands.perform(assign));
        (void)m->ingest(m->pagerDuty, {merged(firing(u"S"_s), u"T"_s)});
        QCOMPARE(m->itemOf(u"T"_s, u"customer_id"_s).toLongLong(), assign.customer.value);
    }

    void chainsRingsAndSelfMergesComeToAnEnd_data()
    {
        QTest::addColumn<QStringList>("merges"); // "A>B", in the order of the batches
        QTest::addColumn<int>("open");
        QTest::addColumn<QString>("over"); // once the last of them has recovered
        QTest::newRow("a chain, forwards") << QStringList {u"A>B"_s, u"B>C"_s} << 1 << u"t"_s;
        QTest::newRow("a chain, backwards") << QStringList {u"B>C"_s, u"A>B"_s} << 1 << u"t"_s;
        QTest::newRow("two into one") << QStringList {u"A>C"_s, u"B>C"_s} << 1 << u"t"_s;
        QTest::newRow("into itself: it is resolved") << QStringList {u"A>A"_s} << 3 << u"t"_s;
        QTest::newRow("a ring is not over by itself") << QStringList {u"A>B"_s, u"B>A"_s} << 2 << u"f"_s;
    }

    void chainsRingsAndSelfMergesComeToAnEnd()
    {
        QFETCH(QStringList, merges);
        QFETCH(int, open);
        QFETCH(QString, over);
        (void)m->ingest(m->pagerDuty, {firing(u"A"_s), firing(u"B"_s), firing(u"C"_s)});
        auto after = 100;
        for (const auto& merge : merges)
            (void)m->ingest(m->pagerDuty, {merged(firing(merge.left(1)), merge.right(1), ++after)});
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s).toInt(), open);
        (void)m->ingest(m->pagerDuty, {recovered(firing(u"C"_s), noon.addSecs(900))});
        QCOMPARE(m->itemOf(u"A"_s, u"(recovered_at is not null)"_s), over);
    }

    void aRingThatComesWholeEndsToo()
    {
        (void)m->ingest(m->pagerDuty, {merged(firing(u"A"_s), u"B"_s), merged(firing(u"B"_s), u"C"_s), merged(firing(u"C"_s), u"A"_s)});
        QCOMPARE(m->itemOf(u"A"_s), m->itemOf(u"C"_s));
        QCOMPARE(m->itemOf(u"A"_s, u"state = 'new' and recovered_at is null"_s), u"t"_s); // nobody said that it is over
    }

    void keysThatMovedWithTheAlertsLeaveTheEscalatedItemToItsOwner()
    {
        auto older = firing(u"T"_s);
        older.linkKeys = {u"pagerduty:SVC/t"_s};
        older.severity = core::Severity::Critical;
        auto newer = firing(u"S"_s, noon.addSecs(300));
        newer.linkKeys = {u"pagerduty:SVC/s"_s};
        (void)m->ingest(m->pagerDuty, {older});
        (void)m->ingest(m->pagerDuty, {newer});
        const auto escalated = m->itemOf(u"T"_s);
        m->act(u"T"_s, core::Verb::Escalate);
        older.linkKeys += newer.linkKeys;
        older.updatedAt = noon.addSecs(600);
        auto gone = merged(newer, u"T"_s);
        gone.linkKeys.clear();
        (void)m->ingest(m->pagerDuty, {older, gone});
        QCOMPARE(m->itemOf(u"T"_s), escalated);
        QCOMPARE(m->itemOf(u"S"_s), escalated);
        QCOMPARE(m->itemOf(u"T"_s, u"state || owner"_s), u"escalatedop_sato"_s);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s), u"1"_s);
        QCOMPARE(m->database.sql(u"select count(distinct item_id) from yagura.item_link"_s), u"1"_s);
    }

    void aLateLinkLosesNothing_data()
    {
        QTest::addColumn<QString>("held"); // whose item a person has
        QTest::newRow("the monitor's") << u"7/host:web-1"_s;
        QTest::newRow("the incident's") << u"P"_s;
    }

    void aLateLinkLosesNothing()
    {
        QFETCH(QString, held);
        auto group = firing(u"7/host:web-1"_s);
        group.linkKeys = {u"datadog:7/host:web-1"_s};
        group.monitorExternalId = u"7"_s;
        auto incident = firing(u"P"_s);
        (void)m->ingest(m->pagerDuty, {incident});
        (void)m->ingest(m->dataDog, {group});
        m->act(held, core::Verb::Escalate);
        const auto stays = m->itemOf(held);
        incident.linkKeys = group.linkKeys;
        incident.updatedAt = noon.addSecs(60);
        (void)m->ingest(m->pagerDuty, {incident});
        QCOMPARE(m->itemOf(u"P"_s), stays);
        QCOMPARE(m->itemOf(u"7/host:web-1"_s), stays);
        QCOMPARE(m->itemOf(u"P"_s, u"state || owner"_s), u"escalatedop_sato"_s);
    }

    void aTargetThatIsClosedDoesNotTakeAnOpenTroubleWithIt()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"S"_s), firing(u"T"_s)});
        m->act(u"T"_s, core::Verb::Resolve);
        m->act(u"S"_s, core::Verb::Escalate);
        const auto open = m->itemOf(u"S"_s);
        (void)m->ingest(m->pagerDuty, {merged(firing(u"S"_s), u"T"_s)});
        QCOMPARE(m->itemOf(u"T"_s), open);
        QCOMPARE(m->itemOf(u"T"_s, u"state || (recovered_at is null)"_s), u"escalatedtrue"_s);
    }

    void aMergedItemIsNotCountedTwice()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        (void)m->ingest(m->pagerDuty, {firing(u"S"_s, now.addSecs(-3600)), firing(u"T"_s, now.addSecs(-60))});
        auto gone = recovered(firing(u"S"_s, now.addSecs(-3600)), now);
        gone.mergedInto = u"T"_s;
        (void)m->ingest(m->pagerDuty, {gone});
        store::ChartQueries charts(m->operatorSession);
        const auto level = valueOf(charts.serviceLevel(u"Asia/Tokyo"_s));
        QCOMPARE(level.periods[1].counted + level.periods[1].open, 1);
        QCOMPARE(level.periods[1].broken, 1); // by the clock of the earlier one
    }

    void aBigBatchMergesAsASmallOneDoes()
    {
        std::vector<core::Signal> all;
        for (auto at = 0; at < 600; ++at)
            all.push_back(firing(u"x%1"_s.arg(at)));
        (void)m->ingest(m->pagerDuty, all);
        for (auto at = 1; at < 600; at += 2)
            all[static_cast<std::size_t>(at)] = merged(all[static_cast<std::size_t>(at)], u"x%1"_s.arg(at - 1));
        (void)m->ingest(m->pagerDuty, all);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s), u"300"_s);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.signal where merge_waits"_s), u"0"_s);
    }

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_IngestMerges)
#include "tst_IngestMerges.moc"
