// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueSearchText.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString QueueSearchText::values(const QString& field)
{
    // The words themselves are the language's, not this interface's: both are understood whatever is installed.
    if (field == "sev"_L1)
        return tr("critical, high, medium, low or unknown", "values of a search field");
    if (field == "kind"_L1)
        return tr("alert, phone, abuse or maintenance", "values of a search field");
    if (field == "state"_L1)
        return tr("new, acknowledged, watching or escalated", "values of a search field");
    return tr("late, mine, unowned, watched, recovered, escalated, flapping, muted or failed", "values of a search field");
}

QString QueueSearchText::sentence(const core::QueryProblem& problem)
{
    const auto part = problem.part.size() > 40 ? problem.part.left(40) + u'…' : problem.part;
    switch (problem.kind) {
    case core::QueryProblem::Kind::UnknownField:
        return tr("“%1” is searched as text: “%2” is not a search field.").arg(part, problem.field.left(20));
    case core::QueryProblem::Kind::UnknownValue:
        return tr("“%1” is left out: after %2 comes %3.").arg(part, problem.field, values(problem.field));
    case core::QueryProblem::Kind::MissingValue:
        return tr("“%1” is left out until a value follows.").arg(part);
    case core::QueryProblem::Kind::UnclosedQuote:
        return tr("The quotation mark in “%1” is not closed: it is taken to the end.").arg(part);
    case core::QueryProblem::Kind::NoOrder:
        break;
    }
    return tr("“%1” is left out: only sev can be compared with < and >.").arg(part);
}

QString QueueSearchText::hint(const std::vector<core::QueryProblem>& problems)
{
    QStringList sentences;
    for (const auto& problem : problems)
        sentences += sentence(problem);
    return sentences.join(u' ');
}

QString QueueSearchText::help()
{
    return QStringList {
        tr("Words: all must occur in title, customer, reading, host, owner, source or #number. Width, case and kana do not matter."),
        tr("\"two words\": exactly this"),
        tr("-word, -host:web: not this"),
        tr("customer:minato  host:web-12  title:cpu  service:api  source:pd"),
        tr("owner:me  owner:none  owner:suzuki"),
        tr("kind:alert, phone, abuse, maintenance"),
        tr("state:new, acknowledged, watching, escalated"),
        tr("sev>=high  sev:critical  sev<medium"),
        tr("is:late, mine, unowned, watched, recovered, escalated, flapping, muted, failed"),
        tr("opened:2026-11-24T02:40Z/30m: opened within 30 minutes from then (UTC)"),
    }
        .join(u'\n');
}

} // namespace yagura::models
