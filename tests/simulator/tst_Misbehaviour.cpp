// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HttpProbe.h"
#include "simulator/Simulator.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_Misbehaviour : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPathCanBeToldToFail_data();
    void aPathCanBeToldToFail();
    void aRateLimitComesWithOrWithoutAReset_data();
    void aRateLimitComesWithOrWithoutAReset();
    void aFaultEndsAfterItsCount();
    void aFaultMeetsOnlyItsPathAndMethod();
    void aRequestCanTakeEffectAlthoughItsAnswerIsLost_data();
    void aRequestCanTakeEffectAlthoughItsAnswerIsLost();
    void aHangingPathLeavesTheOthersAlone();
    void aDelayedAnswerIsTheTrueOne();
    void aRedirectNamesItsPlace();
    void faultsAreSetOverHttp_data();
    void faultsAreSetOverHttp();
    void theStateIsShownOverHttp();
    void aListCanChangeWhileItIsPaged();
    void aClosedSimulatorIsUnreachable();
    void itCanBeClosedWhileItAnswers();
    void aRawRequestIsAnsweredOrRefused_data();
    void aRawRequestIsAnsweredOrRefused();
    void aRequestMayArriveByteByByte();

private:
    Answer get(const QString& target)
    {
        return probe->get(simulator->pagerDutyUrl(), target);
    }

    HeldClock clock;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<HttpProbe> probe;
};

void tst_Misbehaviour::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    clock.instant = HeldClock::start();
    probe = std::make_unique<HttpProbe>();
    simulator = std::make_unique<Simulator>(clock);
    QVERIFY(simulator->listen());
    probe->headers
        = {{"Authorization", QByteArray("Token token=") + PagerDutyService::defaultToken},
            {"From", PagerDutyService::defaultUserEmail}};
}

void tst_Misbehaviour::aPathCanBeToldToFail_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("given");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<bool>("breaksOff");
    const auto row
        = [](const char* name, Fault fault, int given, int status, bool isJson, bool breaksOff) {
              QTest::newRow(name) << static_cast<int>(fault) << given << status << isJson
                                  << breaksOff;
          };
    row("500 in the vendor's shape", Fault::Status, 0, 500, true, false);
    row("503", Fault::Status, 503, 503, true, false);
    row("401", Fault::Status, 401, 401, true, false);
    row("403", Fault::Status, 403, 403, true, false);
    row("404", Fault::Status, 404, 404, true, false);
    row("malformed JSON", Fault::MalformedJson, 0, 200, false, false);
    row("truncated JSON", Fault::TruncatedJson, 0, 200, false, false);
    row("cut in the middle", Fault::CutBody, 0, 200, false, true);
    row("closed", Fault::Close, 0, 0, false, true);
    row("hangs", Fault::Hang, 0, 0, false, true);
}

void tst_Misbehaviour::aPathCanBeToldToFail()
{
    QFETCH(int, fault);
    QFETCH(int, given);
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/users"_s;
    misbehaviour.fault = static_cast<Fault>(fault);
    misbehaviour.status = given;
    simulator->misbehave(misbehaviour);
    probe->timeoutMs = misbehaviour.fault == Fault::Hang ? 300 : 5000;
    const Answer answer = get(u"/users"_s);
    QTEST(answer.status, "status");
    QTEST(!QJsonDocument::fromJson(answer.body).isNull(), "isJson");
    QFETCH(bool, breaksOff);
    QCOMPARE(answer.status < 400 && answer.error != QNetworkReply::NoError, breaksOff);
    simulator->behave();
    probe->timeoutMs = 5000;
    QCOMPARE(get(u"/users"_s).status, 200);
}

void tst_Misbehaviour::aRateLimitComesWithOrWithoutAReset_data()
{
    QTest::addColumn<bool>("isDatadog");
    QTest::addColumn<int>("reset");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("PagerDuty") << false << 7 << QByteArray("ratelimit-reset");
    QTest::newRow("PagerDuty, no headers") << false << -1 << QByteArray("ratelimit-reset");
    QTest::newRow("Datadog") << true << 7 << QByteArray("x-ratelimit-reset");
    QTest::newRow("Datadog, no headers") << true << -1 << QByteArray("x-ratelimit-reset");
}

void tst_Misbehaviour::aRateLimitComesWithOrWithoutAReset()
{
    QFETCH(bool, isDatadog);
    QFETCH(int, reset);
    QFETCH(QByteArray, header);
    Misbehaviour misbehaviour;
    misbehaviour.path = isDatadog ? u"/api/v1/validate"_s : u"/users"_s;
    misbehaviour.fault = Fault::RateLimited;
    if (reset >= 0)
        misbehaviour.resetSeconds = reset;
    simulator->misbehave(misbehaviour);
    const Answer answer = probe->get(
        isDatadog ? simulator->datadogUrl() : simulator->pagerDutyUrl(), misbehaviour.path);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.headers.value(header), reset >= 0 ? QByteArray::number(reset) : QByteArray());
    QCOMPARE(isDatadog || answer.pagerDutyCode() == 2020, true);
}

