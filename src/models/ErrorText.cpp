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
    if (error.code == "catching_up"_L1)
        return {tr("After the start not everything has been read again yet: some items may not be shown as they are now."),
            tr("What changed last is read first."), tr("It goes on by itself, as fast as the vendor allows.")};
    return {tr("The vendor's answer could not be used: %1").arg(error.detail), {}, tr("It is tried again by itself.")};
}

QString ErrorText::brief(const core::Error& error)
{
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
        return error.code == "catching_up"_L1 ? tr("catching up", "source") : tr("answer not readable", "source");
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
