// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast ten thousand alerts get from Datadog's answer to committed, against the bare upsert of the same rows.
// Prints one JSON object a line: name, figure, limit, unit, rounds, and what the figure is made of.

#include "sources/datadog/DatadogParser.h"
#include "store/Connection.h"
#include "store/IntakeStore.h"
#include "support/TestDatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr auto alerts = 10'000;
constexpr auto perPage = 100;
constexpr auto rounds = 5;

QJsonObject groupJson(int number, const QString& status)
{
    const auto host = u"host:web-%1.customer-%2.example.jp"_s.arg(number).arg(number % 400);
    return {
        {u"group"_s, host},
        {u"group_tags"_s, QJsonArray {host}},
        {u"last_nodata_ts"_s, 0},
        {u"last_triggered_ts"_s, 1'790'000'000 + number % 3600},
        {u"monitor_id"_s, 14'000'000 + number % 300},
        {u"monitor_name"_s, u"CPU 使用率が高い on {{host.name}}"_s},
        {u"scopes"_s, QJsonArray {host}},
        {u"all_tags"_s,
            QJsonArray {u"customer:c%1"_s.arg(number % 400), u"env:production"_s, u"service:web"_s, u"team:infra"_s}},
        {u"status"_s, status},
        {u"priority"_s, number % 5 + 1},
    };
}

/// The bodies of the pages, as they come over HTTP. `changedEvery`: which of them have another status than before.
std::vector<QByteArray> pages(int changedEvery)
{
    std::vector<QByteArray> result;
    for (int first = 0; first < alerts; first += perPage) {
        QJsonArray groups;
        for (int number = first; number < first + perPage; ++number) {
            const auto changed = changedEvery > 0 && number % changedEvery == 0;
            groups.append(groupJson(number, changed ? u"Warn"_s : u"Alert"_s));
        }
        const QJsonObject page {{u"groups"_s, groups},
            {u"metadata"_s,
                QJsonObject {{u"total_count"_s, alerts}, {u"page_count"_s, alerts / perPage}, {u"page"_s, first / perPage},
                    {u"per_page"_s, perPage}}}};
        result.push_back(QJsonDocument(page).toJson(QJsonDocument::Compact));
    }
    return result;
}

core::IngestBatch parse(const std::vector<QByteArray>& bodies)
{
    const sources::datadog::ReadRules rules {QDateTime::currentDateTimeUtc(), u"app.datadoghq.com"_s, {}};
    core::IngestBatch batch;
    for (const auto& body : bodies) {
        auto page = sources::datadog::readGroups(body, rules);
        if (!page)
            qFatal("the page cannot be read: %s", qPrintable(page.error().detail));
        for (auto& row : page->rows)
            batch.arrived.push_back(std::move(row.signal));
    }
    return batch;
}

qint64 timed(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return timer.nsecsElapsed();
}

double median(std::vector<qint64> nanoseconds)
{
    std::sort(nanoseconds.begin(), nanoseconds.end());
    return static_cast<double>(nanoseconds[nanoseconds.size() / 2]) / 1e9;
}

template <class T>
T require(core::Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().detail), qPrintable(result.error().code));
    return std::move(*result);
}

void print(const QString& name, double figure, double limit, const QString& unit, QJsonObject more)
{
    more[u"name"_s] = name;
    more[u"figure"_s] = figure;
    more[u"limit"_s] = limit;
    more[u"unit"_s] = unit;
    more[u"rounds"_s] = rounds;
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
}

/// The limit: the same rows, upserted by one statement into a table with nothing but its key.
class BareTable
{
public:
    explicit BareTable(store::Connection& connection)
        : m_connection(connection)
    {
        require(m_connection.executeScript("drop table if exists public.bare; create table public.bare ("
                                           "external_id text primary key, " + columns.join(", ") + ")"));
    }

    void clear() { require(m_connection.executeScript("truncate public.bare")); }

