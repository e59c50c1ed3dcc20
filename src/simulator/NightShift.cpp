// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/NightShift.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::simulator {

namespace {

constexpr double firstStormSeconds = 45;
constexpr double arrivalMeanSeconds = 20;
constexpr int crowded
    = 75; // above it things recover sooner, so that a demo left alone does not drown
constexpr size_t stormAlerts = 16;

} // namespace

NightShift::NightShift(
    Simulator& simulator, const core::Clock& clock, NightShiftOptions options, QObject* parent)
    : QObject(parent)
    , m_simulator(simulator)
    , m_clock(clock)
    , m_options(options)
    , m_data(DemoData::load())
    , m_random(options.seed)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &NightShift::tick);
    furnish();
    openWhatWasOpen();
    plan(4, {Act::Arrive, 0, {}, 0, false});
    plan(firstStormSeconds, {Act::Storm, 0, {}, 0, false});
}

void NightShift::furnish()
{
    PagerDutyService& pagerDuty = m_simulator.pagerDuty();
    pagerDuty.addPolicy({u"PPOLI2A"_s, u"二次運用A"_s, {{u"PUSER02"_s}, {u"PUSER03"_s}}});
    pagerDuty.addPolicy({u"PPOLI2B"_s, u"二次運用B"_s, {{u"PUSER03"_s}, {u"PUSER02"_s}}});
    for (const DemoCustomer& customer : m_data.customers)
        pagerDuty.addService({customer.serviceId, customer.name, u"PPOLICY"_s});
    for (const DemoMonitor& monitor : m_data.monitors) {
        m_simulator.datadog().addMonitor(monitor.definition);
        for (const QString& group : monitor.groups)
            m_simulator.datadog().addGroup(monitor.definition.id, group);
    }
}

void NightShift::openWhatWasOpen()
{
    struct Old
    {
        double ageSeconds;
        size_t monitor;
    };

    std::vector<Old> olds;
    std::vector<bool> taken(m_data.monitors.size(), false);
    const auto take = [&](double ageSeconds, bool mustRaise) {
        size_t monitor = pick(m_data.monitors.size());
        while (taken[monitor] || (mustRaise && !m_data.monitors[monitor].raisesIncident))
            monitor = (monitor + 1) % m_data.monitors.size();
        taken[monitor] = true;
        olds.push_back({ageSeconds, monitor});
    };
    // Two have been open for longer than the month that PagerDuty shows by itself.
    take(41 * 86400.0, true);
    take(77 * 86400.0, true);
    while (static_cast<int>(olds.size()) < m_options.openAtStart)
        take(180.0 * std::pow(400.0, uniform(0, 1)),
            false); // three minutes to most of a day, most of them young
    std::sort(olds.begin(), olds.end(), [](const Old& a, const Old& b) {
        return a.ageSeconds > b.ageSeconds;
    });

    for (const Old& old : olds) {
        const DemoMonitor& monitor = m_data.monitors[old.monitor];
        const QString group = monitor.groups.at(
            static_cast<qsizetype>(pick(static_cast<size_t>(monitor.groups.size()))));
        fire({Act::Fire, old.monitor, group, 0, false},
            m_clock.now().addSecs(-static_cast<qint64>(old.ageSeconds)));
        if (old.ageSeconds < 30 * 86400.0 && uniform(0, 1) < 0.6)
            plan(60 + waiting(1500), {Act::Recover, old.monitor, group, 0, false});
    }
    int number = 0;
    for (const QString& id : m_simulator.pagerDuty().openIncidents()) {
        if (++number % 4 != 0)
            continue;
        PdChange acknowledged;
        acknowledged.incidentId = id;
        acknowledged.status = PdStatus::Acknowledged;
        // A fresh incident of ours can be acknowledged; a refusal would be a fault of this very
        // function.
        [[maybe_unused]] const auto refusal
            = m_simulator.pagerDuty().apply({acknowledged}, u"PUSER01"_s);
        Q_ASSERT(!refusal);
    }
    DdDowntime works;
    works.monitorTags = {u"customer:"_s + m_data.customers[pick(m_data.customers.size())].key};
    works.message = u"計画作業のため通知を停止"_s;
    works.end = m_clock.now().addSecs(2 * 3600);
    m_simulator.datadog().addDowntime(works);
}

void NightShift::start()
{
    m_lastTick = m_clock.now();
    m_timer.start(500ms);
}

void NightShift::stop()
{
    m_timer.stop();
}

void NightShift::tick()
{
    const QDateTime now = m_clock.now();
    // After a suspended laptop wakes, the night goes on where it stopped; it does not happen all at
    // once.
    const double passed = std::clamp(static_cast<double>(m_lastTick.msecsTo(now)), 0.0, 5000.0);
    m_lastTick = now;
    playTo(m_played + std::chrono::milliseconds(std::llround(passed * m_options.speed)));
}

void NightShift::playTo(std::chrono::milliseconds sinceBeginning)
{
    while (!m_scenes.empty() && m_scenes.begin()->first <= sinceBeginning) {
        const auto due = m_scenes.extract(m_scenes.begin());
        m_played = due.key();
        play(due.mapped());
    }
    m_played = sinceBeginning;
}

