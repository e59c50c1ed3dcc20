// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyParser.h"

#include "core/Text.h"
#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyPriorities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto maxName = 200;

core::SignalState stateOf(const QString& status)
{
    if (status == "triggered"_L1)
        return core::SignalState::Firing;
    if (status == "acknowledged"_L1)
        return core::SignalState::Acknowledged;
    if (status == "resolved"_L1)
        return core::SignalState::Recovered;
    return core::SignalState::Unknown;
}

core::Severity severityOfUrgency(const QString& urgency)
{
    if (urgency == "high"_L1)
        return core::Severity::High;
    if (urgency == "low"_L1)
        return core::Severity::Low;
    return core::Severity::Unknown;
}

/// A person as the vendor names one; by the id where it gives no name, since nobody is not the same as somebody.
QString personOf(const QJsonObject& reference)
{
    for (const auto& value : {reference["summary"_L1], reference["name"_L1], reference["id"_L1]}) {
        if (const auto name = json::line(value, maxName); !name.isEmpty())
            return name;
    }
    return {};
}

/// Who has it: who acknowledged it last, else to whom it is assigned.
QString ownerOf(const QJsonObject& object, bool isAcknowledged, InstantReader& instants)
{
    QString owner;
    QDateTime ownedAt;
    const auto acknowledgements = isAcknowledged ? object["acknowledgements"_L1].toArray() : QJsonArray();
    for (const auto& each : acknowledgements) {
        const auto who = personOf(each.toObject()["acknowledger"_L1].toObject());
        const auto at = instants.iso("acknowledgements.at"_L1, each.toObject()["at"_L1]);
        if (who.isEmpty() || (ownedAt.isValid() && at.isValid() && at < ownedAt))
            continue;
        owner = who;
        ownedAt = at.isValid() ? at : ownedAt;
    }
    if (!owner.isEmpty())
        return owner;
    constexpr auto mostNames = 5;
    QStringList names;
    const auto assignments = object["assignments"_L1].toArray();
    for (const auto& each : assignments) {
        const auto who = personOf(each.toObject()["assignee"_L1].toObject());
        if (!who.isEmpty() && !names.contains(who) && names.size() < mostNames)
            names.append(who);
    }
    return names.join(u", "_s);
}

/// Into which incident it was merged; a note where the vendor says that it was and not into which.
QString mergeTargetOf(const QJsonObject& object, core::Signal& signal)
{
    const auto reason = object["resolve_reason"_L1].toObject();
    if (signal.state != core::SignalState::Recovered || !json::line(reason["type"_L1], 100).startsWith("merge"_L1))
        return {};
    const auto target = json::id(reason["incident"_L1].toObject()["id"_L1]);
    if (!target.isEmpty() && target != signal.externalId)
        return target;
    signal.notes.append(u"was merged into another incident that the vendor does not name"_s);
    return {};
}

QString webAddress(const QJsonValue& value)
{
    const auto address = value.toString().trimmed();
    const bool isWeb = address.startsWith("https://"_L1) || address.startsWith("http://"_L1);
    return isWeb && address.size() <= 2000 ? core::cleanLine(address, 2000) : QString();
}

QDateTime latest(std::initializer_list<QDateTime> instants)
{
    QDateTime result;
    for (const auto& each : instants) {
        if (each.isValid() && (!result.isValid() || result < each))
            result = each;
    }
    return result;
}

} // namespace

bool supersedes(const core::Signal& later, const core::Signal& earlier)
{
    if (later.updatedAt.isValid() != earlier.updatedAt.isValid())
        return later.updatedAt.isValid();
    if (later.updatedAt.isValid() && later.updatedAt != earlier.updatedAt)
        return later.updatedAt > earlier.updatedAt;
    return later.state != core::SignalState::Unknown || earlier.state == core::SignalState::Unknown;
}

core::Result<Incident> readIncident(const QJsonObject& object, const QDateTime& now)
{
    Incident incident;
    auto& signal = incident.signal;
    signal.externalId = json::id(object["id"_L1]);
    if (signal.externalId.isEmpty())
        return core::failure(core::ErrorKind::Invalid, u"An incident without an id"_s);

    InstantReader instants(now);
    signal.vendorState = json::line(object["status"_L1], 100);
    signal.state = stateOf(signal.vendorState);
    signal.openedAt = instants.iso("created_at"_L1, object["created_at"_L1]);
    const auto changedAt = instants.iso("last_status_change_at"_L1, object["last_status_change_at"_L1]);
    signal.updatedAt = latest({instants.iso("updated_at"_L1, object["updated_at"_L1]), changedAt});
    if (signal.state == core::SignalState::Recovered) {
        const auto resolvedAt = instants.iso("resolved_at"_L1, object["resolved_at"_L1]);
        if (const auto at = resolvedAt.isValid() ? resolvedAt : changedAt; at.isValid())
            signal.resolvedAt = at;
    }
    signal.vendorOwner = ownerOf(object, signal.state == core::SignalState::Acknowledged, instants);
    signal.notes = instants.notes();
    signal.mergedInto = mergeTargetOf(object, signal);

    // `title` may be absent in old records; `summary` repeats it behind the number.
    signal.title = json::line(object["title"_L1]);
    if (signal.title.isEmpty())
        signal.title = json::line(object["summary"_L1]);
    if (signal.title.isEmpty())
        signal.title = signal.externalId;
    if (object["title"_L1].toString().size() > core::maxTitleLength)
        signal.notes.append(u"title was cut"_s);
    const auto service = object["service"_L1].toObject();
    signal.service = json::line(service["summary"_L1], 200);
    if (const auto serviceId = json::id(service["id"_L1]); !serviceId.isEmpty())
        signal.customerHints.push_back({u"pagerduty_service"_s, serviceId});
    signal.url = webAddress(object["html_url"_L1]);

    const auto priority = object["priority"_L1].toObject();
    incident.priorityId = json::id(priority["id"_L1]);
    incident.priorityName = json::line(priority["summary"_L1], maxName);
    if (incident.priorityName.isEmpty())
        incident.priorityName = json::line(priority["name"_L1], maxName);
    incident.priority = severityOfPriority(incident.priorityName);
    incident.urgency = severityOfUrgency(json::line(object["urgency"_L1], 40));
    const auto counts = object["alert_counts"_L1].toObject();
    incident.alertCount = static_cast<int>(std::clamp<qint64>(json::integer(counts["all"_L1]).value_or(-1), -1, 1'000'000));
    signal.raw = core::boundedRaw(json::compact(object));
    signal.severity = incident.priority.value_or(incident.urgency);
    return incident;
}

