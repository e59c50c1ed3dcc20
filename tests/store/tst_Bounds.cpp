// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one call may cost: each text, list, number and time that a caller hands in has a bound with a name.

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_Bounds final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_house = std::make_unique<test::StoreFixture>();
        (void)m_house->ingest(m_house->pagerDuty, {test::firing(u"A"_s)});
        auto& database = m_house->database;
        database.sql(u"insert into yagura.customer (key, name) values ('minato', 'みなと物流')"_s);
        database.sql(u"insert into yagura.monitor (source_id, external_id, query) values (%1, '7', 'q')"_s.arg(m_house->dataDog.value));
        m_logins.insert(u"operator"_s, database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}));
        m_logins.insert(u"lead"_s, database.conninfoAs(u"lead_tanaka"_s, {u"yagura_lead"_s}));
        m_logins.insert(u"collector"_s, database.conninfoAs(u"col_one"_s, {u"yagura_collector"_s}));
    }

    void whatIsBeyondABoundIsRefusedByItsName_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* what, const QString& role, const QString& call, const QString& name) {
            QTest::newRow(what) << role << call << name;
        };
        const auto person = u"operator"_s;
        row("similar: none", person, u"similar_items(1, 0)"_s, u"limit_out_of_range"_s);
        row("similar: fewer than none", person, u"similar_items(1, -1)"_s, u"limit_out_of_range"_s);
        row("similar: all there are", person, u"similar_items(1, null)"_s, u"limit_out_of_range"_s);
        row("similar: two milliards", person, u"similar_items(1, 2147483647)"_s, u"limit_out_of_range"_s);
        row("cards: without an end", person, u"customer_cards('{1}', 'UTC', 'infinity')"_s, u"time_out_of_range"_s);
        row("cards: without a beginning", person, u"customer_cards('{1}', 'UTC', '-infinity')"_s, u"time_out_of_range"_s);
        row("cards: at no time", person, u"customer_cards('{1}', 'UTC', null)"_s, u"time_out_of_range"_s);
        row("cards: far ahead", person, u"customer_cards('{1}', 'UTC', '9999-12-31')"_s, u"time_out_of_range"_s);
        row("cards: of fifty-one", person, u"customer_cards(array(select generate_series(1, 51)::bigint), 'UTC')"_s, u"too_many"_s);
        row("cards: a zone of a megabyte", person, u"customer_cards('{1}', repeat('Z', 1000000))"_s, u"text_too_long"_s);
        row("preview: of a thousand and one", person, u"preview_actions(array(select generate_series(1, 1001)::bigint), 'note')"_s, u"too_many_items"_s);
        row("preview: a verb of a megabyte", person, u"preview_actions('{1}', repeat('v', 1000000))"_s, u"text_too_long"_s);
        row("view: a megabyte of facets", person,
            u"save_view(jsonb_build_object('name', 'x', 'facets', (select jsonb_agg('a'::text) from generate_series(1, 100000))), null, null)"_s, u"too_large"_s);
        row("view: a long question", person, u"save_view(jsonb_build_object('name', 'x', 'query', repeat('q', 1001)), null, null)"_s, u"view_invalid"_s);
        row("view: a long name", person, u"save_view(jsonb_build_object('name', repeat('n', 61)), null, null)"_s, u"view_name"_s);

        const auto lead = u"lead"_s;
        row("import: no list", lead, u"import_customers('{}')"_s, u"no_list"_s);
        row("import: ten thousand and one", lead,
            u"import_customers((select jsonb_agg(jsonb_build_object('key', 'c' || g, 'name', 'x')) from generate_series(1, 10001) g))"_s, u"too_many"_s);
        row("import: forty megabytes", lead, u"import_customers(jsonb_build_array(jsonb_build_object('key', 'a', 'note', repeat('n', 40000000))))"_s, u"too_large"_s);
        row("intents: no list", lead, u"put_intents('{}')"_s, u"no_list"_s);
        row("intents: too many", lead, u"put_intents((select jsonb_agg('{}'::jsonb) from generate_series(1, 20001)))"_s, u"too_many"_s);
        row("intents: a long why", lead, u"put_intents(jsonb_build_array(jsonb_build_object('source_id', 1, 'external_id', '7', 'why', repeat('w', 4001))))"_s, u"text_too_long"_s);
        row("intents: a review at no time", lead, uR"(put_intents('[{"source_id": 1, "external_id": "7", "review_on": "infinity"}]'))"_s, u"bad_date"_s);
        row("intent: a review at no time", lead, uR"(edit_intent('{"monitor": 1, "after": {"review_on": "infinity"}}'))"_s, u"bad_date"_s);
        row("intent: a long why", lead, u"edit_intent(jsonb_build_object('monitor', 1, 'after', jsonb_build_object('why', repeat('w', 4001))))"_s, u"text_too_long"_s);
        row("intent: a megabyte beside it", lead, u"edit_intent(jsonb_build_object('monitor', 1, 'before', jsonb_build_object('x', repeat('w', 1000000))))"_s, u"too_large"_s);
        row("customer: five megabytes", lead, u"edit_customer(jsonb_build_object('customer', 1, 'first_response_s', 900, 'name', 'x', 'other', repeat('x', 5000000)))"_s, u"too_large"_s);
        row("customer: contacts without number", lead,
            u"edit_customer(jsonb_build_object('customer', 1, 'first_response_s', 900, 'name', 'x', 'contacts', (select jsonb_agg('{}'::jsonb) from generate_series(1, 501))))"_s, u"too_many"_s);
        row("source: a megabyte of name", lead, u"save_source(jsonb_build_object('key', 'x', 'kind', 'datadog', 'name', repeat('n', 1000000)), null)"_s, u"source_too_large"_s);
        row("source: no such state", lead, u"set_source_state('pd', 'asleep')"_s, u"source_state"_s);

        const auto collector = u"collector"_s;
        row("hold: a holder of a megabyte", collector, u"hold_source(1, repeat('h', 1000000))"_s, u"text_too_long"_s);
        row("report: a cursor of two megabytes", collector, u"report_poll(1, jsonb_build_object('cursor', jsonb_build_object('x', repeat('c', 2000000))))"_s, u"too_large"_s);
        row("roster: no list", collector, uR"(put_roster(1, '{"on_call": {}}'))"_s, u"no_list"_s);
        row("roster: too many services", collector, u"put_roster(1, jsonb_build_object('services', (select jsonb_agg('{}'::jsonb) from generate_series(1, 20001))))"_s, u"too_many"_s);
        row("snapshots: all there are", collector, u"snapshots_due(1, null)"_s, u"limit_out_of_range"_s);
        row("snapshot: too many points", collector,
            u"store_snapshot(1, jsonb_build_object('query', 'q', 'from', now(), 'to', now(), 'points', (select jsonb_agg('[1, 1]'::jsonb) from generate_series(1, 20001))))"_s, u"too_many"_s);
        row("snapshot: until the end of time", collector, uR"(store_snapshot(1, '{"query": "q", "from": "2026-11-24", "to": "infinity", "points": []}'))"_s, u"time_out_of_range"_s);
        row("snapshot: a long query", collector, u"store_snapshot(1, jsonb_build_object('query', repeat('q', 20001), 'from', now(), 'to', now()))"_s, u"text_too_long"_s);
        row("deliveries: all there are", collector, u"take_deliveries(1, 'h', null)"_s, u"limit_out_of_range"_s);
        row("deliveries: a million", collector, u"take_deliveries(1, 'h', 1000000)"_s, u"limit_out_of_range"_s);
        row("deliveries: a holder of a megabyte", collector, u"take_deliveries(1, repeat('h', 1000000), 1)"_s, u"text_too_long"_s);
        row("delivery: no such outcome", collector, uR"(finish_delivery(1, 'h', '{"outcome": "perhaps"}'))"_s, u"outcome"_s);
        row("delivery: a megabyte of words", collector, u"finish_delivery(1, 'h', jsonb_build_object('outcome', 'done', 'vendor_words', repeat('w', 1000000)))"_s, u"too_large"_s);
    }

    void whatIsBeyondABoundIsRefusedByItsName()
    {
        QFETCH(QString, role);
        QFETCH(QString, call);
        QFETCH(QString, name);
        const auto answer = test::TestDatabase::trySql(m_logins.value(role), u"select * from yagura."_s + call);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"YG400"_s);
        QCOMPARE(answer.error().detail, name);
    }

    void whatIsWithinTheBoundsPasses_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("call");
        QTest::newRow("similar") << u"operator"_s << u"similar_items(1, 200)"_s;
        QTest::newRow("cards of fifty, now") << u"operator"_s << u"customer_cards(array(select generate_series(1, 50)::bigint), 'Asia/Tokyo')"_s;
        QTest::newRow("cards of a year ago") << u"operator"_s << u"customer_cards('{1}', 'Asia/Tokyo', now() - interval '1 year')"_s;
        QTest::newRow("preview of a thousand") << u"operator"_s << u"preview_actions(array(select generate_series(1, 1000)::bigint), 'note')"_s;
        QTest::newRow("a thousand customers") << u"lead"_s
            << u"import_customers((select jsonb_agg(jsonb_build_object('line', g, 'key', 'c' || g, 'name', '客 ' || g, 'contacts',"
               " jsonb_build_array(jsonb_build_object('name', '担当', 'phone', '03-1234-5678')))) from generate_series(1, 1000) g))"_s;
        QTest::newRow("five hundred intents") << u"lead"_s
            << u"put_intents((select jsonb_agg(jsonb_build_object('source_id', 2, 'external_id', g::text, 'why', repeat('理', 4000), 'review_on', '2027-04-01')) from generate_series(1, 500) g))"_s;
        QTest::newRow("a poll") << u"collector"_s << uR"(report_poll(1, '{"good": true, "cursor": {"since": "x"}, "error_kind": null}'))"_s;
        QTest::newRow("a roster") << u"collector"_s
            << uR"(put_roster(1, '{"on_call": [{"policy_id": "P1", "policy": "一次", "level": 1, "person_id": "U1", "person": "夜勤"}], "services": [{"external_id": "S1", "name": "みなと"}]}'))"_s;
        QTest::newRow("a metric that cannot be charted") << u"collector"_s << u"store_snapshot(1, null)"_s;
    }

    void whatIsWithinTheBoundsPasses()
    {
        QFETCH(QString, role);
        QFETCH(QString, call);
        const auto answer = test::TestDatabase::trySql(m_logins.value(role), u"select * from yagura."_s + call);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    }

    void hoursThatAreNoneAreNotReadAtAll_data()
    {
        QTest::addColumn<QString>("call");
        // One letter that becomes eighteen: what is measured after it was folded has cost already.
        QTest::newRow("ten megabytes") << u"hours_hold(repeat('ﷺ', 3000000), now()::timestamp)"_s;
        QTest::newRow("at no time") << u"hours_hold('平日 09:00-18:00', null)"_s;
        QTest::newRow("at the end of time") << u"hours_hold('平日 09:00-18:00', 'infinity')"_s;
        QTest::newRow("none") << u"hours_hold(null, now()::timestamp)"_s;
    }

    void hoursThatAreNoneAreNotReadAtAll()
    {
        QFETCH(QString, call);
        QCOMPARE(m_house->database.sql(u"set statement_timeout = '1s'"_s), QString());
        QCOMPARE(m_house->database.sql(u"select yagura.%1 is null"_s.arg(call)), u"t"_s);
    }

    void aFileWithOneLongTextIsRefusedByItsLine()
    {
        const auto problems = test::TestDatabase::trySql(m_logins.value(u"lead"_s),
            u"select * from yagura.import_customers(jsonb_build_array(jsonb_build_object('line', 2, 'key', 'good', 'name', 'x'),"
            " jsonb_build_object('line', 3, 'key', 'long', 'name', 'x', 'contract', repeat('c', 201)),"
            " jsonb_build_object('line', 4, 'key', 'many', 'name', 'x', 'contacts', (select jsonb_agg('{\"name\": \"x\"}'::jsonb) from generate_series(1, 501)))))"_s);
        QCOMPARE(problems.value(), (QStringList {u"3|text too long, or too many keys or contacts"_s, u"4|text too long, or too many keys or contacts"_s}));
        QCOMPARE(m_house->database.sql(u"select count(*) from yagura.customer where key = 'good'"_s), u"0"_s);
    }

private:
    std::unique_ptr<test::StoreFixture> m_house;
    QMap<QString, QString> m_logins;
};

QTEST_GUILESS_MAIN(tst_Bounds)
#include "tst_Bounds.moc"
