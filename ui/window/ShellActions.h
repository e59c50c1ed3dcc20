// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>
#include <QStringList>

class QAction;
class QDialog;
class QMainWindow;

namespace yagura::models {
class ConnectionTrials;
}

namespace yagura::ui {

class ActionRegistry;
class Language;
class Settings;
class Theme;

/// What the actions of the program itself work with; all outlive them.
struct ShellCollaborators
{
    Theme& theme;
    Language& language;
    Settings& settings;
    ActionRegistry& registry;
    models::ConnectionTrials* connections = nullptr; ///< null where no database can be tried
};

/// What a person does with the program itself, rather than with an item: its keys and its settings.
class ShellActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShellActions)

public:
    ShellActions(QMainWindow& window, const ShellCollaborators& with);

signals:
    void restartAsked(); ///< a setting takes effect then
    void menuAsked();
    void quitAsked();

private:
    [[nodiscard]] QAction* make(const QString& name, const QKeySequence& key = {});
    void open(QDialog* dialog); ///< takes it over
    void retranslate();

    QMainWindow& m_window;
    ShellCollaborators m_with;
    const QStringList m_atStart; ///< what counts until the next start
    QAction* m_keys;
    QAction* m_settings;
    QAction* m_menu;
    QAction* m_about;
    QAction* m_quit;
};

} // namespace yagura::ui
