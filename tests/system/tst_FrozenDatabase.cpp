// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole programs over a server that falls silent: they end when they are asked to, and what a person did is done once, though
// the program is killed.

#include "models/StoreDesk.h"
#include "store/Outbox.h"
#include "support/FreezableServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 30'000;
/// A program that waited for the server would take tens of seconds: for a time-out, or for ever.
constexpr auto endsWithin = 10'000;

/// A desk without a window, in a process of its own: each line on its standard input acknowledges the item of that number.
/// It tells "open", "kept" and "done" on its standard output.
int runDesk(const QStringList& arguments)
{
    models::StoreDesk desk;
    const auto tell = [](const char* what) {
        std::puts(what);
        std::fflush(stdout);
    };
    QObject::connect(&desk, &models::Desk::snapshotTaken, &desk, [&tell] { tell("open"); });
    QObject::connect(&desk, &models::Desk::kept, &desk, [&tell] { tell("kept"); });
    QObject::connect(&desk, &models::Desk::performed, &desk, [&tell] { tell("done"); });
    QObject::connect(&desk, &models::Desk::refused, &desk, [&tell] { tell("refused"); });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &desk, [&desk, &input] {
        char line[64] {};
        if (::read(STDIN_FILENO, line, sizeof line - 1) <= 0) {
            input.setEnabled(false);
            return;
        }
        core::Action action;
        action.id = QUuid::createUuid();
        action.item.value = QByteArray(line).trimmed().toLongLong();
        action.verb = core::Verb::Acknowledge;
        desk.perform(action);
    });
    desk.open(arguments.at(2), arguments.at(3));
    return QCoreApplication::exec();
}

/// Lines of a program, as they come.
class Program final
{
public:
    Program(const QString& file, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(file, arguments);
    }

    ~Program()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    Q_DISABLE_COPY_MOVE(Program)

    void write(const QByteArray& line) { m_process.write(line + '\n'); }

    [[nodiscard]] bool says(const QByteArray& what)
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.contains(what + '\n');
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The exit code of a SIGTERM; -1 where it does not end.
    [[nodiscard]] int terminate()
    {
        QElapsedTimer took;
        took.start();
        m_process.terminate();
        if (!m_process.waitForFinished(endsWithin))
            return -1;
        qInfo() << "ended after" << took.elapsed() << "ms";
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }

