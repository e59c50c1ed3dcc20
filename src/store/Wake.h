// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <span>

struct pollfd;

namespace yagura::store {

/// Ends a wait in poll() from another thread. Once raised it stays so.
class Wake final
{
public:
    Wake();
    ~Wake();
    Q_DISABLE_COPY_MOVE(Wake)

    void raise() const; ///< on any thread, in a signal handler too
    [[nodiscard]] bool isRaised() const;
    /// Waits as poll() does, at most until `moment`; true when it was raised.
    [[nodiscard]] bool pollUntil(std::chrono::steady_clock::time_point moment, std::span<pollfd> others) const;
    [[nodiscard]] int descriptor() const { return m_descriptor; } ///< readable once it is raised

private:
    int m_descriptor = -1;
};

} // namespace yagura::store
