// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/WritingDialog.h"

#include "core/CustomerCard.h"

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
/// stay, and it is said why. Where somebody else was first, what they wrote is read and put together with what was
/// written here, and the next save is over that.
class CustomerEditor final : public WritingDialog
{
    Q_OBJECT

public:
    /// `desk` outlives the dialog.
    CustomerEditor(models::CustomerDesk& desk, const core::CustomerCard& card, QWidget* parent = nullptr);

signals:
    void saved();

private:
    [[nodiscard]] QWidget* basics();
    [[nodiscard]] QWidget* contacts();
    [[nodiscard]] QWidget* places();
    [[nodiscard]] QWidget* history();
    [[nodiscard]] core::CustomerCard written() const;
    void fill(const core::CustomerCard& card);
    void save();
    void readTheirs();
    void take(const core::CustomerCard& theirs);
    void sayTrouble(const QString& sentence);
    void readHistory();

    models::CustomerDesk& m_desk;
    core::CustomerCard m_card; ///< as the house had it when it was read last
    QLineEdit* m_name = nullptr;
    QLineEdit* m_reading = nullptr;
    QLineEdit* m_nameEn = nullptr;
    QLineEdit* m_contract = nullptr;
    QLineEdit* m_hours = nullptr;
    QLineEdit* m_targets = nullptr;
    QSpinBox* m_target = nullptr;
    QPlainTextEdit* m_note = nullptr;
    ListEditor* m_contacts = nullptr;
    ListEditor* m_environments = nullptr;
    ListEditor* m_keys = nullptr;
    QPlainTextEdit* m_history = nullptr;
    QPlainTextEdit* m_theirs; ///< what somebody else wrote meanwhile into what was written here
    QLabel* m_trouble;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura::ui
