// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "models/AlarmRule.h"

#include <QObject>
#include <QTimer>

namespace yagura::models {

class Desk;
class TonePlayer;

/// Lets the desk be heard: feeds the rule with what changes in the room, and the loudspeaker with what the rule says.
class AlarmController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmController)

public:
    enum class State { Off, NoDevice, Snoozed, Ringing, Quiet };

    /// All outlive the controller.
    AlarmController(Desk& desk, const core::Clock& clock, TonePlayer& player, QObject* parent = nullptr);

    void setSettings(const AlarmSettings& settings);
    [[nodiscard]] const AlarmSettings& settings() const { return m_rule.settings(); }
    [[nodiscard]] State state() const;
    [[nodiscard]] int snoozeLeft() const; ///< seconds
    [[nodiscard]] int ringing() const { return m_rule.ringing(); }
    [[nodiscard]] int volume() const; ///< of the present hour
    [[nodiscard]] QString device() const { return m_device; }

    void advance(); ///< once a second
    void snooze(std::chrono::minutes span);
    void endSnooze();
    void test(Tone tone); ///< heard whatever the settings say

signals:
    void changed();
    void deviceLost(); ///< there was one: nobody hears this desk now
    void deviceFound(); ///< after a loss

private:
    void sound();
    void setDevice(const QString& name);

    const core::Clock& m_clock;
    TonePlayer& m_player;
    AlarmRule m_rule;
    QTimer m_soon;
    QString m_device;
    bool m_deviceKnown = false;
    bool m_lost = false;
};

} // namespace yagura::models
