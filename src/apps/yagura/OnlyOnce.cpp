// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "OnlyOnce.h"

#include <cstdio>

namespace yagura::app {

std::optional<int> endOfSecond(presence::RunningInstance::Role role)
{
    using Role = presence::RunningInstance::Role;
    constexpr auto silent = 5;
    switch (role) {
    case Role::Second:
        std::fputs("yagura: it runs already, and has been asked to come forward\n", stderr);
        return 0;
    case Role::Unanswered:
        std::fputs("yagura: it runs already with this data folder and does not answer: end that one, or choose another --data-folder\n", stderr);
        return silent;
    case Role::First:
    case Role::Alone:
        break;
    }
    return std::nullopt;
}

} // namespace yagura::app
