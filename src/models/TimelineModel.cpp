// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TimelineModel.h"

#include "models/ListMerge.h"
#include "models/PlainTip.h"
#include "models/TimelineText.h"
#include "models/Times.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

TimelineModel::Group groupOf(const core::TimelineEntry& entry)
{
    if (entry.actorKind == "person"_L1)
        return TimelineModel::People;
    if (entry.actorKind == "vendor"_L1)
        return TimelineModel::Vendors;
    if (entry.actorKind == "delivery"_L1)
        return TimelineModel::Deliveries;
    return TimelineModel::Automation;
}

} // namespace

TimelineModel::TimelineModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TimelineModel::setEntries(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& entries, Older older, const QDateTime& now)
{
    m_now = now;
    const auto renamed = m_title != detail.item.title || m_sources != detail.sources;
    m_title = detail.item.title;
    m_sources = detail.sources;
    mergeList<ListAccess>(*this, m_entries, entries);
    m_counts = {};
    for (const auto& entry : m_entries)
        ++m_counts[static_cast<size_t>(groupOf(entry))];
    setOlder(older);
    if (renamed)
        retranslate();
}

void TimelineModel::setOlder(Older older)
{
    if (older == m_older)
        return;
    const auto row = static_cast<int>(m_entries.size());
    if (m_older == Older::None) {
        beginInsertRows({}, row, row);
        m_older = older;
        endInsertRows();
    } else if (older == Older::None) {
        beginRemoveRows({}, row, row);
        m_older = older;
        endRemoveRows();
    } else {
        m_older = older;
        emit dataChanged(index(row, 0), index(row, 0));
    }
}

void TimelineModel::clear()
{
    if (rowCount() == 0)
        return;
    beginResetModel();
    m_entries.clear();
    m_counts = {};
    m_older = Older::None;
    endResetModel();
}

void TimelineModel::advance(const QDateTime& now)
{
    const auto before = std::exchange(m_now, now);
    if (m_clock != Clock::Relative || m_entries.empty())
        return;
    // Ages under two minutes are told in seconds.
    const auto young = m_entries.front().at.secsTo(now) < 125;
    if (before.isValid() && !young && before.toSecsSinceEpoch() / 60 == now.toSecsSinceEpoch() / 60)
        return;
    tellTimes();
}

void TimelineModel::setClock(Clock clock)
{
    if (clock == m_clock)
        return;
    m_clock = clock;
    tellTimes();
}

void TimelineModel::tellTimes()
{
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_entries.size()) - 1, 0), {TimeRole});
}

void TimelineModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size()) + (m_older == Older::None ? 0 : 1);
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QString TimelineModel::time(const core::TimelineEntry& entry) const
{
    return m_clock == Clock::Relative ? Times::ago(std::chrono::seconds(std::max<qint64>(0, entry.at.secsTo(m_now)))) : Times::moment(entry.at, m_now);
}

QVariant TimelineModel::olderData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (m_older) {
        case Older::Loading:
            return tr("Reading older lines …");
        case Older::Failed:
            return tr("Older lines could not be read. Press Enter to try again.");
        default:
            return tr("Show older lines (Enter)");
        }
    case OlderRole:
        return true;
    case TroubleRole:
        return m_older == Older::Failed;
    case IdRole:
        return 0;
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.row() >= static_cast<int>(m_entries.size()))
        return olderData(role);
    const auto& entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return TimelineText::sentence(entry);
    case Qt::AccessibleTextRole:
        return QStringList {time(entry), TimelineText::actor(entry, m_sources), TimelineText::sentence(entry), TimelineText::body(entry, m_title)}.join(u' ');
    case Qt::ToolTipRole: // as text: a tip that begins with "<" would be taken for markup
        return plainTip(u"%1\n%2"_s.arg(TimelineText::absolute(entry.at), TimelineText::actor(entry, m_sources)));
    case TimeRole:
        return time(entry);
    case AbsoluteTimeRole:
        return TimelineText::absolute(entry.at);
    case ActorRole:
        return TimelineText::actor(entry, m_sources);
    case BodyRole:
        return TimelineText::body(entry, m_title);
    case ActorKindRole:
        return entry.actorKind;
    case TroubleRole:
        return entry.kind == "delivery_failed"_L1 || entry.kind == "delivery_refused"_L1
            || (entry.kind == "acknowledgement_taken_back"_L1 && entry.facts["by_person"_L1].toBool() && !entry.facts["by_us"_L1].toBool());
    case GroupRole:
        return groupOf(entry);
    case IdRole:
        return entry.id.value;
    case OlderRole:
        return false;
    default:
        return {};
    }
}

} // namespace yagura::models
