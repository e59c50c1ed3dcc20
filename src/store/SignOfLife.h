// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

using PGconn = struct pg_conn;

namespace yagura::store {

/// Asks a server whether it lives, beside a connection that is silent, and takes nothing from it: the question whether it
/// speaks TLS is answered by a fresh process of the server before there is any talk of a login, a database or a free place.
/// Nothing here waits: what to wait for is descriptor() and events().
class SignOfLife final
{
public:
    enum class Answer { Awaited, Given, Refused };

    /// Of the server that this one is connected to.
    explicit SignOfLife(PGconn* connection);
    ~SignOfLife();
    Q_DISABLE_COPY_MOVE(SignOfLife)

    [[nodiscard]] int descriptor() const { return m_socket; }
    [[nodiscard]] short events() const; ///< as poll() takes them

    /// After poll() found something.
    [[nodiscard]] Answer look();

private:
    void connectToFolder(const char* folder, const char* port);
    void connectToAddress(const char* address, const char* port);
    void start(const void* address, unsigned int size, int family);

    int m_socket = -1;
    bool m_isAsked = false;
};

} // namespace yagura::store
