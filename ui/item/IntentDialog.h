// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Monitor.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

/// Why a monitor exists, as a lead writes it. It closes when the database has taken it; else the words stay.
class IntentDialog final : public QDialog
{
    Q_OBJECT

public:
    IntentDialog(models::Desk& desk, core::MonitorId monitor, const QString& name, const core::MonitorIntent& intent, QWidget* parent = nullptr);

    void reject() override;

private:
    [[nodiscard]] core::MonitorIntent written() const;
    void save();

    models::Desk& m_desk;
    core::MonitorId m_monitor;
    core::MonitorIntent m_before;
    QPlainTextEdit* m_why;
    QPlainTextEdit* m_meaning;
    QPlainTextEdit* m_ifIgnored;
    QLineEdit* m_askedBy;
    QLineEdit* m_review;
    QLabel* m_trouble;
    QDialogButtonBox* m_buttons;
    bool m_isSaving = false;
};

} // namespace yagura::ui
