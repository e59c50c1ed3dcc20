// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

QJsonArray rows(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

class tst_Customers final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database = std::make_unique<TestDatabase>();
        m_session = std::make_unique<store::Session>(
            m_database->conninfoAs(u"lead_ito"_s, {u"yagura_lead"_s}), u"test"_s);
    }

    void cleanup() { m_session.reset(); }

    void aFileIsTakenWhole()
    {
        store::Commands commands(*m_session);
        QVERIFY(valueOf(commands.importCustomers(rows(R"([
            {"line": 2, "key": "b", "name": "B社", "reading": "ビー", "first_response_s": 600,
             "keys": [{"kind": "tag", "value": "c:b"}, {"kind": "host", "value": "*.b.jp"}],
             "contacts": [{"name": "二", "phone": "03"}, {"name": "一"}]},
            {"line": 3, "key": "a", "name": "A社", "reading": "エー"}])")))
                    .empty());
        const auto customers = valueOf(commands.customers());
        QCOMPARE(customers.size(), std::size_t(2));
        QCOMPARE(customers[0].key, u"a"_s); // by reading
        QCOMPARE(customers[1].firstResponse, std::chrono::seconds(600));
        QCOMPARE(customers[1].keys.size(), std::size_t(2));
        QCOMPARE(customers[1].contacts[0].name, u"二"_s); // in calling order
    }

    void oneWrongLineStopsAll_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("a name is missing") << QByteArray(R"({"line": 3, "key": "b"})");
        QTest::newRow("a key of a strange form") << QByteArray(R"({"line": 3, "key": "B!", "name": "B"})");
        QTest::newRow("a number that is none") << QByteArray(R"({"line": 3, "key": "b", "name": "B", "first_response_s": "soon"})");
        QTest::newRow("a target of a second") << QByteArray(R"({"line": 3, "key": "b", "name": "B", "first_response_s": 1})");
        QTest::newRow("an unknown kind of key") << QByteArray(R"({"line": 3, "key": "b", "name": "B", "keys": [{"kind": "moon", "value": "x"}]})");
        QTest::newRow("another customer's key") << QByteArray(R"({"line": 3, "key": "b", "name": "B", "keys": [{"kind": "tag", "value": "old"}]})");
        QTest::newRow("a key of the line before") << QByteArray(R"({"line": 3, "key": "b", "name": "B", "keys": [{"kind": "tag", "value": "new"}]})");
        QTest::newRow("the same customer again") << QByteArray(R"({"line": 3, "key": "a", "name": "A"})");
    }

    void oneWrongLineStopsAll()
    {
        QFETCH(QByteArray, second);
        store::Commands commands(*m_session);
        QVERIFY(valueOf(commands.importCustomers(rows(
                            R"([{"line": 2, "key": "old", "name": "Old", "keys": [{"kind": "tag", "value": "old"}]}])")))
                    .empty());
        const auto problems = valueOf(commands.importCustomers(
            rows(R"([{"line": 2, "key": "a", "name": "A", "keys": [{"kind": "tag", "value": "new"}]},)" + second + "]")));
        QVERIFY(!problems.empty());
        QVERIFY(std::any_of(problems.cbegin(), problems.cend(), [](const auto& problem) { return problem.line == 3; }));
        QVERIFY(!problems.back().problem.isEmpty());
        QCOMPARE(valueOf(commands.customers()).size(), std::size_t(1));
    }

    void everyWrongLineIsNamedAtOnce()
    {
        store::Commands commands(*m_session);
        const auto problems = valueOf(commands.importCustomers(
            rows(R"([{"line": 2, "key": "a"}, {"line": 3, "key": "b", "name": "B"}, {"line": 4, "key": "c"}])")));
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].line, 2);
        QCOMPARE(problems[1].line, 4);
    }

    void aKeyMayMoveWithinOneFile()
    {
        store::Commands commands(*m_session);
        (void)valueOf(commands.importCustomers(rows(
            R"([{"line": 2, "key": "a", "name": "A", "keys": [{"kind": "tag", "value": "x"}]}, {"line": 3, "key": "b", "name": "B"}])")));
        QVERIFY(valueOf(commands.importCustomers(rows(
                            R"([{"line": 2, "key": "a", "name": "A"}, {"line": 3, "key": "b", "name": "B", "keys": [{"kind": "tag", "value": "x"}]}])")))
                    .empty());
        QCOMPARE(valueOf(commands.customers())[1].keys.size(), std::size_t(1));
    }

    void aSourceIsAddedChangedPausedAndRemoved()
    {
        store::Commands commands(*m_session);
        core::SourceConfig config;
        config.key = u"dd-main"_s;
        config.kind = u"datadog"_s;
        config.baseUrl = QUrl(u"http://127.0.0.1:8080/x"_s);
        config.interval = std::chrono::seconds(15);
        config.secretRef = u"env:YAGURA_SECRET_DD"_s;
        config.options = {{u"no_data"_s, u"ignore"_s}};
        config.id = valueOf(commands.putSource(config));
        QCOMPARE(valueOf(commands.sources()), std::vector {config});
        QVERIFY(valueOf(commands.setSourceState(u"dd-main"_s, u"paused"_s)));
        QVERIFY(valueOf(commands.sources())[0].paused);
        auto other = config;
        other.kind = u"pagerduty"_s;
        other.options.clear();
        QCOMPARE(errorOf(commands.putSource(other)).kind, core::ErrorKind::Conflict);
        QVERIFY(valueOf(commands.setSourceState(u"dd-main"_s, u"removed"_s)));
        QVERIFY(valueOf(commands.sources()).empty());
        QCOMPARE(errorOf(commands.setSourceState(u"dd-main"_s, u"active"_s)).kind, core::ErrorKind::NotFound);
        QCOMPARE(valueOf(commands.putSource(config)), config.id); // back again, the same
        config.secretRef = u"hunter2"_s; // a secret is no place where one is found
        QCOMPARE(errorOf(commands.putSource(config)).kind, core::ErrorKind::Invalid);
    }

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<store::Session> m_session;
};

QTEST_GUILESS_MAIN(tst_Customers)
#include "tst_Customers.moc"
