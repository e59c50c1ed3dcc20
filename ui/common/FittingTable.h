// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace yagura::ui {

/// A table that never scrolls sideways: columns are as wide as what stands in them, and those that have no room, from the
/// last, are not shown. For tables beside which the chosen row is told in full.
class FittingTable final : public QTableView
{
    Q_OBJECT

public:
    explicit FittingTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

} // namespace yagura::ui
