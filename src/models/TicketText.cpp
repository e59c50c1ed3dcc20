// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TicketText.h"

#include "core/Text.h"
#include "models/TimelineText.h"
#include "models/Times.h"
#include "models/Words.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

void add(QStringList& lines, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        lines += u"%1: %2"_s.arg(name, core::cleanLine(value, core::maxTextLength));
}

QString indented(const QString& text, const QString& indent)
{
    auto lines = core::cleanText(text);
    lines.replace(u'\n', u'\n' + indent);
    return indent + lines;
}

} // namespace

QString TicketText::text(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder)
{
    QStringList parts {facts(detail), monitor(detail), history(detail, timeline, hasOlder)};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s) + u'\n';
}

QString TicketText::facts(const core::ItemDetail& detail)
{
    const auto& item = detail.item;
    QStringList lines;
    lines += u"[%1] %2"_s.arg(Words::severity(item.severity), core::cleanLine(item.title));
    add(lines, tr("Item", "ticket"), u"#%1"_s.arg(item.id.value));
    add(lines, tr("Customer", "ticket"), item.customerName);
    add(lines, tr("Host", "ticket"), item.host);
    add(lines, tr("Service", "ticket"), item.service);
    add(lines, tr("State", "ticket"), item.owner.isEmpty() ? Words::state(item.state) : tr("%1, %2", "state and owner").arg(Words::state(item.state), item.owner));
    if (item.openedKnown)
        add(lines, tr("Opened", "ticket"), Times::local(item.openedAt).isValid() ? TimelineText::absolute(item.openedAt) : QString());
    else
        add(lines, tr("Opened", "ticket"), tr("since when is not told; seen %1").arg(TimelineText::absolute(item.arrivedAt)));
    if (item.respondedAt)
        add(lines, tr("First response", "ticket"), TimelineText::absolute(*item.respondedAt));
    if (item.recoveredAt)
        add(lines, tr("Recovered", "ticket"), TimelineText::absolute(*item.recoveredAt));
    if (item.resolvedAt)
        add(lines, tr("Resolved", "ticket"), TimelineText::absolute(*item.resolvedAt));
    for (const auto& entry : detail.itemSignals)
        add(lines, Words::vendor(entry.sourceKind), entry.signal.url.isEmpty() ? entry.signal.externalId : entry.signal.url);
    return lines.join(u'\n');
}

QString TicketText::monitor(const core::ItemDetail& detail)
{
    QStringList lines;
    if (detail.monitor) {
        add(lines, tr("Monitor", "ticket"), detail.monitor->name);
        add(lines, tr("Query", "ticket"), detail.monitor->query);
    }
    add(lines, tr("Why it exists", "monitor intent"), detail.intent.why);
    add(lines, tr("What it means", "monitor intent"), detail.intent.meaning);
    add(lines, tr("If ignored", "monitor intent"), detail.intent.ifIgnored);
    return lines.join(u'\n');
}

QString TicketText::history(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder)
{
    QStringList lines {tr("History:", "ticket")};
    if (hasOlder)
        lines += tr("(older lines are left out)", "ticket");
    for (const auto& entry : std::ranges::reverse_view(timeline)) {
        lines += u"%1  %2  %3"_s.arg(TimelineText::absolute(entry.at), TimelineText::actor(entry, detail.sources), core::cleanLine(TimelineText::sentence(entry)));
        if (const auto body = TimelineText::body(entry, detail.item.title); !body.isEmpty())
            lines += indented(body, u"    "_s);
    }
    return timeline.empty() ? QString() : lines.join(u'\n');
}

} // namespace yagura::models
