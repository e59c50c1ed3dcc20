// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one list of who may what, and what migrate does where a database differs from it.

#include "store/Access.h"
#include "store/Connection.h"
#include "store/ConnectionTrial.h"
#include "store/Migration.h"
#include "store/Migrator.h"
#include "support/TestDatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

/// "what role object", of whatever differs.
QStringList driftOf(const QString& conninfo)
{
    store::Connection connection;
    if (!connection.open(conninfo, u"test"_s))
        return {u"no connection"_s};
    const auto drifts = store::readAccessDrift(connection);
    if (!drifts)
        return {drifts.error().detail};
    QStringList result;
    for (const auto& drift : *drifts)
        result.append(u"%1 %2 %3"_s.arg(drift.what, drift.role, drift.object));
    return result;
}

} // namespace

class tst_Grants final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theMigrationsGrantWhatTheListSays()
    {
        test::TestDatabase database(false);
        const auto report = store::migrate(database.conninfo());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        // What concerns the database as a whole is in no migration. Anything else here is missing in grants.sql, or too much.
        for (const auto& statement : report->mended)
            QVERIFY2(statement.contains("database "_L1), qPrintable(statement));
        QVERIFY(!report->mended.isEmpty());
        QCOMPARE(driftOf(database.conninfo()), QStringList());
        QCOMPARE(store::migrate(database.conninfo()).value().mended, QStringList());
    }

    void whateverWasTurnedIsToldAndPutRight_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("told");
        QTest::newRow("a function is open to everybody") << u"grant execute on function yagura.learn_customer to public"_s
                                                         << u"right_too_much public routine yagura.learn_customer(p_item bigint, p_customer bigint, p_kind text, p_value text)"_s;
        QTest::newRow("a function lost its rights") << u"revoke execute on function yagura.perform from yagura_operator"_s
                                                    << u"right_missing yagura_operator routine yagura.perform(p jsonb)"_s;
        QTest::newRow("a function is open to the wrong role") << u"grant execute on function yagura.ingest to yagura_operator"_s
                                                              << u"right_too_much yagura_operator routine yagura.ingest(p_source bigint, p_batch jsonb)"_s;
        QTest::newRow("a table may be written") << u"grant update on yagura.item to yagura_lead"_s
                                                << u"right_too_much yagura_lead table yagura.item"_s;
        QTest::newRow("a table may be read by everybody") << u"grant select on yagura.customer_contact to public"_s
                                                          << u"right_too_much public table yagura.customer_contact"_s;
        QTest::newRow("a table may not be read") << u"revoke select on yagura.queue_row from yagura_operator"_s
                                                 << u"right_missing yagura_operator table yagura.queue_row"_s;
        QTest::newRow("a sequence may be set") << u"grant update on yagura.item_id_seq to yagura_operator"_s
                                               << u"right_too_much yagura_operator sequence yagura.item_id_seq"_s;
        QTest::newRow("the schema is open") << u"grant usage on schema yagura to public"_s
                                            << u"right_too_much public schema yagura"_s;
        QTest::newRow("a role may make things in the schema") << u"grant create on schema yagura to yagura_lead"_s
                                                              << u"right_too_much yagura_lead schema yagura"_s;
        QTest::newRow("a role may not enter the schema") << u"revoke usage on schema yagura from yagura_collector"_s
                                                         << u"right_missing yagura_collector schema yagura"_s;
        QTest::newRow("a function that acts for its owner looks anywhere") << u"alter function yagura.perform reset search_path"_s
                                                                           << u"search_path_open  routine yagura.perform(p jsonb)"_s;
        QTest::newRow("a function is another one's") << u"alter function yagura.perform owner to grants_other"_s
                                                     << u"owner_differs yagura_owner routine yagura.perform(p jsonb)"_s;
        QTest::newRow("a table is another one's") << u"alter table yagura.customer owner to grants_other"_s
                                                  << u"owner_differs yagura_owner table yagura.customer"_s;
        QTest::newRow("new functions are open") << u"alter default privileges grant execute on functions to public"_s
                                                << u"default_rights_open yagura_owner schema yagura"_s;
        QTest::newRow("everybody may connect") << u"grant connect on database %1 to public"_s
                                               << u"database_open public database %1"_s;
        QTest::newRow("everybody may make temporary tables") << u"grant temporary on database %1 to public"_s
                                                             << u"database_open public database %1"_s;
        QTest::newRow("no limit for temporary files") << u"alter database %1 reset temp_file_limit"_s
                                                      << u"limit_missing  temp_file_limit"_s;
    }

    void whateverWasTurnedIsToldAndPutRight()
    {
        QFETCH(QString, statement);
        QFETCH(QString, told);
        test::TestDatabase database;
        QVERIFY(store::migrate(database.conninfo()));
        (void)database.conninfoAs(u"grants_other"_s, {});
        const auto insert = [&database](const QString& text) { return text.contains("%1"_L1) ? text.arg(database.name()) : text; };
        database.sql(insert(statement));
        const auto drift = driftOf(database.conninfo());
        QVERIFY2(drift.contains(insert(told)), qPrintable(drift.join(u'\n')));
        const auto report = store::migrate(database.conninfo());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->mended.isEmpty());
        QCOMPARE(driftOf(database.conninfo()), QStringList());
    }

    void rightsThatAnAdministratorGaveToOthersStay()
    {
        test::TestDatabase database;
        (void)database.conninfoAs(u"grants_report"_s, {});
        database.sql(u"grant select on yagura.item to grants_report"_s);
        database.sql(u"grant connect on database %1 to grants_report"_s.arg(database.name()));
        QVERIFY(store::migrate(database.conninfo()));
        QCOMPARE(database.sql(u"select has_table_privilege('grants_report', 'yagura.item', 'select')"_s), u"t"_s);
        QVERIFY(test::TestDatabase::trySql(database.conninfoAs(u"grants_report"_s, {}), u"select 1"_s));
    }

    void aLimitThatAnAdministratorChoseStays()
    {
        test::TestDatabase database;
        database.sql(u"alter database %1 set temp_file_limit = '40GB'"_s.arg(database.name()));
        QVERIFY(store::migrate(database.conninfo()));
        QCOMPARE(test::TestDatabase::trySql(database.conninfo(), u"show temp_file_limit"_s).value(), QStringList {u"40GB"_s});
    }

    void whoHasNoRoleDoesNotEvenConnect()
    {
        test::TestDatabase database;
        QVERIFY(store::migrate(database.conninfo()));
        QVERIFY(test::TestDatabase::trySql(database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"select 1"_s));
        const auto stranger = database.conninfoAs(u"nothing_at_all"_s, {});
        QVERIFY(!test::TestDatabase::trySql(stranger, u"select pg_advisory_lock(7300, 0)"_s));
        for (const auto& error : {store::checkSchema(stranger).error(), store::tryConnection(stranger).error()}) {
            QCOMPARE(error.kind, core::ErrorKind::Denied);
            QCOMPARE(error.code, u"no_role"_s);
        }
    }

    void oneLoginCannotFillTheDisk_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a temporary table") << u"create temporary table t as select g from generate_series(1, 10) g"_s;
        QTest::newRow("without the limit of temporary files") << u"set temp_file_limit = -1"_s;
        QTest::newRow("a table of its own") << u"create table yagura.mine (id int)"_s;
        QTest::newRow("a schema of its own") << u"create schema mine"_s;
    }

    void oneLoginCannotFillTheDisk()
    {
        QFETCH(QString, statement);
        test::TestDatabase database;
        QVERIFY(store::migrate(database.conninfo()));
        for (const auto* role : {"yagura_operator", "yagura_lead", "yagura_collector", "yagura_wall"}) {
            const auto person = database.conninfoAs(u"r_"_s + QLatin1StringView(role), {QString::fromLatin1(role)});
            const auto answer = test::TestDatabase::trySql(person, statement);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, core::ErrorKind::Denied);
            QCOMPARE(test::TestDatabase::trySql(person, u"show temp_file_limit"_s).value(), QStringList {u"2GB"_s});
        }
    }

    void aPlainOwnerMendsWhatHeMayAndTheRestIsTold()
    {
        test::TestDatabase database(false);
        database.sql(u"drop role if exists grants_plain"_s);
        database.sql(u"create role grants_plain login createrole"_s);
        database.sql(u"alter database %1 owner to grants_plain"_s.arg(database.name()));
        const auto conninfo = database.conninfo() + u" user=grants_plain"_s;
        const auto report = store::migrate(conninfo);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(driftOf(conninfo), QStringList {u"limit_missing  temp_file_limit"_s});
        QCOMPARE(test::TestDatabase::trySql(conninfo, u"select reset_val from pg_settings where name = 'statement_timeout'"_s).value(), QStringList {u"600000"_s});
        database.sql(u"alter database %1 owner to yagura_owner"_s.arg(database.name()));
    }

    void whoMayNotMendIsToldWhatAnAdministratorRuns()
    {
        test::TestDatabase database;
        database.sql(u"grant execute on function yagura.learn_customer to public"_s);
        const auto person = database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        const auto report = store::migrate(person);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, core::ErrorKind::Denied);
        QCOMPARE(report.error().code, u"rights"_s);
        QVERIFY2(report.error().detail.contains("revoke EXECUTE on routine yagura.learn_customer("_L1), qPrintable(report.error().detail));
        // Looking does not need the right to mend.
        QVERIFY(!driftOf(person).isEmpty());
    }

    void anUpgradeBySomebodyElseOpensNothing()
    {
        test::TestDatabase database(false);
        const auto& all = store::knownMigrations();
        QVERIFY(store::migrate(database.conninfo(), {all.begin(), all.begin() + 4}));
        database.sql(u"drop role if exists grants_dba"_s);
        database.sql(u"create role grants_dba login superuser"_s);
        QVERIFY(store::migrate(database.conninfo() + u" user=grants_dba"_s));
        QCOMPARE(driftOf(database.conninfo()), QStringList());
        QCOMPARE(database.rows(u"select p.oid::regprocedure from pg_proc p where p.pronamespace = 'yagura'::regnamespace"
                               " and (p.proowner <> 'yagura_owner'::regrole or has_function_privilege('public', p.oid, 'execute'))"_s),
            QStringList());
        database.sql(u"drop owned by grants_dba"_s);
        database.sql(u"drop role grants_dba"_s);
    }

    void thePersonWhoAsksForTheDriftNeedsNoRight()
    {
        test::TestDatabase database;
        store::Session session(database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"test"_s);
        auto asking = store::accessDrift(session);
        asking.waitForFinished();
        QVERIFY(asking.result());
        QVERIFY(std::ranges::none_of(*asking.result(), &store::AccessDrift::isNeeded));
    }
};

QTEST_GUILESS_MAIN(tst_Grants)
#include "tst_Grants.moc"
