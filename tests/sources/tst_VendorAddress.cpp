// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a source's key would go, and whether it may.

#include "sources/HttpClient.h"
#include "sources/VendorAddress.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

class tst_VendorAddress final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aKeyGoesEncryptedOrNowhereElse_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("good");
        QTest::newRow("the vendor") << u"https://api.pagerduty.com"_s << true;
        QTest::newRow("a proxy with port and path") << u"https://proxy.example.com:8443/pd"_s << true;
        QTest::newRow("this computer by number") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("this computer, another number") << u"http://127.9.9.9:8080"_s << true;
        QTest::newRow("this computer, version six") << u"http://[::1]:8080"_s << true;
        QTest::newRow("this computer by name") << u"http://localhost:8080"_s << true;
        QTest::newRow("in capitals") << u"HTTPS://API.PagerDuty.com"_s << true;
        QTest::newRow("the open line") << u"http://api.pagerduty.com"_s << false;
        QTest::newRow("the open line in capitals") << u"HTTP://api.pagerduty.com"_s << false;
        QTest::newRow("a name that begins like this computer") << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("a name that ends like this computer") << u"http://example.com.localhost.example"_s << false;
        QTest::newRow("all addresses of this computer") << u"http://0.0.0.0"_s << false;
        QTest::newRow("this computer as a user") << u"http://127.0.0.1@example.com"_s << false;
        QTest::newRow("a user") << u"https://me@api.pagerduty.com"_s << false;
        QTest::newRow("the computer in the same net") << u"http://10.0.0.5"_s << false;
        QTest::newRow("the cloud's own address") << u"http://169.254.169.254/latest"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void aKeyGoesEncryptedOrNowhereElse()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, good);
        const auto checked = checkAddress(QUrl(address));
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QCOMPARE(checked.error().code, u"address"_s);
        if (good)
            return;
        // And whoever asks past the check is refused where the request would be made.
        HttpClient http;
        HttpRequest request;
        request.url = QUrl(address);
        request.headers = {{"Authorization", "Token token=u+secret"}};
        const auto answer = QCoro::waitFor(http.send(request));
        QVERIFY(answer.error);
        QCOMPARE(answer.error->code, u"address"_s);
        QCOMPARE(answer.reached, Reached::NotSent);
    }

    void oneOriginHasOneSpelling_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("origin");
        QTest::newRow("plain") << u"https://api.pagerduty.com"_s << u"https://api.pagerduty.com"_s;
        QTest::newRow("path and question") << u"https://api.pagerduty.com/x/y?z=1#f"_s << u"https://api.pagerduty.com"_s;
        QTest::newRow("the usual port") << u"https://api.pagerduty.com:443/"_s << u"https://api.pagerduty.com"_s;
        QTest::newRow("another port") << u"https://api.pagerduty.com:444/"_s << u"https://api.pagerduty.com:444"_s;
        QTest::newRow("capitals") << u"HTTPS://Api.PagerDuty.COM"_s << u"https://api.pagerduty.com"_s;
        QTest::newRow("the usual port of http") << u"http://127.0.0.1:80"_s << u"http://127.0.0.1"_s;
        QTest::newRow("letters of the world") << u"https://監視.example"_s << u"https://xn--6zyw21b.example"_s;
        QTest::newRow("no address") << u"mailto:x@example.com"_s << QString();
    }

    void oneOriginHasOneSpelling()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, origin);
        QCOMPARE(originOf(QUrl(address)), origin);
    }

    void everyVendorSaysWhereItIsAsked_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("address");
        QTest::newRow("PagerDuty") << u"pagerduty"_s << QString() << QString() << u"https://api.pagerduty.com"_s;
        QTest::newRow("PagerDuty in Europe") << u"pagerduty"_s << u"eu"_s << QString() << u"https://api.eu.pagerduty.com"_s;
        QTest::newRow("Datadog in Japan") << u"datadog"_s << u"ap1.datadoghq.com"_s << QString() << u"https://api.ap1.datadoghq.com"_s;
        QTest::newRow("a base URL goes before the site") << u"datadog"_s << u"ap1.datadoghq.com"_s << u"https://proxy.example/dd"_s << u"https://proxy.example/dd"_s;
        QTest::newRow("no such site") << u"datadog"_s << u"moon"_s << QString() << QString();
        QTest::newRow("no such vendor") << u"semaphore"_s << QString() << u"https://x.example"_s << QString();
    }

    void everyVendorSaysWhereItIsAsked()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, site);
        QFETCH(const QString, base);
        QFETCH(const QString, address);
        core::SourceConfig config;
        config.kind = kind;
        config.site = site;
        config.baseUrl = QUrl(base);
        QCOMPARE(vendorAddress(config), QUrl(address));
    }
};

QTEST_GUILESS_MAIN(tst_VendorAddress)
#include "tst_VendorAddress.moc"
