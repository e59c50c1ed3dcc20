// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace yagura::store {

/// What a session asks of its server, and how soon it takes it for gone.
struct SessionTerms
{
    std::chrono::milliseconds beatEvery {5'000}; ///< with nothing to do, the server is asked for a sign of life
    std::chrono::milliseconds answerWithin {5'000}; ///< that it has for one
    bool mustWrite = false; ///< a server that only reads is of no use
    bool mustOperate = false; ///< a login without the operator's role is of no use
    bool mustFit = false; ///< the schema must be the one that this program knows

    /// Of what a person sees: a loss is on the screen within three seconds.
    [[nodiscard]] static SessionTerms ofFeed()
    {
        using namespace std::chrono_literals;
        return {.beatEvery = 1'000ms, .answerWithin = 1'500ms, .mustOperate = true, .mustFit = true};
    }
    /// Of what a person does. The feed's loss is the one that is told, so that these ask more seldom.
    [[nodiscard]] static SessionTerms ofDesk()
    {
        using namespace std::chrono_literals;
        return {.beatEvery = 5'000ms, .answerWithin = 1'500ms, .mustOperate = true, .mustFit = true};
    }
    [[nodiscard]] static SessionTerms ofCollector()
    {
        using namespace std::chrono_literals;
        return {.beatEvery = 2'000ms, .answerWithin = 3'000ms, .mustWrite = true};
    }
};

} // namespace yagura::store
