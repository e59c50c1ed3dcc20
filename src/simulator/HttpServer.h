// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/Http.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace yagura::simulator {

/// A small HTTP/1.1 server on 127.0.0.1: keep-alive, Content-Length bodies, bounded sizes.
/// It exists because Qt's own server (6.4) can neither stay silent nor break off in the middle of
/// an answer, and those are what a client must be tried with.
class HttpServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)

public:
    using Handler = std::function<HttpReply(const HttpRequest&)>;

    explicit HttpServer(Handler handler, QObject* parent = nullptr);

    /// Port 0 takes any free one. False where the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);

    /// Stops listening and cuts every connection: the vendor is unreachable from now on.
    void close();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;

private:
    void accept();

    Handler m_handler;
    QTcpServer m_server;
};

} // namespace yagura::simulator
