// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two people at one item: who has it keeps it, and what was meant for another state of things is given back.

#include "StoreFixture.h"

#include "core/WorkItem.h"
#include "store/Outbox.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using namespace yagura::test;

namespace {

constexpr auto patience = 20'000;

core::Action actionOn(core::ItemId item, core::Verb verb)
{
    core::Action action;
    action.id = QUuid::createUuid();
    action.item = item;
    action.verb = verb;
    if (verb == core::Verb::Note)
        action.text = u"a note"_s;
    if (verb == core::Verb::Watch)
        action.until = QDateTime::currentDateTimeUtc().addSecs(3600);
    return action;
}

} // namespace

class tst_FirstWins final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_one = m.database.sql(u"insert into yagura.customer (key, name) values ('one', 'One') returning id"_s).toLongLong();
        m_other = m.database.sql(u"insert into yagura.customer (key, name) values ('other', 'Other') returning id"_s).toLongLong();
        m_tanakas = std::make_unique<store::Session>(m.database.conninfoAs(u"op_tanaka"_s, {u"yagura_operator"_s}), u"test"_s);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatHappenedSinceItWasSeenDecides_data()
    {
        QTest::addColumn<QString>("seen"); // set before the screen shows it
        QTest::addColumn<QString>("since"); // and after that
        QTest::addColumn<QString>("verb");
        QTest::addColumn<bool>("takeOver");
        QTest::addColumn<QString>("result"); // the owner and the state after, or the reason why not
        const auto tanakaHasIt = u"state = 'acknowledged', owner = 'op_tanaka'"_s;
        const auto suzukiHasIt = u"state = 'acknowledged', owner = 'op_suzuki'"_s;
        const auto satoHasIt = u"state = 'acknowledged', owner = 'op_sato'"_s;
        const auto row = [](const char* name, const QString& seen, const QString& since, const char* verb, bool takeOver, const char* result) {
            QTest::newRow(name) << seen << since << QString::fromLatin1(verb) << takeOver << QString::fromLatin1(result);
        };
        // Nothing that matters.
        row("new, nothing since", {}, {}, "acknowledge", false, "op_sato acknowledged");
        row("new, a note, a rise and two more fires since", {}, u"severity = 4, fires = fires + 2, title = 'worse'"_s, "acknowledge", false, "op_sato acknowledged");
        row("new, more fires since, watched", {}, u"fires = fires + 2"_s, "watch", false, "op_sato watching");
        row("new, its first response", {}, u"severity = 4"_s, "complete_first_response", false, "op_sato acknowledged");
        row("mine on another desk since", {}, satoHasIt, "watch", false, "op_sato watching");
        row("mine on another desk since, resolved", {}, satoHasIt, "resolve", false, "op_sato resolved");
        row("my watch has ended since", u"state = 'watching', owner = 'op_sato'"_s, satoHasIt, "resolve", false, "op_sato resolved");
        row("a note is always taken", {}, tanakaHasIt, "note", false, "op_tanaka acknowledged");
        // Somebody else was first.
        row("taken since", {}, tanakaHasIt, "acknowledge", false, "!taken_by_other");
        row("taken since, and the screen is of no help", {}, tanakaHasIt, "acknowledge", true, "!taken_by_other");
        row("taken since, watched", {}, tanakaHasIt, "watch", false, "!taken_by_other");
        row("taken since, escalated", {}, tanakaHasIt, "escalate", false, "!taken_by_other");
        row("taken since, resolved", {}, tanakaHasIt, "resolve", false, "!taken_by_other");
        row("taken since, its first response", {}, tanakaHasIt, "complete_first_response", false, "!taken_by_other");
        row("mine, and taken over since", satoHasIt, tanakaHasIt, "resolve", false, "!taken_by_other");
        row("reopened by somebody since", u"state = 'resolved', owner = 'op_sato'"_s, u"state = 'resolved', owner = 'op_tanaka'"_s, "reopen", false, "!taken_by_other");
        // Seen to be somebody's.
        row("seen as another's, not taken over", tanakaHasIt, {}, "acknowledge", false, "!taken_by_other");
        row("seen as another's, taken over", tanakaHasIt, {}, "acknowledge", true, "op_sato acknowledged");
        row("seen as another's, watch taken over", tanakaHasIt, {}, "watch", true, "op_sato watching");
        row("seen as one's, meanwhile a third one's", tanakaHasIt, suzukiHasIt, "acknowledge", true, "!taken_by_other");
        row("the help of another leaves it where it is", tanakaHasIt, {}, "complete_first_response", false, "op_tanaka acknowledged");
        row("another's, resolved by who saw it", tanakaHasIt, {}, "resolve", false, "op_tanaka resolved");
        row("assigned by the vendor and new", u"owner = 'Suzuki Hana'"_s, {}, "complete_first_response", true, "op_sato acknowledged");
        row("assigned by the vendor and new, which is nobody's here", u"owner = 'Suzuki Hana'"_s, {}, "complete_first_response", false, "op_sato acknowledged");
        // It is another matter now.
        row("taken back by the vendor since", satoHasIt, u"state = 'new', owner = ''"_s, "resolve", false, "!changed_since");
        row("taken back by the vendor since, acknowledged again", satoHasIt, u"state = 'new', owner = ''"_s, "acknowledge", false, "op_sato acknowledged");
        row("fired again since", satoHasIt, u"fires = fires + 1"_s, "resolve", false, "!fired_since");
        row("seen as recovered, and fires now", u"state = 'acknowledged', owner = 'op_sato', recovered_at = now()"_s, u"recovered_at = null"_s, "resolve", false, "!fired_since");
        row("resolved since", {}, u"state = 'resolved'"_s, "acknowledge", false, "!already_resolved");
        row("escalated since", {}, u"state = 'escalated', owner = 'op_tanaka'"_s, "acknowledge", false, "!already_escalated");
    }

    void whatHappenedSinceItWasSeenDecides()
    {
        QFETCH(QString, seen);
        QFETCH(QString, since);
        QFETCH(QString, verb);
        QFETCH(bool, takeOver);
        QFETCH(QString, result);
        const auto item = newItem(seen);
        auto doing = actionOn(item, *core::verbFromName(verb));
        doing.seen = core::seenItem(valueOf(m.commands.itemDetail(item)).item);
        doing.takeOver = takeOver;
        change(item, since);
        auto future = m.commands.perform(doing);
        future.waitForFinished();
        const auto answer = future.result();
        if (!result.startsWith(u'!')) {
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QCOMPARE(m.database.sql(u"select owner || ' ' || state from yagura.item where id = %1"_s.arg(item.value)), result);
            return;
        }
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, core::ErrorKind::Conflict);
        QCOMPARE(u'!' + answer.error().detail, result);
    }

    void aCustomerIsAssignedInPlaceOfTheOneThatWasSeen_data()
    {
        QTest::addColumn<bool>("meanwhileAnother");
        QTest::newRow("nobody knew") << false;
        QTest::newRow("somebody found out meanwhile") << true;
    }

    void aCustomerIsAssignedInPlaceOfTheOneThatWasSeen()
    {
        QFETCH(bool, meanwhileAnother);
        const auto item = newItem({});
        auto doing = actionOn(item, core::Verb::AssignCustomer);
        doing.customer.value = m_one;
        doing.seen = core::seenItem(valueOf(m.commands.itemDetail(item)).item);
        if (meanwhileAnother)
            change(item, u"customer_id = %1"_s.arg(m_other));
        auto future = m.commands.perform(doing);
        future.waitForFinished();
        QCOMPARE(future.result().has_value(), !meanwhileAnother);
        QCOMPARE(m.database.sql(u"select customer_id from yagura.item where id = %1"_s.arg(item.value)).toLongLong(), meanwhileAnother ? m_other : m_one);
    }

    void whoComesSecondIsToldWhoHasItAndSinceWhen()
    {
        const auto item = newItem({});
        (void)valueOf(store::Commands(*m_tanakas).perform(actionOn(item, core::Verb::Acknowledge)));
        const auto error = errorOf(m.commands.perform(actionOn(item, core::Verb::Acknowledge)));
        QCOMPARE(error.detail, u"taken_by_other"_s);
        QCOMPARE(error.facts["owner"_L1].toString(), u"op_tanaka"_s);
        const auto since = QDateTime::fromString(error.facts["since"_L1].toString(), Qt::ISODateWithMs);
        const auto at = m.database.sql(u"select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from yagura.timeline where item_id = %1"_s.arg(item.value));
        QCOMPARE(since.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), at);
    }

    void ofTwentyAtOnceByTwoPeopleOneSucceeds()
    {
        (void)m.ingest(m.pagerDuty, {firing(u"race"_s)});
        const core::ItemId item {m.itemOf(u"race"_s).toLongLong()};
        const auto seen = core::seenItem(valueOf(m.commands.itemDetail(item)).item);
        std::vector<std::unique_ptr<store::Session>> sessions;
        for (int at = 0; at < 20; ++at) {
            const auto who = at % 2 == 0 ? u"op_sato"_s : u"op_tanaka"_s;
            sessions.push_back(std::make_unique<store::Session>(m.database.conninfoAs(who, {u"yagura_operator"_s}), u"test"_s));
        }
        std::vector<QFuture<core::Result<core::ActionAnswer>>> answers;
        for (const auto& session : sessions) {
            auto doing = actionOn(item, core::Verb::Acknowledge);
            doing.seen = seen;
            answers.push_back(store::Commands(*session).perform(doing));
        }
        int done = 0;
        for (auto& answer : answers) {
            answer.waitForFinished();
            const auto result = answer.result();
            done += result ? 1 : 0;
            if (!result)
                QVERIFY2(result.error().detail == "taken_by_other"_L1 || result.error().detail == "already_acknowledged"_L1, qPrintable(result.error().detail));
        }
        QCOMPARE(done, 1);
        QCOMPARE(m.database.sql(u"select count(*) from yagura.timeline where item_id = %1 and kind = 'acknowledge'"_s.arg(item.value)), u"1"_s);
        QCOMPARE(m.database.sql(u"select count(*) from yagura.delivery where item_id = %1"_s.arg(item.value)), u"1"_s);
    }

    void whatWasKeptTakesNothingOverFromAnybody_data()
    {
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("takeOver");
        QTest::newRow("new, and taken since") << QString() << false;
        QTest::newRow("to be taken over from who still has it") << u"state = 'acknowledged', owner = 'op_tanaka'"_s << true;
    }

    void whatWasKeptTakesNothingOverFromAnybody()
    {
        QFETCH(QString, seen);
        QFETCH(bool, takeOver);
        const auto item = newItem(seen);
        auto doing = actionOn(item, core::Verb::Acknowledge);
        doing.text = u"what was written"_s;
        doing.seen = core::seenItem(valueOf(m.commands.itemDetail(item)).item);
        doing.takeOver = takeOver;
        const QTemporaryDir folder;
        const store::OutboxPlace place {.file = folder.filePath(u"outbox.sqlite"_s), .database = u"test"_s};
        store::Session away(u"host=/nonexistent dbname=x"_s, u"test"_s);
        store::Commands nobody(away);
        auto outbox = std::make_unique<store::Outbox>(place, nobody);
        {
            QSignalSpy kept(outbox.get(), &store::Outbox::kept);
            outbox->perform(doing);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        }
        if (!takeOver)
            (void)valueOf(store::Commands(*m_tanakas).perform(actionOn(item, core::Verb::Acknowledge)));
        outbox = std::make_unique<store::Outbox>(place, m.commands); // the next start
        QSignalSpy refused(outbox.get(), &store::Outbox::refused);
        QSignalSpy givenBack(outbox.get(), &store::Outbox::givenBack);
        outbox->replay();
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        QCOMPARE(refused[0][1].value<core::Error>().detail, u"taken_by_other"_s);
        QCOMPARE(givenBack.size(), 1);
        QCOMPARE(m.database.sql(u"select owner from yagura.item where id = %1"_s.arg(item.value)), u"op_tanaka"_s);
    }

private:
    core::ItemId newItem(const QString& seen)
    {
        const core::ItemId item {
            m.database.sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now() + interval '15 minutes') returning id"_s).toLongLong()};
        change(item, seen);
        return item;
    }

    void change(core::ItemId item, const QString& what)
    {
        if (!what.isEmpty())
            m.database.sql(u"update yagura.item set %1 where id = %2"_s.arg(what).arg(item.value));
    }

    StoreFixture m;
    std::unique_ptr<store::Session> m_tanakas;
    qint64 m_one = 0;
    qint64 m_other = 0;
};

QTEST_GUILESS_MAIN(tst_FirstWins)
#include "tst_FirstWins.moc"
