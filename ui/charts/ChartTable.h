// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace yagura::ui {

/// A quiet table of the charts: whole rows, chosen by Enter or one click.
class ChartTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ChartTable(QWidget* parent = nullptr);

signals:
    void rowChosen(const QModelIndex& index);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace yagura::ui
