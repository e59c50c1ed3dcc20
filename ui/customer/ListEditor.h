// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QTableWidget;
class QToolButton;

namespace yagura::ui {

/// A small table that a person writes: rows are added, taken away and moved, cells are plain text.
class ListEditor final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of the table and, with an ending, of its buttons. `columns`: heads and widths in digits; 0 takes the rest.
    ListEditor(const QString& name, const QString& title, const std::vector<std::pair<QString, int>>& columns, QWidget* parent = nullptr);

    void setRows(const std::vector<QStringList>& rows);
    [[nodiscard]] std::vector<QStringList> rows() const; ///< without those that are empty in every cell

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add();
    void remove();
    void move(int by);
    void refresh();
    [[nodiscard]] QStringList row(int at) const;
    void setRow(int at, const QStringList& cells);

    QTableWidget* m_table;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
};

} // namespace yagura::ui
