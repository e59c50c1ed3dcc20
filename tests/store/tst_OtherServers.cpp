// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that are not simply there: a standby before the primary, one that only reads, a pooler, another one's backup.

#include "store/ChangeFeed.h"
#include "store/Connection.h"
#include "store/ConnectionTrial.h"
#include "store/IntakeStore.h"
#include "store/ServerAccount.h"
#include "store/Session.h"
#include "support/FreezableServer.h"
#include "support/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 20'000;

core::Result<QString> ask(store::Session& session, const QByteArray& sql)
{
    auto asking = session.run<QString>([sql](store::Connection& connection) -> core::Result<QString> {
        const auto rows = connection.execute(sql);
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->text(0, 0);
    });
    asking.waitForFinished();
    return asking.result();
}

QString hostOf(const QString& conninfo)
{
    return conninfo.section(u"host='"_s, 1).section(u'\'', 0, 0);
}

} // namespace

class tst_OtherServers final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_primary = std::make_unique<test::FreezableServer>();
        m_conninfo = m_primary->conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        (void)m_primary->conninfoAs(u"col_one"_s, {u"yagura_collector"_s});
        makeStandby();
    }

    void cleanupTestCase() { (void)m_standby->stop(); }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void ofSeveralHostsTheOneThatCanBeWrittenToIsChosen_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("problem"); // empty: it works
        const auto primary = hostOf(m_conninfo);
        const auto standby = hostOf(standbyConninfo());
        const auto of = [](const QString& hosts, const QString& more = {}) { return u"host='%1' port=5432 dbname=yagura user=op_sato %2"_s.arg(hosts, more); };
        QTest::newRow("the primary alone") << of(primary) << QString();
        QTest::newRow("the standby first") << of(standby + u',' + primary) << QString();
        QTest::newRow("the standby last") << of(primary + u',' + standby) << QString();
        QTest::newRow("nobody there first") << of(u"/nonexistent,"_s + standby + u',' + primary) << QString();
        QTest::newRow("a standby alone") << of(standby) << u"read_only"_s;
        QTest::newRow("two standbys") << of(standby + u',' + standby) << u"read_only"_s;
        QTest::newRow("any was asked for") << of(standby + u',' + primary, u"target_session_attrs=any"_s) << u"read_only"_s;
        QTest::newRow("a standby was asked for") << of(primary + u',' + standby, u"target_session_attrs=standby"_s) << u"read_only"_s;
    }

    void ofSeveralHostsTheOneThatCanBeWrittenToIsChosen()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, problem);
        // The dialog's trial says what the session finds.
        const auto tried = store::tryConnection(conninfo);
        QCOMPARE(tried ? QString() : tried.error().code, problem);
        for (const auto& terms : {store::SessionTerms::ofFeed(), store::SessionTerms::ofCollector()}) {
            store::Session session(conninfo, u"test"_s, terms);
            const auto answer = ask(session, "select pg_is_in_recovery()::text");
            QCOMPARE(answer ? QString() : answer.error().code, problem);
            if (answer)
                QCOMPARE(*answer, u"false"_s);
        }
    }

    void aDatabaseThatOnlyReadsIsForDesksAndNotForCollectors()
    {
        m_primary->sql(u"alter database yagura set default_transaction_read_only = on"_s);
        store::Session desk(m_conninfo, u"test"_s, store::SessionTerms::ofFeed());
        QVERIFY(ask(desk, "select 1"));
        store::Session collector(m_conninfo, u"test"_s, store::SessionTerms::ofCollector());
        QSignalSpy connected(&collector, &store::Session::connected);
        const auto refused = ask(collector, "select 1");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"read_only"_s);
        store::Connection owner;
        QVERIFY(owner.open(m_primary->ownerConninfo(u"postgres"_s), u"test"_s));
        QVERIFY(owner.executeScript("alter database yagura reset default_transaction_read_only"));
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience); // by itself
    }

    void aPoolerThatSharesSessionsIsNamed_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("works");
        QTest::newRow("a session is a session") << u"session"_s << 20 << true;
        QTest::newRow("a session for each transaction") << u"transaction"_s << 20 << false;
        QTest::newRow("one for all") << u"transaction"_s << 1 << false;
    }

    void aPoolerThatSharesSessionsIsNamed()
    {
        QFETCH(QString, mode);
        QFETCH(int, size);
        QFETCH(bool, works);
        const auto program = QStandardPaths::findExecutable(u"pgbouncer"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
        if (program.isEmpty())
            QSKIP("pgbouncer is not installed");
        const test::ScratchFolder folder;
        QProcess pooler;
        startPooler(pooler, program, folder, mode, size);
        const auto conninfo = u"host='%1' port=6432 dbname=yagura user=op_sato"_s.arg(folder.parent());
        const auto isThere = [&conninfo] {
            store::Connection connection;
            return connection.open(conninfo, u"test"_s).has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), patience);
        const auto tried = store::tryConnection(conninfo);
        QCOMPARE(tried ? QString() : tried.error().code, works ? QString() : u"pooler"_s);
        store::Session session(conninfo, u"test"_s, store::SessionTerms::ofFeed());
        const auto answer = ask(session, "select 1");
        QCOMPARE(answer ? QString() : answer.error().code, works ? QString() : u"pooler"_s);
        pooler.kill();
        pooler.waitForFinished();
    }

    void whatWasPutBackFromAnotherServersBackupIsReadOnceAndMended()
    {
        m_primary->sql(u"insert into yagura.item (title, opened_at, due_at, changed) select 'of another server', now(), now(), '900000000000'::xid8 from generate_series(1, 3)"_s);
        store::Session session(m_conninfo, u"test"_s);
        store::ChangeFeed feed(session, 20ms);
        QSignalSpy taken(&feed, &store::ChangeFeed::snapshotTaken);
        QSignalSpy changed(&feed, &store::ChangeFeed::itemsChanged);
        QSignalSpy beaten(&feed, &store::ChangeFeed::serverClockRead);
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
        QCOMPARE(taken[0][0].value<std::vector<core::WorkItem>>().size(), size_t(3));
        QTRY_VERIFY_WITH_TIMEOUT(beaten.size() > 10, patience);
        QCOMPARE(changed.size(), 0);

        store::Session collector(m_primary->conninfoAs(u"col_one"_s, {u"yagura_collector"_s}), u"test"_s);
        auto healing = store::IntakeStore(collector).healChanged();
        healing.waitForFinished();
        QCOMPARE(healing.result().value_or(-1), 3);
        QTRY_VERIFY_WITH_TIMEOUT(changed.size() > 0, patience);
        auto again = store::IntakeStore(collector).healChanged();
        again.waitForFinished();
        QCOMPARE(again.result().value_or(-1), 0);
        const auto before = changed.size();
        const auto beats = beaten.size();
        QTRY_VERIFY_WITH_TIMEOUT(beaten.size() > beats + 10, patience);
        QCOMPARE(changed.size(), before);
    }

