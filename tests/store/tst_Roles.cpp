// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestDatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_Roles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database.sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now())"_s);
        m_database.sql(u"insert into yagura.timeline (item_id, actor_kind, actor, kind) values (1, 'rule', 'x', 'opened')"_s);
        m_database.sql(u"insert into yagura.source (key, kind) values ('pd', 'pagerduty')"_s);
    }

    void whoMayDoWhat_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<bool>("allowed");
        const auto perform = u"select yagura.perform('{\"id\": \"%1\", \"item\": 1, \"verb\": \"note\", \"text\": \"x\"}')"_s;
        const auto ingest = u"select yagura.ingest(1, '{}')"_s;
        const auto put = u"select yagura.put_source('{\"key\": \"x\", \"kind\": \"datadog\"}')"_s;
        const auto read = u"select count(*) from yagura.item"_s;
        const auto id = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
        QTest::newRow("operator acts") << u"yagura_operator"_s << perform.arg(id()) << true;
        QTest::newRow("lead acts") << u"yagura_lead"_s << perform.arg(id()) << true;
        QTest::newRow("collector does not act") << u"yagura_collector"_s << perform.arg(id()) << false;
        QTest::newRow("wall does not act") << u"yagura_wall"_s << perform.arg(id()) << false;
        QTest::newRow("nobody's member does not act") << QString() << perform.arg(id()) << false;
        QTest::newRow("collector ingests") << u"yagura_collector"_s << ingest << true;
        QTest::newRow("operator does not ingest") << u"yagura_operator"_s << ingest << false;
        QTest::newRow("lead does not ingest") << u"yagura_lead"_s << ingest << false;
        QTest::newRow("lead adds a source") << u"yagura_lead"_s << put << true;
        QTest::newRow("operator adds no source") << u"yagura_operator"_s << put << false;
        QTest::newRow("operator reads") << u"yagura_operator"_s << read << true;
        QTest::newRow("wall reads no table") << u"yagura_wall"_s << read << false;
        QTest::newRow("wall reads no queue") << u"yagura_wall"_s << u"select count(*) from yagura.queue_row"_s << false;
        QTest::newRow("wall reads no contacts") << u"yagura_wall"_s << u"select count(*) from yagura.customer_contact"_s << false;
        QTest::newRow("an inner function is closed") << u"yagura_operator"_s << u"select yagura.refresh_items('{1}')"_s << false;
        QTest::newRow("another inner function is closed") << u"yagura_operator"_s << u"select yagura.learn_customer(1, 1, '', '')"_s << false;
    }

    void whoMayDoWhat()
    {
        QFETCH(QString, role);
        QFETCH(QString, statement);
        QFETCH(bool, allowed);
        const auto answer = test::TestDatabase::trySql(conninfo(role), statement);
        QVERIFY2(answer.has_value() == allowed, answer ? "allowed" : qPrintable(answer.error().detail));
        if (!allowed)
            QCOMPARE(answer.error().kind, core::ErrorKind::Denied);
    }

    void nobodyWritesATableDirectly_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("table");
        const auto tables = m_database.rows(u"select relname from pg_class where relnamespace = 'yagura'::regnamespace"
                                            " and relkind in ('r', 'p')"_s);
        QVERIFY(tables.size() > 10);
        for (const auto* role : {"yagura_operator", "yagura_lead", "yagura_collector", "yagura_wall"}) {
            for (const auto& table : tables)
                QTest::addRow("%s %s", role, qPrintable(table)) << QString::fromLatin1(role) << table;
        }
    }

    void nobodyWritesATableDirectly()
    {
        QFETCH(QString, role);
        QFETCH(QString, table);
        QCOMPARE(m_database.sql(u"select concat_ws(',', case when has_table_privilege('%1', 'yagura.%2', 'insert') then 'insert' end,"
                                " case when has_table_privilege('%1', 'yagura.%2', 'update') then 'update' end,"
                                " case when has_table_privilege('%1', 'yagura.%2', 'delete') then 'delete' end,"
                                " case when has_table_privilege('%1', 'yagura.%2', 'truncate') then 'truncate' end)"_s.arg(role, table)),
            QString());
    }

    void theTimelineIsOnlyEverAddedTo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("update") << u"update yagura.timeline set text = 'nicer'"_s;
        QTest::newRow("delete") << u"delete from yagura.timeline"_s;
        QTest::newRow("truncate") << u"truncate yagura.timeline"_s;
    }

    void theTimelineIsOnlyEverAddedTo()
    {
        QFETCH(QString, statement);
        const auto answer = test::TestDatabase::trySql(m_database.conninfo(), statement); // the owner himself
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, core::ErrorKind::Denied);
        QCOMPARE(m_database.sql(u"select count(*) from yagura.timeline where kind = 'opened'"_s), u"1"_s);
    }

    void noFunctionIsOpenToEverybody()
    {
        QCOMPARE(m_database.rows(u"select p.oid::regprocedure from pg_proc p where p.pronamespace = 'yagura'::regnamespace"
                                 " and has_function_privilege('public', p.oid, 'execute')"_s),
            QStringList());
    }

    void everyFunctionThatActsForItsOwnerHasAPinnedSearchPath()
    {
        QCOMPARE(m_database.rows(u"select p.oid::regprocedure from pg_proc p where p.pronamespace = 'yagura'::regnamespace"
                                 " and p.prosecdef and not coalesce(p.proconfig::text like '%search_path=yagura, pg_temp%', false)"_s),
            QStringList());
    }

    void aPartitionIsAsClosedAsTheTimeline()
    {
        const auto partition = m_database.sql(u"select tableoid::regclass from yagura.timeline limit 1"_s);
        for (const auto& statement : {u"update %1 set text = 'x'"_s, u"delete from %1"_s, u"truncate %1"_s}) {
            const auto answer = test::TestDatabase::trySql(m_database.conninfo(), statement.arg(partition));
            QVERIFY2(!answer, qPrintable(statement));
        }
    }

    void theActorIsTheSessionsAndNotWhatTheClientSays()
    {
        QVERIFY(test::TestDatabase::trySql(conninfo(u"yagura_operator"_s),
            u"select yagura.perform('{\"id\": \"%1\", \"item\": 1, \"verb\": \"note\", \"text\": \"mine\", \"actor\": \"boss\"}')"_s
                .arg(QUuid::createUuid().toString(QUuid::WithoutBraces))));
        QCOMPARE(m_database.sql(u"select actor from yagura.timeline where text = 'mine'"_s), u"r_yagura_operator"_s);
    }

private:
    QString conninfo(const QString& role)
    {
        return m_database.conninfoAs(u"r_"_s + role, role.isEmpty() ? QStringList() : QStringList {role});
    }

    test::TestDatabase m_database;
};

QTEST_GUILESS_MAIN(tst_Roles)
#include "tst_Roles.moc"
