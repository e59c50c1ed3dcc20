// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/SimilarModel.h"

#include "core/Text.h"
#include "models/ListMerge.h"
#include "models/PlainTip.h"
#include "models/TimelineText.h"
#include "models/Times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

SimilarModel::SimilarModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SimilarModel::setItems(const std::vector<core::SimilarItem>& items)
{
    mergeList<ListAccess>(*this, m_items, items);
}

void SimilarModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_items.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int SimilarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int SimilarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString SimilarModel::end(const core::SimilarItem& item)
{
    if (item.endedKind == "resolved_by_rule"_L1)
        return tr("recovered by itself", "how an item ended");
    if (item.endedKind == "resolved_as_merged"_L1)
        return tr("merged into another item", "how an item ended");
    if (item.endedBy.isEmpty())
        return tr("not known", "how an item ended");
    return tr("resolved by %1", "how an item ended").arg(item.endedBy);
}

QString SimilarModel::text(const core::SimilarItem& item, int column)
{
    switch (column) {
    case ResolvedColumn:
        return Times::local(item.resolvedAt).toString(u"yyyy-MM-dd HH:mm"_s);
    case TitleColumn:
        return item.title;
    case EndColumn:
        return end(item);
    case ResponseColumn:
        return item.toResponse ? Times::span(*item.toResponse) : u"—"_s;
    case ResolutionColumn:
        return item.toResolution ? Times::span(*item.toResolution) : u"—"_s;
    case NoteColumn:
        return item.note.isEmpty() ? QString() : tr("%1: %2", "person and note").arg(item.noteBy, core::cleanLine(item.note, 300));
    default:
        return {};
    }
}

QVariant SimilarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& item = m_items[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        switch (index.column()) {
        case ResolvedColumn:
            return TimelineText::absolute(item.resolvedAt);
        case NoteColumn:
            return plainTip(item.note);
        default:
            return plainTip(text(item, index.column()));
        }
    case IdRole:
        return item.id.value;
    default:
        return {};
    }
}

QVariant SimilarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResolvedColumn:
        return tr("Resolved", "column");
    case TitleColumn:
        return tr("Title", "column");
    case EndColumn:
        return tr("How it ended", "column");
    case ResponseColumn:
        return tr("To response", "column");
    case ResolutionColumn:
        return tr("To resolution", "column");
    case NoteColumn:
        return tr("Last note", "column");
    default:
        return {};
    }
}

QString SimilarModel::summary() const
{
    if (m_items.empty())
        return tr("Nothing like this was resolved before.");
    std::vector<std::chrono::seconds> spans;
    for (const auto& item : m_items) {
        if (item.toResolution)
            spans.push_back(*item.toResolution);
    }
    std::ranges::sort(spans);
    const auto byItself = static_cast<int>(std::ranges::count(m_items, u"resolved_by_rule"_s, &core::SimilarItem::endedKind));
    const auto head = m_items.front().sameMonitor ? tr("%n item(s) of the same monitor.", nullptr, rowCount()) : tr("%n item(s) of the same host or customer with a title that is alike.", nullptr, rowCount());
    const auto rest = spans.empty() ? QString() : tr("%1 recovered by themselves; half were over within %2.").arg(QString::number(byItself), Times::span(spans[spans.size() / 2]));
    return head.endsWith(u'。') ? head + rest : head + u' ' + rest;
}

} // namespace yagura::models
