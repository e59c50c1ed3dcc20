// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/TonePlayer.h"

class QThread;

namespace yagura::app {

class Loudspeaker;

/// Plays the tones through Qt Multimedia, on a thread of its own: a sound server that hangs or is absent holds up
/// neither the start nor the window nor the end.
class AudioPlayer final : public models::TonePlayer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudioPlayer)

public:
    explicit AudioPlayer(QObject* parent = nullptr);
    ~AudioPlayer() override;

    void start(); ///< looks for a device; once the window is there
    void play(models::Tone tone, int volume) override;
    void stop() override;

private:
    QThread* m_thread; ///< ours, unless it hangs at the end: then it is given up
    Loudspeaker* m_loudspeaker = nullptr; ///< lives and dies on m_thread
};

} // namespace yagura::app
