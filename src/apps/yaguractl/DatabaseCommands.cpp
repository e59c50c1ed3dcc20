// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Table.h"
#include "Words.h"

#include "core/SourceStatus.h"
#include "core/OnCall.h"
#include "store/Migrator.h"
#include "store/RosterStore.h"

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

Exit migrate(Context& context, const QCommandLineParser&)
{
    const auto conninfo = context.ownerConninfo();
    if (!conninfo)
        return context.fail(conninfo.error());
    const auto report = store::migrate(*conninfo);
    if (!report)
        return context.fail(report.error());
    if (context.asJson())
        context.print(QJsonDocument(QJsonObject {
            {u"from"_s, report->from}, {u"to"_s, report->to}, {u"mended"_s, QJsonArray::fromStringList(report->mended)}}));
    else if (report->from == report->to)
        context.print(Words::tr("The schema is version %1 already.").arg(report->to));
    else
        context.print(Words::tr("The schema went from version %1 to %2.").arg(report->from).arg(report->to));
    if (!context.asJson() && report->from > 0 && !report->mended.isEmpty())
        context.print(Words::tr("%1 roles, owners, rights or limits were put in order.").arg(report->mended.size()));
    return Exit::Ok;
}

QString ago(const std::optional<QDateTime>& instant, const QDateTime& now)
{
    if (!instant)
        return Words::tr("never");
    const auto seconds = instant->secsTo(now);
    if (seconds < 120)
        return Words::tr("%1 s ago").arg(qMax<qint64>(seconds, 0));
    return seconds < 7200 ? Words::tr("%1 min ago").arg(seconds / 60) : Words::tr("%1 h ago").arg(seconds / 3600);
}

QString onCallTable(const std::vector<core::OnCallNow>& sources, const QDateTime& now)
{
    Table table({Words::tr("ON CALL"), Words::tr("LEVEL"), Words::tr("PERSON"), Words::tr("SCHEDULE"), Words::tr("POLICY"), Words::tr("UNTIL"), Words::tr("READ")});
    for (const auto& source : sources) {
        const auto age = ago(source.readAt, now);
        const auto read = core::isStale(source, now) ? Words::tr("%1 (stale)").arg(age) : age;
        if (source.onCall.empty())
            table.add({source.sourceKey, QString(), core::isStale(source, now) ? Words::tr("unknown") : Words::tr("nobody"), {}, {}, {}, read});
        for (const auto& entry : source.onCall) {
            table.add({source.sourceKey, QString::number(entry.level), fitted(entry.person, 24), fitted(entry.schedule, 24),
                fitted(entry.policy, 24), entry.until ? entry.until->toLocalTime().toString(u"MM-dd HH:mm"_s) : Words::tr("always"),
                read});
        }
    }
    return table.text();
}

Exit status(Context& context, const QCommandLineParser&)
{
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto statuses = waitFor((*commands)->sourceStatuses());
    if (!statuses)
        return context.fail(statuses.error());
    const auto totals = waitFor((*commands)->itemTotals());
    if (!totals)
        return context.fail(totals.error());
    const auto session = context.session();
    if (!session)
        return context.fail(session.error());
    const auto onCall = waitFor(store::RosterStore(**session).onCallNow());
    if (!onCall)
        return context.fail(onCall.error());
    const auto now = QDateTime::currentDateTimeUtc();
    if (context.asJson()) {
        QJsonArray sources;
        for (const auto& one : *statuses)
            sources.append(toJson(one, now));
        context.print(QJsonDocument(QJsonObject {
            {u"open_items"_s, totals->open},
            {u"unanswered_items"_s, totals->unanswered},
            {u"late_items"_s, totals->late},
            {u"failed_deliveries"_s, totals->deliveriesFailed},
            {u"sources"_s, sources},
            {u"on_call"_s, toJson(*onCall, now)},
        }));
        return Exit::Ok;
    }
    context.print(Words::tr("%1 open, %2 without a first response, %3 late, %4 failed deliveries").arg(totals->open)
                      .arg(totals->unanswered)
                      .arg(totals->late)
                      .arg(totals->deliveriesFailed));
    Table table({Words::tr("SOURCE"), Words::tr("KIND"), Words::tr("STATE"), Words::tr("LAST GOOD"), Words::tr("AUTH"), Words::tr("BUDGET"), Words::tr("HOLDER"), Words::tr("ERROR")});
    for (const auto& one : *statuses) {
        table.add({one.key, one.kind, freshnessName(core::freshness(one, now)), ago(one.lastGoodAt, now),
            authName(one.auth),
            one.rateLimit < 0 ? QString() : u"%1/%2"_s.arg(one.rateRemaining).arg(one.rateLimit),
            one.holder.isEmpty() ? Words::tr("nobody") : one.holder,
            one.error ? fitted(core::errorKindName(one.error->kind) + u": "_s + one.error->detail, 80) : QString()});
    }
    context.print(table.text());
    if (!onCall->empty())
        context.print(u'\n' + onCallTable(*onCall, now));
    return Exit::Ok;
}

} // namespace

std::vector<Command> databaseCommands()
{
    return {
        {u"migrate"_s, Words::tr("Brings the database to this program's schema."), {}, {}, migrate},
        {u"status"_s, Words::tr("Shows the sources and how the queue stands."), {}, {}, status},
    };
}

} // namespace yagura::ctl
