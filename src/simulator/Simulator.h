// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "simulator/DatadogService.h"
#include "simulator/Misbehaviour.h"
#include "simulator/PagerDutyService.h"
#include "simulator/VendorApi.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace yagura::simulator {

class DatadogApi;
class HttpServer;
class PagerDutyApi;

/// Two vendors on 127.0.0.1, each on its own port, speaking their own wire formats over one
/// process's state. Over HTTP, on either port and without keys: `GET /__sim/state`, `POST
/// /__sim/misbehave`, `POST /__sim/behave`. It lives on one thread; so do calls to the services.
class Simulator final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Simulator)

public:
    /// `clock` outlives the simulator.
    explicit Simulator(const core::Clock& clock, QObject* parent = nullptr);
    ~Simulator() override;

    /// Port 0 takes any free one. False where a port is taken.
    [[nodiscard]] bool listen(quint16 pagerDutyPort = 0, quint16 datadogPort = 0);
    /// Cuts all connections and listens no more: both vendors are unreachable.
    void close();

    [[nodiscard]] QUrl pagerDutyUrl() const;
    [[nodiscard]] QUrl datadogUrl() const;

    [[nodiscard]] PagerDutyService& pagerDuty()
    {
        return m_pagerDuty;
    }

    [[nodiscard]] DatadogService& datadog()
    {
        return m_datadog;
    }

    /// Applies to the vendor whose paths it names ("/api/…" is Datadog), the latest first.
    void misbehave(const Misbehaviour& misbehaviour);
    void behave();

    /// A limit of 0 takes the limit away.
    void setPagerDutyRateLimit(int limit, std::chrono::seconds period = std::chrono::seconds(60));
    void setDatadogRateLimit(int limit, std::chrono::seconds period = std::chrono::seconds(60));

    /// All that was asked of both vendors on this exact path (or on all, if empty), oldest first.
    [[nodiscard]] std::vector<SeenRequest> requestsSeen(const QString& path = {}) const;
    void forgetRequests();

signals:
    /// Emitted before the answer is made, so that a list can be changed while it is paged.
    void requested(const QByteArray& method, const QString& path);

private:
    [[nodiscard]] HttpReply answer(VendorApi& api, const HttpRequest& request);
    [[nodiscard]] HttpReply control(const HttpRequest& request);
    [[nodiscard]] QJsonObject state();

    PagerDutyService m_pagerDuty;
    DatadogService m_datadog;
    std::unique_ptr<PagerDutyApi> m_pagerDutyApi;
    std::unique_ptr<DatadogApi> m_datadogApi;
    HttpServer* m_pagerDutyServer;
    HttpServer* m_datadogServer;
};

} // namespace yagura::simulator
