// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A key's way through the keychain of a desktop session, and what a machine without one is told.

#include "CollectorRig.h"
#include "Processes.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

/// A message bus and a keychain of their own, in folders of their own: nobody's real keychain is touched.
class KeychainSession final
{
public:
    KeychainSession()
    {
        for (const auto* name : sessionNames) {
            m_before.push_back(qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt);
            qputenv(name, m_folder.path().toLocal8Bit());
        }
        m_bus.setProcessChannelMode(QProcess::SeparateChannels);
        m_bus.setStandardErrorFile(QProcess::nullDevice());
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--print-address"_s, u"--nofork"_s});
        if (!m_bus.waitForReadyRead(20'000))
            return;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.setStandardErrorFile(QProcess::nullDevice());
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("password of the keychain");
        m_keyring.closeWriteChannel();
    }

    ~KeychainSession()
    {
        for (auto* process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
        for (size_t at = 0; at < m_before.size(); ++at) {
            if (m_before[at])
                qputenv(sessionNames[at], *m_before[at]);
            else
                qunsetenv(sessionNames[at]);
        }
    }

    Q_DISABLE_COPY_MOVE(KeychainSession)

    /// Before it is, a question to it would start another one.
    [[nodiscard]] static bool isThere()
    {
        QProcess asking;
        asking.start(u"dbus-send"_s,
            {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s});
        return asking.waitForFinished(10'000) && asking.readAllStandardOutput().contains("true");
    }

private:
    static constexpr std::array sessionNames {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"};

    QTemporaryDir m_folder;
    std::vector<std::optional<QByteArray>> m_before;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace

class TestKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("LC_ALL", "C.UTF-8"); // whatever language this computer speaks
        m_rig = std::make_unique<Rig>();
        m_conninfo = m_rig->database.conninfoAs(
            u"ctl_all"_s, {u"yagura_operator"_s, u"yagura_lead"_s, u"yagura_collector"_s});
        addSource(u"keyed"_s, u"keychain:yagura-test"_s);
        addSource(u"filed"_s, u"file:/nowhere/pd"_s);
    }

    void aKeyGoesInAndComesOut()
    {
        for (const auto& program : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("no keychain to test with: packaging/install-deps.sh installs one");
        }
        KeychainSession session;
        QTRY_VERIFY_WITH_TIMEOUT(KeychainSession::isThere(), 20'000);
        const auto absent = ctl({u"source"_s, u"test"_s, u"keyed"_s});
        QCOMPARE(absent.code, 6);
        QVERIFY2(absent.err.contains("yagura-test"), absent.err.constData());

        const QByteArray good = yagura::simulator::PagerDutyService::defaultToken;
        const auto kept = ctl({u"source"_s, u"set-secret"_s, u"keyed"_s}, good + '\n');
        QVERIFY2(kept.code == 0, kept.err.constData());
        QVERIFY(!kept.out.contains(good));
        const auto tried = ctl({u"source"_s, u"test"_s, u"keyed"_s});
        QVERIFY2(tried.code == 0, tried.err.constData());

        // It is for the one address that it was given for: turned elsewhere, the source does not take it along.
        simulator::Simulator strange(m_rig->clock);
        QVERIFY(strange.listen());
        const QSignalSpy asked(&strange, &simulator::Simulator::requested);
        const auto right = m_rig->simulator.pagerDutyUrl().toString();
        const auto turned = ctl({u"source"_s, u"add"_s, u"keyed"_s, u"--base-url"_s, strange.pagerDutyUrl().toString()});
        QCOMPARE(turned.code, 0);
        QVERIFY2(turned.out.contains("source set-secret keyed"), turned.out.constData());
        const auto keptBack = ctl({u"source"_s, u"test"_s, u"keyed"_s});
        QCOMPARE(keptBack.code, 5);
        QVERIFY2(keptBack.err.contains("was given for pagerduty at " + right.toUtf8()), keptBack.err.constData());
        QCOMPARE(asked.size(), 0);
        QCOMPARE(ctl({u"source"_s, u"add"_s, u"keyed"_s, u"--base-url"_s, right}).code, 0);
        QCOMPARE(ctl({u"source"_s, u"test"_s, u"keyed"_s}).code, 0);

        // Another one takes its place.
        QCOMPARE(ctl({u"source"_s, u"set-secret"_s, u"keyed"_s}, "u+of-somebody-else\n").code, 0);
        const auto refused = ctl({u"source"_s, u"test"_s, u"keyed"_s});
        QCOMPARE(refused.code, 5);
        QVERIFY(!refused.err.contains("somebody-else"));
    }

    void aMachineWithoutAKeychainIsToldWhatToDo()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        const auto refused = ctl({u"source"_s, u"set-secret"_s, u"keyed"_s}, "u+abcdef\n");
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("file: or env:"), refused.err.constData());
        QVERIFY(!refused.err.contains("u+abcdef"));
        QCOMPARE(ctl({u"source"_s, u"test"_s, u"keyed"_s}).code, 4);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    void whatIsNoKeyIsRefusedBeforeTheKeychainIsAsked_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << u"keyed"_s << QByteArray() << 7;
        QTest::newRow("two lines") << u"keyed"_s << QByteArray("secret-1\nsecret-2\n") << 7;
        QTest::newRow("a control character") << u"keyed"_s << QByteArray("secret\x07") << 7;
        QTest::newRow("longer than any key") << u"keyed"_s << QByteArray(20'000, 's') << 7;
        QTest::newRow("a source whose key is in a file") << u"filed"_s << QByteArray("secret-1\n") << 7;
        QTest::newRow("no such source") << u"nobody"_s << QByteArray("secret-1\n") << 6;
    }

    void whatIsNoKeyIsRefusedBeforeTheKeychainIsAsked()
    {
        QFETCH(const QString, source);
        QFETCH(const QByteArray, input);
        QFETCH(const int, code);
        const auto answer = ctl({u"source"_s, u"set-secret"_s, source}, input);
        QVERIFY2(answer.code == code, answer.err.constData());
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!answer.err.contains("secret-1"));
    }

private:
    [[nodiscard]] Answer ctl(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return yaguractl(QStringList {u"--database"_s, m_conninfo} + arguments, input);
    }

    void addSource(const QString& key, const QString& secretRef)
    {
        const auto added = ctl({u"source"_s, u"add"_s, key, u"--kind"_s, u"pagerduty"_s, u"--base-url"_s,
            m_rig->simulator.pagerDutyUrl().toString(), u"--secret-ref"_s, secretRef});
        QVERIFY2(added.code == 0, added.err.constData());
    }

    std::unique_ptr<Rig> m_rig;
    QString m_conninfo;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_Keychain.moc"
