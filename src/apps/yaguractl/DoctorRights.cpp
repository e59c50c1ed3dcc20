// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DoctorRights.h"

#include "Context.h"
#include "Findings.h"
#include "Words.h"

#include "store/Access.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

constexpr auto mostNamed = 3; // of a hundred functions that are open, three show where to look

/// How one sort of difference is told; `names` are of the objects or roles that have it.
QString told(const QString& what, const QString& names, int count)
{
    if (what == "role_missing"_L1)
        return Words::tr("roles are missing on the server: %1").arg(names);
    if (what == "role_not_member"_L1)
        return Words::tr("leads are no operators: %1 is no member of yagura_operator").arg(names);
    if (what == "owner_differs"_L1)
        return Words::tr("%1 belong to another owner than the schema: %2").arg(count).arg(names);
    if (what == "relation_missing"_L1 || what == "function_missing"_L1)
        return Words::tr("tables or functions are missing: %1").arg(names);
    if (what == "right_too_much"_L1)
        return Words::tr("%1 rights too many, as of %2").arg(count).arg(names);
    if (what == "right_missing"_L1)
        return Words::tr("%1 rights are missing, as of %2").arg(count).arg(names);
    if (what == "search_path_open"_L1)
        return Words::tr("functions that act for their owner have no fixed search path: %1").arg(names);
    if (what == "default_rights_open"_L1)
        return Words::tr("new functions would be open to everybody");
    if (what == "database_open"_L1)
        return Words::tr("everybody with a login may connect or make temporary tables");
    return Words::tr("there is no limit: %1").arg(names);
}

} // namespace

void checkRights(store::Session& session, Findings& findings)
{
    const auto drifts = waitFor(store::accessDrift(session));
    if (!drifts) {
        findings.fail(u"rights"_s, drifts.error().detail, Words::tr("run \"yaguractl migrate\" as the database's owner"));
        return;
    }
    struct Group
    {
        QStringList names;
        QStringList mends;
        bool isNeeded = false;
    };
    QMap<std::pair<bool, QString>, Group> groups; // what is needed last, as the worst
    for (const auto& drift : *drifts) {
        auto& group = groups[{drift.isNeeded, drift.what}];
        group.isNeeded = drift.isNeeded;
        group.names.append(drift.object.isEmpty() ? drift.role : drift.object);
        if (!drift.mend.isEmpty())
            group.mends.append(drift.mend);
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        auto names = group->names.mid(0, mostNamed).join(u", "_s);
        if (group->names.size() > mostNamed)
            names += u" …"_s;
        const auto words = told(group.key().second, names, static_cast<int>(group->names.size()));
        if (group->mends.isEmpty())
            findings.fail(u"rights"_s, words, Words::tr("the dump was not put back whole: put it back anew, and read what pg_restore says"));
        else if (group->isNeeded)
            findings.fail(u"rights"_s, words, Words::tr("run \"yaguractl migrate\" as the database's owner"));
        else
            findings.warn(u"limits"_s, words, Words::tr("run \"yaguractl migrate\" as an administrator, or in psql: %1;").arg(group->mends.join(u"; "_s)));
    }
    if (drifts->empty())
        findings.ok(u"rights"_s, Words::tr("roles, owners and limits are as they should be"));
}

} // namespace yagura::ctl
