// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace yagura::models {
class CustomerDesk;
}

namespace yagura::ui {

class ListEditor;

/// A customer as a lead writes it, and what was written before. It closes when the database has taken it; else the words
/// stay, and it is said why.
class CustomerEditor final : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives the dialog.
    CustomerEditor(models::CustomerDesk& desk, const core::CustomerCard& card, QWidget* parent = nullptr);

    void reject() override;

signals:
    void saved();

private:
    [[nodiscard]] QWidget* basics();
    [[nodiscard]] QWidget* contacts();
    [[nodiscard]] QWidget* places();
    [[nodiscard]] QWidget* history();
    [[nodiscard]] core::CustomerCard written() const;
    void save();
    void readHistory();

    models::CustomerDesk& m_desk;
    core::CustomerCard m_card; ///< as it was when the dialog opened
    QLineEdit* m_name = nullptr;
    QLineEdit* m_reading = nullptr;
    QLineEdit* m_nameEn = nullptr;
    QLineEdit* m_contract = nullptr;
    QLineEdit* m_hours = nullptr;
    QSpinBox* m_target = nullptr;
    QPlainTextEdit* m_note = nullptr;
    ListEditor* m_contacts = nullptr;
    ListEditor* m_environments = nullptr;
    ListEditor* m_keys = nullptr;
    QPlainTextEdit* m_history = nullptr;
    QLabel* m_trouble;
    QDialogButtonBox* m_buttons;
    bool m_isSaving = false;
};

} // namespace yagura::ui
