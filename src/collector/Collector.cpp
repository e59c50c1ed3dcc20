// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/Collector.h"

#include "collector/SourceRunner.h"

#include "core/Log.h"
#include "store/Session.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QSysInfo>
#include <QTimer>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::collector {

namespace {

/// After a NOTIFY the list of sources is read at most this often: in a storm there are many.
constexpr auto readSourcesAfterNotice = std::chrono::seconds(2);
constexpr auto maxDeniedRounds = 30; // between two tries of what a role does not allow

} // namespace

class Collector::Private final : public QObject
{
    Q_OBJECT

public:
    Private(Collector& owner, Collaborators collaborators, const QString& holder, const Pace& pace);

    void start();
    void stop();
    void pollNow();

private:
    void takeUpSession();
    QCoro::Task<> heal();
    void loseSession();
    void takeNotice(const QString& channel);
    void readSources();
    QCoro::Task<> fetchSources();
    void apply(const std::vector<core::SourceConfig>& configs);
    void add(const core::SourceConfig& config);
    void remove(SourceRunner* runner);
    void runRules();
    QCoro::Task<> askRules();
    void finishStopping();

    template <class Function>
    void forEach(Function function)
    {
        for (const auto& [id, runner] : m_runners)
            function(*runner);
    }

    Collector& m_owner;
    const Collaborators m_with;
    const QString m_holder;
    const Pace m_pace;
    store::IntakeStore m_store;
    TaskCounter m_tasks;
    std::map<core::SourceId, std::unique_ptr<SourceRunner>> m_runners;
    QTimer m_sourcesTimer;
    QTimer m_noticeTimer;
    QTimer m_deliveriesTimer;
    QTimer m_snapshotsTimer;
    QTimer m_rulesTimer;
    bool m_hasSession = false;
    bool m_isReading = false;
    bool m_isRuling = false;
    bool m_isStopping = false;
    bool m_isStopped = false;
    int m_rulesDenied = 0; ///< rounds left to skip
};

Collector::Private::Private(Collector& owner, Collaborators collaborators, const QString& holder, const Pace& pace)
    : m_owner(owner)
    , m_with(collaborators)
    , m_holder(holder)
    , m_pace(pace)
    , m_store(collaborators.session)
{
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(readSourcesAfterNotice);
    connect(&m_noticeTimer, &QTimer::timeout, this, &Private::readSources);
    connect(&m_sourcesTimer, &QTimer::timeout, this, &Private::readSources);
    connect(&m_deliveriesTimer, &QTimer::timeout, this, [this] { forEach([](auto& r) { r.deliverNow(); }); });
    connect(&m_snapshotsTimer, &QTimer::timeout, this, [this] { forEach([](auto& r) { r.fetchSnapshots(); }); });
    connect(&m_rulesTimer, &QTimer::timeout, this, &Private::runRules);
    connect(&m_tasks, &TaskCounter::idle, this, &Private::finishStopping);
}

void Collector::Private::start()
{
    auto& session = m_with.session;
    connect(&session, &store::Session::connected, this, &Private::takeUpSession);
    connect(&session, &store::Session::connectionLost, this, &Private::loseSession);
    connect(&session, &store::Session::notified, this, &Private::takeNotice);
    m_sourcesTimer.start(m_pace.sourcesEvery);
    m_deliveriesTimer.start(m_pace.deliveriesEvery);
    m_snapshotsTimer.start(m_pace.snapshotsEvery);
    m_rulesTimer.start(m_pace.rulesEvery);
    session.start();
    readSources();
}

void Collector::Private::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    for (auto* timer : {&m_sourcesTimer, &m_noticeTimer, &m_deliveriesTimer, &m_snapshotsTimer, &m_rulesTimer})
        timer->stop();
    forEach([](auto& runner) { runner.stop(); });
    QMetaObject::invokeMethod(this, &Private::finishStopping, Qt::QueuedConnection);
    // What is under way is given this long to end in order. Of a server that does not answer, or is at a long statement, no
    // answer is waited for: what it had not committed comes again, and the next holder looks before it sends.
    QTimer::singleShot(m_pace.stopWithin, this, [this] {
        if (!m_isStopped)
            m_with.session.close();
    });
}

void Collector::Private::finishStopping()
{
    if (!m_isStopping || m_isStopped || !m_runners.empty() || !m_tasks.isIdle())
        return;
    m_isStopped = true;
    emit m_owner.stopped();
}

void Collector::Private::pollNow()
{
    forEach([](auto& runner) { runner.pollNow(); });
}

void Collector::Private::takeUpSession()
{
    // At the first connection a source may be held already, by a job that ran before this was told: holding it once
    // more would count its lock twice.
    if (std::exchange(m_hasSession, true))
        forEach([](auto& runner) { runner.loseHold(); });
    else
        forEach([](auto& runner) { runner.tryHold(); });
    m_rulesDenied = 0; // a role may have been given meanwhile
    heal();
    readSources();
}

