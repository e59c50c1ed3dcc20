// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"
#include "models/QueueProxy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;
using models::QueueProxy;

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
        QCOMPARE(events.take(), (QStringList {u"-4-4"_s, u"-1-2"_s, u"~1-1:0-7"_s, u"+3-3"_s}));
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
        QCOMPARE(events.take(), (QStringList {u"-2-2"_s, u"~1-1:0-7"_s}));
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

    void tipsShowMarkupAsText()
    {
        QueueModel model;
        auto evil = item(1);
        evil.title = u"<img src=x> & <b>bold</b>"_s;
        model.apply({evil});
        QVERIFY(model.index(0, QueueModel::TitleColumn).data(Qt::ToolTipRole).toString().contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
        QCOMPARE(model.index(0, QueueModel::TitleColumn).data().toString(), evil.title);
    }

    void tenThousandRowsAreTakenInOneGo()
    {
        QueueModel model;
        Events events(model);
        model.apply(many(10'000));
        QCOMPARE(events.take(), QStringList {u"+0-9999"_s});
        QCOMPARE(*model.rowOf({7777}), 7776);
    }

    void lateComesFirstThenTimeLeftThenSeverity()
    {
        QueueModel model;
        QueueProxy proxy(model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.advance(now, {});
        auto done = item(5, 1, -500, core::Severity::Critical);
        done.respondedAt = now;
        model.apply({item(1, 1, 300), item(2, 1, -5, core::Severity::Low), item(3, 1, 300, core::Severity::Critical), item(4, 1, 20), done});
        QList<qint64> order;
        for (auto row = 0; row < proxy.rowCount(); ++row)
            order += proxy.index(row, 0).data(QueueModel::IdRole).toLongLong();
        QCOMPARE(order, (QList<qint64> {2, 4, 3, 1, 5}));
        QVERIFY(proxy.index(0, QueueModel::TimeLeftColumn).data().toString().contains(u"0:05"_s));
    }

    void searchFindsWhateverTheWidthOfTheLetters_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("found");
        QTest::newRow("half-width kana") << u"ﾐﾅﾄ"_s << 1;
        QTest::newRow("full-width latin") << u"ＷＥＢ"_s << 1;
        QTest::newRow("two words") << u"web みなと"_s << 1;
        QTest::newRow("number") << u"#2"_s << 1;
        QTest::newRow("nothing") << u"zzz"_s << 0;
    }

    void searchFindsWhateverTheWidthOfTheLetters()
    {
        QFETCH(const QString, search);
        QFETCH(const int, found);
        QueueModel model;
        QueueProxy proxy(model);
        auto one = item(1);
        one.title = u"CPU web-12"_s;
        one.customerName = u"みなと物流"_s;
        one.customerReading = u"ミナトブツリュウ"_s;
        model.apply({one, item(2)});
        proxy.setSearch(search);
        QCOMPARE(proxy.rowCount(), found);
    }
};

QTEST_GUILESS_MAIN(tst_QueueModel)
#include "tst_QueueModel.moc"
