// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <memory>

namespace yagura::simulator {

class HeldClock final : public core::Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return instant;
    }

    QDateTime instant = start();

    static QDateTime start()
    {
        return {QDate(2026, 7, 1), QTime(15, 0), Qt::UTC};
    }
};

struct Answer
{
    int status = 0; ///< 0: no HTTP answer at all
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< lower case

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(body).object();
    }

    [[nodiscard]] QJsonArray array(const QString& name) const
    {
        return json().value(name).toArray();
    }

    [[nodiscard]] int pagerDutyCode() const
    {
        return json().value(u"error").toObject().value(u"code").toInt();
    }

    [[nodiscard]] QString datadogError() const
    {
        return array(QStringLiteral("errors")).at(0).toString();
    }
};

/// A plain client with changeable headers; every call waits for its end or for `timeout`.
class HttpProbe
{
public:
    QHash<QByteArray, QByteArray> headers;
    int timeoutMs = 5000;

    Answer send(const QByteArray& method,
        const QUrl& base,
        const QString& target,
        const QByteArray& body = {})
    {
        QNetworkRequest request(QUrl(base.toString() + target));
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(timeoutMs);
        for (auto each = headers.cbegin(); each != headers.cend(); ++each)
            request.setRawHeader(each.key(), each.value());
        if (!body.isNull())
            request.setHeader(
                QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        if (reply->isOpen()) // an aborted one is not
            answer.body = reply->readAll();
        for (const auto& [name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        return answer;
    }

    Answer get(const QUrl& base, const QString& target)
    {
        return send("GET", base, target);
    }

private:
    QNetworkAccessManager m_network;
};

} // namespace yagura::simulator
