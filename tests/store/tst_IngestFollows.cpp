// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "core/ItemQuery.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

/// What becomes known, or changes, after an item was opened.
class tst_IngestFollows final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        m->database.sql(u"insert into yagura.customer (key, name, first_response_s) values ('late', 'Late', 300), ('other', 'Other', 600)"_s);
    }

    void aNewTitleIsTheItemsAndTheOldOneIsFound()
    {
        auto signal = firing(u"a"_s);
        signal.title = u"原因不明の警報"_s;
        (void)m->ingest(m->pagerDuty, {signal});
        signal.title = u"【全停止】決済APIが応答しない"_s;
        signal.updatedAt = noon.addSecs(60);
        (void)m->ingest(m->pagerDuty, {signal});
        const auto detail = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()}));
        QCOMPARE(detail.item.title, signal.title);
        QCOMPARE(detail.timeline[0].kind, u"retitled"_s);
        QCOMPARE(detail.timeline[0].facts["old_title"_L1].toString(), u"原因不明の警報"_s);
        const core::ItemText text(detail.item);
        for (const auto& search : {u"原因不明"_s, u"件名:原因不明"_s, u"全停止"_s})
            QVERIFY2(core::ItemQuery::parsed(search).matches(detail.item, text, {}), qPrintable(search));
        // Given back, it is told again; the list of names stays short.
        for (auto round = 0; round < 20; ++round) {
            signal.title = u"title %1"_s.arg(round % 8);
            signal.updatedAt = signal.updatedAt.addSecs(1);
            (void)m->ingest(m->pagerDuty, {signal});
        }
        const auto names = valueOf(m->commands.itemDetail(detail.item.id)).item.formerTitles;
        QVERIFY(names.size() <= 5 && !names.contains(signal.title));
    }

    void anItemOfTwoKeepsItsTitleWhileOneOfThemBearsIt()
    {
        auto monitor = firing(u"7/host:a"_s);
        monitor.monitorExternalId = u"7"_s;
        monitor.linkKeys = {u"k"_s};
        auto incident = firing(u"P"_s);
        incident.linkKeys = {u"k"_s};
        (void)m->ingest(m->dataDog, {monitor});
        (void)m->ingest(m->pagerDuty, {incident});
        incident.title = u"edited by hand"_s;
        incident.updatedAt = noon.addSecs(60);
        (void)m->ingest(m->pagerDuty, {incident});
        QCOMPARE(m->itemOf(u"P"_s, u"title"_s), monitor.title);
        QVERIFY(!m->timelineOf(m->itemOf(u"P"_s)).contains(u"retitled"_s));
        monitor.title = u"the monitor was renamed"_s;
        monitor.updatedAt = noon.addSecs(90);
        (void)m->ingest(m->dataDog, {monitor});
        QCOMPARE(m->itemOf(u"P"_s, u"title"_s), monitor.title);
        QVERIFY(m->timelineOf(m->itemOf(u"P"_s)).contains(u"retitled"_s));
    }

    void theCustomerIsFilledInWhenItsKeyComesLate_data()
    {
        QTest::addColumn<bool>("hintAlone");
        QTest::newRow("with the host and a key of its alert") << false;
        QTest::newRow("the hint alone") << true;
    }

    void theCustomerIsFilledInWhenItsKeyComesLate()
    {
        QFETCH(bool, hintAlone);
        key(u"tag"_s, u"customer:late"_s, u"late"_s);
        m->polledSince(noon.addDays(-1));
        auto signal = firing(u"a"_s);
        signal.customerHints = {{u"pagerduty_service"_s, u"PX"_s}};
        (void)m->ingest(m->pagerDuty, {signal});
        signal.customerHints.push_back({u"tag"_s, u"customer:late"_s});
        if (!hintAlone) {
            signal.host = u"db-late-01"_s;
            signal.linkKeys = {u"pagerduty:PX/db-late-01"_s};
        }
        QCOMPARE(m->ingest(m->pagerDuty, {signal}).changed, 1);
        QCOMPARE(customerOf(u"a"_s), u"late"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"host"_s), signal.host);
        QCOMPARE(m->itemOf(u"a"_s, u"due_at = '2026-11-24 12:05+00'"_s), u"t"_s); // its clock, from the same start
        QVERIFY(m->timelineOf(m->itemOf(u"a"_s)).contains(u"customer_matched"_s));
    }

    void aCustomerThatIsKnownIsNotWrittenOver()
    {
        key(u"tag"_s, u"customer:late"_s, u"late"_s);
        auto signal = firing(u"a"_s);
        (void)m->ingest(m->pagerDuty, {signal});
        core::Action assign;
        assign.id = QUuid::createUuid();
        assign.item.value = m->itemOf(u"a"_s).toLongLong();
        assign.verb = core::Verb::AssignCustomer;
        assign.customer.value = m->database.sql(u"select id from yagura.customer where key = 'other'"_s).toLongLong();
        (void)valueOf(m->commands.perform(assign));
        signal.customerHints = {{u"tag"_s, u"customer:late"_s}};
        signal.updatedAt = noon.addSecs(10);
        (void)m->ingest(m->pagerDuty, {signal});
        QCOMPARE(customerOf(u"a"_s), u"other"_s);
    }

    void aKeyIsComparedWithoutRegardToCaseAndWidth_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("sent");
        QTest::newRow("tag") << u"tag"_s << u"customer:Acme"_s << u"customer:acme"_s;
        QTest::newRow("a tag's name too") << u"tag"_s << u"Customer:acme"_s << u"customer:ACME"_s;
        QTest::newRow("full width") << u"tag"_s << u"ｃｕｓｔｏｍｅｒ：アクメ"_s << u"customer:ｱｸﾒ"_s;
        QTest::newRow("service") << u"pagerduty_service"_s << u"Psvc01"_s << u"PSVC01"_s;
        QTest::newRow("account") << u"account"_s << u"ACME-Prod"_s << u"acme-prod"_s;
        QTest::newRow("host") << u"host"_s << u"DB.Example.JP"_s << u"db.example.jp"_s;
        QTest::newRow("a host's pattern") << u"host"_s << u"BETA-*"_s << u"beta-3"_s;
        QTest::newRow("a host in full width") << u"host"_s << u"beta-*"_s << u"ＢＥＴＡ-3"_s;
    }

    void aKeyIsComparedWithoutRegardToCaseAndWidth()
    {
        QFETCH(QString, kind);
        QFETCH(QString, written);
        QFETCH(QString, sent);
        key(kind, written, u"late"_s);
        auto signal = firing(u"a"_s);
        signal.customerHints = {{kind, sent}};
        (void)m->ingest(m->dataDog, {signal});
        QCOMPARE(customerOf(u"a"_s), u"late"_s);
    }

    void twoKeysThatDifferInCaseAloneAreOldOnesAndTheVendorsOwnGoesFirst()
    {
        key(u"tag"_s, u"customer:Acme"_s, u"late"_s);
        key(u"tag"_s, u"customer:acme"_s, u"other"_s);
        auto one = firing(u"a"_s);
        one.customerHints = {{u"tag"_s, u"customer:acme"_s}};
        auto two = firing(u"b"_s);
        two.customerHints = {{u"tag"_s, u"customer:Acme"_s}};
        (void)m->ingest(m->dataDog, {one, two});
        QCOMPARE(customerOf(u"a"_s), u"other"_s);
        QCOMPARE(customerOf(u"b"_s), u"late"_s);
    }

    void anImportRefusesSuchKeysAndGivesOpenItemsToTheirCustomers()
    {
        auto signal = firing(u"a"_s);
        signal.customerHints = {{u"tag"_s, u"customer:beta"_s}};
        (void)m->ingest(m->dataDog, {signal});
        const auto lead = m->database.conninfoAs(u"lead_ito"_s, {u"yagura_lead"_s});
        const auto import = [&lead](const QString& rows) {
            return TestDatabase::trySql(lead, u"select string_agg(problem, ' ') from yagura.import_customers('%1')"_s.arg(rows));
        };
        const auto twice = import(uR"([{"line": 2, "key": "x", "name": "X", "keys": [{"kind": "tag", "value": "customer:Q"}]},
            {"line": 3, "key": "y", "name": "Y", "keys": [{"kind": "tag", "value": "customer:q"}]}])"_s);
        QVERIFY(twice->at(0).contains(u"named twice"_s));
        key(u"tag"_s, u"customer:Q"_s, u"other"_s);
        const auto taken = import(uR"([{"line": 2, "key": "x", "name": "X", "keys": [{"kind": "tag", "value": "customer:q"}]}])"_s);
        QVERIFY(taken->at(0).contains(u"belongs to another"_s));
        const auto good = import(uR"([{"line": 2, "key": "x", "name": "X", "first_response_s": 120, "keys": [{"kind": "tag", "value": "Customer:Beta"}]}])"_s);
        QCOMPARE(good->at(0), QString());
        QCOMPARE(customerOf(u"a"_s), u"x"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"due_at - clock_from"_s), u"00:02:00"_s);
    }

    void aKeyTaughtByHandIsTheOneThatIsThere()
    {
        key(u"tag"_s, u"customer:Acme"_s, u"late"_s);
        auto signal = firing(u"a"_s);
        signal.customerHints = {{u"tag"_s, u"customer:zzz"_s}, {u"tag"_s, u"customer:ACME"_s}};
        (void)m->ingest(m->dataDog, {signal});
        core::Action assign;
        assign.id = QUuid::createUuid();
        assign.item.value = m->itemOf(u"a"_s).toLongLong();
        assign.verb = core::Verb::AssignCustomer;
        assign.customer.value = m->database.sql(u"select id from yagura.customer where key = 'other'"_s).toLongLong();
        assign.rememberKeyKind = u"tag"_s;
        assign.rememberKeyValue = u"customer:ACME"_s;
        (void)valueOf(m->commands.perform(assign));
        QCOMPARE(m->database.rows(u"select value, remembered_by from yagura.customer_key"_s), QStringList {u"customer:Acme|op_sato"_s});
    }

    void placesOfOneTestAreOneItem_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("in one batch") << true;
        QTest::newRow("one after the other") << false;
    }

    void placesOfOneTestAreOneItem()
    {
        QFETCH(bool, together);
        std::vector<core::Signal> places;
        for (const auto& group : {u"total"_s, u"aws:ap-northeast-1"_s, u"@SYNTHETICS_OVERALL@"_s}) {
            places.push_back(firing(u"59/"_s + group));
            places.back().monitorExternalId = u"59"_s;
            places.back().monitorGroup = group;
            places.back().linkKeys = {u"datadog:59/*"_s};
        }
        auto opened = 0;
        if (together)
            opened = m->ingest(m->dataDog, places).itemsOpened;
        for (const auto& place : places) {
            if (!together)
                opened += m->ingest(m->dataDog, {place}).itemsOpened;
        }
        QCOMPARE(opened, 1);
        QCOMPARE(m->database.sql(u"select string_agg(fires::text, ',') from yagura.item"_s), u"1"_s);
        QCOMPARE(valueOf(m->commands.itemDetail({m->itemOf(u"59/total"_s).toLongLong()})).signalCount, 3);
        (void)m->ingest(m->dataDog, {recovered(places[0], noon.addSecs(60)), recovered(places[2], noon.addSecs(60))});
        QCOMPARE(m->itemOf(u"59/total"_s, u"recovered_at is null"_s), u"t"_s);
    }

    void aKeyThatTwoOfABatchShareOnlyNowIsOneItem()
    {
        auto known = firing(u"a"_s);
        (void)m->ingest(m->pagerDuty, {known});
        known.linkKeys = {u"k"_s};
        known.updatedAt = noon.addSecs(5);
        auto fresh = firing(u"b"_s);
        fresh.linkKeys = {u"k"_s};
        QCOMPARE(m->ingest(m->pagerDuty, {known, fresh}).itemsOpened, 0);
        QCOMPARE(m->itemOf(u"a"_s), m->itemOf(u"b"_s));
    }

private:
    void key(const QString& kind, const QString& value, const QString& customer)
    {
        m->database.sql(u"insert into yagura.customer_key (kind, value, customer_id) select '%1', '%2', id from yagura.customer where key = '%3'"_s
                            .arg(kind, value, customer));
    }

    QString customerOf(const QString& externalId)
    {
        return m->itemOf(externalId, u"(select c.key from yagura.customer c where c.id = i.customer_id)"_s);
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_IngestFollows)
#include "tst_IngestFollows.moc"
