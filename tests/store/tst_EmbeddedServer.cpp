// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Connection.h"
#include "store/EmbeddedCluster.h"
#include "store/EmbeddedServer.h"
#include "store/Migrator.h"
#include "store/ServerAccount.h"
#include "support/ScratchFolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr auto patience = 30'000;
const QStringList fast {u"fsync = off"_s, u"shared_buffers = 16MB"_s};

bool answers(const QString& conninfo)
{
    store::Connection connection;
    return connection.open(conninfo, u"test"_s).has_value() && connection.execute("select 1").has_value();
}

pid_t postmaster(const QString& folder)
{
    QFile file(folder + "/cluster/postmaster.pid"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class tst_EmbeddedServer final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::ScratchFolder>(); }
    void cleanup() { m_folder.reset(); }

    void aServerWhoseSocketLiesElsewhereIsFound()
    {
        // As where the desktop has an XDG_RUNTIME_DIR and a service of the same user has none.
        const auto elsewhere = m_folder->path() + "/other"_L1;
        store::EmbeddedCluster first(m_folder->path(), fast + QStringList {u"unix_socket_directories = '%1'"_s.arg(elsewhere)});
        QVERIFY(first.make());
        struct stat facts {};
        QCOMPARE(::stat(QFile::encodeName(m_folder->path() + "/run"_L1).constData(), &facts), 0);
        QVERIFY(QDir().mkdir(elsewhere));
        QCOMPARE(::chown(QFile::encodeName(elsewhere).constData(), facts.st_uid, facts.st_gid), 0);
        QCOMPARE(::chmod(QFile::encodeName(elsewhere).constData(), 0700), 0);
        QVERIFY(first.start());
        store::EmbeddedCluster second(m_folder->path(), fast);
        QVERIFY(second.make());
        const auto joined = second.start();
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().detail));
        QVERIFY(answers(second.conninfo(QString::fromLatin1(store::clusterOwner), u"postgres"_s)));
        QVERIFY(second.stop());
    }

    void aFirstStartMakesAllThatIsNeededAndTheLastOneToLeaveStopsIt()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto conninfo = server.join();
        QVERIFY2(conninfo, conninfo ? "" : qPrintable(conninfo.error().detail));
        QCOMPARE(store::checkSchema(*conninfo).value(), store::knownSchemaVersion());
        store::Connection connection;
        QVERIFY(connection.open(*conninfo, u"test"_s));
        QCOMPARE(connection.execute("select session_user").value().text(0, 0), store::personalLogin());
        for (const auto* role : {"yagura_operator", "yagura_lead", "yagura_collector"}) {
            QVERIFY(connection.execute("select pg_has_role($1, 'member')", {QString::fromLatin1(role)}).value().truth(0, 0));
        }
        struct stat facts {};
        QCOMPARE(::stat(QFile::encodeName(m_folder->path() + "/cluster"_L1).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777U, 0700U);
        QVERIFY(connection.execute("show listen_addresses").value().text(0, 0).isEmpty());

        const auto pid = postmaster(m_folder->path());
        QVERIFY(pid > 1);
        connection.close();
        server.leave();
        QCOMPARE(postmaster(m_folder->path()), 0);
    }

    void twoProgramsShareOneServer()
    {
        auto first = std::make_unique<store::EmbeddedServer>(m_folder->path(), fast);
        store::EmbeddedServer second(m_folder->path(), fast);
        QVERIFY(first->join());
        const auto pid = postmaster(m_folder->path());
        const auto conninfo = second.join();
        QVERIFY(conninfo);
        QCOMPARE(postmaster(m_folder->path()), pid);
        first.reset();
        QVERIFY(answers(*conninfo));
        second.leave();
        QVERIFY(!answers(*conninfo));
    }

    void aServerLeftRunningIsAdopted()
    {
        store::EmbeddedCluster crashed(m_folder->path(), fast); // what a program that died in use leaves behind
        QVERIFY(crashed.make());
        QVERIFY(crashed.start());
        const auto pid = postmaster(m_folder->path());
        store::EmbeddedServer server(m_folder->path(), fast);
        QVERIFY(server.join());
        QCOMPARE(postmaster(m_folder->path()), pid);
        server.leave();
        QCOMPARE(postmaster(m_folder->path()), 0);
    }

    void aKilledServerIsStartedAgainByWhoeverUsesIt()
    {
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto conninfo = server.join();
        QVERIFY(conninfo);
        const auto others = std::make_unique<store::EmbeddedServer>(m_folder->path(), fast); // it sees the same
        QVERIFY(others->join());
        for (auto time = 0; time < 2; ++time) {
            const auto before = postmaster(m_folder->path());
            QVERIFY(before > 1);
            ::kill(before, SIGKILL);
            const auto isAnother = [&] {
                const auto now = postmaster(m_folder->path());
                return now > 1 && now != before && answers(*conninfo);
            };
            QTRY_VERIFY_WITH_TIMEOUT(isAnother(), patience);
        }
    }

    void aServerThatWasLeftIsNotStartedAgain()
    {
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto conninfo = server.join();
        QVERIFY(conninfo);
        server.leave();
        QCOMPARE(postmaster(m_folder->path()), 0);
        QVERIFY(server.join());
        QVERIFY(answers(*conninfo));
    }

    void aServerThatKeepsEndingIsNotStartedWithoutEnd()
    {
        store::EmbeddedServer server(m_folder->path(), fast);
        QVERIFY(server.join());
        // What it is started with is broken meanwhile: each try fails, and there are few of them.
        write(m_folder->path() + "/cluster/postgresql.auto.conf"_L1, "no_such_setting = 1\n");
        QRegularExpression refused(u"it does not start"_s);
        for (auto time = 0; time < 5; ++time) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ended by itself"_s));
            QTest::ignoreMessage(QtWarningMsg, refused);
        }
        QTest::failOnWarning(QRegularExpression(u".?"_s)); // a sixth try would warn
        ::kill(postmaster(m_folder->path()), SIGKILL);
        const auto tries = [this] {
            QFile log(m_folder->path() + "/run/server.log"_L1);
            return log.open(QIODevice::ReadOnly) ? log.readAll().count("no_such_setting") : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(tries() >= 5, patience);
        const auto atLast = tries();
        store::EmbeddedServer next(m_folder->path(), fast);
        QVERIFY(!next.join());
        QCOMPARE(tries(), atLast + 1);
    }

    void aCrashedServerIsStartedByTheNextProgram()
    {
        store::EmbeddedCluster crashed(m_folder->path(), fast);
        QVERIFY(crashed.make());
        QVERIFY(crashed.start());
        ::kill(postmaster(m_folder->path()), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!crashed.isRunning(), patience);
        store::EmbeddedServer next(m_folder->path(), fast);
        const auto again = next.join();
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY(answers(*again));
    }

    void aPidFileOfAnotherProgramDoesNotStopIt()
    {
        QString data;
        {
            store::EmbeddedServer server(m_folder->path(), fast);
            QVERIFY(server.join());
            data = m_folder->path() + "/cluster"_L1;
        }
        // Our own pid: it lives, and is no server.
        write(data + "/postmaster.pid"_L1,
            QByteArray::number(::getpid()) + '\n' + data.toUtf8() + "\n1700000000\n5432\n/tmp\n\n  0 0\nready\n");
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto conninfo = server.join();
        QVERIFY2(conninfo, conninfo ? "" : qPrintable(conninfo.error().detail));
        QVERIFY(answers(*conninfo));
    }

    void aHalfMadeClusterIsMadeAnew()
    {
        QVERIFY(QDir().mkpath(m_folder->path() + "/cluster.making/base"_L1));
        write(m_folder->path() + "/cluster.making.mark"_L1, {});
        write(m_folder->path() + "/cluster.making/PG_VERSION"_L1, "15\n");
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto conninfo = server.join();
        QVERIFY2(conninfo, conninfo ? "" : qPrintable(conninfo.error().detail));
        QVERIFY(!QFileInfo::exists(m_folder->path() + "/cluster.making"_L1));
        QVERIFY(!QFileInfo::exists(m_folder->path() + "/cluster.making.mark"_L1));
    }

    void whatIsNotOursIsNeverRemoved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder in the place of the data") << u"cluster"_s;
        QTest::newRow("a half-made one without our mark") << u"cluster.making"_s;
    }

    void whatIsNotOursIsNeverRemoved()
    {
        QFETCH(QString, name);
        const auto precious = m_folder->path() + u'/' + name + "/thesis.txt"_L1;
        QVERIFY(QDir().mkpath(QFileInfo(precious).absolutePath()));
        write(precious, "years of work");
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto joined = server.join();
        QVERIFY(!joined);
        QVERIFY(joined.error().detail.contains(name));
        QVERIFY(QFileInfo::exists(precious));
    }

    void aLongOrStrangePathGetsAShortSocket_data()
    {
        QTest::addColumn<QString>("below");
        QTest::newRow("long") << QString(120, u'x');
        QTest::newRow("blanks, quotes, commas, kanji") << u"櫓 o'clock, \"x\""_s;
    }

    void aLongOrStrangePathGetsAShortSocket()
    {
        QFETCH(QString, below);
        store::EmbeddedServer server(m_folder->parent() + u'/' + below, fast);
        const auto conninfo = server.join();
        QVERIFY2(conninfo, conninfo ? "" : qPrintable(conninfo.error().detail));
        QVERIFY(answers(*conninfo));
    }

    void missingProgramsAreNamedWithTheirPackage()
    {
        const auto none = store::findServerPrograms(0, {m_folder->parent()});
        QVERIFY(!none);
        QCOMPARE(none.error().kind, core::ErrorKind::NotFound);
        QVERIFY(none.error().detail.contains("package postgresql"_L1));
        const auto other = store::findServerPrograms(99);
        QVERIFY(!other);
        QVERIFY(other.error().detail.contains("postgresql-99"_L1));
    }

    void asRootAClosedParentIsNamed()
    {
        if (::geteuid() != 0)
            QSKIP("only root runs the server as another user");
        const auto closed = m_folder->parent() + "/closed"_L1;
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        store::EmbeddedServer server(closed + "/data"_L1, fast);
        const auto joined = server.join();
        QVERIFY(!joined);
        QCOMPARE(joined.error().kind, core::ErrorKind::Denied);
        QVERIFY(joined.error().detail.contains(closed));
    }

    void aServerThatCannotStartShowsItsLog()
    {
        {
            store::EmbeddedServer server(m_folder->path(), fast);
            QVERIFY(server.join());
        }
        QFile conf(m_folder->path() + "/cluster/postgresql.conf"_L1);
        QVERIFY(conf.open(QIODevice::Append));
        conf.write("\nno_such_setting = 1\n");
        conf.close();
        store::EmbeddedServer server(m_folder->path(), fast);
        const auto joined = server.join();
        QVERIFY(!joined);
        QVERIFY2(joined.error().detail.contains("no_such_setting"_L1), qPrintable(joined.error().detail));
    }

private:
    std::unique_ptr<test::ScratchFolder> m_folder;
};

QTEST_GUILESS_MAIN(tst_EmbeddedServer)
#include "tst_EmbeddedServer.moc"
