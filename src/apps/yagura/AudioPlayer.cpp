// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AudioPlayer.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QFile>
#include <QMediaDevices>

#include <memory>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto header = 44; // bytes before the samples in the build's own WAV files

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(44'100);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

class Loudspeaker final : public QObject
{
public:
    explicit Loudspeaker(AudioPlayer* player)
    {
        const auto tell = [player] { emit player->deviceChanged(QMediaDevices::defaultAudioOutput().description()); };
        connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, tell);
        tell();
    }

    void play(models::Tone tone, int volume)
    {
        m_sink.reset();
        m_samples.close();
        const auto device = QMediaDevices::defaultAudioOutput();
        QFile file(u":/sounds/%1.wav"_s.arg(models::toneName(tone)));
        if (device.isNull() || !file.open(QIODevice::ReadOnly))
            return;
        m_samples.setData(file.readAll().mid(header));
        m_samples.open(QIODevice::ReadOnly);
        m_sink = std::make_unique<QAudioSink>(device, format());
        // A person hears by ratio: half the slider is half as loud.
        m_sink->setVolume(QAudio::convertVolume(static_cast<float>(volume) / 100.0F, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
        m_sink->start(&m_samples);
    }

    void stop() { m_sink.reset(); }

private:
    QMediaDevices m_devices;
    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace

AudioPlayer::AudioPlayer(QObject* parent)
    : TonePlayer(parent)
{
    m_thread.setObjectName(u"sound"_s);
}

AudioPlayer::~AudioPlayer()
{
    m_thread.quit();
    m_thread.wait();
}

void AudioPlayer::start()
{
    auto* starter = new QObject;
    starter->moveToThread(&m_thread);
    m_loudspeaker = starter;
    connect(&m_thread, &QThread::finished, starter, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(starter, [this, starter] {
        auto* loudspeaker = new Loudspeaker(this);
        loudspeaker->setParent(starter);
    });
}

void AudioPlayer::play(models::Tone tone, int volume)
{
    if (!m_loudspeaker)
        return;
    QMetaObject::invokeMethod(m_loudspeaker, [starter = m_loudspeaker, tone, volume] {
        for (auto* child : starter->children())
            static_cast<Loudspeaker*>(child)->play(tone, volume);
    });
}

void AudioPlayer::stop()
{
    if (!m_loudspeaker)
        return;
    QMetaObject::invokeMethod(m_loudspeaker, [starter = m_loudspeaker] {
        for (auto* child : starter->children())
            static_cast<Loudspeaker*>(child)->stop();
    });
}

} // namespace yagura::app
