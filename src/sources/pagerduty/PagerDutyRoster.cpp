// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyRoster.h"

#include "core/Text.h"
#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyPages.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto maxName = 200;
constexpr auto maxLevel = 1000;

QString nameOf(const QJsonObject& object)
{
    const auto name = json::line(object["name"_L1], maxName);
    return name.isEmpty() ? json::line(object["summary"_L1], maxName) : name;
}

core::BadRecord bad(const QString& reason, const QJsonValue& value)
{
    const auto object = value.isObject() ? value.toObject() : QJsonObject {{u"record"_s, value}};
    return {reason, core::boundedRaw(json::compact(object))};
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
core::Result<Page<Row>> readPage(const QByteArray& body, const QString& name, Read read)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto list = (*envelope)[name];
    if (!list.isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"%1\""_s.arg(name), u"json"_s);
    Page<Row> page;
    page.more = json::flag((*envelope)["more"_L1]);
    const auto elements = list.toArray();
    page.size = static_cast<int>(elements.size());
    for (const auto& element : elements) {
        auto row = read(element.toObject());
        if (row)
            page.rows.push_back(std::move(*row));
        else
            page.bad.push_back(bad(row.error().detail, element));
    }
    return page;
}

/// What makes two entries the same one where the list has moved between two pages.
QString identity(const core::OnCall& entry)
{
    return QStringList {entry.policyId, QString::number(entry.level), entry.scheduleId, entry.personId,
        entry.since ? entry.since->toString(Qt::ISODate) : QString()}
        .join(u'\n');
}

QString identity(const core::VendorService& service)
{
    return service.externalId;
}

template <class Row>
using Reader = core::Result<Page<Row>> (*)(const QByteArray&, const QDateTime&);

/// All pages of one list, each row once.
template <class Row>
QCoro::Task<core::Result<Page<Row>>> readList(
    std::shared_ptr<Account> account, QString path, Query query, Reader<Row> read, QDateTime now)
{
    Page<Row> all;
    QSet<QString> seen;
    for (int offset = 0; offset + pageSize <= deepest;) {
        auto asked = query;
        asked.append({u"limit"_s, QString::number(pageSize)});
        asked.append({u"offset"_s, QString::number(offset)});
        auto fetching = account->client->get(path, asked);
        const auto answer = co_await fetching;
        if (answer.error)
            co_return tl::unexpected(*answer.error);
        auto page = read(answer.body, now);
        if (!page)
            co_return tl::unexpected(page.error());
        for (auto& row : page->rows) {
            const auto name = identity(row);
            if (seen.contains(name))
                continue;
            seen.insert(name);
            all.rows.push_back(std::move(row));
        }
        std::move(page->bad.begin(), page->bad.end(), std::back_inserter(all.bad));
        if (!page->more || page->size == 0)
            co_return all;
        offset += page->size;
    }
    co_return core::failure(core::ErrorKind::Invalid, u"%1 is longer than the vendor lists"_s.arg(path), u"too_many"_s);
}

core::Result<Page<core::VendorService>> readServicesAt(const QByteArray& body, const QDateTime&)
{
    return readServices(body);
}

} // namespace

core::Result<Page<core::OnCall>> readOnCalls(const QByteArray& body, const QDateTime& now)
{
    return readPage<core::OnCall>(
        body, u"oncalls"_s, [&now](const QJsonObject& object) { return onCallOf(object, now); });
}

core::Result<Page<core::VendorService>> readServices(const QByteArray& body)
{
    return readPage<core::VendorService>(body, u"services"_s, serviceOf);
}

QCoro::Task<core::Result<core::Roster>> readRoster(std::shared_ptr<Account> account, QDateTime now)
{
    // The soonest shift of each person and level: without it a person comes once per shift of the window.
    const Query nowOnly {{u"earliest"_s, u"true"_s}, {u"include[]"_s, u"users"_s}};
    auto listing = readList<core::OnCall>(account, u"/oncalls"_s, nowOnly, &readOnCalls, now);
    auto onCalls = co_await listing;
    if (!onCalls)
        co_return tl::unexpected(onCalls.error());
    const Query plain;
    auto naming = readList<core::VendorService>(account, u"/services"_s, plain, &readServicesAt, now);
    auto services = co_await naming;
    if (!services && services.error().kind == core::ErrorKind::Cancelled)
        co_return tl::unexpected(services.error());
    core::Roster roster;
    roster.onCall = std::move(onCalls->rows);
    roster.bad = std::move(onCalls->bad);
    if (services) {
        roster.services = std::move(services->rows);
        std::move(services->bad.begin(), services->bad.end(), std::back_inserter(roster.bad));
    } else {
        // Whom to call is worth more than a list of names: the one is not lost with the other.
        const auto reason = u"The services could not be read: %1"_s.arg(services.error().detail);
        roster.bad.push_back(bad(reason, QJsonValue(u"GET /services"_s)));
        if (services.error().kind != core::ErrorKind::Denied && services.error().kind != core::ErrorKind::NotFound)
            roster.servicesError = services.error();
    }
    // An order that does not depend on the vendor's, so that the same roster is the same one.
    const auto key = [](const core::OnCall& entry) { return std::pair(identity(entry), entry.person); };
    std::sort(roster.onCall.begin(), roster.onCall.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    co_return roster;
}

} // namespace yagura::sources::pagerduty
