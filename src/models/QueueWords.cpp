// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include "core/FirstResponse.h"
#include "models/ItemMarks.h"
#include "models/PlainTip.h"
#include "models/QueueSearchText.h"
#include "models/Times.h"
#include "models/Words.h"

using namespace Qt::StringLiterals;

// What the cells of the queue say.
namespace yagura::models {

QString QueueModel::searchHint() const
{
    return QueueSearchText::hint(m_order.query().problems());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto line = m_lines[static_cast<size_t>(index.row())];
    if (line.isGroup())
        return groupData(line.group(), index.column(), role);
    const auto& row = m_items.at(line.slot());
    const auto& item = row.item;
    switch (role) {
    case Qt::DisplayRole:
        return shortText(line.slot(), index.column());
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case IdRole:
        return item.id.value;
    case SeverityRole:
        return static_cast<int>(item.severity);
    case StateRole:
        return static_cast<int>(item.state);
    case ClockStateRole:
        return static_cast<int>(core::firstResponse(item, now()).state);
    case ShareRole:
        return core::firstResponse(item, now()).share;
    case SourcesRole:
        return item.marks();
    case StaleMarksRole:
        return staleMarks(item);
    case FiresRole:
        return item.fires;
    case FlappingRole:
        return row.facets.testFlag(core::Facet::Flapping);
    case RecoveredRole:
        return item.recoveredAt.has_value();
    case MutedRole:
        return item.muted;
    case DeliveriesWaitingRole:
        return item.deliveriesWaiting;
    case DeliveriesFailedRole:
        return item.deliveriesFailed;
    case PendingRole:
        return row.pending;
    case UnownedRole:
        return item.isUnhandled() && !item.recoveredAt && !row.gone;
    case MarkRole:
        return row.gone ? QString() : ItemMarks::mark(item);
    case LoudRole:
        return ItemMarks::isLoud(item);
    case GoneRole:
        return row.gone;
    case KeptRole:
        return item.id == m_order.held() && !row.gone && m_order.isKept(line.slot());
    case GroupRole:
        return false;
    default:
        return {};
    }
}

QVariant QueueModel::text(const QueueItem& row, int column) const
{
    const auto& item = row.item;
    switch (column) {
    case SeverityColumn:
        return row.gone ? tr("Gone", "mark") : item.recoveredAt ? tr("Recovered", "mark") : Words::severity(item.severity);
    case AgeColumn:
        return age(item);
    case TimeLeftColumn:
        return timeLeft(item);
    case CustomerColumn:
        return item.customerName.isEmpty() ? tr("Not known", "customer") : item.customerName;
    case TitleColumn:
        return item.title;
    case StateColumn:
        return stateText(row);
    case OwnerColumn:
        return item.owner.isEmpty() ? u"—"_s : item.owner;
    case SourcesColumn:
        return item.marks().join(u' ');
    default:
        return {};
    }
}

/// As text(), without what the head of its group says of all its rows.
QVariant QueueModel::shortText(int slot, int column) const
{
    const auto& row = m_items.at(slot);
    const auto group = m_order.groupOf(slot);
    if (group < 0)
        return text(row, column);
    const auto& all = facts(group);
    if (all.first == nullptr)
        return text(row, column);
    switch (column) {
    case CustomerColumn:
        if (all.sameCustomer)
            return all.sameHost ? QString() : row.item.host;
        break;
    case TitleColumn:
        // Alone or all alike: what tells one from the other then is the host.
        if (all.sameTitle && all.count > 1 && !all.sameHost && !all.sameCustomer)
            return row.item.host;
        break;
    case OwnerColumn:
        if (all.sameOwner && all.count > 1 && !row.item.owner.isEmpty())
            return QString();
        break;
    default:
        break;
    }
    return text(row, column);
}

const QueueModel::GroupFacts& QueueModel::facts(int group) const
{
    if (m_facts.size() <= static_cast<size_t>(group))
        m_facts.resize(static_cast<size_t>(group) + 1);
    auto& facts = m_facts[static_cast<size_t>(group)];
    if (facts.known)
        return facts;
    facts.known = true;
    // Asked while rows are being moved from one grouping to another, the number may be an old one.
    if (group >= m_order.groups())
        return facts;
    for (const auto slot : m_order.members(group)) {
        const auto& row = m_items.at(slot);
        if (!row.used)
            continue;
        const auto& item = row.item;
        ++facts.count;
        facts.late += row.facets.testFlag(core::Facet::Late) ? 1 : 0;
        facts.recovered += item.recoveredAt ? 1 : 0;
        if (!item.recoveredAt)
            facts.worst = std::max(facts.worst, item.severity);
        if (facts.first == nullptr) {
            facts.first = &item;
            continue;
        }
        facts.sameCustomer = facts.sameCustomer && item.customerName == facts.first->customerName;
        facts.sameHost = facts.sameHost && item.host == facts.first->host;
        facts.sameTitle = facts.sameTitle && item.title == facts.first->title;
        facts.sameOwner = facts.sameOwner && item.owner == facts.first->owner;
        facts.sameState = facts.sameState && item.state == facts.first->state;
    }
    return facts;
}

QString QueueModel::groupTitle(const GroupFacts& facts) const
{
    if (facts.first == nullptr)
        return {};
    switch (m_order.grouping()) {
    case Grouping::Customer:
        return facts.first->customerName.isEmpty() ? tr("Not known", "customer") : facts.first->customerName;
    case Grouping::Host:
        return facts.first->host.isEmpty() ? tr("Without a host", "group") : facts.first->host;
    case Grouping::Monitor:
        return facts.sameTitle ? facts.first->title : titlePattern(facts.first->title, facts.first->host);
    case Grouping::None:
        break;
    }
    return {};
}

/// What all of the group have in common, but for what it is grouped by.
QString QueueModel::groupText(const GroupFacts& facts) const
{
    if (facts.first == nullptr)
        return {};
    const auto grouping = m_order.grouping();
    QStringList parts {tr("%n item(s)", "group", facts.count)};
    if (facts.count > 1) {
        if (grouping != Grouping::Customer && facts.sameCustomer && !facts.first->customerName.isEmpty())
            parts += facts.first->customerName;
        if (grouping != Grouping::Host && facts.sameHost && !facts.first->host.isEmpty())
            parts += facts.first->host;
        if (grouping != Grouping::Monitor && facts.sameTitle)
            parts += facts.first->title;
        if (facts.sameState && facts.first->state != core::ItemState::New)
            parts += tr("all: %1", "group").arg(Words::state(facts.first->state));
        if (facts.sameOwner)
            parts += facts.first->owner.isEmpty() ? tr("nobody has them", "group") : tr("%1 has them", "group").arg(facts.first->owner);
    }
    return parts.join(u"  ·  "_s);
}

QVariant QueueModel::groupData(int group, int column, int role) const
{
    const auto& all = facts(group);
    switch (role) {
    case Qt::DisplayRole:
        return column == TitleColumn ? QVariant(groupTitle(all)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column != TitleColumn)
            return {};
        return tr("Group %1, %2", "read aloud").arg(groupTitle(all), groupText(all));
    case Qt::ToolTipRole:
        return plainTip(groupTitle(all) + u'\n' + groupText(all));
    case IdRole:
        return 0LL;
    case SeverityRole:
        return static_cast<int>(all.worst);
    case RecoveredRole:
        return all.count > 0 && all.recovered == all.count;
    case GroupRole:
        return true;
    case GroupFactsRole:
        return groupText(all);
    case GroupCountRole:
        return all.count;
    case GroupLateRole:
        return all.late;
    case CollapsedRole:
        return group < m_order.groups() && m_order.isCollapsed(group);
    default:
        return {};
    }
}

QStringList QueueModel::staleMarks(const core::WorkItem& item) const
{
    QStringList marks;
    if (m_staleSources.isEmpty())
        return marks;
    // A mark stands for each of its keys: of two accounts of a vendor one that is stale is enough.
    for (qsizetype at = 0; at < item.sourceKeys.size() && at < item.sources.size(); ++at) {
        if (m_staleSources.contains(item.sourceKeys[at]) && !marks.contains(item.sources[at]))
            marks.append(item.sources[at]);
    }
    return marks;
}

QString QueueModel::timeLeft(const core::WorkItem& item) const
{
    return ItemMarks::clock(core::firstResponse(item, now()), now());
}

/// Of what nobody says the start of it is at least so old.
QString QueueModel::age(const core::WorkItem& item) const
{
    const auto span = Times::span(std::chrono::seconds(qMax<qint64>(0, item.openedAt.secsTo(now()))));
    return item.openedKnown ? span : tr("%1+", "age, at least").arg(span);
}

QString QueueModel::stateText(const QueueItem& row) const
{
    const auto& item = row.item;
    if (row.gone)
        return item.isOpen() ? tr("Gone", "item state") : Words::state(item.state);
    if (item.state == core::ItemState::Watching && item.watchUntil)
        return tr("Watching until %1", "item state").arg(Times::shortMoment(*item.watchUntil, now()));
    if (!item.mergeTarget.isEmpty() && item.isOpen())
        return tr("Merged, not read yet", "item state");
    if (item.recoveredAt && item.isOpen())
        return item.respondedAt || !(item.owner.isEmpty() || item.isUnhandled()) ? tr("Recovered", "item state") : tr("Recovered, unhandled", "item state");
    return Words::state(item.state);
}

QString QueueModel::tip(const QueueItem& row, int column) const
{
    const auto& item = row.item;
    QString text;
    switch (column) {
    case SeverityColumn:
        text = Words::severity(item.severity);
        break;
    case AgeColumn:
        text = ItemMarks::opened(item, now());
        break;
    case TimeLeftColumn:
        text = ItemMarks::clockSentence(item, core::firstResponse(item, now()), now());
        break;
    case CustomerColumn:
        text = item.customerName.isEmpty() ? tr("Nobody knows yet whose this is: assign the customer.")
            : item.customerReading.isEmpty() ? item.customerName
                                             : tr("%1 (%2)", "customer and its reading").arg(item.customerName, item.customerReading);
        break;
    case TitleColumn:
        text = item.host.isEmpty() ? item.title : item.title + u'\n' + item.host;
        if (item.fires > 1)
            text += u'\n' + tr("Fired %n time(s) in this item.", nullptr, item.fires);
        if (const auto odd = ItemMarks::sentence(item); !odd.isEmpty())
            text += u'\n' + odd;
        if (!item.formerTitles.isEmpty())
            text += u'\n' + tr("Formerly: %1").arg(item.formerTitles.join(u" / "_s));
        break;
    case StateColumn:
        text = stateText(row);
        if (const auto odd = ItemMarks::sentence(item); !odd.isEmpty())
            text += u'\n' + odd;
        break;
    case OwnerColumn:
        text = item.owner.isEmpty() ? tr("Nobody has it.") : item.isUnhandled() ? tr("The vendor gave it to %1; nobody here has it.").arg(item.owner) : item.owner;
        break;
    default: {
        const auto stale = staleMarks(item);
        text = stale.isEmpty() ? item.sourceKeys.join(u", "_s) : tr("Not up to date: %1").arg(stale.join(u", "_s));
        break;
    }
    }
    return plainTip(text);
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
        return m_order.grouping() == Grouping::Customer ? tr("Host", "column") : tr("Customer", "column");
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
