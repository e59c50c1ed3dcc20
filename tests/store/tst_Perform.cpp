// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "core/ItemState.h"
#include "store/ItemStore.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class tst_Perform final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_customer = m.database.sql(u"insert into yagura.customer (key, name, first_response_s)"
                                    " values ('c', 'C', 3600) returning id"_s)
                         .toLongLong();
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyVerbFromEveryState_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("result"); // the state after, or the reason why not
        QTest::addColumn<bool>("allowed");
        const auto states = {u"new"_s, u"acknowledged"_s, u"watching"_s, u"escalated"_s, u"resolved"_s};
        const std::vector<std::pair<QString, QStringList>> table {
            {u"acknowledge"_s, {u"acknowledged"_s, u"acknowledged"_s, u"acknowledged"_s, u"!already_escalated"_s, u"!already_resolved"_s}},
            {u"watch"_s, {u"watching"_s, u"watching"_s, u"watching"_s, u"!already_escalated"_s, u"!already_resolved"_s}},
            {u"escalate"_s, {u"escalated"_s, u"escalated"_s, u"escalated"_s, u"!already_escalated"_s, u"!already_resolved"_s}},
            {u"resolve"_s, {u"resolved"_s, u"resolved"_s, u"resolved"_s, u"resolved"_s, u"!already_resolved"_s}},
            {u"reopen"_s, {u"!not_resolved"_s, u"!not_resolved"_s, u"!not_resolved"_s, u"!not_resolved"_s, u"acknowledged"_s}},
            {u"note"_s, {u"new"_s, u"acknowledged"_s, u"watching"_s, u"escalated"_s, u"resolved"_s}},
            {u"assign_customer"_s, {u"new"_s, u"acknowledged"_s, u"watching"_s, u"escalated"_s, u"resolved"_s}},
            {u"complete_first_response"_s, {u"acknowledged"_s, u"acknowledged"_s, u"watching"_s, u"escalated"_s, u"!already_resolved"_s}},
        };
        for (const auto& [verb, results] : table) {
            int column = 0;
            for (const auto& from : states) {
                const auto& result = results[column++];
                QTest::addRow("%s from %s", qPrintable(verb), qPrintable(from))
                    << verb << from << QString(result).remove(u'!') << !result.startsWith(u'!');
            }
        }
    }

    void everyVerbFromEveryState()
    {
        QFETCH(QString, verb);
        QFETCH(QString, from);
        QFETCH(QString, result);
        QFETCH(bool, allowed);
        const auto item = newItem(from);
        const auto detail = valueOf(m.commands.itemDetail(item));
        const auto possible = std::find_if(detail.actions.cbegin(), detail.actions.cend(),
            [&verb](const core::PossibleAction& action) { return core::verbName(action.verb) == verb; });
        QVERIFY(possible != detail.actions.cend());
        QCOMPARE(possible->allowed, allowed);
        QCOMPARE(possible->reason, allowed ? QString() : result);

        auto future = m.commands.perform(action(item, *core::verbFromName(verb)));
        future.waitForFinished();
        const auto answer = future.result();
        QCOMPARE(answer.has_value(), allowed);
        if (allowed) {
            QCOMPARE(answer->state, result);
            QCOMPARE(state(item), result);
            QCOMPARE(timeline(item), QStringList {verb});
            return;
        }
        QCOMPARE(answer.error().kind, core::ErrorKind::Conflict);
        QCOMPARE(answer.error().detail, result);
        QCOMPARE(state(item), from);
        QCOMPARE(timeline(item), QStringList());
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an empty note") << u"empty"_s << core::ErrorKind::Invalid << u"note_empty"_s;
        QTest::newRow("a note of 25,001 characters") << u"long"_s << core::ErrorKind::Invalid << u"text_too_long"_s;
        QTest::newRow("a watch without an end") << u"endless"_s << core::ErrorKind::Invalid << u"watch_needs_end"_s;
        QTest::newRow("a watch that has ended") << u"past"_s << core::ErrorKind::Invalid << u"watch_needs_end"_s;
        QTest::newRow("a watch of a year") << u"year"_s << core::ErrorKind::Invalid << u"watch_needs_end"_s;
        QTest::newRow("a customer nobody knows") << u"customer"_s << core::ErrorKind::Invalid << u"no_customer"_s;
        QTest::newRow("an item nobody knows") << u"item"_s << core::ErrorKind::NotFound << u"no_item"_s;
        QTest::newRow("an older version") << u"version"_s << core::ErrorKind::Conflict << u"changed_since"_s;
        QTest::newRow("a key of another item") << u"key"_s << core::ErrorKind::Invalid << u"key_not_of_item"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, what);
        QFETCH(core::ErrorKind, kind);
        QFETCH(QString, reason);
        const auto item = newItem(u"new"_s);
        auto wrong = action(item, core::Verb::Note);
        if (what == "empty"_L1)
            wrong.text = u" \t "_s.trimmed();
        else if (what == "long"_L1)
            wrong.text = QString(25'001, u'あ');
        else if (what == "endless"_L1 || what == "past"_L1 || what == "year"_L1)
            wrong = action(item, core::Verb::Watch);
        else if (what == "customer"_L1 || what == "key"_L1)
            wrong = action(item, core::Verb::AssignCustomer);
        else if (what == "item"_L1)
            wrong.item.value = 999'999'999;
        else
            wrong.expectedVersion = 77;
        if (what == "endless"_L1)
            wrong.until.reset();
        else if (what == "past"_L1)
            wrong.until = QDateTime::currentDateTimeUtc().addSecs(-5);
        else if (what == "year"_L1)
            wrong.until = QDateTime::currentDateTimeUtc().addDays(365);
        else if (what == "customer"_L1)
            wrong.customer.value = 999'999;
        if (what == "key"_L1) {
            wrong.rememberKeyKind = u"tag"_s;
            wrong.rememberKeyValue = u"of:another"_s;
        }
        const auto error = errorOf(m.commands.perform(wrong));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, reason);
        QCOMPARE(timeline(item), QStringList());
        QCOMPARE(m.database.sql(u"select customer_id from yagura.item where id = %1"_s.arg(item.value)), QString());
    }

    void theSameActionTwiceAnswersTheFirstTime()
    {
        const auto item = newItem(u"new"_s);
        const auto once = action(item, core::Verb::Acknowledge);
        const auto first = valueOf(m.commands.perform(once));
        QVERIFY(!first.repeated);
        auto second = valueOf(m.commands.perform(once));
        QVERIFY(second.repeated);
        second.repeated = false;
        QCOMPARE(second, first);
        QCOMPARE(timeline(item), QStringList {u"acknowledge"_s});
        auto other = once;
        other.verb = core::Verb::Note;
        other.text = u"another with the same id"_s;
        QCOMPARE(errorOf(m.commands.perform(other)).kind, core::ErrorKind::Invalid);
    }

    void theSameActionFromFourConnectionsAtOnceIsPerformedOnce()
    {
        std::vector<std::unique_ptr<store::Session>> sessions;
        for (int i = 0; i < 4; ++i)
            sessions.push_back(std::make_unique<store::Session>(
                m.database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"test"_s));
        for (int round = 0; round < 20; ++round) {
            const auto item = newItem(u"new"_s);
            const auto same = action(item, core::Verb::Acknowledge);
            std::vector<QFuture<core::Result<core::ActionAnswer>>> answers;
            for (const auto& session : sessions)
                answers.push_back(store::Commands(*session).perform(same));
            int repeated = 0;
            for (const auto& answer : answers)
                repeated += valueOf(answer).repeated ? 1 : 0;
            QCOMPARE(repeated, 3);
            QCOMPARE(timeline(item).size(), 1);
        }
    }

    void aPreviewSaysWhatWouldBeDoneAndDoesNothing_data()
    {
        QTest::addColumn<core::Verb>("verb");
        QTest::addColumn<QString>("writes"); // to PagerDuty and Datadog
        QTest::addColumn<QStringList>("silent");
        QTest::newRow("acknowledge") << core::Verb::Acknowledge << u"pagerduty/acknowledge=2"_s << QStringList {u"datadog"_s};
        QTest::newRow("watch") << core::Verb::Watch << u"datadog/downtime=1 pagerduty/acknowledge=2 pagerduty/note=2"_s << QStringList();
        QTest::newRow("resolve") << core::Verb::Resolve << u"pagerduty/note=2 pagerduty/resolve=2"_s << QStringList {u"datadog"_s};
        QTest::newRow("note") << core::Verb::Note << u"pagerduty/note=2"_s << QStringList {u"datadog"_s};
        QTest::newRow("escalate") << core::Verb::Escalate << u"pagerduty/escalate=2 pagerduty/note=2"_s << QStringList {u"datadog"_s};
    }

    void aPreviewSaysWhatWouldBeDoneAndDoesNothing()
    {
        QFETCH(const core::Verb, verb);
        QFETCH(const QString, writes);
        QFETCH(const QStringList, silent);
        const auto item = newItem(u"new"_s);
        const auto signal = [&](core::SourceId source, const QString& id) {
            (void)m.database.sql(u"insert into yagura.signal (source_id, external_id, item_id, state, vendor_state, severity, title, updated_at, opened_at)"
                                 " values (%1, '%2-%3', %3, 'firing', '', 3, 't', now(), now()) returning id"_s.arg(source.value).arg(id).arg(item.value));
        };
        signal(m.pagerDuty, u"a"_s);
        signal(m.pagerDuty, u"b"_s);
        signal(m.dataDog, u"c"_s);
        const auto resolved = newItem(u"resolved"_s);
        const auto previews = valueOf(store::ItemStore(m.operatorSession).previewActions({resolved, item, {999'999'999}}, verb));
        QCOMPARE(previews.size(), size_t(3));
        QCOMPARE(previews[0].item, resolved);
        QCOMPARE(previews[0].allowed, verb == core::Verb::Note);
        QCOMPARE(previews[0].reason, verb == core::Verb::Note ? QString() : u"already_resolved"_s);
        QVERIFY(previews[1].allowed);
        QStringList planned;
        for (const auto& write : previews[1].writes)
            planned += u"%1/%2=%3"_s.arg(write.sourceKind, write.kind).arg(write.count);
        planned.sort();
        QCOMPARE(planned.join(u' '), writes);
        QCOMPARE(previews[1].silentKinds, silent);
        QVERIFY(!previews[2].allowed);
        QCOMPARE(previews[2].reason, u"no_item"_s);
        QCOMPARE(state(item), u"new"_s);
        QCOMPARE(timeline(item), QStringList());

        // What is announced is what is done.
        auto doing = action(item, verb);
        doing.text = u"why"_s;
        (void)valueOf(m.commands.perform(doing));
        auto done = m.database.rows(u"select s.kind || '/' || d.kind || '=' || count(*) from yagura.delivery d join yagura.source s on s.id = d.source_id"
                                    " where d.item_id = %1 group by s.kind, d.kind"_s.arg(item.value));
        done.sort();
        QCOMPARE(done.join(u' '), writes);
    }

    void aPreviewIsOfAThousandItemsAtMost()
    {
        const std::vector<core::ItemId> many(1001, core::ItemId {1});
        QCOMPARE(errorOf(store::ItemStore(m.operatorSession).previewActions(many, core::Verb::Note)).detail, u"too_many_items"_s);
    }

    void takingOverFromAnotherPersonIsPossible()
    {
        const auto item = newItem(u"new"_s);
        store::Session tanakas(m.database.conninfoAs(u"op_tanaka"_s, {u"yagura_operator"_s}), u"test"_s);
        (void)valueOf(store::Commands(tanakas).perform(action(item, core::Verb::Acknowledge)));
        QCOMPARE(owner(item), u"op_tanaka"_s);
        auto takingOver = action(item, core::Verb::Acknowledge);
        takingOver.takeOver = true;
        (void)valueOf(m.commands.perform(takingOver));
        QCOMPARE(owner(item), u"op_sato"_s);
        QCOMPARE(errorOf(m.commands.perform(action(item, core::Verb::Acknowledge))).detail, u"already_acknowledged"_s);
    }

    void theFirstResponseIsDoneOnceAndStays()
    {
        const auto item = newItem(u"new"_s);
        (void)valueOf(m.commands.perform(action(item, core::Verb::Acknowledge)));
        QCOMPARE(column(item, u"responded_at"_s), QString()); // looked at, not yet dealt with
        (void)valueOf(m.commands.perform(action(item, core::Verb::CompleteFirstResponse)));
        const auto at = column(item, u"responded_at"_s);
        QVERIFY(!at.isEmpty());
        (void)valueOf(m.commands.perform(action(item, core::Verb::Escalate)));
        QCOMPARE(column(item, u"responded_at"_s), at);
        QCOMPARE(errorOf(m.commands.perform(action(item, core::Verb::CompleteFirstResponse))).detail, u"already_responded"_s);
    }

    void aCustomerAssignedByHandIsRememberedForWhatIsOpenAndWhatComes()
    {
        auto one = firing(u"k1"_s);
        one.customerHints = {{u"tag"_s, u"customer:k"_s}};
        auto two = one;
        two.externalId = u"k2"_s;
        auto three = one;
        three.externalId = u"k3"_s;
        (void)m.ingest(m.dataDog, {one, two});
        auto assign = action({m.itemOf(u"k1"_s).toLongLong()}, core::Verb::AssignCustomer);
        assign.rememberKeyKind = u"tag"_s;
        assign.rememberKeyValue = u"customer:k"_s;
        (void)valueOf(m.commands.perform(assign));
        (void)m.ingest(m.dataDog, {three});
        for (const auto& id : {u"k1"_s, u"k2"_s, u"k3"_s}) {
            QCOMPARE(m.itemOf(id, u"customer_id"_s).toLongLong(), m_customer);
            QCOMPARE(m.itemOf(id, u"due_at - clock_from"_s), u"01:00:00"_s); // its clock holds
        }
        QCOMPARE(m.timelineOf(m.itemOf(u"k2"_s)), (QStringList {u"opened"_s, u"customer_matched"_s}));
        QCOMPARE(m.database.sql(u"select remembered_by from yagura.customer_key"_s), u"op_sato"_s);
    }

    void aWatchEndsByRule()
    {
        const auto item = newItem(u"acknowledged"_s);
        (void)valueOf(m.commands.perform(action(item, core::Verb::Watch)));
        QCOMPARE(valueOf(m.intake.runRules()), 0);
        m.database.sql(u"update yagura.item set watch_until = now() - interval '1 s' where id = %1"_s.arg(item.value));
        QCOMPARE(valueOf(m.intake.runRules()), 1);
        QCOMPARE(state(item), u"acknowledged"_s);
        QCOMPARE(timeline(item), (QStringList {u"watch"_s, u"watch_ended"_s}));
    }

