// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QAction;

namespace yagura::models {
class AlarmController;
}

namespace yagura::ui {

class Settings;

/// The ♪ of the tool bar: whether this desk is heard, the silence that is left, and what can be done about it.
class SoundButton final : public QToolButton
{
    Q_OBJECT

public:
    /// Both outlive the button.
    SoundButton(models::AlarmController& alarm, Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> keyActions() const; ///< those with a key, for the window

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const QString& name, const QKeySequence& key = {});
    void refresh();
    void retranslate();

    models::AlarmController& m_alarm;
    Settings& m_settings;
    QString m_tone;
    QAction* m_on;
    QAction* m_snooze;
    QAction* m_longSnooze;
    QAction* m_endSnooze;
    QAction* m_test;
    QAction* m_set;
};

} // namespace yagura::ui
