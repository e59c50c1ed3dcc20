// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Commands.h"
#include "store/Outbox.h"
#include "support/TestDatabase.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
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
        store::Outbox outbox(m_file, commands);
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
            store::Outbox outbox(m_file, commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            for (int i = 1; i <= 5; ++i)
                outbox.perform(note(m_item, u"offline %1"_s.arg(i)));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 5, patience);
            QCOMPARE(kept[4][1].toInt(), 5);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(m_file, commands);
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
            store::Outbox outbox(m_file, commands);
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

        store::Outbox outbox(m_file, commands);
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
            store::Outbox outbox(m_file, commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(conflicting);
            outbox.perform(note(m_item, u"after the conflict"_s));
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 2, patience);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(m_file, commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        QSignalSpy refused(&outbox, &store::Outbox::refused);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<core::Action>(), conflicting);
        QCOMPARE(refused[0][1].value<core::Error>().detail, u"changed_since"_s);
        QCOMPARE(written(u"too late"_s), 0);
        QCOMPARE(written(u"after the conflict"_s), 1);
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
        {
            store::Session session(nowhere, u"test"_s);
            store::Commands commands(session);
            store::Outbox outbox(m_file, commands);
            QSignalSpy kept(&outbox, &store::Outbox::kept);
            outbox.perform(action);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(m_file, commands);
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
            store::Outbox outbox(m_file, commands);
            outbox.perform(note(m_item, u"in the last moment"_s));
        }
        store::Session session(m_conninfo, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(m_file, commands);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        outbox.replay();
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(written(u"in the last moment"_s), 1);
    }

    void aDiskThatFailsIsToldAndTheActionHeld()
    {
        store::Session session(nowhere, u"test"_s);
        store::Commands commands(session);
        store::Outbox outbox(u"/proc/outbox.sqlite"_s, commands);
        QSignalSpy failed(&outbox, &store::Outbox::storageFailed);
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        outbox.perform(note(m_item, u"unsafe"_s));
        QTRY_VERIFY_WITH_TIMEOUT(failed.size() >= 2, patience); // at the start, and for the action
        QCOMPARE(kept.size(), 0);
    }

private:
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
