// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SignOfLife.h"

#include <QByteArray>

#include <libpq-fe.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yagura::store {

namespace {

/// Length 8, and the number that stands in the place of a protocol's version.
constexpr std::array<unsigned char, 8> tlsQuestion {0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f};

} // namespace

SignOfLife::SignOfLife(PGconn* connection)
{
    const auto* host = PQhost(connection);
    if (host && (*host == '/' || *host == '@'))
        connectToFolder(host, PQport(connection));
    else
        connectToAddress(PQhostaddr(connection), PQport(connection));
}

SignOfLife::~SignOfLife()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void SignOfLife::connectToFolder(const char* folder, const char* port)
{
    const auto path = QByteArray(folder) + "/.s.PGSQL." + port;
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    auto size = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()) + 1;
    if (address.sun_path[0] == '@') { // a name without a file
        address.sun_path[0] = '\0';
        --size;
    }
    start(&address, static_cast<unsigned int>(size), AF_UNIX);
}

void SignOfLife::connectToAddress(const char* address, const char* port)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV; // nothing is looked up
    addrinfo* found = nullptr;
    if (!address || ::getaddrinfo(address, port, &hints, &found) != 0)
        return;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    start(found->ai_addr, found->ai_addrlen, found->ai_family);
}

void SignOfLife::start(const void* address, unsigned int size, int family)
{
    m_socket = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0 || ::connect(m_socket, static_cast<const sockaddr*>(address), size) == 0 || errno == EINPROGRESS)
        return;
    ::close(m_socket); // nobody there, or so many waiting that none is added
    m_socket = -1;
}

short SignOfLife::events() const
{
    return m_isAsked ? POLLIN : POLLOUT;
}

SignOfLife::Answer SignOfLife::look()
{
    if (m_socket < 0)
        return Answer::Refused;
    if (!m_isAsked) {
        int problem = 0;
        socklen_t size = sizeof problem;
        if (::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &problem, &size) != 0 || problem != 0)
            return Answer::Refused;
        if (::send(m_socket, tlsQuestion.data(), tlsQuestion.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(tlsQuestion.size()))
            return Answer::Refused;
        m_isAsked = true;
        return Answer::Awaited;
    }
    char answer = 0;
    const auto count = ::recv(m_socket, &answer, 1, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return Answer::Awaited;
    return count == 1 ? Answer::Given : Answer::Refused;
}

} // namespace yagura::store
