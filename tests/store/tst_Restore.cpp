// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A dump holds the rights and none of the roles: put back on another server, the database is open and closed where it
// should not be. Real pg_dump and pg_restore between clusters of their own.

#include "store/Access.h"
#include "store/Connection.h"
#include "store/ConnectionTrial.h"
#include "store/EmbeddedCluster.h"
#include "store/Migrator.h"
#include "support/ScratchFolder.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

const auto owner = QString::fromLatin1(store::clusterOwner);

/// A server of its own, stopped at the end.
struct Server
{
    test::ScratchFolder folder;
    store::EmbeddedCluster cluster {folder.path(), {u"fsync = off"_s, u"shared_buffers = 16MB"_s}};

    Server()
    {
        if (!cluster.make() || !cluster.start())
            qFatal("no server to test with");
    }
    ~Server() { (void)cluster.stop(); }
    Q_DISABLE_COPY_MOVE(Server)

    [[nodiscard]] QString conninfo(const QString& user = owner, const QString& database = u"room"_s) const
    {
        return cluster.conninfo(user, database);
    }

    [[nodiscard]] QStringList rows(const QByteArray& sql, const QString& user = owner, const QString& database = u"room"_s) const
    {
        store::Connection connection;
        if (const auto opened = connection.open(conninfo(user, database), u"test"_s); !opened)
            return {opened.error().detail};
        const auto rows = connection.execute(sql);
        if (!rows)
            return {rows.error().detail};
        QStringList result;
        for (int row = 0; row < rows->size(); ++row) {
            QStringList columns;
            for (int column = 0; column < rows->columns(); ++column)
                columns.append(rows->text(row, column));
            result.append(columns.join(u'|'));
        }
        return result;
    }

    [[nodiscard]] QStringList drift() const
    {
        store::Connection connection;
        if (!connection.open(conninfo(), u"test"_s))
            return {u"no connection"_s};
        QStringList result;
        for (const auto& drift : store::readAccessDrift(connection).value_or(std::vector<store::AccessDrift> {}))
            result.append(drift.what);
        return result;
    }
};

/// Each right in the schema and on the database, whoever owns it.
constexpr auto rightsOf = R"sql(
    with thing as (
        select c.relname::text || ' ' || c.relkind as name, c.relowner as owner, coalesce(c.relacl, acldefault('r', c.relowner)) as acl
          from pg_class c where c.relnamespace = 'yagura'::regnamespace and c.relkind in ('r', 'p', 'v', 'S')
        union all
        select p.oid::regprocedure::text, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
          from pg_proc p where p.pronamespace = 'yagura'::regnamespace
        union all
        select 'schema', n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) from pg_namespace n where n.nspname = 'yagura'
        union all
        select 'database', d.datdba, coalesce(d.datacl, acldefault('d', d.datdba)) from pg_database d where d.datname = 'room'
    )
    select name, case when a.grantee = owner then 'owner' when a.grantee = 0 then 'public' else a.grantee::regrole::text end,
           a.privilege_type
      from thing cross join lateral aclexplode(acl) a order by 1, 2, 3
)sql";

constexpr auto openToEverybody = "select count(*) from pg_proc p where p.pronamespace = 'yagura'::regnamespace and p.prosecdef"
                                 " and has_function_privilege('public', p.oid, 'execute')";

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(store::findServerPrograms().value() + u'/' + program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        qFatal("%s does not end", qPrintable(program));
    return process.readAllStandardOutput();
}

} // namespace

