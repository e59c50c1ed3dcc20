// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AudioPlayer.h"
#include "SoundSystem.h"

#include <QMutex>
#include <QPointer>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using models::Tone;

namespace {

constexpr auto patience = 150ms;

/// What becomes of one tone that is sent to the sound server.
enum class Fate { RunsOut, IsNeverHeardOf, FailsAtOnce, HangsTheThread, NoDevice };

/// A sound server as values. It is asked on the sound's thread.
struct Server
{
    QMutex mutex;
    std::deque<Fate> fates; ///< of the tones to come; those after them run out
    int looks = 0;
    int opens = 0;
    QSemaphore letGo; ///< a hung one

    Fate next()
    {
        const QMutexLocker lock(&mutex);
        ++opens;
        if (fates.empty())
            return Fate::RunsOut;
        const auto fate = fates.front();
        fates.pop_front();
        return fate;
    }
    int looked()
    {
        const QMutexLocker lock(&mutex);
        return looks;
    }
    int opened()
    {
        const QMutexLocker lock(&mutex);
        return opens;
    }
};

class Sink final : public app::ToneSink
{
public:
    Sink(Server& server, Fate fate)
        : m_server(server)
        , m_fate(fate)
    {
    }
    void start(const QByteArray& samples, int) override
    {
        Q_ASSERT(!samples.isEmpty());
        if (m_fate == Fate::HangsTheThread)
            m_server.letGo.acquire();
        else if (m_fate == Fate::FailsAtOnce)
            emit failed();
        else if (m_fate == Fate::RunsOut)
            QMetaObject::invokeMethod(this, &Sink::ended, Qt::QueuedConnection);
    }

private:
    Server& m_server;
    Fate m_fate;
};

class System final : public app::SoundSystem
{
public:
    explicit System(Server& server)
        : m_server(server)
    {
    }
    void look() override
    {
        {
            const QMutexLocker lock(&m_server.mutex);
            ++m_server.looks;
        }
        emit deviceChanged(u"Speaker"_s);
    }
    std::unique_ptr<app::ToneSink> open() override
    {
        const auto fate = m_server.next();
        return fate == Fate::NoDevice ? nullptr : std::make_unique<Sink>(m_server, fate);
    }

private:
    Server& m_server;
};

struct Desk
{
    Server server;
    app::AudioPlayer player {std::make_unique<System>(server), patience};
    QSignalSpy devices {&player, &models::TonePlayer::deviceChanged};
    QSignalSpy worked {&player, &models::TonePlayer::worked};
    QSignalSpy failed {&player, &models::TonePlayer::failed};

    explicit Desk(std::deque<Fate> fates)
    {
        server.fates = std::move(fates);
        player.start();
    }
    bool isReady() { return QTest::qWaitFor([this] { return !devices.isEmpty(); }); }
    ~Desk() { server.letGo.release(100); } // before the player waits for its thread
};

void expectWarning()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"did not run to its end in time"_s));
}

} // namespace

class tst_AudioPlayer final : public QObject
{
    Q_OBJECT

private slots:
    void aToneThatRunsOutIsHeardAndNothingIsOpenedAnew()
    {
        Desk desk({});
        QVERIFY(desk.isReady());
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.worked.size(), 1);
        QVERIFY(!desk.failed.wait(600)); // its length and the patience: nothing is missed afterwards
        QCOMPARE(desk.server.looked(), 1);
        QCOMPARE(desk.server.opened(), 1);
    }

    void aToneThatIsNotHeardIsSaidAndTheDeviceIsOpenedAnew_data()
    {
        QTest::addColumn<int>("fate");
        QTest::newRow("the server went away under it") << static_cast<int>(Fate::IsNeverHeardOf);
        QTest::newRow("it cannot be opened at the moment") << static_cast<int>(Fate::FailsAtOnce);
    }

    void aToneThatIsNotHeardIsSaidAndTheDeviceIsOpenedAnew()
    {
        QFETCH(const int, fate);
        Desk desk({static_cast<Fate>(fate)});
        QVERIFY(desk.isReady());
        if (static_cast<Fate>(fate) == Fate::IsNeverHeardOf)
            expectWarning();
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.failed.size(), 1);
        QTRY_COMPARE(desk.worked.size(), 1); // the same tone, by a server that was asked anew
        QCOMPARE(desk.server.looked(), 2);
        QCOMPARE(desk.server.opened(), 2);
    }

    void aServerThatStaysAwayIsTriedTwiceForEachTone()
    {
        Desk desk({Fate::IsNeverHeardOf, Fate::IsNeverHeardOf});
        QVERIFY(desk.isReady());
        expectWarning();
        expectWarning();
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.failed.size(), 2);
        QCOMPARE(desk.server.opened(), 2);
        QCOMPARE(desk.worked.size(), 0);
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.worked.size(), 1);
    }

    void aServerThatHangsTheThreadIsSaidToo()
    {
        Desk desk({Fate::HangsTheThread});
        QVERIFY(desk.isReady());
        expectWarning();
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.failed.size(), 1);
        desk.server.letGo.release(); // it answers again: the second try is heard
        QTRY_COMPARE(desk.worked.size(), 1);
        QCOMPARE(desk.server.looked(), 2);
    }

    void aToneThatIsCutOffByTheNextOneOwesNothing()
    {
        Desk desk({Fate::IsNeverHeardOf, Fate::RunsOut});
        QVERIFY(desk.isReady());
        desk.player.play(Tone::Critical, 80);
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.worked.size(), 1);
        QCOMPARE(desk.failed.size(), 0);
    }

    void tonesThatFollowEachOtherCloselyDoNotHideThatNoneIsHeard()
    {
        Desk desk(std::deque<Fate>(100, Fate::IsNeverHeardOf));
        QVERIFY(desk.isReady());
        expectWarning();
        // Each a little longer after the one before than that one is long, and sooner than it would be missed.
        QTimer storm;
        connect(&storm, &QTimer::timeout, &desk.player, [&] { desk.player.play(Tone::Low, 80); });
        desk.player.play(Tone::Low, 80);
        storm.start(380ms); // 320 ms of tone, 150 of patience
        QTRY_VERIFY(!desk.failed.isEmpty());
        storm.stop();
        desk.player.stop();
    }

    void silenceAndAMissingDeviceAreNoFailures()
    {
        Desk desk({Fate::IsNeverHeardOf, Fate::NoDevice});
        QVERIFY(desk.isReady());
        desk.player.play(Tone::Low, 80);
        desk.player.stop();
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.server.opened(), 2);
        desk.player.play(Tone::Low, 80);
        QTRY_COMPARE(desk.worked.size(), 1);
        QCOMPARE(desk.failed.size(), 0);
    }
};

QTEST_MAIN(tst_AudioPlayer)
#include "tst_AudioPlayer.moc"
