// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Dial.h"

#include "store/Wake.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <array>
#include <mutex>
#include <thread>

#include <poll.h>

using namespace Qt::StringLiterals;

namespace yagura::store {

void ConnectionCloser::operator()(PGconn* connection) const
{
    PQfinish(connection);
}

/// Shared by who waits and the thread that dials: the later one to go puts it away.
struct Dial::State
{
    QByteArray conninfo;
    QByteArray name;
    DialPatience patience;
    Wake ended;
    Wake givenUp;
    std::mutex mutex; ///< guards the connection
    ConnectionHandle connection;
};

namespace {

using Clock = std::chrono::steady_clock;

/// A word of the connection, services and defaults included; empty where it is not set.
QByteArray wordOf(PGconn* connection, const char* keyword)
{
    QByteArray value;
    auto* all = PQconninfo(connection);
    for (const auto* word = all; word && word->keyword; ++word) {
        if (qstrcmp(word->keyword, keyword) == 0)
            value = word->val;
    }
    PQconninfoFree(all);
    return value;
}

bool isGiven(const QByteArray& conninfo, const char* keyword)
{
    auto* all = PQconninfoParse(conninfo.constData(), nullptr);
    auto given = false;
    for (const auto* word = all; word && word->keyword; ++word)
        given = given || (qstrcmp(word->keyword, keyword) == 0 && word->val && *word->val);
    PQconninfoFree(all);
    return given;
}

/// The later one of two like words wins: ours stand before the conninfo where a person may want them otherwise.
class DialWords final
{
public:
    DialWords(const QByteArray& conninfo, const QByteArray& name)
        : m_values {"2", "3", "1", "2", "5000", conninfo.constData(), name.constData(), "UTF8", "yagura", nullptr, nullptr}
    {
    }

    void ask(const char* targetSession)
    {
        m_keys[m_keys.size() - 2] = "target_session_attrs";
        m_values[m_values.size() - 2] = targetSession;
    }

    [[nodiscard]] PGconn* start() const { return PQconnectStartParams(m_keys.data(), m_values.data(), 1); }
    [[nodiscard]] PGconn* connect() const { return PQconnectdbParams(m_keys.data(), m_values.data(), 1); }

private:
    std::array<const char*, 11> m_keys {"connect_timeout", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout",
        "dbname", "application_name", "client_encoding", "fallback_application_name", nullptr, nullptr};
    std::array<const char*, 11> m_values;
};

/// Until it has come about, failed, taken too long or is not wanted any more.
void drive(PGconn* connection, const DialPatience& patience, const Wake& givenUp)
{
    const auto begun = Clock::now();
    for (auto state = PGRES_POLLING_WRITING; state == PGRES_POLLING_WRITING || state == PGRES_POLLING_READING;
         state = PQconnectPoll(connection)) {
        const auto limit = PQstatus(connection) == CONNECTION_STARTED ? patience.toReach : patience.toAnswer;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(begun + limit - Clock::now());
        std::array<pollfd, 2> waiting {
            pollfd {PQsocket(connection), static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0},
            pollfd {givenUp.descriptor(), POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), std::max(0, static_cast<int>(left.count()))) <= 0 || waiting[1].revents != 0)
            return;
    }
}

ConnectionHandle dialled(const QByteArray& conninfo, const QByteArray& name, const DialPatience& patience, const Wake& givenUp)
{
    DialWords words(conninfo, name);
    ConnectionHandle connection(words.start());
    if (!connection || PQstatus(connection.get()) == CONNECTION_BAD)
        return connection;
    const auto hosts = wordOf(connection.get(), "host") + wordOf(connection.get(), "hostaddr");
    if (!hosts.contains(',')) {
        PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE); // with the SQLSTATE, which is the same in every language
        drive(connection.get(), patience, givenUp);
        return connection;
    }
    const auto isOurs = wordOf(connection.get(), "target_session_attrs") == "any" && !isGiven(conninfo, "target_session_attrs");
    if (isOurs)
        words.ask("read-write");
    // Only libpq itself goes on to the next host when one does not answer, and only where it does the waiting.
    connection.reset(words.connect());
    if (isOurs && PQstatus(connection.get()) != CONNECTION_OK && !givenUp.isRaised()) {
        words.ask("any"); // where none may be written to, one that only reads can say so
        connection.reset(words.connect());
    }
    return connection;
}

} // namespace

Dial::Dial(const QString& conninfo, const QString& purpose, const DialPatience& patience)
    : m_state(std::make_shared<State>())
{
    m_state->conninfo = conninfo.toUtf8();
    m_state->name = u"yagura %1"_s.arg(purpose).toUtf8();
    m_state->patience = patience;
    std::thread([state = m_state] {
        auto connection = dialled(state->conninfo, state->name, state->patience, state->givenUp);
        {
            const std::scoped_lock lock(state->mutex);
            state->connection = std::move(connection);
        }
        state->ended.raise();
    }).detach();
}

Dial::~Dial()
{
    m_state->givenUp.raise();
}

int Dial::descriptor() const
{
    return m_state->ended.descriptor();
}

bool Dial::hasEnded() const
{
    return m_state->ended.isRaised();
}

ConnectionHandle Dial::take()
{
    const std::scoped_lock lock(m_state->mutex);
    return std::move(m_state->connection);
}

core::Error dialError(const PGconn* connection)
{
    core::Error error {core::ErrorKind::Offline, u"out of memory"_s, {}, std::nullopt};
    if (!connection)
        return error;
    if (PQstatus(connection) != CONNECTION_BAD && PQstatus(connection) != CONNECTION_OK) {
        // Given up while libpq still waited: for the way, or for the server behind it.
        const auto isOnTheWay = PQstatus(connection) == CONNECTION_STARTED;
        error.code = isOnTheWay ? u"unreachable"_s : u"no_answer"_s;
        error.detail = isOnTheWay ? u"the server cannot be reached"_s : u"the server does not answer"_s;
        return error;
    }
    error.detail = QString::fromUtf8(PQerrorMessage(connection)).trimmed().section(u'\n', 0, 0).trimmed();
    static const QRegularExpression state(u"(:\\s+)((?:[0-9][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}): "_s);
    if (const auto match = state.match(error.detail); match.hasMatch()) {
        error.code = match.captured(2);
        error.detail.replace(match.capturedStart(), match.capturedLength(), match.captured(1));
    }
    return error;
}

} // namespace yagura::store
