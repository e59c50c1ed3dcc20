// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

core::Signal triggered(const QDateTime& at, const QString& assignee)
{
    auto signal = firing(u"a"_s);
    signal.updatedAt = at;
    signal.vendorOwner = assignee;
    return signal;
}

} // namespace

/// A vendor's step back: what it had acknowledged fires again, or somebody else has it.
class tst_TakenBack final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        (void)m->ingest(m->pagerDuty, {triggered(noon, u"甲"_s)});
    }

    void whatTheVendorAcknowledgedIsNewAgainWithItsNewAssignee()
    {
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        core::IngestBatch batch;
        batch.arrived = {triggered(noon.addSecs(1860), u"乙"_s)};
        batch.events = {{u"e1"_s, u"a"_s, u"escalate_log_entry"_s, u"Escalated to 乙"_s, {}, noon.addSecs(1860)},
            {u"e2"_s, u"a"_s, u"unacknowledge_log_entry"_s, u"The acknowledgement timed out"_s, {}, noon.addSecs(1860)}};
        (void)valueOf(m->intake.ingest(m->pagerDuty, batch));
        QCOMPARE(facts(), u"new|乙||甲"_s); // state, owner, contradiction, taken back from
        const auto line = told(u"acknowledgement_taken_back"_s);
        QCOMPARE(line.at(0).text, u"The acknowledgement timed out"_s);
        QCOMPARE(line.at(0).facts["held_by"_L1].toString(), u"甲"_s);
        QCOMPARE(line.at(0).facts["why"_L1].toString(), u"unacknowledge_log_entry"_s);
        QVERIFY(!line.at(0).facts["by_person"_L1].toBool());
        // Told once, and over when somebody has it.
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(1900), u"乙"_s)});
        QCOMPARE(told(u"acknowledgement_taken_back"_s).size(), std::size_t(1));
        m->act(u"a"_s, core::Verb::Acknowledge);
        QCOMPARE(facts(), u"acknowledged|op_sato||"_s);
    }

    void whatAPersonHereTookMovesTooAndSaysSo_data()
    {
        QTest::addColumn<core::Verb>("verb");
        QTest::newRow("acknowledged") << core::Verb::Acknowledge;
        QTest::newRow("watched") << core::Verb::Watch;
        QTest::newRow("first response done") << core::Verb::CompleteFirstResponse;
    }

    void whatAPersonHereTookMovesTooAndSaysSo()
    {
        QFETCH(core::Verb, verb);
        m->act(u"a"_s, verb);
        const auto responded = m->itemOf(u"a"_s, u"responded_at"_s);
        const auto due = m->itemOf(u"a"_s, u"due_at"_s);
        deliver(noon.addSecs(50));
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"Room's own user"_s)});
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(1860), u"乙"_s)});
        QCOMPARE(facts(), u"new|乙|acknowledgement_taken_back|op_sato"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"watch_until"_s), QString());
        QCOMPARE(m->itemOf(u"a"_s, u"responded_at"_s), responded); // what was done is done
        QCOMPARE(m->itemOf(u"a"_s, u"due_at"_s), due); // and no clock starts anew
        QVERIFY(told(u"acknowledgement_taken_back"_s).at(0).facts["by_person"_L1].toBool());
        const auto read = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()})).item;
        QCOMPARE(read.contradiction, u"acknowledgement_taken_back"_s);
        QVERIFY(read.isUnhandled());
        // A note is no deed; taking it is.
        m->act(u"a"_s, core::Verb::Note);
        QCOMPARE(m->itemOf(u"a"_s, u"contradiction"_s), u"acknowledgement_taken_back"_s);
        m->act(u"a"_s, core::Verb::Acknowledge, u"op_tanaka"_s);
        QCOMPARE(facts(), u"acknowledged|op_tanaka||"_s);
    }

    void neverWhileOurOwnAcknowledgementIsOnItsWay_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::addColumn<int>("sentAfter");
        QTest::addColumn<bool>("takenBack");
        QTest::newRow("it waits") << u"waiting"_s << -1 << false;
        QTest::newRow("it is being sent") << u"sending"_s << -1 << false;
        QTest::newRow("it arrived after the vendor said so") << u"sent"_s << 1900 << false;
        QTest::newRow("it arrived at the same moment") << u"sent"_s << 1860 << false;
        QTest::newRow("it arrived before") << u"sent"_s << 1800 << true;
    }

    void neverWhileOurOwnAcknowledgementIsOnItsWay()
    {
        QFETCH(QString, delivery);
        QFETCH(int, sentAfter);
        QFETCH(bool, takenBack);
        m->act(u"a"_s, core::Verb::Acknowledge);
        // Somebody at the vendor was quicker, and lost it again.
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        m->database.sql(u"update yagura.delivery set state = '%1', sent_at = '%2'"_s.arg(delivery, noon.addSecs(sentAfter).toString(Qt::ISODate)));
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(1860), u"乙"_s)});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), takenBack ? u"new"_s : u"acknowledged"_s);
    }

    void anAcknowledgementOfOursThatNobodySawIsTakenBackToo_data()
    {
        QTest::addColumn<int>("changedAfter");
        QTest::addColumn<bool>("takenBack");
        QTest::newRow("said before ours arrived") << 40 << false;
        QTest::newRow("said after it, and not as acknowledged") << 1860 << true;
    }

    void anAcknowledgementOfOursThatNobodySawIsTakenBackToo()
    {
        QFETCH(int, changedAfter);
        QFETCH(bool, takenBack);
        m->act(u"a"_s, core::Verb::Acknowledge);
        deliver(noon.addSecs(50)); // then the collector is away for half an hour
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(changedAfter), u"甲"_s)});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), takenBack ? u"new"_s : u"acknowledged"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"contradiction"_s), takenBack ? u"acknowledgement_taken_back"_s : QString());
        // Once, however the incident changes after that.
        if (!takenBack)
            return;
        m->act(u"a"_s, core::Verb::Acknowledge, u"op_tanaka"_s);
        m->database.sql(u"update yagura.delivery set state = 'refused' where state = 'waiting'"_s);
        auto retitled = triggered(noon.addSecs(2000), u"甲"_s);
        retitled.title = u"another title"_s;
        (void)m->ingest(m->pagerDuty, {retitled});
        QCOMPARE(m->itemOf(u"a"_s, u"owner"_s), u"op_tanaka"_s);
    }

    void theReadingOrderCountsWhereNoTimeIsSaid()
    {
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), {}, u"甲"_s)});
        (void)m->ingest(m->pagerDuty, {triggered({}, u"乙"_s)});
        QCOMPARE(facts(), u"new|乙||甲"_s);
        // And one that is older is older.
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(600), u"乙"_s)});
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(300), u"丙"_s)});
        QCOMPARE(facts(), u"acknowledged|乙||"_s);
    }

    void anEscalatedItemStaysAndSaysIt_data()
    {
        QTest::addColumn<bool>("byOurEscalation");
        QTest::newRow("our own escalation ended it") << true;
        QTest::newRow("it ran out later") << false;
    }

    void anEscalatedItemStaysAndSaysIt()
    {
        QFETCH(bool, byOurEscalation);
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        m->act(u"a"_s, core::Verb::Escalate);
        deliver(noon.addSecs(100));
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(byOurEscalation ? 101 : 1860), u"二次"_s)});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"escalated"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"contradiction"_s), byOurEscalation ? QString() : u"acknowledgement_taken_back"_s);
        QCOMPARE(told(u"acknowledgement_taken_back"_s).at(0).facts["by_us"_L1].toBool(), byOurEscalation);
        // The second line has it after all.
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(2000), u"二次"_s)});
        QCOMPARE(m->itemOf(u"a"_s, u"contradiction"_s), QString());
    }

    void whatAPersonResolvedComesBackWhereTheVendorSaysItIsOpen_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::addColumn<bool>("back");
        QTest::newRow("our resolve is on its way") << u"waiting"_s << false;
        QTest::newRow("the vendor refused it") << u"refused"_s << true;
    }

    void whatAPersonResolvedComesBackWhereTheVendorSaysItIsOpen()
    {
        QFETCH(QString, delivery);
        QFETCH(bool, back);
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        m->act(u"a"_s, core::Verb::Resolve);
        m->database.sql(u"update yagura.delivery set state = '%1'"_s.arg(delivery));
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(1860), u"乙"_s)});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), back ? u"new"_s : u"resolved"_s);
    }

    void oneOfTwoSignalsThatIsStillAcknowledgedHoldsTheItem()
    {
        auto one = acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s);
        auto other = acknowledged(firing(u"b"_s), noon.addSecs(60), u"丙"_s);
        one.linkKeys = other.linkKeys = {u"k"_s};
        (void)m->ingest(m->pagerDuty, {one, other});
        QCOMPARE(m->itemOf(u"a"_s), m->itemOf(u"b"_s));
        auto back = triggered(noon.addSecs(1860), u"乙"_s);
        back.linkKeys = one.linkKeys;
        (void)m->ingest(m->pagerDuty, {back});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"acknowledged"_s);
        back.externalId = u"b"_s;
        back.title = other.title;
        (void)m->ingest(m->pagerDuty, {back});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s);
    }

    void aFlapLeavesItToItsPersonAndNotToAVendorsWord_data()
    {
        QTest::addColumn<bool>("byPerson");
        QTest::newRow("a person here has it") << true;
        QTest::newRow("the vendor named somebody") << false;
    }

    void aFlapLeavesItToItsPersonAndNotToAVendorsWord()
    {
        QFETCH(bool, byPerson);
        if (byPerson)
            m->act(u"a"_s, core::Verb::Acknowledge);
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        deliver(noon.addSecs(50));
        (void)m->ingest(m->pagerDuty, {recovered(firing(u"a"_s), noon.addSecs(120))});
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(180), u"乙"_s)}); // opened again at the vendor
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), byPerson ? u"acknowledged"_s : u"new"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"owner"_s), byPerson ? u"op_sato"_s : u"乙"_s);
    }

    void anItemFollowsWhomTheVendorGivesItTo()
    {
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(90), u"乙"_s)});
        QCOMPARE(facts(), u"acknowledged|乙||"_s);
        QCOMPARE(told(u"reassigned_at_vendor"_s).at(0).facts["from"_L1].toString(), u"甲"_s);
        // A person's item stays a person's, and says so.
        m->act(u"a"_s, core::Verb::Acknowledge);
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(120), u"丙"_s)});
        QCOMPARE(facts(), u"acknowledged|op_sato|reassigned_at_vendor|"_s);
        QCOMPARE(told(u"reassigned_at_vendor"_s).size(), std::size_t(2));
        m->act(u"a"_s, core::Verb::Watch);
        QCOMPARE(facts(), u"watching|op_sato||"_s);
    }

    void whatWasTakenBackFollowsItsNextAssignee()
    {
        (void)m->ingest(m->pagerDuty, {acknowledged(firing(u"a"_s), noon.addSecs(60), u"甲"_s)});
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(1860), u"乙"_s)});
        (void)m->ingest(m->pagerDuty, {triggered(noon.addSecs(2000), u"丙"_s)});
        QCOMPARE(facts(), u"new|丙||甲"_s);
    }

private:
    QString facts()
    {
        return m->database.rows(u"select state, owner, contradiction, taken_back_from from yagura.item where id = %1"_s.arg(m->itemOf(u"a"_s))).value(0);
    }

    std::vector<core::TimelineEntry> told(const QString& kind)
    {
        auto lines = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()})).timeline;
        std::erase_if(lines, [&kind](const auto& entry) { return entry.kind != kind; });
        return lines;
    }

    /// What waits is sent, and the vendor has it since then.
    void deliver(const QDateTime& at)
    {
        m->database.sql(u"update yagura.delivery set state = 'sent', sent_at = '%1' where state = 'waiting'"_s.arg(at.toString(Qt::ISODate)));
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_TakenBack)
#include "tst_TakenBack.moc"
