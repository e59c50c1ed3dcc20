// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Commands.h"

#include "store/ActionJson.h"
#include "store/Connection.h"
#include "store/ItemDetailReader.h"
#include "store/JsonWriter.h"
#include "store/RowReaders.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QByteArray sourceJson(const core::SourceConfig& config)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("key");
    json.text(config.key);
    json.key("kind");
    json.text(config.kind);
    json.key("name");
    json.text(config.name);
    json.key("base_url");
    json.text(config.baseUrl.toString(QUrl::FullyEncoded));
    json.key("site");
    json.text(config.site);
    json.key("interval_s");
    json.number(config.interval.count());
    json.key("secret_ref");
    json.text(config.secretRef);
    QJsonObject options;
    for (auto option = config.options.constBegin(); option != config.options.constEnd(); ++option)
        options.insert(option.key(), option.value());
    json.key("options");
    json.json(QJsonDocument(options).toJson(QJsonDocument::Compact));
    json.endObject();
    return out;
}

} // namespace

Commands::Commands(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<core::ActionAnswer>> Commands::perform(const core::Action& action)
{
    const auto json = actionJson(action);
    return m_session.run<core::ActionAnswer>([=](Connection& connection) -> core::Result<core::ActionAnswer> {
        const auto rows = connection.execute("select yagura.perform($1::jsonb)", {json});
        if (!rows)
            return tl::unexpected(rows.error());
        const auto object = rows->object(0, 0);
        core::ActionAnswer answer;
        answer.item.value = object["item"_L1].toInteger();
        answer.version = object["version"_L1].toInteger();
        answer.state = object["state"_L1].toString();
        answer.deliveries = object["deliveries"_L1].toInt();
        answer.repeated = object["repeated"_L1].toBool();
        return answer;
    });
}

QFuture<core::Result<core::ItemDetail>> Commands::itemDetail(core::ItemId id)
{
    return m_session.run<core::ItemDetail>([=](Connection& connection) { return readItemDetail(connection, id); });
}

QFuture<core::Result<std::vector<core::WorkItem>>> Commands::items(const ItemFilter& filter)
{
    using Answer = std::vector<core::WorkItem>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto names = readSourceNames(connection);
        if (!names)
            return tl::unexpected(names.error());
        std::vector<Parameter> values;
        auto sql = QByteArray("select ") + itemColumns + " from yagura.queue_row r where "
            + (filter.withResolved ? "true" : "r.state <> 'resolved'");
        const auto narrow = [&](const QByteArray& condition, const Parameter& value) {
            values.push_back(value);
            sql += " and " + QByteArray(condition).replace('$', '$' + QByteArray::number(values.size()));
        };
        if (filter.isUnassigned)
            sql += " and r.customer_id is null";
        if (filter.state)
            narrow("r.state = $", *filter.state);
        if (filter.severity)
            narrow("r.severity = $::smallint", static_cast<int>(*filter.severity));
        if (filter.owner)
            narrow("r.owner = $", *filter.owner);
        if (filter.source)
            narrow("r.source_ids && array(select s.id from yagura.source s where s.key = $)", *filter.source);
        if (!filter.customer.isEmpty())
            narrow("strpos(lower(r.customer_name), lower($)) > 0", filter.customer);
        if (!filter.text.isEmpty())
            narrow("(strpos(lower(r.title), lower($)) > 0 or strpos(lower(r.host), lower($)) > 0)", filter.text);
        sql += " order by r.due_at, r.id";
        if (filter.limit)
            sql += " limit " + QByteArray::number(*filter.limit);
        const auto rows = connection.execute(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        answer.reserve(static_cast<std::size_t>(rows->size()));
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back(readItem(*rows, row, 0, *names));
        return answer;
    });
}

