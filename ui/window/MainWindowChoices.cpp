// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/item/TimelineBar.h"
#include "ui/queue/QueueDock.h"
#include "ui/window/Settings.h"

#include "models/ViewsController.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

// What a person chose in the panes, kept for the next start.
namespace yagura::ui {

void MainWindow::keepChoices()
{
    auto& settings = m_with.settings;
    if (auto* views = findChild<models::ViewsController*>()) {
        const auto last = settings.object(Settings::Key::QueueView);
        views->remember({last.value(u"id"_s).toString().toLongLong()}, last.value(u"owner"_s).toString());
        connect(views, &models::ViewsController::changed, this, [this, views] {
            if (const auto* view = views->current())
                m_with.settings.set(Settings::Key::QueueView, QJsonObject {{u"id"_s, QString::number(view->id.value)}, {u"owner"_s, view->owner}});
        });
    }
    if (auto* bar = findChild<TimelineBar*>()) {
        bar->setChoice(settings.object(Settings::Key::Timeline));
        connect(bar, &TimelineBar::choiceChanged, this, [this, bar] { m_with.settings.set(Settings::Key::Timeline, bar->choice()); });
    }
}

} // namespace yagura::ui
