// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a connection waits for its answer, and when it gives up.

#include "store/Connection.h"

#include "store/SignOfLife.h"
#include "store/SqlError.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto askAgainAfter = 250ms;

} // namespace

core::Result<Rows> Connection::result()
{
    std::optional<Rows> last;
    std::optional<core::Error> refusal;
    for (;;) {
        const auto waited = await();
        if (waited != Waited::ForAnswer) {
            giveUp(waited);
            // Its last words, before it closed the connection.
            if (refusal && waited == Waited::Broken)
                m_givenUp = core::Error {core::ErrorKind::Offline, refusal->detail, refusal->code, std::nullopt};
            return tl::unexpected(*m_givenUp);
        }
        auto* next = PQgetResult(m_connection.get());
        if (!next)
            break;
        if (!isGood(next))
            refusal = errorOf(next);
        last.emplace(next);
    }
    if (refusal) {
        if (isOfMissingRights(*refusal))
            m_suspicion = refusal->code;
        return tl::unexpected(isAlive() ? *refusal : connectionError());
    }
    return last ? core::Result<Rows>(*last) : tl::unexpected(connectionError());
}

/// Until libpq can hand out a result without waiting.
Connection::Waited Connection::await()
{
    const auto begun = Clock::now();
    auto heard = begun; // bytes of this connection
    auto alive = begun; // a sign of life, of whatever kind
    std::unique_ptr<SignOfLife> sign;
    std::optional<Clock::time_point> doubted; // since then
    auto askAgain = begun;
    for (;;) {
        const auto unsent = PQflush(m_connection.get());
        if (unsent < 0)
            return Waited::Broken;
        if (unsent == 0 && PQisBusy(m_connection.get()) == 0)
            return Waited::ForAnswer;
        if (doubted && !sign && Clock::now() >= askAgain) {
            sign = std::make_unique<SignOfLife>(m_connection.get());
            if (sign->descriptor() < 0) {
                sign.reset();
                askAgain = Clock::now() + askAgainAfter;
            }
        }

        auto end = m_patience.statement ? heard + *m_patience.statement : Clock::time_point::max();
        if (m_atMost)
            end = std::min(end, begun + *m_atMost);
        if (doubted)
            end = std::min(end, *doubted + m_patience.answer);
        auto look = m_atMost || doubted ? end : std::min(end, alive + m_patience.silence);
        if (doubted && !sign)
            look = std::min(look, askAgain);
        std::array<pollfd, 2> waiting {pollfd {socket(), static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN), 0},
            pollfd {sign ? sign->descriptor() : -1, sign ? sign->events() : short {0}, 0}};
        if (m_wake->pollUntil(look, waiting))
            return Waited::Cancelled;

        const auto now = Clock::now();
        if (waiting[0].revents != 0) {
            if ((waiting[0].revents & ~POLLOUT) != 0) {
                if (!read())
                    return Waited::Broken;
                heard = now;
            }
            alive = now;
            doubted.reset();
            sign.reset();
        } else if (sign && waiting[1].revents != 0) {
            const auto answer = sign->look();
            if (answer != SignOfLife::Answer::Awaited) {
                sign.reset();
                askAgain = now + askAgainAfter;
            }
            if (answer == SignOfLife::Answer::Given) {
                alive = now;
                doubted.reset();
            }
        } else if (now >= end) {
            return Waited::NotAnswered;
        } else if (!m_atMost && !doubted && now >= alive + m_patience.silence) {
            doubted = now;
        }
    }
}

bool Connection::read()
{
    // With TLS, what was decrypted and not fetched yet makes the socket readable no more: a record may hold two portions.
    for (auto portions = PQsslInUse(m_connection.get()) != 0 ? 3 : 1; portions > 0; --portions) {
        if (PQconsumeInput(m_connection.get()) == 0)
            return false;
    }
    m_lastHeard = Clock::now();
    return true;
}

/// What still comes would be taken for the answer to the next question: there is none.
core::Error Connection::giveUp(Waited why)
{
    if (why == Waited::Cancelled)
        m_givenUp = core::Error {core::ErrorKind::Cancelled, u"the session is closing"_s, {}, std::nullopt};
    else if (why == Waited::NotAnswered)
        m_givenUp = core::Error {core::ErrorKind::Offline, u"the server does not answer"_s, u"no_answer"_s, std::nullopt};
    else
        m_givenUp = connectionError();
    return *m_givenUp;
}

} // namespace yagura::store
