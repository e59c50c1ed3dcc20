// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ServerClock.h"

namespace yagura::models {

ServerClock::ServerClock(const core::Clock& own)
    : m_own(own)
{
}

QDateTime ServerClock::now() const
{
    return m_own.now().addMSecs(m_offsetMs);
}

void ServerClock::setServerNow(const QDateTime& serverNow)
{
    m_offsetMs = m_own.now().msecsTo(serverNow);
}

} // namespace yagura::models
