// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LocalConnectionTrials.h"

#include "store/ConnectionTrial.h"

#include <QPromise>

#include <memory>

namespace yagura::app {

LocalConnectionTrials::LocalConnectionTrials()
{
    m_pool.setMaxThreadCount(1);
}

LocalConnectionTrials::~LocalConnectionTrials()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<core::Result<QString>> LocalConnectionTrials::tryOut(const QString& conninfo)
{
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    m_pool.start([promise, conninfo] {
        const auto found = store::tryConnection(conninfo);
        promise->addResult(found ? core::Result<QString>(found->login) : tl::unexpected(found.error()));
        promise->finish();
    });
    return promise->future();
}

} // namespace yagura::app
