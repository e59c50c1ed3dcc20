// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ErrorText.h"

#include "models/ConnectionText.h"
#include "models/ReasonText.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString inARow(QStringList sentences)
{
    sentences.removeAll(QString());
    QString text;
    for (const auto& sentence : sentences) {
        if (!text.isEmpty() && !text.endsWith(u'。'))
            text += u' ';
        text += sentence;
    }
    return text;
}

QString ErrorWords::all() const
{
    return inARow({failed, stillWorks, toDo});
}

QString ErrorWords::rest() const
{
    return inARow({stillWorks, toDo});
}

ErrorWords ErrorText::words(Failing failing, const core::Error& error)
{
    switch (failing) {
    case Failing::Start:
        return start(error);
    case Failing::Connection:
        return connection(error);
    case Failing::Action:
        return action(error);
    case Failing::Source:
        return source(error);
    case Failing::Reading:
        break;
    }
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut)
        return {tr("This could not be read: the database cannot be reached."), {}, tr("It is read again when the connection is back."), error.detail};
    if (error.kind == core::ErrorKind::NotFound)
        return {tr("This item does not exist any more."), {}, tr("Choose another one in the queue.")};
    if (error.kind == core::ErrorKind::Denied)
        return {tr("Your login may not read this."), {}, tr("Ask the lead for the role of an operator.")};
    return {tr("The database answered with an error (%1).", "code").arg(error.code), {}, tr("Try again."), error.detail};
}

ErrorWords ErrorText::connection(const core::Error& error)
{
    const auto still = tr("The queue shows what was known last. What you do is kept on this computer and sent later.");
    const auto goesOn = tr("Yagura keeps trying by itself.");
    if (error.code == "no_answer"_L1)
        return {tr("The database does not answer."), still, goesOn};
    if (error.code == "no_role"_L1)
        return {tr("Your login has no role in the database any more."), still, ErrorWords {tr("Ask the administrator to grant it yagura_operator again."), goesOn, {}}.all()};
    if (!ConnectionText::isNamed(error))
        return {tr("The database cannot be reached."), still, goesOn};
    const auto words = ConnectionText::words(error);
    return {words.failed, still, ErrorWords {words.toDo, goesOn, {}}.all()};
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
    if (error.code == "no_answer"_L1)
        return {tr("The database does not answer."), {}, tr("Yagura keeps trying by itself."), error.detail};
    // A fault that has words of its own is said as the trial of a connection says it.
    if (ConnectionText::isNamed(error)) {
        const auto words = ConnectionText::words(error);
        return {words.failed, words.stillWorks, ErrorWords {words.toDo, tr("Yagura keeps trying by itself."), {}}.all(), error.detail};
    }
    if (error.kind == core::ErrorKind::Denied)
        return {tr("The database refused the login."), {}, tr("Check the name and the password of the connection, or choose another database."), error.detail};
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut)
        return {tr("The database cannot be reached."), {}, tr("Yagura keeps trying by itself. Check the address and the network, or choose another database."), error.detail};
    return {tr("Yagura could not start its database."), {}, tr("Try again, or run: yaguractl doctor"), error.detail};
}

ErrorWords ErrorText::action(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Conflict:
    case core::ErrorKind::Invalid:
        return {ReasonText::sentence(error.detail, error.facts), {}, {}};
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

ErrorWords ErrorText::incompleteList(const core::Error& error)
{
    // The detail is the one place where the numbers are: "12 of 150".
    static const QRegularExpression numbers(u"\\b(\\d+) of (\\d+)\\b"_s);
    const auto found = numbers.match(error.detail);
    const auto read = found.captured(1).toLongLong();
    const auto counted = found.captured(2).toLongLong();
    const auto failed = found.hasMatch() && read < counted
        ? tr("The list could be read only in part: %1 of %2.", "read, counted").arg(read).arg(counted)
        : found.hasMatch() && read > counted
        ? tr("The list holds more than the vendor counts: %1 were read, %2 are counted.", "read, counted").arg(read).arg(counted)
        : tr("The list could not be read as a whole.");
    return {failed, tr("What could be read is shown. What is absent from the list is not taken as recovered."),
        tr("The next poll reads it again. Where it stays so, compare with the vendor's own screen.")};
}

ErrorWords ErrorText::aside(const core::Error& error)
{
    const auto stillWorks = tr("The alerts are up to date.");
    const auto askForRight = tr("A lead gives the key this right at the vendor.");
    if (error.code == "no_downtime_right"_L1)
        return {tr("The key may not read downtimes: what is silenced is known only as far as the alerts themselves say so."), stillWorks, askForRight};
    if (error.code == "downtimes_cut"_L1)
        return {tr("Not all downtimes could be read: something silenced may not be marked as such."), stillWorks, tr("It is tried again by itself.")};
    if (error.code == "no_monitor_right"_L1)
        return {tr("The key may not read some monitors: their queries, thresholds and charts are missing."), stillWorks, askForRight};
    if (error.code == "monitors_cut"_L1)
        return {tr("There are more monitors than can be read: some queries, thresholds and charts are missing."), stillWorks, {}};
    if (error.code == "no_metric_right"_L1)
        return {tr("The key may not read metrics: alerts come without charts."), stillWorks, askForRight};
    return {tr("Something beside the alerts could not be read: %1").arg(error.detail), stillWorks, tr("It is tried again by itself.")};
}

ErrorWords ErrorText::source(const core::Error& error)
{
    if (error.code == "incomplete_list"_L1)
        return incompleteList(error);
    if (const auto key = sourceKey(error); !key.failed.isEmpty())
        return key;
    if (error.code == "catching_up"_L1)
        return {tr("What changed while nobody polled is still being read."), tr("What came is shown, but not all of it is as it is now."), tr("It goes on by itself.")};
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
    if (error.code == "incomplete_list"_L1)
        return tr("list incomplete", "source");
    if (error.code == "secret_elsewhere"_L1 || error.code == "secret_unbound"_L1)
        return tr("key not for it", "source");
    if (error.code.startsWith("secret"_L1))
        return tr("no key", "source");
    if (error.code == "address"_L1)
        return tr("not encrypted", "source");
    if (error.code == "catching_up"_L1)
        return tr("catching up", "source");
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
