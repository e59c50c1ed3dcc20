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
    enum class State { Off, NoDevice, Broken, Snoozed, Ringing, Quiet };
    /// Why nobody hears this desk, although it is to be heard.
    enum class Trouble { None, NoDevice, Broken };

    /// All outlive the controller.
    AlarmController(Desk& desk, const core::Clock& clock, TonePlayer& player, QObject* parent = nullptr);

    void setSettings(const AlarmSettings& settings);
    [[nodiscard]] const AlarmSettings& settings() const { return m_rule.settings(); }
    [[nodiscard]] State state() const;
    [[nodiscard]] Trouble trouble() const;
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
    void troubleChanged();

private:
    void sound();
    void setDevice(const QString& name);
    void setBroken(bool broken);
    void tell(); ///< of a change, and of trouble where it is another one

    const core::Clock& m_clock;
    TonePlayer& m_player;
    AlarmRule m_rule;
    QTimer m_soon;
    QString m_device;
    bool m_deviceKnown = false;
    bool m_isBroken = false; ///< the device plays nothing
    Trouble m_told = Trouble::None;
};

} // namespace yagura::models
