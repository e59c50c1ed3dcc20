// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// A figure at the right, and its share, where there is one, as a bar before it.
class ShareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr auto inset = 20; ///< between the figure and the cell's right edge

    /// `role`: of the model, a double from 0 to 1.
    ShareDelegate(const Theme& theme, int role, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_role;
};

} // namespace yagura::ui
