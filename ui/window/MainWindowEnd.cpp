// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/common/TypedWords.h"
#include "ui/queue/BulkDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/LayoutKeeper.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

// How the window ends, and what stands before that.
namespace yagura::ui {

namespace {

constexpr auto sessionMayEndWithin = std::chrono::seconds(60);

} // namespace

MainWindow::~MainWindow()
{
    // A field of an open dialog sets what was typed when it loses the keyboard, a run over several items hands over what is
    // left, a list of the actions asks for their words: now, and not when half of the window is gone.
    QList<QPointer<QDialog>> dialogs;
    for (auto* dialog : findChildren<QDialog*>()) {
        dialog->hide();
        dialogs += dialog;
    }
    for (const auto& dialog : dialogs)
        delete dialog;
    m_registry->disconnect();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (goesToTray()) {
        goToTray();
        event->ignore();
        return;
    }
    if (!m_asksNothing && !mayClose()) {
        event->ignore();
        return;
    }
    m_layout->keep();
    QMainWindow::closeEvent(event);
}

bool MainWindow::quit()
{
    return leave(Wish::Quit);
}

bool MainWindow::restart()
{
    return leave(Wish::Restart);
}

void MainWindow::endAtOnce()
{
    m_asksNothing = true;
    leave(Wish::Quit);
}

bool MainWindow::leave(Wish wish)
{
    m_wish = wish;
    m_isQuitting = true;
    m_isQuitting = close();
    if (!m_isQuitting)
        return false;
    m_wish = Wish::None;
    if (wish == Wish::Restart)
        emit restartAsked();
    // Every window in sight is asked whether it may close, and one that waits for an answer would say no.
    for (auto* dialog : findChildren<QDialog*>())
        dialog->hide();
    QCoreApplication::quit();
    return true;
}

void MainWindow::leaveAsWished()
{
    const auto wish = std::exchange(m_wish, Wish::None);
    if (wish == Wish::Quit || wish == Wish::Restart)
        leave(wish);
    else if (wish == Wish::Close)
        close();
}

void MainWindow::stay()
{
    m_wish = Wish::None;
}

bool MainWindow::mayClose()
{
    const auto wouldLose = m_bulk && m_bulk->wouldLose();
    QDialog* typed = nullptr;
    for (auto* dialog : findChildren<QDialog*>()) {
        if (!typed && holdsTypedWords(*dialog))
            typed = dialog;
    }
    if (!wouldLose && !typed)
        return true;
    if (m_wish == Wish::None)
        m_wish = Wish::Close;
    if (m_isInTray || isMinimized())
        comeForward({}); // a question is asked in sight
    if (wouldLose)
        m_bulk->askToClose(BulkDialog::Closing::Window);
    else
        askOf(*typed);
    return false;
}

void MainWindow::askOf(QDialog& dialog)
{
    dialog.raise();
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    m_question = new QMessageBox(QMessageBox::NoIcon, dialog.windowTitle(), tr("What you typed into “%1” is not saved. Discard it and close Yagura?").arg(dialog.windowTitle()), QMessageBox::NoButton, &dialog);
    m_question->setObjectName(u"leaveQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    auto* leaving = m_question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    leaving->setObjectName(u"leaveTyped"_s);
    auto* staying = m_question->addButton(tr("Go on writing"), QMessageBox::RejectRole);
    staying->setObjectName(u"keepTyped"_s);
    m_question->setDefaultButton(staying);
    m_question->setEscapeButton(staying);
    connect(m_question, &QMessageBox::finished, this, [this, leaving, asked = QPointer<QDialog>(&dialog)] {
        if (m_question->clickedButton() != leaving) {
            stay();
            return;
        }
        if (asked) {
            asked->hide();
            asked->deleteLater();
        }
        // After the question itself has closed.
        QMetaObject::invokeMethod(this, &MainWindow::leaveAsWished, Qt::QueuedConnection);
    });
    m_question->open();
}

/// Asked of every program before the session ends; it may be called off, and none of them is told.
void MainWindow::followSession()
{
    m_layout->keep();
    m_with.settings.flush();
    m_sessionEnds = true;
    QTimer::singleShot(sessionMayEndWithin, this, [this] { m_sessionEnds = false; });
}

} // namespace yagura::ui
