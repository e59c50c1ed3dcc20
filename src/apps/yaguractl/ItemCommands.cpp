// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Table.h"
#include "Words.h"

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

QString localTime(const QDateTime& instant)
{
    return instant.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

std::optional<core::Severity> severityNamed(const QString& name)
{
    for (int number = 0; number <= static_cast<int>(core::Severity::Critical); ++number) {
        const auto severity = core::severityFromNumber(number);
        if (core::severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

store::ItemFilter filterFrom(const QCommandLineParser& given)
{
    store::ItemFilter filter;
    const auto wanted = [&given](const QString& option) {
        return given.isSet(option) ? std::optional(given.value(option)) : std::nullopt;
    };
    filter.withResolved = given.isSet(u"all"_s) || given.value(u"state"_s) == "resolved"_L1;
    filter.state = wanted(u"state"_s);
    filter.owner = wanted(u"owner"_s);
    filter.source = wanted(u"source"_s);
    filter.customer = given.value(u"customer"_s);
    filter.text = given.value(u"text"_s);
    filter.isUnassigned = given.isSet(u"unassigned"_s);
    return filter;
}

Exit items(Context& context, const QCommandLineParser& given)
{
    auto filter = filterFrom(given);
    if (given.isSet(u"severity"_s)) {
        filter.severity = severityNamed(given.value(u"severity"_s));
        if (!filter.severity)
            return context.usage(Words::tr("--severity must be critical, high, medium, low or unknown"));
    }
    if (given.isSet(u"state"_s) && core::itemStateName(core::itemStateFromName(*filter.state)) != *filter.state)
        return context.usage(Words::tr("--state must be new, acknowledged, watching, escalated or resolved"));
    if (given.isSet(u"limit"_s)) {
        filter.limit = given.value(u"limit"_s).toInt();
        if (*filter.limit < 1)
            return context.usage(Words::tr("--limit must be a number of 1 or more"));
    }
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto all = waitFor((*commands)->items(filter));
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    Table table({Words::tr("ID"), Words::tr("SEVERITY"), Words::tr("STATE"), Words::tr("ARRIVED"), Words::tr("CUSTOMER"), Words::tr("OWNER"), Words::tr("SOURCES"), Words::tr("FIRES"),
        Words::tr("TITLE")});
    for (const auto& item : *all) {
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
    text += Words::tr("%1, %2, fired %3 times").arg(core::severityName(item.severity), core::itemStateName(item.state), QString::number(item.fires)) + u'\n';
    const auto line = [&text](const QString& name, const QString& value) {
        if (!value.isEmpty())
            text += u"%1 %2\n"_s.arg(padded(name + u':', 16), value);
    };
    line(Words::tr("customer"), item.customerName.isEmpty() ? Words::tr("unknown") : item.customerName);
    line(Words::tr("host"), item.host);
    line(Words::tr("service"), item.service);
    line(Words::tr("owner"), item.owner);
    line(Words::tr("opened"), item.openedKnown ? localTime(item.openedAt) : Words::tr("not told"));
    line(Words::tr("seen"), localTime(item.arrivedAt));
    line(Words::tr("respond until"), item.respondedAt ? QString() : item.backlog ? Words::tr("not counted: open before the first poll") : localTime(item.dueAt));
    line(Words::tr("the vendor says"), item.contradiction);
    line(Words::tr("taken back from"), item.takenBackFrom);
    line(Words::tr("merged into"), item.mergedInto.isValid() ? u"#%1"_s.arg(item.mergedInto.value) : item.mergeTarget);
    line(Words::tr("recovered"), item.recoveredAt ? localTime(*item.recoveredAt) : QString());
    line(Words::tr("watched until"), item.watchUntil ? localTime(*item.watchUntil) : QString());
    line(Words::tr("why"), detail.intent.why);
    line(Words::tr("if ignored"), detail.intent.ifIgnored);
    QStringList possible;
    for (const auto& action : detail.actions) {
        if (action.allowed)
            possible.append(core::verbName(action.verb));
    }
    line(Words::tr("possible now"), possible.join(u", "_s));
    return text;
}

Exit show(Context& context, const QCommandLineParser& given)
{
    bool isNumber = false;
    const core::ItemId id {given.positionalArguments().constFirst().toLongLong(&isNumber)};
    if (!isNumber)
        return context.usage(Words::tr("ITEM must be a number"));
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
    Table signalTable({Words::tr("SIGNAL"), Words::tr("SOURCE"), Words::tr("STATE"), Words::tr("VENDOR SAYS"), Words::tr("UPDATED")});
    for (const auto& one : detail->itemSignals) {
        signalTable.add({fitted(one.signal.externalId, 40), one.sourceKey, core::signalStateName(one.signal.state),
            one.signal.vendorState, localTime(one.signal.updatedAt)});
    }
    context.print(u"\n"_s + signalTable.text());
    if (!detail->deliveries.empty()) {
        Table table({Words::tr("DELIVERY"), Words::tr("SOURCE"), Words::tr("WHAT"), Words::tr("STATE"), Words::tr("TRIES"), Words::tr("VENDOR'S WORDS")});
        for (const auto& one : detail->deliveries) {
            table.add({QString::number(one.id.value), one.sourceKey, one.kind, deliveryStateName(one.state),
                QString::number(one.attempts), fitted(one.vendorWords, 70)});
        }
        context.print(u"\n"_s + table.text());
    }
    Table timeline({Words::tr("WHEN"), Words::tr("WHO"), Words::tr("WHAT"), Words::tr("TEXT")});
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
        {u"items"_s, Words::tr("Lists the open work items."), {},
            {
                {u"all"_s, Words::tr("Resolved ones too.")},
                {u"state"_s, Words::tr("new, acknowledged, watching, escalated or resolved."), u"STATE"_s},
                {u"severity"_s, Words::tr("critical, high, medium, low or unknown."), u"SEVERITY"_s},
                {u"customer"_s, Words::tr("A part of the customer's name."), u"TEXT"_s},
                {u"unassigned"_s, Words::tr("Those whose customer nobody knows.")},
                {u"owner"_s, Words::tr("A login."), u"LOGIN"_s},
                {u"source"_s, Words::tr("A source's key."), u"KEY"_s},
                {u"text"_s, Words::tr("A part of the title or the host."), u"TEXT"_s},
                {u"limit"_s, Words::tr("At most so many."), u"N"_s},
            },
            items},
        {u"show"_s, Words::tr("Shows one work item with its signals, deliveries and timeline."), {u"ITEM"_s}, {}, show},
    };
}

} // namespace yagura::ctl
