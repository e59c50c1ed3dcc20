// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/Diagnosis.h"
#include "store/RosterStore.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

core::OnCall person(const QString& name, int level, const std::optional<QDateTime>& until = std::nullopt)
{
    core::OnCall entry;
    entry.policyId = u"P1"_s;
    entry.policy = u"標準"_s;
    entry.level = level;
    entry.personId = name;
    entry.person = name;
    entry.until = until;
    return entry;
}

} // namespace

class tst_OnCall final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_house = std::make_unique<StoreFixture>(); }
    void cleanup() { m_house.reset(); }

    void aRosterIsReplacedWholeAndOnlyAChangeIsTold()
    {
        store::RosterStore writer(m_house->collectorSession);
        store::RosterStore reader(m_house->operatorSession);
        const auto end = QDateTime::currentDateTimeUtc().addSecs(3600);
        core::Roster roster;
        roster.onCall = {person(u"佐藤"_s, 1, end), person(u"鈴木"_s, 2)};
        roster.services = {{u"S1"_s, u"みなと物流"_s, u"active"_s, u"P1"_s, u"標準"_s, {}}};
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        QVERIFY(!valueOf(writer.put(m_house->pagerDuty, roster)));
        auto known = valueOf(reader.onCallNow());
        QCOMPARE(known.size(), size_t(1));
        QCOMPARE(known.front().onCall.size(), size_t(2));
        QCOMPARE(known.front().onCall.front().person, u"佐藤"_s);
        QVERIFY(known.front().readAt);
        QVERIFY(valueOf(reader.services(m_house->pagerDuty)) == *roster.services);

        roster.onCall = {person(u"高橋"_s, 1)};
        roster.services->clear();
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        known = valueOf(reader.onCallNow());
        QCOMPARE(known.front().onCall.size(), size_t(1));
        QCOMPARE(known.front().onCall.front().person, u"高橋"_s);
        QVERIFY(valueOf(reader.services(m_house->pagerDuty)).empty());
    }

    void servicesThatCouldNotBeReadStay()
    {
        store::RosterStore writer(m_house->collectorSession);
        core::Roster roster;
        roster.onCall = {person(u"佐藤"_s, 1)};
        roster.services = {{u"S1"_s, u"みなと物流"_s, u"active"_s, u"P1"_s, u"標準"_s, {}}};
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        const auto before = *roster.services;
        roster.onCall = {person(u"高橋"_s, 1)};
        roster.services.reset();
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        QCOMPARE(valueOf(writer.onCallNow()).front().onCall.front().person, u"高橋"_s);
        QVERIFY(valueOf(writer.services(m_house->pagerDuty)) == before);
    }

    void anActiveServiceThatIsNoCustomersIsFound()
    {
        store::RosterStore writer(m_house->collectorSession);
        core::Roster roster;
        roster.services = {{u"S1"_s, u"みなと物流"_s, u"active"_s, {}, {}, {}}, {u"S2"_s, u"ひかり銀行"_s, u"disabled"_s, {}, {}, {}},
            {u"S3"_s, u"あおば食品"_s, u"warning"_s, {}, {}, {}}};
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        m_house->database.sql(u"with c as (insert into yagura.customer (key, name) values ('minato', 'みなと物流') returning id) "
                              "insert into yagura.customer_key (kind, value, customer_id) select 'pagerduty_service', 'S1', id from c"_s);
        const auto found = valueOf(store::diagnose(m_house->operatorSession));
        QCOMPARE(found.strangers, QStringList {u"あおば食品 (S3)"_s});
        QCOMPARE(found.strangerCount, 1);
    }

    void aShiftThatIsOverIsNobodyOnCall()
    {
        store::RosterStore writer(m_house->collectorSession);
        core::Roster roster;
        roster.onCall = {person(u"佐藤"_s, 1, QDateTime::currentDateTimeUtc().addSecs(-1))};
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        const auto known = valueOf(writer.onCallNow());
        QCOMPARE(known.size(), size_t(1));
        QVERIFY(known.front().onCall.empty());
    }

    void aFailureLeavesWhatIsKnown()
    {
        store::RosterStore writer(m_house->collectorSession);
        core::Roster roster;
        roster.onCall = {person(u"佐藤"_s, 1)};
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        QVERIFY(valueOf(writer.putFailure(m_house->pagerDuty, {core::ErrorKind::Denied, u"no"_s, u"403"_s, {}})));
        const auto known = valueOf(writer.onCallNow());
        QCOMPARE(known.front().onCall.size(), size_t(1));
        QVERIFY(known.front().error && known.front().error->kind == core::ErrorKind::Denied);
        QVERIFY(valueOf(writer.put(m_house->pagerDuty, roster)));
        QVERIFY(!valueOf(writer.onCallNow()).front().error);
    }

    void onlyTheHolderWritesAndOnlyACollector()
    {
        store::Session other(
            m_house->database.conninfoAs(u"col_two"_s, {u"yagura_collector"_s}), u"test"_s);
        QVERIFY(valueOf(store::IntakeStore(other).hold(m_house->pagerDuty, u"other"_s)));
        store::RosterStore writer(m_house->collectorSession);
        QVERIFY(errorOf(writer.put(m_house->pagerDuty, {})).kind == core::ErrorKind::Conflict);
        QVERIFY(valueOf(store::RosterStore(other).put(m_house->pagerDuty, {})));
        store::RosterStore person(m_house->operatorSession);
        QVERIFY(errorOf(person.put(m_house->pagerDuty, {})).kind == core::ErrorKind::Denied);
    }

private:
    std::unique_ptr<StoreFixture> m_house;
};

QTEST_GUILESS_MAIN(tst_OnCall)
#include "tst_OnCall.moc"
