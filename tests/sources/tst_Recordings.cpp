// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vendors' recorded answers, read in place: each recording is a case.
#include "core/Text.h"
#include "sources/Json.h"
#include "sources/datadog/DatadogDowntimeParser.h"
#include "sources/datadog/DatadogMetric.h"
#include "sources/datadog/DatadogMonitorParser.h"
#include "sources/datadog/DatadogParser.h"
#include "sources/pagerduty/PagerDutyParser.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

const QDateTime now(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);
const datadog::ReadRules rules {now, u"app.datadoghq.com"_s, datadog::NoData::Low};

QString folderOf(const QString& vendor)
{
    return QString::fromUtf8(YAGURA_SHARED_DIR) + u"/contracts/"_s + vendor + u"/responses"_s;
}

QByteArray recording(const QString& vendor, const QString& name)
{
    QFile file(folderOf(vendor) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rows for every recording of a vendor; none where the folder is absent.
void addRecordings(const QString& vendor)
{
    QTest::addColumn<QString>("name");
    const auto names = QDir(folderOf(vendor)).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const auto& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

}

class TestRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(folderOf(u"pagerduty"_s)).exists())
            QSKIP("The recordings lie beside the project, and are not there.");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noPagerDutyRecordingHurtsAnyReader_data() { addRecordings(u"pagerduty"_s); }

    void noPagerDutyRecordingHurtsAnyReader()
    {
        QFETCH(QString, name);
        const auto body = recording(u"pagerduty"_s, name);
        QVERIFY(!body.isEmpty());
        const auto incidents = pagerduty::readIncidents(body, now);
        const auto incident = pagerduty::readIncident(body, now);
        const auto entries = pagerduty::readLogEntries(body, now);
        const auto alerts = pagerduty::readAlerts(body);
        QCOMPARE(incidents.has_value(), name.startsWith("incidents-list"_L1));
        QVERIFY(!alerts);
        if (name.startsWith("incident-"_L1)) {
            QVERIFY(incident);
            QVERIFY(incident->signal.state != core::SignalState::Unknown);
            QVERIFY(!incident->signal.title.isEmpty());
            QVERIFY(incident->signal.openedAt.isValid());
            QVERIFY(incident->signal.updatedAt >= incident->signal.openedAt);
            QVERIFY(incident->signal.url.startsWith("https://"_L1));
            QVERIFY(incident->signal.severity != core::Severity::Unknown);
            QCOMPARE(incident->signal.notes, QStringList());
        }
        if (name.startsWith("log-entries"_L1)) {
            QVERIFY(entries);
            QCOMPARE(entries->rows.size(), size_t(3));
        }
    }

    void theRecordedIncidentListIsReadWhole()
    {
        const auto page = pagerduty::readIncidents(recording(u"pagerduty"_s, u"incidents-list-200.json"_s), now);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), size_t(5));
        QVERIFY(page->bad.empty());
        QVERIFY(page->more == false);
        QCOMPARE(page->total, -1);
        const auto& first = page->rows.front();
        QCOMPARE(first.signal.externalId, u"Q3SN8FBZ4LBON7"_s);
        QVERIFY(first.signal.state == core::SignalState::Acknowledged);
        QCOMPARE(first.signal.vendorOwner, u"John Doe"_s);
        QCOMPARE(first.signal.service, u"S101"_s);
        QVERIFY(first.signal.severity == core::Severity::High); // no priority: by urgency
        QCOMPARE(first.alertCount, 0);
        QVERIFY(first.signal.customerHints == std::vector<core::CustomerHint>({{u"pagerduty_service"_s, u"PXI3X2F"_s}}));
        QVERIFY(page->rows.at(1).signal.severity == core::Severity::Medium); // P3
    }

    void noDatadogRecordingHurtsAnyReader_data() { addRecordings(u"datadog"_s); }

    void noDatadogRecordingHurtsAnyReader()
    {
        QFETCH(QString, name);
        const auto body = recording(u"datadog"_s, name);
        QVERIFY(!body.isEmpty());
        const auto groups = datadog::readGroups(body, rules);
        const auto monitors = datadog::readMonitors(body, now);
        const auto downtimes = datadog::readDowntimes(body, datadog::DowntimeRows::On, now);
        const auto series = datadog::readSeries(body, u"*"_s);
        QCOMPARE(groups.has_value(), name == "v1-monitor-groups-search-200.json"_L1);
        QCOMPARE(monitors.has_value(), name.startsWith("v1-monitor-list"_L1));
        QCOMPARE(series.has_value(), name == "v1-query-200.json"_L1);
        if (monitors) {
            QVERIFY(monitors->bad.empty());
            for (const auto& monitor : monitors->rows) {
                QVERIFY(!monitor.name.isEmpty());
                QVERIFY(!monitor.query.isEmpty());
                QVERIFY(monitor.modifiedAt.isValid());
                QVERIFY(monitor.raw.size() <= core::maxRawBytes + 100);
            }
        }
        if (name == "v2-downtime-list-200.json"_L1) {
            QVERIFY(downtimes);
            QVERIFY(downtimes->totalCount == 1049);
            QVERIFY(!downtimes->rows.empty());
        }
        const auto words = datadog::readWords(body);
        const bool isError = name.contains("-400"_L1) || name.contains("-403"_L1) || name.contains("-404"_L1);
        QCOMPARE(!words.text.isEmpty(), isError);
    }

    void theRecordedGroupsAreReadWhole()
    {
        const auto page = datadog::readGroups(recording(u"datadog"_s, u"v1-monitor-groups-search-200.json"_s), rules);
        QVERIFY(page);
        QCOMPARE(page->size, 30);
        QCOMPARE(page->rows.size(), size_t(30));
        QVERIFY(page->bad.empty());
        QCOMPARE(page->totalCount, 319);
        QCOMPARE(page->pageCount, 11);
        const auto& first = page->rows.at(1).signal;
        QCOMPARE(first.externalId, u"59586255/aws:us-east-2"_s);
        QCOMPARE(first.linkKeys, QStringList(u"datadog:59586255/aws:us-east-2"_s));
        QVERIFY(first.state == core::SignalState::Firing);
        QVERIFY(first.severity == core::Severity::Low); // priority 5
        QCOMPARE(first.openedAt, QDateTime::fromSecsSinceEpoch(1641339795, Qt::UTC));
        QCOMPARE(first.url, u"https://app.datadoghq.com/monitors/59586255?group=aws%3Aus-east-2"_s);
        // The last one is well, and has never fired.
        QVERIFY(page->rows.back().signal.state == core::SignalState::Recovered);
        QCOMPARE(page->rows.back().signal.host, u"pks-db-0"_s);
        QVERIFY(!page->rows.back().signal.openedAt.isValid());
        QCOMPARE(page->rows.back().signal.notes.size(), 1);
    }

    void theRecordedMonitorIsADefinition()
    {
        const auto object = json::object(recording(u"datadog"_s, u"v1-monitor-get-with-downtime-200.json"_s));
        const auto monitor = datadog::readMonitor(*object, now);
        QVERIFY(monitor);
        QCOMPARE(monitor->externalId, u"119766008"_s);
        QCOMPARE(monitor->critical, std::optional(2.0));
        QCOMPARE(monitor->warning, std::optional(1.0));
        QVERIFY(!monitor->raw.contains("matching_downtimes"));
        // A log monitor has another grammar: no chart.
        QVERIFY(datadog::chartQuery(*monitor, u"total"_s).error().kind == core::ErrorKind::NotFound);
    }

    void theRecordedSeriesIsDrawable()
    {
        const auto series = datadog::readSeries(recording(u"datadog"_s, u"v1-query-200.json"_s), u"*"_s);
        QVERIFY(series);
        QCOMPARE(series->points.size(), size_t(288));
        QCOMPARE(series->unit, u"%"_s);
        QCOMPARE(series->points.front().epochMs, qint64(1641344100000));
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_Recordings.moc"
