// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Customer.h"
#include "core/Signal.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace yagura::ui {

/// Whose an item is, and by which of its hints to know it next time.
class CustomerDialog final : public QDialog
{
    Q_OBJECT

public:
    CustomerDialog(const std::vector<core::Customer>& customers, const std::vector<core::CustomerHint>& hints, QWidget* parent = nullptr);

    [[nodiscard]] core::CustomerId customer() const;
    [[nodiscard]] core::CustomerHint remembered() const; ///< empty for none

private:
    void filter(const QString& text);
    void refresh();

    QLineEdit* m_search;
    QListWidget* m_list;
    QComboBox* m_remember;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura::ui
