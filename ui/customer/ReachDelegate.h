// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// A contact's cells: who is not to be called now is muted, and the name carries a sign of it besides.
class ReachDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ReachDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace yagura::ui
