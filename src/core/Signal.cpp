// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Signal.h"

using namespace Qt::StringLiterals;

namespace yagura::core {

QString signalStateName(SignalState state)
{
    switch (state) {
    case SignalState::Firing:
        return u"firing"_s;
    case SignalState::Acknowledged:
        return u"acknowledged"_s;
    case SignalState::Recovered:
        return u"recovered"_s;
    case SignalState::Unknown:
        break;
    }
    return u"unknown"_s;
}

SignalState signalStateFromName(const QString& name)
{
    if (name == "firing"_L1)
        return SignalState::Firing;
    if (name == "acknowledged"_L1)
        return SignalState::Acknowledged;
    if (name == "recovered"_L1)
        return SignalState::Recovered;
    return SignalState::Unknown;
}

} // namespace yagura::core
