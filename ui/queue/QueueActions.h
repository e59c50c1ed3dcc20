// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/QueueOrder.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace yagura::ui {

/// What can be done with the list itself, as QActions with keys.
class QueueActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueActions)

public:
    /// The actions ride on `dock`; their keys hold in its whole window.
    explicit QueueActions(QWidget* dock);

    QAction* const showNew;
    QAction* const group; ///< opens the menu of groupings
    QAction* const collapse;
    QAction* const expand;

    [[nodiscard]] QMenu* groupMenu() const { return m_groupMenu; }
    void setGrouping(models::Grouping grouping);
    [[nodiscard]] QString groupingName(models::Grouping grouping) const;
    void retranslate();

signals:
    void groupingAsked(yagura::models::Grouping grouping);

private:
    QMenu* m_groupMenu;
    QHash<models::Grouping, QAction*> m_groupings;
};

} // namespace yagura::ui
