// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"

#include "Words.h"

#include "collector/Collector.h"
#include "core/Clock.h"
#include "core/TerminationSignal.h"
#include "sources/HttpClient.h"

#include <QEventLoop>
#include <QSet>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

/// What `collect --once` waits for: every active source polled, or found to be held by another collector.
class Round final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Round)

public:
    using QObject::QObject;

    void setSources(const QStringList& keys)
    {
        m_keys = QSet<QString>(keys.cbegin(), keys.cend());
        m_isKnown = true;
        check();
    }

    void take(const QString& key)
    {
        m_done.insert(key);
        check();
    }

signals:
    void ended();

private:
    void check()
    {
        if (m_isKnown && m_done.contains(m_keys))
            emit ended();
    }

    QSet<QString> m_keys;
    QSet<QString> m_done;
    bool m_isKnown = false;
};

QJsonObject factJson(const collector::PollFact& fact)
{
    return {
        {u"source"_s, fact.source},
        {u"good"_s, fact.good},
        {u"created"_s, fact.report.created},
        {u"changed"_s, fact.report.changed},
        {u"recovered"_s, fact.report.recovered},
        {u"items_opened"_s, fact.report.itemsOpened},
        {u"items_rejoined"_s, fact.report.itemsRejoined},
        {u"lag_ms"_s, fact.lagMs},
    };
}

/// One line a poll that brought something, one a failure; JSON is one object a line, for a log.
void tell(Context& context, const collector::PollFact& fact, bool isVerbose)
{
    if (context.asJson())
        context.print(QString::fromUtf8(QJsonDocument(factJson(fact)).toJson(QJsonDocument::Compact)));
    else if (isVerbose || fact.report != core::IngestReport {})
        context.print(Words::tr("%1: %2 new, %3 changed, %4 recovered, %5 items opened, %6 ms")
                          .arg(fact.source, QString::number(fact.report.created), QString::number(fact.report.changed),
                              QString::number(fact.report.recovered), QString::number(fact.report.itemsOpened),
                              QString::number(fact.lagMs)));
}

Exit collect(Context& context, const QCommandLineParser& given)
{
    core::TerminationSignal termination;
    const auto session = context.session();
    if (!session)
        return context.fail(session.error());
    const bool isOnce = given.isSet(u"once"_s);
    const core::SystemClock clock;
    sources::HttpClient http;
    collector::Collector collector({**session, http, clock}, collector::holderName());
    Round round;
    QEventLoop loop;
    bool allGood = true;
    QSet<QString> catchingUp; ///< sources whose poll left something for the next one, which follows at once
    const auto stop = [&collector, &http] {
        collector.stop();
        http.cancelAll(); // what waits for a vendor need not be waited for
    };
    QObject::connect(&collector, &collector::Collector::sourcePolled, &round, [&](const collector::PollFact& fact) {
        tell(context, fact, isOnce);
        if (catchingUp.remove(fact.source))
            return; // one round is over when all was read
        allGood = allGood && fact.good;
        round.take(fact.source);
    });
    QObject::connect(&collector, &collector::Collector::failed, &round,
        [&](const QString& source, const core::Error& error) {
            if (error.code == "catching_up"_L1) {
                catchingUp.insert(source);
                if (isOnce)
                    context.complain(u"%1: %2"_s.arg(source, error.detail));
                return;
            }
            context.complain(
                u"%1: %2: %3"_s.arg(source.isEmpty() ? u"collector"_s : source, Words::kind(error.kind), error.detail));
            allGood = false;
            round.take(source); // what may not even be held is not waited for
        });
    bool isLost = false;
    QObject::connect(*session, &store::Session::connectionLost, &round, [&](const core::Error& error) {
        context.complain(Words::tr("the database is out of reach: %1").arg(error.detail));
        isLost = true;
        if (isOnce)
            stop(); // a service waits for it; who asked for one round wants to know
    });
    QObject::connect(*session, &store::Session::connected, &round, [&context, isOnce] {
        if (!isOnce)
            context.complain(Words::tr("connected"));
    });
    if (isOnce) {
        QObject::connect(&collector, &collector::Collector::sourcesRead, &round, &Round::setSources);
        QObject::connect(&collector, &collector::Collector::sourceHeldElsewhere, &round, &Round::take);
        QObject::connect(&round, &Round::ended, &collector, stop);
    }
    QObject::connect(&termination, &core::TerminationSignal::received, &collector, stop);
    QObject::connect(&collector, &collector::Collector::stopped, &loop, &QEventLoop::quit);
    collector.start();
    loop.exec();
    if (isOnce && isLost)
        return Exit::NoConnection;
    return isOnce && !allGood ? Exit::Failed : Exit::Ok;
}

} // namespace

std::vector<Command> collectCommands()
{
    return {
        {u"collect"_s, Words::tr("Polls the sources until it is told to stop (SIGTERM, SIGINT)."), {},
            {{u"once"_s, Words::tr("Polls each source once, then stops; fails where a poll was not good.")}}, collect},
    };
}

} // namespace yagura::ctl

#include "CollectCommand.moc"
