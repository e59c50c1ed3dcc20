// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// Rows of a small table as the queue has them: a chosen row is tinted, its text stays as it is, its first cell carries
/// the accent while the table has the keyboard.
class QuietRows final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit QuietRows(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace yagura::ui
