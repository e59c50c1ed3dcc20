// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "simulator/Http.h"
#include "simulator/Misbehaviour.h"
#include "simulator/RateLimit.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yagura::simulator {

/// What a client asked, without its credentials.
struct SeenRequest
{
    QByteArray method;
    QString path;
    QByteArray rawQuery;
    QByteArray body;
};

/// What the simulated vendors have in common: faults come first, then the rate limit, then the true
/// answer.
class VendorApi
{
public:
    explicit VendorApi(const core::Clock& clock);
    virtual ~VendorApi() = default;
    Q_DISABLE_COPY_MOVE(VendorApi)

    [[nodiscard]] HttpReply answer(const HttpRequest& request);

    void misbehave(const Misbehaviour& misbehaviour)
    {
        m_faults.add(misbehaviour);
    }

    void behave()
    {
        m_faults.clear();
    }

    /// The vendor's usual limit applies from the start; a limit of 0 takes it away.
    void setRateLimit(int limit, std::chrono::seconds period);

    [[nodiscard]] const std::vector<SeenRequest>& requests() const
    {
        return m_seen;
    }

    void forgetRequests()
    {
        m_seen.clear();
    }

protected:
    [[nodiscard]] virtual HttpReply route(const HttpRequest& request) = 0;
    /// The vendor's error shape for a status that the simulator was told to answer.
    [[nodiscard]] virtual HttpReply errorOf(int status) const = 0;
    [[nodiscard]] virtual QList<QPair<QByteArray, QByteArray>> limitHeaders(
        int limit, int remaining, std::chrono::seconds period, qint64 resetSeconds) const = 0;

    [[nodiscard]] QDateTime now() const
    {
        return m_clock.now();
    }

private:
    [[nodiscard]] HttpReply trueAnswer(const HttpRequest& request);
    [[nodiscard]] HttpReply faulty(const Misbehaviour& fault, const HttpRequest& request);

    const core::Clock& m_clock;
    Misbehaviours m_faults;
    std::optional<RateLimit> m_limit;
    std::vector<SeenRequest> m_seen;
};

} // namespace yagura::simulator
