// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/SourceStatusModel.h"

#include "models/ErrorText.h"
#include "models/PlainTip.h"
#include "models/Times.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

QString nameOf(const core::SourceStatus& status)
{
    return status.name.isEmpty() ? status.key : status.name;
}

} // namespace

SourceStatusModel::SourceStatusModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void SourceStatusModel::setSources(const std::vector<core::SourceStatus>& sources)
{
    m_read = true;
    const auto before = staleKeys();
    const auto sameList = std::ranges::equal(sources, m_rows, {}, &core::SourceStatus::id, [](const Row& row) { return row.status.id; });
    if (!sameList) {
        beginResetModel(); // sources are added or removed a few times a year
        m_rows.clear();
        for (const auto& status : sources) {
            Row row {status, {}, {}};
            update(row);
            m_rows.push_back(row);
        }
        endResetModel();
    } else {
        for (size_t at = 0; at < sources.size(); ++at) {
            if (m_rows[at].status == sources[at])
                continue;
            m_rows[at].status = sources[at];
            update(m_rows[at]);
            emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
        }
    }
    if (before != staleKeys() || !sameList)
        emit freshnessChanged();
}

void SourceStatusModel::advance(const QDateTime& now)
{
    m_now = now;
    const auto before = staleKeys();
    for (size_t at = 0; at < m_rows.size(); ++at) {
        auto next = m_rows[at];
        update(next);
        if (next.text == m_rows[at].text && next.freshness == m_rows[at].freshness)
            continue;
        m_rows[at] = next;
        emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
    }
    // The age of what is stale is part of the sentence on it.
    if (before != staleKeys() || !before.isEmpty())
        emit freshnessChanged();
}

void SourceStatusModel::setLost(bool lost)
{
    if (std::exchange(m_lost, lost) != lost)
        retranslate();
}

void SourceStatusModel::retranslate()
{
    for (auto& row : m_rows)
        update(row);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit freshnessChanged();
}

void SourceStatusModel::update(Row& row) const
{
    row.freshness = core::freshness(row.status, m_now);
    row.text = brief(row.status, row.freshness);
}

QString SourceStatusModel::age(const core::SourceStatus& status) const
{
    return status.lastGoodAt ? Times::ago(std::chrono::seconds(status.lastGoodAt->secsTo(m_now))) : tr("never", "last good poll");
}

QString SourceStatusModel::brief(const core::SourceStatus& status, core::Freshness freshness) const
{
    const auto name = nameOf(status);
    switch (freshness) {
    case core::Freshness::Fresh:
        return tr("%1 %2", "source and age").arg(name, age(status));
    case core::Freshness::Paused:
        return status.lastGoodAt ? tr("%1 paused, last good %2", "source, age").arg(name, age(status)) : tr("%1 paused", "source").arg(name);
    case core::Freshness::Never:
        return tr("%1 not read yet", "source").arg(name);
    case core::Freshness::Failed: {
        const auto reason = ErrorText::brief(status.error.value_or(core::Error {core::ErrorKind::Denied, {}, {}, std::nullopt}));
        const auto isInPart = status.error && (status.error->code == "incomplete_list"_L1 || status.error->code == "catching_up"_L1);
        if (!status.lastGoodAt)
            return isInPart ? tr("%1 never read whole (%2)", "source, reason").arg(name, reason) : tr("%1 was never read (%2)", "source, reason").arg(name, reason);
        return tr("%1 last good %2: %3", "source, age, reason").arg(name, age(status), reason);
    }
    case core::Freshness::Stale:
        break;
    }
    const auto reason = m_lost ? tr("database lost", "source") : status.holder.isEmpty() ? tr("nobody polls it", "source")
                                                                                         : tr("silent", "source");
    return tr("%1 last good %2: %3", "source, age, reason").arg(name, age(status), reason);
}

QString SourceStatusModel::tip(const core::SourceStatus& status) const
{
    QStringList lines {nameOf(status)};
    if (status.lastGoodAt)
        lines += tr("Last good poll: %1").arg(Times::moment(*status.lastGoodAt, m_now));
    if (status.error)
        lines += (core::isAside(status) ? ErrorText::aside(*status.error) : ErrorText::words(Failing::Source, *status.error)).all();
    if (status.lagMs >= 0)
        lines += tr("A poll takes %1 ms.").arg(status.lagMs);
    if (status.rateLimit > 0)
        lines += tr("Requests left: %1 of %2").arg(status.rateRemaining).arg(status.rateLimit);
    if (m_lost)
        lines += tr("The database does not answer: how it is now is not known here.");
    else
        lines += status.holder.isEmpty() ? tr("Nobody polls it now.") : tr("Polled by %1").arg(status.holder);
    if (status.badRecords > 0)
        lines += tr("%n record(s) could not be read in the last 24 h.", nullptr, status.badRecords);
    // Error details hold a vendor's words: never to be taken for rich text.
    return plainTip(lines.join(u'\n'));
}

std::optional<std::vector<core::SourceStatus>> SourceStatusModel::statuses() const
{
    if (!m_read)
        return std::nullopt;
    std::vector<core::SourceStatus> statuses;
    statuses.reserve(m_rows.size());
    for (const auto& row : m_rows)
        statuses.push_back(row.status);
    return statuses;
}

QSet<QString> SourceStatusModel::staleKeys() const
{
    QSet<QString> keys;
    for (const auto& row : m_rows) {
        if (row.freshness != core::Freshness::Fresh)
            keys.insert(row.status.key);
    }
    return keys;
}

QString SourceStatusModel::incompleteSentence() const
{
    QStringList parts;
    for (const auto& row : m_rows) {
        if (row.freshness != core::Freshness::Fresh)
            parts += row.text;
    }
    return parts.isEmpty() ? QString() : tr("This queue may not be complete: %1").arg(parts.join(tr("; ", "between sources")));
}

int SourceStatusModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SourceStatusModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return tip(row.status);
    case KeyRole:
        return row.status.key;
    case FreshnessRole:
        // While the database is away it is not known whether a source is up to date, however little time has passed.
        return static_cast<int>(m_lost && row.freshness == core::Freshness::Fresh ? core::Freshness::Stale : row.freshness);
    case AgeRole:
        return row.status.lastGoodAt ? static_cast<int>(row.status.lastGoodAt->secsTo(m_now)) : -1;
    default:
        return {};
    }
}

} // namespace yagura::models
