// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QPoint>
#include <QTableView>

#include <vector>

namespace yagura::models {
class QueueProxy;
}

namespace yagura::ui {

class QueueDelegate;
class Theme;

/// The table of the queue. What a person chose stays chosen and what they look at stays where it is, whatever comes,
/// goes or moves: a row that leaves takes the selection with it, and no other row is chosen in its place, since the
/// next key would then act on something that nobody chose.
class QueueView final : public QTableView
{
    Q_OBJECT

public:
    QueueView(const Theme& theme, models::QueueProxy& proxy, QWidget* parent = nullptr);

    [[nodiscard]] core::ItemId chosen() const { return m_chosen; }
    void choose(core::ItemId id); ///< as a person does; an id that is not in the queue chooses nothing
    [[nodiscard]] std::vector<int> visibleProxyRows() const;
    void setReducedMotion(bool reduced);

signals:
    void itemChosen(yagura::core::ItemId id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void layOutColumns();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] core::ItemId idAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const;
    void restyle();

    struct Place
    {
        core::ItemId id;
        int top = 0; ///< of its row in the viewport
    };

    const Theme& m_theme;
    models::QueueProxy& m_proxy;
    QueueDelegate* m_delegate;
    core::ItemId m_chosen;
    std::vector<Place> m_places; ///< of the rows on the screen before a change; empty when none is under way
    bool m_structural = false;
    int m_pulseTimer = 0;
    int m_pulseStep = 0;
};

} // namespace yagura::ui
