// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace yagura::app {

/// One tone on its way out. Its end is told by one of the signals, if the sound server tells anything at all.
class ToneSink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static constexpr auto samplesEachSecond = 44'100;

    /// Shape: one channel, 16 bits each, without a header. Units: `volume` 1 to 100.
    virtual void start(const QByteArray& samples, int volume) = 0;

signals:
    void ended(); ///< all of it is out
    void failed();
};

/// What of the computer sounds. Whatever is asked of it may take as long as a sound server that hangs.
class SoundSystem : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Looks for a device; once more, it asks the sound server anew, which may be another one by now.
    virtual void look() = 0;
    /// Null where there is no device.
    [[nodiscard]] virtual std::unique_ptr<ToneSink> open() = 0;

signals:
    void deviceChanged(const QString& name); ///< empty where there is none
};

} // namespace yagura::app
