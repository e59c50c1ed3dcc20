// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

/// A monitor group of which the vendor does not say since when it fires.
core::Signal timeless(const QString& externalId, const QString& vendorState = u"No Data"_s)
{
    auto signal = firing(externalId);
    signal.vendorState = vendorState;
    signal.openedAt = {};
    signal.updatedAt = {};
    signal.linkKeys = {u"datadog:"_s + externalId};
    return signal;
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

/// Times that a vendor does not say, or says wrongly.
class tst_IngestTimes final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
    }

    void whatIsNotSaidIsNotMadeUp()
    {
        (void)m->ingest(m->dataDog, {timeless(u"a"_s)});
        QCOMPARE(m->database.sql(u"select opened_at is null and updated_at is null from yagura.signal"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"opened_known"_s), u"f"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"opened_at = arrived_at"_s), u"t"_s); // when it was first seen
        const auto detail = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()}));
        QVERIFY(!detail.item.openedKnown);
        QVERIFY(!detail.itemSignals[0].signal.openedAt.isValid());
        QVERIFY(detail.timeline[0].facts["since_unknown"_L1].toBool());
    }

    void neitherOfTwoIsOlderWhereATimeIsNotKnown_data()
    {
        QTest::addColumn<QDateTime>("stored");
        QTest::addColumn<QDateTime>("arriving");
        QTest::addColumn<bool>("taken");
        QTest::newRow("known, then newer") << noon << noon.addSecs(1) << true;
        QTest::newRow("known, then older") << noon << noon.addSecs(-1) << false;
        QTest::newRow("not known, then long before the poll") << QDateTime() << noon.addDays(-300) << true;
        QTest::newRow("known, then not known") << noon << QDateTime() << true;
        QTest::newRow("neither known") << QDateTime() << QDateTime() << true;
        QTest::newRow("two hours ahead, then true") << now().addSecs(7200) << noon << true;
        QTest::newRow("known, then two hours ahead") << noon << now().addSecs(7200) << true;
        QTest::newRow("of 1970, then true") << QDateTime::fromSecsSinceEpoch(0, Qt::UTC) << noon << true;
    }

    void neitherOfTwoIsOlderWhereATimeIsNotKnown()
    {
        QFETCH(QDateTime, stored);
        QFETCH(QDateTime, arriving);
        QFETCH(bool, taken);
        auto before = firing(u"a"_s);
        before.updatedAt = stored;
        (void)m->ingest(m->pagerDuty, {before});
        auto after = before;
        after.state = core::SignalState::Recovered;
        after.vendorState = u"resolved"_s;
        after.updatedAt = arriving;
        QCOMPARE(m->ingest(m->pagerDuty, {after}).changed, taken ? 1 : 0);
        QCOMPARE(m->database.sql(u"select state from yagura.signal"_s), taken ? u"recovered"_s : u"firing"_s);
    }

    void silenceDoesNotForgetWhatWasKnown()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"a"_s)});
        auto silent = firing(u"a"_s);
        silent.openedAt = silent.updatedAt = {};
        QCOMPARE(m->ingest(m->pagerDuty, {silent}).ignored, 1);
        silent.severity = core::Severity::Critical;
        QCOMPARE(m->ingest(m->pagerDuty, {silent}).changed, 1);
        QCOMPARE(m->database.sql(u"select opened_at = '2026-11-24 12:00+00' and updated_at = opened_at from yagura.signal"_s), u"t"_s);
        // What was known is still older than a word that is older than it.
        QCOMPARE(m->ingest(m->pagerDuty, {recovered(firing(u"a"_s), noon.addSecs(-1))}).ignored, 1);
    }

    void whatWasSeenAgainUnchangedCountsAgainstWhatComesLate()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"a"_s)});
        const auto version = m->itemOf(u"a"_s, u"version"_s);
        auto again = firing(u"a"_s);
        again.updatedAt = noon.addSecs(60);
        QCOMPARE(m->ingest(m->pagerDuty, {again}).ignored, 1);
        QCOMPARE(m->itemOf(u"a"_s, u"version"_s), version); // nobody is woken
        QCOMPARE(m->ingest(m->pagerDuty, {recovered(firing(u"a"_s), noon.addSecs(30))}).ignored, 1);
        QCOMPARE(m->database.sql(u"select state from yagura.signal"_s), u"firing"_s);
    }

    void aTimeAheadOfOursIsBoundedAndSaid()
    {
        m->polledSince(noon.addDays(-1));
        auto ahead = firing(u"a"_s, now().addSecs(7200));
        (void)m->ingest(m->dataDog, {ahead});
        QCOMPARE(m->itemOf(u"a"_s, u"opened_known or opened_at > now()"_s), u"f"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"due_at - arrived_at"_s), u"00:15:00"_s);
        const auto detail = valueOf(m->commands.itemDetail({m->itemOf(u"a"_s).toLongLong()}));
        QVERIFY(detail.timeline[0].facts["notes"_L1].toArray().contains(u"time_ahead"_s));
        // It is the same thing however often it is read.
        ahead.openedAt = ahead.updatedAt = ahead.updatedAt.addSecs(60);
        QCOMPARE(m->ingest(m->dataDog, {ahead}).ignored, 1);
        // A clock that is a little ahead is as clocks are.
        (void)m->ingest(m->dataDog, {firing(u"b"_s, now().addSecs(120))});
        QCOMPARE(m->itemOf(u"b"_s, u"opened_known"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"b"_s, u"clock_from <= now()"_s), u"t"_s);
    }

    void whatWasResolvedByHandStaysSoHoweverOftenItIsRead()
    {
        (void)m->ingest(m->dataDog, {timeless(u"a"_s), timeless(u"b"_s, u"Alert"_s)});
        const auto item = m->itemOf(u"a"_s);
        m->act(u"a"_s, core::Verb::Resolve);
        m->act(u"b"_s, core::Verb::Resolve);
        // The collector starts anew, and hands out all that it reads.
        for (auto reading = 0; reading < 3; ++reading)
            QCOMPARE(m->ingest(m->dataDog, {timeless(u"a"_s), timeless(u"b"_s, u"Alert"_s)}), (core::IngestReport {0, 0, 2, 0, 0, 0}));
        // Another word of the vendor for it is no new firing either.
        QCOMPARE(m->ingest(m->dataDog, {timeless(u"a"_s, u"Warn"_s)}).itemsOpened, 0);
        QCOMPARE(m->itemOf(u"a"_s), item);
        QCOMPARE(m->database.sql(u"select count(*) from yagura.item where state <> 'resolved'"_s), u"0"_s);
    }

    void aTrueReFireOfIt_data()
    {
        QTest::addColumn<bool>("wasAway");
        QTest::addColumn<bool>("hasTime");
        QTest::newRow("it was away in between") << true << false;
        QTest::newRow("its trigger is newer than the resolve") << false << true;
    }

    void aTrueReFireOfIt()
    {
        QFETCH(bool, wasAway);
        QFETCH(bool, hasTime);
        (void)m->ingest(m->dataDog, {timeless(u"a"_s)});
        m->act(u"a"_s, core::Verb::Resolve);
        m->database.sql(u"update yagura.item set resolved_at = now() - interval '10 s'"_s);
        if (wasAway)
            (void)m->ingest(m->dataDog, {}, {u"a"_s});
        auto again = timeless(u"a"_s, u"Alert"_s);
        if (hasTime)
            again.openedAt = again.updatedAt = now().addSecs(-5);
        (void)m->ingest(m->dataDog, {again});
        QCOMPARE(m->itemOf(u"a"_s, u"state"_s), u"new"_s);
        QVERIFY(m->timelineOf(m->itemOf(u"a"_s)).contains(u"refired"_s));
    }

    void whenItOpenedIsFilledInAsSoonAsItIsTold()
    {
        m->polledSince(noon.addDays(-1));
        (void)m->ingest(m->dataDog, {timeless(u"a"_s)});
        auto told = timeless(u"a"_s, u"Alert"_s);
        told.openedAt = told.updatedAt = noon;
        (void)m->ingest(m->dataDog, {told});
        QCOMPARE(m->itemOf(u"a"_s, u"opened_known and opened_at = '2026-11-24 12:00+00'"_s), u"t"_s);
        QCOMPARE(m->itemOf(u"a"_s, u"due_at = '2026-11-24 12:15+00'"_s), u"t"_s); // and the clock with it
        QVERIFY(m->timelineOf(m->itemOf(u"a"_s)).contains(u"opened_told"_s));
    }

    void ofSeveralWordsInOneBatchTheLastCountsThatIsNotOlder_data()
    {
        QTest::addColumn<QList<int>>("seconds"); // -1: not said
        QTest::addColumn<int>("wins");
        QTest::newRow("older behind newer") << QList<int> {20, 10} << 0;
        QTest::newRow("newer behind older") << QList<int> {10, 20} << 1;
        QTest::newRow("not known behind known") << QList<int> {10, -1} << 1;
        QTest::newRow("known behind not known") << QList<int> {-1, 10} << 1;
        QTest::newRow("older than one before the unknown") << QList<int> {20, -1, 10} << 1;
        QTest::newRow("as old as the other") << QList<int> {10, 10} << 1;
    }

    void ofSeveralWordsInOneBatchTheLastCountsThatIsNotOlder()
    {
        QFETCH(QList<int>, seconds);
        QFETCH(int, wins);
        std::vector<core::Signal> words;
        for (const auto second : seconds) {
            auto word = firing(u"a"_s);
            word.title = QString::number(words.size());
            word.updatedAt = second < 0 ? QDateTime() : noon.addSecs(second);
            words.push_back(word);
        }
        QCOMPARE(m->ingest(m->pagerDuty, words).created, 1);
        QCOMPARE(m->itemOf(u"a"_s, u"title"_s), QString::number(wins));
    }

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_IngestTimes)
#include "tst_IngestTimes.moc"
