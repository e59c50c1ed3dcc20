// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "simulator/DemoData.h"
#include "simulator/Simulator.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <chrono>
#include <map>

namespace yagura::simulator {

struct NightShiftOptions
{
    quint32 seed = 1; ///< the same seed plays the same night
    double speed = 1; ///< minutes that pass in one
    int openAtStart = 40;
};

/// Plays a believable night on both vendors: alerts arrive, flap, recover; a storm hits one
/// customer within the first minute and again every few minutes. What a client acknowledges, notes
/// or mutes stays so.
class NightShift final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NightShift)

public:
    /// Fills the simulator with the demo's customers, monitors and what is open already. `clock`
    /// and `simulator` outlive it; `clock` is the simulator's.
    NightShift(Simulator& simulator,
        const core::Clock& clock,
        NightShiftOptions options = {},
        QObject* parent = nullptr);

    /// Lets the night run with the clock.
    void start();
    void stop();

    /// Plays all that is due up to this point of the night. `start` calls it; a test may as well.
    void playTo(std::chrono::milliseconds sinceBeginning);

    /// Starts a storm now (a drill).
    void storm();

    [[nodiscard]] const DemoData& data() const
    {
        return m_data;
    }

    [[nodiscard]] int firing() const; ///< groups that are not OK

signals:
    void stormBegan(const QString& customerName, int alerts);

private:
    enum class Act { Arrive, Storm, Fire, Recover };

    struct Scene
    {
        Act act = Act::Arrive;
        size_t monitor = 0;
        QString group;
        int flapsLeft = 0;
        bool isStorm = false;
    };

    void furnish();
    void openWhatWasOpen();
    void tick();
    void play(const Scene& scene);
    void fire(const Scene& scene, const QDateTime& at);
    void recover(const Scene& scene);
    void plan(double secondsFromNow, const Scene& scene);
    [[nodiscard]] size_t pick(size_t count);
    [[nodiscard]] double uniform(double low, double high);
    [[nodiscard]] double waiting(double meanSeconds); ///< as long as unrelated events wait
    [[nodiscard]] DdStatus statusFor(const DemoMonitor& monitor);
    [[nodiscard]] static QString linkTo(const DemoMonitor& monitor, const QString& group);

    Simulator& m_simulator;
    const core::Clock& m_clock;
    const NightShiftOptions m_options;
    const DemoData m_data;
    QRandomGenerator m_random;
    std::multimap<std::chrono::milliseconds, Scene> m_scenes;
    std::chrono::milliseconds m_played{0};
    QDateTime m_lastTick;
    QTimer m_timer;
};

} // namespace yagura::simulator
