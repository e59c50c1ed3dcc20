// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random histories of vendors that lie: lists that shrink, repeat, miscount, cannot be read or
// break off, looks at single things that fail, times that are missing or made up. Whatever they
// say, three things hold:
//   nothing is ever recovered that the vendor did not say is over;
//   nothing that the vendor said is ever dropped as old;
//   who does not know says so.
// YAGURA_HISTORIES sets how many are tried, YAGURA_SEED where they begin: a failure names the seed
// of its history.

#include "DatadogWorld.h"
#include "History.h"
#include "PagerDutyWorld.h"
#include "simulator/HttpServer.h"
#include "sources/HttpClient.h"
#include "store/Connection.h"
#include "store/IntakeStore.h"
#include "support/TestDatabase.h"

#include <QTest>

using namespace yagura;
using namespace yagura::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sideBySide
    = 500; ///< histories that share one commit, and the waits of a client whose vendor fails
constexpr auto rows = 10;
constexpr auto lyingPolls = 5;
constexpr auto honestPolls = 4;

int historiesWanted()
{
    bool isNumber = false;
    const auto wanted = qEnvironmentVariableIntValue("YAGURA_HISTORIES", &isNumber);
    return isNumber && wanted > 0 ? wanted : 1'000;
}

quint64 firstSeed()
{
    bool isNumber = false;
    const auto wanted = qEnvironmentVariable("YAGURA_SEED").toULongLong(&isNumber);
    return isNumber ? wanted : 20'261'201;
}

} // namespace

class TestTruth final : public QObject
{
    Q_OBJECT

private slots:

    void aVendorThatLiesMakesNothingFalse_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("place");
        for (int place = 0; place < rows; ++place) {
            QTest::addRow("Datadog %d", place) << u"datadog"_s << place;
            QTest::addRow("PagerDuty %d", place) << u"pagerduty"_s << place;
        }
    }

    void aVendorThatLiesMakesNothingFalse()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, place);
        const auto wanted = std::max(1, historiesWanted() / rows);
        const auto first = firstSeed() + static_cast<quint64>(place) * static_cast<quint64>(wanted);
        qInfo("%d histories from seed %llu on", wanted, first);
        for (int done = 0; done < wanted; done += sideBySide) {
            const auto words = tryHistories(
                kind, first + static_cast<quint64>(done), std::min(sideBySide, wanted - done));
            QVERIFY2(words.isEmpty(), qPrintable(words));
        }
    }

private:
    /// Answers what went wrong in the first history where anything did.
    QString tryHistories(const QString& kind, quint64 firstOfThem, int count)
    {
        TestDatabase database;
        const core::SourceId source{
            database
                .sql(u"insert into yagura.source (key, kind) values ('v', '%1') returning id"_s.arg(
                    kind))
                .toLongLong()};
        store::Session session(
            database.conninfoAs(u"col_one"_s, {u"yagura_collector"_s}), u"test"_s);
        store::IntakeStore intake(session);
        store::Connection reading;
        if (!reading.open(database.conninfo(), u"test"_s))
            return u"no connection"_s;

        std::vector<std::unique_ptr<History>> histories;
        simulator::HttpServer server([&histories](const simulator::HttpRequest& request) {
            auto inner = request;
            inner.path = u'/' + request.path.section(u'/', 2);
            return histories.at(request.path.section(u'/', 1, 1).toULong())->world().answer(inner);
        });
        if (!server.listen())
            return u"no port"_s;
        sources::HttpClient http;
        const auto start = QDateTime::currentDateTimeUtc().addSecs(-4 * 3600);
        for (int i = 0; i < count; ++i) {
            const auto seed = firstOfThem + static_cast<quint64>(i);
            std::unique_ptr<VendorWorld> world;
            if (kind == "datadog"_L1)
                world = std::make_unique<DatadogWorld>(seed, start);
            else
                world = std::make_unique<PagerDutyWorld>(seed, start);
            histories.push_back(std::make_unique<History>(std::move(world),
                kind,
                u"s%1:"_s.arg(seed),
                QUrl(server.url().toString() + u"/%1"_s.arg(i)),
                http));
        }

        for (int step = 0; step < lyingPolls + honestPolls; ++step) {
            const bool honestly = step >= lyingPolls;
            core::IngestBatch together;
            // All at once: where a vendor fails, the client waits a moment before it asks again.
            for (const auto& history : histories)
                history->startPoll(honestly);
            for (const auto& history : histories) {
                if (const auto words = history->finishPoll(); !words.isEmpty())
                    return told(*history, step, words);
                if (history->isLost())
                    continue;
                auto batch = history->marked();
                std::move(batch.arrived.begin(),
                    batch.arrived.end(),
                    std::back_inserter(together.arrived));
                std::move(
                    batch.events.begin(), batch.events.end(), std::back_inserter(together.events));
                together.gone += batch.gone;
            }
            auto ingesting = intake.ingest(source, together);
            ingesting.waitForFinished();
            if (!ingesting.result())
                return u"step %1: ingest failed: %2"_s.arg(step).arg(
                    ingesting.result().error().detail);

            const auto stored
                = reading.execute("select s.external_id, s.state, case when i.state = 'resolved' "
                                  "then 'resolved' when i.recovered_at is not null "
                                  "then 'recovered' else 'open' end from yagura.signal s join "
                                  "yagura.item i on i.id = s.item_id");
            if (!stored)
                return stored.error().detail;
            QHash<QString, QHash<QString, QString>> states;
            QHash<QString, QHash<QString, QString>> items;
            QHash<QString, QSet<QString>> open;
            for (int row = 0; row < stored->size(); ++row) {
                const auto id = stored->text(row, 0);
                const auto mark = id.section(u':', 0, 0) + u':';
                const auto own = id.mid(mark.size());
                states[mark].insert(own, stored->text(row, 1));
                items[mark].insert(own, stored->text(row, 2));
                if (stored->text(row, 1) != "recovered"_L1)
                    open[mark].insert(own);
            }
            for (const auto& history : histories) {
                if (history->isLost())
                    continue;
                history->commit(open.value(history->mark()));
                if (const auto words
                    = history->check(states.value(history->mark()), items.value(history->mark()));
                    !words.isEmpty())
                    return told(*history, step, words);
            }
        }
        for (const auto& history : histories) {
            if (const auto words = history->checkSettled(); !words.isEmpty())
                return told(*history, lyingPolls + honestPolls, words);
        }
        return {};
    }

    static QString told(History& history, int step, const QString& words)
    {
        return u"seed %1, poll %2: %3 (%4)"_s.arg(history.mark().mid(1).chopped(1))
            .arg(step)
            .arg(words, history.world().lies);
    }
};

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_Truth.moc"
