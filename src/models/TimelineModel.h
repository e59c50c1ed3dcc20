// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <array>
#include <vector>

namespace yagura::models {

/// The history of one work item, newest first. New entries come in where they belong, the others stay where they are.
/// Where there are older lines that are not loaded, the last row says so.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn };
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString, as the clock is read here
        AbsoluteTimeRole, ///< QString, date, time and zone
        ActorRole, ///< QString
        BodyRole, ///< QString, plain text as it was written
        ActorKindRole, ///< QString: person, vendor, rule, delivery
        TroubleRole, ///< bool, something failed
        GroupRole, ///< int, a Group
        IdRole, ///< qint64; 0 for the row of what is older
        OlderRole, ///< bool: the row that stands for what is not loaded
    };
    enum Group { People, Vendors, Automation, Deliveries };
    static constexpr auto groups = 4;
    enum class Clock { Absolute, Relative };
    enum class Older { None, There, Loading, Failed };

    explicit TimelineModel(QObject* parent = nullptr);

    /// Shape: `entries` newest first. `detail` gives the names that the lines are told with.
    void setEntries(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& entries, Older older, const QDateTime& now);
    void clear();
    void advance(const QDateTime& now);
    void setClock(Clock clock);
    void retranslate();

    [[nodiscard]] Clock clock() const { return m_clock; }
    [[nodiscard]] bool hasOlder() const { return m_older != Older::None; }
    [[nodiscard]] int count(Group group) const { return m_counts[static_cast<size_t>(group)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    [[nodiscard]] QVariant olderData(int role) const;
    [[nodiscard]] QString time(const core::TimelineEntry& entry) const;
    void setOlder(Older older);
    void tellTimes();

    std::vector<core::TimelineEntry> m_entries;
    std::vector<core::ItemSource> m_sources;
    QString m_title;
    QDateTime m_now;
    std::array<int, groups> m_counts {};
    Clock m_clock = Clock::Absolute;
    Older m_older = Older::None;
};

} // namespace yagura::models
