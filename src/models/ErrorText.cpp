// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ErrorText.h"

#include "models/ReasonText.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString ErrorWords::all() const
{
    QStringList sentences {failed, stillWorks, toDo};
    sentences.removeAll(QString());
    // Japanese sentences end in 。 and stand without a blank between them.
    QString text;
    for (const auto& sentence : sentences) {
        if (!text.isEmpty() && !text.endsWith(u'。'))
            text += u' ';
        text += sentence;
    }
    return text;
}

ErrorWords ErrorText::words(Failing failing, const core::Error& error)
{
    switch (failing) {
    case Failing::Start:
        return start(error);
    case Failing::Connection:
        return {tr("The database cannot be reached."),
            tr("The queue shows what was known last. What you do is kept on this computer and sent later."),
            tr("Yagura keeps trying by itself.")};
    case Failing::Action:
        return action(error);
    case Failing::Source:
        return source(error);
    case Failing::Reading:
        break;
    }
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut)
        return {tr("This could not be read: the database cannot be reached."), {}, tr("It is read again when the connection is back.")};
    if (error.kind == core::ErrorKind::NotFound)
        return {tr("This item does not exist any more."), {}, tr("Choose another one in the queue.")};
    if (error.kind == core::ErrorKind::Denied)
        return {tr("Your login may not read this."), {}, tr("Ask the lead for the role of an operator.")};
    return {tr("The database answered with an error (%1).", "code").arg(error.code), {}, tr("Try again.")};
}

ErrorWords ErrorText::start(const core::Error& error)
{
    if (error.code == "newer_schema"_L1)
        return {tr("This database was made by a newer Yagura."), tr("Nothing was changed."),
            tr("Install the newer version and start again.")};
    if (error.code == "encoding"_L1)
        return {tr("This database is not of the encoding UTF-8: Japanese names would be lost in it."), tr("Nothing was changed."),
            tr("Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura")};
    if (error.code == "no_role"_L1 || error.code == "42501"_L1)
        return {tr("The login works, but it has no role of Yagura's."), {}, tr("Ask the administrator: grant yagura_operator to the login.")};
    if (error.kind == core::ErrorKind::NotFound)
        return {tr("PostgreSQL's server programs are missing on this computer: %1").arg(error.detail), {},
            tr("Install the package, or name a server with --database, and start again.")};
    if (error.kind == core::ErrorKind::Denied)
        return {tr("The database refused the login: %1").arg(error.detail), {},
            tr("Check the name and the password of the connection.")};
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut)
        return {tr("The database cannot be reached: %1").arg(error.detail), {},
            tr("Check the address and the network, then try again.")};
    return {tr("Yagura could not start its database: %1").arg(error.detail), {}, tr("Try again, or run: yaguractl doctor")};
}

ErrorWords ErrorText::action(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Conflict:
    case core::ErrorKind::Invalid:
        return {ReasonText::sentence(error.detail), {}, {}};
    case core::ErrorKind::Denied:
        return {tr("Your login may not do this."), {}, tr("Ask the lead for the role of an operator.")};
    case core::ErrorKind::NotFound:
        return {tr("This item does not exist any more."), {}, {}};
    case core::ErrorKind::Offline:
    case core::ErrorKind::TimedOut:
    case core::ErrorKind::Cancelled:
        return {tr("The database cannot be reached, and this was not done."), {}, tr("Try again when the connection is back.")};
    default:
        break;
    }
    return {tr("The database refused this (%1).", "code").arg(error.code), tr("Nothing was changed."), tr("Try again.")};
}

ErrorWords ErrorText::source(const core::Error& error)
{
    if (const auto key = sourceKey(error); !key.failed.isEmpty())
        return key;
    switch (error.kind) {
    case core::ErrorKind::Denied:
        return {tr("The vendor refused the key."), tr("What came before is still shown, but is not being updated."),
            tr("A lead makes a new key at the vendor and enters it in Sources (Edit).")};
    case core::ErrorKind::Offline:
        return {tr("The vendor cannot be reached: %1").arg(error.detail), tr("What came before is still shown, but is not being updated."),
            tr("It is tried again by itself.")};
    case core::ErrorKind::TimedOut:
        return {tr("The vendor did not answer in time."), {}, tr("It is tried again by itself.")};
    case core::ErrorKind::RateLimited:
        return {tr("The vendor asks for fewer requests."), {}, tr("The pace is slowed by itself.")};
    default:
        break;
    }
    return {tr("The vendor's answer could not be used: %1").arg(error.detail), {}, tr("It is tried again by itself.")};
}

ErrorWords ErrorText::sourceKey(const core::Error& error)
{
    const auto old = tr("What came before is still shown, but is not being updated.");
    if (error.code == "secret_elsewhere"_L1)
        return {tr("The key was given for another address, and was not sent to this one."), old,
            tr("Where the new address is right, a lead enters the key for it in Sources (Edit), or on the collecting computer: yaguractl source set-secret. Where it is not, ask who changed it.")};
    if (error.code == "secret_unbound"_L1)
        return {tr("The key does not say which address it is for, and was sent to none."), old,
            tr("A lead enters it once more in Sources (Edit), or on the collecting computer: yaguractl source set-secret")};
    if (error.code == "secret_env_prefix"_L1 || error.code == "secret_folder"_L1 || error.code == "secret_ref"_L1)
        return {tr("The place of the key is none that keys may lie in."), old,
            tr("Files lie in /etc/yagura or the folder of systemd's credentials, variables are named YAGURA_SECRET_…")};
    if (error.code == "secret_file"_L1 || error.code == "secret_rights"_L1)
        return {tr("The file with the key is not one for the collector alone: %1").arg(error.detail), old,
            tr("Make it anew on the collecting computer: yaguractl source set-secret")};
    if (error.code == "secret"_L1)
        return {tr("The collecting computer has no key of this source: %1").arg(error.detail), old,
            tr("Put it there: yaguractl source set-secret")};
    if (error.code == "address"_L1)
        return {tr("The address is not encrypted, and the key was not sent: %1").arg(error.detail), old,
            tr("A lead enters an address that begins with https:// in Sources (Edit).")};
    return {};
}

QString ErrorText::brief(const core::Error& error)
{
    if (error.code == "secret_elsewhere"_L1 || error.code == "secret_unbound"_L1)
        return tr("key not for it", "source");
    if (error.code.startsWith("secret"_L1))
        return tr("no key", "source");
    if (error.code == "address"_L1)
        return tr("not encrypted", "source");
    switch (error.kind) {
    case core::ErrorKind::Denied:
        return tr("key refused", "source");
    case core::ErrorKind::Offline:
        return tr("not reachable", "source");
    case core::ErrorKind::TimedOut:
        return tr("no answer", "source");
    case core::ErrorKind::RateLimited:
        return tr("rate limit", "source");
    case core::ErrorKind::NotFound:
        return tr("not found there", "source");
    case core::ErrorKind::Invalid:
        return tr("answer not readable", "source");
    case core::ErrorKind::Conflict:
        return tr("held elsewhere", "source");
    case core::ErrorKind::Database:
        return tr("database error", "source");
    case core::ErrorKind::Cancelled:
        return tr("stopped", "source");
    case core::ErrorKind::Vendor:
        break;
    }
    return tr("error at the vendor", "source");
}

} // namespace yagura::models