    void upsert(const QByteArray& json)
    {
        QByteArrayList names {"external_id"};
        QByteArrayList updates;
        for (const auto& column : columns) {
            names.append(column.left(column.indexOf(' ')));
            updates.append(names.last() + " = excluded." + names.last());
        }
        require(m_connection.execute("insert into public.bare (" + names.join(", ") + ") select "
                + names.join(", ") + " from jsonb_to_recordset(($1::jsonb)->'signals') as r (external_id text, "
                + columns.join(", ") + ") on conflict (external_id) do update set " + updates.join(", "),
            {json}));
    }

private:
    const QByteArrayList columns {"state text", "vendor_state text", "severity smallint", "title text", "host text",
        "service text", "url text", "monitor_external_id text", "monitor_group text", "muted boolean",
        "vendor_owner text", "opened_at timestamptz", "updated_at timestamptz", "resolved_at timestamptz",
        "link_keys jsonb", "hints jsonb", "notes jsonb", "raw text"};
    store::Connection& m_connection;
};

class Bench
{
public:
    Bench()
    {
        m_database.sql(u"insert into yagura.source (key, kind) values ('dd', 'datadog')"_s);
        m_database.sql(u"insert into yagura.customer (key, name) select 'c' || n, 'C' || n from generate_series(0, 399) n"_s);
        m_database.sql(u"insert into yagura.customer_key (kind, value, customer_id)"
                       " select 'tag', 'customer:' || key, id from yagura.customer"_s);
        require(m_owner.open(m_database.conninfo(), u"bench"_s));
    }

    void run()
    {
        std::vector<qint64> bare;
        std::vector<qint64> fresh;
        std::vector<qint64> same;
        std::vector<qint64> tenth;
        std::vector<qint64> parsing;
        BareTable table(m_owner);
        const auto first = pages(0);
        const auto later = pages(10);
        const auto json = store::ingestJson(parse(first));
        for (int round = 0; round < rounds; ++round) {
            // Alternately, so that the machine's moods meet both.
            table.clear();
            bare.push_back(timed([&] { table.upsert(json); }));
            clear();
            fresh.push_back(timed([&] { ingest(first, alerts, 0); }));
            require(m_owner.executeScript("analyze"));
            same.push_back(timed([&] { ingest(first, 0, 0); }));
            tenth.push_back(timed([&] { ingest(later, 0, alerts / 10); }));
            parsing.push_back(timed([&] { (void)parse(first); }));
        }
        const auto limit = alerts / median(bare);
        const QJsonObject parts {{u"parse_s"_s, median(parsing)}, {u"json_bytes"_s, json.size()}};
        report(u"ingest_new"_s, fresh, limit, parts);
        report(u"ingest_duplicates"_s, same, limit, parts);
        report(u"ingest_every_tenth_changed"_s, tenth, limit, parts);
    }

private:
    void report(const QString& name, const std::vector<qint64>& times, double limit, QJsonObject more)
    {
        const auto rate = alerts / median(times);
        more[u"ratio"_s] = rate / limit;
        more[u"seconds"_s] = median(times);
        print(name, rate, limit, u"alerts/s"_s, more);
    }

    void clear()
    {
        require(m_owner.executeScript("truncate yagura.item, yagura.signal, yagura.item_link"));
        require(m_owner.executeScript("do $$ declare p regclass; begin for p in select inhrelid from pg_inherits where "
                                      "inhparent = 'yagura.timeline'::regclass loop execute format('alter table %s disable "
                                      "trigger append_only_truncate', p); execute format('truncate %s', p); end loop; end $$"));
    }

    void ingest(const std::vector<QByteArray>& bodies, int created, int changed)
    {
        auto future = m_intake.ingest({1}, parse(bodies));
        future.waitForFinished();
        const auto done = require(future.result());
        if (done.created != created || done.changed != changed)
            qFatal("not what was to be measured: %d new, %d changed", done.created, done.changed);
    }

    test::TestDatabase m_database;
    store::Connection m_owner;
    store::Session m_session {m_database.conninfoAs(u"col_bench"_s, {u"yagura_collector"_s}), u"bench"_s};
    store::IntakeStore m_intake {m_session};
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Bench().run();
    return 0;
}
