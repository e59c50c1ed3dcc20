// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// A line of a run over several items: the severity's sign before the title, a sign and a tone for what came of it.
class BulkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BulkDelegate(const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace yagura::ui
