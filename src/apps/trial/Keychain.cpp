// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trial/Keychain.h"

#include "sources/SecretStore.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace yagura::trial {

QCoro::Task<core::Result<bool>> storeSecret(QString name, QString secret, QString sourceKind)
{
    const auto parsed = sources::SecretStore::parse(secret, sourceKind);
    if (!parsed)
        co_return tl::unexpected(parsed.error());
    auto* job = new QKeychain::WritePasswordJob(u"yagura"_s);
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(name);
    job->setTextData(secret);
    auto waiting = qCoro(job, &QKeychain::Job::finished, std::chrono::milliseconds(std::chrono::seconds(60)));
    job->start();
    const auto finished = co_await waiting;
    job->deleteLater();
    if (!finished)
        co_return core::failure(core::ErrorKind::TimedOut, u"the keychain did not answer: unlock it"_s);
    if (job->error() != QKeychain::NoError) {
        co_return core::failure(core::ErrorKind::Offline,
            u"the keychain did not take it (%1): where there is no desktop session use file: or env:"_s.arg(job->errorString()));
    }
    co_return true;
}

} // namespace yagura::trial
