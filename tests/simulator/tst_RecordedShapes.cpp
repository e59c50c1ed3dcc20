// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HttpProbe.h"
#include "simulator/Simulator.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

/// What the vendors were recorded to answer, against what the simulator answers: every field, and
/// of the same type.
class tst_RecordedShapes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSimulatorAnswersEachRecordedField_data();
    void theSimulatorAnswersEachRecordedField();

private:
    static QString faultIn(const QJsonValue& recorded, const QJsonValue& ours, const QString& path);

    HeldClock clock;
    Simulator simulator{clock};
    HttpProbe probe;
};

void tst_RecordedShapes::initTestCase()
{
    QVERIFY(simulator.listen());
    probe.headers = {{"Authorization", QByteArray("Token token=") + PagerDutyService::defaultToken},
        {"From", PagerDutyService::defaultUserEmail},
        {"DD-API-KEY", DatadogService::defaultApiKey},
        {"DD-APPLICATION-KEY", DatadogService::defaultApplicationKey}};
    PdEvent event;
    event.title = u"t"_s;
    event.priority = u"P1"_s;
    simulator.pagerDuty().openIncident(event);
    DdMonitor monitor;
    monitor.id = 7;
    monitor.name = u"cpu"_s;
    monitor.query = u"avg(last_5m):avg:system.cpu.idle{*} < 10"_s;
    monitor.critical = 10;
    monitor.warning = 20;
    monitor.priority = 3;
    monitor.unit = u"percent"_s;
    monitor.tags = {u"env:ci"_s};
    simulator.datadog().addMonitor(monitor);
    simulator.datadog().fire(7, u"*"_s);
    DdDowntime downtime;
    downtime.monitorId = 7;
    downtime.end = clock.instant.addSecs(60);
    simulator.datadog().addDowntime(downtime);
}

void tst_RecordedShapes::theSimulatorAnswersEachRecordedField_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("unwrap"); // the recording lacks this envelope
    QTest::addColumn<QStringList>("absent"); // recorded, but not simulated: nothing reads them
    const auto row = [](const QString& file,
                         const QString& target,
                         const QString& unwrap = {},
                         const QStringList& absent = {}) {
        QTest::newRow(qPrintable(file)) << file << target << unwrap << absent;
    };
    row(u"pagerduty/responses/incidents-list-200.json"_s,
        u"/incidents"_s,
        {},
        {u"basic_alert_grouping"_s,
            u"subscriber_requests"_s,
            u"account_id"_s,
            u"created_at@priority"_s,
            u"order"_s,
            u"schema_version"_s,
            u"updated_at@priority"_s});
    row(u"pagerduty/responses/incident-get-eu-200.json"_s,
        u"/incidents/1"_s,
        u"incident"_s,
        {u"basic_alert_grouping"_s, u"subscriber_requests"_s});
    row(u"pagerduty/responses/log-entries-200-array.json"_s,
        u"/log_entries?is_overview=true"_s,
        u"log_entries"_s);
    row(u"pagerduty/responses/service-item-b.json"_s,
        u"/services/PSERVIC"_s,
        u"service"_s,
        {u"updated_at"_s,
            u"addons"_s,
            u"scheduled_actions"_s,
            u"support_hours"_s,
            u"last_incident_timestamp"_s,
            u"__analytics"_s,
            u"__oncall_user"_s});
    row(u"pagerduty/responses/oncall-item-b.json"_s,
        u"/oncalls?include[]=users"_s,
        u"oncalls"_s,
        {u"color"_s, u"avatar_url"_s, u"billed"_s, u"invitation_sent"_s, u"created_via_sso"_s});
    row(u"pagerduty/responses/escalation-policy-item-a.json"_s,
        u"/escalation_policies"_s,
        u"escalation_policies"_s,
        {u"on_call_handoff_notifications"_s, u"privilege"_s, u"__oncall_users"_s});
    row(u"datadog/responses/v1-validate-200.json"_s, u"/api/v1/validate"_s);
    row(u"datadog/responses/v1-monitor-groups-search-200.json"_s,
        u"/api/v1/monitor/groups/search"_s);
    row(u"datadog/responses/v1-monitor-get-with-downtime-200.json"_s,
        u"/api/v1/monitor/7?with_downtimes=true"_s,
        {},
        {u"enable_logs_sample"_s,
            u"escalation_message"_s,
            u"evaluation_delay"_s,
            u"no_data_timeframe"_s,
            u"notification_preset_name"_s,
            u"on_missing_data"_s,
            u"renotify_interval"_s,
            u"timeout_h"_s});
    row(u"datadog/responses/v1-query-200.json"_s,
        u"/api/v1/query?from=1782900000&to=1782910000&query=avg:system.cpu.idle{*}"_s);
    row(u"datadog/responses/v2-downtime-list-200.json"_s,
        u"/api/v2/downtime"_s,
        {},
        {u"monitor_tags"_s});
    row(u"datadog/responses/v2-events-list-page0-200.json"_s,
        u"/api/v2/events?filter[from]=now-1d&page[limit]=2"_s,
        {},
        {u"event_object"_s,
            u"service"_s,
            u"hostname"_s,
            u"aggregation_key"_s,
            u"source_id"_s,
            u"type@evt"_s,
            u"after"_s,
            u"links"_s});
}

