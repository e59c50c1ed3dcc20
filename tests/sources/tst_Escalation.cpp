// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Calling the second line through PagerDuty: it happens once, and it is never said to have happened when it did not.
#include "VendorRoom.h"
#include "sources/pagerduty/PagerDutyEscalation.h"

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

    /// What was asked of the vendor to change, oldest first.
    std::vector<QJsonObject> written()
    {
        std::vector<QJsonObject> bodies;
        for (const auto& request : vendor.requestsSeen()) {
            if (request.method == "PUT")
                bodies.push_back(QJsonDocument::fromJson(request.body)[u"incident"_s].toObject());
        }
        return bodies;
    }

    void standAt(int level)
    {
        simulator::PdChange change;
        change.incidentId = id;
        change.escalationLevel = level;
        if (vendor.pagerDuty().apply({change}, vendor.pagerDuty().users().front().id))
            qFatal("the vendor refuses");
    }

    QString id;
};

core::VendorEvent step(const QString& kind, const QString& summary, int seconds)
{
    core::VendorEvent event;
    event.kind = kind;
    event.summary = summary;
    event.at = QDateTime(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC).addSecs(seconds);
    return event;
}

using Log = std::vector<core::VendorEvent>;

} // namespace

Q_DECLARE_METATYPE(Log)

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
        const auto sent = room.written();
        QCOMPARE(sent.size(), size_t(1));
        QVERIFY(!sent.front().contains(u"status"_s)); // status and reassignment together are nowhere promised
    }

    void itGoesUpFromWhereTheIncidentStands_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<int>("sent"); // 0: nothing
        for (const auto& [name, hidden] : {std::pair("", u""_s), std::pair(", the log hidden", u"/incidents/*"_s),
                 std::pair(", who is on call hidden", u"/oncalls"_s), std::pair(", the policy hidden", u"/escalation_policies/*"_s)}) {
            QTest::addRow("level 1%s", name) << 1 << hidden << 2;
            QTest::addRow("level 2%s", name) << 2 << hidden << 3;
            QTest::addRow("level 3, the last one%s", name) << 3 << hidden << (hidden == "/escalation_policies/*"_L1 ? 4 : 0);
        }
    }

    void itGoesUpFromWhereTheIncidentStands()
    {
        QFETCH(const int, level);
        QFETCH(const QString, hidden);
        QFETCH(const int, sent);
        EscalationRoom room(false);
        if (level > 1)
            room.standAt(level);
        auto fault = faultAt(hidden == "/incidents/*"_L1 ? u"/incidents/%1/log_entries"_s.arg(room.id) : hidden, Fault::Status);
        fault.status = 403;
        if (!hidden.isEmpty())
            room.vendor.misbehave(fault);
        room.vendor.forgetRequests();
        const auto answer = room.deliver(u"escalate"_s, room.id);
        const auto written = room.written();
        QCOMPARE(written.size(), size_t(sent > 0 ? 1 : 0));
        if (sent > 0)
            QCOMPARE(written.front()[u"escalation_level"_s].toInt(), sent);
        QCOMPARE(core::deliveryOutcomeName(answer.outcome), level < 3 ? u"done"_s : u"refused"_s);
        QCOMPARE(answer.vendorWords.contains(u"[escalation_top: "_s), level == 3);
        QCOMPARE(room.incident().level, std::min(level + 1, 3));
    }

    void whoeverHasItAlreadyIsNotPassedOver_data()
    {
        QTest::addColumn<int>("logLevel");
        QTest::addColumn<int>("assignedTo"); // place among the users
        QTest::addColumn<int>("sent");
        QTest::newRow("taken by the second level while the log stands at 1") << 1 << 2 << 3;
        QTest::newRow("handed to somebody outside the policy") << 2 << 0 << 3;
        QTest::newRow("handed back down: it never goes lower than it was") << 2 << 1 << 3;
    }

    void whoeverHasItAlreadyIsNotPassedOver()
    {
        QFETCH(const int, logLevel);
        QFETCH(const int, assignedTo);
        QFETCH(const int, sent);
        EscalationRoom room(false);
        if (logLevel > 1)
            room.standAt(logLevel);
        simulator::PdChange handed;
        handed.incidentId = room.id;
        handed.assigneeIds = QStringList(room.vendor.pagerDuty().users().at(static_cast<size_t>(assignedTo)).id);
        QVERIFY(!room.vendor.pagerDuty().apply({handed}, u"PUSEROP"_s));
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id).outcome), u"done"_s);
        QCOMPARE(room.written().back()[u"escalation_level"_s].toInt(), sent);
    }

    void nothingIsSentWhereNobodyCanTell_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("the incident, for now") << u"/incidents/%1"_s << 500 << u"retry"_s;
        QTest::newRow("the incident, for good") << u"/incidents/%1"_s << 403 << u"refused"_s;
        QTest::newRow("its log and its people") << u"/incidents/%1/log_entries"_s << 403 << u"refused"_s;
    }

    void nothingIsSentWhereNobodyCanTell()
    {
        QFETCH(const QString, path);
        QFETCH(const int, httpStatus);
        QFETCH(const QString, outcome);
        EscalationRoom room(false);
        for (const auto& hidden : {path.contains(u'%') ? path.arg(room.id) : path, u"/oncalls"_s}) {
            auto fault = faultAt(hidden, Fault::Status);
            fault.method = "GET";
            fault.status = httpStatus;
            room.vendor.misbehave(fault);
        }
        const auto answer = room.deliver(u"escalate"_s, room.id);
        QCOMPARE(core::deliveryOutcomeName(answer.outcome), outcome);
        QVERIFY(!answer.vendorWords.isEmpty());
        QVERIFY(room.written().empty());
        QCOMPARE(answer.vendorWords.contains(u"[escalation_unclear: "_s), path.endsWith(u"log_entries"_s));
    }

    void theSecondLinesPolicyIsNotBegunAnew()
    {
        EscalationRoom room(true);
        simulator::PdPolicy second;
        second.id = u"PTWO"_s;
        second.levels = {{room.vendor.pagerDuty().users().at(2).id}, {room.vendor.pagerDuty().users().at(3).id}};
        room.vendor.pagerDuty().addPolicy(second);
        room.config.options[u"second_line"_s] = second.id;
        room.restart();
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id).outcome), u"done"_s);
        QCOMPARE(room.incident().policyId, second.id);
        QCOMPARE(core::deliveryOutcomeName(room.deliver(u"escalate"_s, room.id).outcome), u"done"_s);
        QCOMPARE(room.incident().level, 2); // and not at its beginning again
        const auto third = room.deliver(u"escalate"_s, room.id);
        QCOMPARE(core::deliveryOutcomeName(third.outcome), u"refused"_s);
        QVERIFY(third.vendorWords.contains(u"level 2"_s));
    }

    void theLogTellsTheLevel_data()
    {
        QTest::addColumn<Log>("log");
        QTest::addColumn<int>("level");
        const auto up = u"escalate_log_entry"_s;
        QTest::newRow("nothing happened") << Log() << 1;
        QTest::newRow("named, newest first") << Log {step(up, u"Escalated to level 3"_s, 20), step(up, u"Escalated to level 2"_s, 10)} << 3;
        QTest::newRow("named, in Japanese") << Log {step(up, u"レベル２へエスカレーション"_s, 10)} << 2;
        QTest::newRow("not named: counted") << Log {step(up, u"当番 乙 へ引き上げ"_s, 10), step(up, u"三次へ"_s, 20)} << 3;
        QTest::newRow("two in one second") << Log {step(up, u"to level 3"_s, 10), step(up, u"to level 2"_s, 10)} << 3;
        QTest::newRow("the policy began anew") << Log {step(up, u"to level 3"_s, 10), step(u"repeat_escalation_path_log_entry"_s, {}, 20)} << 1;
        QTest::newRow("anew, and up again")
            << Log {step(up, u"to level 3"_s, 10), step(u"repeat_escalation_path_log_entry"_s, {}, 20), step(up, u"to level 2"_s, 30)} << 2;
        QTest::newRow("other things") << Log {step(u"assign_log_entry"_s, u"to level 9"_s, 10)} << 1;
    }

    void theLogTellsTheLevel()
    {
        QFETCH(const Log, log);
        QFETCH(const int, level);
        QCOMPARE(sources::pagerduty::levelOfLog(log), level);
    }

    void peopleTellTheLevel_data()
    {
        QTest::addColumn<QStringList>("assignees");
        QTest::addColumn<int>("hint");
        QTest::addColumn<int>("level");
        QTest::newRow("one level") << QStringList(u"B"_s) << 1 << 2;
        QTest::newRow("on call at two levels: as the log says") << QStringList(u"A"_s) << 1 << 1;
        QTest::newRow("on call at two levels: the higher, where the log does not say") << QStringList(u"A"_s) << 0 << 3;
        QTest::newRow("both of one level") << QStringList({u"B"_s, u"C"_s}) << 0 << 2;
        QTest::newRow("from two levels") << QStringList({u"A"_s, u"B"_s}) << 0 << 0;
        QTest::newRow("somebody else") << QStringList(u"Z"_s) << 2 << 0;
        QTest::newRow("nobody") << QStringList() << 2 << 0;
    }

    void peopleTellTheLevel()
    {
        QFETCH(const QStringList, assignees);
        QFETCH(const int, hint);
        QFETCH(const int, level);
        std::vector<core::OnCall> onCall;
        for (const auto& [at, who] : {std::pair(1, u"A"_s), std::pair(2, u"B"_s), std::pair(2, u"C"_s), std::pair(3, u"A"_s)}) {
            core::OnCall entry;
            entry.level = at;
            entry.personId = who;
            onCall.push_back(entry);
        }
        QCOMPARE(sources::pagerduty::levelOfAssignees(assignees, onCall, hint), level);
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
        QTest::newRow("no such level") << u"level"_s << u"[escalation_top: "_s;
        QTest::newRow("no such level, and the vendor alone knows it") << u"unread"_s << u"Cannot Be Escalated [escalation_top: "_s;
        QTest::newRow("the sender has left, and which option names it") << u"left"_s << u"Requester User Not Found [from_unknown: the option \"from\""_s;
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
        } else if (what == "left"_L1) {
            vendor.removeUser(vendor.users().front().id);
        } else if (what == "level"_L1 || what == "nobody"_L1 || what == "unread"_L1) {
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
            auto hidden = faultAt(u"/escalation_policies/"_s + lonely.id, Fault::Status);
            hidden.status = 403;
            if (what == "unread"_L1)
                room.vendor.misbehave(hidden);
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
