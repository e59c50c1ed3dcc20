// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is on call: what the vendor may send, and the simulator's pages.
#include "simulator/Simulator.h"
#include "sources/HttpClient.h"
#include "sources/Source.h"
#include "sources/pagerduty/PagerDutyRoster.h"

#include "core/Clock.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

const QDateTime now(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);

QByteArray onCall(const QByteArray& level, const QByteArray& user, const QByteArray& end)
{
    return R"({"oncalls":[{"escalation_level":)" + level + R"(,"user":)" + user
        + R"(,"schedule":null,"escalation_policy":{"id":"P1","summary":"一次"},"start":null,"end":)" + end
        + R"(}],"more":false})";
}

}

class TestRoster : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anEntryThatCannotBeTrustedIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("rows");
        const QByteArray user = R"({"id":"U1","summary":"佐藤"})";
        QTest::newRow("good, always") << onCall("1", user, "null") << 1;
        QTest::newRow("a shift of next year") << onCall("1", user, R"("2027-01-01T09:00:00+09:00")") << 1;
        QTest::newRow("no level") << onCall("null", user, "null") << 0;
        QTest::newRow("level zero") << onCall("0", user, "null") << 0;
        QTest::newRow("no person") << onCall("1", "null", "null") << 0;
        QTest::newRow("an end that is no time") << onCall("1", user, R"("soon")") << 0;
        QTest::newRow("an end that is a number") << onCall("1", user, "{}") << 0;
    }

    void anEntryThatCannotBeTrustedIsPutAside()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, rows);
        const auto page = pagerduty::readOnCalls(body, now);
        QVERIFY(page);
        QCOMPARE(static_cast<int>(page->rows.size()), rows);
        QCOMPARE(static_cast<int>(page->bad.size()), 1 - rows);
    }

    void aBodyWithoutTheListIsInvalid()
    {
        QVERIFY(pagerduty::readOnCalls("{}", now).error().kind == core::ErrorKind::Invalid);
        QVERIFY(!pagerduty::readOnCalls("[", now));
        QVERIFY(!pagerduty::readServices(R"({"oncalls":[]})"));
    }

    void theSimulatorsRosterIsReadPageByPage()
    {
        const core::SystemClock clock;
        simulator::Simulator vendor(clock);
        QVERIFY(vendor.listen());
        for (int i = 0; i < 230; ++i)
            vendor.pagerDuty().addService({u"PS%1"_s.arg(i), u"サービス %1"_s.arg(i), u"PPOLICY"_s});
        HttpClient http;
        core::SourceConfig config;
        config.kind = u"pagerduty"_s;
        config.baseUrl = vendor.pagerDutyUrl();
        Secret keys;
        keys.apiKey = QString::fromLatin1(simulator::PagerDutyService::defaultToken);
        const auto source = sourceFactory(config.kind)(config, keys, http, clock);
        const auto roster = QCoro::waitFor(source->readRoster(clock.now()));
        QVERIFY(roster);
        QVERIFY(roster->bad.empty());
        QCOMPARE(roster->services->size(), size_t(231));
        QCOMPARE(vendor.requestsSeen(u"/services"_s).size(), size_t(3));
        QCOMPARE(roster->onCall.size(), size_t(3));
        QCOMPARE(roster->onCall.front().person, u"一次 花子"_s);
        QCOMPARE(roster->onCall.front().schedule, u"一次当番"_s);
        QVERIFY(roster->onCall.front().until && *roster->onCall.front().until > clock.now());
        QVERIFY(!roster->onCall.back().until);

        // Whom to call is not lost with the list of services.
        simulator::Misbehaviour broken;
        broken.path = u"/services"_s;
        broken.fault = simulator::Fault::Status;
        broken.status = 403;
        vendor.misbehave(broken);
        const auto part = QCoro::waitFor(source->readRoster(clock.now()));
        QVERIFY(part && !part->services);
        QCOMPARE(part->onCall.size(), size_t(3));
        QCOMPARE(part->bad.size(), size_t(1));
        QVERIFY2(part->bad.front().reason.startsWith(u"The services could not be read"_s), qPrintable(part->bad.front().reason));

        QVERIFY(!part->servicesError); // for good: asking sooner would not help
        vendor.behave();
        broken.status = 500;
        vendor.misbehave(broken);
        const auto passing = QCoro::waitFor(source->readRoster(clock.now()));
        QVERIFY(passing && passing->servicesError && !passing->servicesError->detail.isEmpty());

        keys.apiKey = u"wrong"_s;
        const auto refused = sourceFactory(config.kind)(config, keys, http, clock);
        QVERIFY(QCoro::waitFor(refused->readRoster(clock.now())).error().kind == core::ErrorKind::Denied);
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_Roster.moc"