QString tst_RecordedShapes::faultIn(
    const QJsonValue& recorded, const QJsonValue& ours, const QString& path)
{
    if (recorded.isNull() || ours.isNull())
        return {}; // either may be
    if (recorded.type() != ours.type())
        return path + u": of another type\n"_s;
    QString faults;
    if (recorded.isArray()) {
        const QJsonArray theirs = recorded.toArray();
        if (!theirs.isEmpty() && !ours.toArray().isEmpty())
            faults += faultIn(theirs.first(), ours.toArray().first(), path + u"[]"_s);
    } else if (recorded.isObject()) {
        const QJsonObject object = recorded.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            const QString name = path + u'.' + each.key();
            if (!ours.toObject().contains(each.key()))
                faults += name + u": missing\n"_s;
            else
                faults += faultIn(each.value(), ours.toObject().value(each.key()), name);
        }
    }
    return faults;
}

void tst_RecordedShapes::theSimulatorAnswersEachRecordedField()
{
    QFETCH(QString, file);
    QFETCH(QString, target);
    QFETCH(QString, unwrap);
    QFETCH(QStringList, absent);
    QFile recording(QStringLiteral(YAGURA_SHARED_DIR "/contracts/") + file);
    if (!recording.open(QIODevice::ReadOnly))
        QSKIP("the recordings are not beside the project");
    const QJsonDocument document = QJsonDocument::fromJson(recording.readAll());
    QJsonValue recorded
        = document.isArray() ? QJsonValue(document.array().first()) : QJsonValue(document.object());
    const Answer answer = probe.get(
        target.startsWith("/api/"_L1) ? simulator.datadogUrl() : simulator.pagerDutyUrl(), target);
    QCOMPARE(answer.status, 200);
    QJsonValue ours = answer.json();
    if (!unwrap.isEmpty()) {
        ours = answer.json().value(unwrap);
        if (ours.isArray())
            ours = ours.toArray().first();
    }
    QStringList faults = faultIn(recorded, ours, QString()).split(u'\n', Qt::SkipEmptyParts);
    faults.removeIf([&absent](const QString& fault) {
        const QStringList names = fault.section(u':', 0, 0).remove(u"[]"_s).split(u'.');
        return fault.endsWith(": missing"_L1)
            && (absent.contains(names.last())
                || absent.contains(names.last() + u'@' + names.value(names.size() - 2)));
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(tst_RecordedShapes)
#include "tst_RecordedShapes.moc"
