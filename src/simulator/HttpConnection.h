// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/HttpServer.h"

class QTcpSocket;

namespace yagura::simulator {

/// One client's connection: reads requests one after another, answers each before it reads the
/// next.
class HttpConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpConnection)

public:
    HttpConnection(QTcpSocket* socket, HttpServer::Handler handler, QObject* parent);
    ~HttpConnection() override;

    /// Breaks off at once, in the middle of an answer too; the object goes when the event loop
    /// comes round.
    void cut();

private:
    enum class Parsed { NeedMore, Complete, Refused };

    void read();
    Parsed parse(HttpRequest& request);
    void answer(const HttpReply& reply, bool keepAlive);
    void write(const HttpReply& reply, bool keepAlive);
    void refuse(int status);

    QTcpSocket* m_socket;
    HttpServer::Handler m_handler;
    QByteArray m_buffer;
    bool m_busy = false; ///< an answer is due, delayed or never to come
};

} // namespace yagura::simulator
