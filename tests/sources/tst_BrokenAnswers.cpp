// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers that break off on their way, however they are framed: it is always the connection that is to blame.
#include "core/Clock.h"
#include "sources/HttpClient.h"
#include "sources/Json.h"
#include "sources/VendorClient.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

// Qt notices a broken chunk or not by the order of two events: each case is tried often enough to meet both.
constexpr auto tries = 12;

/// Answers each connection with the same bytes, and closes it.
class RawServer final : public QTcpServer
{
public:
    RawServer(QByteArray bytes, bool aborts)
        : m_bytes(std::move(bytes))
        , m_aborts(aborts)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                // What is not read before the end would break the connection for the wrong reason.
                if (const auto sent = socket->peek(socket->bytesAvailable()); sent.startsWith("PUT") && !sent.endsWith("{}"))
                    return;
                socket->readAll();
                socket->write(m_bytes);
                socket->flush();
                if (m_aborts)
                    socket->abort();
                else
                    socket->disconnectFromHost();
            });
        });
        m_ready = listen(QHostAddress::LocalHost);
    }
    Q_DISABLE_COPY_MOVE(RawServer)

    bool isReady() const { return m_ready; }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }

private:
    const QByteArray m_bytes;
    const bool m_aborts;
    bool m_ready = false;
};

const QByteArray whole = "{\"incidents\":[{\"id\":\"Q1\",\"title\":\"a \\\"b\\\" ]}\"},{\"id\":\"Q2\"}],\"more\":false}";
const QByteArray half = whole.left(30);

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray answerOf(const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const auto byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray zipped(const QByteArray& bytes)
{
    const auto deflated = qCompress(bytes).mid(6).chopped(4); // without Qt's length and zlib's own frame
    const auto number = [](quint32 value) {
        QByteArray result;
        for (int i = 0; i < 4; ++i)
            result.append(static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU));
        return result;
    };
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated + number(crcOf(bytes))
        + number(static_cast<quint32>(bytes.size()));
}

HttpAnswer ask(HttpClient& http, const RawServer& server, const QByteArray& verb = "GET")
{
    HttpRequest request;
    request.verb = verb;
    request.url = server.url();
    request.timeout = std::chrono::seconds(20);
    return QCoro::waitFor(http.send(request));
}

}

class tst_BrokenAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAnswerThatIsCutOffIsABrokenConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        const QByteArray gzip = "Content-Encoding: gzip\r\n";
        const auto zip = zipped(whole);
        const auto length = [](qsizetype size) { return "Content-Length: " + QByteArray::number(size) + "\r\n"; };
        QTest::newRow("between two chunks") << answerOf(chunked, chunk(half));
        QTest::newRow("in a chunk's size") << answerOf(chunked, chunk(half) + "2");
        QTest::newRow("after a chunk's size") << answerOf(chunked, chunk(half) + "20\r\n");
        QTest::newRow("within a chunk") << answerOf(chunked, "60\r\n" + half);
        QTest::newRow("before the first chunk") << answerOf(chunked, {});
        QTest::newRow("short of its length") << answerOf(length(whole.size()), half);
        QTest::newRow("nothing of its length") << answerOf(length(whole.size()), {});
        QTest::newRow("neither length nor chunks") << answerOf("Connection: close\r\n", half);
        QTest::newRow("neither length nor chunks, nothing") << answerOf("Connection: close\r\n", {});
        QTest::newRow("within the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty");
        QTest::newRow("gzip, short of its length") << answerOf(gzip + length(zip.size()), zip.left(zip.size() / 2));
        QTest::newRow("gzip, between two chunks") << answerOf(gzip + chunked, chunk(zip.left(zip.size() / 2)));
        QTest::newRow("gzip, cut by whoever packed it")
            << answerOf(gzip + length(zip.size() - 20), zip.left(zip.size() - 20));
    }

    void anAnswerThatIsCutOffIsABrokenConnection()
    {
        QFETCH(const QByteArray, bytes);
        for (const bool aborts : {false, true}) {
            for (int i = 0; i < tries; ++i) {
                const RawServer server(bytes, aborts);
                QVERIFY(server.isReady());
                HttpClient http;
                const auto answer = ask(http, server);
                QVERIFY(answer.error);
                QCOMPARE(answer.error->code, u"closed"_s);
                QCOMPARE(core::errorKindName(answer.error->kind), core::errorKindName(core::ErrorKind::Offline));
                QVERIFY(answer.reached == Reached::Unknown); // a write may have arrived
                QVERIFY(answer.body.isEmpty());
            }
        }
    }

    void anAnswerThatIsWholeIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        const QByteArray gzip = "Content-Encoding: gzip\r\n";
        const auto twice = chunk(half) + chunk(whole.mid(half.size())) + "0\r\n\r\n";
        QTest::newRow("chunks") << answerOf(chunked, twice) << whole;
        QTest::newRow("until it closes") << answerOf("Connection: close\r\n", whole) << whole;
        QTest::newRow("gzip in chunks") << answerOf(gzip + chunked, chunk(zipped(whole)) + "0\r\n\r\n") << whole;
        const QByteArray page = "<html>Service Unavailable</html>";
        QTest::newRow("a page of a proxy") << answerOf(chunked, chunk(page) + "0\r\n\r\n") << page;
        // Cut by whoever made it, and sent whole: that is for the parser to say.
        const auto length = "Content-Length: " + QByteArray::number(half.size()) + "\r\n";
        QTest::newRow("half a JSON of the right length") << answerOf(length, half) << half;
    }

    void anAnswerThatIsWholeIsTaken()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, body);
        const RawServer server(bytes, false);
        HttpClient http;
        const auto answer = ask(http, server);
        QVERIFY2(!answer.error, answer.error ? qPrintable(answer.error->detail) : "");
        QCOMPARE(answer.body, body);
    }

    void successWithoutABodyIsNoEmptyList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
        QTest::newRow("200 of no length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("200 of blanks") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\r\n");
    }

    void successWithoutABodyIsNoEmptyList()
    {
        QFETCH(const QByteArray, bytes);
        const RawServer server(bytes, false);
        const core::SystemClock clock;
        VendorAccount account;
        account.baseUrl = server.url();
        HttpClient forReads;
        const auto reader = std::make_shared<VendorClient>(account, forReads, clock);
        const auto read = QCoro::waitFor(reader->get(u"/incidents"_s, {}));
        QVERIFY(read.error);
        QCOMPARE(read.error->code, u"empty_answer"_s);
        // A write may well be answered so.
        HttpClient forWrites;
        const auto writer = std::make_shared<VendorClient>(account, forWrites, clock);
        const auto written = QCoro::waitFor(writer->write("PUT", u"/incidents/Q1"_s, {}, {}));
        QVERIFY2(!written.error, written.error ? qPrintable(written.error->detail) : "");
    }

    void whatStopsEarlyIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("stops");
        QTest::newRow("whole") << whole << false;
        for (qsizetype i = 1; i < whole.size(); ++i)
            QTest::addRow("cut at %d", static_cast<int>(i)) << whole.left(i) << true;
        QTest::newRow("blanks around it") << "\n " + whole + "\r\n" << false;
        QTest::newRow("no JSON") << QByteArray("<html><body>[") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("too many ends") << QByteArray("{}}") << false;
    }

    void whatStopsEarlyIsTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, stops);
        QCOMPARE(json::stopsEarly(text), stops);
    }
};

QTEST_GUILESS_MAIN(tst_BrokenAnswers)
#include "tst_BrokenAnswers.moc"
