// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edges that all vendors share: JSON values, times, rate headers, secrets, link keys, sites.
#include "sources/HttpClient.h"
#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/LinkKey.h"
#include "sources/RateRule.h"
#include "sources/SecretStore.h"
#include "sources/Source.h"
#include "sources/datadog/DatadogSite.h"
#include "sources/pagerduty/PagerDutyRegion.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

const QDateTime noon(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);

QJsonValue valueOf(const QByteArray& text)
{
    return QJsonDocument::fromJson("[" + text + "]").array().at(0);
}

}

class TestSourceEdges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void idsStayExact_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a small number") << QByteArray("42") << u"42"_s;
        QTest::newRow("above 2^53") << QByteArray("6618108885455469409") << u"6618108885455469409"_s;
        QTest::newRow("the largest of 64 bits") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
        QTest::newRow("as text") << QByteArray("\"6327818702635911562\"") << u"6327818702635911562"_s;
        QTest::newRow("the smallest of 64 bits") << QByteArray("-9223372036854775808") << u"-9223372036854775808"_s;
        QTest::newRow("one beyond 64 bits") << QByteArray("9223372036854775808") << u"9223372036854775808"_s;
        QTest::newRow("far beyond 64 bits") << QByteArray("92233720368547758079") << u"92233720368547758079"_s;
        QTest::newRow("a fraction of many digits is no id") << QByteArray("9223372036854775808.5") << QString();
        QTest::newRow("text that holds one stays as it is") << QByteArray(R"("a\"9223372036854775808")") << u"a\"9223372036854775808"_s;
        QTest::newRow("a fraction is no id") << QByteArray("1.5") << QString();
        QTest::newRow("whole though written as a fraction") << QByteArray("12.0") << u"12"_s;
        QTest::newRow("null") << QByteArray("null") << QString();
        QTest::newRow("an object") << QByteArray("{}") << QString();
        QTest::newRow("true") << QByteArray("true") << QString();
    }

    void idsStayExact()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto object = json::object("{\"a\":[\"-1\\\\\"],\"id\":" + text + ",\"b\":{\"n\":[-1.5e3,0]}}");
        QVERIFY(object);
        QCOMPARE(json::id((*object)["id"_L1]), expected);
        QCOMPARE((*object)["b"_L1].toObject()["n"_L1].toArray().at(0).toDouble(), -1500.0);
    }

    void whatIsNoJsonSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << QByteArray("{\"incidents\": [{\"id\": \"Q");
        QTest::newRow("HTML of a proxy") << QByteArray("<html><body>502</body></html>");
        QTest::newRow("an array where an object should be") << QByteArray("[]");
        QTest::newRow("broken UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}");
        QTest::newRow("deeper than any answer") << QByteArray(5000, '[');
    }

    void whatIsNoJsonSaysWhere()
    {
        QFETCH(QByteArray, body);
        const auto object = json::object(body);
        QVERIFY(!object);
        QVERIFY(object.error().kind == core::ErrorKind::Invalid);
        QVERIFY(!object.error().detail.isEmpty());
    }

    void instantsOfAllKinds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("noted");
        const auto row = [](const char* name, const QString& kind, const QByteArray& text, const QString& expected,
                             bool noted) { QTest::newRow(name) << kind << text << expected << noted; };
        row("Z", u"iso"_s, "\"2026-03-31T05:52:30Z\"", u"2026-03-31T05:52:30Z"_s, false);
        row("an offset", u"iso"_s, "\"2026-03-31T05:52:30-06:00\"", u"2026-03-31T11:52:30Z"_s, false);
        row("an offset without a colon", u"iso"_s, "\"2026-03-31T05:52:30+0900\"", u"2026-03-30T20:52:30Z"_s, false);
        row("microseconds", u"iso"_s, "\"2026-03-31T21:15:19.942502+00:00\"", u"2026-03-31T21:15:19Z"_s, false);
        row("a blank for the T", u"iso"_s, "\"2026-03-31 03:04:00+00:00\"", u"2026-03-31T03:04:00Z"_s, false);
        row("without a zone", u"iso"_s, "\"2026-03-31T05:52:30\"", u"2026-03-31T05:52:30Z"_s, true);
        row("a date alone", u"iso"_s, "\"2026-03-31\"", u"2026-03-31T00:00:00Z"_s, true);
        row("null is unset", u"iso"_s, "null", QString(), false);
        row("empty is unset", u"iso"_s, "\"\"", QString(), false);
        row("1970 is unset", u"iso"_s, "\"1970-01-01T00:00:00Z\"", QString(), false);
        row("2100", u"iso"_s, "\"2100-01-01T00:00:00Z\"", QString(), true);
        row("1999", u"iso"_s, "\"1999-12-31T00:00:00Z\"", QString(), true);
        row("no time at all", u"iso"_s, "\"yesterday\"", QString(), true);
        row("an impossible day", u"iso"_s, "\"2026-02-30T00:00:00Z\"", QString(), true);
        row("an object", u"iso"_s, "{}", QString(), true);
        row("a number where text should be", u"iso"_s, "1774936350", u"2026-03-31T05:52:30Z"_s, false);
        row("seconds", u"s"_s, "1774936350", u"2026-03-31T05:52:30Z"_s, false);
        row("seconds as text", u"s"_s, "\"1774936350\"", u"2026-03-31T05:52:30Z"_s, false);
        row("seconds with a fraction", u"s"_s, "1774936350.75", u"2026-03-31T05:52:30Z"_s, false);
        row("milliseconds for seconds", u"s"_s, "1774936350000", u"2026-03-31T05:52:30Z"_s, true);
        row("zero is never", u"s"_s, "0", QString(), false);
        row("null is never", u"s"_s, "null", QString(), false);
        row("beyond any calendar", u"s"_s, "1e300", QString(), true);
        row("four minutes ahead: clocks differ", u"s"_s, "1775045040", u"2026-04-01T12:04:00Z"_s, false);
        row("two hours ahead", u"s"_s, "1775052000", QString(), true);
        row("two hours ahead, in words", u"iso"_s, "\"2026-04-01T14:00:00Z\"", QString(), true);
        row("an hour ahead by the zone that is missing", u"iso"_s, "\"2026-04-01T13:00:00\"", QString(), true);
        row("milliseconds", u"ms"_s, "1774936350000", u"2026-03-31T05:52:30Z"_s, false);
        row("seconds for milliseconds", u"ms"_s, "1774936350", u"2026-03-31T05:52:30Z"_s, true);
        row("a negative one", u"ms"_s, "-5000000000000", QString(), true);
    }

    void instantsOfAllKinds()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QFETCH(bool, noted);
        InstantReader reader(noon);
        const auto value = valueOf(text);
        const auto at = kind == "iso"_L1 ? reader.iso("at"_L1, value)
            : kind == "s"_L1             ? reader.seconds("at"_L1, value)
                                         : reader.milliseconds("at"_L1, value);
        QCOMPARE(at.isValid() ? at.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString(), expected);
        if (at.isValid())
            QVERIFY(at.timeSpec() == Qt::UTC);
        QCOMPARE(!reader.notes().isEmpty(), noted);
    }

    void resetHeadersMeanWhatTheVendorMeans_data()
    {
        QTest::addColumn<bool>("isEpoch");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("expected");
        const auto at = QByteArray::number(noon.toSecsSinceEpoch() + 45);
        QTest::newRow("seconds to wait") << false << QByteArray("17") << QByteArray() << 17;
        QTest::newRow("an epoch") << true << at << QByteArray() << 45;
        QTest::newRow("an epoch of the past") << true << QByteArray("1000") << QByteArray() << 1;
        QTest::newRow("zero is a second") << false << QByteArray("0") << QByteArray() << 1;
        QTest::newRow("absurdly long is an hour") << false << QByteArray("9999999") << QByteArray() << 3600;
        QTest::newRow("Retry-After alone") << false << QByteArray() << QByteArray("30") << 30;
        QTest::newRow("Retry-After as a date")
            << false << QByteArray() << QByteArray("Wed, 01 Apr 2026 12:02:00 GMT") << 120;
        QTest::newRow("the vendor's own goes first") << false << QByteArray("17") << QByteArray("30") << 17;
        QTest::newRow("nonsense") << false << QByteArray("soon") << QByteArray("later") << -1;
        QTest::newRow("nothing") << false << QByteArray() << QByteArray() << -1;
    }

    void resetHeadersMeanWhatTheVendorMeans()
    {
        QFETCH(bool, isEpoch);
        QFETCH(QByteArray, reset);
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, expected);
        const RateRule rule {"ratelimit-limit", "ratelimit-remaining", "ratelimit-reset",
            isEpoch ? ResetMeaning::EpochSeconds : ResetMeaning::SecondsToWait};
        HttpHeaders headers {{"RateLimit-Limit", "960"}, {"RateLimit-Remaining", "3"}};
        if (!reset.isNull())
            headers.append(qMakePair(QByteArray("RateLimit-Reset"), reset));
        if (!retryAfter.isNull())
            headers.append(qMakePair(QByteArray("Retry-After"), retryAfter));
        const auto state = readRate(rule, headers, noon);
        QCOMPARE(state.limit, 960);
        QCOMPARE(state.remaining, 3);
        QCOMPARE(state.resetIn ? int(state.resetIn->count()) : -1, expected);
    }

    void secretsAreReadOrSayWhatToDo_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("applicationKey");
        QTest::newRow("PagerDuty") << u"pagerduty"_s << u"u+abc\n"_s << u"u+abc"_s << QString();
        QTest::newRow("Datadog on two lines") << u"datadog"_s << u"aaa\r\nbbb\n"_s << u"aaa"_s << u"bbb"_s;
        QTest::newRow("Datadog with a colon") << u"datadog"_s << u"aaa:bbb"_s << u"aaa"_s << u"bbb"_s;
        QTest::newRow("Datadog with one key") << u"datadog"_s << u"aaa"_s << QString() << QString();
        QTest::newRow("empty") << u"pagerduty"_s << u"\n \n"_s << QString() << QString();
        QTest::newRow("two lines where one is due") << u"pagerduty"_s << u"a\nb"_s << QString() << QString();
        QTest::newRow("a control character") << u"pagerduty"_s << u"a\u0007b"_s << QString() << QString();
    }

    void secretsAreReadOrSayWhatToDo()
    {
        QFETCH(QString, kind);
        QFETCH(QString, value);
        QFETCH(QString, apiKey);
        QFETCH(QString, applicationKey);
        const auto secret = SecretStore::parse(value, kind);
        QCOMPARE(secret.has_value(), !apiKey.isEmpty());
        if (secret) {
            QCOMPARE(secret->apiKey, apiKey);
            QCOMPARE(secret->applicationKey, applicationKey);
        } else {
            QVERIFY(!secret.error().detail.isEmpty());
            QVERIFY(!secret.error().detail.contains(u"aaa"_s));
        }
    }

    void secretsComeFromFilesAndTheEnvironment()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"pd"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from-a-file\n");
        file.close();
        qputenv("YAGURA_TEST_SECRET", "from-the-environment");
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toLocal8Bit());
        const auto resolved = [](const QString& ref) {
            return QCoro::waitFor(SecretStore::resolve(ref, u"pagerduty"_s));
        };
        QCOMPARE(resolved(u"file:"_s + folder.filePath(u"pd"_s))->apiKey, u"from-a-file"_s);
        QCOMPARE(resolved(u"file:pd"_s)->apiKey, u"from-a-file"_s);
        QCOMPARE(resolved(u"env:YAGURA_TEST_SECRET"_s)->apiKey, u"from-the-environment"_s);
        QVERIFY(resolved(u"file:absent"_s).error().kind == core::ErrorKind::NotFound);
        QVERIFY(resolved(u"env:YAGURA_TEST_ABSENT"_s).error().kind == core::ErrorKind::NotFound);
        for (const auto& ref : {u"the-key-itself"_s, u"vault:x"_s, u"env:"_s, QString()}) {
            const auto refused = resolved(ref);
            QVERIFY(refused.error().kind == core::ErrorKind::Invalid);
            QVERIFY(!refused.error().detail.contains(u"the-key-itself"_s));
        }
        qunsetenv("CREDENTIALS_DIRECTORY");
    }

    void linkKeysMeetInOneSpelling_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one tag") << u"host:web-1"_s << u"datadog:7/host:web-1"_s;
        QTest::newRow("tags in any order") << u"host:b,disk:a"_s << u"datadog:7/disk:a,host:b"_s;
        QTest::newRow("the whole monitor") << u"total"_s << u"datadog:7/*"_s;
        QTest::newRow("nothing") << QString() << u"datadog:7/*"_s;
        QTest::newRow("a synthetic test as a whole") << u"@SYNTHETICS_OVERALL@"_s << u"datadog:7/*"_s;
    }

    void linkKeysMeetInOneSpelling()
    {
        QFETCH(QString, group);
        QFETCH(QString, expected);
        QCOMPARE(datadogLinkKey(u"7"_s, group), expected);
    }

    void datadogSitesAreKnownByAnyOfTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("web");
        const auto row = [](const char* name, const char* api, const char* web) {
            QTest::addRow("%s", *name ? name : "nothing") << QString::fromLatin1(name) << QString::fromLatin1(api) << QString::fromLatin1(web);
        };
        row("", "https://api.datadoghq.com", "app.datadoghq.com");
        row("US1", "https://api.datadoghq.com", "app.datadoghq.com");
        row("datadoghq.com", "https://api.datadoghq.com", "app.datadoghq.com");
        row(" app.datadoghq.com ", "https://api.datadoghq.com", "app.datadoghq.com");
        row("us3", "https://api.us3.datadoghq.com", "us3.datadoghq.com");
        row("US5", "https://api.us5.datadoghq.com", "us5.datadoghq.com");
        row("eu", "https://api.datadoghq.eu", "app.datadoghq.eu");
        row("EU1", "https://api.datadoghq.eu", "app.datadoghq.eu");
        row("datadoghq.eu", "https://api.datadoghq.eu", "app.datadoghq.eu");
        row("ap1", "https://api.ap1.datadoghq.com", "ap1.datadoghq.com");
        row("ap1.datadoghq.com", "https://api.ap1.datadoghq.com", "ap1.datadoghq.com");
        row("AP2", "https://api.ap2.datadoghq.com", "ap2.datadoghq.com");
        row("uk1", "https://api.uk1.datadoghq.com", "uk1.datadoghq.com");
        row("gov", "https://api.ddog-gov.com", "app.ddog-gov.com");
        row("us2.ddog-gov.com", "https://api.us2.ddog-gov.com", "us2.ddog-gov.com");
        row("tokyo", "", "");
        row("datadoghq.com.evil.example", "", "");
        row("ap1.datadoghq.com/x", "", "");
    }

    void datadogSitesAreKnownByAnyOfTheirNames()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, api);
        QFETCH(const QString, web);
        const auto site = datadog::siteNamed(name);
        QCOMPARE(site.has_value(), !api.isEmpty());
        QCOMPARE(site ? site->api.toString() : QString(), api);
        QCOMPARE(site ? site->webHost : QString(), web);
    }

    void pagerDutyRegionsAreKnownByName()
    {
        for (const auto& name : {QString(), u"us"_s, u"US"_s, u" us "_s})
            QCOMPARE(pagerduty::regionNamed(name), QUrl(u"https://api.pagerduty.com"_s));
        for (const auto& name : {u"eu"_s, u"EU "_s})
            QCOMPARE(pagerduty::regionNamed(name), QUrl(u"https://api.eu.pagerduty.com"_s));
        for (const auto& name : {u"europe"_s, u"jp"_s, u"api.eu.pagerduty.com"_s})
            QVERIFY(!pagerduty::regionNamed(name));
    }

    void aSiteThatNobodyHasIsSaidAndNothingIsSent_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pagerduty") << u"pagerduty"_s;
        QTest::newRow("datadog") << u"datadog"_s;
    }

    void aSiteThatNobodyHasIsSaidAndNothingIsSent()
    {
        QFETCH(const QString, kind);
        core::SystemClock clock;
        HttpClient http;
        core::SourceConfig config;
        config.kind = kind;
        config.site = u"europe"_s;
        const auto source = sourceFactory(kind)(config, {u"key"_s, u"other"_s}, http, clock);
        PollInput input;
        input.now = clock.now();
        const auto polled = QCoro::waitFor(source->poll(input));
        QVERIFY(polled.error);
        QCOMPARE(polled.error->code, u"site"_s);
        QVERIFY(polled.error->detail.contains(u"\"europe\""_s));
        QVERIFY(!polled.complete);
        QCOMPARE(QCoro::waitFor(source->test()).error().code, u"site"_s);
        core::DeliveryOrder order;
        order.kind = kind == "datadog"_L1 ? u"downtime"_s : u"acknowledge"_s;
        order.monitorExternalId = u"12"_s;
        order.until = clock.now().addSecs(600);
        const auto kept = QCoro::waitFor(source->deliver(order));
        QVERIFY(kept.outcome == core::DeliveryOutcome::Retry);
        QVERIFY(kept.vendorWords.contains(u"\"europe\""_s));
    }

    void theKnownKindsHaveFactories()
    {
        QCOMPARE(sourceKinds(), QStringList({u"datadog"_s, u"pagerduty"_s}));
        for (const auto& kind : sourceKinds())
            QVERIFY(sourceFactory(kind));
        QVERIFY(!sourceFactory(u"carrier-pigeon"_s));
    }
};

QTEST_GUILESS_MAIN(TestSourceEdges)
#include "tst_SourceEdges.moc"
