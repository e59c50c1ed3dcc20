// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LocalConnectionTrials.h"

#include "store/ConnectionTrial.h"

#include <QPromise>

#include <memory>
#include <thread>
#include <utility>

namespace yagura::app {

LocalConnectionTrials::~LocalConnectionTrials()
{
    m_ended->raise();
}

QFuture<core::Result<QString>> LocalConnectionTrials::tryOut(const QString& conninfo)
{
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    auto future = promise->future();
    // Nobody waits for it at the end of the program: looking a name up cannot be ended.
    std::thread([promise = std::move(promise), conninfo, ended = m_ended] {
        const auto found = store::tryConnection(conninfo, ended);
        promise->addResult(found ? core::Result<QString>(found->login) : tl::unexpected(found.error()));
        promise->finish();
    }).detach();
    return future;
}

} // namespace yagura::app
