// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyParser.h"

#include "core/Text.h"
#include "sources/Instant.h"
#include "sources/Json.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

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

/// Who has it: who acknowledged it last, else to whom it is assigned.
QString ownerOf(const QJsonObject& object, bool isAcknowledged)
{
    const auto acknowledgements = object["acknowledgements"_L1].toArray();
    if (isAcknowledged && !acknowledgements.isEmpty()) {
        const auto who = json::line(
            acknowledgements.last().toObject()["acknowledger"_L1].toObject()["summary"_L1], 200);
        if (!who.isEmpty())
            return who;
    }
    QStringList names;
    const auto assignments = object["assignments"_L1].toArray();
    for (const auto& each : assignments) {
        const auto who = json::line(each.toObject()["assignee"_L1].toObject()["summary"_L1], 200);
        if (!who.isEmpty() && !names.contains(who) && names.size() < 5)
            names.append(who);
    }
    return names.join(u", "_s);
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

core::BadRecord badRecord(const QString& reason, const QJsonValue& value)
{
    const auto raw = value.isObject() ? json::compact(value.toObject())
                                      : json::compact(QJsonObject {{u"record"_s, value}});
    return {reason, core::boundedRaw(raw)};
}

void readEnvelope(const QJsonObject& envelope, bool& more, int& total)
{
    more = json::flag(envelope["more"_L1]);
    total = static_cast<int>(std::clamp<qint64>(json::integer(envelope["total"_L1]).value_or(-1), -1, 1'000'000'000));
}

} // namespace

std::optional<core::Severity> severityOfPriority(const QString& name)
{
    static const QRegularExpression pattern(
        u"^(?:p|prio|priority|s|sev|severity)[ _-]?([0-9])$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(name.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    switch (match.captured(1).toInt()) {
    case 0:
    case 1:
        return core::Severity::Critical;
    case 2:
        return core::Severity::High;
    case 3:
        return core::Severity::Medium;
    default:
        return core::Severity::Low;
    }
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
    incident.createdAt = instants.iso("created_at"_L1, object["created_at"_L1]);
    const auto changedAt = instants.iso("last_status_change_at"_L1, object["last_status_change_at"_L1]);
    const auto resolvedAt = instants.iso("resolved_at"_L1, object["resolved_at"_L1]);
    signal.updatedAt = latest({instants.iso("updated_at"_L1, object["updated_at"_L1]), changedAt, incident.createdAt});
    signal.openedAt = incident.createdAt.isValid() ? incident.createdAt
        : signal.updatedAt.isValid()               ? signal.updatedAt
                                                   : now;
    if (!signal.updatedAt.isValid())
        signal.updatedAt = signal.openedAt;
    if (signal.state == core::SignalState::Recovered)
        signal.resolvedAt = resolvedAt.isValid() ? resolvedAt : signal.updatedAt;
    signal.notes = instants.notes();

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
    signal.vendorOwner = ownerOf(object, signal.state == core::SignalState::Acknowledged);

    const auto priority = object["priority"_L1].toObject();
    auto priorityName = json::line(priority["summary"_L1], 100);
    if (priorityName.isEmpty())
        priorityName = json::line(priority["name"_L1], 100);
    incident.priority = severityOfPriority(priorityName);
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

core::Result<Page<Incident>> readIncidents(const QByteArray& body, const QDateTime& now)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto list = (*envelope)["incidents"_L1];
    if (!list.isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"incidents\""_s, u"json"_s);
    Page<Incident> page;
    readEnvelope(*envelope, page.more, page.total);
    const auto elements = list.toArray();
    page.size = static_cast<int>(elements.size());
    for (const auto& element : elements) {
        auto incident = element.isObject()
            ? readIncident(element.toObject(), now)
            : core::Result<Incident>(core::failure(core::ErrorKind::Invalid, u"An incident that is no object"_s));
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
    } else {
        const auto envelope = json::object(body);
        if (!envelope)
            return tl::unexpected(envelope.error());
        if (!(*envelope)["log_entries"_L1].isArray())
            return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"log_entries\""_s, u"json"_s);
        readEnvelope(*envelope, page.more, page.total);
        elements = (*envelope)["log_entries"_L1].toArray();
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
        event.agent = json::line(object["agent"_L1].toObject()["summary"_L1], 200);
        event.at = instants.iso("created_at"_L1, object["created_at"_L1]);
        if (!event.at.isValid())
            event.at = now;
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
    signal.linkKeys = facts.linkKeys;
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

} // namespace yagura::sources::pagerduty
