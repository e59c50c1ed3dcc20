// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

namespace yagura::ui {
class MainWindow;
}

namespace yagura::app {

/// Renders the window into a file once it shows data, and ends the program: 0 when done, 3 when there was none in time.
class Photographer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Photographer)

public:
    Photographer(ui::MainWindow& window, const QString& file, QObject* parent = nullptr);

private:
    void look();
    void finish(int code);

    ui::MainWindow& m_window;
    const QString m_file;
    QTimer m_timer;
    QElapsedTimer m_waited;
    QElapsedTimer m_looked; ///< at the item chosen now
    QElapsedTimer m_filled;
};

} // namespace yagura::app
