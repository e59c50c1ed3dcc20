// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "models/Desk.h"

#include <QLabel>

using namespace Qt::StringLiterals;

// What waits on this computer: told where it cannot be kept, where the database does not take it, and where it is another's.
namespace yagura::ui {

void MainWindow::followOutbox()
{
    const auto& desk = m_with.desk;
    connect(&desk, &models::Desk::storageFailed, this, [this](const core::Error& error) {
        say(NoticeBar::Tone::Trouble, tr("This computer's disk does not take what waits to be sent: %1. Nothing has to be done again: it is tried by itself. Make room on the disk, and leave Yagura running until then.").arg(error.detail));
    });
    connect(&desk, &models::Desk::heldUp, this, [this](const core::Error& error) {
        const auto reason = error.code.isEmpty() ? error.detail : u"%1 (%2)"_s.arg(error.detail, error.code);
        say(NoticeBar::Tone::Stale, tr("The database does not take what you do at the moment: %1. It is kept on this computer and tried again by itself.").arg(reason));
    });
    connect(&desk, &models::Desk::waitingElsewhere, this, [this](int waiting, const QStringList& databases) {
        say(NoticeBar::Tone::Stale, tr("%n action(s) wait on this computer for another database (%1). They are sent when Yagura is connected with it again.", nullptr, waiting).arg(databases.join(u", "_s)));
    });
}

} // namespace yagura::ui
