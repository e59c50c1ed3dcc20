// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include "core/FirstResponse.h"
#include "models/Times.h"
#include "models/Words.h"

using namespace Qt::StringLiterals;

// What the cells of the queue say.
namespace yagura::models {

QVariant QueueModel::text(const Row& row, int column) const
{
    const auto& item = row.item;
    switch (column) {
    case SeverityColumn:
        return item.recoveredAt ? tr("Recovered", "mark") : Words::severity(item.severity);
    case AgeColumn:
        return Times::span(std::chrono::seconds(qMax<qint64>(0, item.openedAt.secsTo(m_now))));
    case TimeLeftColumn:
        return timeLeft(item);
    case CustomerColumn:
        return item.customerName.isEmpty() ? tr("Not known", "customer") : item.customerName;
    case TitleColumn:
        return item.title;
    case StateColumn:
        return stateText(item);
    case OwnerColumn:
        return item.owner.isEmpty() ? u"—"_s : item.owner;
    case SourcesColumn:
        return item.sources.join(u' ');
    default:
        return {};
    }
}

QString QueueModel::timeLeft(const core::WorkItem& item) const
{
    const auto response = core::firstResponse(item, m_now);
    switch (response.state) {
    case core::FirstResponse::State::Late:
        return tr("%1 late", "first response").arg(Times::span(response.left));
    case core::FirstResponse::State::Done:
    case core::FirstResponse::State::DoneLate:
        return tr("done", "first response");
    case core::FirstResponse::State::Running:
        break;
    }
    return Times::span(response.left);
}

QString QueueModel::stateText(const core::WorkItem& item) const
{
    if (item.state == core::ItemState::Watching && item.watchUntil)
        return tr("Watching to %1", "item state").arg(Times::shortMoment(*item.watchUntil, m_now));
    if (item.recoveredAt && item.isOpen())
        return tr("Recovered", "item state");
    return Words::state(item.state);
}

QString QueueModel::tip(const Row& row, int column) const
{
    const auto& item = row.item;
    QString text;
    switch (column) {
    case SeverityColumn:
        text = Words::severity(item.severity);
        break;
    case AgeColumn:
        text = tr("Opened %1").arg(Times::moment(item.openedAt, m_now));
        break;
    case TimeLeftColumn:
        text = tr("First response due %1").arg(Times::moment(item.dueAt, m_now));
        break;
    case CustomerColumn:
        text = item.customerName.isEmpty() ? tr("Nobody knows yet whose this is: press C to say so.")
            : item.customerReading.isEmpty() ? item.customerName
                                             : tr("%1 (%2)", "customer and its reading").arg(item.customerName, item.customerReading);
        break;
    case TitleColumn:
        text = item.host.isEmpty() ? item.title : item.title + u'\n' + item.host;
        break;
    case StateColumn:
        text = stateText(item);
        break;
    case OwnerColumn:
        text = item.owner.isEmpty() ? tr("Nobody has it.") : item.owner;
        break;
    default: {
        const auto stale = staleMarks(item);
        text = stale.isEmpty() ? item.sourceKeys.join(u", "_s) : tr("Not up to date: %1").arg(stale.join(u", "_s));
        break;
    }
    }
    // A tip is drawn as rich text when it looks like it, and a title is a stranger's.
    return text.toHtmlEscaped().prepend("<p style='white-space:pre-wrap'>"_L1).append("</p>"_L1);
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == AgeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case SeverityColumn:
        return role == Qt::DisplayRole ? QString() : tr("Severity", "column");
    case AgeColumn:
        return tr("Age", "column");
    case TimeLeftColumn:
        return tr("First response", "column");
    case CustomerColumn:
        return tr("Customer", "column");
    case TitleColumn:
        return tr("Title", "column");
    case StateColumn:
        return tr("State", "column");
    case OwnerColumn:
        return tr("Owner", "column");
    case SourcesColumn:
        return tr("Source", "column");
    default:
        return {};
    }
}

} // namespace yagura::models
