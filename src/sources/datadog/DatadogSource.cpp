// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogSource.h"

#include "sources/Json.h"
#include "sources/datadog/DatadogDeliveries.h"
#include "sources/datadog/DatadogMetric.h"
#include "sources/datadog/DatadogPoll.h"
#include "sources/datadog/DatadogSite.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

constexpr qint64 chartBeforeSeconds = 3600;
constexpr qint64 chartAfterSeconds = 300;

constexpr auto metricPath = "/api/v1/query"_L1;

/// Datadog counts per organisation and endpoint family; where an answer names its budget, that goes before this guess.
QString familyOf(const QString& path)
{
    return path.endsWith("/groups/search"_L1) ? path : path.section(u'/', 0, 3);
}

VendorAccount accountOf(const core::SourceConfig& config, const Secret& secret)
{
    VendorAccount account;
    account.baseUrl = DatadogSource::address(config);
    account.headers = {{"DD-API-KEY", secret.apiKey.toLatin1()},
        {"DD-APPLICATION-KEY", secret.applicationKey.toLatin1()},
        {"Accept", "application/json"}};
    account.rate = {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", ResetMeaning::SecondsToWait,
        "x-ratelimit-name"};
    account.familyOf = familyOf;
    account.readWords = datadog::readWords;
    account.secrets = {secret.apiKey, secret.applicationKey};
    if (account.baseUrl.isEmpty()) {
        account.misconfigured = core::Error {core::ErrorKind::Invalid,
            u"Datadog has no site \"%1\": use datadoghq.com, datadoghq.eu, ap1.datadoghq.com …"_s.arg(config.site),
            u"site"_s,
            {}};
    }
    return account;
}

QCoro::Task<core::Result<core::MetricSeries>> readMetric(
    std::shared_ptr<datadog::Account> account, core::Monitor monitor, QString group, QDateTime at)
{
    const auto expression = datadog::chartQuery(monitor, group);
    if (!expression)
        co_return tl::unexpected(expression.error());
    if (!at.isValid())
        at = account->clock->now(); // nobody says since when: as it is now
    const auto from = at.addSecs(-chartBeforeSeconds);
    const auto to = std::min(at.addSecs(chartAfterSeconds), std::max(account->clock->now(), at.addSecs(60)));
    const Query query {{u"from"_s, QString::number(from.toSecsSinceEpoch())},
        {u"to"_s, QString::number(to.toSecsSinceEpoch())},
        {u"query"_s, *expression}};
    auto fetching = account->client->get(metricPath, query);
    const auto answer = co_await fetching;
    if (answer.error && answer.error->kind == core::ErrorKind::Denied) {
        account->metricsError = core::Error {core::ErrorKind::Denied,
            u"The key may not read metrics: %1"_s.arg(answer.error->detail), u"no_metric_right"_s, {}};
        co_return tl::unexpected(*account->metricsError);
    }
    if (answer.status == 400 || answer.status == 413 || answer.status == 422) {
        co_return core::failure(core::ErrorKind::NotFound,
            u"The vendor refuses the query of this monitor: %1"_s.arg(answer.error->detail));
    }
    if (answer.error)
        co_return tl::unexpected(*answer.error);
    account->metricsError.reset();
    auto series = datadog::readSeries(answer.body, group);
    if (!series)
        co_return tl::unexpected(series.error());
    series->query = *expression;
    series->from = from.toUTC();
    series->to = to.toUTC();
    datadog::takeThresholds(monitor, *series);
    co_return series;
}

/// Something that a scoped key may lack, and what is said of it then.
struct Right
{
    QString path;
    Query query;
    QString remark;
};

