// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Words.h"

#include "core/Action.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

core::Error badAction(const QString& detail)
{
    return {core::ErrorKind::Invalid, detail, {}, {}};
}

/// "45m", "2h", "1d", or an ISO time (local where it names no zone).
core::Result<QDateTime> instantFrom(const QString& text)
{
    static const QRegularExpression span(u"^(\\d{1,5})([mhd])$"_s);
    const auto match = span.match(text);
    if (match.hasMatch()) {
        const auto unit = match.captured(2);
        const auto seconds = unit == "m"_L1 ? 60 : unit == "h"_L1 ? 3600 : 86'400;
        return QDateTime::currentDateTimeUtc().addSecs(match.captured(1).toLongLong() * seconds);
    }
    const auto instant = QDateTime::fromString(text, Qt::ISODate);
    if (!instant.isValid())
        return tl::unexpected(badAction(Words::tr("--until must be like 45m, 2h, 1d or 2027-01-31T09:00")));
    return instant.toUTC();
}

QStringList verbNames()
{
    QStringList names;
    for (const auto verb : core::allVerbs())
        names.append(core::verbName(verb));
    return names;
}

core::Result<core::Action> actionFrom(const QCommandLineParser& given)
{
    core::Action action;
    bool isNumber = false;
    action.item = core::ItemId {given.positionalArguments().at(0).toLongLong(&isNumber)};
    if (!isNumber)
        return tl::unexpected(badAction(Words::tr("ITEM must be a number")));
    auto name = given.positionalArguments().at(1);
    const auto verb = core::verbFromName(name.replace(u'-', u'_'));
    if (!verb)
        return tl::unexpected(badAction(Words::tr("VERB must be one of %1").arg(verbNames().join(u", "_s))));
    action.verb = *verb;
    action.text = given.value(u"text"_s);
    action.id = given.isSet(u"id"_s) ? QUuid::fromString(given.value(u"id"_s)) : QUuid::createUuid();
    if (action.id.isNull())
        return tl::unexpected(badAction(Words::tr("--id must be a UUID")));
    if (given.isSet(u"until"_s)) {
        const auto until = instantFrom(given.value(u"until"_s));
        if (!until)
            return tl::unexpected(until.error());
        action.until = *until;
    }
    if (given.isSet(u"expect-version"_s)) {
        action.expectedVersion = given.value(u"expect-version"_s).toLongLong(&isNumber);
        if (!isNumber)
            return tl::unexpected(badAction(Words::tr("--expect-version must be a number")));
    }
    action.takeOver = given.isSet(u"take-over"_s);
    if (given.isSet(u"remember"_s)) {
        const auto key = given.value(u"remember"_s);
        const auto colon = key.indexOf(u':');
        if (colon < 1 || colon + 1 == key.size())
            return tl::unexpected(badAction(Words::tr("--remember must be KIND:VALUE")));
        action.rememberKeyKind = key.left(colon);
        action.rememberKeyValue = key.mid(colon + 1);
    }
    if (action.verb == core::Verb::AssignCustomer && !given.isSet(u"customer"_s))
        return tl::unexpected(badAction(Words::tr("assign_customer needs --customer KEY")));
    return action;
}

/// Whether the database may have performed what it did not answer.
bool mayBeDone(core::ErrorKind kind)
{
    using core::ErrorKind;
    return kind == ErrorKind::Offline || kind == ErrorKind::TimedOut || kind == ErrorKind::Database || kind == ErrorKind::Cancelled;
}

Exit act(Context& context, const QCommandLineParser& given)
{
    auto action = actionFrom(given);
    if (!action)
        return context.usage(action.error().detail);
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    if (given.isSet(u"customer"_s)) {
        const auto customers = waitFor((*commands)->customers());
        if (!customers)
            return context.fail(customers.error());
        const auto key = given.value(u"customer"_s);
        const auto found = std::find_if(
            customers->begin(), customers->end(), [&key](const auto& customer) { return customer.key == key; });
        if (found == customers->end())
            return context.fail({core::ErrorKind::NotFound, Words::tr("there is no customer \"%1\"").arg(key), {}, {}});
        action->customer = found->id;
    }
    if (!action->expectedVersion) {
        const auto detail = waitFor((*commands)->itemDetail(action->item));
        if (!detail)
            return context.fail(detail.error());
        action->seen = core::seenItem(detail->item);
    }
    const auto answer = waitFor((*commands)->perform(*action));
    if (!answer) {
        const auto id = action->id.toString(QUuid::WithoutBraces);
        if (answer.error().detail == "taken_by_other"_L1)
            context.complain(Words::tr("%1 has it: add --take-over to take it over").arg(answer.error().facts["owner"_L1].toString()));
        if (!mayBeDone(answer.error().kind))
            return context.fail(answer.error(), answer.error().facts);
        const auto code = context.fail(answer.error(), {{u"action"_s, id}});
        context.complain(Words::tr("it may have been performed: repeat the same command with --id %1, which never does it twice").arg(id));
        return code;
    }
    if (context.asJson()) {
        context.print(QJsonDocument(QJsonObject {
            {u"action"_s, action->id.toString(QUuid::WithoutBraces)},
            {u"item"_s, answer->item.value},
            {u"version"_s, answer->version},
            {u"state"_s, answer->state},
            {u"deliveries"_s, answer->deliveries},
            {u"repeated"_s, answer->repeated},
        }));
    } else {
        const auto said = answer->repeated ? Words::tr("Item %1 is %2, since this action had been performed before; deliveries to vendors: %3")
                                           : Words::tr("Item %1 is %2; deliveries to vendors: %3");
        context.print(said.arg(QString::number(answer->item.value), answer->state, QString::number(answer->deliveries)));
    }
    return Exit::Ok;
}

Exit retry(Context& context, const QCommandLineParser& given)
{
    bool isNumber = false;
    const core::DeliveryId id {given.positionalArguments().constFirst().toLongLong(&isNumber)};
    if (!isNumber)
        return context.usage(Words::tr("DELIVERY must be a number, see \"yaguractl show\""));
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto done = waitFor((*commands)->retryDelivery(id));
    if (!done)
        return context.fail(done.error());
    if (context.asJson())
        context.print(QJsonDocument(QJsonObject {{u"delivery"_s, id.value}, {u"state"_s, u"waiting"_s}}));
    else
        context.print(Words::tr("Delivery %1 is tried again.").arg(id.value));
    return Exit::Ok;
}

} // namespace

std::vector<Command> actCommands()
{
    return {
        {u"act"_s, Words::tr("Performs an action: %1.").arg(verbNames().join(u", "_s)), {u"ITEM"_s, u"VERB"_s},
            {
                {u"text"_s, Words::tr("The note, or why."), u"TEXT"_s},
                {u"until"_s, Words::tr("watch: until when (45m, 2h, 1d, or an ISO time)."), u"TIME"_s},
                {u"customer"_s, Words::tr("assign_customer: whose it is."), u"KEY"_s},
                {u"remember"_s, Words::tr("assign_customer: the key of the item to remember."), u"KIND:VALUE"_s},
                {u"expect-version"_s, Words::tr("Refuse when the item has moved on since."), u"N"_s},
                {u"take-over"_s, Words::tr("acknowledge, watch: though somebody else has the item.")},
                {u"id"_s, Words::tr("The action's UUID: performing it again returns the first answer."), u"UUID"_s},
            },
            act},
        {u"retry"_s, Words::tr("Tries a failed or refused delivery again."), {u"DELIVERY"_s}, {}, retry},
    };
}

} // namespace yagura::ctl
