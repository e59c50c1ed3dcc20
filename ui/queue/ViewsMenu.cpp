// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/ViewsMenu.h"

#include "models/PlainTip.h"
#include "models/ViewsController.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

QAction* viewAction(QWidget* dock, const QString& name, const QKeySequence& key = {})
{
    auto* action = new QAction(dock);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    dock->addAction(action);
    return action;
}

} // namespace

ViewsMenu::ViewsMenu(models::ViewsController& views, QWidget* dock)
    : QObject(dock)
    , open(viewAction(dock, u"queue_views"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V))
    , save(viewAction(dock, u"queue_viewSave"_s, Qt::CTRL | Qt::Key_S))
    , saveAs(viewAction(dock, u"queue_viewSaveAs"_s))
    , rename(viewAction(dock, u"queue_viewRename"_s))
    , share(viewAction(dock, u"queue_viewShare"_s))
    , remove(viewAction(dock, u"queue_viewRemove"_s))
    , m_views(views)
    , m_menu(new QMenu(dock))
    , m_choices(new QActionGroup(this))
{
    m_menu->setObjectName(u"queueViewsMenu"_s);
    m_menu->setToolTipsVisible(true);
    share->setCheckable(true);
    m_beforeOwn = m_menu->addSeparator();
    m_beforeDoing = m_menu->addSeparator();
    m_menu->addActions({save, saveAs, rename, share, remove});
    connect(&views, &models::ViewsController::changed, this, &ViewsMenu::refresh);
    // Filled when it opens and not before: nothing under a hand changes its place.
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsMenu::fill);
    connect(save, &QAction::triggered, this, [this] {
        const auto* current = m_views.current();
        if (current && current->mayEdit)
            m_views.saveAgain();
        else
            emit nameAsked();
    });
    connect(saveAs, &QAction::triggered, this, &ViewsMenu::nameAsked);
    connect(rename, &QAction::triggered, this, &ViewsMenu::newNameAsked);
    connect(share, &QAction::triggered, this, [this](bool wanted) {
        const auto* current = m_views.current();
        share->setChecked(current && current->shared); // the answer ticks it
        m_views.setShared(wanted);
    });
    connect(remove, &QAction::triggered, this, &ViewsMenu::removalAsked);
    retranslate();
}

void ViewsMenu::fill()
{
    for (auto* action : m_choices->actions())
        delete action;
    const auto* current = m_views.current();
    for (const auto& view : m_views.views()) {
        auto* action = new QAction(m_choices);
        auto text = view.name;
        action->setText(text.replace(u'&', u"&&"_s)); // a name is no mnemonic
        action->setObjectName(u"queue_view_%1"_s.arg(view.id.value));
        action->setCheckable(true);
        action->setChecked(current && current->id == view.id);
        const auto tip = view.shared ? tr("Shared with the room by %1").arg(view.owner) : tr("Only you see this view");
        action->setStatusTip(tip);
        action->setToolTip(models::plainTip(tip));
        connect(action, &QAction::triggered, this, [this, id = view.id] { m_views.show(id); });
        m_menu->insertAction(view.shared ? m_beforeOwn : m_beforeDoing, action);
    }
    const auto& views = m_views.views();
    const auto shared = std::ranges::count_if(views, &core::SavedView::shared);
    m_beforeOwn->setVisible(shared > 0 && shared < static_cast<std::ptrdiff_t>(views.size()));
    if (views.empty()) {
        auto* none = new QAction(m_views.isRead() ? tr("No view is saved yet") : tr("The views could not be read yet"), m_choices);
        none->setEnabled(false);
        m_menu->insertAction(m_beforeDoing, none);
    }
}

void ViewsMenu::refresh()
{
    const auto* current = m_views.current();
    const auto mayEdit = current && current->mayEdit;
    const auto why = !current ? tr("Choose a saved view first.") : tr("This view is shared by %1: its owner and leads may change it.").arg(current->owner);
    const auto set = [&](QAction* action, bool enabled, const QString& tip, const QString& reason) {
        action->setEnabled(enabled);
        action->setStatusTip(enabled ? tip : reason);
        action->setToolTip(models::plainTip(action->statusTip()));
    };
    set(save, !mayEdit || m_views.isChanged(), mayEdit ? tr("Keep what is shown in this view") : tr("Keep what is shown under a name"), tr("The view is as it was saved."));
    set(saveAs, true, tr("Keep search, buttons, grouping and order under a name"), {});
    set(rename, mayEdit, tr("Give this view another name"), why);
    // A lead does not take a view of another person out of the room: it would be gone from the lead's sight.
    set(share, mayEdit && (current->mine || !current->shared), tr("Whether everybody in the room sees this view"), mayEdit ? tr("Only its owner takes a view back out of the room.") : why);
    share->setChecked(current && current->shared);
    set(remove, mayEdit, tr("Remove this view; what is shown stays as it is"), why);
}

void ViewsMenu::retranslate()
{
    open->setText(tr("Saved views"));
    open->setStatusTip(tr("Choose a saved view, or keep what is shown as one"));
    save->setText(tr("Save view"));
    saveAs->setText(tr("Save as …", "saved view"));
    rename->setText(tr("Rename …", "saved view"));
    share->setText(tr("Share with the room"));
    remove->setText(tr("Remove …", "saved view"));
    refresh();
}

} // namespace yagura::ui
