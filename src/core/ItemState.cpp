// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ItemState.h"

using namespace Qt::StringLiterals;

namespace yagura::core {

QString itemKindName(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Inquiry:
        return u"inquiry"_s;
    case ItemKind::Abuse:
        return u"abuse"_s;
    case ItemKind::Maintenance:
        return u"maintenance"_s;
    case ItemKind::Alert:
        break;
    }
    return u"alert"_s;
}

ItemKind itemKindFromName(const QString& name)
{
    if (name == "inquiry"_L1)
        return ItemKind::Inquiry;
    if (name == "abuse"_L1)
        return ItemKind::Abuse;
    if (name == "maintenance"_L1)
        return ItemKind::Maintenance;
    return ItemKind::Alert;
}

QString itemStateName(ItemState state)
{
    switch (state) {
    case ItemState::Acknowledged:
        return u"acknowledged"_s;
    case ItemState::Watching:
        return u"watching"_s;
    case ItemState::Escalated:
        return u"escalated"_s;
    case ItemState::Resolved:
        return u"resolved"_s;
    case ItemState::New:
        break;
    }
    return u"new"_s;
}

ItemState itemStateFromName(const QString& name)
{
    if (name == "acknowledged"_L1)
        return ItemState::Acknowledged;
    if (name == "watching"_L1)
        return ItemState::Watching;
    if (name == "escalated"_L1)
        return ItemState::Escalated;
    if (name == "resolved"_L1)
        return ItemState::Resolved;
    return ItemState::New;
}

} // namespace yagura::core
