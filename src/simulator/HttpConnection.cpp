// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/HttpConnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <utility>

namespace yagura::simulator {

namespace {

constexpr auto maxHeaderBytes = 64 * 1024;
constexpr auto maxBodyBytes = 16LL * 1024 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 411:
        return "Length Required";
    case 413:
        return "Payload Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, HttpServer::Handler handler, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::cut()
{
    m_busy = true;
    m_socket->abort();
}

void HttpConnection::read()
{
    m_buffer += m_socket->readAll();
    if (m_buffer.size() > maxHeaderBytes + maxBodyBytes) {
        m_socket->abort();
        return;
    }
    while (!m_busy) {
        HttpRequest request;
        const Parsed parsed = parse(request);
        if (parsed != Parsed::Complete)
            return;
        m_busy = true;
        const bool keepAlive = request.header("connection").toLower() != "close";
        answer(m_handler(request), keepAlive);
    }
}

HttpConnection::Parsed HttpConnection::parse(HttpRequest& request)
{
    const auto headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0 || headEnd > maxHeaderBytes) {
        if (m_buffer.size() <= maxHeaderBytes)
            return Parsed::NeedMore;
        refuse(431);
        return Parsed::Refused;
    }
    QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.")) {
        refuse(400);
        return Parsed::Refused;
    }
    for (const QByteArray& line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(
                line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    if (request.headers.contains("transfer-encoding")) {
        refuse(411);
        return Parsed::Refused;
    }
    bool isNumber = true;
    const qint64 length = request.headers.contains("content-length")
        ? request.header("content-length").toLongLong(&isNumber)
        : 0;
    if (!isNumber || length < 0 || length > maxBodyBytes) {
        refuse(isNumber && length > maxBodyBytes ? 413 : 400);
        return Parsed::Refused;
    }
    if (m_buffer.size() < headEnd + 4 + length)
        return Parsed::NeedMore;

    request.method = words.at(0);
    const QByteArray target = words.at(1);
    const auto question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.left(question);
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    request.rawQuery = question < 0 ? QByteArray() : target.mid(question + 1);
    request.body = m_buffer.mid(headEnd + 4, length);
    m_buffer.remove(0, headEnd + 4 + length);
    return Parsed::Complete;
}

void HttpConnection::answer(const HttpReply& reply, bool keepAlive)
{
    if (reply.ending == Ending::Hang)
        return;
    if (reply.delay.count() <= 0) {
        write(reply, keepAlive);
        return;
    }
    QTimer::singleShot(reply.delay, this, [this, reply, keepAlive] {
        write(reply, keepAlive);
        if (m_socket->isOpen())
            read();
    });
}

void HttpConnection::write(const HttpReply& reply, bool keepAlive)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return; // cut while the answer was made, or while it was delayed
    if (reply.ending == Ending::Close) {
        m_socket->abort();
        return;
    }
    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    for (const auto& [name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (!hasNoBody(reply.status)) {
        head += "Content-Type: " + reply.contentType + "\r\n";
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    }
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (reply.ending == Ending::CutBody) {
        m_socket->write(head + reply.body.left(reply.body.size() / 2));
        m_socket->disconnectFromHost();
        return;
    }
    // In one piece: a body sent after its head waits for the client's delayed acknowledgement, 40
    // ms a request.
    m_socket->write(hasNoBody(reply.status) ? head : head + reply.body);
    m_busy = false;
    if (!keepAlive) {
        m_busy = true;
        m_socket->disconnectFromHost();
    }
}

void HttpConnection::refuse(int status)
{
    m_busy = true;
    m_buffer.clear();
    HttpReply reply;
    reply.status = status;
    write(reply, false);
}

} // namespace yagura::simulator
