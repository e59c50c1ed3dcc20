// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

using PGconn = struct pg_conn;

namespace yagura::store {

struct ConnectionCloser
{
    void operator()(PGconn* connection) const;
};

using ConnectionHandle = std::unique_ptr<PGconn, ConnectionCloser>;

/// How long a server is waited for. One that cannot be reached is given up soon, since an address that does not answer is
/// asked again at growing pauses; one that was reached and says nothing (it is frozen, or starting) gets longer: the moment
/// it goes on it answers those that wait, and a try that is given up costs it a process all the same.
struct DialPatience
{
    std::chrono::milliseconds toReach {1'500};
    std::chrono::milliseconds toAnswer {8'000};
};

/// One try to connect, on a thread of its own: libpq looks up names, reads files and asks Kerberos without any limit of time.
/// Whoever waits may go at any moment; the thread then ends by itself, and what it still got is closed.
class Dial final
{
public:
    /// `purpose`: the name for the server's logs. Where the conninfo names several hosts, the one that may be written to is
    /// looked for, unless the person asked for another kind.
    Dial(const QString& conninfo, const QString& purpose, const DialPatience& patience = {});
    ~Dial(); ///< gives it up
    Q_DISABLE_COPY_MOVE(Dial)

    [[nodiscard]] int descriptor() const; ///< readable once it has ended
    [[nodiscard]] bool hasEnded() const;

    /// After it has ended, once: a connection, which may be one that did not come about (PQstatus), to ask it why.
    [[nodiscard]] ConnectionHandle take();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Why a connection did not come about. Kind Offline; `code` is the SQLSTATE where the server itself refused, "unreachable" or
/// "no_answer" where the patience was over.
[[nodiscard]] core::Error dialError(const PGconn* connection);

} // namespace yagura::store
