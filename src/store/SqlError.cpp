// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SqlError.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

core::ErrorKind kindOf(const QString& state)
{
    if (state == "YG403"_L1 || state == "42501"_L1 || state.startsWith("28"_L1))
        return core::ErrorKind::Denied;
    if (state == "YG404"_L1)
        return core::ErrorKind::NotFound;
    if (state == "YG409"_L1)
        return core::ErrorKind::Conflict;
    // 22: a value that does not fit its type; 23: a constraint. What was asked for was wrong, not the database.
    if (state == "YG400"_L1 || state.startsWith("22"_L1) || state.startsWith("23"_L1))
        return core::ErrorKind::Invalid;
    if (state == "57014"_L1 || state == "55P03"_L1)
        return core::ErrorKind::TimedOut;
    if (state.isEmpty() || state.startsWith("08"_L1) || state == "57P01"_L1 || state == "57P02"_L1
        || state == "57P03"_L1)
        return core::ErrorKind::Offline;
    return core::ErrorKind::Database;
}

} // namespace

bool isGood(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

core::Error errorOf(const PGresult* result)
{
    const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const auto* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const auto* facts = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
    const auto code = QString::fromLatin1(state ? state : "");
    core::Error error {kindOf(code), QString::fromUtf8(message ? message : PQresultErrorMessage(result)).trimmed().section(u'\n', 0, 0).trimmed(), code, std::nullopt};
    if (facts && code.startsWith("YG"_L1))
        error.facts = QJsonDocument::fromJson(facts).object();
    return error;
}

bool isWorthRepeating(const core::Error& error)
{
    return error.code == "40001"_L1 || error.code == "40P01"_L1;
}

bool isOfMissingRights(const core::Error& error)
{
    // Not allowed, no such table, no such function, no such schema.
    return error.code == "42501"_L1 || error.code == "42P01"_L1 || error.code == "42883"_L1 || error.code == "3F000"_L1;
}

} // namespace yagura::store
