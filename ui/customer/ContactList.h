// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ContactModel.h"

#include <QWidget>

#include <optional>
#include <utility>

class QAction;
class QLabel;
class QPushButton;

namespace yagura::ui {

class BreakingLabel;
class ChartTable;
class Theme;

/// Whom to call, in the order of this hour, and a button that dials the chosen one: the first, unless a person chose.
/// Who was chosen stays so wherever the hour or an edit puts them; where nobody was, it is always the first.
class ContactList final : public QWidget
{
    Q_OBJECT

public:
    /// `window`: where the key for dialling holds.
    ContactList(const Theme& theme, QWidget* window, QWidget* parent = nullptr);

    void show(const core::CustomerCard* card); ///< null for none
    using QWidget::show;
    void retranslate();
    [[nodiscard]] QPushButton* button() const { return m_button; } ///< dials; its place is the page's to choose

signals:
    /// A tel: address that a person asked to open.
    void dialled(const QUrl& url);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Person = std::pair<QString, QString>; ///< name and number

    [[nodiscard]] Person personAt(int row) const;
    void choose(const QModelIndex& index);
    void settle();
    void refresh();
    void nameButton();
    void fitHeight();
    void dial();

    core::CustomerId m_customer;
    std::optional<Person> m_chosen; ///< by a person
    bool m_settling = false; ///< rows come and go: where the cursor is meanwhile is nobody's choice
    models::ContactModel m_model;
    ChartTable* m_table;
    QPushButton* m_button;
    QAction* m_dial;
    QLabel* m_none;
    BreakingLabel* m_mail; ///< of the chosen one
};

} // namespace yagura::ui
