// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ViewStore.h"

#include "store/Connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QByteArray viewJson(const core::SavedView& view)
{
    QJsonArray facets;
    for (size_t at = 0; at < core::facetCount; ++at) {
        const auto facet = static_cast<core::Facet>(1U << at);
        if (view.choice.testFlag(facet))
            facets.append(core::facetName(facet));
    }
    return QJsonDocument(QJsonObject {{u"name"_s, view.name}, {u"shared"_s, view.shared}, {u"query"_s, view.query}, {u"facets"_s, facets},
                             {u"grouping"_s, view.grouping}, {u"sort"_s, view.sort}, {u"descending"_s, view.descending}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

ViewStore::ViewStore(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<std::vector<core::SavedView>>> ViewStore::views()
{
    using Answer = std::vector<core::SavedView>;
    return m_session.run<Answer>([](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select id, owner, name, shared, query, facets, grouping, sort, descending, revision, mine, may_edit"
            " from yagura.saved_view_row order by shared desc, lower(name), id",
            {});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            core::SavedView view;
            view.id.value = rows->number(row, 0);
            view.owner = rows->text(row, 1);
            view.name = rows->text(row, 2);
            view.shared = rows->truth(row, 3);
            view.query = rows->text(row, 4);
            // One that this program does not know is of a newer one, and left out.
            for (const auto& facet : rows->textArray(row, 5))
                view.choice |= core::facetFromName(facet);
            view.grouping = rows->text(row, 6);
            view.sort = rows->text(row, 7);
            view.descending = rows->truth(row, 8);
            view.revision = rows->number(row, 9);
            view.mine = rows->truth(row, 10);
            view.mayEdit = rows->truth(row, 11);
            answer.push_back(view);
        }
        return answer;
    });
}

QFuture<core::Result<core::SavedView>> ViewStore::saveView(const core::SavedView& view)
{
    const auto json = viewJson(view);
    return m_session.run<core::SavedView>([=](Connection& connection) -> core::Result<core::SavedView> {
        const auto isNew = !view.id.isValid();
        const auto rows = connection.execute("select id, revision from yagura.save_view($1::jsonb, $2, $3)",
            {json, isNew ? Parameter(nullptr) : Parameter(view.id.value), isNew ? Parameter(nullptr) : Parameter(view.revision)});
        if (!rows)
            return tl::unexpected(rows.error());
        auto saved = view;
        saved.id.value = rows->number(0, 0);
        saved.revision = rows->number(0, 1);
        saved.mayEdit = true;
        saved.mine = saved.mine || isNew;
        return saved;
    });
}

QFuture<core::Result<bool>> ViewStore::removeView(core::ViewId id, qint64 revision)
{
    return m_session.run<bool>([=](Connection& connection) { return ran(connection.execute("select yagura.remove_view($1, $2)", {id.value, revision})); });
}

} // namespace yagura::store
