// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Standing.h"

#include "store/Connection.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

core::Result<qint64> checkStanding(Connection& connection, const SessionTerms& terms)
{
    // Names of our own are not to be looked up here: where a role was taken away they are not to be seen.
    const auto rows = connection.ask(R"sql(
        select pg_backend_pid(), pg_is_in_recovery(), current_setting('default_transaction_read_only')::boolean,
               coalesce((select has_schema_privilege(n.oid, 'usage') from pg_catalog.pg_namespace n where n.nspname = 'yagura'), true),
               coalesce(pg_has_role(session_user, to_regrole('yagura_operator')::oid, 'member'), false), session_user::text
    )sql",
        terms.answerWithin);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->truth(0, 1))
        return core::failure(core::ErrorKind::Database, u"the server is a standby, which only reads"_s, u"read_only"_s);
    if (terms.mustWrite && rows->truth(0, 2))
        return core::failure(core::ErrorKind::Database, u"the database only reads (default_transaction_read_only)"_s, u"read_only"_s);
    if (!rows->truth(0, 3) || (terms.mustOperate && !rows->truth(0, 4)))
        return core::failure(core::ErrorKind::Denied, u"the login %1 has no role of Yagura's"_s.arg(rows->text(0, 5)), u"no_role"_s);
    return rows->number(0, 0);
}

core::Result<bool> checkSessionIsOurs(Connection& connection, const QString& conninfo, qint64 backend)
{
    if (PQbackendPID(connection.handle()) == backend)
        return true;
    // A proxy gives numbers of its own. While another session has a transaction open, one that is not bound to a process of
    // the server comes back to another one, or waits for that transaction to end.
    constexpr auto within = 1'500ms;
    Connection other(connection.wake());
    if (const auto opened = other.open(conninfo, u"trial of a pooler"_s); !opened)
        return opened;
    if (const auto begun = other.executeScript("begin; select 1"); !begun)
        return begun;
    const auto again = connection.ask("select pg_backend_pid()", within);
    if (!again || again->number(0, 0) != backend)
        return sharedSession();
    return true;
}

tl::unexpected<core::Error> sharedSession()
{
    return core::failure(core::ErrorKind::Database,
        u"a pooler stands before the server and gives each transaction another session: connect to the server itself, or set pool_mode=session"_s,
        u"pooler"_s);
}

} // namespace yagura::store
