// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DemoRoom.h"

#include "imports/ImportFile.h"
#include "simulator/DemoData.h"
#include "store/Commands.h"
#include "store/Session.h"

#include <QFuture>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

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

} // namespace

core::Result<bool> furnishDemo(const QString& conninfo, const VendorAddresses& vendors)
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

    // The collector finds its keys as it would at a customer's: by a name in the environment, never in the database.
    qputenv("YAGURA_DEMO_PAGERDUTY", vendors.pagerDutyKey);
    qputenv("YAGURA_DEMO_DATADOG", vendors.datadogKeys);
    auto pagerDuty = source(u"demo-pagerduty"_s, u"pagerduty"_s, u"PagerDuty"_s, vendors.pagerDuty);
    pagerDuty.secretRef = u"env:YAGURA_DEMO_PAGERDUTY"_s;
    pagerDuty.options.insert(u"from"_s, vendors.from);
    if (const auto put = await(commands.putSource(pagerDuty)); !put)
        return tl::unexpected(put.error());
    auto datadog = source(u"demo-datadog"_s, u"datadog"_s, u"Datadog"_s, vendors.datadog);
    datadog.secretRef = u"env:YAGURA_DEMO_DATADOG"_s;
    const auto put = await(commands.putSource(datadog));
    if (!put)
        return tl::unexpected(put.error());
    return putIntents(commands, *put);
}

} // namespace yagura::app
