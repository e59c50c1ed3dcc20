// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ContactModel.h"

#include "core/Text.h"
#include "models/ListMerge.h"
#include "models/PlainTip.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yagura::models {

ContactModel::ContactModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ContactModel::setCard(const core::CustomerCard* card)
{
    std::vector<Row> rows;
    if (card) {
        rows.reserve(card->calls.size());
        for (const auto& call : card->calls)
            rows.push_back({{card->customer.id.value, call.contact}, card->customer.contacts.at(call.contact), call.reach});
    }
    mergeList<ListAccess>(*this, m_rows, rows);
}

void ContactModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QUrl ContactModel::dial(const QString& phone)
{
    static const QRegularExpression form(u"^[+0-9(][0-9 ()+#*,.-]{1,38}$"_s);
    static const QRegularExpression fill(u"[^0-9+#*,]"_s);
    const auto written = phone.normalized(QString::NormalizationForm_KC).trimmed();
    if (!form.match(written).hasMatch())
        return {};
    QUrl url;
    url.setScheme(u"tel"_s);
    url.setPath(QString(written).remove(fill));
    return url;
}

int ContactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ContactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ContactModel::reach(const Row& row)
{
    switch (row.reach) {
    case core::Reach::Now:
        return tr("in hours now", "contact");
    case core::Reach::Any:
        return tr("no hours given", "contact");
    case core::Reach::Unclear:
        return tr("read the hours yourself", "contact");
    case core::Reach::Later:
        break;
    }
    return tr("not now", "contact");
}

QString ContactModel::text(const Row& row, int column)
{
    const auto& contact = row.contact;
    switch (column) {
    case NameColumn:
        return core::cleanLine(contact.name, 200);
    case ReadingColumn:
        return core::cleanLine(contact.reading, 200);
    case RoleColumn:
        return core::cleanLine(contact.role, 200);
    case PhoneColumn:
        return core::cleanLine(contact.phone, 60);
    case HoursColumn:
        return row.reach == core::Reach::Later ? tr("%1 (not now)", "hours of a contact").arg(core::cleanLine(contact.hours, 200)) : core::cleanLine(contact.hours, 200);
    default:
        return core::cleanLine(contact.mail, 200);
    }
}

QVariant ContactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        QStringList lines;
        for (auto column = 0; column < columns; ++column) {
            if (const auto line = text(row, column); !line.isEmpty())
                lines += line;
        }
        return plainTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? tr("%1. %2, %3", "place in calling order, name, whether to call now").arg(QString::number(index.row() + 1), text(row, NameColumn), reach(row))
            : text(row, index.column()).isEmpty()    ? tr("none", "cell that is read aloud")
                                                     : text(row, index.column());
    case ReachRole:
        return static_cast<int>(row.reach);
    case DialRole:
        return dial(row.contact.phone);
    default:
        return {};
    }
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name", "column");
    case ReadingColumn:
        return tr("Reading", "column");
    case RoleColumn:
        return tr("Role", "column");
    case PhoneColumn:
        return tr("Phone", "column");
    case HoursColumn:
        return tr("Hours", "column");
    default:
        return tr("Mail", "column");
    }
}

} // namespace yagura::models
