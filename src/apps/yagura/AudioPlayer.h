// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/TonePlayer.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>

class QThread;

namespace yagura::app {

class Loudspeaker;
class SoundSystem;

/// Plays the tones on a thread of its own: a sound server that hangs or is absent holds up neither the start nor the window
/// nor the end. What does not run to its end in time was not heard, whatever the server says or keeps to itself: that is told,
/// and the device is opened anew and plays the same tone once more.
class AudioPlayer final : public models::TonePlayer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudioPlayer)

public:
    /// `patience`: how long after its length a tone is waited for; a headset may have to wake up.
    explicit AudioPlayer(std::unique_ptr<SoundSystem> system, std::chrono::milliseconds patience = std::chrono::milliseconds(1500), QObject* parent = nullptr);
    ~AudioPlayer() override;

    void start(); ///< looks for a device; once the window is there
    void play(models::Tone tone, int volume) override;
    void stop() override;

private:
    enum class Try { First, Second };

    void send(Try which);
    void heard(int tone);
    void missed();
    [[nodiscard]] std::chrono::milliseconds length() const; ///< of the tone that is played

    std::unique_ptr<SoundSystem> m_system; ///< until the thread has it
    std::chrono::milliseconds m_patience;
    QThread* m_thread; ///< ours, unless it hangs at the end: then it is given up
    Loudspeaker* m_loudspeaker = nullptr; ///< lives and dies on m_thread
    QByteArray m_samples;
    int m_volume = 0;
    int m_tone = 0; ///< counts them: what is told of an earlier one is passed over
    Try m_try = Try::First;
    bool m_isOwed = false; ///< it is played, and its end is not heard of
    QElapsedTimer m_sincePlayed;
    QTimer m_deadline;
    QTimer m_again; ///< before the second try of what failed at once
};

} // namespace yagura::app
