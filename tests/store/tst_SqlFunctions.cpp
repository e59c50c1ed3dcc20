// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The functions of the schema, read whole: PostgreSQL itself looks at a statement of PL/pgSQL only when it is first run.

#include "support/TestDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

// Functions of the product: not of an extension, not of PostgreSQL. A trigger's is read once for each table that it stands on.
const auto functions = uR"(
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    join pg_catalog.pg_language l on l.oid = p.prolang
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select 1 from pg_catalog.pg_depend d where d.objid = p.oid and d.deptype = 'e'))"_s;

// 42804 as a warning: a literal is cast to the type of its variable once a call, which is as it should be.
const auto findings = uR"(
    select f.name, found.level, found.lineno, found.message, found.detail
    from (select p.oid, p.oid::regprocedure::text as name)"_s
    + functions + uR"( and l.lanname = 'plpgsql') f
    left join lateral (
        select distinct t.tgrelid from pg_catalog.pg_trigger t where t.tgfoid = f.oid and t.tgparentid = 0 and not t.tgisinternal
    ) t on true
    cross join lateral plpgsql_check_function_tb(
        f.oid, coalesce(t.tgrelid, 0::oid), fatal_errors => false, performance_warnings => false, security_warnings => true
    ) found
    where found.level = 'error' or found.sqlstate <> '42804'
    order by f.name, found.lineno)"_s;

} // namespace

class tst_SqlFunctions final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database = std::make_unique<test::TestDatabase>();
        m_isRead = m_database->sql(u"select count(*) from pg_available_extensions where name = 'plpgsql_check'"_s) == "1"_L1;
        if (m_isRead)
            m_database->sql(u"create extension plpgsql_check"_s);
        else if (qEnvironmentVariable("YAGURA_FUNCTION_CHECK") == "required"_L1)
            QFAIL("the server has no extension plpgsql_check: packaging/install-deps.sh lint");
    }

    void cleanup() { m_database.reset(); }

    void everyFunctionCanRunToItsEnd()
    {
        if (!m_isRead)
            QSKIP("the server has no extension plpgsql_check: packaging/install-deps.sh lint");
        QVERIFY(m_database->sql(u"select count(*)"_s + functions + u" and l.lanname = 'plpgsql'"_s).toInt() > 0);
        QCOMPARE(m_database->rows(findings).join(u'\n'), QString());
    }

    void whatAFunctionGetsWrongIsFound_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("word");
        QTest::newRow("a column that is not there") << u"begin if now() < '2000-01-01' then perform nowhere from yagura.item; end if; end"_s << u"nowhere"_s;
        QTest::newRow("a function that is not there") << u"begin perform yagura.no_such_thing(1); end"_s << u"no_such_thing"_s;
        QTest::newRow("a variable that nobody reads") << u"declare kept integer; begin kept := 1; end"_s << u"kept"_s;
        QTest::newRow("text that becomes a statement") << u"begin execute 'select ' || given; end"_s << u"sanitized"_s;
    }

    void whatAFunctionGetsWrongIsFound()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, word);
        if (!m_isRead)
            QSKIP("the server has no extension plpgsql_check: packaging/install-deps.sh lint");
        m_database->sql(u"create function yagura.broken(given text) returns void language plpgsql as $$"_s + body + u"$$"_s);
        const auto found = m_database->rows(findings).join(u'\n');
        QVERIFY2(found.contains(word), qPrintable(found));
    }

    void everyFunctionInSqlStillFitsItsTables()
    {
        // To be made anew is to be looked at anew: a later migration may have taken away what it reads.
        const auto definitions = m_database->rows(u"select pg_catalog.pg_get_functiondef(p.oid)"_s + functions + u" and l.lanname = 'sql' and p.prokind = 'f'"_s);
        QVERIFY(!definitions.isEmpty());
        for (const auto& definition : definitions) {
            const auto made = test::TestDatabase::trySql(m_database->conninfo(), definition);
            QVERIFY2(made, made ? "" : qPrintable(definition.section(u'\n', 0, 0) + u": "_s + made.error().detail));
        }
    }

private:
    std::unique_ptr<test::TestDatabase> m_database;
    bool m_isRead = false;
};

QTEST_GUILESS_MAIN(tst_SqlFunctions)
#include "tst_SqlFunctions.moc"
