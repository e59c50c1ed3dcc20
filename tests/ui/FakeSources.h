// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/SourceDesk.h"
#include "models/SourceTrials.h"

#include <QPromise>

namespace yagura::test {

template <class T>
QFuture<T> ready(const T& value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

/// The sources of a house, as values; it remembers what was asked of it.
class FakeSources final : public models::SourceDesk
{
public:
    core::Result<core::SourceCards> house = core::SourceCards {};
    std::vector<core::KeptRecord> records;
    std::vector<core::SourceChange> changes;
    std::vector<std::pair<core::SourceConfig, std::optional<qint64>>> saved;
    std::vector<std::pair<QString, QString>> states;
    std::optional<core::Error> refusal; ///< of the next change
    bool answersSaves = true; ///< false: they wait for answerWaiting()
    int detailsAsked = 0;
    std::optional<core::Error> detailsError; ///< of records and changes, while it is set

    QFuture<core::Result<core::SourceCards>> cards() override { return ready(house); }
    QFuture<core::Result<bool>> save(const core::SourceConfig& config, std::optional<qint64> revision) override
    {
        saved.emplace_back(config, revision);
        if (answersSaves)
            return answer();
        m_waiting.emplace_back();
        m_waiting.back().start();
        return m_waiting.back().future();
    }
    void answerWaiting(const core::Result<bool>& result)
    {
        for (auto& promise : std::exchange(m_waiting, {})) {
            promise.addResult(result);
            promise.finish();
        }
    }
    QFuture<core::Result<bool>> setState(const QString& key, const QString& state) override
    {
        states.emplace_back(key, state);
        return answer();
    }
    QFuture<core::Result<std::vector<core::KeptRecord>>> badRecords(core::SourceId) override
    {
        ++detailsAsked;
        if (detailsError)
            return ready(core::Result<std::vector<core::KeptRecord>>(tl::unexpected(*detailsError)));
        return ready(core::Result<std::vector<core::KeptRecord>>(records));
    }
    QFuture<core::Result<std::vector<core::SourceChange>>> history(core::SourceId) override
    {
        return ready(core::Result<std::vector<core::SourceChange>>(changes));
    }

private:
    QFuture<core::Result<bool>> answer()
    {
        if (const auto error = std::exchange(refusal, std::nullopt))
            return ready(core::Result<bool>(tl::unexpected(*error)));
        return ready(core::Result<bool>(true));
    }

    std::vector<QPromise<core::Result<bool>>> m_waiting;
};

/// Vendors that answer what the test says.
class FakeTrials final : public models::SourceTrials
{
public:
    models::TrialOutcome outcome;
    core::Result<bool> kept = true;
    std::vector<std::pair<core::SourceConfig, QString>> tried;
    std::vector<QStringList> secrets; ///< place, secret, kind

    QStringList kinds() const override { return {QStringLiteral("pagerduty"), QStringLiteral("datadog")}; }
    QFuture<models::TrialOutcome> tryOut(const core::SourceConfig& config, const QString& secret) override
    {
        tried.emplace_back(config, secret);
        return ready(outcome);
    }
    QFuture<core::Result<bool>> keepSecret(const core::SourceConfig& config, const QString& secret) override
    {
        secrets.push_back({config.secretRef, secret, config.kind});
        return ready(kept);
    }
};

} // namespace yagura::test
