// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Customer.h"
#include "core/Signal.h"
#include "models/ErrorText.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace yagura::core {
struct WorkItem;
}

namespace yagura::ui {

/// Whose an item is, and by which of its hints to know it next time.
class CustomerDialog final : public QDialog
{
    Q_OBJECT

public:
    CustomerDialog(const std::vector<core::Customer>& customers, const std::vector<core::CustomerHint>& hints, QWidget* parent = nullptr);

    void setItem(const core::WorkItem& item); ///< whose customer it is; before it is shown
    void setReading();
    void setCustomers(const std::vector<core::Customer>& customers); ///< what was typed meanwhile narrows them
    void setTrouble(const models::ErrorWords& words);
    [[nodiscard]] QWidget* field() const; ///< where one types

    [[nodiscard]] core::CustomerId customer() const;
    [[nodiscard]] core::CustomerHint remembered() const; ///< empty for none

signals:
    void readAsked(); ///< once more, after trouble

private:
    void filter(const QString& text);
    void refresh();

    QLineEdit* m_search;
    QLabel* m_state; ///< in place of what is not in the list
    QPushButton* m_again;
    QListWidget* m_list;
    bool m_isRead = false;
    QComboBox* m_remember;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura::ui
