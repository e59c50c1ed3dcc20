// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/WritingDialog.h"

#include "ui/common/TypedWords.h"
#include "ui/keys/ComposingGuard.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::ui {

WritingDialog::WritingDialog(QWidget* parent)
    : QDialog(parent)
{
    askBeforeLeaving(*this);
    new ComposingGuard(this);
}

void WritingDialog::reject()
{
    if (m_isSaving)
        return; // its answer would reach nobody
    if (holdsTypedWords(*this))
        ask();
    else
        QDialog::reject();
}

void WritingDialog::ask()
{
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    m_question = new QMessageBox(QMessageBox::NoIcon, windowTitle(), tr("What you typed into “%1” is not saved. Discard it?").arg(windowTitle()), QMessageBox::NoButton, this);
    m_question->setObjectName(u"discardQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    auto* leaving = m_question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    leaving->setObjectName(u"discardTyped"_s);
    auto* staying = m_question->addButton(tr("Go on writing"), QMessageBox::RejectRole);
    staying->setObjectName(u"keepTyped"_s);
    m_question->setDefaultButton(staying);
    m_question->setEscapeButton(staying);
    connect(m_question, &QMessageBox::finished, this, [this, leaving] {
        if (m_question->clickedButton() == leaving && !m_isSaving)
            QDialog::reject();
    });
    m_question->open();
}

void WritingDialog::setSaving(bool saving)
{
    if (std::exchange(m_isSaving, saving) == saving)
        return;
    if (saving) {
        m_hadKeyboard = focusWidget();
        for (auto* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!widget->isEnabled() || widget->isWindow() || qobject_cast<QLabel*>(widget))
                continue;
            widget->setEnabled(false);
            m_held += widget;
        }
        return;
    }
    for (const auto& widget : std::exchange(m_held, {})) {
        if (widget)
            widget->setEnabled(true);
    }
    if (m_hadKeyboard)
        m_hadKeyboard->setFocus();
}

} // namespace yagura::ui
