// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/TimelineEntry.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

namespace yagura::models {

/// The history of one work item, newest first. New entries come in where they belong, the others stay where they are.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn };
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString
        ActorRole, ///< QString
        BodyRole, ///< QString, plain text as it was written
        ActorKindRole, ///< QString: person, vendor, rule, delivery
        TroubleRole, ///< bool, something failed
    };

    explicit TimelineModel(QObject* parent = nullptr);

    void setEntries(const std::vector<core::TimelineEntry>& entries, const QDateTime& now);
    void clear();
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    std::vector<core::TimelineEntry> m_entries;
    QDateTime m_now;
};

} // namespace yagura::models