/// Once for each session: a database that was put back from a backup is noticed when its server is.
QCoro::Task<> Collector::Private::heal()
{
    const TaskCounter::Running running(m_tasks);
    auto healing = m_store.healChanged();
    const auto healed = co_await healing;
    if (healed && *healed > 0)
        qCInfo(core::logCollector) << "stamped items anew that were put back from another server's backup:" << *healed;
}

void Collector::Private::loseSession()
{
    m_hasSession = false;
    forEach([](auto& runner) { runner.loseHold(); });
}

void Collector::Private::takeNotice(const QString& channel)
{
    if (channel == "yagura_delivery"_L1)
        forEach([](auto& runner) { runner.deliverNow(); });
    else if (!m_isStopping && !m_noticeTimer.isActive())
        m_noticeTimer.start();
}

void Collector::Private::readSources()
{
    if (!m_isReading && !m_isStopping)
        fetchSources();
}

QCoro::Task<> Collector::Private::fetchSources()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<Private> self(this);
    m_isReading = true;
    auto asking = m_store.activeSources();
    const auto configs = co_await asking;
    if (!self)
        co_return;
    m_isReading = false;
    if (configs)
        apply(*configs);
    else if (configs.error().kind != core::ErrorKind::Offline && configs.error().kind != core::ErrorKind::Cancelled)
        emit m_owner.failed({}, configs.error());
}

void Collector::Private::apply(const std::vector<core::SourceConfig>& configs)
{
    if (m_isStopping)
        return;
    QStringList keys;
    for (const auto& [id, runner] : m_runners) {
        const auto wanted = std::find_if(configs.begin(), configs.end(), [id = id](const auto& c) { return c.id == id; });
        if (wanted == configs.end() || wanted->paused || *wanted != runner->config())
            runner->stop(); // a changed one is made anew when the old one has gone
    }
    for (const auto& config : configs) {
        if (config.paused)
            continue;
        keys.append(config.key);
        if (!m_runners.contains(config.id))
            add(config);
    }
    emit m_owner.sourcesRead(keys);
}

void Collector::Private::add(const core::SourceConfig& config)
{
    auto made = std::make_unique<SourceRunner>(m_with, config, m_holder, m_pace);
    auto* runner = made.get();
    connect(runner, &SourceRunner::polled, &m_owner, &Collector::sourcePolled);
    connect(runner, &SourceRunner::heldElsewhere, &m_owner, [this, key = config.key] {
        emit m_owner.sourceHeldElsewhere(key);
    });
    connect(runner, &SourceRunner::failed, &m_owner, [this, key = config.key](const core::Error& error) {
        qCInfo(core::logCollector).noquote() << key << core::errorKindName(error.kind) << error.detail;
        emit m_owner.failed(key, error);
    });
    connect(runner, &SourceRunner::stopped, this, [this, runner] { remove(runner); });
    m_runners.emplace(config.id, std::move(made));
    runner->start();
}

void Collector::Private::remove(SourceRunner* runner)
{
    const auto place = m_runners.find(runner->config().id);
    if (place == m_runners.end() || place->second.get() != runner)
        return;
    place->second.release()->deleteLater(); // it is its signal that we are in
    m_runners.erase(place);
    if (m_isStopping)
        finishStopping();
    else
        readSources();
}

void Collector::Private::runRules()
{
    if (m_isRuling || m_isStopping)
        return;
    if (m_rulesDenied > 0) {
        --m_rulesDenied;
        return;
    }
    askRules();
}

QCoro::Task<> Collector::Private::askRules()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<Private> self(this);
    m_isRuling = true;
    auto asking = m_store.runRules();
    const auto answer = co_await asking;
    if (!self)
        co_return;
    m_isRuling = false;
    if (answer || answer.error().kind == core::ErrorKind::Offline || answer.error().kind == core::ErrorKind::Cancelled)
        co_return;
    if (answer.error().kind == core::ErrorKind::Denied)
        m_rulesDenied = maxDeniedRounds;
    emit m_owner.failed({}, answer.error());
}

Collector::Collector(Collaborators collaborators, const QString& holder, const Pace& pace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, collaborators, holder, pace))
{
}

Collector::~Collector() = default;

void Collector::start()
{
    d->start();
}

void Collector::stop()
{
    d->stop();
}

void Collector::pollNow()
{
    d->pollNow();
}

QString holderName()
{
    auto user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("LOGNAME", u"yagura"_s);
    return u"%1@%2 (%3)"_s.arg(user, QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
}

} // namespace yagura::collector

#include "Collector.moc"
