// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace yagura::ui {

class Theme;

/// A cell with the severity's mark before its text.
class SeverityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `role`: of the model, an int of core::Severity.
    SeverityDelegate(const Theme& theme, int role, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_role;
};

} // namespace yagura::ui