class tst_Restore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QFileInfo programs(store::findServerPrograms().value_or(QString()) + "/pg_restore"_L1); !programs.isExecutable())
            QSKIP("no pg_restore to test with");
        m_first = std::make_unique<Server>();
        QVERIFY(m_first->rows("create database room", owner, u"postgres"_s).isEmpty());
        const auto report = store::migrate(m_first->conninfo());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(m_first->rows("insert into item (title, opened_at, due_at) values ('櫓', now(), now())").isEmpty());
        m_dump = run(u"pg_dump"_s, {u"-Fc"_s, u"-d"_s, m_first->conninfo()});
        QVERIFY(m_dump.size() > 10'000);
    }

    void aDumpIsPutInOrderWhereverItIsPutBack_data()
    {
        QTest::addColumn<QStringList>("before"); // statements on the new server
        QTest::addColumn<QString>("restorer");
        QTest::addColumn<QStringList>("options");
        const QStringList roles {u"create role yagura_operator nologin"_s, u"create role yagura_lead nologin"_s,
            u"create role yagura_collector nologin"_s, u"create role yagura_wall nologin"_s};
        const auto dba = u"create role dba login superuser"_s;
        QTest::newRow("no roles there") << QStringList() << owner << QStringList();
        QTest::newRow("roles there, without their membership") << roles << owner << QStringList();
        QTest::newRow("half of the roles there") << roles.mid(0, 2) << owner << QStringList();
        QTest::newRow("another owner, no roles") << QStringList {dba} << u"dba"_s << QStringList {u"--no-owner"_s};
        QTest::newRow("another owner, roles there") << (roles + QStringList {dba}) << u"dba"_s << QStringList {u"--no-owner"_s};
        QTest::newRow("without any rights") << roles << owner << QStringList {u"--no-privileges"_s};
        QTest::newRow("into a schema of somebody else") << QStringList {dba, u"create schema yagura authorization dba"_s} << owner << QStringList();
    }

    void aDumpIsPutInOrderWhereverItIsPutBack()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, restorer);
        QFETCH(QStringList, options);
        Server next;
        QVERIFY(next.rows("create database room", owner, u"postgres"_s).isEmpty());
        for (const auto& statement : before)
            QCOMPARE(next.rows(statement.toUtf8()), QStringList());
        run(u"pg_restore"_s, QStringList {u"-d"_s, next.conninfo(restorer)} + options, m_dump);
        QVERIFY(!next.drift().isEmpty());

        const auto report = store::migrate(next.conninfo(restorer));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->from, report->to);
        QVERIFY(!report->mended.isEmpty());
        QCOMPARE(next.drift(), QStringList());
        QCOMPARE(next.rows(openToEverybody), QStringList {u"0"_s});
        QCOMPARE(next.rows(rightsOf), m_first->rows(rightsOf));
        QCOMPARE(next.rows("create role hito login in role yagura_lead"), QStringList());
        QCOMPARE(next.rows("select title from queue_row", u"hito"_s), QStringList {u"櫓"_s});
        QCOMPARE(next.rows("select pg_has_role('hito', 'yagura_operator', 'member')"), QStringList {u"t"_s});
        QCOMPARE(store::migrate(next.conninfo(restorer)).value().mended, QStringList());
    }

    void whatIsMissingIsNamedBeforeAnythingIsMended()
    {
        Server next;
        QVERIFY(next.rows("create database room", owner, u"postgres"_s).isEmpty());
        run(u"pg_restore"_s, {u"-d"_s, next.conninfo()}, m_dump);
        const auto drift = next.drift();
        QCOMPARE(drift.count(u"role_missing"_s), 4);
        QVERIFY(next.rows(openToEverybody) != QStringList {u"0"_s});
        // And to whoever tries the connection: it is no mistake of his.
        const auto tried = store::tryConnection(next.conninfo());
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, u"rights"_s);
    }

    void whatTheDumpDidNotBringStaysTold()
    {
        Server next;
        QVERIFY(next.rows("create database room", owner, u"postgres"_s).isEmpty());
        run(u"pg_restore"_s, {u"-d"_s, next.conninfo()}, m_dump);
        QCOMPARE(next.rows("drop function similar_items"), QStringList());
        QVERIFY(store::migrate(next.conninfo()));
        QCOMPARE(next.drift(), QStringList {u"function_missing"_s});
    }

private:
    std::unique_ptr<Server> m_first;
    QByteArray m_dump;
};

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
