// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two collectors in processes of their own, one database, two windows' models; the holder is killed in the middle.

#include "CollectorRig.h"
#include "Processes.h"

#include "core/Action.h"
#include "models/QueueModel.h"
#include "store/ChangeFeed.h"
#include "store/Commands.h"

#include <QSet>
#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

/// What a desktop shows: a feed on a connection of its own, and the queue's model.
class Window final
{
public:
    explicit Window(const QString& conninfo)
        : m_session(conninfo, u"desktop"_s)
        , m_feed(m_session)
    {
        QObject::connect(&m_feed, &store::ChangeFeed::snapshotTaken, &model, &models::QueueModel::apply);
        QObject::connect(&m_feed, &store::ChangeFeed::itemsChanged, &model, &models::QueueModel::applyChanges);
        m_feed.start();
    }

    Q_DISABLE_COPY_MOVE(Window)

    /// "id version fires" of each row, sorted.
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto& item = model.item(row);
            rows.append(u"%1|%2|%3"_s.arg(item.id.value).arg(item.version).arg(item.fires));
        }
        rows.sort();
        return rows;
    }

    models::QueueModel model;

private:
    store::Session m_session;
    store::ChangeFeed m_feed;
};

} // namespace

class TestKilledCollector final : public QObject
{
    Q_OBJECT

private slots:
    void everySignalIsCountedOnceThoughTheHolderIsKilledInAStorm()
    {
        constexpr int groups = 400;
        constexpr int atOnce = 8;
        constexpr auto monitor = 4711;
        Rig rig;
        rig.addPagerDuty();
        rig.addDatadog();
        rig.addMonitor(monitor);
        const auto desk = rig.database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        Window early(desk);
        CollectProcess one(rig.collectorLogin());
        CollectProcess two(rig.collectorLogin());
        QTRY_VERIFY_WITH_TIMEOUT(!rig.status(u"dd"_s, u"holder"_s).isEmpty(), 30'000);

        // The storm: each group fires at Datadog and raises an incident at PagerDuty.
        int fired = 0;
        QTimer storm;
        connect(&storm, &QTimer::timeout, this, [&] {
            for (int i = 0; i < atOnce && fired < groups; ++i, ++fired) {
                const auto group = u"host:web-%1"_s.arg(fired);
                rig.simulator.datadog().fire(monitor, group);
                simulator::PdEvent event;
                event.title = u"CPU of "_s + group;
                event.alertKey = group;
                event.link = u"https://app.datadoghq.com/monitors/%1?group=%2"_s.arg(monitor).arg(group);
                event.linkText = u"Monitor status"_s;
                rig.simulator.pagerDuty().openIncident(event);
            }
            if (fired == groups)
                storm.stop();
        });
        storm.start(100);
        QTRY_VERIFY_WITH_TIMEOUT(rig.count(u"signal"_s) > groups / 10, 60'000);
        QVERIFY2(fired < groups, "the storm was over before the holder could be killed");
        const auto holder = rig.status(u"dd"_s, u"holder"_s);
        auto& victim = one.isHolder(holder) ? one : two;
        auto& heir = one.isHolder(holder) ? two : one;
        QVERIFY(victim.isHolder(holder));
        victim.kill();
        Window late(desk); // opened while nobody collects
        QTRY_VERIFY_WITH_TIMEOUT(heir.isHolder(rig.status(u"dd"_s, u"holder"_s)), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(heir.isHolder(rig.status(u"pd"_s, u"holder"_s)), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(fired, groups, 60'000);

        QTRY_COMPARE_WITH_TIMEOUT(rig.count(u"signal"_s), 2 * groups, 120'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.count(u"item where state <> 'resolved'"_s), groups, 60'000);
        QCOMPARE(rig.count(u"signal where fires <> 1"_s), 0);
        QCOMPARE(rig.count(u"timeline where kind = 'opened'"_s),
            rig.count(u"item"_s)); // one opening each, those that were merged away included
        QCOMPARE(rig.database.sql(u"select count(*) from (select item_id from yagura.signal group by item_id"
                                  " having count(*) <> 2) odd"_s),
            u"0"_s);

        const auto stored = [&rig] {
            auto rows = rig.database.rows(
                u"select id || '|' || version || '|' || fires from yagura.item where state <> 'resolved'"_s);
            rows.sort();
            return rows;
        };
        QTRY_COMPARE_WITH_TIMEOUT(early.rows(), stored(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(late.rows(), stored(), 30'000);
        QCOMPARE(early.model.rowCount(), groups);
        QCOMPARE(heir.terminate(), 0);
        QCOMPARE(rig.status(u"dd"_s, u"holder"_s), QString());
    }

    void aNoteIsWrittenOnceThoughTheHolderIsKilledBetweenSendingAndTelling()
    {
        Rig rig;
        rig.addPagerDuty();
        const auto incident = rig.openIncident(u"a"_s);
        CollectProcess one(rig.collectorLogin());
        CollectProcess two(rig.collectorLogin());
        QTRY_COMPARE_WITH_TIMEOUT(rig.count(u"item"_s), 1, 30'000);

        // The vendor takes the note, and its answer never comes.
        simulator::Misbehaviour silent;
        silent.path = u"/incidents/%1/notes"_s.arg(incident);
        silent.method = "POST";
        silent.fault = simulator::Fault::Hang;
        silent.afterEffect = true;
        silent.times = 1;
        rig.simulator.misbehave(silent);
        perform(rig, core::Verb::Note, u"一度だけ"_s);
        perform(rig, core::Verb::Acknowledge, {});
        QTRY_COMPARE_WITH_TIMEOUT(rig.simulator.pagerDuty().notes(incident).size(), 1, 30'000);
        (one.isHolder(rig.status(u"pd"_s, u"holder"_s)) ? one : two).kill();

        QTRY_COMPARE_WITH_TIMEOUT(rig.count(u"delivery where state = 'sent'"_s), 2, 60'000);
        QCOMPARE(rig.simulator.pagerDuty().notes(incident).size(), 1);
        QCOMPARE(rig.simulator.pagerDuty().acknowledgedIncidents(), QStringList {incident});
        QCOMPARE(rig.count(u"timeline where kind = 'delivery_sent'"_s), 2);
    }

private:
    static void perform(Rig& rig, core::Verb verb, const QString& text)
    {
        store::Session session(rig.database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"test"_s);
        store::Commands commands(session);
        core::Action action;
        action.id = QUuid::createUuid();
        action.item = core::ItemId {rig.database.sql(u"select id from yagura.item"_s).toLongLong()};
        action.verb = verb;
        action.text = text;
        auto future = commands.perform(action);
        future.waitForFinished();
        QVERIFY2(future.result().has_value(), future.result() ? "" : qPrintable(future.result().error().detail));
    }
};

QTEST_GUILESS_MAIN(TestKilledCollector)
#include "tst_KilledCollector.moc"
