// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// yaguractl as a script uses it: exit codes, JSON, and what it does to the database and the vendors.

#include "CollectorRig.h"
#include "Processes.h"

#include "store/IntakeStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class TestYaguractl final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("LC_ALL", "C.UTF-8"); // whatever language this computer speaks
        m_rig = std::make_unique<Rig>();
        m_conninfo = m_rig->database.conninfoAs(
            u"ctl_all"_s, {u"yagura_operator"_s, u"yagura_lead"_s, u"yagura_collector"_s});
        const auto added = ctl({u"source"_s, u"add"_s, u"pd"_s, u"--kind"_s, u"pagerduty"_s, u"--base-url"_s,
            m_rig->simulator.pagerDutyUrl().toString(), u"--secret-ref"_s, u"env:YAGURA_TEST_PD"_s, u"--option"_s,
            u"from="_s + QString::fromLatin1(yagura::simulator::PagerDutyService::defaultUserEmail), u"--interval"_s,
            u"5"_s});
        QCOMPARE(added.code, 0);
    }

    void whatIsWrongOnTheLineIsUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList {u"fly"_s};
        QTest::newRow("half a command") << QStringList {u"source"_s};
        QTest::newRow("unknown option") << QStringList {u"items"_s, u"--fast"_s};
        QTest::newRow("missing operand") << QStringList {u"show"_s};
        QTest::newRow("too much") << QStringList {u"status"_s, u"now"_s};
        QTest::newRow("item in words") << QStringList {u"show"_s, u"one"_s};
        QTest::newRow("unknown verb") << QStringList {u"act"_s, u"1"_s, u"dance"_s};
        QTest::newRow("bad time") << QStringList {u"act"_s, u"1"_s, u"watch"_s, u"--until"_s, u"soon"_s};
        QTest::newRow("no kind") << QStringList {u"source"_s, u"add"_s, u"x"_s, u"--secret-ref"_s, u"env:X"_s};
        QTest::newRow("a secret as an argument")
            << QStringList {u"source"_s, u"add"_s, u"x"_s, u"--kind"_s, u"pagerduty"_s, u"--secret-ref"_s, u"u+abcdef"_s};
        QTest::newRow("interval of nothing") << QStringList {u"source"_s, u"add"_s, u"x"_s, u"--kind"_s, u"pagerduty"_s,
            u"--secret-ref"_s, u"env:X"_s, u"--interval"_s, u"0"_s};
        QTest::newRow("a user in the address") << QStringList {u"source"_s, u"add"_s, u"x"_s, u"--kind"_s,
            u"pagerduty"_s, u"--secret-ref"_s, u"env:X"_s, u"--base-url"_s, u"https://me:pw@x.example"_s};
        QTest::newRow("a secret as an option") << QStringList {u"source"_s, u"add"_s, u"pd"_s, u"--option"_s, u"api_key=u+abcdef"_s};
        QTest::newRow("no such state") << QStringList {u"items"_s, u"--state"_s, u"open"_s};
        QTest::newRow("no such severity") << QStringList {u"items"_s, u"--severity"_s, u"bad"_s};
        QTest::newRow("no limit at all") << QStringList {u"items"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("a delivery in words") << QStringList {u"retry"_s, u"one"_s};
    }

    void whatIsWrongOnTheLineIsUsage()
    {
        QFETCH(QStringList, arguments);
        const auto answer = ctl(arguments + QStringList {u"--json"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY(!answer.err.isEmpty());
        QCOMPARE(QJsonDocument::fromJson(answer.out)[u"error"_s][u"kind"_s].toString(), u"invalid"_s);
    }

    void helpIsForEachCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto& command : {u""_s, u"migrate"_s, u"source add"_s, u"customer import"_s, u"items"_s, u"act"_s,
                 u"collect"_s, u"doctor"_s})
            QTest::newRow(qPrintable(command)) << command;
    }

    void helpIsForEachCommand()
    {
        QFETCH(QString, command);
        const auto answer = yaguractl(command.split(u' ', Qt::SkipEmptyParts) << u"--help"_s);
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.contains("Usage"));
    }

    void errorsHaveTheirOwnExitCodes_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nobody answers") << u"host=127.0.0.1 port=9 dbname=x connect_timeout=3"_s << QStringList {u"items"_s} << 4;
        QTest::newRow("no such item") << m_conninfo << QStringList {u"show"_s, u"999999"_s} << 6;
        QTest::newRow("no such source") << m_conninfo << QStringList {u"source"_s, u"pause"_s, u"nobody"_s} << 6;
        QTest::newRow("not allowed") << m_rig->database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s})
                                     << QStringList {u"source"_s, u"pause"_s, u"pd"_s} << 5;
        QTest::newRow("no such file") << m_conninfo << QStringList {u"customer"_s, u"import"_s, u"/nowhere.csv"_s} << 6;
    }

    void errorsHaveTheirOwnExitCodes()
    {
        QFETCH(QString, database);
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto answer = yaguractl(arguments + QStringList {u"--json"_s, u"--database"_s, database});
        QCOMPARE(answer.code, code);
        QVERIFY(QJsonDocument::fromJson(answer.out)[u"error"_s].isObject());
    }

    void aSourceIsTriedAndItsOptionsAreKept()
    {
        const auto tried = ctl({u"source"_s, u"test"_s, u"pd"_s, u"--json"_s});
        QCOMPARE(tried.code, 0);
        QCOMPARE(QJsonDocument::fromJson(tried.out)[u"key"_s].toString(), u"pd"_s);
        QCOMPARE(ctl({u"source"_s, u"add"_s, u"pd"_s, u"--interval"_s, u"1"_s}).code, 0);
        const auto list = QJsonDocument::fromJson(ctl({u"source"_s, u"list"_s, u"--json"_s}).out).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.at(0)[u"interval_s"_s].toInt(), 1);
        QCOMPARE(list.at(0)[u"secret_ref"_s].toString(), u"env:YAGURA_TEST_PD"_s);
        QVERIFY(list.at(0)[u"options"_s][u"from"_s].isString());
        // What was paused for a reason is not polled again by a change of its name.
        QCOMPARE(ctl({u"source"_s, u"pause"_s, u"pd"_s}).code, 0);
        const auto renamed = QJsonDocument::fromJson(ctl({u"source"_s, u"add"_s, u"pd"_s, u"--name"_s, u"PD"_s, u"--json"_s}).out);
        QCOMPARE(renamed[u"name"_s].toString(), u"PD"_s);
        QVERIFY(renamed[u"paused"_s].toBool());
        QCOMPARE(m_rig->database.sql(u"select state from yagura.source where key = 'pd'"_s), u"paused"_s);
        QCOMPARE(ctl({u"source"_s, u"resume"_s, u"pd"_s}).code, 0);
        QCOMPARE(ctl({u"source"_s, u"add"_s, u"Not A Key"_s, u"--kind"_s, u"pagerduty"_s, u"--secret-ref"_s, u"env:X"_s}).code, 7);
    }

    void oneRoundEndsWhereTheDatabaseGoesAway()
    {
        simulator::Misbehaviour silent;
        silent.path = u"/*"_s;
        silent.fault = simulator::Fault::Hang;
        m_rig->simulator.misbehave(silent);
        QObject context;
        connect(&m_rig->simulator, &simulator::Simulator::requested, &context, [this] { m_rig->database.endConnections(); });
        const auto cut = ctl({u"collect"_s, u"--once"_s});
        m_rig->simulator.behave();
        QCOMPARE(cut.code, 4);
    }

    void customersComeInAllOrNothing()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"bad.csv"_s, "key,name\nminato,みなと物流\n,x\n"));
        QVERIFY(write(u"good.csv"_s,
            "\xEF\xBB\xBFkey,name,first_response_minutes,keys\nminato,みなと物流,10,pagerduty_service:PSERV01\n"));
        const auto bad = ctl({u"customer"_s, u"import"_s, folder.filePath(u"bad.csv"_s), u"--json"_s});
        QCOMPARE(bad.code, 7);
        QCOMPARE(QJsonDocument::fromJson(bad.out)[u"problems"_s][0][u"line"_s].toInt(), 3);
        QCOMPARE(m_rig->count(u"customer"_s), 0);
        QCOMPARE(ctl({u"customer"_s, u"import"_s, folder.filePath(u"good.csv"_s), u"--dry-run"_s}).code, 0);
        QCOMPARE(m_rig->count(u"customer"_s), 0);
        const auto good = ctl({u"customer"_s, u"import"_s, folder.filePath(u"good.csv"_s), u"--json"_s});
        QCOMPARE(good.code, 0);
        QCOMPARE(QJsonDocument::fromJson(good.out)[u"imported"_s].toInt(), 1);
        QCOMPARE(m_rig->count(u"customer"_s), 1);
    }

    void inJapanItSpeaksJapanese()
    {
        const auto plain = ctl({u"status"_s, u"--json"_s});
        qputenv("LC_ALL", "ja_JP.UTF-8");
        const auto help = ctl({u"--help"_s});
        const auto itemsHelp = ctl({u"items"_s, u"--help"_s});
        const auto unknown = ctl({u"fly"_s});
        const auto nobody = ctl({u"show"_s, u"999999"_s});
        const auto head = ctl({u"items"_s});
        const auto script = ctl({u"status"_s, u"--json"_s});
        qputenv("LC_ALL", "C.UTF-8");
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.startsWith("使い方: yaguractl"), help.out.constData());
        QVERIFY(help.out.contains("source set-secret"));
        QVERIFY(help.out.contains("対応項目を一覧表示します。"));
        QVERIFY(itemsHelp.out.contains("未解決の対応項目を一覧表示します。"));
        QVERIFY(itemsHelp.out.contains("--unassigned"));
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains("コマンド「fly」はありません"), unknown.err.constData());
        QCOMPARE(nobody.code, 6);
        QVERIFY2(nobody.err.contains("見つかりません"), nobody.err.constData());
        QVERIFY2(head.out.startsWith("ID  重要度  状態"), head.out.constData());
        // What a script reads is the same in every language.
        QCOMPARE(script.out, plain.out);
    }

    void anAlertIsCollectedHandledAndWrittenBack()
    {
        const auto incident = m_rig->openIncident(u"a"_s);
        QCOMPARE(ctl({u"collect"_s, u"--once"_s}).code, 0);
        const auto items = QJsonDocument::fromJson(ctl({u"items"_s, u"--json"_s}).out).array();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.at(0)[u"state"_s].toString(), u"new"_s);
        QCOMPARE(items.at(0)[u"customer"_s].toString(), u"みなと物流"_s);
        const auto id = QString::number(items.at(0)[u"id"_s].toInteger());
        const auto version = QString::number(items.at(0)[u"version"_s].toInteger());

        const QString action = u"3f2c8a52-1a0f-4b43-9a34-0d7c37f0a001"_s;
        const auto acted = ctl({u"act"_s, id, u"acknowledge"_s, u"--expect-version"_s, version, u"--id"_s, action, u"--json"_s});
        QCOMPARE(acted.code, 0);
        QCOMPARE(QJsonDocument::fromJson(acted.out)[u"state"_s].toString(), u"acknowledged"_s);
        const auto repeated = ctl({u"act"_s, id, u"acknowledge"_s, u"--id"_s, action, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(repeated.out)[u"repeated"_s].toBool(), true);
        QCOMPARE(ctl({u"act"_s, id, u"note"_s, u"--text"_s, u"x"_s, u"--expect-version"_s, version}).code, 3);
        QCOMPARE(ctl({u"act"_s, id, u"reopen"_s}).code, 3);
        QCOMPARE(ctl({u"act"_s, id, u"note"_s}).code, 7);
        QCOMPARE(ctl({u"act"_s, id, u"assign-customer"_s, u"--customer"_s, u"nobody"_s}).code, 6);

        checkTheFilters();
        // One whose answer was lost can be repeated: its id is told.
        m_rig->database.sql(u"alter function yagura.perform rename to perform_away"_s);
        const auto lost = ctl({u"act"_s, id, u"note"_s, u"--text"_s, u"一度だけ"_s, u"--json"_s});
        m_rig->database.sql(u"alter function yagura.perform_away rename to perform"_s);
        const auto lostId = QJsonDocument::fromJson(lost.out)[u"action"_s].toString();
        QVERIFY(!QUuid::fromString(lostId).isNull());
        QVERIFY(lost.err.contains("--id " + lostId.toLatin1()));
        const auto refusal = QJsonDocument::fromJson(ctl({u"act"_s, id, u"reopen"_s, u"--json"_s}).out).object();
        QVERIFY(!refusal.contains(u"action"_s)); // what was refused was not done

        CollectProcess collector(m_conninfo);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->simulator.pagerDuty().acknowledgedIncidents(), QStringList {incident}, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"delivery where state = 'sent'"_s), 1, 30'000);
        const auto shown = QJsonDocument::fromJson(ctl({u"show"_s, id, u"--json"_s}).out);
        QCOMPARE(shown[u"deliveries"_s][0][u"state"_s].toString(), u"sent"_s);
        QCOMPARE(ctl({u"retry"_s, QString::number(shown[u"deliveries"_s][0][u"id"_s].toInteger())}).code, 3);

        const auto status = QJsonDocument::fromJson(ctl({u"status"_s, u"--json"_s}).out);
        QCOMPARE(status[u"open_items"_s].toInt(), 1);
        QCOMPARE(status[u"sources"_s][0][u"freshness"_s].toString(), u"fresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"roster where read_at is not null"_s), 1, 30'000);
        checkWhoIsOnCall();
        const auto healthy = ctl({u"doctor"_s});
        QVERIFY2(healthy.code == 0, healthy.out.constData());
        QCOMPARE(collector.terminate(), 0);
    }

    void doctorFindsWhatIsWrong()
    {
        QCOMPARE(ctl({u"source"_s, u"add"_s, u"nokey"_s, u"--kind"_s, u"datadog"_s, u"--secret-ref"_s,
                         u"env:YAGURA_TEST_ABSENT"_s})
                     .code,
            0);
        const auto answer = ctl({u"doctor"_s, u"--json"_s});
        QCOMPARE(answer.code, 1);
        bool isFound = false;
        for (const auto& value : QJsonDocument::fromJson(answer.out).array()) {
            isFound = isFound || (value[u"check"_s] == u"source nokey"_s && value[u"result"_s] == u"fail"_s
                && !value[u"advice"_s].toString().isEmpty());
        }
        QVERIFY2(isFound, answer.out.constData());
        QCOMPARE(ctl({u"source"_s, u"remove"_s, u"nokey"_s}).code, 0);
    }

    void doctorTellsOfASourceThatWaitsAndOfDeliveriesThatDo()
    {
        m_rig->addPagerDuty(u"waits"_s);
        const core::SourceId source {m_rig->database.sql(u"select id from yagura.source where key = 'waits'"_s).toLongLong()};
        store::Session session(m_rig->collectorLogin(), u"test"_s);
        auto holding = store::IntakeStore(session).hold(source, u"room@host (1)"_s);
        holding.waitForFinished();
        QVERIFY(holding.result().value_or(false));
        m_rig->database.sql(u"update yagura.source_status set last_poll_at = now() - interval '9 minutes', holder = 'room@host (1)',"
                            " error_kind = 'denied', error_detail = 'HTTP 401: no', auth_state = 'denied' where source_id = %1"_s.arg(source.value));
        m_rig->database.sql(u"update yagura.item set deliveries_failed = 2"_s);
        const auto told = ctl({u"doctor"_s}).out;
        QVERIFY2(told.contains("the collector room@host (1) fails: HTTP 401: no"), told.constData());
        QVERIFY(!told.contains("source waits         nobody polls it"));
        QVERIFY2(told.contains("2 failed or were refused, of the items "), told.constData());
        m_rig->database.sql(u"update yagura.item set deliveries_failed = 0"_s);
        QCOMPARE(ctl({u"source"_s, u"remove"_s, u"waits"_s}).code, 0);
    }

    void oneRoundEndsWhenAllIsCaughtUpWith()
    {
        constexpr auto incidents = 150; // more than one poll reads the alerts of
        QStringList ids;
        for (int i = 0; i < incidents; ++i)
            ids.append(m_rig->openIncident(u"late-%1"_s.arg(i)));
        QCOMPARE(ctl({u"collect"_s, u"--once"_s}).code, 0);
        for (int i = 0; i < 25; ++i) {
            yagura::simulator::PdChange taken;
            taken.incidentId = ids.at(i);
            taken.status = yagura::simulator::PdStatus::Acknowledged;
            QVERIFY(!m_rig->simulator.pagerDuty().apply({taken}, u"PUSER01"_s));
        }
        // Nobody looked for so long that all is read again, and each round is a process that knows nothing.
        m_rig->database.sql(u"update yagura.source_status set cursor = cursor || '{\"full_at\": \"\"}'"_s);
        const auto round = ctl({u"collect"_s, u"--once"_s});
        QVERIFY2(round.err.contains("Catching up: "), round.err.constData());
        QCOMPARE(round.code, 0);
        const auto shown = u"select count(*) from yagura.signal where state = 'acknowledged' and external_id in ('%1')"_s;
        QCOMPARE(m_rig->database.sql(shown.arg(ids.join(u"','"_s))), u"25"_s);
    }

