// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutySource.h"

#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyDeliveries.h"
#include "sources/pagerduty/PagerDutyLists.h"
#include "sources/pagerduty/PagerDutyPoll.h"
#include "sources/pagerduty/PagerDutyRegion.h"
#include "sources/pagerduty/PagerDutyRoster.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

VendorAccount accountOf(const core::SourceConfig& config, const Secret& secret)
{
    const bool isOAuth = secret.apiKey.startsWith("Bearer "_L1);
    VendorAccount account;
    account.baseUrl = PagerDutySource::address(config);
    account.headers = {{"Authorization", isOAuth ? secret.apiKey.toLatin1() : "Token token=" + secret.apiKey.toLatin1()},
        {"Accept", "application/vnd.pagerduty+json;version=2"}};
    account.rate = {"ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", ResetMeaning::SecondsToWait};
    account.readWords = pagerduty::readWords;
    account.secrets = {isOAuth ? secret.apiKey.mid(7) : secret.apiKey};
    if (account.baseUrl.isEmpty()) {
        account.misconfigured = core::Error {core::ErrorKind::Invalid,
            u"PagerDuty has no region \"%1\": use us or eu"_s.arg(config.site),
            u"site"_s,
            {}};
    }
    return account;
}

/// A user whom the vendor lists, as far as it matters here.
struct Person
{
    QString id;
    QString mail;
};

QString identityOfPerson(const Person& person)
{
    return person.id;
}

core::Result<pagerduty::Page<Person>> readPeople(const QByteArray& body, const QDateTime&)
{
    const auto frame = pagerduty::readFrame(body, "users"_L1);
    if (!frame)
        return tl::unexpected(frame.error());
    pagerduty::Page<Person> page;
    page.more = frame->more;
    page.total = frame->total;
    page.size = static_cast<int>(frame->elements.size());
    for (const auto& element : frame->elements)
        page.rows.push_back({json::id(element.toObject()["id"_L1]), json::line(element.toObject()["email"_L1], 300)});
    return page;
}

/// What to remark of the sender's address: it belongs to nobody, or nobody can tell.
QCoro::Task<QString> remarkOnFrom(std::shared_ptr<pagerduty::Account> account, QString ownMail)
{
    const auto from = QString::fromUtf8(account->from);
    const auto isFrom = [&from](const QString& mail) { return mail.compare(from, Qt::CaseInsensitive) == 0; };
    if (from.isEmpty())
        co_return u"no_from_address"_s;
    if (isFrom(ownMail))
        co_return QString();
    constexpr auto mostPeople = 1'000; // that the vendor finds for one address
    const Query query {{u"query"_s, from}};
    auto listing = pagerduty::readList<Person>(
        account, u"/users"_s, query, &readPeople, &identityOfPerson, account->clock->now(), mostPeople);
    const auto people = co_await listing;
    const bool isThere = std::any_of(people.rows.begin(), people.rows.end(), [&isFrom](const Person& each) { return isFrom(each.mail); });
    if (isThere)
        co_return QString();
    const bool isWhole = !people.error && people.flaw.isEmpty() && !people.isTooLong;
    co_return isWhole ? u"from_unknown"_s : u"from_not_checked"_s;
}

QCoro::Task<core::Result<TestReport>> tryOut(std::shared_ptr<pagerduty::Account> account)
{
    const Query query {{u"statuses[]"_s, u"triggered"_s},
        {u"statuses[]"_s, u"acknowledged"_s},
        {u"date_range"_s, u"all"_s},
        {u"limit"_s, u"1"_s},
        {u"total"_s, u"true"_s}};
    auto listing = account->client->get(u"/incidents"_s, query);
    const auto list = co_await listing;
    if (list.error)
        co_return tl::unexpected(*list.error);
    const auto page = pagerduty::readIncidents(list.body, account->clock->now());
    if (!page)
        co_return tl::unexpected(page.error());
    TestReport report;
    report.openCount = page->total;
    // Only a user's key has an owner; an account key is refused here, which says nothing bad.
    auto asking = account->client->get(u"/users/me"_s, {});
    const auto me = co_await asking;
    QString ownMail;
    if (const auto object = json::object(me.body); me.isGood() && object) {
        const auto user = (*object)["user"_L1].toObject();
        report.account = json::line(user["name"_L1], 200);
        ownMail = json::line(user["email"_L1], 300);
    }
    auto checking = remarkOnFrom(account, ownMail);
    const auto remark = co_await checking;
    if (!remark.isEmpty())
        report.remarks.append(remark);
    if (account->secondLine.isEmpty())
        report.remarks.append(u"no_second_line"_s);
    co_return report;
}

} // namespace

PagerDutySource::PagerDutySource(
    const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock)
    : m_account(std::make_shared<pagerduty::Account>())
{
    m_account->client = std::make_shared<VendorClient>(accountOf(config, secret), http, clock);
    m_account->clock = &clock;
    // A header value: whatever is no mail address on one line must not get into it.
    const auto from = config.options.value(u"from"_s).trimmed();
    if (from.contains(u'@') && !from.contains(u'\n') && !from.contains(u'\r'))
        m_account->from = from.toUtf8();
    m_account->secondLine = config.options.value(u"second_line"_s).trimmed();
}

QUrl PagerDutySource::address(const core::SourceConfig& config)
{
    return config.baseUrl.isEmpty() ? pagerduty::regionNamed(config.site).value_or(QUrl()) : config.baseUrl;
}

QCoro::Task<PollResult> PagerDutySource::poll(PollInput input)
{
    return pagerduty::poll(m_account, std::move(input));
}

QCoro::Task<core::DeliveryReport> PagerDutySource::deliver(core::DeliveryOrder order)
{
    return pagerduty::deliver(m_account, std::move(order));
}

QCoro::Task<core::Result<core::MetricSeries>> PagerDutySource::fetchMetric(core::Monitor, QString, QDateTime)
{
    co_return core::failure(core::ErrorKind::NotFound, u"PagerDuty holds no metrics"_s);
}

QCoro::Task<core::Result<core::Roster>> PagerDutySource::readRoster(QDateTime now)
{
    return pagerduty::readRoster(m_account, now);
}

QCoro::Task<core::Result<TestReport>> PagerDutySource::test()
{
    return tryOut(m_account);
}

} // namespace yagura::sources
