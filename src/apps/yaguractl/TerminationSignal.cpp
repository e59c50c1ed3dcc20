// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TerminationSignal.h"

#include <QSocketNotifier>

#include <csignal>
#include <cstdint>

#include <sys/signalfd.h>
#include <unistd.h>

namespace yagura::ctl {

namespace {

sigset_t terminationSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

TerminationSignal::TerminationSignal(QObject* parent)
    : QObject(parent)
{
    // Before any thread starts: each inherits the mask, and none is interrupted.
    const auto set = terminationSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignal::read);
}

TerminationSignal::~TerminationSignal()
{
    const auto set = terminationSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    close(m_descriptor);
}

void TerminationSignal::read()
{
    signalfd_siginfo info {};
    if (::read(m_descriptor, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return;
    const auto set = terminationSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    emit received();
}

} // namespace yagura::ctl