core::Result<Incident> readIncident(const QByteArray& body, const QDateTime& now)
{
    const auto object = json::object(body);
    if (!object)
        return tl::unexpected(object.error());
    return readIncident(object->contains("incident"_L1) ? (*object)["incident"_L1].toObject() : *object, now);
}

core::Result<IncidentPage> readIncidents(const QByteArray& body, const QDateTime& now)
{
    const auto frame = readFrame(body, "incidents"_L1);
    if (!frame)
        return tl::unexpected(frame.error());
    IncidentPage page;
    page.more = frame->more;
    page.total = frame->total;
    page.size = static_cast<int>(frame->elements.size());
    for (const auto& element : frame->elements) {
        auto incident = element.isObject()
            ? readIncident(element.toObject(), now)
            : core::Result<Incident>(core::failure(core::ErrorKind::Invalid, u"An incident that is no object"_s));
        page.order.append(incident ? incident->signal.externalId : QString());
        if (incident)
            page.rows.push_back(std::move(*incident));
        else
            page.bad.push_back(badRecord(incident.error().detail, element));
    }
    return page;
}

core::Result<Page<core::VendorEvent>> readLogEntries(const QByteArray& body, const QDateTime& now)
{
    Page<core::VendorEvent> page;
    QJsonArray elements;
    if (body.trimmed().startsWith('[')) {
        const auto list = json::array(body);
        if (!list)
            return tl::unexpected(list.error());
        elements = *list;
        page.more = false;
    } else {
        const auto frame = readFrame(body, "log_entries"_L1);
        if (!frame)
            return tl::unexpected(frame.error());
        page.more = frame->more;
        page.total = frame->total;
        elements = frame->elements;
    }
    page.size = static_cast<int>(elements.size());
    for (const auto& element : elements) {
        const auto object = element.toObject();
        core::VendorEvent event;
        event.externalId = json::id(object["id"_L1]);
        event.signalExternalId = json::id(object["incident"_L1].toObject()["id"_L1]);
        if (event.externalId.isEmpty() || event.signalExternalId.isEmpty()) {
            page.bad.push_back(badRecord(u"A log entry without an id or an incident"_s, element));
            continue;
        }
        InstantReader instants(now);
        event.kind = json::line(object["type"_L1], 100);
        event.summary = json::line(object["summary"_L1]);
        event.agent = json::line(object["agent"_L1].toObject()["summary"_L1], maxName);
        event.at = instants.iso("created_at"_L1, object["created_at"_L1]);
        page.rows.push_back(event);
    }
    return page;
}

core::Signal withFacts(const Incident& incident, const AlertFacts& facts)
{
    auto signal = incident.signal;
    if (!incident.priority && facts.severity != core::Severity::Unknown)
        signal.severity = facts.severity;
    if (!facts.host.isEmpty())
        signal.host = facts.host;
    if (signal.mergedInto.isEmpty())
        signal.linkKeys = facts.linkKeys;
    signal.notes.append(facts.notes);
    signal.customerHints.insert(signal.customerHints.end(), facts.hints.begin(), facts.hints.end());
    return signal;
}

VendorWords readWords(const QByteArray& body)
{
    const auto object = json::object(body.left(256 * 1024));
    if (!object)
        return {};
    const auto error = (*object)["error"_L1];
    VendorWords words;
    if (error.isString()) {
        words.text = json::line(error);
        return words;
    }
    const auto inner = error.toObject();
    words.text = json::line(inner["message"_L1]);
    words.code = json::id(inner["code"_L1]);
    const auto details = json::lines(inner["errors"_L1]);
    if (!details.isEmpty())
        words.text += u" ("_s + details.join(u"; "_s) + u')';
    return words;
}

bool isVendorsRefusal(const QByteArray& body)
{
    const auto object = json::object(body.left(256 * 1024));
    const auto error = object ? (*object)["error"_L1].toObject() : QJsonObject();
    return !json::id(error["code"_L1]).isEmpty() || !json::line(error["message"_L1]).isEmpty();
}

} // namespace yagura::sources::pagerduty
