// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

core::WorkItem item(qint64 id, qint64 version = 1, int dueIn = 600, core::Severity severity = core::Severity::High)
{
    core::WorkItem result;
    result.id = {id};
    result.version = version;
    result.severity = severity;
    result.title = u"title %1"_s.arg(id);
    result.openedAt = now.addSecs(-60);
    result.arrivedAt = now.addSecs(-60);
    result.dueAt = now.addSecs(dueIn);
    result.sources = {u"DD"_s};
    result.sourceKeys = {u"dd-main"_s};
    return result;
}

core::WorkItem resolved(qint64 id, qint64 version)
{
    auto result = item(id, version);
    result.state = core::ItemState::Resolved;
    result.resolvedAt = now;
    return result;
}

std::vector<core::WorkItem> many(int count)
{
    std::vector<core::WorkItem> items;
    for (auto id = 1; id <= count; ++id)
        items.push_back(item(id));
    return items;
}

/// Signals of a model in the order in which they came, as values: the tester cannot see a missing one.
class Events final : public QObject
{
public:
    explicit Events(const QAbstractItemModel& model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { told += u"+%1-%2"_s.arg(first).arg(last); });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { told += u"-%1-%2"_s.arg(first).arg(last); });
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
            told += u"~%1-%2:%3-%4"_s.arg(from.row()).arg(to.row()).arg(from.column()).arg(to.column());
        });
        connect(&model, &QAbstractItemModel::rowsMoved, this, [this](const QModelIndex&, int first, int last, const QModelIndex&, int to) { told += u">%1-%2:%3"_s.arg(first).arg(last).arg(to); });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { told += u"layout"_s; });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { told += u"reset"_s; });
    }

    QStringList take() { return std::exchange(told, {}); }

    QStringList told;
};

} // namespace

