// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/TaskCounter.h"

namespace yagura::collector {

TaskCounter::Running::Running(TaskCounter& counter)
    : m_counter(&counter)
{
    ++counter.m_running;
}

TaskCounter::Running::~Running()
{
    if (m_counter && --m_counter->m_running == 0)
        QMetaObject::invokeMethod(m_counter, &TaskCounter::tellIfIdle, Qt::QueuedConnection);
}

void TaskCounter::tellIfIdle()
{
    if (isIdle())
        emit idle();
}

} // namespace yagura::collector
