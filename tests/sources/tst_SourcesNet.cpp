// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real sources over real HTTP, against the simulator.
#include "VendorRoom.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;
using namespace yagura::test;
using simulator::Fault;
using simulator::Misbehaviour;

Q_DECLARE_METATYPE(core::ErrorKind)
Q_DECLARE_METATYPE(simulator::Misbehaviour)

class TestSourcesNet : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aQuietPagerDutyPollIsOneRequest()
    {
        VendorRoom room(u"pagerduty"_s);
        for (int i = 0; i < 230; ++i) {
            auto event = pdEvent(QString::number(i));
            event.at = room.clock.now().addSecs(-3600);
            room.vendor.pagerDuty().openIncident(event);
        }
        const auto first = room.poll();
        QVERIFY(!first.error);
        QVERIFY(first.complete);
        QCOMPARE(room.open.size(), 230);
        QCOMPARE(first.rateLimit, 960);
        // The alerts come in portions: after the second poll each incident is known whole.
        room.poll();
        room.poll();
        room.vendor.forgetRequests();
        const auto quiet = room.poll();
        QVERIFY(quiet.complete);
        QVERIFY(quiet.batch.isEmpty());
        QCOMPARE(room.vendor.requestsSeen().size(), size_t(1));
        QCOMPARE(room.vendor.requestsSeen(u"/log_entries"_s).size(), size_t(1));
    }

    void pagerDutyChangesComeAsDeltas()
    {
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        const auto first = room.poll();
        QCOMPARE(first.batch.arrived.size(), size_t(1));
        QCOMPARE(first.batch.arrived.front().linkKeys.value(0), u"datadog:12/host:web-1"_s);

        QVERIFY(room.deliver(u"acknowledge"_s, id).outcome == core::DeliveryOutcome::Done);
        QCOMPARE(room.vendor.pagerDuty().acknowledgedIncidents(), QStringList(id));
        const auto second = room.poll();
        QCOMPARE(second.batch.arrived.size(), size_t(1));
        QVERIFY(second.batch.arrived.front().state == core::SignalState::Acknowledged);
        QCOMPARE(second.batch.arrived.front().linkKeys.value(0), u"datadog:12/host:web-1"_s);
        QVERIFY(!second.batch.events.empty());

        QVERIFY(room.deliver(u"acknowledge"_s, id).outcome != core::DeliveryOutcome::Refused);
        QVERIFY(room.deliver(u"resolve"_s, id).outcome == core::DeliveryOutcome::Done);
        QVERIFY(room.deliver(u"resolve"_s, id).outcome == core::DeliveryOutcome::AlreadyDone);
        const auto third = room.poll();
        QCOMPARE(third.batch.arrived.size(), size_t(1));
        QVERIFY(third.batch.arrived.front().state == core::SignalState::Recovered);
        QVERIFY(room.open.isEmpty());
    }

    void aPollThatWasNotCommittedIsRepeated_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pagerduty") << u"pagerduty"_s;
        QTest::newRow("datadog") << u"datadog"_s;
    }

    void aPollThatWasNotCommittedIsRepeated()
    {
        QFETCH(QString, kind);
        VendorRoom room(kind);
        room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        QCOMPARE(room.poll().batch.arrived.size(), size_t(1));
        room.cursor = {};
        room.open.clear();
        QCOMPARE(room.poll().batch.arrived.size(), size_t(1));
        QVERIFY(room.poll().batch.arrived.empty());
        room.restart();
        QVERIFY(!room.poll().error);
        QCOMPARE(room.open.size(), 1);
    }

    void anIncidentIsNotMissedWhenTheListMovesWhileItIsPaged()
    {
        VendorRoom room(u"pagerduty"_s);
        QStringList ids;
        for (int i = 0; i < 250; ++i)
            ids.append(room.vendor.pagerDuty().openIncident(pdEvent(QString::number(i))));
        int pages = 0;
        connect(&room.vendor, &simulator::Simulator::requested, this,
            [&room, &pages](const QByteArray&, const QString& path) {
                if (path == "/incidents"_L1 && ++pages == 2) {
                    for (int i = 0; i < 20; ++i)
                        room.vendor.pagerDuty().recover(QString::number(i));
                }
            });
        QVERIFY(room.poll().complete);
        for (const auto& id : ids.mid(20))
            QVERIFY(room.open.contains(id));
    }

    void aNoteIsNeverThereTwice_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("the connection closes") << Fault::Close;
        QTest::newRow("the answer breaks off") << Fault::CutBody;
        QTest::newRow("a 500 after all") << Fault::Status;
    }

    void aNoteIsNeverThereTwice()
    {
        QFETCH(Fault, fault);
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        auto lost = faultAt(u"/incidents/"_s + id + u"/notes"_s, fault);
        lost.method = "POST";
        lost.status = fault == Fault::Status ? 500 : 0;
        lost.afterEffect = true;
        lost.times = 1;
        room.vendor.misbehave(lost);
        const auto first = room.deliver(u"note"_s, id);
        QCOMPARE(core::deliveryOutcomeName(first.outcome), u"uncertain"_s);
        QCOMPARE(room.vendor.pagerDuty().notes(id).size(), 1);
        const auto again = room.deliver(u"note"_s, id, true);
        QVERIFY(again.outcome == core::DeliveryOutcome::AlreadyDone);
        QVERIFY(!again.vendorReference.isEmpty());
        QCOMPARE(room.vendor.pagerDuty().notes(id).size(), 1);
    }

    void aNoteThatIsTooLongSaysSo()
    {
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.text = QString(24'000, u'あ');
        QVERIFY(room.deliver(u"note"_s, id).outcome == core::DeliveryOutcome::Done);
        QVERIFY(!room.vendor.pagerDuty().notes(id).constLast().contains(u"cut here"_s));
        room.text += u"い"_s;
        QVERIFY(room.deliver(u"note"_s, id).outcome == core::DeliveryOutcome::Done);
        const auto content = room.vendor.pagerDuty().notes(id).constLast();
        QVERIFY(content.contains(u"cut here"_s));
        QVERIFY(content.size() < 25'000); // the vendor's limit
    }

    void aDowntimeIsNeverThereTwice()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        auto lost = faultAt(u"/api/v2/downtime"_s, Fault::Close);
        lost.method = "POST";
        lost.afterEffect = true;
        lost.times = 1;
        room.vendor.misbehave(lost);
        const auto id = u"12/host:web-1"_s;
        const auto first = room.deliver(u"downtime"_s, id);
        QCOMPARE(core::deliveryOutcomeName(first.outcome), u"uncertain"_s);
        QVERIFY(room.deliver(u"downtime"_s, id, true).outcome == core::DeliveryOutcome::AlreadyDone);
        QCOMPARE(room.vendor.datadog().downtimes().size(), size_t(1));
        QVERIFY(room.vendor.datadog().downtimes().front().end.isValid());
        const auto seen = room.poll();
        QCOMPARE(seen.batch.arrived.size(), size_t(1));
        QVERIFY(seen.batch.arrived.front().muted);
    }

    void datadogIsToldOfNothingButADowntime()
    {
        VendorRoom room(u"datadog"_s);
        for (const auto& kind : {u"acknowledge"_s, u"note"_s, u"resolve"_s, u"escalate"_s}) {
            const auto refused = room.deliver(kind, u"12/host:web-1"_s);
            QVERIFY(refused.outcome == core::DeliveryOutcome::Refused);
            QVERIFY(refused.vendorWords.contains(kind));
        }
        QVERIFY(room.vendor.requestsSeen().empty());
    }

    void datadogGroupsArriveAndGo()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        for (int i = 0; i < 230; ++i)
            room.vendor.datadog().fire(12, u"host:h%1"_s.arg(i));
        const auto first = room.poll();
        QVERIFY(first.complete);
        QCOMPARE(first.batch.arrived.size(), size_t(230));
        QCOMPARE(first.batch.monitors.size(), size_t(1));
        QVERIFY(room.poll().batch.isEmpty());
        room.vendor.datadog().recover(12, u"host:h7"_s);
        const auto second = room.poll();
        QCOMPARE(second.batch.gone, QStringList(u"12/host:h7"_s));
        room.vendor.datadog().fire(12, u"host:h7"_s);
        QCOMPARE(room.poll().batch.arrived.size(), size_t(1));
        QCOMPARE(room.open.size(), 230);
    }

    void aGroupIsNotGoneBecauseTheListMoved()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        for (int i = 0; i < 150; ++i)
            room.vendor.datadog().fire(12, u"host:h%1"_s.arg(i));
        QCOMPARE(room.poll().batch.arrived.size(), size_t(150));
        int pages = 0;
        connect(&room.vendor, &simulator::Simulator::requested, this,
            [&room, &pages](const QByteArray&, const QString& path) {
                // One goes and one comes between two pages: the total stays, and a row slips through.
                if (path == "/api/v1/monitor/groups/search"_L1 && ++pages == 2) {
                    room.vendor.datadog().recover(12, u"host:h3"_s);
                    room.vendor.datadog().fire(12, u"host:new"_s);
                }
            });
        const auto moved = room.poll();
        for (const auto& id : moved.batch.gone)
            QCOMPARE(id, u"12/host:h3"_s);
        room.poll();
        QCOMPARE(room.open.size(), 150);
        QVERIFY(!room.open.contains(u"12/host:h3"_s));
    }

    void theMetricAroundAnAlertIsFetched()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s, room.clock.now().addSecs(-600));
        const auto monitors = room.poll().batch.monitors;
        QCOMPARE(monitors.size(), size_t(1));
        const auto series = QCoro::waitFor(
            room.source->fetchMetric(monitors.front(), u"host:web-1"_s, room.clock.now().addSecs(-600)));
        QVERIFY(series);
        QVERIFY(!series->points.empty());
        QCOMPARE(series->query, u"avg:system.cpu.user{host:web-1}"_s);
        QCOMPARE(series->critical, std::optional(90.0));
    }

    void credentialsAreTried()
    {
        VendorRoom good(u"datadog"_s);
        QVERIFY(QCoro::waitFor(good.source->test()));
        VendorRoom other(u"pagerduty"_s, u"wrong-key-0001"_s);
        const auto refused = QCoro::waitFor(other.source->test());
        QVERIFY(refused.error().kind == core::ErrorKind::Denied);
        QVERIFY(!refused.error().detail.contains(u"wrong-key-0001"_s));
        QVERIFY(other.poll().auth == core::AuthState::Denied);
        const auto id = other.vendor.pagerDuty().openIncident(pdEvent(u"a"_s));
        QVERIFY(other.deliver(u"note"_s, id).outcome == core::DeliveryOutcome::Retry);
    }

    void badInputGetsAPlainErrorAndTheRestGoesOn_data()
    {
        QTest::addColumn<Misbehaviour>("fault");
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::addColumn<int>("retryAfter");
        const auto row = [](const char* name, Fault fault, core::ErrorKind kind, int status = 0, int reset = -1) {
            for (const auto& path : {u"/incidents"_s, u"/api/v1/monitor/groups/search"_s}) {
                auto what = faultAt(path, fault);
                what.status = status;
                if (reset >= 0)
                    what.resetSeconds = reset;
                what.location = "https://elsewhere.example/steal";
                QTest::addRow("%s: %s", path == "/incidents"_L1 ? "PagerDuty" : "Datadog", name)
                    << what << kind << reset;
            }
        };
        using Kind = core::ErrorKind;
        row("malformed JSON", Fault::MalformedJson, Kind::Invalid);
        row("truncated JSON", Fault::TruncatedJson, Kind::Invalid);
        row("the body breaks off", Fault::CutBody, Kind::Offline);
        row("the connection closes", Fault::Close, Kind::Offline);
        row("400", Fault::Status, Kind::Vendor, 400);
        row("401", Fault::Status, Kind::Denied, 401);
        row("403", Fault::Status, Kind::Denied, 403);
        row("404", Fault::Status, Kind::NotFound, 404);
        row("429 with a reset header", Fault::RateLimited, Kind::RateLimited, 0, 17);
        row("429 without one", Fault::RateLimited, Kind::RateLimited);
        row("500", Fault::Status, Kind::Vendor, 500);
        row("a redirect elsewhere", Fault::Redirect, Kind::Invalid);
    }

    void badInputGetsAPlainErrorAndTheRestGoesOn()
    {
        QFETCH(Misbehaviour, fault);
        QFETCH(core::ErrorKind, kind);
        QFETCH(int, retryAfter);
        VendorRoom room(fault.path == "/incidents"_L1 ? u"pagerduty"_s : u"datadog"_s);
        room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        room.vendor.misbehave(fault);
        const auto bad = room.poll();
        QVERIFY(bad.error);
        QCOMPARE(core::errorKindName(bad.error->kind), core::errorKindName(kind));
        QVERIFY(!bad.error->detail.isEmpty());
        QVERIFY(!bad.error->detail.contains(room.keys.apiKey));
        QVERIFY(!bad.complete);
        QVERIFY(bad.batch.gone.isEmpty());
        QCOMPARE(bad.error->retryAfter ? int(bad.error->retryAfter->count()) : -1, retryAfter);
        if (kind == core::ErrorKind::Invalid && fault.fault != Fault::Redirect)
            QVERIFY(!bad.batch.badRecords.empty());
        if (fault.fault == Fault::Redirect)
            QVERIFY(bad.error->detail.contains(u"elsewhere.example"_s));
        QVERIFY((bad.auth == core::AuthState::Denied) == (kind == core::ErrorKind::Denied));
        if (kind == core::ErrorKind::RateLimited)
            return; // it waits for its window, which no test does
        room.vendor.behave();
        const auto good = room.poll();
        QVERIFY(!good.error);
        QCOMPARE(good.batch.arrived.size(), size_t(1));
    }

    void oneBadIncidentHoldsUpNoOther_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no list of alerts") << 200 << QByteArray(R"({"alerts":"none"})");
        QTest::newRow("no JSON") << 200 << QByteArray(R"({"alerts":[)");
        QTest::newRow("400") << 400 << QByteArray(R"({"error":{"message":"Invalid Input","code":2001}})");
        QTest::newRow("403") << 403 << QByteArray(R"({"error":{"message":"Access Denied","code":2010}})");
        QTest::newRow("500") << 500 << QByteArray(R"({"error":{"message":"Internal","code":2016}})");
    }

    void oneBadIncidentHoldsUpNoOther()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, body);
        VendorRoom room(u"pagerduty"_s);
        const auto bad = room.vendor.pagerDuty().openIncident(pdEvent(u"bad"_s));
        const auto good = room.vendor.pagerDuty().openIncident(pdEvent(u"good"_s));
        auto fault = faultAt(u"/incidents/%1/alerts"_s.arg(bad), Fault::Body);
        fault.status = httpStatus;
        fault.body = body;
        room.vendor.misbehave(fault);
        const auto first = room.poll();
        QVERIFY2(!first.error, first.error ? qPrintable(first.error->detail) : "");
        QVERIFY(first.complete);
        QVERIFY(first.auth == core::AuthState::Ok);
        QCOMPARE(room.open, QSet<QString>({bad, good}));
        QCOMPARE(first.batch.badRecords.size(), size_t(1));
        QVERIFY(first.batch.badRecords.front().reason.contains(bad));
        QCOMPARE(first.batch.badRecords.front().raw, body); // what came is kept
        QVERIFY(first.cursor.contains(u"since"_s));

        // It is not asked again at once, what happens to it is seen, and it comes whole in the end.
        room.vendor.forgetRequests();
        QVERIFY(room.deliver(u"acknowledge"_s, bad).outcome == core::DeliveryOutcome::Done);
        const auto second = room.poll();
        QVERIFY(!second.error);
        QVERIFY(room.vendor.requestsSeen(fault.path).empty());
        QCOMPARE(second.batch.arrived.size(), size_t(1));
        QVERIFY(second.batch.arrived.front().state == core::SignalState::Acknowledged);
        room.vendor.behave();
        room.later = std::chrono::seconds(11);
        const auto third = room.poll();
        QCOMPARE(third.batch.arrived.size(), size_t(1));
        QCOMPARE(third.batch.arrived.front().linkKeys.value(0), u"datadog:12/host:bad"_s);
    }

    void anIncidentThatCannotBeLookedAtIsNotCalledGone()
    {
        VendorRoom room(u"pagerduty"_s);
        const auto bad = room.vendor.pagerDuty().openIncident(pdEvent(u"bad"_s));
        QVERIFY(!room.poll().error);
        room.vendor.pagerDuty().recover(u"bad"_s);
        auto fault = faultAt(u"/incidents/"_s + bad, Fault::Status);
        fault.status = 500;
        room.vendor.misbehave(fault);
        const auto second = room.poll();
        QVERIFY(!second.error);
        QVERIFY(second.complete);
        QCOMPARE(second.batch.badRecords.size(), size_t(1));
        QVERIFY(room.open.contains(bad));
        room.vendor.behave();
        room.later = std::chrono::seconds(11);
        QVERIFY(!room.poll().error);
        QVERIFY(room.open.isEmpty());
    }

    void manyIncidentsThatCannotBeReadAreSaidOnce()
    {
        VendorRoom room(u"pagerduty"_s);
        for (int i = 0; i < 40; ++i)
            room.vendor.pagerDuty().openIncident(pdEvent(QString::number(i)));
        auto fault = faultAt(u"/incidents/*"_s, Fault::Status);
        fault.status = 403;
        room.vendor.misbehave(fault);
        const auto polled = room.poll();
        QVERIFY(polled.error);
        QVERIFY(polled.complete); // the alerts come all the same
        QVERIFY(polled.auth == core::AuthState::Ok);
        QCOMPARE(room.open.size(), 40);
        QVERIFY(room.vendor.requestsSeen().size() < 16);
    }

    void aKeyWithoutTheDowntimeRightStillBringsTheAlerts_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("code");
        QTest::newRow("403: a right that the key lacks") << 403 << u"no_downtime_right"_s;
        QTest::newRow("500: a failure that passes") << 500 << u"500"_s;
    }

    void aKeyWithoutTheDowntimeRightStillBringsTheAlerts()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QString, code);
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        QVERIFY(!room.poll().error);
        auto narrow = faultAt(u"/api/v2/downtime"_s, Fault::Status);
        narrow.status = httpStatus;
        room.vendor.misbehave(narrow);
        room.vendor.datadog().fire(12, u"host:web-2"_s);
        room.later = std::chrono::seconds(61);
        const auto polled = room.poll();
        QVERIFY(polled.error);
        QCOMPARE(polled.error->code, code);
        QVERIFY2(polled.error->detail.contains(u"downtimes"_s), qPrintable(polled.error->detail));
        QVERIFY(polled.complete);
        QVERIFY(polled.auth == core::AuthState::Ok);
        QVERIFY(room.open.contains(u"12/host:web-2"_s));
        QVERIFY(room.poll().error); // it is said for as long as it lasts, not only when it was tried
        const auto tried = QCoro::waitFor(room.source->test());
        QVERIFY(tried);
        QCOMPARE(tried->remarks.contains(u"no_downtime_right"_s), httpStatus == 403);
    }

    void theLookForADowntimeSeesAllOfThem()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        simulator::DdDowntime soon;
        soon.monitorId = 12;
        soon.message = u"[yagura:0123-4567]"_s;
        soon.start = room.clock.now().addSecs(30);
        soon.end = soon.start.addSecs(3600);
        room.vendor.datadog().addDowntime(soon);
        QVERIFY(room.deliver(u"downtime"_s, u"12/host:web-1"_s, true).outcome == core::DeliveryOutcome::AlreadyDone);
        auto endless = faultAt(u"/api/v2/downtime"_s, Fault::Body);
        endless.method = "GET";
        endless.body = R"({"data":[],"meta":{"page":{"total_filtered_count":0}}})";
        room.vendor.misbehave(endless);
        QVERIFY(room.deliver(u"downtime"_s, u"12/host:web-1"_s, true).outcome == core::DeliveryOutcome::Done);
        endless.body = R"({"data":[{"id":"x"}],"meta":{"page":{"total_filtered_count":1000000}}})";
        room.vendor.misbehave(endless);
        const auto blind = room.deliver(u"downtime"_s, u"12/host:web-1"_s, true);
        QCOMPARE(core::deliveryOutcomeName(blind.outcome), u"uncertain"_s);
        QVERIFY(!blind.vendorWords.isEmpty());
        QCOMPARE(room.vendor.datadog().downtimes().size(), size_t(2));
    }

    void aGroupThatNoScopeCanNameIsNotSilenced()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        const auto refused = room.deliver(u"downtime"_s, u"12/web-1"_s);
        QCOMPARE(core::deliveryOutcomeName(refused.outcome), u"refused"_s);
        QVERIFY(refused.vendorWords.contains(u"\"web-1\""_s));
        QVERIFY(room.vendor.requestsSeen().empty());
    }

    void connectionsThatComeToNothingEnd_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("notSent");
        QTest::newRow("nobody listens") << u"refused"_s << u"refused"_s << true;
        QTest::newRow("no such host") << u"dns"_s << u"dns"_s << true;
        QTest::newRow("no TLS there") << u"tls"_s << u"tls"_s << true;
        QTest::newRow("a server that hangs") << u"hang"_s << u"timeout"_s << false;
        QTest::newRow("more than is allowed") << u"large"_s << u"too_large"_s << false;
        QTest::newRow("cancelled") << u"cancel"_s << QString() << false;
    }

    void connectionsThatComeToNothingEnd()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        QFETCH(bool, notSent);
        VendorRoom room(u"pagerduty"_s);
        QTcpServer plain;
        HttpRequest request;
        request.url = room.vendor.pagerDutyUrl();
        request.url.setPath(u"/incidents"_s);
        request.timeout = std::chrono::seconds(20);
        if (what == "refused"_L1) {
            room.vendor.close();
        } else if (what == "dns"_L1) {
            request.url.setScheme(u"https"_s);
            request.url.setHost(u"no-such-host.invalid"_s);
        } else if (what == "tls"_L1) {
            QVERIFY(plain.listen(QHostAddress::LocalHost));
            connect(&plain, &QTcpServer::newConnection, this, [&plain] {
                auto* socket = plain.nextPendingConnection();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
            request.url.setScheme(u"https"_s);
            request.url.setPort(plain.serverPort());
        } else if (what == "large"_L1) {
            auto large = faultAt(u"/incidents"_s, Fault::Body);
            large.body = QByteArray(3 * 1024 * 1024, ' ');
            room.vendor.misbehave(large);
            request.maxBytes = 1024 * 1024;
        } else {
            room.vendor.misbehave(faultAt(u"/incidents"_s, Fault::Hang));
            request.timeout = what == "hang"_L1 ? std::chrono::milliseconds(200) : std::chrono::milliseconds(20'000);
        }
        if (what == "cancel"_L1)
            QMetaObject::invokeMethod(&room.http, [&room] { room.http.cancelAll(); }, Qt::QueuedConnection);
        const auto answer = QCoro::waitFor(room.http.send(request));
        QVERIFY(answer.error);
        QCOMPARE(answer.error->code, code);
        QVERIFY((answer.reached == Reached::NotSent) == notSent);
        if (what == "cancel"_L1)
            QVERIFY(answer.error->kind == core::ErrorKind::Cancelled);
    }

    void aSourceMayGoWhileItsPollIsUnderWay()
    {
        VendorRoom room(u"pagerduty"_s);
        auto slow = faultAt(u"/incidents"_s, Fault::Delay);
        slow.delay = std::chrono::milliseconds(50);
        room.vendor.misbehave(slow);
        auto polling = room.source->poll({});
        room.source.reset();
        QVERIFY(!QCoro::waitFor(std::move(polling)).error);
    }
};

QTEST_GUILESS_MAIN(TestSourcesNet)
#include "tst_SourcesNet.moc"
