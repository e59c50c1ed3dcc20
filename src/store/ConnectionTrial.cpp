// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ConnectionTrial.h"

#include "store/Connection.h"
#include "store/Dial.h"
#include "store/Migrator.h"
#include "store/Standing.h"

#include <QHash>

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

constexpr auto trialPatience = std::chrono::seconds(4);

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
            if (::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(trialPatience).count())) <= 0 || ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size) != 0)
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

/// Whether libpq understands the words. It says so only where it tries, and a folder without a socket is tried at once.
bool isReadable(const QString& conninfo, bool hasSeveralHosts)
{
    const auto info = conninfo.toUtf8();
    const std::array<const char*, 5> keys {"dbname", "host", "hostaddr", hasSeveralHosts ? "port" : nullptr, nullptr};
    const std::array<const char*, 5> values {info.constData(), "/nonexistent", "", "5432", nullptr};
    return PQpingParams(keys.data(), values.data(), 1) != PQPING_NO_ATTEMPT;
}

tl::unexpected<core::Error> whyNot(PGconn* connection, const QString& conninfo)
{
    const auto error = dialError(connection);
    const auto& detail = error.detail;
    if (connection && PQstatus(connection) != CONNECTION_BAD)
        return wrong(core::ErrorKind::Offline, u"unreachable"_s, detail); // reached, and silent until the patience was over
    const auto words = wordsOf(connection);
    if (words.isEmpty() || !isReadable(conninfo, words.value(u"host"_s).contains(u',')))
        return wrong(core::ErrorKind::Invalid, u"no_service"_s, detail);
    if (PQconnectionNeedsPassword(connection) && !PQconnectionUsedPassword(connection))
        return wrong(core::ErrorKind::Denied, u"no_password"_s, detail);
    if (error.code == "42501"_L1) // connecting is for those who have a role
        return wrong(core::ErrorKind::Denied, u"no_role"_s, detail);
    if (error.code == "0A000"_L1) // the one encoding that is not even converted (MULE_INTERNAL)
        return wrong(core::ErrorKind::Conflict, u"encoding"_s, detail);
    if (!error.code.isEmpty())
        return wrong(error.code.startsWith("28"_L1) ? core::ErrorKind::Denied : core::ErrorKind::Database, error.code, detail);
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

core::Result<ConnectionFound> tryConnection(const QString& conninfo, std::shared_ptr<const Wake> wake)
{
    Connection connection(std::move(wake));
    Dial dial(conninfo, u"trial"_s, {trialPatience, trialPatience});
    pollfd dialling {dial.descriptor(), POLLIN, 0};
    if (connection.wake()->pollUntil(std::chrono::steady_clock::now() + 2 * trialPatience, {&dialling, 1}))
        return wrong(core::ErrorKind::Cancelled, {}, u"not wanted any more"_s);
    if (!dial.hasEnded())
        return wrong(core::ErrorKind::Offline, u"unreachable"_s, u"the server does not answer"_s);
    auto dialled = dial.take();
    if (!dialled || PQstatus(dialled.get()) != CONNECTION_OK)
        return whyNot(dialled.get(), conninfo);
    if (const auto opened = connection.takeUp(std::move(dialled), u"trial"_s); !opened)
        return tl::unexpected(opened.error());
    // As a desk's session itself looks, in the same order: what it would stumble over is told here.
    const auto backend = checkStanding(connection, SessionTerms());
    if (!backend)
        return tl::unexpected(backend.error());
    if (const auto ours = checkSessionIsOurs(connection, conninfo, *backend); !ours)
        return tl::unexpected(ours.error());
    if (const auto schema = checkSchema(connection); !schema) {
        auto error = schema.error();
        if (error.code == "42501"_L1)
            error.code = u"no_role"_s;
        else if (error.code == "older_schema"_L1 && error.detail.contains(u"schema is 0,"_s))
            error.code = u"no_schema"_s;
        return tl::unexpected(error);
    }
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
