// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"

#include "Words.h"

#include "core/Clock.h"
#include "core/TerminationSignal.h"
#include "simulator/NightShift.h"
#include "simulator/Simulator.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

Exit simulate(Context& context, const QCommandLineParser& given)
{
    core::TerminationSignal termination;
    const core::SystemClock clock;
    simulator::Simulator simulator(clock);
    bool isPort = true;
    bool isOtherPort = true;
    const auto pagerDutyPort = given.value(u"pagerduty-port"_s).toUShort(&isPort);
    const auto datadogPort = given.value(u"datadog-port"_s).toUShort(&isOtherPort);
    if (!isPort || !isOtherPort) {
        context.complain(Words::tr("a port must be a number from 0 to 65535"));
        return Exit::Usage;
    }
    if (!simulator.listen(pagerDutyPort, datadogPort)) {
        context.complain(Words::tr("a port is taken already"));
        return Exit::Failed;
    }
    simulator::NightShift night(simulator, clock);
    if (!given.isSet(u"quiet"_s))
        night.start();
    // As a collector takes a key: with whom it is for.
    const auto pagerDutySecret = u"pagerduty %1 %2"_s.arg(simulator.pagerDutyUrl().toString(), QString::fromLatin1(simulator.pagerDuty().token()));
    const auto datadogSecret = u"datadog %1 %2:%3"_s.arg(simulator.datadogUrl().toString(),
        QString::fromLatin1(simulator.datadog().apiKey()), QString::fromLatin1(simulator.datadog().applicationKey()));
    if (context.asJson()) {
        context.print(QJsonDocument(QJsonObject {
            {u"pagerduty_secret"_s, pagerDutySecret},
            {u"datadog_secret"_s, datadogSecret},
            {u"pagerduty_url"_s, simulator.pagerDutyUrl().toString()},
            {u"datadog_url"_s, simulator.datadogUrl().toString()},
            {u"pagerduty_key"_s, QString::fromLatin1(simulator.pagerDuty().token())},
            {u"pagerduty_from"_s, QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail)},
            {u"datadog_key"_s, QString::fromLatin1(simulator.datadog().apiKey() + ':' + simulator.datadog().applicationKey())},
        }));
    } else {
        context.print(Words::tr("PagerDuty: %1\n  key %2, option from=%3\nDatadog:   %4\n  key %5:%6\nEnd with Ctrl-C.").arg(
            simulator.pagerDutyUrl().toString(), QString::fromLatin1(simulator.pagerDuty().token()),
            QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail), simulator.datadogUrl().toString(),
            QString::fromLatin1(simulator.datadog().apiKey()), QString::fromLatin1(simulator.datadog().applicationKey())));
        context.print(u"  YAGURA_SECRET_PD='%1'\n  YAGURA_SECRET_DD='%2'"_s.arg(pagerDutySecret, datadogSecret));
    }
    QEventLoop loop;
    QObject::connect(&termination, &core::TerminationSignal::received, &loop, &QEventLoop::quit);
    loop.exec();
    return Exit::Ok;
}

} // namespace

std::vector<Command> simulateCommands()
{
    return {
        {u"simulate"_s, Words::tr("Plays both vendors on 127.0.0.1, for trials."), {},
            {
                {u"pagerduty-port"_s, Words::tr("0 for any free one."), u"PORT"_s, u"0"_s},
                {u"datadog-port"_s, Words::tr("0 for any free one."), u"PORT"_s, u"0"_s},
                {u"quiet"_s, Words::tr("The night stands still: only what is open at the start.")},
            },
            simulate},
    };
}

} // namespace yagura::ctl
