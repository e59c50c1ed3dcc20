// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SavedView.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace yagura::models {
class ViewsController;
}

namespace yagura::ui {

/// The saved views as a menu: to choose one, to keep what is shown, to share it with the room. What may not be done to
/// the current one is shown disabled, with the reason in its tip.
class ViewsMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsMenu)

public:
    /// The actions ride on `dock`; `views` outlives the menu.
    ViewsMenu(models::ViewsController& views, QWidget* dock);

    QAction* const open; ///< opens the menu
    QAction* const save; ///< over the current view, or under a new name where there is none or it is not ours
    QAction* const saveAs;
    QAction* const rename;
    QAction* const share;
    QAction* const remove;

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    void retranslate();

signals:
    void nameAsked(); ///< of a new one
    void newNameAsked(); ///< of the current one
    void removalAsked();

private:
    void fill();
    void refresh();

    models::ViewsController& m_views;
    QMenu* m_menu;
    QActionGroup* m_choices;
    QAction* m_beforeOwn;
    QAction* m_beforeDoing;
};

} // namespace yagura::ui
