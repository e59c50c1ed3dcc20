// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HttpProbe.h"
#include "simulator/NightShift.h"

#include <QSignalSpy>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura::simulator;

class tst_NightShift : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }

    void init()
    {
        clock.instant = HeldClock::start();
        simulator = std::make_unique<Simulator>(clock);
    }

    void theDemoHasItsCustomersAndMonitors();
    void eachMonitorHasAnIntentAndACustomer();
    void contactsUseOnlyNumbersAndDomainsThatCannotExist();
    void somethingIsOpenFromTheStart();
    void oldIncidentsAreSeenOnlyWithTheWholeRange();
    void anIncidentLeadsToItsMonitorGroup();
    void theFirstStormComesWithinAMinute();
    void stormsComeAgain();
    void theSameSeedPlaysTheSameNight_data();
    void theSameSeedPlaysTheSameNight();
    void whatIsAcknowledgedStaysSoUntilItsEnd();
    void alertsFlapAndRecover();
    void aLongNightDoesNotDrown();
    void speedMakesTheNightShorter();

private:
    /// Plays with a clock that goes along, in steps of a second.
    void playUntil(NightShift& night, std::chrono::seconds end)
    {
        for (; played < end; played += 1s) {
            clock.instant = clock.instant.addSecs(1);
            night.playTo(played + 1s);
        }
    }

    QStringList history() const
    {
        QStringList lines;
        for (const PdLogEntry& each : simulator->pagerDuty().logEntries())
            lines.append(each.createdAt.toString(Qt::ISODate) + each.type + each.incidentId);
        for (const DdEvent& each : simulator->datadog().events())
            lines.append(each.at.toString(Qt::ISODate) + each.title + each.group);
        return lines;
    }

    HeldClock clock;
    std::unique_ptr<Simulator> simulator;
    std::chrono::seconds played{0};
};

void tst_NightShift::theDemoHasItsCustomersAndMonitors()
{
    const DemoData data = DemoData::load();
    QCOMPARE(data.customers.size(), size_t{40});
    QCOMPARE(data.monitors.size(), size_t{300});
    QCOMPARE(data.customers.front().name, u"みなと物流"_s);
    std::set<QString> services;
    std::set<qint64> ids;
    for (const DemoCustomer& each : data.customers)
        services.insert(each.serviceId);
    for (const DemoMonitor& each : data.monitors)
        ids.insert(each.definition.id);
    QCOMPARE(services.size(), size_t{40});
    QCOMPARE(ids.size(), size_t{300});
    QVERIFY(DemoData::customersCsv().startsWith(
        "\"key\",\"name\",\"reading\",\"name_en\",\"contract\""));
}

void tst_NightShift::eachMonitorHasAnIntentAndACustomer()
{
    const DemoData data = DemoData::load();
    std::set<QString> customers;
    for (const DemoCustomer& each : data.customers)
        customers.insert(each.key);
    const QString intents = QString::fromUtf8(DemoData::intentsCsv());
    QCOMPARE(intents.count(u'\n'), 301);
    for (const DemoMonitor& each : data.monitors) {
        QVERIFY(intents.contains(u"\n\"%1\",\""_s.arg(each.definition.id)));
        QVERIFY(customers.contains(each.customerKey));
        QVERIFY(each.definition.tags.contains(u"customer:"_s + each.customerKey));
        QVERIFY(!each.groups.isEmpty());
    }
}

void tst_NightShift::contactsUseOnlyNumbersAndDomainsThatCannotExist()
{
    const QString text = QString::fromUtf8(DemoData::customersCsv());
    static const QRegularExpression phone(u"\\|(0\\d0-\\d{4}-\\d{4})\\|"_s);
    static const QRegularExpression mail(u"[\\w.]+@[\\w.-]+"_s);
    int phones = 0;
    for (auto each = phone.globalMatch(text); each.hasNext(); ++phones)
        QCOMPARE(each.next().captured(1).mid(4, 4), u"0000"_s);
    QVERIFY(phones >= 40);
    for (auto each = mail.globalMatch(text); each.hasNext();)
        QVERIFY(each.next().captured().endsWith(".example"_L1));
}

void tst_NightShift::somethingIsOpenFromTheStart()
{
    const NightShift night(*simulator, clock);
    QCOMPARE(night.firing(), 40);
    const auto open = simulator->pagerDuty().openIncidents().size();
    QVERIFY2(open >= 20 && open < 40, qPrintable(QString::number(open)));
    QVERIFY(!simulator->pagerDuty().acknowledgedIncidents().isEmpty());
    qint64 youngest = 1'000'000'000;
    qint64 oldest = 0;
    for (const PdIncident& each : simulator->pagerDuty().incidents()) {
        const qint64 age = each.createdAt.secsTo(clock.instant);
        youngest = std::min(youngest, age);
        oldest = std::max(oldest, age);
    }
    QVERIFY(youngest < 1800);
    QCOMPARE(oldest, 77 * 86400);
}

