// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

QString localTime(const QDateTime& instant)
{
    return instant.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

bool matches(const core::WorkItem& item, const QCommandLineParser& given)
{
    const auto differs = [&given](const QString& option, const QString& value) {
        return given.isSet(option) && given.value(option) != value;
    };
    if (differs(u"state"_s, core::itemStateName(item.state)) || differs(u"severity"_s, core::severityName(item.severity))
        || differs(u"owner"_s, item.owner))
        return false;
    if (given.isSet(u"customer"_s) && !item.customerName.contains(given.value(u"customer"_s), Qt::CaseInsensitive))
        return false;
    if (given.isSet(u"source"_s) && !item.sourceKeys.contains(given.value(u"source"_s)))
        return false;
    if (given.isSet(u"unassigned"_s) && item.customer.isValid())
        return false;
    const auto text = given.value(u"text"_s);
    return text.isEmpty() || item.title.contains(text, Qt::CaseInsensitive)
        || item.host.contains(text, Qt::CaseInsensitive);
}

Exit items(Context& context, const QCommandLineParser& given)
{
    store::ItemFilter filter;
    filter.withResolved = given.isSet(u"all"_s) || given.value(u"state"_s) == "resolved"_L1;
    const auto limit = given.isSet(u"limit"_s) ? given.value(u"limit"_s).toInt() : filter.limit;
    if (limit < 1) {
        context.complain(u"--limit must be a number of 1 or more"_s);
        return Exit::Usage;
    }
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto all = waitFor((*commands)->items(filter));
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    Table table({u"ID"_s, u"SEVERITY"_s, u"STATE"_s, u"ARRIVED"_s, u"CUSTOMER"_s, u"OWNER"_s, u"SOURCES"_s, u"FIRES"_s,
        u"TITLE"_s});
    for (const auto& item : *all) {
        if (!matches(item, given))
            continue;
        if (array.size() >= limit)
            break;
        array.append(toJson(item));
        table.add({QString::number(item.id.value), core::severityName(item.severity), core::itemStateName(item.state),
            localTime(item.arrivedAt), fitted(item.customerName, 24), item.owner, item.sourceKeys.join(u','),
            QString::number(item.fires), fitted(item.title, 70)});
    }
    if (context.asJson())
        context.print(QJsonDocument(array));
    else
        context.print(table.text());
    return Exit::Ok;
}

QString described(const core::ItemDetail& detail)
{
    const auto& item = detail.item;
    QString text = u"#%1  %2\n"_s.arg(item.id.value).arg(item.title);
    text += u"%1, %2, fired %3 times\n"_s.arg(core::severityName(item.severity), core::itemStateName(item.state))
                .arg(item.fires);
    const auto line = [&text](const QString& name, const QString& value) {
        if (!value.isEmpty())
            text += u"%1 %2\n"_s.arg((name + u':').leftJustified(16), value);
    };
    line(u"customer"_s, item.customerName.isEmpty() ? u"unknown"_s : item.customerName);
    line(u"host"_s, item.host);
    line(u"service"_s, item.service);
    line(u"owner"_s, item.owner);
    line(u"opened"_s, localTime(item.openedAt));
    line(u"respond until"_s, item.respondedAt ? QString() : localTime(item.dueAt));
    line(u"recovered"_s, item.recoveredAt ? localTime(*item.recoveredAt) : QString());
    line(u"watched until"_s, item.watchUntil ? localTime(*item.watchUntil) : QString());
    line(u"why"_s, detail.intent.why);
    line(u"if ignored"_s, detail.intent.ifIgnored);
    QStringList possible;
    for (const auto& action : detail.actions) {
        if (action.allowed)
            possible.append(core::verbName(action.verb));
    }
    line(u"possible now"_s, possible.join(u", "_s));
    return text;
}

Exit show(Context& context, const QCommandLineParser& given)
{
    bool isNumber = false;
    const core::ItemId id {given.positionalArguments().constFirst().toLongLong(&isNumber)};
    if (!isNumber) {
        context.complain(u"ITEM must be a number"_s);
        return Exit::Usage;
    }
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto detail = waitFor((*commands)->itemDetail(id));
    if (!detail)
        return context.fail(detail.error());
    if (context.asJson()) {
        context.print(QJsonDocument(toJson(*detail)));
        return Exit::Ok;
    }
    context.print(described(*detail));
    Table signalTable({u"SIGNAL"_s, u"SOURCE"_s, u"STATE"_s, u"VENDOR SAYS"_s, u"UPDATED"_s});
    for (const auto& one : detail->itemSignals) {
        signalTable.add({fitted(one.signal.externalId, 40), one.sourceKey, core::signalStateName(one.signal.state),
            one.signal.vendorState, localTime(one.signal.updatedAt)});
    }
    context.print(u"\n"_s + signalTable.text());
    if (!detail->deliveries.empty()) {
        Table table({u"DELIVERY"_s, u"SOURCE"_s, u"WHAT"_s, u"STATE"_s, u"TRIES"_s, u"VENDOR'S WORDS"_s});
        for (const auto& one : detail->deliveries) {
            table.add({QString::number(one.id.value), one.sourceKey, one.kind, deliveryStateName(one.state),
                QString::number(one.attempts), fitted(one.vendorWords, 70)});
        }
        context.print(u"\n"_s + table.text());
    }
    Table timeline({u"WHEN"_s, u"WHO"_s, u"WHAT"_s, u"TEXT"_s});
    for (const auto& entry : detail->timeline) {
        auto text = entry.text;
        text.replace(u'\n', u' ');
        timeline.add({localTime(entry.at), entry.actor, entry.kind, fitted(text, 80)});
    }
    context.print(u"\n"_s + timeline.text());
    return Exit::Ok;
}

} // namespace

std::vector<Command> itemCommands()
{
    return {
        {u"items"_s, u"Lists the open work items."_s, {},
            {
                {u"all"_s, u"Resolved ones too."_s},
                {u"state"_s, u"new, acknowledged, watching, escalated or resolved."_s, u"STATE"_s},
                {u"severity"_s, u"critical, high, medium, low or unknown."_s, u"SEVERITY"_s},
                {u"customer"_s, u"A part of the customer's name."_s, u"TEXT"_s},
                {u"unassigned"_s, u"Those whose customer nobody knows."_s},
                {u"owner"_s, u"A login."_s, u"LOGIN"_s},
                {u"source"_s, u"A source's key."_s, u"KEY"_s},
                {u"text"_s, u"A part of the title or the host."_s, u"TEXT"_s},
                {u"limit"_s, u"At most so many."_s, u"N"_s},
            },
            items},
        {u"show"_s, u"Shows one work item with its signals, deliveries and timeline."_s, {u"ITEM"_s}, {}, show},
    };
}

} // namespace yagura::ctl
