// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SystemSound.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>

namespace yagura::app {

namespace {

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(ToneSink::samplesEachSecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

class SystemSink final : public ToneSink
{
public:
    explicit SystemSink(const QAudioDevice& device)
        : m_sink(device, format())
    {
        // Queued: the sink is not to be stopped by what it calls itself.
        connect(&m_sink, &QAudioSink::stateChanged, this, &SystemSink::follow, Qt::QueuedConnection);
    }

    void start(const QByteArray& samples, int volume) override
    {
        m_samples.setData(samples);
        m_samples.open(QIODevice::ReadOnly);
        // A person hears by ratio: half the slider is half as loud.
        m_sink.setVolume(QAudio::convertVolume(static_cast<float>(volume) / 100.0F, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
        m_sink.start(&m_samples);
        follow();
    }

private:
    void follow()
    {
        if (m_isOver)
            return;
        const auto error = m_sink.error();
        const auto isBroken = error == QAudio::OpenError || error == QAudio::IOError || error == QAudio::FatalError;
        if (!isBroken && !(m_sink.state() == QAudio::IdleState && m_samples.atEnd()))
            return;
        m_isOver = true;
        m_sink.stop(); // open, it would run empty until the next tone
        if (isBroken)
            emit failed();
        else
            emit ended();
    }

    QBuffer m_samples; ///< outlives the sink, which reads from it
    QAudioSink m_sink;
    bool m_isOver = false;
};

} // namespace

SystemSound::SystemSound(QObject* parent)
    : SoundSystem(parent)
{
}

SystemSound::~SystemSound() = default;

void SystemSound::look()
{
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &SystemSound::tell);
    tell();
}

void SystemSound::tell()
{
    emit deviceChanged(QMediaDevices::defaultAudioOutput().description());
}

std::unique_ptr<ToneSink> SystemSound::open()
{
    const auto device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return nullptr;
    return std::make_unique<SystemSink>(device);
}

} // namespace yagura::app