private:
    [[nodiscard]] qsizetype found(const QStringList& filter) const
    {
        return QJsonDocument::fromJson(ctl(QStringList {u"items"_s, u"--json"_s} + filter).out).array().size();
    }

    void checkTheFilters()
    {
        QCOMPARE(found({u"--state"_s, u"acknowledged"_s, u"--source"_s, u"pd"_s, u"--limit"_s, u"20000"_s}), 1);
        QCOMPARE(found({u"--text"_s, u"cpu使用率"_s, u"--customer"_s, u"みなと"_s}), 1);
        for (const auto& none : {QStringList {u"--state"_s, u"new"_s}, QStringList {u"--source"_s, u"dd"_s}, QStringList {u"--text"_s, u"%"_s},
                 QStringList {u"--unassigned"_s}, QStringList {u"--owner"_s, QString()}, QStringList {u"--severity"_s, u"low"_s},
                 QStringList {u"--customer"_s, u"nobody"_s}})
            QCOMPARE(found(none), 0);
    }

    void checkWhoIsOnCall()
    {
        const auto told = QJsonDocument::fromJson(ctl({u"status"_s, u"--json"_s}).out)[u"on_call"_s];
        QCOMPARE(told.toArray().size(), 1);
        QVERIFY(!told[0][u"stale"_s].toBool(true));
        QVERIFY(told[0][u"error"_s].isNull());
        QVERIFY(QDateTime::fromString(told[0][u"read_at"_s].toString(), Qt::ISODateWithMs).isValid());
        const auto person = told[0][u"people"_s][0];
        QCOMPARE(person[u"level"_s].toInt(), 1);
        QVERIFY(!person[u"person"_s].toString().isEmpty());
        for (const auto& field : {u"person_id"_s, u"schedule"_s, u"policy"_s, u"policy_id"_s, u"since"_s, u"until"_s})
            QVERIFY2(person.toObject().contains(field), qPrintable(field));
        const auto lines = QString::fromUtf8(ctl({u"status"_s}).out).split(u'\n');
        const auto head = lines.indexOf(QRegularExpression(u"^ON CALL +LEVEL +PERSON +SCHEDULE +POLICY +UNTIL +READ *$"_s));
        QVERIFY2(head > 0, qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.value(head + 1).contains(person[u"person"_s].toString()), qPrintable(lines.value(head + 1)));
        QVERIFY(!lines.value(head + 1).contains(u"stale"_s));
    }

    [[nodiscard]] Answer ctl(const QStringList& arguments) const
    {
        return yaguractl(arguments.isEmpty() ? arguments : QStringList {u"--database"_s, m_conninfo} + arguments);
    }

    std::unique_ptr<Rig> m_rig;
    QString m_conninfo;
};

QTEST_GUILESS_MAIN(TestYaguractl)
#include "tst_Yaguractl.moc"