void NightShift::play(const Scene& scene)
{
    switch (scene.act) {
    case Act::Arrive: {
        const size_t monitor = pick(m_data.monitors.size());
        const QStringList& groups = m_data.monitors[monitor].groups;
        const QString group
            = groups.at(static_cast<qsizetype>(pick(static_cast<size_t>(groups.size()))));
        const int flaps = uniform(0, 1) < 0.2 ? static_cast<int>(2 + pick(3)) : 0;
        fire({Act::Fire, monitor, group, flaps, false}, m_clock.now());
        plan(1 + waiting(arrivalMeanSeconds), scene);
        break;
    }
    case Act::Storm:
        storm();
        plan(uniform(240, 420), scene);
        break;
    case Act::Fire:
        fire(scene, m_clock.now());
        break;
    case Act::Recover:
        recover(scene);
        break;
    }
}

void NightShift::storm()
{
    const DemoCustomer& customer = m_data.customers[pick(m_data.customers.size())];
    std::vector<Scene> scenes;
    for (size_t i = 0; i < m_data.monitors.size(); ++i) {
        if (m_data.monitors[i].customerKey != customer.key)
            continue;
        for (const QString& group : m_data.monitors[i].groups)
            scenes.push_back({Act::Fire, i, group, 0, true});
    }
    for (size_t i = scenes.size(); i > 1; --i)
        std::swap(scenes[i - 1], scenes[pick(i)]);
    scenes.resize(std::min(scenes.size(), stormAlerts));
    for (const Scene& scene : scenes)
        plan(uniform(0, 20), scene);
    emit stormBegan(customer.name, static_cast<int>(scenes.size()));
}

void NightShift::fire(const Scene& scene, const QDateTime& at)
{
    const DemoMonitor& monitor = m_data.monitors[scene.monitor];
    const DdGroup* group = m_simulator.datadog().group(monitor.definition.id, scene.group);
    if (group && group->status != DdStatus::Ok)
        return;
    const DdStatus status = statusFor(monitor);
    m_simulator.datadog().fire(monitor.definition.id, scene.group, at, status);
    group = m_simulator.datadog().group(monitor.definition.id, scene.group);
    const bool isMuted = group && group->muted;
    // What was open at the start has come to PagerDuty whatever it was; in the night a mere warning
    // does not.
    const bool wasOpen = at < m_clock.now();
    if (monitor.raisesIncident && !isMuted && (status != DdStatus::Warn || wasOpen)) {
        const auto customer = std::find_if(m_data.customers.begin(),
            m_data.customers.end(),
            [&monitor](const DemoCustomer& each) { return each.key == monitor.customerKey; });
        PdEvent event;
        event.title = scene.group == "*"_L1
            ? u"[Triggered] "_s + monitor.definition.name
            : u"[Triggered on {%1}] %2"_s.arg(scene.group, monitor.definition.name);
        event.serviceId = customer->serviceId;
        event.urgency = monitor.definition.priority.value_or(3) <= 2 ? u"high"_s : u"low"_s;
        event.severity = status == DdStatus::Alert ? u"critical"_s
            : status == DdStatus::NoData           ? u"error"_s
                                                   : u"warning"_s;
        event.at = at;
        event.link = linkTo(monitor, scene.group);
        event.linkText = u"Monitor status"_s;
        event.alertKey = event.link;
        event.details = {{u"title"_s, monitor.definition.name},
            {u"body"_s, monitor.definition.message},
            {u"query"_s, monitor.definition.query},
            {u"tags"_s, monitor.definition.tags.join(u", "_s)}};
        m_simulator.pagerDuty().openIncident(event);
    }
    if (wasOpen)
        return; // it has its own end planned
    const double stays = scene.flapsLeft > 0 ? uniform(30, 90)
        : scene.isStorm                      ? uniform(120, 480)
        : firing() > crowded                 ? 60 + waiting(120)
                                             : 90 + waiting(720);
    plan(stays, {Act::Recover, scene.monitor, scene.group, scene.flapsLeft, scene.isStorm});
}

void NightShift::recover(const Scene& scene)
{
    const DemoMonitor& monitor = m_data.monitors[scene.monitor];
    m_simulator.datadog().recover(monitor.definition.id, scene.group);
    m_simulator.pagerDuty().recover(linkTo(monitor, scene.group));
    if (scene.flapsLeft > 0)
        plan(uniform(40, 120), {Act::Fire, scene.monitor, scene.group, scene.flapsLeft - 1, false});
}

void NightShift::plan(double secondsFromNow, const Scene& scene)
{
    m_scenes.emplace(
        m_played + std::chrono::milliseconds(std::llround(secondsFromNow * 1000)), scene);
}

int NightShift::firing() const
{
    const std::vector<DdGroup>& groups = m_simulator.datadog().groups();
    return static_cast<int>(std::count_if(groups.begin(), groups.end(), [](const DdGroup& group) {
        return group.status != DdStatus::Ok;
    }));
}

size_t NightShift::pick(size_t count)
{
    return m_random.bounded(static_cast<quint32>(count));
}

double NightShift::uniform(double low, double high)
{
    return low + (high - low) * m_random.generateDouble();
}

double NightShift::waiting(double meanSeconds)
{
    return -meanSeconds * std::log(1.0 - m_random.generateDouble());
}

DdStatus NightShift::statusFor(const DemoMonitor& monitor)
{
    const double dice = uniform(0, 1);
    if (monitor.kind == "agent"_L1)
        return dice < 0.6 ? DdStatus::NoData : DdStatus::Alert;
    if (monitor.definition.warning && dice < 0.18)
        return DdStatus::Warn;
    return DdStatus::Alert;
}

QString NightShift::linkTo(const DemoMonitor& monitor, const QString& group)
{
    return u"https://app.datadoghq.com/monitors/%1?group=%2"_s.arg(
        QString::number(monitor.definition.id), group);
}

} // namespace yagura::simulator
