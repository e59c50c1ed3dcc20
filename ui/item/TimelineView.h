// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace yagura::models {
class TimelineFilter;
}

namespace yagura::ui {

class Theme;
class TimelineDelegate;

/// The timeline's list. Lines keep their place while new ones come in above, unless a person looks at the newest.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    TimelineView(const Theme& theme, models::TimelineFilter& timeline, QWidget* parent = nullptr);

    void showNothing(); ///< another item is coming

signals:
    void olderAsked();

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void open(const QModelIndex& index);
    void copy() const;

    const Theme& m_theme;
    TimelineDelegate* m_delegate;
    QPersistentModelIndex m_anchor; ///< the line that keeps its place; none while the newest is looked at
    int m_anchorTop = 0;
};

} // namespace yagura::ui