QFuture<core::Result<ItemTotals>> Commands::itemTotals()
{
    return m_session.run<ItemTotals>([](Connection& connection) -> core::Result<ItemTotals> {
        const auto rows = connection.execute(R"sql(
            select count(*)::integer,
                   count(*) filter (where r.responded_at is null and r.recovered_at is null)::integer,
                   count(*) filter (where r.responded_at is null and r.recovered_at is null and r.due_at < now())::integer,
                   coalesce(sum(r.deliveries_failed), 0)::integer
              from yagura.queue_row r
             where r.state <> 'resolved'
        )sql");
        if (!rows)
            return tl::unexpected(rows.error());
        return ItemTotals {rows->integer(0, 0), rows->integer(0, 1), rows->integer(0, 2), rows->integer(0, 3)};
    });
}

QFuture<core::Result<bool>> Commands::retryDelivery(core::DeliveryId id)
{
    return m_session.run<bool>(
        [=](Connection& connection) { return ran(connection.execute("select yagura.retry_delivery($1)", {id.value})); });
}

QFuture<core::Result<std::vector<core::Customer>>> Commands::customers()
{
    using Answer = std::vector<core::Customer>;
    return m_session.run<Answer>([](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            QByteArray("select ") + customerJson + " from yagura.customer c where c.active order by c.reading, c.name, c.id",
            {});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back(readCustomer(rows->object(row, 0)));
        return answer;
    });
}

QFuture<core::Result<std::vector<ImportProblem>>> Commands::importCustomers(const QJsonArray& rows)
{
    using Answer = std::vector<ImportProblem>;
    const auto json = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto found
            = connection.execute("select line, problem from yagura.import_customers($1::jsonb) order by line", {json});
        if (!found)
            return tl::unexpected(found.error());
        Answer answer;
        for (int row = 0; row < found->size(); ++row)
            answer.push_back({found->integer(row, 0), found->text(row, 1)});
        return answer;
    });
}

QFuture<core::Result<int>> Commands::putIntents(const QJsonArray& rows)
{
    const auto json = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    return m_session.run<int>([=](Connection& connection) -> core::Result<int> {
        const auto found = connection.execute("select yagura.put_intents($1::jsonb)", {json});
        if (!found)
            return tl::unexpected(found.error());
        return found->integer(0, 0);
    });
}

QFuture<core::Result<std::vector<core::SourceConfig>>> Commands::sources()
{
    using Answer = std::vector<core::SourceConfig>;
    return m_session.run<Answer>([](Connection& connection) -> core::Result<Answer> {
        const auto rows
            = connection.execute(QByteArray("select ") + sourceColumns + " from yagura.source_row s order by s.key", {});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back(readSourceConfig(*rows, row));
        return answer;
    });
}

QFuture<core::Result<std::vector<core::SourceStatus>>> Commands::sourceStatuses()
{
    return m_session.run<std::vector<core::SourceStatus>>(
        [](Connection& connection) { return readSourceStatuses(connection); });
}

QFuture<core::Result<core::SourceId>> Commands::putSource(const core::SourceConfig& config)
{
    const auto json = sourceJson(config);
    return m_session.run<core::SourceId>([=](Connection& connection) -> core::Result<core::SourceId> {
        const auto rows = connection.execute("select yagura.put_source($1::jsonb)", {json});
        if (!rows)
            return tl::unexpected(rows.error());
        return core::SourceId {rows->number(0, 0)};
    });
}

QFuture<core::Result<bool>> Commands::setSourceState(const QString& key, const QString& state)
{
    return m_session.run<bool>([=](Connection& connection) {
        return ran(connection.execute("select yagura.set_source_state($1, $2)", {key, state}));
    });
}

QFuture<core::Result<std::vector<core::BadRecord>>> Commands::badRecords(const QString& sourceKey, int limit)
{
    using Answer = std::vector<core::BadRecord>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select b.reason, b.raw from yagura.bad_record b join yagura.source s on s.id = b.source_id where s.key = $1 "
            "order by b.at desc, b.id desc limit $2",
            {sourceKey, limit});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back({rows->text(row, 0), rows->bytes(row, 1).toByteArray()});
        return answer;
    });
}

} // namespace yagura::store
