// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/BatchSlices.h"
#include "collector/CommittedState.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::collector;

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

core::Signal firing(const QString& id)
{
    core::Signal signal;
    signal.externalId = id;
    signal.state = core::SignalState::Firing;
    signal.vendorState = u"Alert"_s;
    signal.updatedAt = noon;
    signal.raw = "{}";
    return signal;
}

core::IngestBatch batchOf(int signalCount)
{
    core::IngestBatch batch;
    batch.observedAt = noon;
    for (int i = 0; i < signalCount; ++i)
        batch.arrived.push_back(firing(QString::number(i)));
    return batch;
}

} // namespace

class TestBatches final : public QObject
{
    Q_OBJECT

private slots:
    void aBatchIsCutBySignalsAndByBytes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("maxSignals");
        QTest::addColumn<int>("maxBytes");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("nothing") << 0 << 10 << 100'000 << QList<int> {};
        QTest::newRow("one") << 1 << 10 << 100'000 << QList<int> {1};
        QTest::newRow("exactly full") << 10 << 10 << 100'000 << QList<int> {10};
        QTest::newRow("one too many") << 11 << 10 << 100'000 << QList<int> {10, 1};
        QTest::newRow("by bytes") << 3 << 10 << 1'300 << QList<int> {2, 1};
        QTest::newRow("each larger than a piece") << 2 << 10 << 10 << QList<int> {1, 1};
    }

    void aBatchIsCutBySignalsAndByBytes()
    {
        QFETCH(int, count);
        QFETCH(int, maxSignals);
        QFETCH(int, maxBytes);
        QFETCH(QList<int>, sizes);
        QList<int> got;
        int next = 0;
        for (const auto& slice : sliced(batchOf(count), maxSignals, maxBytes)) {
            got.append(static_cast<int>(slice.arrived.size()));
            QCOMPARE(slice.observedAt, noon);
            for (const auto& signal : slice.arrived)
                QCOMPARE(signal.externalId, QString::number(next++)); // none lost, none twice
        }
        QCOMPARE(got, sizes);
    }

    void eventsAndWhatIsGoneComeLast()
    {
        auto batch = batchOf(3);
        batch.events.push_back({u"e"_s, u"2"_s, {}, {}, {}, noon});
        batch.gone = {u"old"_s};
        const auto slices = sliced(std::move(batch), 2, 100'000);
        QCOMPARE(slices.size(), size_t(2));
        QVERIFY(slices.front().events.empty() && slices.front().gone.isEmpty());
        QCOMPARE(slices.back().events.size(), size_t(1));
        QCOMPARE(slices.back().gone, QStringList {u"old"_s});
    }

    void halvesLoseNothing_data()
    {
        QTest::addColumn<int>("signalCount");
        QTest::addColumn<int>("goneCount");
        QTest::newRow("two signals") << 2 << 0;
        QTest::newRow("odd") << 3 << 0;
        QTest::newRow("one of each") << 1 << 1;
        QTest::newRow("only gone") << 0 << 5;
        QTest::newRow("many") << 101 << 50;
    }

    void halvesLoseNothing()
    {
        QFETCH(int, signalCount);
        QFETCH(int, goneCount);
        auto batch = batchOf(signalCount);
        for (int i = 0; i < goneCount; ++i)
            batch.gone.append(u"gone%1"_s.arg(i));
        const auto whole = batch;
        const auto [first, second] = halves(std::move(batch));
        QCOMPARE(recordCount(first), recordCount(whole) / 2);
        QCOMPARE(recordCount(first) + recordCount(second), recordCount(whole));
        auto arrived = first.arrived;
        arrived.insert(arrived.end(), second.arrived.begin(), second.arrived.end());
        QVERIFY(arrived == whole.arrived);
        QCOMPARE(first.gone + second.gone, whole.gone);
    }

    void whatIsCommittedIsNotNew_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("the same") << u"none"_s << false;
        QTest::newRow("another raw text") << u"raw"_s << false;
        QTest::newRow("another state") << u"state"_s << true;
        QTest::newRow("another title") << u"title"_s << true;
        QTest::newRow("a later time") << u"time"_s << true;
        QTest::newRow("another link") << u"link"_s << true;
    }

    void whatIsCommittedIsNotNew()
    {
        QFETCH(QString, change);
        QFETCH(bool, isNew);
        CommittedState books;
        books.reset({});
        auto batch = batchOf(1);
        QCOMPARE(books.newIn(batch).arrived.size(), size_t(1));
        books.commit(batch);
        auto& signal = batch.arrived.front();
        if (change == u"raw"_s)
            signal.raw = "{ }";
        else if (change == u"state"_s)
            signal.state = core::SignalState::Acknowledged;
        else if (change == u"title"_s)
            signal.title = u"x"_s;
        else if (change == u"time"_s)
            signal.updatedAt = noon.addSecs(1);
        else if (change == u"link"_s)
            signal.linkKeys = {u"datadog:1/x"_s};
        QCOMPARE(!books.newIn(batch).isEmpty(), isNew);
    }

    void aSignalThatCameBackIsNewAgain()
    {
        CommittedState books;
        books.reset({});
        const auto batch = batchOf(1);
        books.commit(batch);
        QCOMPARE(books.openSignals(), QStringList {u"0"_s});
        core::IngestBatch gone;
        gone.gone = {u"0"_s};
        QVERIFY(!books.newIn(gone).isEmpty());
        books.commit(gone);
        QCOMPARE(books.openSignals(), QStringList());
        QVERIFY(books.newIn(gone).isEmpty()); // told once
        QVERIFY(!books.newIn(batch).isEmpty());
    }

    void anEventOfASignalThatIsNotThereComesAgain()
    {
        CommittedState books;
        books.reset({u"known"_s});
        core::IngestBatch batch;
        batch.events = {{u"e1"_s, u"known"_s, {}, {}, {}, noon}, {u"e2"_s, u"unknown"_s, {}, {}, {}, noon}};
        books.commit(batch);
        const auto again = books.newIn(batch);
        QCOMPARE(again.events.size(), size_t(1));
        QCOMPARE(again.events.front().externalId, u"e2"_s);
    }

    void aBadRecordIsToldAgainAfterAnHour()
    {
        CommittedState books;
        books.reset({});
        core::IngestBatch batch;
        batch.observedAt = noon;
        batch.badRecords = {{u"no id"_s, "{}"}};
        books.commit(batch);
        batch.observedAt = noon.addSecs(3599);
        QVERIFY(books.newIn(batch).isEmpty());
        batch.observedAt = noon.addSecs(3600);
        QVERIFY(!books.newIn(batch).isEmpty());
    }

    void aNewHoldForgetsEverything()
    {
        CommittedState books;
        books.reset({});
        const auto batch = batchOf(1);
        books.commit(batch);
        books.reset({});
        QVERIFY(!books.newIn(batch).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_Batches.moc"
