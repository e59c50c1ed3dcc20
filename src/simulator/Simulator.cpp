// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/Simulator.h"

#include "simulator/DatadogApi.h"
#include "simulator/HttpServer.h"
#include "simulator/PagerDutyApi.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

Simulator::Simulator(const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_pagerDuty(clock)
    , m_datadog(clock)
    , m_pagerDutyApi(std::make_unique<PagerDutyApi>(m_pagerDuty))
    , m_datadogApi(std::make_unique<DatadogApi>(m_datadog))
    , m_pagerDutyServer(new HttpServer(
          [this](const HttpRequest& request) { return answer(*m_pagerDutyApi, request); }, this))
    , m_datadogServer(new HttpServer(
          [this](const HttpRequest& request) { return answer(*m_datadogApi, request); }, this))
{
}

Simulator::~Simulator()
{
    // Connections call back into the services: they must go before their members do.
    close();
}

bool Simulator::listen(quint16 pagerDutyPort, quint16 datadogPort)
{
    if (!m_pagerDutyServer->listen(pagerDutyPort) || !m_datadogServer->listen(datadogPort)) {
        close();
        return false;
    }
    return true;
}

void Simulator::close()
{
    m_pagerDutyServer->close();
    m_datadogServer->close();
}

QUrl Simulator::pagerDutyUrl() const
{
    return m_pagerDutyServer->url();
}

QUrl Simulator::datadogUrl() const
{
    return m_datadogServer->url();
}

void Simulator::misbehave(const Misbehaviour& misbehaviour)
{
    if (misbehaviour.path.startsWith("/api/"_L1))
        m_datadogApi->misbehave(misbehaviour);
    else
        m_pagerDutyApi->misbehave(misbehaviour);
}

void Simulator::behave()
{
    m_pagerDutyApi->behave();
    m_datadogApi->behave();
}

void Simulator::setPagerDutyRateLimit(int limit, std::chrono::seconds period)
{
    m_pagerDutyApi->setRateLimit(limit, period);
}

void Simulator::setDatadogRateLimit(int limit, std::chrono::seconds period)
{
    m_datadogApi->setRateLimit(limit, period);
}

std::vector<SeenRequest> Simulator::requestsSeen(const QString& path) const
{
    std::vector<SeenRequest> found;
    for (const VendorApi* api : {static_cast<const VendorApi*>(m_pagerDutyApi.get()),
             static_cast<const VendorApi*>(m_datadogApi.get())}) {
        for (const SeenRequest& each : api->requests()) {
            if (path.isEmpty() || each.path == path)
                found.push_back(each);
        }
    }
    return found;
}

void Simulator::forgetRequests()
{
    m_pagerDutyApi->forgetRequests();
    m_datadogApi->forgetRequests();
}

HttpReply Simulator::answer(VendorApi& api, const HttpRequest& request)
{
    if (request.path.startsWith("/__sim/"_L1))
        return control(request);
    emit requested(request.method, request.path);
    return api.answer(request);
}

HttpReply Simulator::control(const HttpRequest& request)
{
    if (request.path == "/__sim/state"_L1 && request.method == "GET")
        return HttpReply::json(state());
    if (request.path == "/__sim/behave"_L1 && request.method == "POST") {
        behave();
        return HttpReply::json({{u"ok"_s, true}});
    }
    if (request.path == "/__sim/misbehave"_L1 && request.method == "POST") {
        const auto read = misbehaviourFromJson(QJsonDocument::fromJson(request.body).object());
        if (!read)
            return HttpReply::json({{u"error"_s, u"path and a known fault are needed"_s}}, 400);
        misbehave(*read);
        return HttpReply::json({{u"ok"_s, true}});
    }
    return HttpReply::json({{u"error"_s, u"not found"_s}}, 404);
}

QJsonObject Simulator::state()
{
    m_datadog.refreshMutes();
    QJsonArray firing;
    for (const DdGroup& group : m_datadog.groups()) {
        if (group.status != DdStatus::Ok) {
            firing.append(QJsonObject{{u"monitor_id"_s, group.monitorId},
                {u"group"_s, group.name},
                {u"status"_s, ddStatusWord(group.status)},
                {u"muted"_s, group.muted}});
        }
    }
    QJsonArray open;
    for (const PdIncident& incident : m_pagerDuty.incidents()) {
        if (!incident.isOpen())
            continue;
        QJsonArray notes;
        for (const PdNote& note : incident.notes)
            notes.append(note.content);
        open.append(QJsonObject{{u"id"_s, incident.id},
            {u"title"_s, incident.title},
            {u"acknowledged"_s, incident.status == PdStatus::Acknowledged},
            {u"level"_s, incident.level},
            {u"notes"_s, notes}});
    }
    return {{u"pagerduty"_s, QJsonObject{{u"open"_s, open}}},
        {u"datadog"_s,
            QJsonObject{{u"monitors"_s, static_cast<qint64>(m_datadog.monitors().size())},
                {u"firing"_s, firing},
                {u"downtimes"_s, static_cast<qint64>(m_datadog.downtimes().size())}}}};
}

} // namespace yagura::simulator
