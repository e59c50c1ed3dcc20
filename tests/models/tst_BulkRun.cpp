// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/BulkRun.h"

#include "ui/FakeDesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::BulkRun;
using Phase = models::BulkRun::Phase;
using Standing = models::BulkRun::Standing;

namespace {

class HandClock final : public core::Clock
{
public:
    QDateTime instant = QDateTime(QDate(2026, 11, 24), QTime(17, 0), Qt::UTC);
    [[nodiscard]] QDateTime now() const override { return instant; }
};

std::vector<core::WorkItem> openItems(int count)
{
    std::vector<core::WorkItem> items;
    for (auto at = 0; at < count; ++at) {
        core::WorkItem item;
        item.id = {100 + at};
        item.version = 1;
        item.title = u"CPU web-%1"_s.arg(at);
        items.push_back(item);
    }
    return items;
}

/// A run with a desk that answers when it is told to.
struct Many
{
    test::FakeDesk desk;
    HandClock clock;
    std::unique_ptr<BulkRun> run;
    std::unique_ptr<QAbstractItemModelTester> tester;

    void begin(core::Verb verb, int count) { begin(verb, openItems(count)); }
    void begin(core::Verb verb, const std::vector<core::WorkItem>& items)
    {
        run = std::make_unique<BulkRun>(desk, clock, verb, items, u"sato"_s);
        tester = std::make_unique<QAbstractItemModelTester>(run.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(run->phase(), Phase::Ready);
    }

    void perform(size_t asked, int deliveries = 0) { emit desk.performed(desk.asked[asked], {desk.asked[asked].item, 2, u"acknowledged"_s, deliveries, false}); }
    void refuse(size_t asked, const QString& reason = u"already_resolved"_s)
    {
        emit desk.refused(desk.asked[asked], core::Error {core::ErrorKind::Conflict, reason, {}, std::nullopt});
    }
    Standing standing(int row) const { return static_cast<Standing>(run->index(row, 0).data(BulkRun::StandingRole).toInt()); }
    QString words(int row) const { return run->index(row, BulkRun::StandingColumn).data().toString(); }
};

core::ActionPreview impossible(qint64 id, const QString& reason)
{
    return {core::ItemId {id}, 1, false, reason, {}, {}};
}

} // namespace

class tst_BulkRun final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void itSaysBeforehandWhatWillHappenAndWhatCannot()
    {
        Many many;
        many.desk.itemDesk.previews->insert({101, impossible(101, u"already_acknowledged"_s)});
        many.desk.itemDesk.previews->insert({102, {core::ItemId {102}, 1, true, {}, {}, {u"datadog"_s}}});
        many.begin(core::Verb::Acknowledge, 3);
        QCOMPARE(many.run->summary(), u"“Acknowledge” will be done to 2 item(s). 1 cannot, and stay(s) as they are."_s);
        QCOMPARE(many.words(0), u"PagerDuty: Acknowledge"_s);
        QCOMPARE(many.words(1), u"You have acknowledged it already."_s);
        QCOMPARE(many.words(2), u"Here only: nothing is written to a vendor"_s);
        QCOMPARE(many.run->remarks(), (QStringList {u"Written to vendors, each at the pace that it allows — PagerDuty: Acknowledge × 1"_s, u"Nothing is written to Datadog for 1 item(s)."_s}));
        QVERIFY(many.desk.asked.empty());
    }

