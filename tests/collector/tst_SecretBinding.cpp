// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a lead writes about a source, and a collector that believes none of it: with the real database and two vendors, of
// which one is somebody's own.

#include "CollectorRig.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class tst_SecretBinding final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<Rig>();
        m_strange = std::make_unique<simulator::Simulator>(m_rig->clock);
        QVERIFY(m_strange->listen());
        // Given for the one vendor, to the port.
        qputenv("YAGURA_SECRET_TEST_PD", "pagerduty " + m_rig->simulator.pagerDutyUrl().toEncoded() + ' ' + m_rig->simulator.pagerDuty().token());
    }

    void cleanup()
    {
        m_strange.reset();
        m_rig.reset();
    }

    void aSourceThatIsTurnedElsewhereDrawsNoKeyThere_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("by its address") << u"base_url = '%1'"_s;
        QTest::newRow("by its address and its vendor") << u"base_url = '%2', kind = 'datadog'"_s;
        QTest::newRow("by its address, under another name of this computer") << u"base_url = replace('%1', '127.0.0.1', 'localhost')"_s;
    }

    void aSourceThatIsTurnedElsewhereDrawsNoKeyThere()
    {
        QFETCH(const QString, change);
        m_rig->addPagerDuty();
        m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"pd"_s, true) > 0, 20'000);
        const QSignalSpy strange(m_strange.get(), &simulator::Simulator::requested);
        auto turned = change;
        turned.replace(u"%1"_s, m_strange->pagerDutyUrl().toString()).replace(u"%2"_s, m_strange->datadogUrl().toString());
        m_rig->database.sql(u"update yagura.source set %1 where key = 'pd'"_s.arg(turned));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_code"_s), u"secret_elsewhere"_s, 20'000);
        QCOMPARE(strange.size(), 0);
        // The source is not held by whoever may not read its key; what came before stands.
        QCOMPARE(m_rig->status(u"pd"_s, u"holder"_s), QString());
        QCOMPARE(m_rig->count(u"item where recovered_at is null"_s), 1);
        // Turned back, it is polled again.
        m_rig->database.sql(u"update yagura.source set base_url = '%1', kind = 'pagerduty' where key = 'pd'"_s.arg(m_rig->simulator.pagerDutyUrl().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_code"_s), QString(), 20'000);
        QCOMPARE(strange.size(), 0);
    }

    void aNewSourceDrawsNoKeyOfAnotherOne_data()
    {
        QTest::addColumn<QString>("secretRef");
        QTest::addColumn<QString>("code");
        QTest::newRow("the key of another source") << u"env:YAGURA_SECRET_TEST_PD"_s << u"secret_elsewhere"_s;
        QTest::newRow("the environment of the collector") << u"env:HOME"_s << u"secret_env_prefix"_s;
        QTest::newRow("a file of the collector's computer") << u"file:/etc/machine-id"_s << u"secret_folder"_s;
        QTest::newRow("a file up the folders") << u"file:../../etc/machine-id"_s << u"secret_folder"_s;
    }

    void aNewSourceDrawsNoKeyOfAnotherOne()
    {
        QFETCH(const QString, secretRef);
        QFETCH(const QString, code);
        const QSignalSpy strange(m_strange.get(), &simulator::Simulator::requested);
        // Past the checks of the database, as its owner writes it.
        m_rig->database.sql(u"insert into yagura.source (key, kind, base_url, interval_s, secret_ref) values ('mine', 'pagerduty', '%1', 1, '%2')"_s.arg(
            m_strange->pagerDutyUrl().toString(), secretRef));
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"mine"_s, u"error_code"_s), code, 20'000);
        QCOMPARE(strange.size(), 0);
    }

private:
    std::unique_ptr<Rig> m_rig;
    std::unique_ptr<simulator::Simulator> m_strange;
};

QTEST_GUILESS_MAIN(tst_SecretBinding)
#include "tst_SecretBinding.moc"
