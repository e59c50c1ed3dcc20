// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ConnectionTrial.h"
#include "store/Migration.h"
#include "store/Migrator.h"
#include "support/TestDatabase.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <thread>

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_Migrator final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anEmptyDatabaseIsBroughtToTheNewestSchema()
    {
        test::TestDatabase database(false);
        const auto missing = store::checkSchema(database.conninfo());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, u"older_schema"_s);

        const auto report = store::migrate(database.conninfo());
        QVERIFY(report);
        QCOMPARE(report->from, 0);
        QCOMPARE(report->to, store::knownSchemaVersion());
        QCOMPARE(store::checkSchema(database.conninfo()).value(), store::knownSchemaVersion());
        QCOMPARE(store::migrate(database.conninfo()).value(),
            (store::MigrationReport {store::knownSchemaVersion(), store::knownSchemaVersion(), {}}));
    }

    void aConnectionThatWorksIsTriedAndItsLoginTold()
    {
        test::TestDatabase database;
        const auto found = store::tryConnection(database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->login, u"op_sato"_s);
        QCOMPARE(found->roles, QStringList {u"yagura_operator"_s});
    }

    void whatIsWrongWithAConnectionHasAName_data()
    {
        QTest::addColumn<QString>("more"); // to the conninfo of a login without a role
        QTest::addColumn<QString>("code");
        QTest::newRow("no role") << QString() << u"no_role"_s;
        QTest::newRow("no such database") << u"dbname=nowhere"_s << u"3D000"_s;
        QTest::newRow("no such login") << u"user=nobody_at_all"_s << u"28000"_s;
        QTest::newRow("nobody listens") << u"host=127.0.0.1 port=1"_s << u"refused"_s;
        QTest::newRow("no server behind a socket") << u"host=/nowhere"_s << u"refused"_s;
        QTest::newRow("no such host") << u"host=nowhere.invalid"_s << u"host_unknown"_s;
        QTest::newRow("no such service") << u"service=nowhere"_s << u"no_service"_s;
        QTest::newRow("not of libpq's form") << u"banana"_s << u"no_service"_s;
    }

    void whatIsWrongWithAConnectionHasAName()
    {
        QFETCH(const QString, more);
        QFETCH(const QString, code);
        test::TestDatabase database;
        const auto tried = store::tryConnection(database.conninfoAs(u"nothing_at_all"_s, {}) + u' ' + more);
        QVERIFY(!tried);
        QVERIFY2(tried.error().code == code, qPrintable(tried.error().code + u": "_s + tried.error().detail));
    }

    void aDatabaseWithoutOrWithAnotherSchemaIsNamedSo()
    {
        test::TestDatabase empty(false);
        QCOMPARE(store::tryConnection(empty.conninfo()).error().code, u"no_schema"_s);
        test::TestDatabase newer;
        newer.sql(u"insert into yagura.schema_version (version, name) values (9000, 'of tomorrow')"_s);
        QCOMPARE(store::tryConnection(newer.conninfo()).error().code, u"newer_schema"_s);
        test::TestDatabase older;
        older.sql(u"delete from yagura.schema_version where version > 1"_s);
        QCOMPARE(store::tryConnection(older.conninfo()).error().code, u"older_schema"_s);
    }

    void aNewerSchemaIsLeftAlone()
    {
        test::TestDatabase database;
        database.sql(u"insert into yagura.schema_version (version, name) values (9000, 'of tomorrow')"_s);
        const auto migrated = store::migrate(database.conninfo());
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, core::ErrorKind::Conflict);
        QCOMPARE(migrated.error().code, u"newer_schema"_s);
        QCOMPARE(store::checkSchema(database.conninfo()).error().code, u"newer_schema"_s);
    }

    void twoProgramsMigrateAtOnce()
    {
        test::TestDatabase database(false);
        std::vector<core::Result<store::MigrationReport>> reports(4);
        std::vector<std::thread> programs;
        for (auto& report : reports)
            programs.emplace_back([&report, conninfo = database.conninfo()] { report = store::migrate(conninfo); });
        for (auto& program : programs)
            program.join();
        int workers = 0;
        for (const auto& report : reports) {
            QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
            QCOMPARE(report->to, store::knownSchemaVersion());
            workers += report->from == 0 ? 1 : 0;
        }
        QCOMPARE(workers, 1);
    }

    void aBrokenMigrationIsRolledBackAndTheOnesBeforeItStay()
    {
        test::TestDatabase database(false);
        std::vector<store::Migration> migrations {
            {1, u"0001_good.sql"_s, "create table good (id int);"},
            {2, u"0002_broken.sql"_s, "create table half (id int); insert into good values (1); select 1/0;"},
        };
        const auto failed = store::migrate(database.conninfo(), migrations);
        QVERIFY(!failed);
        QVERIFY(failed.error().detail.startsWith("0002_broken.sql"_L1));
        QCOMPARE(database.sql(u"select max(version) from yagura.schema_version"_s), u"1"_s);
        QCOMPARE(database.sql(u"select to_regclass('yagura.half')"_s), QString());
        QCOMPARE(database.sql(u"select count(*) from yagura.good"_s), u"0"_s);

        migrations[1].sql = "create table half (id int);";
        const auto repaired = store::migrate(database.conninfo(), migrations);
        QVERIFY(repaired);
        QCOMPARE(repaired->from, 1);
        QCOMPARE(repaired->to, 2);
    }

    void aHouseOfTheTimeBeforeGoesOnAsItWas()
    {
        test::TestDatabase database(false);
        const auto& all = store::knownMigrations();
        std::vector<store::Migration> before;
        std::ranges::copy_if(all, std::back_inserter(before), [](const auto& migration) { return migration.number <= 16; });
        QVERIFY(store::migrate(database.conninfo(), before));
        database.sql(u"insert into yagura.source (key, kind) values ('dd', 'datadog')"_s);
        database.sql(u"insert into yagura.source_status (source_id) values (1)"_s);
        // Two customers whose keys differ in case alone, and hours of each sort.
        database.sql(u"insert into yagura.customer (key, name, service_hours) values ('a', 'A', '平日 9:00-18:00'), ('b', 'B', '24x7'), ('c', 'C', '応相談')"_s);
        database.sql(u"insert into yagura.customer_key (kind, value, customer_id) values ('tag', 'customer:Acme', 1), ('tag', 'customer:acme', 2), ('host', 'Web-*', 1)"_s);
        database.sql(u"insert into yagura.item (id, title, state, severity, owner, opened_at, arrived_at, due_at) values"
                     " (1, 'x', 'acknowledged', 3, 'Suzuki', '2026-11-01 10:00+00', '2026-11-01 10:40+00', '2026-11-01 10:55+00')"_s);
        database.sql(u"insert into yagura.signal (source_id, external_id, item_id, state, vendor_state, severity, title, opened_at, updated_at, first_seen_at)"
                     " values (1, '9/*', 1, 'firing', 'No Data', 1, 'x', now(), now(), '2026-11-01 10:40+00'), (1, '8/*', 1, 'firing', 'Alert', 3, 'y', now(), now(), now())"_s);
        database.sql(u"select yagura.ensure_partition(now()::date)"_s);
        database.sql(u"insert into yagura.timeline (item_id, actor_kind, actor, kind, facts) values (1, 'vendor', 'dd', 'opened', '{\"signal\": \"9/*\","
                     " \"notes\": [\"the vendor does not say since when: the time of the poll stands in\"]}')"_s);
        const auto version = database.sql(u"select version || ' ' || changed from yagura.item"_s);

        const auto migrated = store::migrate(database.conninfo());
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
        QCOMPARE(database.sql(u"select version || ' ' || changed from yagura.item"_s), version); // nobody reads all of it anew
        QCOMPARE(database.sql(u"select clock_from = arrived_at and clock is null and owner_at_vendor = 'Suzuki' and not backlog from yagura.item"_s), u"t"_s);
        QCOMPARE(database.rows(u"select external_id, opened_at is null and updated_at is null from yagura.signal order by id"_s), (QStringList {u"9/*|t"_s, u"8/*|f"_s}));
        QCOMPARE(database.rows(u"select key, open_hours is not null from yagura.customer order by key"_s), (QStringList {u"a|t"_s, u"b|f"_s, u"c|f"_s}));
        QCOMPARE(database.rows(u"select value, folded from yagura.customer_key order by value collate \"C\""_s),
            (QStringList {u"Web-*|web-*"_s, u"customer:Acme|customer:acme"_s, u"customer:acme|customer:acme"_s}));
        QCOMPARE(database.sql(u"select first_poll_at = '2026-11-01 10:40+00' from yagura.source_status"_s), u"t"_s);
    }

    void anOperatorMayCheckButNotMigrate()
    {
        test::TestDatabase database;
        QVERIFY(store::checkSchema(database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s})));
        database.sql(u"delete from yagura.schema_version where version > 1"_s);
        const auto denied = store::migrate(database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}));
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, core::ErrorKind::Denied);
    }
};

QTEST_GUILESS_MAIN(tst_Migrator)
#include "tst_Migrator.moc"
