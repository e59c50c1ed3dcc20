// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/AlarmController.h"

#include "models/Desk.h"
#include "models/TonePlayer.h"

#include <utility>

namespace yagura::models {

namespace {

constexpr auto chorusPause = std::chrono::milliseconds(150); // a storm comes in many batches: the worst of it is heard

} // namespace

AlarmController::AlarmController(Desk& desk, const core::Clock& clock, TonePlayer& player, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_player(player)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(chorusPause);
    connect(&m_soon, &QTimer::timeout, this, &AlarmController::sound);
    connect(&player, &TonePlayer::deviceChanged, this, &AlarmController::setDevice);
    connect(&player, &TonePlayer::failed, this, [this] { setBroken(true); });
    connect(&player, &TonePlayer::worked, this, [this] { setBroken(false); });
    connect(&desk, &Desk::snapshotTaken, this, [this](const std::vector<core::WorkItem>& items) {
        m_rule.readAnew(items, m_clock.now());
        m_soon.start();
    });
    connect(&desk, &Desk::itemsChanged, this, [this](const std::vector<core::WorkItem>& items) {
        m_rule.change(items);
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void AlarmController::setSettings(const AlarmSettings& settings)
{
    m_rule.setSettings(settings);
    if (!settings.on)
        m_player.stop();
    tell();
}

AlarmController::Trouble AlarmController::trouble() const
{
    if (!m_rule.settings().on || !m_deviceKnown)
        return Trouble::None;
    return m_device.isEmpty() ? Trouble::NoDevice : m_isBroken ? Trouble::Broken : Trouble::None;
}

void AlarmController::tell()
{
    const auto now = trouble();
    if (std::exchange(m_told, now) != now)
        emit troubleChanged();
    emit changed();
}

AlarmController::State AlarmController::state() const
{
    if (!m_rule.settings().on)
        return State::Off;
    if (const auto why = trouble(); why != Trouble::None)
        return why == Trouble::NoDevice ? State::NoDevice : State::Broken;
    if (snoozeLeft() > 0)
        return State::Snoozed;
    return m_rule.ringing() > 0 ? State::Ringing : State::Quiet;
}

int AlarmController::snoozeLeft() const
{
    const auto now = m_clock.now();
    const auto until = m_rule.snoozedUntil(now);
    return until.isValid() ? static_cast<int>(now.secsTo(until)) : 0;
}

int AlarmController::volume() const
{
    return m_rule.volume(m_clock.now());
}

void AlarmController::advance()
{
    sound();
}

void AlarmController::sound()
{
    if (const auto sounding = m_rule.due(m_clock.now()))
        m_player.play(sounding->tone, sounding->volume);
    emit changed();
}

void AlarmController::snooze(std::chrono::minutes span)
{
    m_rule.snooze(m_clock.now().addSecs(std::chrono::seconds(span).count()));
    m_player.stop();
    emit changed();
}

void AlarmController::endSnooze()
{
    m_rule.endSnooze();
    emit changed();
}

void AlarmController::test(Tone tone)
{
    constexpr auto audible = 50; // of an hour that is set to silence: a test is meant to be heard
    m_player.play(tone, volume() > 0 ? volume() : audible);
}

void AlarmController::setDevice(const QString& name)
{
    m_deviceKnown = true;
    if (std::exchange(m_device, name) != name)
        m_isBroken = false; // of another device nothing is known yet
    tell();
}

void AlarmController::setBroken(bool broken)
{
    if (std::exchange(m_isBroken, broken) != broken)
        tell();
}

} // namespace yagura::models