class tst_QueueModel final : public QObject
{
    Q_OBJECT

private slots:
    void aSnapshotComesInOneRange()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Events events(model);
        model.apply(many(5));
        QCOMPARE(events.take(), QStringList {u"+0-4"_s});
        model.apply(many(5));
        QCOMPARE(events.take(), QStringList());
    }

    void aLaterSnapshotTakesAwayWhatIsNotInIt()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(many(6));
        Events events(model);
        model.apply({item(1), item(4, 2), item(6), item(9)});
        QCOMPARE(events.take(), (QStringList {u"~3-3:0-7"_s, u"-4-4"_s, u"-1-2"_s, u"+3-3"_s}));
        QCOMPARE(*model.rowOf({9}), 3);
        QVERIFY(!model.rowOf({2}));
    }

    void neighbouringChangesAreToldAsOneRange()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(many(5));
        Events events(model);
        model.applyChanges({item(4, 2), item(2, 2), item(3, 2), item(8)});
        QCOMPARE(events.take(), (QStringList {u"~1-3:0-7"_s, u"+5-5"_s}));
    }

    void anOlderVersionIsIgnored_data()
    {
        QTest::addColumn<qint64>("version");
        QTest::addColumn<bool>("taken");
        QTest::newRow("older") << 3LL << false;
        QTest::newRow("the same again") << 4LL << false;
        QTest::newRow("newer") << 5LL << true;
    }

    void anOlderVersionIsIgnored()
    {
        QFETCH(const qint64, version);
        QFETCH(const bool, taken);
        QueueModel model;
        model.apply({item(1, 4)});
        auto next = item(1, version);
        next.title = u"other"_s;
        model.applyChanges({next});
        QCOMPARE(model.item(0).title == "other"_L1, taken);
    }

    void whatWasResolvedDoesNotComeBackByALateOlderRow()
    {
        QueueModel model;
        model.apply(many(2));
        model.applyChanges({resolved(1, 5)});
        QCOMPARE(model.rowCount(), 1);
        model.applyChanges({item(1, 4)});
        QCOMPARE(model.rowCount(), 1);
        model.applyChanges({item(1, 6)}); // reopened
        QCOMPARE(model.rowCount(), 2);
    }

    void theItemThatIsLookedAtStaysUntilSomebodyLooksElsewhere()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(many(3));
        model.setHeldItem({2});
        Events events(model);
        model.applyChanges({resolved(2, 2), resolved(3, 2)});
        QCOMPARE(events.take(), (QStringList {u"~1-1:0-7"_s, u"-2-2"_s}));
        QCOMPARE(model.counts().all, 1);
        model.setHeldItem({1});
        QCOMPARE(events.take(), QStringList {u"-1-1"_s});
    }

    void aSecondIsToldForTheVisibleRowsAndTheirClocksOnly()
    {
        QueueModel model;
        model.apply(many(100));
        Events events(model);
        model.advance(now, {10, 12, 11, 40, 400});
        QCOMPARE(events.take(), (QStringList {u"~10-12:1-2"_s, u"~40-40:1-2"_s}));
    }

    void aStaleSourceMarksItsRowsAlone()
    {
        QueueModel model;
        auto other = item(2);
        other.sourceKeys = {u"pd-main"_s};
        model.apply({item(1), other});
        Events events(model);
        model.setStaleSources({u"dd-main"_s});
        QCOMPARE(events.take(), QStringList {u"~0-0:0-7"_s});
        QCOMPARE(model.index(0, 0).data(QueueModel::StaleMarksRole).toStringList(), QStringList {u"DD"_s});
    }

    void ofTwoAccountsOfAVendorTheStaleOneMarksItsOwn_data()
    {
        QTest::addColumn<QString>("stale");
        QTest::addColumn<QStringList>("marks");
        QTest::newRow("the second Datadog") << u"dd-2"_s << QStringList {u"DD"_s};
        QTest::newRow("the first Datadog") << u"dd-1"_s << QStringList {u"DD"_s};
        QTest::newRow("PagerDuty") << u"pd-1"_s << QStringList {u"PD"_s};
        QTest::newRow("one that has no part in it") << u"dd-3"_s << QStringList {};
    }

    void ofTwoAccountsOfAVendorTheStaleOneMarksItsOwn()
    {
        QFETCH(QString, stale);
        QFETCH(QStringList, marks);
        QueueModel model;
        auto shared = item(1);
        shared.sources = {u"DD"_s, u"DD"_s, u"PD"_s};
        shared.sourceKeys = {u"dd-1"_s, u"dd-2"_s, u"pd-1"_s};
        model.apply({shared});
        model.setStaleSources({stale});
        QCOMPARE(model.index(0, 0).data(QueueModel::StaleMarksRole).toStringList(), marks);
        QCOMPARE(model.index(0, 0).data(QueueModel::SourcesRole).toStringList(), (QStringList {u"DD"_s, u"PD"_s}));
    }

    void aClockThatStandsStillSaysWhenItStarts_data()
    {
        QTest::addColumn<int>("from"); // seconds from now
        QTest::addColumn<bool>("backlog");
        QTest::addColumn<QString>("shown");
        QTest::newRow("running") << -300 << false << u"5:00"_s;
        QTest::newRow("starts this morning") << 4 * 3600 + 15 * 60 + 46 << false << u"starts 07:00"_s;
        QTest::newRow("starts on another day") << 40 * 3600 << false << u"starts 11/26 18:44"_s;
        QTest::newRow("not counted") << -300 << true << u"not counted"_s;
    }

    void aClockThatStandsStillSaysWhenItStarts()
    {
        QFETCH(int, from);
        QFETCH(bool, backlog);
        QFETCH(QString, shown);
        QueueModel model;
        model.advance(now, {});
        auto row = item(1);
        row.clockFrom = now.addSecs(-300);
        row.clock = {{now.addSecs(from), now.addSecs(from + 600)}};
        row.dueAt = now.addSecs(from + 600);
        row.backlog = backlog;
        model.apply({row});
        QCOMPARE(model.index(0, QueueModel::TimeLeftColumn).data().toString(), shown);
        QCOMPARE(model.counts().of(core::Facet::Late), 0);
    }

    void whatWasOpenBeforeAnybodyLookedStandsBehindWhatHasAClock()
    {
        QueueModel model;
        auto backlog = item(1, 1, -86400, core::Severity::Critical);
        backlog.backlog = true;
        auto done = item(2, 1, 600, core::Severity::Critical);
        done.respondedAt = now;
        model.advance(now, {});
        model.apply({done, backlog, item(3, 1, 86400, core::Severity::Low)});
        QCOMPARE(ids(model), (QList<qint64> {3, 1, 2}));
    }

    void whatNobodyGivesATimeSaysSo()
    {
        QueueModel model;
        model.advance(now, {});
        auto row = item(1);
        row.openedKnown = false;
        row.openedAt = row.arrivedAt = now.addSecs(-312);
        model.apply({row});
        QCOMPARE(model.index(0, QueueModel::AgeColumn).data().toString(), u"5:12+"_s);
        QVERIFY(model.index(0, QueueModel::AgeColumn).data(Qt::ToolTipRole).toString().contains(u"since when is not told; seen 02:39:02"_s));
    }

    void aContradictionIsMarkedLoudlyAndInWords()
    {
        QueueModel model;
        auto row = item(1);
        row.owner = u"乙"_s;
        row.takenBackFrom = u"sato"_s;
        model.apply({row});
        QCOMPARE(model.index(0, 0).data(QueueModel::MarkRole).toString(), u"taken back"_s);
        QVERIFY(!model.index(0, 0).data(QueueModel::LoudRole).toBool());
        QVERIFY(model.index(0, 0).data(QueueModel::UnownedRole).toBool());
        row.contradiction = u"acknowledgement_taken_back"_s;
        ++row.version;
        model.applyChanges({row});
        QVERIFY(model.index(0, 0).data(QueueModel::LoudRole).toBool());
        QVERIFY(model.index(0, QueueModel::TitleColumn).data(Qt::ToolTipRole).toString().contains(u"sato had it"_s));
        auto merged = item(2);
        merged.mergeTarget = u"Q0TARGET"_s;
        model.applyChanges({merged});
        const auto at = *model.rowOf({2});
        QCOMPARE(model.index(at, QueueModel::StateColumn).data().toString(), u"Merged, not read yet"_s);
    }

    void tipsShowMarkupAsText()
    {
        QueueModel model;
        auto evil = item(1);
        evil.title = u"<img src=x> & <b>bold</b>"_s;
        model.apply({evil});
        QVERIFY(model.index(0, QueueModel::TitleColumn).data(Qt::ToolTipRole).toString().contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
        QCOMPARE(model.index(0, QueueModel::TitleColumn).data().toString(), evil.title);
    }

    void tenThousandRowsAreTakenInSlicesAndShownInOneRange()
    {
        QueueModel model;
        Events events(model);
        const QSignalSpy filled(&model, &QueueModel::filled);
        model.apply(many(10'000));
        QVERIFY(model.isFilling());
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(filled.size(), 1);
        QCOMPARE(events.take(), QStringList {u"+0-9999"_s});
        QCOMPARE(*model.rowOf({7777}), 7776);
    }

    void whatComesWhileASnapshotIsTakenComesAfterIt()
    {
        QueueModel model;
        model.apply(many(3'000));
        auto later = item(7, 2);
        later.title = u"later"_s;
        model.applyChanges({later, resolved(8, 2)});
        QTRY_VERIFY(!model.isFilling());
        QCOMPARE(model.find({7})->title, u"later"_s);
        QVERIFY(!model.rowOf({8}));
        QCOMPARE(model.counts().all, 2'999);
    }

    void lateComesFirstThenTimeLeftThenSeverity()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.advance(now, {});
        auto done = item(5, 1, -500, core::Severity::Critical);
        done.respondedAt = now;
        model.apply({item(1, 1, 300), item(2, 1, -5, core::Severity::Low), item(3, 1, 300, core::Severity::Critical), item(4, 1, 20), done});
        QCOMPARE(ids(model), (QList<qint64> {2, 4, 3, 1, 5}));
        QVERIFY(model.index(0, QueueModel::TimeLeftColumn).data().toString().contains(u"0:05"_s));
    }

    void aRowThatIsDueLaterMovesAndNothingElseIsTold()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({item(1, 1, 100), item(2, 1, 200), item(3, 1, 300), item(4, 1, 400)});
        Events events(model);
        const QPersistentModelIndex looked = model.index(1, 0);
        model.applyChanges({item(2, 2, 350)});
        QCOMPARE(events.take(), (QStringList {u"~1-1:0-7"_s, u">1-1:3"_s}));
        QCOMPARE(ids(model), (QList<qint64> {1, 3, 2, 4}));
        QCOMPARE(looked.row(), 2);
        model.applyChanges({item(4, 2, 50)});
        QCOMPARE(events.take(), (QStringList {u"~3-3:0-7"_s, u">3-3:0"_s}));
        QCOMPARE(looked.row(), 3);
    }

    void aColumnSortsBothWaysAndTheThirdWayIsUrgency()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto first = item(1, 1, 300, core::Severity::Low);
        first.customerName = u"大和"_s;
        first.customerReading = u"ヤマト"_s;
        auto second = item(2, 1, 200, core::Severity::Critical);
        second.customerName = u"北海"_s;
        second.customerReading = u"ホッカイ"_s;
        model.apply({first, second, item(3, 1, 100, core::Severity::Medium)});
        QCOMPARE(ids(model), (QList<qint64> {3, 2, 1}));
        model.sort(QueueModel::CustomerColumn, Qt::AscendingOrder);
        QCOMPARE(ids(model), (QList<qint64> {2, 1, 3})); // by reading; nobody's comes last
        model.sort(QueueModel::SeverityColumn, Qt::AscendingOrder);
        QCOMPARE(ids(model), (QList<qint64> {2, 3, 1}));
        model.sort(QueueModel::SeverityColumn, Qt::DescendingOrder);
        QCOMPARE(ids(model), (QList<qint64> {1, 3, 2}));
        model.sort(-1);
        QCOMPARE(ids(model), (QList<qint64> {3, 2, 1}));
    }

    void searchFindsWhateverTheWidthOfTheLetters_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("found");
        QTest::newRow("half-width kana") << u"ﾐﾅﾄ"_s << 1;
        QTest::newRow("full-width latin") << u"ＷＥＢ"_s << 1;
        QTest::newRow("two words") << u"web みなと"_s << 1;
        QTest::newRow("number") << u"#2"_s << 1;
        QTest::newRow("field") << u"customer:みなと -is:late"_s << 1;
        QTest::newRow("nothing") << u"zzz"_s << 0;
    }

    void searchFindsWhateverTheWidthOfTheLetters()
    {
        QFETCH(const QString, search);
        QFETCH(const int, found);
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto one = item(1);
        one.title = u"CPU web-12"_s;
        one.customerName = u"みなと物流"_s;
        one.customerReading = u"ミナトブツリュウ"_s;
        model.apply({one, item(2)});
        model.setSearch(search);
        QCOMPARE(model.rowCount(), found);
        model.setSearch({});
        QCOMPARE(model.rowCount(), 2);
    }

    void aSearchOverManyIsToldAsOneChangeOfLayoutAndOneRange()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto items = many(400);
        for (auto& one : items)
            one.host = one.id.value % 2 ? u"odd"_s : u"even"_s;
        model.apply(items);
        const QPersistentModelIndex kept = model.index(100, 0); // id 101
        const QPersistentModelIndex lost = model.index(101, 0);
        Events events(model);
        model.setSearch(u"host:odd"_s);
        QCOMPARE(events.take(), (QStringList {u"layout"_s, u"-200-399"_s}));
        QCOMPARE(kept.data(QueueModel::IdRole).toLongLong(), 101LL);
        QCOMPARE(kept.row(), 50);
        QVERIFY(!lost.isValid());
        model.setSearch({});
        QCOMPARE(events.take(), (QStringList {u"+200-399"_s, u"layout"_s}));
        QCOMPARE(kept.row(), 100);
    }

    void nothingMovesUnderAHandAndAllIsMadeGoodAfterIt()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto isStill = true;
        model.apply({item(1, 1, 100), item(2, 1, 200), item(3, 1, 300)});
        model.setStillness([&] { return isStill; });
        Events events(model);
        const QSignalSpy waiting(&model, &QueueModel::waitingChanged);
        // One leaves, one is due later, two are new; one of these is gone again before anybody saw it.
        model.applyChanges({resolved(1, 2), item(2, 2, 900), item(8, 1, 50), item(9, 1, 60)});
        QCOMPARE(events.take(), QStringList {u"~0-1:0-7"_s});
        QCOMPARE(ids(model), (QList<qint64> {1, 2, 3}));
        QVERIFY(model.index(0, 0).data(QueueModel::GoneRole).toBool());
        QCOMPARE(model.waiting(), 2);
        model.applyChanges({resolved(9, 2)});
        QCOMPARE(model.waiting(), 1);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(model.counts().all, 3);
        model.settle();
        QCOMPARE(events.take(), QStringList());
        isStill = false;
        model.settle();
        QCOMPARE(ids(model), (QList<qint64> {8, 3, 2}));
        QCOMPARE(model.waiting(), 0);
        QVERIFY(model.isSettled());
        QVERIFY(!model.find({1}));
    }

    void anItemThatLeftUnderTheHandAndIsThenChosenStays()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto isStill = true;
        model.apply(many(3));
        model.setStillness([&] { return isStill; });
        model.applyChanges({resolved(2, 2)});
        model.setHeldItem({2});
        isStill = false;
        model.settle();
        QCOMPARE(ids(model), (QList<qint64> {1, 3, 2})); // nothing is urgent about it any more
        model.setHeldItem({3});
        QCOMPARE(ids(model), (QList<qint64> {1, 3}));
    }

    void whatWaitsIsShownOnAsking()
    {
        QueueModel model;
        model.apply(many(2));
        model.setStillness([] { return true; });
        model.applyChanges({item(7)});
        QCOMPARE(model.rowCount(), 2);
        model.showWaiting();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.waiting(), 0);
    }

    void countsFollowEveryChangeAndTheClock()
    {
        QueueModel model;
        model.advance(now, {});
        auto mine = item(1, 1, 30);
        mine.owner = u"sato"_s;
        model.apply({mine, item(2, 1, 600, core::Severity::Critical)});
        QCOMPARE(model.counts().of(core::Facet::Mine), 0);
        model.setMe(u"sato"_s);
        QCOMPARE(model.counts().of(core::Facet::Mine), 1);
        QCOMPARE(model.counts().of(core::Facet::Unowned), 1);
        QCOMPARE(model.counts().of(core::Facet::Critical), 1);
        QCOMPARE(model.counts().of(core::Facet::Late), 0);
        model.advance(now.addSecs(30), {});
        QCOMPARE(model.counts().of(core::Facet::Late), 0); // on the second is in time
        model.advance(now.addSecs(31), {});
        QCOMPARE(model.counts().of(core::Facet::Late), 1);
        model.advance(now, {}); // the server's clock was read anew
        QCOMPARE(model.counts().of(core::Facet::Late), 0);
        model.advance(now.addSecs(31), {});
        auto answered = mine;
        answered.version = 2;
        answered.respondedAt = now.addSecs(40);
        model.applyChanges({answered});
        QCOMPARE(model.counts().of(core::Facet::Late), 0);
        model.applyChanges({resolved(1, 3), resolved(2, 2)});
        QCOMPARE(model.counts(), models::QueueCounts());
    }

    void whatBecomesLateComesUnderTheChipByTheClock()
    {
        QueueModel model;
        model.advance(now, {});
        model.apply({item(1, 1, 10), item(2, 1, 600)});
        model.setChoice(core::Facet::Late);
        QCOMPARE(model.rowCount(), 0);
        model.advance(now.addSecs(11), {});
        QCOMPARE(ids(model), QList<qint64> {1});
    }

    void groupsStandByTheirMostUrgentAndSayWhatAllShare()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto of = [](qint64 id, const QString& customer, const QString& host, int dueIn) {
            auto result = item(id, 1, dueIn);
            result.customerName = customer;
            result.host = host;
            result.owner = u"sato"_s;
            return result;
        };
        model.apply({of(1, u"A"_s, u"web-1"_s, 300), of(2, u"B"_s, u"db"_s, 200), of(3, u"A"_s, u"web-2"_s, 100), of(4, u"B"_s, u"db"_s, 400)});
        model.setGrouping(models::Grouping::Customer);
        QCOMPARE(ids(model), (QList<qint64> {0, 3, 1, 0, 2, 4}));
        QVERIFY(model.isGroup(0));
        QCOMPARE(model.index(3, QueueModel::TitleColumn).data().toString(), u"B"_s);
        QVERIFY(model.index(3, 0).data(QueueModel::GroupFactsRole).toString().contains(u"db"_s));
        QVERIFY(model.index(3, 0).data(QueueModel::GroupFactsRole).toString().contains(u"sato"_s));
        // Said once: not again in the rows. A reader of the row aloud still gets it.
        QCOMPARE(model.index(4, QueueModel::OwnerColumn).data().toString(), QString());
        QCOMPARE(model.index(4, QueueModel::OwnerColumn).data(Qt::AccessibleTextRole).toString(), u"sato"_s);
        QCOMPARE(model.index(1, QueueModel::CustomerColumn).data().toString(), u"web-2"_s);

        model.setCollapsed(4, true);
        QCOMPARE(ids(model), (QList<qint64> {0, 3, 1, 0}));
        QVERIFY(model.index(3, 0).data(QueueModel::CollapsedRole).toBool());
        model.applyChanges({of(5, u"B"_s, u"db"_s, 50)});
        QCOMPARE(ids(model), (QList<qint64> {0, 0, 3, 1}));
        QCOMPARE(model.index(0, 0).data(QueueModel::GroupCountRole).toInt(), 3);
        // One that changes nothing but the figures in the head of a closed group is told all the same.
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        model.applyChanges({of(6, u"B"_s, u"db"_s, 900)});
        QCOMPARE(ids(model), (QList<qint64> {0, 0, 3, 1}));
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(model.index(0, 0).data(QueueModel::GroupCountRole).toInt(), 4);
        model.applyChanges({resolved(6, 2)});
        model.setAllCollapsed(true);
        QCOMPARE(ids(model), (QList<qint64> {0, 0}));
        model.setGrouping(models::Grouping::None);
        QCOMPARE(ids(model), (QList<qint64> {5, 3, 2, 1, 4}));
    }

    void oneMonitorsTitlesAreOneGroup_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("host and number") << u"メモリ使用率 91% batch-21"_s << u"batch-21"_s << u"メモリ使用率 …% …"_s;
        QTest::newRow("decimals") << u"load 12.5 on db"_s << QString() << u"load … on db"_s;
        QTest::newRow("no host") << u"CPU high"_s << QString() << u"CPU high"_s;
        QTest::newRow("empty") << QString() << QString() << QString();
    }

    void oneMonitorsTitlesAreOneGroup()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, host);
        QFETCH(const QString, pattern);
        QCOMPARE(models::titlePattern(title, host), pattern);
    }

    void whateverHappensTheRowsAreThoseOfAFreshModel_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::newRow("flat") << static_cast<int>(models::Grouping::None);
        QTest::newRow("by customer") << static_cast<int>(models::Grouping::Customer);
    }

    void whateverHappensTheRowsAreThoseOfAFreshModel()
    {
        QFETCH(const int, grouping);
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.advance(now, {});
        model.setGrouping(static_cast<models::Grouping>(grouping));
        QRandomGenerator random(7304);
        std::map<qint64, core::WorkItem> truth;
        auto isStill = false;
        model.setStillness([&] { return isStill; });
        QHash<qint64, QPersistentModelIndex> looked;
        for (auto round = 0; round < 300; ++round) {
            std::vector<core::WorkItem> changes;
            const auto size = random.bounded(round % 10 == 0 ? 120 : 4);
            for (auto at = 0; at < size; ++at) {
                const auto id = random.bounded(1, 200);
                auto next = item(id, truth.contains(id) ? truth[id].version + 1 : 1, random.bounded(-300, 3000), static_cast<core::Severity>(random.bounded(5)));
                next.customerName = u"c%1"_s.arg(random.bounded(6));
                next.host = random.bounded(2) ? u"odd"_s : u"even"_s;
                if (random.bounded(4) == 0)
                    next.state = core::ItemState::Resolved;
                truth[id] = next;
                changes.push_back(next);
            }
            isStill = random.bounded(3) == 0;
            model.applyChanges(changes);
            if (random.bounded(10) == 0)
                model.setSearch(random.bounded(2) ? u"host:odd"_s : QString());
            if (random.bounded(20) == 0)
                model.setChoice(random.bounded(2) ? core::Facets(core::Facet::Late) : core::Facets());
            if (random.bounded(20) == 0)
                model.sort(random.bounded(-1, QueueModel::columns), random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (model.rowCount() > 0) {
                const auto row = random.bounded(model.rowCount());
                if (!model.isGroup(row))
                    looked.insert(model.item(row).id.value, QPersistentModelIndex(model.index(row, 3)));
            }
            for (auto one = looked.constBegin(); one != looked.constEnd(); ++one) {
                if (one->isValid())
                    QCOMPARE(one->data(QueueModel::IdRole).toLongLong(), one.key());
            }
            isStill = false;
            model.settle();
            QueueModel fresh;
            fresh.advance(now, {});
            fresh.setGrouping(static_cast<models::Grouping>(grouping));
            fresh.sort(static_cast<int>(columnOf(model)), model.order().sortOrder());
            fresh.setSearch(searchOf(model));
            fresh.setChoice(model.order().choice());
            std::vector<core::WorkItem> open;
            for (const auto& [id, one] : truth) {
                if (one.isOpen())
                    open.push_back(one);
            }
            fresh.apply(open);
            QCOMPARE(ids(model), ids(fresh));
            QCOMPARE(model.counts(), fresh.counts());
        }
    }

private:
    static QList<qint64> ids(const QueueModel& model)
    {
        QList<qint64> result;
        for (auto row = 0; row < model.rowCount(); ++row)
            result += model.index(row, 0).data(QueueModel::IdRole).toLongLong();
        return result;
    }

    static int columnOf(const QueueModel& model)
    {
        using models::SortBy;
        static const QHash<SortBy, int> columns {{SortBy::Urgency, -1}, {SortBy::Severity, QueueModel::SeverityColumn}, {SortBy::Age, QueueModel::AgeColumn},
            {SortBy::Customer, QueueModel::CustomerColumn}, {SortBy::Title, QueueModel::TitleColumn}, {SortBy::State, QueueModel::StateColumn},
            {SortBy::Owner, QueueModel::OwnerColumn}, {SortBy::Source, QueueModel::SourcesColumn}};
        return columns.value(model.order().sortedBy());
    }

    static QString searchOf(const QueueModel& model) { return model.order().query().isEmpty() ? QString() : u"host:odd"_s; }
};

QTEST_GUILESS_MAIN(tst_QueueModel)
#include "tst_QueueModel.moc"
