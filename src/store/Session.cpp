// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Session.h"

#include "store/SessionWorker.h"

#include <utility>

namespace yagura::store {

Session::Session(const QString& conninfo, const QString& purpose, const SessionTerms& terms, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<SessionWorker>(conninfo, purpose, terms))
{
    connect(m_worker.get(), &SessionWorker::connected, this, &Session::connected);
    connect(m_worker.get(), &SessionWorker::connectionLost, this, &Session::connectionLost);
    connect(m_worker.get(), &SessionWorker::lossExplained, this, &Session::lossExplained);
    connect(m_worker.get(), &SessionWorker::notified, this, &Session::notified);
}

Session::~Session() = default;

void Session::start()
{
    m_worker->start();
}

ConnectionState Session::state() const
{
    return m_worker->state();
}

void Session::reopen()
{
    m_worker->reopen();
}

void Session::close()
{
    m_worker->stop();
}

void Session::post(AnyJob job)
{
    m_worker->post(std::move(job));
}

} // namespace yagura::store
