// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QMainWindow;
class QScreen;

namespace yagura::ui {

class Docks;
class Settings;

/// Keeps where the window and its docks are, for each set-up of screens, and brings it back. What cannot be brought
/// back, because it is broken or not of this program, is left to the caller's default.
class LayoutKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LayoutKeeper)

public:
    /// Changes when a saved state can no longer be read as one of today's.
    static constexpr int version = 1;

    LayoutKeeper(QMainWindow& window, Docks& docks, Settings& settings);

    /// Brings back what was kept for the screens there are. False: nothing usable was kept.
    bool restore();
    void keep();
    /// Takes a state of the docks alone, as saveState() gives it. False where it shows nothing: then nothing may be trusted.
    bool restoreState(const QByteArray& state);

    /// The set-up of screens in a few letters: their places, sizes and scales.
    [[nodiscard]] static QString screenKey();

signals:
    void defaultWanted(); ///< the screens changed, and what was kept for them cannot be used

private:
    void watch(QScreen* screen);
    void screensChanged();
    void settle();

    QMainWindow& m_window;
    Docks& m_docks;
    Settings& m_settings;
    QString m_key;
    QTimer m_keeping; ///< a while after the last change
    QTimer m_settling; ///< screens come and go one by one
    bool m_restoring = false;
};

} // namespace yagura::ui
