// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LocalTrials.h"

#include "sources/SecretStore.h"
#include "sources/Source.h"
#include "trial/Trial.h"

#include <QCoroTask>

#include <memory>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

template <class T>
using Promise = std::shared_ptr<QPromise<T>>;

template <class T>
Promise<T> started()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

models::TrialOutcome outcomeOf(const trial::Trial& trial)
{
    return {trial.error, trial.isSecretMissing, trial.report.account, trial.report.openCount, trial.report.remarks};
}

QCoro::Task<> answerTrial(core::SourceConfig config, QString secret, Promise<models::TrialOutcome> promise)
{
    auto trying = trial::trySource(config, secret);
    const auto found = co_await trying;
    promise->addResult(outcomeOf(found));
    promise->finish();
}

QCoro::Task<> answerKeeping(core::SourceConfig config, QString secret, Promise<core::Result<bool>> promise)
{
    auto keeping = sources::SecretStore::keep(config, secret);
    const auto kept = co_await keeping;
    promise->addResult(kept);
    promise->finish();
}

} // namespace

LocalTrials::LocalTrials()
{
    m_thread.setObjectName(u"trials"_s);
    m_worker.moveToThread(&m_thread);
}

LocalTrials::~LocalTrials()
{
    m_thread.quit();
    m_thread.wait();
}

template <class Work>
void LocalTrials::onThread(Work work)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
}

QStringList LocalTrials::kinds() const
{
    return sources::sourceKinds();
}

QFuture<models::TrialOutcome> LocalTrials::tryOut(const core::SourceConfig& config, const QString& secret)
{
    auto promise = started<models::TrialOutcome>();
    onThread([=] { answerTrial(config, secret, promise); });
    return promise->future();
}

QFuture<core::Result<bool>> LocalTrials::keepSecret(const core::SourceConfig& config, const QString& secret)
{
    auto promise = started<core::Result<bool>>();
    onThread([=] { answerKeeping(config, secret, promise); });
    return promise->future();
}

} // namespace yagura::app
