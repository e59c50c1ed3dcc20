// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ConnectionTrial.h"

#include "store/Connection.h"
#include "store/Migrator.h"

#include <QHash>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <array>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto patienceMs = 4000;

using Attempt = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Words = QHash<QString, QString>;

tl::unexpected<core::Error> wrong(core::ErrorKind kind, const QString& code, const QString& detail)
{
    return core::failure(kind, detail, code);
}

/// libpq's own words of where it connects, services and defaults included.
Words wordsOf(PGconn* connection)
{
    Words words;
    if (auto* all = PQconninfo(connection)) {
        for (auto* word = all; word->keyword; ++word)
            words.insert(QString::fromLatin1(word->keyword), QString::fromUtf8(word->val ? word->val : ""));
        PQconninfoFree(all);
    }
    return words;
}

/// Runs the attempt to its end. The server's words come with their SQLSTATE, which is the same in every language.
Attempt attempt(const QString& conninfo)
{
    const auto info = conninfo.toUtf8();
    const std::array<const char*, 5> keys {"connect_timeout", "dbname", "application_name", "client_encoding", nullptr};
    const std::array<const char*, 5> values {"4", info.constData(), "yagura trial", "UTF8", nullptr};
    Attempt connection(PQconnectStartParams(keys.data(), values.data(), 1), &PQfinish);
    if (!connection || PQstatus(connection.get()) == CONNECTION_BAD)
        return connection;
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK && state != PGRES_POLLING_FAILED; state = PQconnectPoll(connection.get())) {
        pollfd waiting {PQsocket(connection.get()), static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&waiting, 1, patienceMs) <= 0)
            break;
    }
    return connection;
}

/// Empty where the way to the host is open.
QString wayTo(const QString& host, const QString& port)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), port.toUtf8().constData(), &hints, &found) != 0)
        return u"host_unknown"_s;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    auto answer = u"unreachable"_s;
    for (const auto* address = found; address; address = address->ai_next) {
        const auto socket = ::socket(address->ai_family, address->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address->ai_protocol);
        if (socket < 0)
            continue;
        auto problem = ::connect(socket, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
        if (problem == EINPROGRESS) {
            pollfd waiting {socket, POLLOUT, 0};
            socklen_t size = sizeof problem;
            if (::poll(&waiting, 1, patienceMs) <= 0 || ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size) != 0)
                problem = ETIMEDOUT;
        }
        ::close(socket);
        if (problem == 0)
            return {};
        if (problem == ECONNREFUSED)
            answer = u"refused"_s;
    }
    return answer;
}

QString firstLineOf(PGconn* connection)
{
    return QString::fromUtf8(PQerrorMessage(connection)).trimmed().section(u'\n', 0, 0);
}

std::optional<core::Error> wordsOfServer(PGconn* connection)
{
    const auto detail = firstLineOf(connection);
    static const QRegularExpression state(u":\\s+((?:[0-9][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}): "_s);
    const auto match = state.match(detail);
    if (!match.hasMatch())
        return std::nullopt;
    const auto code = match.captured(1);
    if (code == "42501"_L1) // connecting is for those who have a role
        return core::Error {core::ErrorKind::Denied, detail, u"no_role"_s, {}};
    if (code == "0A000"_L1) // the one encoding that is not even converted (MULE_INTERNAL)
        return core::Error {core::ErrorKind::Conflict, detail, u"encoding"_s, {}};
    return core::Error {code.startsWith("28"_L1) ? core::ErrorKind::Denied : core::ErrorKind::Database, detail, code, {}};
}

tl::unexpected<core::Error> whyNot(PGconn* connection, const QString& conninfo)
{
    const auto detail = firstLineOf(connection);
    const auto words = wordsOf(connection);
    if (words.isEmpty() || PQping(conninfo.toUtf8().constData()) == PQPING_NO_ATTEMPT)
        return wrong(core::ErrorKind::Invalid, u"no_service"_s, detail);
    if (PQconnectionNeedsPassword(connection) && !PQconnectionUsedPassword(connection))
        return wrong(core::ErrorKind::Denied, u"no_password"_s, detail);
    if (const auto said = wordsOfServer(connection))
        return tl::unexpected(*said);
    const auto hosts = words.value(u"host"_s).split(u',');
    const auto ports = words.value(u"port"_s).split(u',');
    for (qsizetype at = 0; at < hosts.size(); ++at) {
        if (hosts[at].isEmpty() || hosts[at].startsWith(u'/') || hosts[at].startsWith(u'@'))
            return wrong(core::ErrorKind::Offline, u"refused"_s, detail); // a socket in a folder: there is no server behind it
        const auto code = wayTo(hosts[at], ports.value(at, ports.value(0)));
        if (!code.isEmpty() && at == hosts.size() - 1)
            return wrong(core::ErrorKind::Offline, code, detail);
        if (code.isEmpty())
            break;
    }
    return wrong(core::ErrorKind::Offline, u"tls"_s, detail);
}

} // namespace

std::optional<core::Error> refusalOf(const QString& conninfo)
{
    const auto trying = attempt(conninfo);
    if (!trying || PQstatus(trying.get()) == CONNECTION_OK)
        return std::nullopt;
    return wordsOfServer(trying.get());
}

core::Result<ConnectionFound> tryConnection(const QString& conninfo)
{
    {
        const auto trying = attempt(conninfo);
        if (!trying || PQstatus(trying.get()) != CONNECTION_OK)
            return whyNot(trying.get(), conninfo);
    }
    if (const auto schema = checkSchema(conninfo); !schema) {
        auto error = schema.error();
        if (error.code == "42501"_L1)
            error.code = u"no_role"_s;
        else if (error.code == "older_schema"_L1 && error.detail.contains(u"schema is 0,"_s))
            error.code = u"no_schema"_s;
        return tl::unexpected(error);
    }
    Connection connection;
    if (const auto opened = connection.open(conninfo, u"trial"_s); !opened)
        return tl::unexpected(opened.error());
    const auto rows = connection.execute(R"(
        select session_user::text, current_setting('server_version'),
               array(select r.name from unnest(array['yagura_operator', 'yagura_lead', 'yagura_collector', 'yagura_wall']) as r (name)
                      where case when to_regrole(r.name) is not null then pg_has_role(session_user, r.name, 'member') end),
               to_regrole('yagura_operator') is null or to_regrole('yagura_lead') is null)");
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->truth(0, 3))
        return wrong(core::ErrorKind::Conflict, u"rights"_s, u"the server has none of Yagura's roles: run yaguractl migrate"_s);
    ConnectionFound found {rows->text(0, 0), rows->text(0, 1), rows->textArray(0, 2)};
    if (!found.roles.contains(u"yagura_operator"_s) && !found.roles.contains(u"yagura_lead"_s))
        return wrong(core::ErrorKind::Denied, u"no_role"_s, found.login);
    return found;
}

} // namespace yagura::store