std::vector<Right> rightsToTry(const QDateTime& now)
{
    const auto to = now.toSecsSinceEpoch();
    return {{u"/api/v2/downtime"_s, {{u"current_only"_s, u"true"_s}, {u"page[limit]"_s, u"1"_s}}, u"no_downtime_right"_s},
        {u"/api/v1/monitor"_s, {{u"page"_s, u"0"_s}, {u"page_size"_s, u"1"_s}}, u"no_monitor_right"_s},
        {metricPath,
            {{u"from"_s, QString::number(to - 300)},
                {u"to"_s, QString::number(to)},
                {u"query"_s, u"avg:system.load.1{*}"_s}},
            u"no_metric_right"_s}};
}

QCoro::Task<core::Result<TestReport>> tryOut(std::shared_ptr<datadog::Account> account)
{
    auto validating = account->client->get(u"/api/v1/validate"_s, {});
    const auto valid = co_await validating;
    if (valid.error)
        co_return tl::unexpected(*valid.error);
    const Query query {{u"query"_s, u"group_status:(alert OR warn)"_s}, {u"page"_s, u"0"_s}, {u"per_page"_s, u"1"_s}};
    auto listing = account->client->get(u"/api/v1/monitor/groups/search"_s, query);
    const auto list = co_await listing;
    if (list.error) {
        auto error = *list.error;
        if (error.kind == core::ErrorKind::Denied)
            error.detail += u" (the API key is good; the application key is not, or lacks monitors_read)"_s;
        co_return tl::unexpected(error);
    }
    const datadog::ReadRules rules {account->clock->now(), account->webHost, account->noData};
    const auto page = datadog::readGroups(list.body, rules);
    if (!page)
        co_return tl::unexpected(page.error());
    TestReport report;
    report.openCount = page->totalCount;
    if (account->noData == datadog::NoData::Ignore)
        report.remarks.append(u"no_data_is_ignored"_s);
    // The alerts come without these all the same.
    const auto rights = rightsToTry(account->clock->now());
    for (const auto& right : rights) {
        auto asking = account->client->get(right.path, right.query);
        const auto answer = co_await asking;
        if (answer.error && answer.error->kind == core::ErrorKind::Denied)
            report.remarks.append(right.remark);
    }
    co_return report;
}

} // namespace

DatadogSource::DatadogSource(
    const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock)
    : m_account(std::make_shared<datadog::Account>())
{
    const auto site = datadog::siteNamed(config.site);
    m_account->client = std::make_shared<VendorClient>(accountOf(config, secret), http, clock);
    m_account->clock = &clock;
    m_account->webHost = site ? site->webHost : u"app.datadoghq.com"_s; // a stand-in at an address of its own
    const auto noData = config.options.value(u"no_data"_s).trimmed().toLower();
    if (noData == "ignore"_L1)
        m_account->noData = datadog::NoData::Ignore;
    else if (noData == "as_alert"_L1)
        m_account->noData = datadog::NoData::AsAlert;
}

QUrl DatadogSource::address(const core::SourceConfig& config)
{
    if (!config.baseUrl.isEmpty())
        return config.baseUrl;
    const auto site = datadog::siteNamed(config.site);
    return site ? site->api : QUrl();
}

QCoro::Task<PollResult> DatadogSource::poll(PollInput input)
{
    return datadog::poll(m_account, std::move(input));
}

QCoro::Task<core::DeliveryReport> DatadogSource::deliver(core::DeliveryOrder order)
{
    return datadog::deliver(m_account, std::move(order));
}

QCoro::Task<core::Result<core::MetricSeries>> DatadogSource::fetchMetric(
    core::Monitor monitor, QString group, QDateTime at)
{
    return readMetric(m_account, std::move(monitor), std::move(group), std::move(at));
}

RateState DatadogSource::metricBudget() const
{
    return m_account->client->rate(metricPath);
}

QCoro::Task<core::Result<core::Roster>> DatadogSource::readRoster(QDateTime)
{
    // Its On-Call answers by team or schedule only, and lists neither with its people.
    co_return core::failure(core::ErrorKind::NotFound, u"Datadog does not list who is on call"_s);
}

QCoro::Task<core::Result<TestReport>> DatadogSource::test()
{
    return tryOut(m_account);
}

} // namespace yagura::sources
