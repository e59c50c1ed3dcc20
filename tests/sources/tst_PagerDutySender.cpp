// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The person in whose name PagerDuty is written to, who may have left.
#include "PagerDutyBodies.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using Bodies = PagerDutyBodies;

namespace {

QJsonObject person(const QString& mail)
{
    return {{u"id"_s, u"PU"_s + mail.left(2)}, {u"type"_s, u"user"_s}, {u"name"_s, u"当番"_s}, {u"email"_s, mail}};
}

} // namespace

class tst_PagerDutySender final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverSendsIsLookedFor_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("people");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("remark");
        const auto list = [](const QJsonArray& rows, const QJsonObject& frame = {}) { return Bodies::page(u"users"_s, rows, frame); };
        const auto from = u"otsu@room.example"_s;
        QTest::newRow("nobody is named") << QString() << list({}) << 200 << u"no_from_address"_s;
        QTest::newRow("there") << from << list({person(from)}) << 200 << QString();
        QTest::newRow("there, in other letters") << from << list({person(u"Otsu@Room.example"_s)}) << 200 << QString();
        QTest::newRow("the vendor finds others only") << from << list({person(u"x-otsu@room.example"_s)}) << 200 << u"from_unknown"_s;
        QTest::newRow("has left") << from << list({}) << 200 << u"from_unknown"_s;
        QTest::newRow("the list is cut short") << from << list({}, {{u"more"_s, true}}) << 200 << u"from_not_checked"_s;
        QTest::newRow("in a list that is cut short") << from << list({person(from)}, {{u"more"_s, true}}) << 200 << QString();
        QTest::newRow("the key may not see people") << from << QByteArray(R"({"error":{"message":"Access Denied","code":2010}})") << 403 << u"from_not_checked"_s;
        QTest::newRow("whose key it is") << u"kou@room.example"_s << list({}) << 200 << QString();
    }

    void whoeverSendsIsLookedFor()
    {
        QFETCH(const QString, from);
        QFETCH(const QByteArray, people);
        QFETCH(const int, httpStatus);
        QFETCH(const QString, remark);
        BodyRoom room;
        room.config.options[u"from"_s] = from;
        room.config.options[u"second_line"_s] = u"PPOLICY"_s;
        room.restart();
        room.answer(u"/users/me"_s, Bodies::text({{u"user"_s, person(u"kou@room.example"_s)}}));
        room.answer(u"/users"_s, people, httpStatus);
        const auto tried = QCoro::waitFor(room.source->test());
        QVERIFY2(tried.has_value(), tried ? "" : qPrintable(tried.error().detail)); // the alerts come all the same
        QCOMPARE(tried->remarks, remark.isEmpty() ? QStringList() : QStringList(remark));
        QVERIFY(room.vendor.requestsSeen(u"/users"_s).size() < 5);
    }

    void theSimulatorsPeopleAreFound()
    {
        VendorRoom room(u"pagerduty"_s);
        QVERIFY(!QCoro::waitFor(room.source->test())->remarks.contains(u"from_unknown"_s));
        room.vendor.pagerDuty().removeUser(room.vendor.pagerDuty().users().front().id);
        QVERIFY(QCoro::waitFor(room.source->test())->remarks.contains(u"from_unknown"_s));
    }

    void eachRefusalNamesTheOption_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& kind : {u"acknowledge"_s, u"resolve"_s, u"note"_s, u"escalate"_s})
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void eachRefusalNamesTheOption()
    {
        QFETCH(const QString, kind);
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.vendor.pagerDuty().removeUser(room.vendor.pagerDuty().users().front().id);
        const auto refused = room.deliver(kind, id);
        QCOMPARE(core::deliveryOutcomeName(refused.outcome), u"refused"_s);
        QVERIFY2(refused.vendorWords.contains(u"[from_unknown: the option \"from\""_s), qPrintable(refused.vendorWords));
        QVERIFY(refused.vendorWords.contains(u"Requester User Not Found"_s)); // the vendor's own words stay
        QVERIFY(!refused.vendorWords.contains(u'@'));
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutySender)
#include "tst_PagerDutySender.moc"