    void aNoteGoesToTheVendorOnlyWhereThereIsAText()
    {
        Many many;
        many.desk.itemDesk.previews->insert({100, {core::ItemId {100}, 1, true, {}, {{u"pagerduty"_s, u"note"_s, 1}, {u"pagerduty"_s, u"resolve"_s, 1}}, {}}});
        many.begin(core::Verb::Resolve, 1);
        QCOMPARE(many.words(0), u"PagerDuty: Resolve"_s);
        QSignalSpy changed(many.run.get(), &QAbstractItemModel::dataChanged);
        many.run->setText(u" disk cleaned "_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(many.words(0), u"PagerDuty: Note  ·  PagerDuty: Resolve"_s);
        many.run->start();
        QCOMPARE(many.desk.asked.at(0).text, u"disk cleaned"_s);
    }

    void aFewAreUnderWayAtATime()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 10);
        QSignalSpy phases(many.run.get(), &BulkRun::phaseChanged);
        many.run->start();
        QCOMPARE(many.desk.asked.size(), size_t(BulkRun::atOnce));
        for (size_t at = 0; at < 10; ++at) {
            QCOMPARE(many.desk.asked.size(), std::min<size_t>(10, at + BulkRun::atOnce));
            QCOMPARE(many.desk.asked[at].item.value, static_cast<qint64>(100 + at));
            many.perform(at, 1);
        }
        QCOMPARE(many.run->phase(), Phase::Finished);
        QCOMPARE(phases.size(), 2);
        QCOMPARE(many.run->summary(), u"10 done"_s);
        QCOMPARE(many.words(3), u"Done; 1 write(s) to vendors asked for"_s);
    }

    void whatCannotBeDoneIsNotTried()
    {
        Many many;
        many.desk.itemDesk.previews->insert({101, impossible(101, u"already_escalated"_s)});
        many.begin(core::Verb::Acknowledge, 3);
        many.run->start();
        QCOMPARE(many.desk.asked.size(), size_t(2));
        QCOMPARE(many.desk.asked[1].item.value, 102);
        QCOMPARE(many.standing(1), Standing::Impossible);
    }

    void stoppedWhatIsDoneStaysDoneAndTheRestIsSaidAndTriedAgainOnDemand()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 8);
        many.run->start();
        many.perform(0);
        many.run->stop();
        QCOMPARE(many.run->phase(), Phase::Stopping);
        QCOMPARE(many.desk.asked.size(), size_t(5));
        for (size_t at = 1; at < 5; ++at)
            many.perform(at);
        QCOMPARE(many.run->phase(), Phase::Finished);
        QCOMPARE(many.run->summary(), u"5 done  ·  3 stopped"_s);
        QCOMPARE(many.words(7), u"Not done: stopped before its turn"_s);
        many.run->retry();
        QTRY_COMPARE(many.run->phase(), Phase::Ready);
        QCOMPARE(many.run->counts().planned, 3);
        many.run->start();
        QCOMPARE(many.desk.asked.size(), size_t(8));
        QCOMPARE(many.desk.asked[7].item.value, 107);
    }

    void theRefusedAreNamedWithTheReasonAndTriedAgainWithAnIdOfTheirOwn()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 3);
        many.run->start();
        many.perform(0);
        many.refuse(1);
        many.perform(2);
        QCOMPARE(many.run->phase(), Phase::Finished);
        QCOMPARE(many.words(1), u"Not done: It is resolved already."_s);
        const auto first = many.desk.asked[1].id;
        many.run->retry();
        QTRY_COMPARE(many.run->phase(), Phase::Ready);
        many.run->start();
        QCOMPARE(many.desk.asked.size(), size_t(4));
        QCOMPARE(many.desk.asked[3].item.value, 101);
        QVERIFY(many.desk.asked[3].id != first);
        QVERIFY(many.run->owns(many.desk.asked[3].id));
        many.perform(3);
        QCOMPARE(many.run->summary(), u"3 done"_s);
    }

    void whatIsKeptIsSaidAndBecomesDoneLater()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 2);
        many.run->start();
        emit many.desk.kept(many.desk.asked[0], 1);
        emit many.desk.kept(many.desk.asked[1], 2);
        QCOMPARE(many.run->phase(), Phase::Finished);
        QCOMPARE(many.run->summary(), u"2 kept for later"_s);
        many.perform(0);
        many.refuse(1);
        QCOMPARE(many.run->summary(), u"1 done  ·  1 refused"_s);
        QCOMPARE(many.run->phase(), Phase::Finished);
    }

    void withoutADatabaseItIsSaidThatNothingIsKnown()
    {
        Many many;
        many.desk.itemDesk.previews = core::failure(core::ErrorKind::Offline, u"gone"_s);
        many.begin(core::Verb::Acknowledge, 2);
        QVERIFY(many.run->remarks().join(u' ').contains(u"cannot be reached"_s));
        QCOMPARE(many.words(0), u"Not checked yet"_s);
        QVERIFY(many.run->canStart());
        // Back, it is asked again.
        many.desk.itemDesk.previews = std::map<qint64, core::ActionPreview> {{100, impossible(100, u"already_resolved"_s)}};
        emit many.desk.connectionRegained();
        QTRY_COMPARE(many.standing(0), Standing::Impossible);
        QCOMPARE(many.words(0), u"It is resolved already."_s);
    }

    void anItemThatChangesOrLeavesMeanwhileIsAskedForAnewAndKeepsItsRow()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 2);
        QCOMPARE(many.desk.itemDesk.previewsAsked, 1);
        auto items = openItems(3);
        items[2].version = 9; // none of ours
        emit many.desk.itemsChanged({items[2], items[0]}); // and one that is not newer
        items[0].version = 2;
        items[0].state = core::ItemState::Resolved;
        many.desk.itemDesk.previews->insert({100, impossible(100, u"already_resolved"_s)});
        emit many.desk.itemsChanged({items[0]});
        QTRY_COMPARE(many.standing(0), Standing::Impossible);
        QCOMPARE(many.desk.itemDesk.previewsAsked, 2);
        QCOMPARE(many.run->rowCount(), 2);
    }

    void aWatchNeedsAnEndAndANoteAText()
    {
        Many many;
        many.begin(core::Verb::Watch, 1);
        QVERIFY(!many.run->canStart());
        const QDateTime until(QDate(2026, 11, 24), QTime(20, 0), Qt::UTC);
        many.run->setUntil(until);
        QVERIFY(many.run->canStart());
        many.run->start();
        QCOMPARE(many.desk.asked.at(0).until, std::optional(until));
        Many noted;
        noted.begin(core::Verb::Note, 1);
        noted.run->setText(u"  "_s);
        QVERIFY(!noted.run->canStart());
        noted.run->start();
        QVERIFY(noted.desk.asked.empty());
    }

    void whatIsDoneIsWhatWasPreviewed_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("nothing changed") << 0 << qint64(3);
        QTest::newRow("more of the same event") << 1 << qint64(4);
        QTest::newRow("somebody took it") << 2 << qint64(3);
        QTest::newRow("it fires again") << 3 << qint64(3);
    }

    void whatIsDoneIsWhatWasPreviewed()
    {
        QFETCH(const int, what);
        QFETCH(const qint64, expected);
        Many many;
        auto items = openItems(6);
        items[5].version = 3;
        items[5].recoveredAt = many.clock.instant;
        many.desk.itemDesk.previews->insert({105, {core::ItemId {105}, 3, true, {}, {}, {}}});
        many.begin(core::Verb::Resolve, items);
        many.run->start(); // four are under way, and the last one changes
        auto later = items[5];
        later.version = 4;
        if (what == 2)
            later.owner = u"tanaka"_s;
        if (what == 3)
            later.recoveredAt.reset();
        if (what > 0)
            emit many.desk.itemsChanged({later});
        many.perform(0);
        many.perform(1);
        QCOMPARE(many.desk.asked.size(), size_t(6));
        QCOMPARE(many.desk.asked[5].expectedVersion, std::optional(expected));
        // What the database compares is what the person saw, and not what came since.
        QVERIFY(many.desk.asked[5].seen.has_value());
        QCOMPARE(many.desk.asked[5].seen->owner, items[5].owner);
        QVERIFY(many.desk.asked[5].seen->isRecovered);
    }

    void whatIsStartedUncheckedOrOnlyNotedIsBoundToNoVersion()
    {
        Many blind;
        blind.desk.itemDesk.previews = core::failure(core::ErrorKind::Offline, u"gone"_s);
        blind.begin(core::Verb::Acknowledge, 1);
        blind.run->start();
        QVERIFY(!blind.desk.asked.at(0).expectedVersion);
        QCOMPARE(blind.desk.asked.at(0).seen, std::optional(core::seenItem(openItems(1)[0]))); // and the first one wins all the same
        Many noted;
        noted.begin(core::Verb::Note, 1);
        noted.run->setText(u"seen"_s);
        noted.run->start();
        QVERIFY(!noted.desk.asked.at(0).expectedVersion);
    }

    void aStormDoesNotPutThePreviewOff()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 2);
        auto items = openItems(2);
        QTimer storm;
        connect(&storm, &QTimer::timeout, this, [&] {
            ++items[0].version;
            emit many.desk.itemsChanged({items[0]});
        });
        storm.start(50);
        QTRY_VERIFY(many.desk.itemDesk.previewsAsked >= 3);
    }

    void aRetryIsPreviewedAnewAndSaysWhatIsImpossibleByNow()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 3);
        many.run->start();
        many.perform(0);
        many.refuse(1, u"changed_since"_s);
        many.refuse(2, u"changed_since"_s);
        many.desk.itemDesk.previews->insert({101, impossible(101, u"already_resolved"_s)});
        many.desk.itemDesk.previews->insert({102, {core::ItemId {102}, 7, true, {}, {}, {}}});
        many.run->retry();
        QTRY_COMPARE(many.run->phase(), Phase::Ready);
        QCOMPARE(many.standing(0), Standing::Done);
        QCOMPARE(many.words(1), u"It is resolved already."_s);
        QCOMPARE(many.run->summary(), u"“Acknowledge” will be done to 1 item(s). 1 cannot, and stay(s) as they are."_s);
        many.run->start();
        QCOMPARE(many.desk.asked.size(), size_t(4));
        QCOMPARE(many.desk.asked[3].expectedVersion, std::optional<qint64>(7));
    }

    void aTextThatIsTooLongAndAnEndThatHasPassedAreSaidBefore()
    {
        Many many;
        many.begin(core::Verb::Watch, 1);
        many.run->setUntil(many.clock.instant.addSecs(1800));
        QVERIFY(many.run->canStart());
        many.clock.instant = many.clock.instant.addSecs(1800);
        QVERIFY(!many.run->canStart());
        QVERIFY(many.run->remarks().at(0).contains(u"has passed"_s));
        many.run->setUntil(many.clock.instant.addSecs(60));
        many.run->setText(QString(BulkRun::longestText, u'x'));
        QVERIFY(many.run->canStart());
        many.run->setText(QString(BulkRun::longestText + 1, u'x'));
        QVERIFY(!many.run->canStart());
        QVERIFY(many.run->remarks().at(0).contains(u"25,001"_s));
        many.run->start();
        QVERIFY(many.desk.asked.empty());
    }

    void onlyWhatIsTakenFromAnotherIsSaidToBecomeYours()
    {
        Many many;
        auto items = openItems(3);
        items[0].owner = u"sato"_s;
        items[1].owner = u"tanaka"_s;
        many.begin(core::Verb::CompleteFirstResponse, items);
        QVERIFY(many.run->remarks().join(u' ').contains(u"1 of them has/have an owner"_s));
    }

    void whatCouldNotBePreviewedIsAskedForAgainThoughNothingChanges()
    {
        Many many;
        many.desk.itemDesk.previews = core::failure(core::ErrorKind::TimedOut, u"slow"_s);
        many.begin(core::Verb::Acknowledge, 1);
        many.desk.itemDesk.previews = std::map<qint64, core::ActionPreview> {{100, impossible(100, u"already_resolved"_s)}};
        QTRY_COMPARE_WITH_TIMEOUT(many.standing(0), Standing::Impossible, 15000);
    }

    void whatWasBegunIsHandedOverWhenTheWindowGoes()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 9);
        many.run->start();
        many.tester.reset();
        many.run.reset();
        QCOMPARE(many.desk.asked.size(), size_t(9));
    }

    void whatWasStoppedIsNotHandedOverWhenTheWindowGoes()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 9);
        many.run->start();
        many.run->stop();
        many.tester.reset();
        many.run.reset();
        QCOMPARE(many.desk.asked.size(), size_t(BulkRun::atOnce));
    }

    void anActionOfSomebodyElseIsNotTakenForOneOfThese()
    {
        Many many;
        many.begin(core::Verb::Acknowledge, 1);
        core::Action other;
        other.id = QUuid::createUuid();
        other.item = {100};
        emit many.desk.performed(other, {});
        QCOMPARE(many.standing(0), Standing::Planned);
        QVERIFY(!many.run->owns(other.id));
        QVERIFY(!many.run->owns({}));
    }
};

QTEST_GUILESS_MAIN(tst_BulkRun)
#include "tst_BulkRun.moc"
