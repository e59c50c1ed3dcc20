// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AudioPlayer.h"

#include "core/Log.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QDeadlineTimer>
#include <QFile>
#include <QMediaDevices>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto header = 44; // bytes before the samples in the build's own WAV files
constexpr auto patience = std::chrono::seconds(2); // with a sound server that hangs, at the end

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(44'100);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

/// Of the sound's thread alone; what it tells is heard on the other one.
class Loudspeaker final : public QObject
{
    Q_OBJECT

public:
    void open()
    {
        m_devices = new QMediaDevices(this);
        connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &Loudspeaker::tell);
        tell();
    }

    void play(models::Tone tone, int volume)
    {
        stop();
        m_samples.close();
        const auto device = QMediaDevices::defaultAudioOutput();
        QFile file(u":/sounds/%1.wav"_s.arg(models::toneName(tone)));
        if (device.isNull() || !file.open(QIODevice::ReadOnly))
            return; // where there is none was told already
        m_samples.setData(file.readAll().mid(header));
        m_samples.open(QIODevice::ReadOnly);
        m_sink = std::make_unique<QAudioSink>(device, format());
        // A person hears by ratio: half the slider is half as loud.
        m_sink->setVolume(QAudio::convertVolume(static_cast<float>(volume) / 100.0F, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
        // Queued: the sink is not to be stopped by what it calls itself.
        connect(m_sink.get(), &QAudioSink::stateChanged, this, &Loudspeaker::follow, Qt::QueuedConnection);
        m_sink->start(&m_samples);
        follow();
    }

    void stop()
    {
        if (m_sink)
            m_sink->disconnect(this);
        m_sink.reset();
    }

signals:
    void deviceChanged(const QString& name);
    void failed();
    void worked();

private:
    void tell() { emit deviceChanged(QMediaDevices::defaultAudioOutput().description()); }

    void follow()
    {
        if (!m_sink)
            return;
        const auto error = m_sink->error();
        if (error == QAudio::OpenError || error == QAudio::IOError || error == QAudio::FatalError) {
            stop();
            emit failed();
        } else if (m_sink->state() == QAudio::IdleState && m_samples.atEnd()) {
            m_sink->stop(); // all is out; open, it would run empty until the next tone
            emit worked();
        }
    }

    QMediaDevices* m_devices = nullptr;
    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

AudioPlayer::AudioPlayer(QObject* parent)
    : TonePlayer(parent)
    , m_thread(new QThread)
{
    m_thread->setObjectName(u"sound"_s);
}

AudioPlayer::~AudioPlayer()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(patience)))
        delete m_thread;
    else // the end of the process takes it along
        qCWarning(core::logApp, "the sound server does not answer; it is not waited for");
}

void AudioPlayer::start()
{
    m_loudspeaker = new Loudspeaker;
    m_loudspeaker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_loudspeaker, &QObject::deleteLater);
    connect(m_loudspeaker, &Loudspeaker::deviceChanged, this, &TonePlayer::deviceChanged);
    connect(m_loudspeaker, &Loudspeaker::failed, this, &TonePlayer::failed);
    connect(m_loudspeaker, &Loudspeaker::worked, this, &TonePlayer::worked);
    m_thread->start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_loudspeaker, &Loudspeaker::open);
}

void AudioPlayer::play(models::Tone tone, int volume)
{
    if (m_loudspeaker)
        QMetaObject::invokeMethod(m_loudspeaker, [loudspeaker = m_loudspeaker, tone, volume] { loudspeaker->play(tone, volume); });
}

void AudioPlayer::stop()
{
    if (m_loudspeaker)
        QMetaObject::invokeMethod(m_loudspeaker, &Loudspeaker::stop);
}

} // namespace yagura::app

#include "AudioPlayer.moc"
