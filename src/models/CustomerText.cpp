// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/CustomerText.h"

#include "core/Text.h"
#include "models/TimelineText.h"
#include "models/Times.h"
#include "models/Words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString CustomerText::secondNames(const core::Customer& customer)
{
    QStringList parts {core::cleanLine(customer.reading, 200), core::cleanLine(customer.nameEn, 200)};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

QString CustomerText::ofItems(const std::vector<core::WorkItem>& items)
{
    constexpr auto mostNamed = 6;
    QStringList names;
    QSet<QString> seen;
    for (const auto& item : items) {
        if (!seen.contains(item.customerName)) {
            seen.insert(item.customerName);
            names += item.customerName.isEmpty() ? tr("not known", "a customer among others") : core::cleanLine(item.customerName, 100);
        }
    }
    const auto count = static_cast<int>(names.size());
    auto named = names.mid(0, mostNamed).join(tr(", ", "between customers"));
    if (count > mostNamed)
        named = tr("%1 and %n more", "customers", count - mostNamed).arg(named);
    return count == 1 ? tr("Customer: %1", "of items").arg(named) : tr("%n customer(s): %1", "of items", count).arg(named);
}

QString CustomerText::target(std::chrono::seconds target)
{
    if (target.count() % 60 != 0 || target.count() == 0)
        return tr("%n second(s)", "first response", static_cast<int>(target.count()));
    const auto minutes = static_cast<int>(target.count() / 60);
    return minutes % 60 == 0 ? tr("%n hour(s)", "first response", minutes / 60) : tr("%n minute(s)", "first response", minutes);
}

QString CustomerText::facts(const core::CustomerCard& card)
{
    const auto& customer = card.customer;
    QStringList parts;
    if (!customer.contract.isEmpty())
        parts += core::cleanLine(customer.contract, 200);
    parts += tr("first response within %1").arg(target(customer.firstResponse));
    for (const auto& other : customer.responseTargets) {
        QStringList what;
        if (other.kind)
            what += Words::kind(*other.kind);
        if (other.severity)
            what += Words::severity(*other.severity);
        parts += tr("%1: within %2", "kind or severity, first response").arg(what.join(u" / "_s), target(other.target));
    }
    if (!customer.serviceHours.isEmpty()) {
        const auto hours = core::cleanLine(customer.serviceHours, 200);
        parts += !card.inServiceHours ? tr("service hours %1").arg(hours)
            : *card.inServiceHours   ? tr("service hours %1 (now)", "inside of them").arg(hours)
                                     : tr("service hours %1 (not now)", "outside of them").arg(hours);
    }
    return parts.join(u"  ·  "_s);
}

QString CustomerText::noteBy(const core::CustomerCard& card, const QDateTime& now)
{
    return card.noteAt ? tr("%1, %2", "who wrote a note, and when").arg(card.noteBy, Times::shortMoment(*card.noteAt, now)) : QString();
}

QString CustomerText::contactFacts(const core::CustomerCard& card)
{
    const auto later = static_cast<int>(std::ranges::count(card.calls, core::Reach::Later, &core::CustomerCard::Call::reach));
    const auto all = static_cast<int>(card.calls.size());
    if (all == 0)
        return {};
    // By the room's clock, as the hours beside it are; which clock that is, is said where the desk shows another.
    const auto at = card.asOf.toTimeZone(Times::roomZone());
    const auto hour = at.toString(u"HH:mm"_s);
    const auto order = tr("in calling order for %1", "contacts, hour and minute").arg(Times::zone() == Times::roomZone() ? hour : u"%1 %2"_s.arg(hour, at.timeZoneAbbreviation()));
    return later == all ? tr("%1, nobody is in their hours").arg(order) : order;
}

QString CustomerText::environment(const core::CustomerEnvironment& environment)
{
    QStringList parts {core::cleanLine(environment.name, 200), core::cleanLine(environment.place, 200), core::cleanLine(environment.note, 300)};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

QString CustomerText::field(const QString& name)
{
    static constexpr std::pair<const char*, const char*> names[] {
        {"name", QT_TR_NOOP("Name")}, {"reading", QT_TR_NOOP("Reading")}, {"name_en", QT_TR_NOOP("English name")}, {"contract", QT_TR_NOOP("Contract")},
        {"service_hours", QT_TR_NOOP("Service hours")}, {"first_response_s", QT_TR_NOOP("First-response target")}, {"response_targets", QT_TR_NOOP("Targets by kind and severity")}, {"flap_window_s", QT_TR_NOOP("Flap window")},
        {"note", QT_TR_NOOP("Note")}, {"active", QT_TR_NOOP("Active")}, {"contacts", QT_TR_NOOP("Contacts")}, {"environments", QT_TR_NOOP("Environments")},
        {"keys", QT_TR_NOOP("Keys")}};
    const auto found = std::ranges::find_if(names, [&name](const auto& each) { return name == QLatin1StringView(each.first); });
    return found == std::end(names) ? name : tr(found->second);
}

QString CustomerText::value(const QString& field, const QString& text)
{
    return field.endsWith("_s"_L1) ? target(std::chrono::seconds(text.toLongLong())) : core::cleanText(text, 4000);
}

QString CustomerText::change(const core::CustomerChange& change)
{
    const auto said = [&change](const QString& text) { return value(change.field, text); };
    const auto who = tr("%1  %2", "time and person").arg(TimelineText::absolute(change.at), core::cleanLine(change.actor, 200));
    if (change.before.isEmpty())
        return tr("%1: %2 written:\n%3").arg(who, field(change.field), said(change.after));
    if (change.after.isEmpty())
        return tr("%1: %2 removed; it was:\n%3").arg(who, field(change.field), said(change.before));
    return tr("%1: %2 changed from:\n%3\nto:\n%4").arg(who, field(change.field), said(change.before), said(change.after));
}

} // namespace yagura::models
