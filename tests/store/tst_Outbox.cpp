// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Commands.h"
#include "store/Connection.h"
#include "store/DatabaseIdentity.h"
#include "store/Outbox.h"
#include "store/OutboxFile.h"
#include "support/TestDatabase.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 20'000;

core::Action note(qint64 item, const QString& text)
{
    core::Action action;
    action.id = QUuid::createUuid();
    action.item.value = item;
    action.verb = core::Verb::Note;
    action.text = text;
    return action;
}

const auto nowhere = u"host=/nonexistent dbname=x"_s;

} // namespace

class tst_Outbox final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_conninfo = m_database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        m_item = m_database
                     .sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now()) returning id"_s)
                     .toLongLong();
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"deep/down/outbox.sqlite"_s);
    }

    void withAConnectionAnActionIsPerformedAtOnce()
    {
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        const auto action = note(m_item, u"at once"_s);
        outbox.perform(action);
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(performed[0][0].value<core::Action>(), action);
        QCOMPARE(kept.size(), 0);
        QCOMPARE(written(u"at once"_s), 1);
    }

    void whatWasDoneOfflineIsPerformedInOrderAfterARestart()
    {
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(place(), commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            for (int i = 1; i <= 5; ++i)
                outbox.perform(note(m_item, u"offline %1"_s.arg(i)));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 5, patience);
            QCOMPARE(kept[4][1].toInt(), 5);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy waiting(&outbox, &store::Outbox::waitingChanged);
        QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, patience);
        QCOMPARE(waiting[0][0].toInt(), 5);
        outbox.replay();
        outbox.perform(note(m_item, u"offline 6"_s)); // behind the older ones
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 6, patience);
        QCOMPARE(m_database.rows(u"select text from yagura.timeline where text like 'offline%' order by id"_s),
            (QStringList {u"offline 1"_s, u"offline 2"_s, u"offline 3"_s, u"offline 4"_s, u"offline 5"_s, u"offline 6"_s}));
        QCOMPARE(waiting.last()[0].toInt(), 0);
    }

    void anActionThatHadArrivedIsNotPerformedTwice()
    {
        const auto action = note(m_item, u"once"_s);
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(place(), commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(action);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        // The answer had been lost on the way, not the action.
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        auto first = commands.perform(action);
        first.waitForFinished();
        QVERIFY(first.result());

        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QVERIFY(performed[0][1].value<core::ActionAnswer>().repeated);
        QCOMPARE(written(u"once"_s), 1);
    }

    void aConflictIsToldAndTheNextOneGoesOn()
    {
        auto conflicting = note(m_item, u"too late"_s);
        conflicting.expectedVersion = 999'999;
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(place(), commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(conflicting);
            outbox.perform(note(m_item, u"after the conflict"_s));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 2, patience);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy refused(&outbox, &store::Outbox::refused);
        QSignalSpy givenBack(&outbox, &store::Outbox::givenBack);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(givenBack.size(), 1); // its words are nowhere else any more
        QCOMPARE(givenBack[0][0].value<core::Action>(), conflicting);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<core::Action>(), conflicting);
        QCOMPARE(refused[0][1].value<core::Error>().detail, u"changed_since"_s);
        QCOMPARE(written(u"too late"_s), 0);
        QCOMPARE(written(u"after the conflict"_s), 1);
    }

    void whatTheDatabaseDoesNotTakeNowIsKeptAndPerformedLaterOnTheSameConnection_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("cure");
        QTest::addColumn<QString>("code");
        const auto function = u"function yagura.perform(jsonb)"_s;
        QTest::newRow("a right that was taken away") << u"revoke execute on %1 from public, yagura_operator, yagura_lead"_s.arg(function)
                                                     << u"grant execute on %1 to yagura_operator, yagura_lead"_s.arg(function) << u"42501"_s;
        QTest::newRow("a schema that is being brought up") << u"alter %1 rename to perform_later"_s.arg(function)
                                                           << u"alter function yagura.perform_later(jsonb) rename to perform"_s << u"42883"_s;
        QTest::newRow("a server that only reads")
            << u"create function yagura.refuse() returns trigger language plpgsql as $$ begin raise exception 'read only' using errcode = '25006'; end $$; "
               "create trigger refuse before insert on yagura.timeline for each row execute function yagura.refuse()"_s
            << u"drop trigger refuse on yagura.timeline; drop function yagura.refuse()"_s << u"25006"_s;
    }

    void whatTheDatabaseDoesNotTakeNowIsKeptAndPerformedLaterOnTheSameConnection()
    {
        QFETCH(QString, harm);
        QFETCH(QString, cure);
        QFETCH(QString, code);
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands, {20ms, 60ms});
        QSignalSpy connected(&session, &store::Session::connected);
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        QSignalSpy refused(&outbox, &store::Outbox::refused);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy heldUp(&outbox, &store::Outbox::heldUp);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
        for (const auto& statement : harm.split(u"; create trigger"_s))
            m_database.sql(statement.startsWith(u" refuse"_s) ? u"create trigger"_s + statement : statement);
        outbox.perform(note(m_item, u"first of two "_s + code));
        outbox.perform(note(m_item, u"second of two "_s + code));
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(heldUp.size() >= 1, patience);
        QCOMPARE(heldUp[0][0].value<core::Error>().code, code);
        for (const auto& statement : cure.split(u"; "_s))
            m_database.sql(statement);
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 2, patience); // nobody called replay()
        QCOMPARE(heldUp.size(), 1); // tried many times, told once
        QCOMPARE(refused.size(), 0);
        QCOMPARE(m_database.rows(u"select text from yagura.timeline where text like '%of two %1' order by id"_s.arg(code)),
            (QStringList {u"first of two "_s + code, u"second of two "_s + code}));
    }

    void anActionIsOnTheDiskBeforeTheDatabaseHasIt()
    {
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Connection holder;
        QVERIFY(holder.open(m_database.conninfo(), u"test"_s));
        QVERIFY(holder.executeScript("begin; select 1 from yagura.item for update"));
        const auto action = note(m_item, u"not yet answered"_s);
        store::Outbox outbox(place(), commands, {.slow = 20ms});
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy waiting(&outbox, &store::Outbox::waitingChanged);
        outbox.perform(action);
        QTRY_COMPARE_WITH_TIMEOUT(m_database.sql(u"select count(*) from pg_stat_activity where usename = 'op_sato' and wait_event_type = 'Lock'"_s), u"1"_s, patience);
        QCOMPARE(onTheDisk(), std::vector {action});
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience); // the answer is late: it is shown as waiting
        QCOMPARE(waiting.size(), 1);
        QVERIFY(holder.executeScript("rollback"));
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(waiting.last()[0].toInt(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(onTheDisk().empty(), patience);
        QCOMPARE(written(u"not yet answered"_s), 1);
    }

    void aDiskThatFailsKeepsNothingFromTheDatabase()
    {
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox({.file = u"/proc/outbox.sqlite"_s, .database = {}}, commands);
        QSignalSpy failed(&outbox, &store::Outbox::storageFailed);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        outbox.perform(note(m_item, u"without a disk"_s));
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QVERIFY(failed.size() >= 2); // and said for the action too
        QCOMPARE(written(u"without a disk"_s), 1);
    }

    void whatIsDoneWhileAnotherIsUnderWayIsPerformedInOrder()
    {
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        for (int at = 0; at < 30; ++at)
            outbox.perform(note(m_item, u"in a row %1"_s.arg(at, 3)));
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 30, patience);
        const auto rows = m_database.rows(u"select text from yagura.timeline where text like 'in a row%' order by id"_s);
        QCOMPARE(rows.size(), 30);
        QVERIFY(std::is_sorted(rows.begin(), rows.end()));
        QTRY_VERIFY_WITH_TIMEOUT(onTheDisk().empty(), patience);
    }

    void whatWaitsForOneDatabaseIsNotPerformedOnAnother()
    {
        const QDir folder(m_folder->path());
        const store::OutboxPlace roomA {.file = folder.filePath(u"outbox-a.sqlite"_s), .database = u"room A"_s, .others = u"outbox-*.sqlite"_s};
        const store::OutboxPlace roomB {.file = folder.filePath(u"outbox-b.sqlite"_s), .database = u"room B"_s, .others = u"outbox-*.sqlite"_s};
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(roomA, commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(note(m_item, u"of room A"_s));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        {
            store::Outbox outbox(roomB, commands);
            QSignalSpy performed(&outbox, &store::Outbox::performed);
            QSignalSpy elsewhere(&outbox, &store::Outbox::waitingElsewhere);
            outbox.replay();
            outbox.perform(note(m_item, u"of room B"_s));
            QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(elsewhere.size(), 1, patience);
            QCOMPARE(elsewhere[0][0].toInt(), 1);
            QCOMPARE(elsewhere[0][1].toStringList(), QStringList(u"room A"_s));
            QCOMPARE(written(u"of room A"_s), 0);
        }
        store::Outbox outbox(roomA, commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(written(u"of room A"_s), 1);
    }

    void theOneFileOfBeforeIsTakenOverUnlessItMayBeAnothers_data()
    {
        QTest::addColumn<QString>("trace");
        QTest::addColumn<bool>("takenOver");
        QTest::newRow("no trace of any database") << QString() << true;
        QTest::newRow("traces of this one") << u"drafts-mine.json"_s << true;
        QTest::newRow("traces of another") << u"drafts-others.json"_s << false;
    }

    void theOneFileOfBeforeIsTakenOverUnlessItMayBeAnothers()
    {
        QFETCH(QString, trace);
        QFETCH(bool, takenOver);
        const QDir folder(m_folder->path());
        const auto earlier = folder.filePath(u"outbox.sqlite"_s);
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox({.file = earlier, .database = {}}, commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(note(m_item, u"of before"_s));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        if (!trace.isEmpty()) {
            QFile file(folder.filePath(trace));
            QVERIFY(file.open(QFile::WriteOnly));
        }
        store::Session session(nowhere, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox({.file = folder.filePath(u"outbox-a.sqlite"_s), .database = u"room A"_s, .others = u"outbox-*.sqlite"_s, .earlier = earlier,
                                 .traces = u"drafts-*.json"_s, .ownTraces = {u"drafts-mine.json"_s}},
            commands);
        QSignalSpy waiting(&outbox, &store::Outbox::waitingChanged);
        QSignalSpy elsewhere(&outbox, &store::Outbox::waitingElsewhere);
        if (takenOver) {
            QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, patience);
            QVERIFY(!QFile::exists(earlier));
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(elsewhere.size(), 1, patience);
        QCOMPARE(elsewhere[0][1].toStringList(), QStringList(u"outbox.sqlite"_s));
        QCOMPARE(waiting.size(), 0);
        QVERIFY(QFile::exists(earlier));
    }

    void aDatabaseIsTheSameHoweverItsConninfoIsSpelt_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto plain = u"host=db1 port=5432 dbname=yagura user=sato"_s;
        QTest::newRow("order and quotes") << plain << u"user='sato' dbname='yagura' port=5432 host='db1'"_s << true;
        QTest::newRow("how it is encrypted") << plain << plain + u" sslmode=verify-full connect_timeout=3"_s << true;
        QTest::newRow("the case of a name") << plain << u"host=DB1 port=5432 dbname=yagura user=sato"_s << true;
        QTest::newRow("a port that is not said") << plain << u"host=db1 dbname=yagura user=sato"_s << true;
        QTest::newRow("as an address") << plain << u"postgresql://sato@db1:5432/yagura?sslmode=require"_s << true;
        QTest::newRow("another server") << plain << u"host=db2 port=5432 dbname=yagura user=sato"_s << false;
        QTest::newRow("another port") << plain << u"host=db1 port=5433 dbname=yagura user=sato"_s << false;
        QTest::newRow("another database") << plain << u"host=db1 port=5432 dbname=drill user=sato"_s << false;
        QTest::newRow("another person") << plain << u"host=db1 port=5432 dbname=yagura user=suzuki"_s << false;
        QTest::newRow("another service") << u"service=room-a"_s << u"service=room-b"_s << false;
        QTest::newRow("the own server's socket moved") << u"host=/run/user/1000/yagura-0123456789ab dbname=yagura user=sato"_s
                                                       << u"host=/tmp/yagura-1000-0123456789ab dbname=yagura user=sato"_s << true;
        QTest::newRow("two sockets") << u"host=/srv/a/run dbname=yagura user=sato"_s << u"host=/srv/b/run dbname=yagura user=sato"_s << false;
    }

    void aDatabaseIsTheSameHoweverItsConninfoIsSpelt()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(store::DatabaseIdentity::of(one).key == store::DatabaseIdentity::of(other).key, same);
        QVERIFY(!store::DatabaseIdentity::of(one).name.isEmpty());
    }

    void everyPartOfAnActionSurvivesTheDisk()
    {
        core::Action action;
        action.id = QUuid::createUuid();
        action.item.value = m_item;
        action.verb = core::Verb::Watch;
        action.text = u"静観: \"引用\" \\ と改行\n😀"_s;
        action.until = QDateTime(QDate(2031, 2, 3), QTime(4, 5, 6, 789), Qt::UTC);
        action.customer.value = 42;
        action.rememberKeyKind = u"tag"_s;
        action.rememberKeyValue = u"customer:x"_s;
        action.expectedVersion = 3;
        action.seen = core::SeenItem {7, core::ItemState::Watching, u"佐藤"_s, 4, true, core::CustomerId {9}};
        action.takeOver = true;
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(place(), commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(action);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy refused(&outbox, &store::Outbox::refused);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        QCOMPARE(refused[0][0].value<core::Action>(), action);
    }

    void whatNobodyHadAnsweredAtTheEndIsOnTheDisk()
    {
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(place(), commands);
            outbox.perform(note(m_item, u"in the last moment"_s));
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(place(), commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(written(u"in the last moment"_s), 1);
    }

    void aDiskThatFailsIsToldAndTheActionHeld()
    {
        store::Session session(nowhere, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox({.file = u"/proc/outbox.sqlite"_s, .database = {}}, commands);
        QSignalSpy failed(&outbox, &store::Outbox::storageFailed);
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        outbox.perform(note(m_item, u"unsafe"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience); // at the start, and for the action
        QCOMPARE(kept.size(), 0);
    }

private:
    [[nodiscard]] store::OutboxPlace place() const { return {.file = m_file, .database = u"test"_s}; }

    /// As the next start would find it.
    [[nodiscard]] std::vector<core::Action> onTheDisk() const
    {
        store::OutboxFile file(place());
        auto all = file.all();
        all.waitForFinished();
        return all.result().value_or(std::vector<core::Action>());
    }

    int written(const QString& text)
    {
        return m_database.sql(u"select count(*) from yagura.timeline where text = '%1'"_s.arg(text)).toInt();
    }

    test::TestDatabase m_database;
    QString m_conninfo;
    qint64 m_item = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_Outbox.moc"
