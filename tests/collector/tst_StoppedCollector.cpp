// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A collector that cannot work lets go of what it holds, and one that is told to stop waits for nobody.

#include "CollectorRig.h"

#include "store/Connection.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using namespace yagura::test;

namespace {

constexpr auto patience = 30'000;
const auto login = u"col_withdrawn"_s;

} // namespace

class TestStoppedCollector final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_rig = std::make_unique<Rig>(); }
    void cleanup() { m_rig.reset(); }

    void aCollectorWhoseRoleIsWithdrawnLetsGoOfItsSource_data()
    {
        QTest::addColumn<QStringList>("others"); // roles that stay
        QTest::newRow("nothing is left to it") << QStringList();
        QTest::newRow("it may still read as the wall does") << QStringList {u"yagura_wall"_s};
        QTest::newRow("it may still act as a person does") << QStringList {u"yagura_operator"_s};
    }

    void aCollectorWhoseRoleIsWithdrawnLetsGoOfItsSource()
    {
        QFETCH(QStringList, others);
        m_rig->addPagerDuty();
        OneCollector first(m_rig->database.conninfoAs(login, QStringList {u"yagura_collector"_s} + others), u"first"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"first"_s, patience);
        m_rig->database.sql(u"revoke yagura_collector from %1"_s.arg(login));
        m_rig->openIncident(u"meanwhile"_s);
        OneCollector second(m_rig->collectorLogin(), u"second"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"second"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, patience);
        // And comes back by itself.
        m_rig->database.sql(u"grant yagura_collector to %1"_s.arg(login));
        second.stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"first"_s, patience);
        const auto before = first.polls(u"pd"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(first.polls(u"pd"_s, true) > before, patience);
        for (const auto& role : others)
            m_rig->database.sql(u"revoke %1 from %2"_s.arg(role, login));
    }

    void itStopsThoughTheDatabaseIsAtALongStatement()
    {
        m_rig->addPagerDuty();
        auto pace = quickPace();
        pace.stopWithin = 100ms;
        auto one = std::make_unique<OneCollector>(m_rig->collectorLogin(), u"one"_s, pace);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"one"_s, patience);
        // What it writes next waits for this transaction, for as long as the test wants.
        store::Connection holder;
        QVERIFY(holder.open(m_rig->database.conninfo(), u"test"_s));
        QVERIFY(holder.executeScript("begin; lock table yagura.source_status in exclusive mode"));
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->database.sql(u"select count(*) from pg_stat_activity where usename = 'col_one' and wait_event_type = 'Lock'"_s).toInt() > 0, patience);
        one.reset(); // verifies that it stops
        QVERIFY(holder.executeScript("rollback"));
        OneCollector next(m_rig->collectorLogin(), u"next"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"next"_s, patience);
    }

private:
    std::unique_ptr<Rig> m_rig;
};

QTEST_GUILESS_MAIN(TestStoppedCollector)
#include "tst_StoppedCollector.moc"
