// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

const auto linkKey = u"datadog:7/host:web-1"_s;

core::Signal monitorGroup()
{
    auto signal = firing(u"7/host:web-1"_s);
    signal.linkKeys = {linkKey};
    signal.monitorExternalId = u"7"_s;
    return signal;
}

core::Signal incident()
{
    auto signal = firing(u"PINC"_s);
    signal.linkKeys = {linkKey};
    return signal;
}

} // namespace

class tst_IngestMatching final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
    }

    void aMonitorAndItsIncidentAreOneItemWhicheverComesFirst_data()
    {
        QTest::addColumn<bool>("monitorFirst");
        QTest::newRow("the monitor first") << true;
        QTest::newRow("the incident first") << false;
    }

    void aMonitorAndItsIncidentAreOneItemWhicheverComesFirst()
    {
        QFETCH(bool, monitorFirst);
        if (monitorFirst)
            (void)m->ingest(m->dataDog, {monitorGroup()});
        QCOMPARE(m->ingest(m->pagerDuty, {incident()}).itemsOpened, monitorFirst ? 0 : 1);
        if (!monitorFirst)
            QCOMPARE(m->ingest(m->dataDog, {monitorGroup()}).itemsOpened, 0);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item"_s), u"1"_s);
        QCOMPARE(m->itemOf(u"PINC"_s), m->itemOf(u"7/host:web-1"_s));
        QCOMPARE(m->timelineOf(m->itemOf(u"PINC"_s)), (QStringList {u"opened"_s, u"joined"_s}));
        QCOMPARE(m->itemOf(u"PINC"_s, u"cardinality(source_ids)"_s), u"2"_s);
    }

    void anItemOfBothVendorsSpeaksAsItsMonitorDoes_data()
    {
        QTest::addColumn<bool>("monitorFirst");
        QTest::newRow("the monitor first") << true;
        QTest::newRow("the incident first") << false;
    }

    void anItemOfBothVendorsSpeaksAsItsMonitorDoes()
    {
        QFETCH(bool, monitorFirst);
        m->database.sql(u"insert into yagura.customer (key, name) values ('minato', 'Minato')"_s);
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id)"
                        " select 'pagerduty_service', 'PSVC', id from yagura.customer"_s);
        auto group = monitorGroup();
        group.host = u"web-1"_s;
        auto paged = incident();
        paged.customerHints = {{u"pagerduty_service"_s, u"PSVC"_s}};
        if (monitorFirst)
            (void)m->ingest(m->dataDog, {group});
        (void)m->ingest(m->pagerDuty, {paged});
        if (!monitorFirst)
            (void)m->ingest(m->dataDog, {group});

        QCOMPARE(m->itemOf(u"PINC"_s, u"title"_s), group.title);
        QCOMPARE(m->itemOf(u"PINC"_s, u"host"_s), group.host);
        // Only the pager knew whose it is.
        QVERIFY(!m->itemOf(u"PINC"_s, u"customer_id"_s).isEmpty());
    }

    void twoSourcesInTheSameMomentMakeOneItem()
    {
        store::Session otherSession(m->database.conninfoAs(u"col_two"_s, {u"yagura_collector"_s}), u"test"_s);
        store::IntakeStore other(otherSession);
        for (int round = 0; round < 20; ++round) {
            core::IngestBatch left;
            core::IngestBatch right;
            for (int i = 0; i < 5; ++i) {
                const auto key = u"datadog:%1/%2"_s.arg(round).arg(i);
                left.arrived.push_back(firing(u"L%1-%2"_s.arg(round).arg(i)));
                left.arrived.back().linkKeys = {key};
                right.arrived.push_back(firing(u"R%1-%2"_s.arg(round).arg(i)));
                right.arrived.back().linkKeys = {key};
            }
            auto one = m->intake.ingest(m->dataDog, left);
            auto two = other.ingest(m->pagerDuty, right);
            QCOMPARE(valueOf(one).itemsOpened + valueOf(two).itemsOpened, 5);
        }
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item"_s), u"100"_s);
        QCOMPARE(m->database.sql(u"select count(*) from (select item_id from yagura.signal group by 1 having count(*) <> 2) x"_s),
            u"0"_s);
    }

    void aLinkThatAppearsLateMergesTheItems()
    {
        auto late = incident();
        late.linkKeys.clear();
        (void)m->ingest(m->pagerDuty, {late});
        (void)m->ingest(m->dataDog, {monitorGroup()});
        const auto emptied = m->itemOf(u"PINC"_s);
        QVERIFY(emptied != m->itemOf(u"7/host:web-1"_s));

        late.linkKeys = {linkKey}; // its alerts were read meanwhile
        late.updatedAt = noon.addSecs(5);
        QCOMPARE(m->ingest(m->pagerDuty, {late}).changed, 1);
        QCOMPARE(m->itemOf(u"PINC"_s), m->itemOf(u"7/host:web-1"_s));
        QCOMPARE(m->database.sql(u"select state from yagura.item where id = "_s + emptied), u"resolved"_s);
        QCOMPARE(m->timelineOf(emptied), (QStringList {u"opened"_s, u"merged_into"_s, u"resolved_as_merged"_s}));
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s), u"1"_s);
    }

    void anItemRecoversWithTheLastOfItsSignals()
    {
        (void)m->ingest(m->dataDog, {monitorGroup()});
        (void)m->ingest(m->pagerDuty, {incident()});
        (void)m->ingest(m->dataDog, {recovered(monitorGroup(), noon.addSecs(10))});
        QCOMPARE(m->itemOf(u"PINC"_s, u"recovered_at"_s), QString());
        (void)m->ingest(m->pagerDuty, {recovered(incident(), noon.addSecs(20))});
        QVERIFY(!m->itemOf(u"PINC"_s, u"recovered_at"_s).isEmpty());
    }

    void aSignalOfALongResolvedTroubleOpensANewItem()
    {
        (void)m->ingest(m->dataDog, {monitorGroup()});
        (void)m->ingest(m->dataDog, {recovered(monitorGroup(), noon.addSecs(10))});
        m->database.sql(u"update yagura.item set state = 'resolved', recovered_at = '2026-11-24 12:00:10+00'"_s);
        auto later = incident();
        later.openedAt = noon.addDays(2);
        later.updatedAt = later.openedAt;
        QCOMPARE(m->ingest(m->pagerDuty, {later}).itemsOpened, 1);
        QVERIFY(m->itemOf(u"PINC"_s) != m->itemOf(u"7/host:web-1"_s));
    }

    void whatFiredAnewAfterItsItemWasResolvedOpensANewOne_data()
    {
        QTest::addColumn<bool>("resolved");
        QTest::addColumn<int>("firedAfter");
        QTest::addColumn<int>("opened");
        QTest::newRow("fired anew, its recovery was never seen") << true << 60 << 1;
        QTest::newRow("fires since before it was resolved") << true << -60 << 0;
        QTest::newRow("still open") << false << 60 << 0;
    }

    void whatFiredAnewAfterItsItemWasResolvedOpensANewOne()
    {
        QFETCH(bool, resolved);
        QFETCH(int, firedAfter);
        QFETCH(int, opened);
        (void)m->ingest(m->dataDog, {monitorGroup()});
        const auto before = m->itemOf(u"7/host:web-1"_s);
        if (resolved)
            m->database.sql(u"update yagura.item set state = 'resolved', resolved_at = '2026-11-24 13:00:00+00'"_s);
        auto again = monitorGroup();
        again.openedAt = noon.addSecs(3600 + firedAfter);
        again.updatedAt = again.openedAt;
        QCOMPARE(m->ingest(m->dataDog, {again}).itemsOpened, opened);
        QCOMPARE(m->itemOf(u"7/host:web-1"_s) == before, opened == 0);
        QCOMPARE(m->itemOf(u"7/host:web-1"_s, u"state"_s), opened == 1 || !resolved ? u"new"_s : u"resolved"_s);
        // Told once: the next poll that says the same finds nothing.
        QCOMPARE(m->ingest(m->dataDog, {again}).changed, 0);
    }

    void theCustomerIsFoundByItsKeys_data()
    {
        QTest::addColumn<QStringList>("hints");
        QTest::addColumn<QString>("customer");
        QTest::newRow("tag") << QStringList {u"tag=customer:a"_s} << u"a"_s;
        QTest::newRow("PagerDuty service") << QStringList {u"pagerduty_service=PSVC"_s} << u"b"_s;
        QTest::newRow("account") << QStringList {u"account=123"_s} << u"c"_s;
        QTest::newRow("host exactly") << QStringList {u"host=db.example.jp"_s} << u"d"_s;
        QTest::newRow("host by pattern") << QStringList {u"host=web-12.a.example.jp"_s} << u"a"_s;
        QTest::newRow("host in capitals") << QStringList {u"host=WEB-12.A.example.jp"_s} << u"a"_s;
        QTest::newRow("'_' in a pattern is itself") << QStringList {u"host=axb.example.jp"_s} << QString();
        QTest::newRow("the account is surer than a tag") << QStringList {u"tag=customer:a"_s, u"account=123"_s} << u"c"_s;
        QTest::newRow("a tag is surer than a service") << QStringList {u"pagerduty_service=PSVC"_s, u"tag=customer:a"_s} << u"a"_s;
        QTest::newRow("a service is surer than a host") << QStringList {u"host=web-1.a.example.jp"_s, u"pagerduty_service=PSVC"_s} << u"b"_s;
        QTest::newRow("nobody's") << QStringList {u"tag=customer:zzz"_s, u"host=elsewhere"_s} << QString();
        QTest::newRow("no hint") << QStringList() << QString();
    }

    void theCustomerIsFoundByItsKeys()
    {
        QFETCH(QStringList, hints);
        QFETCH(QString, customer);
        m->database.sql(u"insert into yagura.customer (key, name, first_response_s) values ('a', 'A', 60), ('b', 'B', 120), "
                        "('c', 'C', 180), ('d', 'D', 240)"_s);
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id) select k.kind, k.value, c.id from (values "
                        "('tag', 'customer:a', 'a'), ('pagerduty_service', 'PSVC', 'b'), ('account', '123', 'c'), "
                        "('host', 'db.example.jp', 'd'), ('host', 'web-*.a.example.jp', 'a'), ('host', 'a_b.example.jp', 'd')) "
                        "k (kind, value, customer) join yagura.customer c on c.key = k.customer"_s);
        auto signal = firing(u"a"_s);
        for (const auto& hint : hints)
            signal.customerHints.push_back({hint.section(u'=', 0, 0), hint.section(u'=', 1)});
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(m->itemOf(u"a"_s, u"customer_id is null"_s).isEmpty(), false);
        QCOMPARE(m->database.sql(u"select c.key from yagura.item i left join yagura.customer c on c.id = i.customer_id"_s), customer);
        const auto seconds = m->itemOf(u"a"_s, u"due_at - i.clock_from"_s);
        QCOMPARE(seconds, customer.isEmpty() ? u"00:15:00"_s : u"00:0%1:00"_s.arg(customer[0].unicode() - u'a' + 1));
    }

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_IngestMatching)
#include "tst_IngestMatching.moc"
