// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"
#include "core/Result.h"
#include "ui/common/WritingDialog.h"

#include <vector>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

/// Why a monitor exists, as a lead writes it. It closes when the database has taken it; else the words stay. Where somebody
/// else was first, what they wrote is read and shown, and can be saved over knowingly.
class IntentDialog final : public WritingDialog
{
    Q_OBJECT

public:
    /// `detail`: of an item that the monitor is behind.
    IntentDialog(models::Desk& desk, const core::ItemDetail& detail, QWidget* parent = nullptr);

private:
    /// One part of the intent with what is said about it.
    struct Field
    {
        QString core::MonitorIntent::*part;
        QPlainTextEdit* area; ///< one of the two is there
        QLineEdit* line;
        QLabel* theirs; ///< what somebody else wrote into it meanwhile

        [[nodiscard]] QString text() const;
        void setText(const QString& text) const;
    };

    void addField(QString core::MonitorIntent::*part, const QString& name, const QString& objectName, bool isArea);
    [[nodiscard]] core::MonitorIntent written() const;
    void save();
    void readTheirs();
    void take(const core::MonitorIntent& theirs);
    void sayTrouble(const QString& sentence);

    models::Desk& m_desk;
    core::ItemId m_item;
    core::MonitorId m_monitor;
    core::MonitorIntent m_before; ///< as the house had it when it was read last
    std::vector<Field> m_fields;
    QLabel* m_trouble;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura::ui
