// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DemoRoom.h"

#include "core/Clock.h"
#include "imports/ImportFile.h"
#include "models/Times.h"
#include "simulator/DatadogService.h"
#include "simulator/DemoData.h"
#include "simulator/PagerDutyService.h"
#include "simulator/PastShifts.h"
#include "store/Commands.h"
#include "store/CustomerStore.h"
#include "store/PastWriter.h"
#include "store/Session.h"

#include <QFuture>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto pagerDutyKeyName = "YAGURA_SECRET_DEMO_PAGERDUTY";
constexpr auto datadogKeysName = "YAGURA_SECRET_DEMO_DATADOG"; // API key and application key, joined by a colon
/// The simulated vendors take a port of this computer that is free.
constexpr auto forVendorsHere = " http://127.0.0.1:* ";

template <class T>
core::Result<T> await(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return core::failure(core::ErrorKind::Cancelled, u"the session has ended"_s);
    return future.result();
}

core::SourceConfig source(const QString& key, const QString& kind, const QString& name, const QUrl& url)
{
    core::SourceConfig config;
    config.key = key;
    config.kind = kind;
    config.name = name;
    config.baseUrl = url;
    config.interval = std::chrono::seconds(5);
    return config;
}

core::Result<bool> putIntents(store::Commands& commands, core::SourceId datadog)
{
    const auto read = imports::readIntents(simulator::DemoData::intentsCsv(), imports::FileFormat::Csv, u"demo-datadog"_s);
    if (!read.problems.empty())
        return core::failure(core::ErrorKind::Invalid, read.problems.front().problem);
    QJsonArray rows;
    for (const auto& value : read.rows) {
        auto row = value.toObject();
        row.remove(u"source"_s);
        row.remove(u"line"_s);
        row.insert(u"source_id"_s, datadog.value);
        rows.append(row);
    }
    if (const auto put = await(commands.putIntents(rows)); !put)
        return tl::unexpected(put.error());
    return true;
}

/// A file of customers has no environments: those of the demo follow from the customer's account.
core::Result<bool> putEnvironments(store::Session& session, store::Commands& commands)
{
    constexpr auto atOnce = std::size_t(50); // what one question takes
    const auto customers = await(commands.customers());
    if (!customers)
        return tl::unexpected(customers.error());
    std::vector<core::CustomerId> ids;
    for (const auto& customer : *customers) {
        if (ids.size() < atOnce)
            ids.push_back(customer.id);
    }
    store::CustomerStore store(session);
    const auto cards = await(store.cards(ids, models::Times::roomZoneName()));
    if (!cards)
        return tl::unexpected(cards.error());
    for (auto card : *cards) {
        const auto account = std::ranges::find(card.customer.keys, u"account"_s, &core::CustomerKey::kind);
        if (!card.environments.empty() || account == card.customer.keys.end())
            continue;
        card.environments = {{u"本番"_s, u"AWS %1 / ap-northeast-1"_s.arg(account->value), u"変更は二次運用の承認後"_s}};
        if (card.customer.contract.contains(u"24時間"_s))
            card.environments.push_back({u"検証"_s, u"AWS %1 / ap-northeast-1 (stg)"_s.arg(account->value), u"夜間は対応しない"_s});
        if (const auto edited = await(store.edit(card)); !edited)
            return tl::unexpected(edited.error());
    }
    return true;
}

} // namespace

void layOutDemoKeys()
{
    qputenv(pagerDutyKeyName, QByteArray("pagerduty") + forVendorsHere + simulator::PagerDutyService::defaultToken);
    qputenv(datadogKeysName,
        QByteArray("datadog") + forVendorsHere + QByteArray(simulator::DatadogService::defaultApiKey) + ':' + simulator::DatadogService::defaultApplicationKey);
}

core::Result<bool> furnishDemo(const QString& conninfo, const QString& ownerConninfo, const VendorAddresses& vendors)
{
    store::Session session(conninfo, u"demo"_s);
    session.start();
    store::Commands commands(session);

    const auto read = imports::readCustomers(simulator::DemoData::customersCsv(), imports::FileFormat::Csv);
    if (!read.problems.empty())
        return core::failure(core::ErrorKind::Invalid, read.problems.front().problem);
    const auto imported = await(commands.importCustomers(read.rows));
    if (!imported)
        return tl::unexpected(imported.error());
    if (!imported->empty())
        return core::failure(core::ErrorKind::Invalid, imported->front().problem);

    auto pagerDuty = source(u"demo-pagerduty"_s, u"pagerduty"_s, u"PagerDuty"_s, vendors.pagerDuty);
    pagerDuty.secretRef = u"env:"_s + QLatin1StringView(pagerDutyKeyName);
    pagerDuty.options.insert(u"from"_s, vendors.from);
    if (const auto put = await(commands.putSource(pagerDuty)); !put)
        return tl::unexpected(put.error());
    auto datadog = source(u"demo-datadog"_s, u"datadog"_s, u"Datadog"_s, vendors.datadog);
    datadog.secretRef = u"env:"_s + QLatin1StringView(datadogKeysName);
    const auto put = await(commands.putSource(datadog));
    if (!put)
        return tl::unexpected(put.error());
    if (auto placed = putEnvironments(session, commands); !placed)
        return placed;
    const auto now = core::SystemClock().now();
    const auto past = simulator::pastShifts(simulator::DemoData::load(), datadog.key, now, models::Times::roomZone());
    if (const auto written = store::writePast(ownerConninfo, past); !written)
        return tl::unexpected(written.error());
    return putIntents(commands, *put);
}

} // namespace yagura::app
