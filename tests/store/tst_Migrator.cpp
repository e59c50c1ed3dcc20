// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ConnectionTrial.h"
#include "store/Migration.h"
#include "store/Migrator.h"
#include "support/TestDatabase.h"

#include <QTest>

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
