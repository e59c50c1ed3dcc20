// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/TimelineModel.h"

#include <QSortFilterProxyModel>

#include <array>

namespace yagura::models {

/// The lines of a history that a person wants to see: of people, vendors, automation, deliveries. With none chosen, all.
class TimelineFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TimelineFilter(QObject* parent = nullptr);

    void setShown(TimelineModel::Group group, bool shown);
    void showAll();
    [[nodiscard]] bool isShown(TimelineModel::Group group) const { return m_chosen[static_cast<size_t>(group)]; }
    [[nodiscard]] bool showsAll() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::array<bool, TimelineModel::groups> m_chosen {};
};

} // namespace yagura::models
