// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "HttpProbe.h"
#include "simulator/Simulator.h"

namespace yagura::simulator {

using namespace Qt::StringLiterals;

/// A simulated PagerDuty account, and a caller with its key.
struct PagerDutyRoom
{
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        clock.instant = HeldClock::start();
        probe = std::make_unique<HttpProbe>();
        simulator = std::make_unique<Simulator>(clock);
        QVERIFY(simulator->listen());
        probe->headers
            = {{"Authorization", QByteArray("Token token=") + PagerDutyService::defaultToken},
                {"Accept", "application/vnd.pagerduty+json;version=2"},
                {"From", PagerDutyService::defaultUserEmail}};
    }

    Answer get(const QString& target)
    {
        return probe->get(simulator->pagerDutyUrl(), target);
    }

    Answer put(const QString& target, const QByteArray& body)
    {
        return probe->send("PUT", simulator->pagerDutyUrl(), target, body);
    }

    Answer post(const QString& target, const QByteArray& body)
    {
        return probe->send("POST", simulator->pagerDutyUrl(), target, body);
    }

    QString open(const QString& key, qint64 secondsAgo = 60)
    {
        PdEvent event;
        event.title = u"CPU使用率が高い "_s + key;
        event.alertKey = key;
        event.at = clock.instant.addSecs(-secondsAgo);
        event.link = u"https://app.datadoghq.com/monitors/42?group=host:web-1"_s;
        return simulator->pagerDuty().openIncident(event);
    }

    static QByteArray change(const QByteArray& fields)
    {
        return R"({"incident":{"type":"incident_reference",)" + fields + "}}";
    }

    HeldClock clock;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<HttpProbe> probe;
};

} // namespace yagura::simulator
