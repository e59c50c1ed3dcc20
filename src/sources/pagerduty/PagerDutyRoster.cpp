// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyRoster.h"

#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyLists.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto longestName = 200;
constexpr auto maxLevel = 1000;

QString nameOf(const QJsonObject& object)
{
    const auto name = json::line(object["name"_L1], longestName);
    return name.isEmpty() ? json::line(object["summary"_L1], longestName) : name;
}

core::Result<core::OnCall> onCallOf(const QJsonObject& object, const QDateTime& now)
{
    const auto user = object["user"_L1].toObject();
    const auto policy = object["escalation_policy"_L1].toObject();
    const auto schedule = object["schedule"_L1].toObject(); // null where the policy names the person
    core::OnCall entry;
    entry.personId = json::id(user["id"_L1]);
    entry.person = nameOf(user);
    if (entry.person.isEmpty())
        entry.person = entry.personId;
    entry.policyId = json::id(policy["id"_L1]);
    entry.policy = nameOf(policy);
    entry.scheduleId = json::id(schedule["id"_L1]);
    entry.schedule = nameOf(schedule);
    const auto level = json::integer(object["escalation_level"_L1]).value_or(0);
    if (entry.personId.isEmpty())
        return core::failure(core::ErrorKind::Invalid, u"An on-call entry without a person"_s);
    if (level < 1 || level > maxLevel)
        return core::failure(core::ErrorKind::Invalid, u"An on-call entry without a level"_s);
    entry.level = static_cast<int>(level);

    // Shifts are planned months ahead: an end in the future is no fault of the vendor's.
    constexpr std::chrono::hours tenYears {24 * 3653};
    InstantReader instants(now, tenYears);
    const auto instant = [&](QLatin1StringView name) -> core::Result<std::optional<QDateTime>> {
        const auto value = object[name];
        if (value.isNull() || value.isUndefined())
            return std::nullopt;
        const auto at = instants.iso(name, value);
        if (!at.isValid())
            return core::failure(core::ErrorKind::Invalid, u"An on-call entry whose %1 cannot be read"_s.arg(name));
        return at;
    };
    const auto since = instant("start"_L1);
    const auto until = instant("end"_L1);
    if (!since)
        return tl::unexpected(since.error());
    if (!until)
        return tl::unexpected(until.error());
    entry.since = *since;
    entry.until = *until;
    return entry;
}

core::Result<core::VendorService> serviceOf(const QJsonObject& object)
{
    core::VendorService service;
    service.externalId = json::id(object["id"_L1]);
    if (service.externalId.isEmpty())
        return core::failure(core::ErrorKind::Invalid, u"A service without an id"_s);
    service.name = nameOf(object);
    if (service.name.isEmpty())
        service.name = service.externalId;
    service.state = json::line(object["status"_L1], 100);
    const auto policy = object["escalation_policy"_L1].toObject();
    service.policyId = json::id(policy["id"_L1]);
    service.policy = nameOf(policy);
    const auto url = json::line(object["html_url"_L1], 2000);
    if (url.startsWith("https://"_L1) || url.startsWith("http://"_L1))
        service.url = url;
    return service;
}

template <class Row, class Read>
core::Result<Page<Row>> readPage(const QByteArray& body, QLatin1StringView name, Read read)
{
    const auto frame = readFrame(body, name);
    if (!frame)
        return tl::unexpected(frame.error());
    Page<Row> page;
    page.more = frame->more;
    page.total = frame->total;
    page.size = static_cast<int>(frame->elements.size());
    for (const auto& element : frame->elements) {
        auto row = read(element.toObject());
        if (row)
            page.rows.push_back(std::move(*row));
        else
            page.bad.push_back(badRecord(row.error().detail, element));
    }
    return page;
}

/// What makes two entries the same one where the list has moved between two pages.
QString identityOfOnCall(const core::OnCall& entry)
{
    return QStringList {entry.policyId, QString::number(entry.level), entry.scheduleId, entry.personId,
        entry.since ? entry.since->toString(Qt::ISODate) : QString()}
        .join(u'\n');
}

QString identityOfService(const core::VendorService& service)
{
    return service.externalId;
}

/// The error of a list that cannot be taken for all of it; none where it can.
template <class Row>
std::optional<core::Error> errorOf(const List<Row>& list, const QString& where)
{
    if (list.error)
        return list.error;
    if (!list.flaw.isEmpty())
        return incompleteList(where, list.flaw);
    if (list.isTooLong)
        return core::Error {core::ErrorKind::Invalid, u"%1 is longer than the vendor lists"_s.arg(where), u"too_many"_s, {}};
    return std::nullopt;
}

core::Result<Page<core::VendorService>> readServicesAt(const QByteArray& body, const QDateTime&)
{
    return readServices(body);
}

} // namespace

core::Result<Page<core::OnCall>> readOnCalls(const QByteArray& body, const QDateTime& now)
{
    return readPage<core::OnCall>(
        body, "oncalls"_L1, [&now](const QJsonObject& object) { return onCallOf(object, now); });
}

core::Result<Page<core::VendorService>> readServices(const QByteArray& body)
{
    return readPage<core::VendorService>(body, "services"_L1, serviceOf);
}

QCoro::Task<core::Result<core::Roster>> readRoster(std::shared_ptr<Account> account, QDateTime now)
{
    // The soonest shift of each person and level: without it a person comes once per shift of the window.
    const Query nowOnly {{u"earliest"_s, u"true"_s}, {u"include[]"_s, u"users"_s}};
    auto listing = readList<core::OnCall>(account, u"/oncalls"_s, nowOnly, &readOnCalls, &identityOfOnCall, now);
    auto onCalls = co_await listing;
    // A list that is cut short would hide whom to call: the one from before holds, and the reading says what is wrong.
    if (const auto error = errorOf(onCalls, u"/oncalls"_s))
        co_return tl::unexpected(*error);
    auto naming = readList<core::VendorService>(account, u"/services"_s, Query(), &readServicesAt, &identityOfService, now);
    auto services = co_await naming;
    const auto servicesError = errorOf(services, u"/services"_s);
    if (servicesError && servicesError->kind == core::ErrorKind::Cancelled)
        co_return tl::unexpected(*servicesError);
    core::Roster roster;
    roster.onCall = std::move(onCalls.rows);
    roster.bad = std::move(onCalls.bad);
    if (!servicesError) {
        roster.services = std::move(services.rows);
        std::move(services.bad.begin(), services.bad.end(), std::back_inserter(roster.bad));
    } else {
        // Whom to call is worth more than a list of names: the one is not lost with the other.
        const auto reason = u"The services could not be read: %1"_s.arg(servicesError->detail);
        roster.bad.push_back(badRecord(reason, QJsonValue(u"GET /services"_s)));
        if (servicesError->kind != core::ErrorKind::Denied && servicesError->kind != core::ErrorKind::NotFound)
            roster.servicesError = servicesError;
    }
    // An order that does not depend on the vendor's, so that the same roster is the same one.
    const auto key = [](const core::OnCall& entry) { return std::pair(identityOfOnCall(entry), entry.person); };
    std::sort(roster.onCall.begin(), roster.onCall.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    co_return roster;
}

} // namespace yagura::sources::pagerduty