private:
    [[nodiscard]] QString standbyConninfo() const { return m_standby->conninfo(u"op_sato"_s, u"yagura"_s); }

    /// A copy of the primary's data that waits for a primary to follow, as a standby does.
    void makeStandby()
    {
        m_primary->stop();
        m_standby = std::make_unique<store::EmbeddedCluster>(m_copy.path(), QStringList {u"fsync = off"_s, u"shared_buffers = 16MB"_s, u"max_connections = 100"_s});
        QVERIFY(QDir().mkpath(m_copy.path()));
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_primary->folder() + u"/cluster"_s, m_copy.path() + u"/cluster"_s}), 0);
        QFile mark(m_copy.path() + u"/cluster/standby.signal"_s);
        QVERIFY(mark.open(QFile::WriteOnly));
        mark.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        QVERIFY(m_standby->make());
        const auto started = m_standby->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_primary->start();
    }

    void startPooler(QProcess& pooler, const QString& program, const test::ScratchFolder& folder, const QString& mode, int size)
    {
        const auto path = folder.parent() + u"/pgbouncer.ini"_s;
        QFile ini(path);
        QVERIFY(ini.open(QFile::WriteOnly));
        // With "any" it logs in as whom its own line names.
        ini.write(u"[databases]\nyagura = host=%1 port=5432 dbname=yagura user=op_sato\n[pgbouncer]\nlisten_addr =\nlisten_port = 6432\n"
                   "unix_socket_dir = %2\nauth_type = any\npool_mode = %3\ndefault_pool_size = %4\n"_s
                      .arg(hostOf(m_conninfo), folder.parent(), mode)
                      .arg(size)
                      .toUtf8());
        ini.close();
        ini.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        const auto account = store::serverAccount();
        QVERIFY(account);
        if (*account) {
            QCOMPARE(::chown(QFile::encodeName(folder.parent()).constData(), (*account)->uid, (*account)->gid), 0);
            pooler.setChildProcessModifier([uid = (*account)->uid, gid = (*account)->gid] {
                if (::setgid(gid) != 0 || ::setuid(uid) != 0)
                    ::_exit(126);
            });
        }
        pooler.start(program, {path});
        QVERIFY(pooler.waitForStarted());
    }

    std::unique_ptr<test::FreezableServer> m_primary;
    test::ScratchFolder m_copy;
    std::unique_ptr<store::EmbeddedCluster> m_standby;
    QString m_conninfo;
};

QTEST_GUILESS_MAIN(tst_OtherServers)
#include "tst_OtherServers.moc"
