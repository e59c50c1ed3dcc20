// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Action.h"

#include "core/WorkItem.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

const std::array<std::pair<Verb, QString>, 8>& verbNames()
{
    static const std::array<std::pair<Verb, QString>, 8> table {{
        {Verb::Acknowledge, u"acknowledge"_s},
        {Verb::Note, u"note"_s},
        {Verb::Watch, u"watch"_s},
        {Verb::Escalate, u"escalate"_s},
        {Verb::Resolve, u"resolve"_s},
        {Verb::Reopen, u"reopen"_s},
        {Verb::AssignCustomer, u"assign_customer"_s},
        {Verb::CompleteFirstResponse, u"complete_first_response"_s},
    }};
    return table;
}

} // namespace

QString verbName(Verb verb)
{
    for (const auto& [value, name] : verbNames()) {
        if (value == verb)
            return name;
    }
    return {};
}

std::optional<Verb> verbFromName(const QString& name)
{
    for (const auto& [value, text] : verbNames()) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

SeenItem seenItem(const WorkItem& item)
{
    return {item.version, item.state, item.owner, item.fires, item.recoveredAt.has_value(), item.customer};
}

bool takesOver(Verb verb, const WorkItem& shown, const QString& me)
{
    const auto takes = verb == Verb::Acknowledge || verb == Verb::Watch || (verb == Verb::CompleteFirstResponse && shown.state == ItemState::New);
    return takes && !shown.owner.isEmpty() && shown.owner != me;
}

const std::vector<Verb>& allVerbs()
{
    static const std::vector<Verb> verbs {Verb::Acknowledge,
        Verb::Watch,
        Verb::Escalate,
        Verb::Note,
        Verb::CompleteFirstResponse,
        Verb::Resolve,
        Verb::Reopen,
        Verb::AssignCustomer};
    return verbs;
}

} // namespace yagura::core