private:
    core::ItemId newItem(const QString& stateName)
    {
        return {m.database
                    .sql(u"insert into yagura.item (title, opened_at, due_at, state) values"
                         " ('x', now(), now() + interval '15 minutes', '%1') returning id"_s.arg(stateName))
                    .toLongLong()};
    }

    core::Action action(core::ItemId item, core::Verb verb) const
    {
        core::Action result;
        result.id = QUuid::createUuid();
        result.item = item;
        result.verb = verb;
        if (verb == core::Verb::Note)
            result.text = u"a note"_s;
        if (verb == core::Verb::Watch)
            result.until = QDateTime::currentDateTimeUtc().addSecs(3600);
        if (verb == core::Verb::AssignCustomer)
            result.customer.value = m_customer;
        return result;
    }

    QString column(core::ItemId item, const QString& name)
    {
        return m.database.sql(u"select %1 from yagura.item where id = %2"_s.arg(name).arg(item.value));
    }

    QString state(core::ItemId item) { return column(item, u"state"_s); }
    QString owner(core::ItemId item) { return column(item, u"owner"_s); }
    QStringList timeline(core::ItemId item) { return m.timelineOf(QString::number(item.value)); }

    StoreFixture m;
    qint64 m_customer = 0;
};

QTEST_GUILESS_MAIN(tst_Perform)
#include "tst_Perform.moc"
