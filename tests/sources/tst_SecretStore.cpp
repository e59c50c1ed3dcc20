// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which secret is handed out for which set-up: the set-up is somebody's word, the secret says whom it is for.

#include "sources/KeptSecret.h"
#include "sources/SecretFile.h"
#include "sources/SecretStore.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

constexpr auto key = "u+the-key-itself";

core::SourceConfig pagerDuty(const QString& secretRef)
{
    core::SourceConfig config;
    config.key = u"pd-main"_s;
    config.kind = u"pagerduty"_s;
    config.secretRef = secretRef;
    return config;
}

core::Result<Secret> resolved(const core::SourceConfig& config)
{
    return QCoro::waitFor(SecretStore::resolve(config));
}

} // namespace

class tst_SecretStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_room = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_room->path()).mkdir(u"credentials"_s));
        m_folder = m_room->filePath(u"credentials"_s);
        qputenv("CREDENTIALS_DIRECTORY", m_folder.toLocal8Bit());
    }

    void cleanup()
    {
        qunsetenv("CREDENTIALS_DIRECTORY");
        qunsetenv("YAGURA_CREDENTIALS_DIRECTORY");
        qunsetenv("YAGURA_SECRET_TEST");
    }

    void aKeyIsHandedOutToWhomItWasGivenFor_data()
    {
        QTest::addColumn<QString>("kept"); // in front of the key
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("code"); // empty: handed out
        const auto pd = u"pagerduty"_s;
        const auto us = u"pagerduty https://api.pagerduty.com\n"_s;
        QTest::newRow("the vendor's own address") << us << pd << QString() << QString() << QString();
        QTest::newRow("its name in full") << us << pd << u"us"_s << QString() << QString();
        QTest::newRow("the same address, said as one") << us << pd << QString() << u"https://API.pagerduty.com:443/"_s << QString();
        QTest::newRow("on one line") << u"pagerduty https://api.pagerduty.com "_s << pd << QString() << QString() << QString();
        QTest::newRow("another region") << us << pd << u"eu"_s << QString() << u"secret_elsewhere"_s;
        QTest::newRow("an address of somebody's own") << us << pd << QString() << u"https://collect.example.com"_s << u"secret_elsewhere"_s;
        QTest::newRow("the vendor's name in front") << us << pd << QString() << u"https://api.pagerduty.com.example.com"_s << u"secret_elsewhere"_s;
        QTest::newRow("another port") << us << pd << QString() << u"https://api.pagerduty.com:8443"_s << u"secret_elsewhere"_s;
        QTest::newRow("a program on this computer") << us << pd << QString() << u"http://127.0.0.1:8080"_s << u"secret_elsewhere"_s;
        QTest::newRow("the open line") << us << pd << QString() << u"http://api.pagerduty.com"_s << u"address"_s;
        QTest::newRow("the open line, given for it") << u"pagerduty http://pd.example.com\n"_s << pd << QString() << u"http://pd.example.com"_s << u"address"_s;
        QTest::newRow("another vendor") << us << u"datadog"_s << QString() << u"https://api.pagerduty.com"_s << u"secret_elsewhere"_s;
        QTest::newRow("a region that there is not") << us << pd << u"moon"_s << QString() << u"site"_s;
        QTest::newRow("not said for whom") << QString() << pd << QString() << QString() << u"secret_unbound"_s;
        QTest::newRow("not said for whom, to this computer") << QString() << pd << QString() << u"http://127.0.0.1:1"_s << u"secret_unbound"_s;
        QTest::newRow("said of no address") << u"pagerduty api.pagerduty.com\n"_s << pd << QString() << QString() << u"secret_unbound"_s;
        const auto here = u"pagerduty http://127.0.0.1:* "_s;
        QTest::newRow("any port of this computer") << here << pd << QString() << u"http://127.0.0.1:45678"_s << QString();
        QTest::newRow("this computer by its other name") << here << pd << QString() << u"http://localhost:45678"_s << u"secret_elsewhere"_s;
        QTest::newRow("any port, and the vendor") << here << pd << QString() << QString() << u"secret_elsewhere"_s;
        QTest::newRow("any port of another computer") << u"pagerduty https://example.com:* "_s << pd << QString() << u"https://example.com:1"_s << u"secret_unbound"_s;
        QTest::newRow("one port of this computer") << u"pagerduty http://127.0.0.1:1 "_s << pd << QString() << u"http://127.0.0.1:2"_s << u"secret_elsewhere"_s;
        QTest::newRow("a proxy that it was given for") << u"pagerduty https://proxy.example.com\n"_s << pd << u"eu"_s << u"https://proxy.example.com/pd/"_s << QString();
    }

    void aKeyIsHandedOutToWhomItWasGivenFor()
    {
        QFETCH(const QString, kept);
        QFETCH(const QString, kind);
        QFETCH(const QString, site);
        QFETCH(const QString, base);
        QFETCH(const QString, code);
        write(u"pd"_s, kept.toUtf8() + key + '\n');
        qputenv("YAGURA_SECRET_TEST", kept.toUtf8() + key);
        for (const auto& place : {u"file:pd"_s, u"env:YAGURA_SECRET_TEST"_s}) {
            auto config = pagerDuty(place);
            config.kind = kind;
            config.site = site;
            config.baseUrl = QUrl(base);
            const auto secret = resolved(config);
            QCOMPARE(secret ? QString() : secret.error().code, code);
            if (secret)
                QCOMPARE(secret->apiKey, QString::fromLatin1(key));
            else
                QVERIFY(!secret.error().detail.contains(QLatin1StringView(key)));
        }
    }

    void whoHasTheKeyGivesItForTheNewAddress()
    {
        auto config = pagerDuty(u"file:pd"_s);
        QVERIFY(QCoro::waitFor(SecretStore::keep(config, QString::fromLatin1(key) + u'\n')));
        QCOMPARE(resolved(config)->apiKey, QString::fromLatin1(key));
        struct stat facts {};
        QCOMPARE(::stat(QFile::encodeName(m_folder + "/pd"_L1).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777U, 0600U);
        config.site = u"eu"_s;
        QCOMPARE(resolved(config).error().code, u"secret_elsewhere"_s);
        QVERIFY2(resolved(config).error().detail.contains("yaguractl source set-secret pd-main"_L1), qPrintable(resolved(config).error().detail));
        QVERIFY(QCoro::waitFor(SecretStore::keep(config, QString::fromLatin1(key))));
        QCOMPARE(resolved(config)->apiKey, QString::fromLatin1(key));
        config.baseUrl = QUrl(u"http://pd.example.com"_s);
        QCOMPARE(QCoro::waitFor(SecretStore::keep(config, QString::fromLatin1(key))).error().code, u"address"_s);
        config = pagerDuty(u"env:YAGURA_SECRET_TEST"_s);
        const auto unset = QCoro::waitFor(SecretStore::keep(config, QString::fromLatin1(key)));
        QVERIFY2(unset.error().detail.contains("YAGURA_SECRET_TEST=\"pagerduty https://api.pagerduty.com KEY\""_L1), qPrintable(unset.error().detail));
    }

    void datadogsTwoKeysAreKeptAsTheyWereGiven_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("two lines") << u"datadog https://api.ap1.datadoghq.com\napi\napplication\n"_s;
        QTest::newRow("a colon") << u"datadog https://api.ap1.datadoghq.com\napi:application"_s;
        QTest::newRow("one line") << u"datadog https://api.ap1.datadoghq.com api:application"_s;
        QTest::newRow("lines of another system") << u"datadog https://api.ap1.datadoghq.com\r\napi\r\napplication\r\n"_s;
    }

    void datadogsTwoKeysAreKeptAsTheyWereGiven()
    {
        QFETCH(const QString, text);
        write(u"dd"_s, text.toUtf8());
        core::SourceConfig config;
        config.kind = u"datadog"_s;
        config.site = u"ap1.datadoghq.com"_s;
        config.secretRef = u"file:dd"_s;
        const auto secret = resolved(config);
        QVERIFY2(secret, secret ? "" : qPrintable(secret.error().detail));
        QCOMPARE(secret->apiKey, u"api"_s);
        QCOMPARE(secret->applicationKey, u"application"_s);
    }

    void onlyWhatWasLaidOutForItIsRead_data()
    {
        QTest::addColumn<QString>("secretRef"); // %1: the folder, %2: its parent
        QTest::addColumn<QString>("code");
        QTest::newRow("by its name") << u"file:good"_s << QString();
        QTest::newRow("by its path") << u"file:%1/good"_s << QString();
        QTest::newRow("a link within the folder") << u"file:link-within"_s << QString();
        QTest::newRow("a file of the system") << u"file:/etc/machine-id"_s << u"secret_folder"_s;
        QTest::newRow("a file that is not there, of the system") << u"file:/etc/not-there"_s << u"secret_folder"_s;
        QTest::newRow("a memory of this program") << u"file:/proc/self/environ"_s << u"secret_folder"_s;
        QTest::newRow("beside the folder") << u"file:%2/outside"_s << u"secret_folder"_s;
        QTest::newRow("up from the folder") << u"file:../outside"_s << u"secret_folder"_s;
        QTest::newRow("up and down again") << u"file:%1/../credentials/good"_s << u"secret_folder"_s;
        QTest::newRow("a folder that begins like it") << u"file:%1-too/outside"_s << u"secret_folder"_s;
        QTest::newRow("the folder itself") << u"file:%1"_s << u"secret_folder"_s;
        QTest::newRow("a link out of the folder") << u"file:link-out"_s << u"secret_folder"_s;
        QTest::newRow("a folder that is a link out") << u"file:folder-out/outside"_s << u"secret_folder"_s;
        QTest::newRow("a link to nothing") << u"file:link-nowhere"_s << u"secret"_s;
        QTest::newRow("not there") << u"file:absent"_s << u"secret"_s;
        QTest::newRow("a folder") << u"file:folder"_s << u"secret_file"_s;
        QTest::newRow("a pipe that nobody writes to") << u"file:pipe"_s << u"secret_file"_s;
        QTest::newRow("larger than any key") << u"file:large"_s << u"secret_file"_s;
        QTest::newRow("read by everybody") << u"file:open"_s << u"secret_rights"_s;
        QTest::newRow("written by the group") << u"file:shared"_s << u"secret_rights"_s;
        QTest::newRow("read by the group") << u"file:group"_s << QString();
        QTest::newRow("empty") << u"file:empty"_s << u"secret"_s;
        QTest::newRow("a variable of another program") << u"env:HOME"_s << u"secret_env_prefix"_s;
        QTest::newRow("a variable that is not set") << u"env:YAGURA_SECRET_ABSENT"_s << u"secret"_s;
        QTest::newRow("the key itself") << u"the-key-itself"_s << u"secret_ref"_s;
        QTest::newRow("another place") << u"vault:x"_s << u"secret_ref"_s;
        QTest::newRow("no name") << u"env:"_s << u"secret_ref"_s;
        QTest::newRow("nothing") << QString() << u"secret_ref"_s;
    }

    void onlyWhatWasLaidOutForItIsRead()
    {
        QFETCH(const QString, secretRef);
        QFETCH(const QString, code);
        const QByteArray good = QByteArray("pagerduty https://api.pagerduty.com\n") + key;
        const QDir folder(m_folder);
        write(u"good"_s, good);
        write(u"open"_s, good, 0644);
        write(u"shared"_s, good, 0620);
        write(u"group"_s, good, 0640);
        write(u"empty"_s, "");
        write(u"large"_s, good + QByteArray(20'000, 'x'));
        write(u"../outside"_s, good);
        QVERIFY(QFile::link(u"good"_s, folder.filePath(u"link-within"_s)));
        QVERIFY(QFile::link(m_room->filePath(u"outside"_s), folder.filePath(u"link-out"_s)));
        QVERIFY(QFile::link(m_room->path(), folder.filePath(u"folder-out"_s)));
        QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"link-nowhere"_s)));
        QVERIFY(folder.mkdir(u"folder"_s));
        QVERIFY(QDir(m_room->path()).mkdir(u"credentials-too"_s));
        write(u"../credentials-too/outside"_s, good);
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);

        auto ref = secretRef;
        ref.replace(u"%1"_s, m_folder).replace(u"%2"_s, m_room->path());
        const auto secret = resolved(pagerDuty(ref));
        QVERIFY2((secret ? QString() : secret.error().code) == code, secret ? "handed out" : qPrintable(secret.error().code + u": "_s + secret.error().detail));
        if (!secret)
            QVERIFY(!secret.error().detail.contains("the-key-itself"_L1));
    }

    void aFileOfAnotherUserIsNotRead()
    {
        if (::geteuid() != 0)
            QSKIP("only root gives a file away");
        write(u"theirs"_s, QByteArray("pagerduty https://api.pagerduty.com\n") + key);
        QCOMPARE(::chown(QFile::encodeName(m_folder + "/theirs"_L1).constData(), 65534, 65534), 0);
        QCOMPARE(resolved(pagerDuty(u"file:theirs"_s)).error().code, u"secret_rights"_s);
    }

    void theFoldersOfThisComputerAreNamed()
    {
        QCOMPARE(secretFolders(), (QStringList {m_folder, u"/etc/yagura"_s}));
        const auto second = m_room->filePath(u"second"_s);
        QVERIFY(QDir().mkdir(second));
        qputenv("YAGURA_CREDENTIALS_DIRECTORY", second.toLocal8Bit());
        write(u"../second/pd"_s, QByteArray("pagerduty https://api.pagerduty.com\n") + key);
        QVERIFY(resolved(pagerDuty(u"file:"_s + second + "/pd"_L1)));
        qunsetenv("CREDENTIALS_DIRECTORY");
        QVERIFY(resolved(pagerDuty(u"file:pd"_s)));
        qputenv("YAGURA_CREDENTIALS_DIRECTORY", "/");
        QCOMPARE(secretFolders(), QStringList {u"/etc/yagura"_s});
        QCOMPARE(resolved(pagerDuty(u"file:/etc/machine-id"_s)).error().code, u"secret_folder"_s);
        QVERIFY(resolved(pagerDuty(u"file:/etc/yagura/not-there"_s)).error().code == "secret"_L1);
    }

    void whatIsNoLongerWantedIsNotWaitedFor()
    {
        write(u"pd"_s, QByteArray("pagerduty https://api.pagerduty.com\n") + key);
        const auto secret = QCoro::waitFor(SecretStore::resolve(pagerDuty(u"file:pd"_s), [] { return false; }));
        QVERIFY(secret || secret.error().kind == core::ErrorKind::Cancelled);
    }

private:
    void write(const QString& name, const QByteArray& bytes, mode_t mode = 0600)
    {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QCOMPARE(::fchmod(file.handle(), mode), 0);
    }

    std::unique_ptr<QTemporaryDir> m_room;
    QString m_folder;
};

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_SecretStore.moc"
