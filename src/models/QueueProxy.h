// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace yagura::models {

class QueueModel;

/// The queue in the order in which it wants to be worked: what is late first, then by the time left, then by severity;
/// what needs no first response any more comes after. The order does not move with the clock: an item that is due
/// earlier is late earlier.
class QueueProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Unowned, Watching, Escalated, Recovered, Late };

    explicit QueueProxy(QueueModel& queue, QObject* parent = nullptr);

    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// Words that must all occur in title, customer, reading, host, service, owner or "#number".
    void setSearch(const QString& text);
    [[nodiscard]] bool isFiltering() const;
    /// Which items are late has changed with the clock.
    void refilterByClock();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const QueueModel& m_queue;
    Show m_show = Show::All;
    QStringList m_words;
};

} // namespace yagura::models
