// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Calling the second line through PagerDuty: it happens once, and it is never said to have happened when it did not.
#include "VendorRoom.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using core::DeliveryOutcome;
using simulator::Fault;

namespace {

const QString secondLinePolicy = u"PSECOND"_s;

/// An account whose second line has a policy of its own.
struct EscalationRoom : VendorRoom
{
    explicit EscalationRoom(bool byPolicy)
        : VendorRoom(u"pagerduty"_s)
    {
        simulator::PdPolicy second;
        second.id = secondLinePolicy;
        second.name = u"Second line"_s;
        second.levels = {{vendor.pagerDuty().users().back().id}};
        vendor.pagerDuty().addPolicy(second);
        if (byPolicy)
            config.options[u"second_line"_s] = secondLinePolicy;
        restart();
        id = vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
    }

    simulator::PdIncident incident() { return *vendor.pagerDuty().incident(id); }
    int escalations()
    {
        return static_cast<int>(std::ranges::count_if(vendor.pagerDuty().logEntries(),
            [this](const auto& entry) { return entry.incidentId == id && entry.type == "escalate_log_entry"_L1; }));
    }

    QString id;
};

} // namespace

class tst_Escalation final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSecondLineIsCalled_data()
    {
        QTest::addColumn<bool>("byPolicy");
        QTest::newRow("by the policy that the source names") << true;
        QTest::newRow("by the next level of the incident's own policy") << false;
    }

    void theSecondLineIsCalled()
    {
        QFETCH(const bool, byPolicy);
        EscalationRoom room(byPolicy);
        const auto before = room.incident();
        const auto done = room.deliver(u"escalate"_s, room.id);
        QCOMPARE(core::deliveryOutcomeName(done.outcome), u"done"_s);
        QCOMPARE(room.incident().policyId, byPolicy ? secondLinePolicy : before.policyId);
        QCOMPARE(room.incident().level, byPolicy ? 1 : 2);
        QVERIFY(room.incident().assigneeIds != before.assigneeIds);
        const auto sent = room.vendor.requestsSeen();
        QCOMPARE(sent.size(), size_t(1)); // nothing is looked for at the first try
        const auto asked = QJsonDocument::fromJson(sent.front().body)[u"incident"_s].toObject();
        QVERIFY(!asked.contains(u"status"_s)); // status and reassignment together are nowhere promised
    }

    void itIsCalledOnceWhereTheAnswerWasLost_data()
    {
        QTest::addColumn<bool>("byPolicy");
        QTest::addColumn<bool>("arrived");
        for (const auto byPolicy : {true, false}) {
            QTest::addRow("%s, it arrived", byPolicy ? "policy" : "level") << byPolicy << true;
            QTest::addRow("%s, it did not", byPolicy ? "policy" : "level") << byPolicy << false;
        }
    }

    void itIsCalledOnceWhereTheAnswerWasLost()
    {
        QFETCH(const bool, byPolicy);
        QFETCH(const bool, arrived);
        EscalationRoom room(byPolicy);
        auto lost = faultAt(u"/incidents/"_s + room.id, Fault::Close);
        lost.method = "PUT";
        lost.afterEffect = arrived;
        lost.times = 1;
        room.vendor.misbehave(lost);
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id).outcome), u"uncertain"_s);
        QCOMPARE(room.escalations(), arrived ? 1 : 0);
        const auto again = room.deliver(u"escalate"_s, room.id, true);
        QCOMPARE(core::deliveryOutcomeName(again.outcome), arrived ? u"already_done"_s : u"done"_s);
        QCOMPARE(room.escalations(), 1);
    }

    void onlyWhatCameAfterTheOrderIsAnEarlierTry_data()
    {
        QTest::addColumn<int>("askedAfterSeconds");
        QTest::addColumn<int>("escalations");
        QTest::newRow("the policy's own, an hour before the order") << 3600 << 2;
        QTest::newRow("just after the order") << -1 << 1;
        QTest::newRow("just before it, by a clock that is a minute off") << 60 << 1;
    }

    void onlyWhatCameAfterTheOrderIsAnEarlierTry()
    {
        QFETCH(const int, askedAfterSeconds);
        QFETCH(const int, escalations);
        EscalationRoom room(false);
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id).outcome), u"done"_s);
        room.askedAt = room.clock.now().addSecs(askedAfterSeconds);
        room.vendor.forgetRequests();
        (void)room.deliver(u"escalate"_s, room.id, true);
        QCOMPARE(room.escalations(), escalations);
        // A log in an order that nobody promises must not hide it behind what is older.
        const auto since = QUrlQuery(QString::fromLatin1(room.vendor.requestsSeen().front().rawQuery)).queryItemValue(u"since"_s, QUrl::FullyDecoded);
        QCOMPARE(QDateTime::fromString(since, Qt::ISODate).secsTo(room.askedAt), 120);
    }

    void whoCannotLookSendsNothing()
    {
        EscalationRoom room(true);
        auto blind = faultAt(u"/incidents/"_s + room.id, Fault::Status);
        blind.method = "GET";
        blind.status = 500;
        room.vendor.misbehave(blind);
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id, true).outcome), u"uncertain"_s);
        QCOMPARE(room.escalations(), 0);
    }

    void aRefusalIsToldInTheVendorsWords_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("resolved meanwhile: nobody is called, which is no success") << u"resolved"_s << u"Already Resolved"_s;
        QTest::newRow("no such policy") << u"policy"_s << u"Policy Not Found"_s;
        QTest::newRow("no such level") << u"level"_s << u"Cannot Be Escalated"_s;
        QTest::newRow("nobody on call there") << u"nobody"_s << u"No One Is On-Call"_s;
        QTest::newRow("no sender's address, and what to do") << u"from"_s << u"option \"from\""_s;
    }

    void aRefusalIsToldInTheVendorsWords()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, words);
        EscalationRoom room(false);
        auto& vendor = room.vendor.pagerDuty();
        if (what == "resolved"_L1) {
            vendor.recover(u"web-1"_s);
        } else if (what == "policy"_L1) {
            room.config.options[u"second_line"_s] = u"PNOWHERE"_s;
        } else if (what == "level"_L1 || what == "nobody"_L1) {
            simulator::PdPolicy lonely;
            lonely.id = u"PLONELY"_s;
            lonely.levels = {{vendor.users().front().id}};
            if (what == "nobody"_L1)
                lonely.levels.push_back({});
            vendor.addPolicy(lonely);
            simulator::PdChange moved;
            moved.incidentId = room.id;
            moved.policyId = lonely.id;
            QVERIFY(!vendor.apply({moved}, vendor.users().front().id));
        } else {
            room.config.options.remove(u"from"_s);
        }
        const auto before = room.escalations();
        room.restart();
        const auto refused = room.deliver(u"escalate"_s, room.id);
        QCOMPARE(core::deliveryOutcomeName(refused.outcome), u"refused"_s);
        QVERIFY2(refused.vendorWords.contains(words), qPrintable(refused.vendorWords));
        QCOMPARE(room.escalations(), before);
    }
};

QTEST_GUILESS_MAIN(tst_Escalation)
#include "tst_Escalation.moc"
