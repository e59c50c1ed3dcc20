// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ConnectionText.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

ErrorWords ConnectionText::words(const core::Error& error)
{
    return named(error).value_or(ErrorWords {tr("The connection does not work."), {}, tr("Check the fields and try again.")});
}

bool ConnectionText::isNamed(const core::Error& error)
{
    return named(error).has_value();
}

std::optional<ErrorWords> ConnectionText::named(const core::Error& error)
{
    const auto& code = error.code;
    if (code == "no_service"_L1)
        return ErrorWords {tr("No such service, or something in the fields cannot be read."), {}, tr("Compare the name with the file ~/.pg_service.conf.")};
    if (code == "host_unknown"_L1)
        return ErrorWords {tr("The server's name is not known."), {}, tr("Check its spelling, and whether this computer is in the right network (VPN).")};
    if (code == "refused"_L1)
        return ErrorWords {tr("The computer is there, but no database listens at this port."), {}, tr("Check the port, and whether PostgreSQL is running there.")};
    if (code == "unreachable"_L1)
        return ErrorWords {tr("The server does not answer."), {}, tr("Check the address, the network and the firewall.")};
    if (code == "no_password"_L1)
        return ErrorWords {tr("The server asks for a password, and this computer has none for it."), {}, tr("Write it into ~/.pgpass, which only you may read.")};
    if (code == "28P01"_L1)
        return ErrorWords {tr("The server refused the password."), {}, tr("Check the user and the line in ~/.pgpass.")};
    if (code == "28000"_L1)
        return ErrorWords {tr("The server does not let this user in from here."), {}, tr("Ask its administrator for the login and a line in pg_hba.conf.")};
    if (code == "3D000"_L1)
        return ErrorWords {tr("There is no database of this name on the server."), {}, tr("Check the name; it is usually \"yagura\".")};
    if (code == "42501"_L1 || code == "no_role"_L1)
        return ErrorWords {tr("The login works, but it has no role of Yagura's."), {}, tr("Ask the administrator: grant yagura_operator to the login.")};
    if (code == "no_schema"_L1)
        return ErrorWords {tr("The database is there, but it is not Yagura's yet."), {}, tr("Its administrator runs: yaguractl migrate")};
    if (code == "older_schema"_L1)
        return ErrorWords {tr("This database is of an older Yagura."), {}, tr("Its administrator runs: yaguractl migrate")};
    if (code == "newer_schema"_L1)
        return ErrorWords {tr("This database is of a newer Yagura."), {}, tr("Install the newer version on this computer.")};
    if (code == "encoding"_L1)
        return ErrorWords {tr("This database is not of the encoding UTF-8: Japanese names would be lost in it."), {},
            tr("Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura")};
    if (code == "rights"_L1)
        return ErrorWords {tr("The database was put back without Yagura's roles."), {}, tr("Its administrator runs: yaguractl migrate")};
    if (code == "53300"_L1)
        return ErrorWords {tr("The server has no connection left."), {}, tr("Try again in a while, or tell its administrator.")};
    if (code == "57P03"_L1)
        return ErrorWords {tr("The server is just starting."), {}, tr("Try again in a minute.")};
    if (code == "tls"_L1)
        return ErrorWords {tr("The server answers, but no encrypted connection comes about."), {}, tr("Check the encryption chosen here and the root certificate in ~/.postgresql.")};
    if (code == "read_only"_L1 || code == "25006"_L1)
        return ErrorWords {tr("This server only reads: it is a standby, or set so."), {}, tr("Name the primary server; of several, separated by commas, the one that can be written to is chosen.")};
    if (code == "pooler"_L1)
        return ErrorWords {tr("A connection pooler stands before the server and gives each transaction another session."), {}, tr("Connect to the server itself, or have the pooler set to pool_mode=session.")};
    return std::nullopt;
}

} // namespace yagura::models
