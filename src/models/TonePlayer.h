// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/Tone.h"

#include <QObject>

namespace yagura::models {

/// Where tones are heard. Nothing here blocks: what the loudspeaker does is told by the signal.
class TonePlayer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `volume`: 1 to 100. A tone that still sounds is cut off by the next one.
    virtual void play(Tone tone, int volume) = 0;
    virtual void stop() = 0;

signals:
    /// What of the computer sounds is known or is another one. `name`: of the device; empty where there is none.
    void deviceChanged(const QString& name);
    void failed(); ///< there is a device, and a tone could not be played on it
    void worked(); ///< a tone was played
};

} // namespace yagura::models
