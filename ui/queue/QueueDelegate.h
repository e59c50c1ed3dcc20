// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/Density.h"

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;
struct Tokens;

/// Paints the cells of the queue: shapes, the bar of the time left, badges. All that it knows it asks of the model's roles.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit QueueDelegate(const Theme& theme, QObject* parent = nullptr);

    void setDensity(Density density) { m_density = density; }
    [[nodiscard]] int rowHeight() const;
    /// 0 to 1: where the slow pulse on an unowned critical's mark stands. 0 is none.
    void setPulse(double pulse) { m_pulse = pulse; }
    void setHoveredRow(int row) { m_hovered = row; }
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintSeverity(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintTimeLeft(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintTitle(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintSources(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    [[nodiscard]] QColor textColour(const QModelIndex& index) const;

    const Theme& m_theme;
    Density m_density = Density::Compact;
    double m_pulse = 0;
    int m_hovered = -1;
};

} // namespace yagura::ui
