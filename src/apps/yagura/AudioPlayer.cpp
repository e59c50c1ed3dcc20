// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AudioPlayer.h"

#include "SoundSystem.h"

#include "core/Log.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto header = 44; // bytes before the samples in the build's own WAV files
constexpr auto endPatience = std::chrono::seconds(2); // with a sound server that hangs, at the end

} // namespace

/// Of the sound's thread alone; what it tells is heard on the other one.
class Loudspeaker final : public QObject
{
    Q_OBJECT

public:
    explicit Loudspeaker(std::unique_ptr<SoundSystem> system)
        : m_system(std::move(system))
    {
        m_system->setParent(this); // so that it goes to the thread with it
        connect(m_system.get(), &SoundSystem::deviceChanged, this, &Loudspeaker::deviceChanged);
    }

    ~Loudspeaker() override { m_system->setParent(nullptr); }
    Q_DISABLE_COPY_MOVE(Loudspeaker)

    void look() { m_system->look(); }

    void play(int tone, const QByteArray& samples, int volume)
    {
        stop();
        m_sink = m_system->open();
        if (!m_sink) {
            emit absent(tone);
            return;
        }
        connect(m_sink.get(), &ToneSink::ended, this, [this, tone] { emit ended(tone); });
        connect(m_sink.get(), &ToneSink::failed, this, [this, tone] { emit failed(tone); });
        m_sink->start(samples, volume);
    }

    void stop()
    {
        if (!m_sink)
            return;
        m_sink->disconnect(this);
        m_sink.release()->deleteLater(); // it may be the one that told of its end
    }

signals:
    void deviceChanged(const QString& name);
    void ended(int tone);
    void failed(int tone);
    void absent(int tone); ///< there is no device: which was told when it went

private:
    std::unique_ptr<SoundSystem> m_system;
    std::unique_ptr<ToneSink> m_sink;
};

AudioPlayer::AudioPlayer(std::unique_ptr<SoundSystem> system, std::chrono::milliseconds patience, QObject* parent)
    : TonePlayer(parent)
    , m_system(std::move(system))
    , m_patience(patience)
    , m_thread(new QThread)
{
    m_thread->setObjectName(u"sound"_s);
    for (auto* timer : {&m_deadline, &m_again})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        qCWarning(core::logApp, "a tone did not run to its end in time; the sound device is opened anew");
        missed();
        if (m_try == Try::First)
            send(Try::Second);
    });
    connect(&m_again, &QTimer::timeout, this, [this] { send(Try::Second); });
}

AudioPlayer::~AudioPlayer()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(endPatience)))
        delete m_thread;
    else // the end of the process takes it along
        qCWarning(core::logApp, "the sound server does not answer; it is not waited for");
}

void AudioPlayer::start()
{
    if (m_loudspeaker)
        return;
    m_loudspeaker = new Loudspeaker(std::move(m_system));
    m_loudspeaker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_loudspeaker, &QObject::deleteLater);
    connect(m_loudspeaker, &Loudspeaker::deviceChanged, this, &TonePlayer::deviceChanged);
    connect(m_loudspeaker, &Loudspeaker::ended, this, &AudioPlayer::heard);
    connect(m_loudspeaker, &Loudspeaker::failed, this, [this](int tone) {
        if (tone != m_tone || !m_isOwed)
            return;
        missed();
        if (m_try == Try::First)
            m_again.start(m_patience); // a server that starts anew is not there at once
    });
    connect(m_loudspeaker, &Loudspeaker::absent, this, [this](int tone) {
        if (tone == m_tone)
            m_isOwed = false;
        m_deadline.stop();
    });
    m_thread->start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_loudspeaker, &Loudspeaker::look);
}

std::chrono::milliseconds AudioPlayer::length() const
{
    return std::chrono::milliseconds(m_samples.size() * 1000 / (2 * ToneSink::samplesEachSecond));
}

void AudioPlayer::play(models::Tone tone, int volume)
{
    QFile file(u":/sounds/%1.wav"_s.arg(models::toneName(tone)));
    if (!m_loudspeaker || !file.open(QIODevice::ReadOnly))
        return;
    // One that was cut off while it sounded owes nothing; one that should have been over by now does: its deadline stands, or
    // tones that follow each other closely would hide for ever that none is heard.
    const auto isOverdue = m_isOwed && m_sincePlayed.hasExpired(length().count());
    m_samples = file.readAll().mid(header);
    m_volume = volume;
    const auto left = m_deadline.remainingTimeAsDuration();
    send(Try::First);
    if (isOverdue && left.count() >= 0)
        m_deadline.start(left);
}

void AudioPlayer::send(Try which)
{
    m_try = which;
    m_isOwed = true;
    m_again.stop();
    m_sincePlayed.start();
    m_deadline.start(length() + m_patience);
    const auto isAnew = which == Try::Second;
    QMetaObject::invokeMethod(m_loudspeaker, [loudspeaker = m_loudspeaker, tone = ++m_tone, samples = m_samples, volume = m_volume, isAnew] {
        if (isAnew)
            loudspeaker->look();
        loudspeaker->play(tone, samples, volume);
    });
}

void AudioPlayer::heard(int tone)
{
    if (tone != m_tone)
        return;
    m_isOwed = false;
    m_deadline.stop();
    m_again.stop();
    emit worked();
}

void AudioPlayer::missed()
{
    m_isOwed = false;
    m_deadline.stop();
    emit failed();
}

void AudioPlayer::stop()
{
    m_isOwed = false;
    m_deadline.stop();
    m_again.stop();
    ++m_tone;
    if (m_loudspeaker)
        QMetaObject::invokeMethod(m_loudspeaker, &Loudspeaker::stop);
}

} // namespace yagura::app

#include "AudioPlayer.moc"
