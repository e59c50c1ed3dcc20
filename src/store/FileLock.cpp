// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/FileLock.h"

#include <QFile>

#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace yagura::store {

FileLock::~FileLock()
{
    release();
}

bool FileLock::take(const QString& path, Mode mode)
{
    // Closed in programs that we start: a server that outlives us must not keep the lock.
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_file >= 0 && ::flock(m_file, (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0;
}

bool FileLock::takeWithin(const QString& path, Mode mode, QDeadlineTimer deadline)
{
    while (!take(path, mode)) {
        if (m_file < 0 || deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(10ms);
    }
    return true;
}

void FileLock::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace yagura::store
