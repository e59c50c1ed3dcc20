// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/TerminationSignal.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

namespace yagura::core {

namespace {

constexpr std::array terminationSignals {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> terminationEvent {-1};

void hearTermination(int)
{
    const auto before = errno;
    constexpr std::uint64_t once = 1;
    [[maybe_unused]] const auto written = ::write(terminationEvent, &once, sizeof once);
    errno = before;
}

} // namespace

TerminationSignal::TerminationSignal(QObject* parent)
    : QObject(parent)
    , m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_listens(true)
{
    terminationEvent = m_descriptor;
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignal::read);
    // Handlers and no mask: threads that run already need not know, and programs that are started begin without them.
    struct sigaction hear = {};
    hear.sa_handler = hearTermination;
    hear.sa_flags = SA_RESTART;
    for (std::size_t at = 0; at < terminationSignals.size(); ++at) {
        ::sigaction(terminationSignals[at], nullptr, &m_before[at]);
        if (terminationSignals[at] != SIGHUP || m_before[at].sa_handler != SIG_IGN)
            ::sigaction(terminationSignals[at], &hear, nullptr);
    }
}

TerminationSignal::~TerminationSignal()
{
    restore();
    delete m_notifier;
    terminationEvent = -1;
    ::close(m_descriptor);
}

void TerminationSignal::restore()
{
    if (!m_listens)
        return;
    m_listens = false;
    for (std::size_t at = 0; at < terminationSignals.size(); ++at)
        ::sigaction(terminationSignals[at], &m_before[at], nullptr);
}

void TerminationSignal::read()
{
    std::uint64_t times = 0;
    if (::read(m_descriptor, &times, sizeof times) != static_cast<ssize_t>(sizeof times))
        return;
    restore();
    emit received();
}

} // namespace yagura::core
