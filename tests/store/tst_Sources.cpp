// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/SourceCommands.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using test::errorOf;
using test::valueOf;

namespace {

core::SourceConfig datadog(const QString& key)
{
    core::SourceConfig config;
    config.key = key;
    config.kind = u"datadog"_s;
    config.name = u"Datadog"_s;
    config.secretRef = u"keychain:"_s + key;
    return config;
}

} // namespace

class tst_Sources final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_house = std::make_unique<test::StoreFixture>();
        m_leadSession = std::make_unique<store::Session>(
            m_house->database.conninfoAs(u"lead_tanaka"_s, {u"yagura_lead"_s}), u"test"_s);
        m_lead = std::make_unique<store::SourceCommands>(*m_leadSession);
        m_operator = std::make_unique<store::SourceCommands>(m_house->operatorSession);
    }

    void aLeadMayEditAndAnOperatorMayNot()
    {
        QVERIFY(valueOf(m_lead->cards()).mayEdit);
        QVERIFY(!valueOf(m_operator->cards()).mayEdit);
        QCOMPARE(errorOf(m_operator->save(datadog(u"x"_s), std::nullopt)).kind, core::ErrorKind::Denied);
        QCOMPARE(errorOf(m_operator->setState(u"dd"_s, u"paused"_s)).kind, core::ErrorKind::Denied);
    }

    void everyChangeIsWrittenDownWithWhoMadeIt()
    {
        auto config = datadog(u"audited"_s);
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        config.interval = std::chrono::seconds(60);
        QVERIFY(valueOf(m_lead->save(config, card(config.key).revision)));
        QVERIFY(valueOf(m_lead->setState(config.key, u"paused"_s)));
        QVERIFY(valueOf(m_lead->setState(config.key, u"active"_s)));
        const auto changes = valueOf(m_operator->history(card(config.key).config.id));
        QStringList said;
        for (const auto& change : changes) {
            QCOMPARE(change.actor, u"lead_tanaka"_s);
            said += change.what;
        }
        QCOMPARE(said, (QStringList {u"resumed"_s, u"paused"_s, u"changed"_s, u"added"_s}));
        QCOMPARE(changes[2].facts, (QJsonObject {{u"interval_s"_s, QJsonArray {30, 60}}}));
        QCOMPARE(card(config.key).changedBy, u"lead_tanaka"_s);
    }

    void whatChangesNothingLeavesNoLine()
    {
        const auto config = datadog(u"same"_s);
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        const auto before = card(config.key).revision;
        QVERIFY(valueOf(m_lead->save(config, before)));
        QCOMPARE(card(config.key).revision, before);
    }

    void thePastOfSourcesStands()
    {
        for (const auto& statement : {u"delete from yagura.source_history"_s, u"update yagura.source_history set actor = 'x'"_s, u"truncate yagura.source_history"_s}) {
            const auto answer = test::TestDatabase::trySql(m_house->database.conninfo(), statement);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, u"YG403"_s);
        }
    }

    void twoLeadsDoNotOverwriteEachOther()
    {
        auto config = datadog(u"two"_s);
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        const auto seen = card(config.key).revision;
        config.name = u"first"_s;
        QVERIFY(valueOf(m_lead->save(config, seen)));
        config.name = u"second"_s;
        const auto error = errorOf(m_lead->save(config, seen));
        QCOMPARE(error.kind, core::ErrorKind::Conflict);
        QVERIFY(error.detail.contains(u"changed_since"_s));
        QCOMPARE(card(config.key).config.name, u"first"_s);
    }

    void editingAPausedSourceDoesNotResumeIt()
    {
        auto config = datadog(u"asleep"_s);
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        QVERIFY(valueOf(m_lead->setState(config.key, u"paused"_s)));
        config.name = u"still asleep"_s;
        QVERIFY(valueOf(m_lead->save(config, card(config.key).revision)));
        QVERIFY(card(config.key).status.paused);
    }

    void aRemovedSourceComesBackUnderItsName()
    {
        auto config = datadog(u"gone"_s);
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        QVERIFY(errorOf(m_lead->save(config, std::nullopt)).detail.contains(u"source_exists"_s));
        QVERIFY(valueOf(m_lead->setState(config.key, u"removed"_s)));
        QVERIFY(errorOf(m_lead->save(config, 1)).detail.contains(u"no_source"_s));
        auto other = config;
        other.kind = u"pagerduty"_s;
        QVERIFY(errorOf(m_lead->save(other, std::nullopt)).detail.contains(u"source_of_other_kind"_s));
        QVERIFY(valueOf(m_lead->save(config, std::nullopt)));
        QCOMPARE(valueOf(m_lead->history(card(config.key).config.id)).front().what, u"revived"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("change"); // laid over a valid source
        QTest::addColumn<QString>("reason");
        QTest::newRow("capitals in the key") << uR"({"key": "Datadog"})"_s << u"source_key"_s;
        QTest::newRow("no key") << uR"({"key": ""})"_s << u"source_key"_s;
        QTest::newRow("a path in the kind") << uR"({"kind": "../x"})"_s << u"source_kind"_s;
        QTest::newRow("an address that is no web page") << uR"({"base_url": "file:///etc/passwd"})"_s << u"source_address"_s;
        QTest::newRow("a user in the address") << uR"({"base_url": "https://me:secret@example.com/"})"_s << u"source_address"_s;
        QTest::newRow("an address on the open line") << uR"({"base_url": "http://pd.example.com"})"_s << u"address_not_encrypted"_s;
        QTest::newRow("an address that looks like this computer") << uR"({"base_url": "http://127.0.0.1.example.com/"})"_s << u"address_not_encrypted"_s;
        QTest::newRow("this computer as a user") << uR"({"base_url": "http://localhost:1@example.com/"})"_s << u"source_address"_s;
        QTest::newRow("a backslash in the address") << uR"({"base_url": "https://api.pagerduty.com\\@example.com/"})"_s << u"source_address"_s;
        QTest::newRow("any computer") << uR"({"base_url": "http://0.0.0.0/"})"_s << u"address_not_encrypted"_s;
        QTest::newRow("a site with a path") << uR"({"site": "x/../y"})"_s << u"source_site"_s;
        QTest::newRow("a variable of another program") << uR"({"secret_ref": "env:PGPASSWORD"})"_s << u"secret_env_prefix"_s;
        QTest::newRow("a variable that only begins like ours") << uR"({"secret_ref": "env:YAGURA_SECRET_X;y"})"_s << u"secret_env_prefix"_s;
        QTest::newRow("a file up the folders") << uR"({"secret_ref": "file:../machine-id"})"_s << u"secret_file_path"_s;
        QTest::newRow("a file up and down the folders") << uR"({"secret_ref": "file:/etc/yagura/../machine-id"})"_s << u"secret_file_path"_s;
        QTest::newRow("an option that nobody knows") << uR"({"options": {"comment": "abc"}})"_s << u"source_option"_s;
        QTest::newRow("an option of another vendor") << uR"({"options": {"from": "a@example.jp"}})"_s << u"source_option"_s;
        QTest::newRow("options that are none") << uR"({"options": "no_data=ignore"})"_s << u"source_option"_s;
        QTest::newRow("a key as an option's value") << uR"({"kind": "pagerduty", "options": {"from": "u+abcdef0123456789"}})"_s << u"source_option_value"_s;
        QTest::newRow("a key as a policy") << uR"({"kind": "pagerduty", "options": {"second_line": "u+abcdef0123456789"}})"_s << u"source_option_value"_s;
        QTest::newRow("no interval") << uR"({"interval_s": "0"})"_s << u"source_interval"_s;
        QTest::newRow("a day's interval") << uR"({"interval_s": "86400"})"_s << u"source_interval"_s;
        QTest::newRow("an interval in words") << uR"({"interval_s": "often"})"_s << u"source_interval"_s;
        QTest::newRow("a bare secret") << uR"({"secret_ref": "abc123"})"_s << u"secret_ref"_s;
        QTest::newRow("no place for the secret") << uR"({"secret_ref": ""})"_s << u"secret_ref"_s;
        QTest::newRow("a place without a name") << uR"({"secret_ref": "keychain:"})"_s << u"secret_ref"_s;
        QTest::newRow("a key among the options") << uR"({"options": {"api_key": "abc"}})"_s << u"secret_in_options"_s;
        QTest::newRow("a password among the options") << uR"({"options": {"smtpPassword": "abc"}})"_s << u"secret_in_options"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, reason);
        // The way of the command line and of the demo is no other.
        if (!change.contains(uR"("secret_ref": "")"_s)) {
            const auto put = test::TestDatabase::trySql(m_house->database.conninfoAs(u"lead_tanaka"_s, {u"yagura_lead"_s}),
                u"select yagura.put_source('{\"key\": \"new\", \"kind\": \"datadog\", \"secret_ref\": \"env:YAGURA_SECRET_X\"}'::jsonb || '%1')"_s.arg(change));
            QVERIFY(!put);
            QCOMPARE(put.error().code, u"YG400"_s);
            QCOMPARE(put.error().detail, reason);
        }
        const auto answer = test::TestDatabase::trySql(m_house->database.conninfoAs(u"lead_tanaka"_s, {u"yagura_lead"_s}),
            u"select yagura.save_source('{\"key\": \"new\", \"kind\": \"datadog\", \"secret_ref\": \"env:YAGURA_SECRET_X\"}'::jsonb || '%1', null)"_s.arg(change));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"YG400"_s);
        QVERIFY2(answer.error().detail.contains(reason), qPrintable(answer.error().detail));
        QCOMPARE(m_house->database.sql(u"select count(*) from yagura.source where key = 'new'"_s), u"0"_s);
    }

    void whatAVendorKnowsIsTaken_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a proxy") << uR"({"base_url": "https://proxy.example.com:8443/datadog?x=1"})"_s;
        QTest::newRow("this computer by number") << uR"({"base_url": "http://127.0.0.1:8080"})"_s;
        QTest::newRow("this computer by name") << uR"({"base_url": "http://localhost:8080/"})"_s;
        QTest::newRow("this computer, version six") << uR"({"base_url": "http://[::1]:8080/"})"_s;
        QTest::newRow("a site") << uR"({"site": "ap1.datadoghq.com"})"_s;
        QTest::newRow("a file of the folder") << uR"({"secret_ref": "file:/etc/yagura/dd-main"})"_s;
        QTest::newRow("a file by its name") << uR"({"secret_ref": "file:dd-main"})"_s;
        QTest::newRow("an option of its own") << uR"({"options": {"no_data": "as_alert"}})"_s;
        QTest::newRow("options of the other vendor") << uR"({"kind": "pagerduty", "options": {"from": "ops@example.jp", "second_line": "PSECOND"}})"_s;
    }

    void whatAVendorKnowsIsTaken()
    {
        QFETCH(const QString, change);
        for (const auto* function : {"save_source('%1'::jsonb || '%2', null)", "put_source('%1'::jsonb || '%2')"}) {
            const auto key = u"known-%1"_s.arg(m_house->database.sql(u"select count(*) from yagura.source"_s));
            const auto answer = test::TestDatabase::trySql(m_house->database.conninfoAs(u"lead_tanaka"_s, {u"yagura_lead"_s}),
                u"select yagura."_s + QLatin1StringView(function).arg(uR"({"key": "%1", "kind": "datadog", "secret_ref": "keychain:x"})"_s.arg(key), change));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        }
    }

    void aHolderIsShownAsLongAsItHolds()
    {
        QVERIFY(!card(u"pd"_s).held);
        QVERIFY(valueOf(m_house->intake.hold(m_house->pagerDuty, u"col@host"_s)));
        QVERIFY(card(u"pd"_s).held);
        QCOMPARE(card(u"pd"_s).status.holder, u"col@host"_s);
        QVERIFY(!card(u"dd"_s).held);
        // A holder that dies leaves its name behind, and the lock not.
        m_house->database.endConnections();
        const auto isLeftBehind = [this] {
            const auto pagerDuty = card(u"pd"_s);
            return pagerDuty.status.holder == "col@host"_L1 && !pagerDuty.held;
        };
        QTRY_VERIFY(isLeftBehind());
    }

    void badRecordsAreKeptAndCounted()
    {
        core::IngestBatch batch;
        batch.badRecords = {{u"state: unknown"_s, R"({"id": 1})"}, {u"id: missing"_s, "{}"}};
        QTRY_VERIFY(m_house->intake.hold(m_house->dataDog, u"col@host"_s).result().has_value());
        std::ignore = valueOf(m_house->intake.ingest(m_house->dataDog, batch));
        std::ignore = valueOf(m_house->intake.ingest(m_house->dataDog, batch));
        const auto records = valueOf(m_operator->badRecords(m_house->dataDog));
        QCOMPARE(records.size(), 2U);
        QCOMPARE(records[0].seen, 2);
        QCOMPARE(card(u"dd"_s).badRecordsKept, 2);
        QVERIFY(std::ranges::any_of(records, [](const auto& record) { return record.raw == "{}"; }));
    }

private:
    core::SourceCard card(const QString& key)
    {
        auto future = m_operator->cards();
        future.waitForFinished();
        const auto cards = future.result();
        if (cards) {
            for (const auto& one : cards->cards) {
                if (one.config.key == key)
                    return one;
            }
        }
        return {};
    }

    std::unique_ptr<test::StoreFixture> m_house;
    std::unique_ptr<store::Session> m_leadSession;
    std::unique_ptr<store::SourceCommands> m_lead;
    std::unique_ptr<store::SourceCommands> m_operator;
};

QTEST_GUILESS_MAIN(tst_Sources)
#include "tst_Sources.moc"
