// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/PaletteModel.h"

#include "models/PlainTip.h"
#include "models/Words.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteModel::kindName(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Action:
        return tr("Action", "palette");
    case PaletteKind::Pane:
        return tr("Pane", "palette");
    case PaletteKind::Perspective:
        return tr("Perspective", "palette");
    case PaletteKind::View:
        return tr("Saved view", "palette");
    case PaletteKind::Setting:
        return tr("Setting", "palette");
    case PaletteKind::Item:
        return tr("Item", "palette");
    case PaletteKind::Customer:
        break;
    }
    return tr("Customer", "palette");
}

QString PaletteModel::section(size_t at) const
{
    const auto& row = m_rows[at];
    const auto isFirst = at == 0 || m_rows[at - 1].isRecent != row.isRecent || (!row.isRecent && m_rows[at - 1].entry.kind != row.entry.kind);
    if (!isFirst)
        return {};
    return row.isRecent ? tr("Recent", "palette") : kindName(row.entry.kind);
}

/// As one hears it while going through the lines.
QString PaletteModel::spoken(const PaletteEntry& entry)
{
    QStringList parts {entry.text};
    if (entry.severity)
        parts += Words::severity(*entry.severity);
    if (!entry.detail.isEmpty())
        parts += entry.detail;
    parts += kindName(entry.kind);
    if (!entry.keys.isEmpty())
        parts += tr("key %1", "read aloud").arg(entry.keys);
    if (!entry.reason.isEmpty())
        parts += tr("not possible now: %1", "read aloud").arg(entry.reason);
    return parts.join(tr(", ", "between parts read aloud"));
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    const auto& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case Qt::ToolTipRole:
        return plainTip(entry.reason.isEmpty() ? entry.detail.isEmpty() ? entry.text : entry.text + u'\n' + entry.detail : entry.reason);
    case IdRole:
        return entry.id;
    case KindRole:
        return static_cast<int>(entry.kind);
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case ReasonRole:
        return entry.reason;
    case MarksRole:
        return QVariant::fromValue(row.marks);
    case DetailMarksRole:
        return QVariant::fromValue(row.detailMarks);
    case SeverityRole:
        return entry.severity ? static_cast<int>(*entry.severity) : -1;
    case SectionRole:
        return section(static_cast<size_t>(index.row()));
    default:
        return {};
    }
}

} // namespace yagura::models
