// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/Settings.h"

#include <QDialog>
#include <QLocale>
#include <QStringList>
#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace yagura::models {
class ConnectionTrials;
}

namespace yagura::ui {

/// What a person may set, over the settings' table. Every change takes effect at once, or at the next start, and says so.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    /// `atStart`: what nextStart() gave when the program started.
    SettingsDialog(Settings& settings, const QStringList& atStart, models::ConnectionTrials* trials, QWidget* parent = nullptr);

    /// The values that count from the next start on.
    [[nodiscard]] static QStringList nextStart(const Settings& settings);

signals:
    void restartAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addSection(QGridLayout& grid, const QString& title, std::initializer_list<Settings::Key> keys);
    void addRow(QGridLayout& grid, Settings::Key key);
    void addConnection(QGridLayout& grid);
    void refresh();

    Settings& m_settings;
    const QStringList m_atStart;
    models::ConnectionTrials* m_trials;
    QTimer m_rebuild; ///< a control is not deleted while it changes the language
    QScrollArea* m_area;
    QWidget* m_page = nullptr;
    QLocale m_spoken; ///< on the page
    QLabel* m_connection = nullptr;
    QLabel* m_sentence;
    QPushButton* m_restart;
    QPushButton* m_close;
};

} // namespace yagura::ui
