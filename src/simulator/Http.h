// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace yagura::simulator {

/// One request, as it came in. Header names are lower case; the path is percent-decoded, the query
/// is not.
struct HttpRequest
{
    QByteArray method;
    QString path;
    QByteArray rawQuery; ///< undecoded, as sent
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& lowerName) const
    {
        return headers.value(lowerName);
    }

    /// The decoded value of a query item; a plus is a space, as forms write it.
    [[nodiscard]] QString query(const QString& name) const;
    [[nodiscard]] QStringList queryAll(const QString& name) const;
    [[nodiscard]] bool hasQuery(const QString& name) const;
};

/// How an answer ends on the wire.
enum class Ending {
    Complete,
    CutBody, ///< Content-Length says all, half is sent, then the connection goes
    Close, ///< nothing is sent, the connection goes
    Hang, ///< nothing is ever sent; the connection stays until the client goes
};

struct HttpReply
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    Ending ending = Ending::Complete;
    std::chrono::milliseconds delay{0};

    static HttpReply json(const QJsonObject& object, int status = 200)
    {
        HttpReply reply;
        reply.status = status;
        reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return reply;
    }

    static HttpReply raw(QByteArray body, int status = 200)
    {
        HttpReply reply;
        reply.status = status;
        reply.body = std::move(body);
        return reply;
    }
};

} // namespace yagura::simulator