void tst_Misbehaviour::aFaultEndsAfterItsCount()
{
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/users"_s;
    misbehaviour.times = 2;
    simulator->misbehave(misbehaviour);
    QCOMPARE(get(u"/users"_s).status, 500);
    QCOMPARE(get(u"/users"_s).status, 500);
    QCOMPARE(get(u"/users"_s).status, 200);
}

void tst_Misbehaviour::aFaultMeetsOnlyItsPathAndMethod()
{
    simulator->pagerDuty().openIncident({});
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/incidents/*"_s;
    misbehaviour.method = "PUT";
    misbehaviour.fault = Fault::Body;
    misbehaviour.body = "<html>proxy</html>";
    misbehaviour.status = 502;
    simulator->misbehave(misbehaviour);
    QCOMPARE(get(u"/incidents/1"_s).status, 200);
    QCOMPARE(get(u"/incidents"_s).status, 200);
    const Answer answer = probe->send("PUT", simulator->pagerDutyUrl(), u"/incidents/1"_s, "{}");
    QCOMPARE(answer.status, 502);
    QCOMPARE(answer.body, QByteArray("<html>proxy</html>"));
}

void tst_Misbehaviour::aRequestCanTakeEffectAlthoughItsAnswerIsLost_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("afterEffect");
    QTest::newRow("hangs before") << static_cast<int>(Fault::Hang) << false;
    QTest::newRow("hangs after") << static_cast<int>(Fault::Hang) << true;
    QTest::newRow("closes before") << static_cast<int>(Fault::Close) << false;
    QTest::newRow("closes after") << static_cast<int>(Fault::Close) << true;
    QTest::newRow("fails after") << static_cast<int>(Fault::Status) << true;
}

void tst_Misbehaviour::aRequestCanTakeEffectAlthoughItsAnswerIsLost()
{
    QFETCH(int, fault);
    QFETCH(bool, afterEffect);
    const QString id = simulator->pagerDuty().openIncident({});
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/incidents/*"_s;
    misbehaviour.fault = static_cast<Fault>(fault);
    misbehaviour.afterEffect = afterEffect;
    misbehaviour.times = 1;
    simulator->misbehave(misbehaviour);
    // Not through QNetworkAccessManager: it sends a request again by itself where the connection
    // closes, POST included.
    const QByteArray body = R"({"note":{"content":"一度だけ"}})";
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(simulator->pagerDutyUrl().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("POST /incidents/" + id.toLatin1()
        + "/notes HTTP/1.1\r\nAuthorization: Token token=" + PagerDutyService::defaultToken
        + "\r\nFrom: " + PagerDutyService::defaultUserEmail
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body);
    QTRY_COMPARE(simulator->requestsSeen().size(), size_t{1});
    QVERIFY(!socket.readAll().startsWith("HTTP/1.1 200"));
    QCOMPARE(simulator->pagerDuty().notes(id).size(), afterEffect ? 1 : 0);
    QCOMPARE(simulator->requestsSeen().size(), size_t{1});
}

void tst_Misbehaviour::aHangingPathLeavesTheOthersAlone()
{
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/users"_s;
    misbehaviour.fault = Fault::Hang;
    simulator->misbehave(misbehaviour);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> hanging(
        network.get(QNetworkRequest(QUrl(simulator->pagerDutyUrl().toString() + u"/users"_s))));
    QTRY_COMPARE(simulator->requestsSeen(u"/users"_s).size(), size_t{1});
    QCOMPARE(get(u"/abilities"_s).status, 200);
    QVERIFY(!hanging->isFinished());
    hanging->abort();
}

void tst_Misbehaviour::aDelayedAnswerIsTheTrueOne()
{
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/users"_s;
    misbehaviour.fault = Fault::Delay;
    misbehaviour.delay = std::chrono::milliseconds(50);
    misbehaviour.times = 1;
    simulator->misbehave(misbehaviour);
    const Answer late = get(u"/users"_s);
    QCOMPARE(late.array(u"users"_s).size(), 4);
    QCOMPARE(get(u"/users"_s).body, late.body);
}

void tst_Misbehaviour::aRedirectNamesItsPlace()
{
    Misbehaviour misbehaviour;
    misbehaviour.path = u"/users"_s;
    misbehaviour.fault = Fault::Redirect;
    misbehaviour.location = "https://elsewhere.example/users";
    simulator->misbehave(misbehaviour);
    const Answer answer = get(u"/users"_s);
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.headers.value("location"), QByteArray("https://elsewhere.example/users"));
}

void tst_Misbehaviour::faultsAreSetOverHttp_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("answered");
    QTest::addColumn<int>("status");
    QTest::newRow("a status") << QByteArray(
        R"({"path":"/users","fault":"status","status":503,"times":1})")
                              << 200 << 503;
    QTest::newRow("a rate limit") << QByteArray(
        R"({"path":"/users","fault":"rate_limited","reset":9})")
                                  << 200 << 429;
    QTest::newRow("a body") << QByteArray(
        R"({"path":"/users","fault":"body","body":"x","status":207})")
                            << 200 << 207;
    QTest::newRow("headers") << QByteArray(
        R"({"path":"/users","fault":"headers","headers":{"Date":"soon"}})")
                             << 200 << 200;
    QTest::newRow("another method")
        << QByteArray(R"({"path":"/users","fault":"status","method":"put"})") << 200 << 200;
    QTest::newRow("an unknown fault")
        << QByteArray(R"({"path":"/users","fault":"sleep"})") << 400 << 200;
    QTest::newRow("no path") << QByteArray(R"({"fault":"hang"})") << 400 << 200;
    QTest::newRow("no JSON") << QByteArray("hang") << 400 << 200;
}

void tst_Misbehaviour::faultsAreSetOverHttp()
{
    QFETCH(QByteArray, body);
    QTEST(probe->send("POST", simulator->datadogUrl(), u"/__sim/misbehave"_s, body).status,
        "answered");
    QTEST(get(u"/users"_s).status, "status");
    QCOMPARE(probe->send("POST", simulator->pagerDutyUrl(), u"/__sim/behave"_s, "{}").status, 200);
    QCOMPARE(get(u"/users"_s).status, 200);
}

void tst_Misbehaviour::theStateIsShownOverHttp()
{
    PdEvent event;
    event.title = u"見える"_s;
    simulator->pagerDuty().openIncident(event);
    const QJsonObject open = get(u"/__sim/state"_s)
                                 .json()
                                 .value("pagerduty"_L1)
                                 .toObject()
                                 .value("open"_L1)
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(open.value("title"_L1).toString(), u"見える"_s);
    QVERIFY(simulator->requestsSeen().empty());
}

void tst_Misbehaviour::aListCanChangeWhileItIsPaged()
{
    PdEvent event;
    event.alertKey = u"first"_s;
    simulator->pagerDuty().openIncident(event);
    event.alertKey = u"second"_s;
    simulator->pagerDuty().openIncident(event);
    int asked = 0;
    QObject context;
    connect(simulator.get(), &Simulator::requested, &context, [&] {
        if (++asked == 2)
            simulator->pagerDuty().recover(u"first"_s);
    });
    const QString target = u"/incidents?date_range=all&statuses[]=triggered&limit=1&offset="_s;
    QCOMPARE(get(target + u'0').json().value("more"_L1).toBool(), true);
    const Answer second = get(target + u'1');
    QVERIFY(second.array(u"incidents"_s).isEmpty());
    QCOMPARE(second.json().value("more"_L1).toBool(), false);
}

void tst_Misbehaviour::aClosedSimulatorIsUnreachable()
{
    QCOMPARE(get(u"/users"_s).status, 200);
    const QUrl url = simulator->pagerDutyUrl();
    simulator->close();
    const Answer answer = probe->get(url, u"/users"_s);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.error, QNetworkReply::ConnectionRefusedError);
}

void tst_Misbehaviour::itCanBeClosedWhileItAnswers()
{
    QObject context;
    connect(simulator.get(), &Simulator::requested, &context, [this] { simulator->close(); });
    QCOMPARE(get(u"/users"_s).status, 0);
    disconnect(simulator.get(), nullptr, &context, nullptr);
    QVERIFY(simulator->listen());
    QCOMPARE(get(u"/users"_s).status, 200);
}

void tst_Misbehaviour::aRawRequestIsAnsweredOrRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("start");
    const QByteArray key
        = QByteArray("Authorization: Token token=") + PagerDutyService::defaultToken + "\r\n";
    QTest::newRow("good") << "GET /abilities HTTP/1.1\r\n" + key + "\r\n"
                          << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("no request line") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("a length that is none")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
        << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("a negative length")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
        << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("too long a body")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n")
        << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("too long a head")
        << "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') << QByteArray("HTTP/1.1 431 ");
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                             << QByteArray("HTTP/1.1 411 ");
}

void tst_Misbehaviour::aRawRequestIsAnsweredOrRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, start);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(simulator->pagerDutyUrl().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(request);
    QTRY_VERIFY(socket.bytesAvailable() > start.size());
    QVERIFY(socket.readAll().startsWith(start));
}

void tst_Misbehaviour::aRequestMayArriveByteByByte()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(simulator->pagerDutyUrl().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    const QByteArray request = QByteArray("GET /abilities HTTP/1.1\r\nAuthorization: Token token=")
        + PagerDutyService::defaultToken + "\r\n\r\n";
    const QByteArray twice = request + request; // and two may come in one piece
    for (qsizetype i = 0; i < twice.size(); i += 7) {
        socket.write(twice.mid(i, 7));
        socket.flush();
        QCoreApplication::processEvents();
    }
    QByteArray read;
    QTRY_COMPARE((read += socket.readAll()).count("HTTP/1.1 200 OK"), 2);
}

QTEST_GUILESS_MAIN(tst_Misbehaviour)
#include "tst_Misbehaviour.moc"