void tst_NightShift::oldIncidentsAreSeenOnlyWithTheWholeRange()
{
    const NightShift night(*simulator, clock);
    QVERIFY(simulator->listen());
    HttpProbe probe;
    probe.headers["Authorization"] = QByteArray("Token token=") + PagerDutyService::defaultToken;
    const QString target = u"/incidents?statuses[]=triggered&statuses[]=acknowledged&total=true"_s;
    const int shown = probe.get(simulator->pagerDutyUrl(), target).json().value("total"_L1).toInt();
    const int all = probe.get(simulator->pagerDutyUrl(), target + u"&date_range=all"_s)
                        .json()
                        .value("total"_L1)
                        .toInt();
    QCOMPARE(all - shown, 2);
}

void tst_NightShift::anIncidentLeadsToItsMonitorGroup()
{
    const NightShift night(*simulator, clock);
    static const QRegularExpression link(
        u"^https://app\\.datadoghq\\.com/monitors/(\\d+)\\?group=(.+)$"_s);
    for (const PdIncident& each : simulator->pagerDuty().incidents()) {
        const auto match = link.match(each.alerts.front().link);
        QVERIFY(match.hasMatch());
        const DdGroup* group
            = simulator->datadog().group(match.captured(1).toLongLong(), match.captured(2));
        QVERIFY(group);
        QVERIFY(group->status != DdStatus::Ok);
        QCOMPARE(group->history.back().at, each.createdAt);
    }
}

void tst_NightShift::theFirstStormComesWithinAMinute()
{
    NightShift night(*simulator, clock);
    QSignalSpy storms(&night, &NightShift::stormBegan);
    const int before = night.firing();
    played = 0s;
    playUntil(night, 75s);
    QCOMPARE(storms.size(), 1);
    QVERIFY(storms.at(0).at(1).toInt() >= 8);
    QVERIFY(night.firing() >= before + 8);
}

void tst_NightShift::stormsComeAgain()
{
    NightShift night(*simulator, clock);
    QSignalSpy storms(&night, &NightShift::stormBegan);
    played = 0s;
    playUntil(night, 1800s);
    QVERIFY(storms.size() >= 4 && storms.size() <= 8);
}

void tst_NightShift::theSameSeedPlaysTheSameNight_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the same") << quint32{1} << true;
    QTest::newRow("another") << quint32{2} << false;
}

void tst_NightShift::theSameSeedPlaysTheSameNight()
{
    QFETCH(quint32, seed);
    const auto historyOf = [this](quint32 with) {
        init();
        NightShift night(*simulator, clock, {with, 1, 40});
        played = 0s;
        playUntil(night, 600s);
        return history();
    };
    const QStringList first = historyOf(1);
    QTEST(historyOf(seed) == first, "isSame");
}

void tst_NightShift::whatIsAcknowledgedStaysSoUntilItsEnd()
{
    NightShift night(*simulator, clock);
    played = 0s;
    playUntil(night, 90s);
    PagerDutyService& pagerDuty = simulator->pagerDuty();
    std::vector<PdChange> all;
    for (const PdIncident& each : pagerDuty.incidents()) {
        if (each.status == PdStatus::Triggered) {
            PdChange change;
            change.incidentId = each.id;
            change.status = PdStatus::Acknowledged;
            all.push_back(change);
        }
    }
    QVERIFY(!pagerDuty.apply(all, u"PUSEROP"_s));
    playUntil(night, 900s);
    int acknowledged = 0;
    for (const PdChange& each : all) {
        const PdStatus status = pagerDuty.incident(each.incidentId)->status;
        QVERIFY(status != PdStatus::Triggered);
        acknowledged += status == PdStatus::Acknowledged ? 1 : 0;
    }
    QVERIFY(acknowledged > 0);
}

void tst_NightShift::alertsFlapAndRecover()
{
    NightShift night(*simulator, clock);
    played = 0s;
    playUntil(night, 3600s);
    int recovered = 0;
    int flapping = 0;
    for (const DdGroup& each : simulator->datadog().groups()) {
        recovered += each.lastResolved.isValid() ? 1 : 0;
        flapping += each.history.size() >= 5 ? 1 : 0;
    }
    QVERIFY2(recovered > 50, qPrintable(QString::number(recovered)));
    QVERIFY2(flapping > 3, qPrintable(QString::number(flapping)));
}

void tst_NightShift::aLongNightDoesNotDrown()
{
    NightShift night(*simulator, clock);
    played = 0s;
    playUntil(night, 8h);
    QVERIFY2(
        night.firing() > 15 && night.firing() < 160, qPrintable(QString::number(night.firing())));
}

void tst_NightShift::speedMakesTheNightShorter()
{
    NightShift night(*simulator, clock, {1, 100, 40});
    QSignalSpy storms(&night, &NightShift::stormBegan);
    night.start();
    clock.instant = clock.instant.addSecs(1); // a hundred of the night
    QTRY_COMPARE(storms.size(), 1);
    night.stop();
}

QTEST_GUILESS_MAIN(tst_NightShift)
#include "tst_NightShift.moc"
