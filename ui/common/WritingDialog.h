// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>

class QMessageBox;

namespace yagura::ui {

/// A dialog that a person writes into (see TypedWords.h). Esc, Cancel and the window's cross ask before what was typed is
/// lost; while it is being saved the dialog neither closes nor takes words that nobody would save.
class WritingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WritingDialog(QWidget* parent = nullptr);

    void reject() override;

protected:
    /// Holds still all that is in the dialog but its labels, and lets go of what it held, with the keyboard where it was.
    void setSaving(bool saving);
    [[nodiscard]] bool isSaving() const { return m_isSaving; }

private:
    void ask();

    QPointer<QMessageBox> m_question;
    QPointer<QWidget> m_hadKeyboard;
    QList<QPointer<QWidget>> m_held;
    bool m_isSaving = false;
};

} // namespace yagura::ui
