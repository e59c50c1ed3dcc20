// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SourceCommands.h"

#include "store/Connection.h"
#include "store/RowReaders.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto most = 500; // rows that a person may look through

QByteArray configJson(const core::SourceConfig& config)
{
    QJsonObject options;
    for (auto option = config.options.constBegin(); option != config.options.constEnd(); ++option)
        options.insert(option.key(), option.value());
    const QJsonObject object {
        {u"key"_s, config.key},
        {u"kind"_s, config.kind},
        {u"name"_s, config.name},
        {u"base_url"_s, config.baseUrl.toString(QUrl::FullyEncoded)},
        {u"site"_s, config.site},
        {u"interval_s"_s, static_cast<qint64>(config.interval.count())},
        {u"secret_ref"_s, config.secretRef},
        {u"options"_s, options},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

SourceCommands::SourceCommands(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<core::SourceCards>> SourceCommands::cards()
{
    return m_session.run<core::SourceCards>([](Connection& connection) -> core::Result<core::SourceCards> {
        const auto rights = connection.execute("select pg_has_role(session_user, 'yagura_lead', 'member')", {});
        if (!rights)
            return tl::unexpected(rights.error());
        const auto rows = connection.execute(QByteArray("select ") + sourceColumns
                + ", s.held, s.revision, s.changed_at, s.changed_by, s.bad_records_kept from yagura.source_card s order by s.key",
            {});
        if (!rows)
            return tl::unexpected(rows.error());
        core::SourceCards answer;
        answer.mayEdit = rights->truth(0, 0);
        for (int row = 0; row < rows->size(); ++row) {
            auto column = rows->columns() - 5;
            core::SourceCard card;
            card.config = readSourceConfig(*rows, row);
            card.status = readSourceStatus(*rows, row);
            card.held = rows->truth(row, column++);
            card.revision = rows->number(row, column++);
            card.changedAt = rows->maybeInstant(row, column++);
            card.changedBy = rows->text(row, column++);
            card.badRecordsKept = rows->integer(row, column);
            answer.cards.push_back(card);
        }
        return answer;
    });
}

QFuture<core::Result<bool>> SourceCommands::save(const core::SourceConfig& config, std::optional<qint64> revision)
{
    const auto json = configJson(config);
    return m_session.run<bool>([=](Connection& connection) {
        return ran(revision ? connection.execute("select yagura.save_source($1::jsonb, $2)", {json, *revision})
                             : connection.execute("select yagura.save_source($1::jsonb, null)", {json}));
    });
}

QFuture<core::Result<bool>> SourceCommands::setState(const QString& key, const QString& state)
{
    return m_session.run<bool>([=](Connection& connection) {
        return ran(connection.execute("select yagura.set_source_state($1, $2)", {key, state}));
    });
}

QFuture<core::Result<std::vector<core::KeptRecord>>> SourceCommands::badRecords(core::SourceId source)
{
    using Answer = std::vector<core::KeptRecord>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select id, at, seen, reason, raw from yagura.bad_record where source_id = $1 order by at desc, id desc limit $2",
            {source.value, most});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            answer.push_back({rows->number(row, 0), rows->instant(row, 1), rows->integer(row, 2), rows->text(row, 3),
                rows->bytes(row, 4).toByteArray()});
        }
        return answer;
    });
}

QFuture<core::Result<std::vector<core::SourceChange>>> SourceCommands::history(core::SourceId source)
{
    using Answer = std::vector<core::SourceChange>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select id, at, actor, what, facts from yagura.source_history where source_id = $1 order by id desc limit $2",
            {source.value, most});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            answer.push_back({rows->number(row, 0), rows->instant(row, 1), rows->text(row, 2), rows->text(row, 3),
                rows->object(row, 4)});
        }
        return answer;
    });
}

} // namespace yagura::store