    [[nodiscard]] bool ends() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(endsWithin); }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class TestFrozenDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = m_server.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        m_collector = m_server.conninfoAs(u"col_one"_s, {u"yagura_collector"_s, u"yagura_operator"_s, u"yagura_lead"_s});
        m_server.sql(u"insert into yagura.source (key, kind, base_url, secret_ref) values ('pd', 'pagerduty', 'http://127.0.0.1:9', 'env:YAGURA_TEST_NONE')"_s);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_server.thaw(); }

    void aProgramEndsWhenItIsAskedTo_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("isFrozenBefore");
        QTest::newRow("the desktop at work") << u"yagura"_s << false;
        QTest::newRow("the desktop, started meanwhile") << u"yagura"_s << true;
        QTest::newRow("a collector at work") << u"collect"_s << false;
        QTest::newRow("a collector, started meanwhile") << u"collect"_s << true;
        QTest::newRow("a command, started meanwhile") << u"items"_s << true;
    }

    void aProgramEndsWhenItIsAskedTo()
    {
        QFETCH(QString, program);
        QFETCH(bool, isFrozenBefore);
        if (isFrozenBefore)
            m_server.freeze();
        const auto isDesktop = program == "yagura"_L1;
        Program running(isDesktop ? QStringLiteral(YAGURA) : QStringLiteral(YAGURACTL),
            isDesktop ? QStringList {u"--database"_s, m_collector, u"--data-folder"_s, m_folder->path()} : QStringList {program, u"--database"_s, m_collector});
        if (isFrozenBefore) {
            QTest::qWait(500); // it is started, and wherever it is by now
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(sessions() >= (isDesktop ? 3 : 1), patience); // a window asks for more than the queue
            m_server.freeze();
        }
        const auto code = running.terminate();
        QVERIFY2(code != -1, "it does not end");
        if (!isFrozenBefore)
            QCOMPARE(code, 0);
    }

    void aCommandSaysThatTheDatabaseIsSilentAndEnds()
    {
        m_server.freeze();
        Program running(QStringLiteral(YAGURACTL), {u"items"_s, u"--json"_s, u"--database"_s, m_collector});
        QVERIFY(running.ends());
        QVERIFY(running.says("}"));
    }

    void aDeskStartedWhileTheDatabaseIsAwayComesByItself_data()
    {
        QTest::addColumn<bool>("isFrozen");
        QTest::newRow("it does not run") << false;
        QTest::newRow("it is frozen") << true;
    }

    void aDeskStartedWhileTheDatabaseIsAwayComesByItself()
    {
        QFETCH(bool, isFrozen);
        const auto file = m_folder->filePath(u"outbox.sqlite"_s);
        const auto item = newItem();
        {
            // What an earlier run could not send.
            models::StoreDesk desk;
            QSignalSpy kept(&desk, &models::Desk::kept);
            m_server.freeze();
            desk.open(m_desk, file);
            core::Action action;
            action.id = QUuid::createUuid();
            action.item.value = item.toLongLong();
            action.verb = core::Verb::Acknowledge;
            desk.perform(action);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        if (!isFrozen) {
            m_server.thaw();
            m_server.stop();
        }
        models::StoreDesk desk;
        QSignalSpy lost(&desk, &models::Desk::connectionLost);
        QSignalSpy waiting(&desk, &models::Desk::waitingChanged);
        QSignalSpy kept(&desk, &models::Desk::kept);
        QSignalSpy taken(&desk, &models::Desk::snapshotTaken);
        QSignalSpy performed(&desk, &models::Desk::performed);
        desk.open(m_desk, file);
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, patience);
        QCOMPARE(waiting[0][0].toInt(), 1);
        QCOMPARE(kept.size(), 1); // its item is marked
        if (isFrozen)
            m_server.thaw();
        else
            m_server.start();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(waiting.last()[0].toInt(), 0);
        QCOMPARE(acknowledged(item), 1);
    }

    void theDesktopStartedWhileTheDatabaseIsAwayComesByItself()
    {
        m_server.stop();
        Program running(QStringLiteral(YAGURA), {u"--database"_s, m_collector, u"--data-folder"_s, m_folder->path()});
        QTest::qWait(500);
        m_server.start();
        QTRY_VERIFY_WITH_TIMEOUT(sessions() >= 3, patience);
        QCOMPARE(running.terminate(), 0);
    }

    void whatWasDoneBeforeAKillIsDoneOnce()
    {
        const auto item = newItem();
        {
            Program desk(QCoreApplication::applicationFilePath(), {u"--desk"_s, m_desk, m_folder->filePath(u"outbox.sqlite"_s)});
            QTRY_VERIFY_WITH_TIMEOUT(desk.says("open"), patience);
            m_server.freeze();
            desk.write(item);
            QTRY_VERIFY_WITH_TIMEOUT(desk.says("kept"), patience); // that is what the person sees
            desk.kill();
        }
        m_server.thaw();
        Program desk(QCoreApplication::applicationFilePath(), {u"--desk"_s, m_desk, m_folder->filePath(u"outbox.sqlite"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("done"), patience);
        QCOMPARE(acknowledged(item), 1);
        QCOMPARE(m_server.sql(u"select owner from yagura.item where id = "_s + QString::fromLatin1(item)), u"op_sato"_s);
    }

    void aKillAtAnyMomentDoesNothingTwice()
    {
        const auto seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        QByteArrayList items;
        for (int round = 0; round < 12; ++round) {
            items += newItem();
            Program desk(QCoreApplication::applicationFilePath(), {u"--desk"_s, m_desk, m_folder->filePath(u"outbox.sqlite"_s)});
            QTRY_VERIFY_WITH_TIMEOUT(desk.says("open"), patience);
            desk.write(items.last());
            QTest::qWait(random.bounded(30));
            desk.kill();
        }
        Program desk(QCoreApplication::applicationFilePath(), {u"--desk"_s, m_desk, m_folder->filePath(u"outbox.sqlite"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(desk.says("open"), patience);
        items += newItem();
        desk.write(items.last());
        QTRY_COMPARE_WITH_TIMEOUT(acknowledged(items.last()), 1, patience); // all that was kept went before it
        for (const auto& item : items)
            QVERIFY2(acknowledged(item) <= 1, qPrintable(u"seed %1, item %2"_s.arg(seed).arg(QString::fromLatin1(item))));
    }

private:
    [[nodiscard]] QByteArray newItem()
    {
        return m_server.sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now() + interval '15 minutes') returning id"_s).toLatin1();
    }

    [[nodiscard]] int acknowledged(const QByteArray& item)
    {
        return m_server.sql(u"select count(*) from yagura.timeline where kind = 'acknowledge' and item_id = "_s + QString::fromLatin1(item)).toInt();
    }

    /// Those that stay, and not the look at the schema before them.
    [[nodiscard]] int sessions()
    {
        return m_server.sql(u"select count(*) from pg_stat_activity where usename = 'col_one' and application_name ~ '^yagura (desktop|yaguractl)'"_s).toInt();
    }

    test::FreezableServer m_server;
    QString m_desk;
    QString m_collector;
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--desk"_L1)
        return runDesk(arguments);
    TestFrozenDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_FrozenDatabase.moc"
