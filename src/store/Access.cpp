// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Access.h"

#include "core/Log.h"
#include "store/Connection.h"
#include "store/Migration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

/// Roles belong to the whole server: another database's migration may have made one at this moment.
bool isThereAlready(const core::Error& error)
{
    return error.code == "42710"_L1 || error.code == "23505"_L1;
}

core::Error notAllowed(const QString& words, const AccessDrift& drift)
{
    return {core::ErrorKind::Denied,
        u"%1; let an administrator run: %2"_s.arg(words, drift.mend),
        u"rights"_s,
        {}};
}

core::Result<bool> tryMend(Connection& connection, const AccessDrift& drift)
{
    if (const auto marked = connection.executeScript("savepoint mend"); !marked)
        return marked;
    const auto mended = connection.executeScript(drift.mend.toUtf8());
    if (mended)
        return connection.executeScript("release mend");
    if (const auto back = connection.executeScript("rollback to mend; release mend"); !back)
        return back;
    if (isThereAlready(mended.error())
        || (mended.error().kind == core::ErrorKind::Denied && !drift.isNeeded))
        return true;
    return tl::unexpected(mended.error().kind == core::ErrorKind::Denied
            ? notAllowed(mended.error().detail, drift)
            : mended.error());
}

core::Result<bool> actsAsOwner(Connection& connection)
{
    const auto rows = connection.execute("select pg_has_role(n.nspowner, 'usage') from "
                                         "pg_catalog.pg_namespace n where n.nspname = 'yagura'");
    if (!rows)
        return tl::unexpected(rows.error());
    return !rows->isEmpty() && rows->truth(0, 0);
}

} // namespace

core::Result<std::vector<AccessDrift>> readAccessDrift(Connection& connection)
{
    const auto rows = connection.execute(accessRules());
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<AccessDrift> result;
    for (int row = 0; row < rows->size(); ++row)
        result.push_back({rows->text(row, 0),
            rows->text(row, 1),
            rows->text(row, 2),
            rows->text(row, 3),
            rows->truth(row, 4)});
    return result;
}

QFuture<core::Result<std::vector<AccessDrift>>> accessDrift(Session& session)
{
    return session.run<std::vector<AccessDrift>>(
        [](Connection& connection) { return readAccessDrift(connection); });
}

core::Result<QStringList> mendAccess(Connection& connection)
{
    const auto drifts = readAccessDrift(connection);
    if (!drifts)
        return tl::unexpected(drifts.error());
    if (drifts->empty())
        return QStringList();
    Transaction transaction(connection);
    if (const auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    for (const auto& drift : *drifts) {
        if (drift.mend.isEmpty())
            continue;
        if (const auto done = tryMend(connection, drift); !done)
            return tl::unexpected(done.error());
    }
    // Granting and revoking what is not one's own is no error but a warning: what counts is what
    // stands there now.
    const auto left = readAccessDrift(connection);
    if (!left)
        return tl::unexpected(left.error());
    const auto asOwner = actsAsOwner(connection);
    if (!asOwner)
        return tl::unexpected(asOwner.error());
    QStringList mended;
    for (const auto& drift : *drifts) {
        if (std::ranges::find(*left, drift) == left->end())
            mended.append(drift.mend);
        else if (drift.isNeeded && !drift.mend.isEmpty() && !*asOwner)
            return tl::unexpected(notAllowed(u"this login does not own the schema"_s, drift));
    }
    if (const auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    if (!mended.isEmpty())
        qCInfo(core::logStore) << "put" << mended.size() << "rights in order";
    return mended;
}

} // namespace yagura::store
