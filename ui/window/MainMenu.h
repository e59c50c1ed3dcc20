// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QMenu;

namespace yagura::ui {

class ActionRegistry;

/// The program's menu, under one button: the panes, the perspectives, and what there is of the program itself.
class MainMenu final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainMenu)

public:
    explicit MainMenu(const ActionRegistry& registry, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addArea(const QString& area);
    void retranslate();

    const ActionRegistry& m_registry;
    QMenu* m_menu;
};

} // namespace yagura::ui
