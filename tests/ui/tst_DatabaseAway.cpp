// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a desk says while its database is away, for whatever reason, and what it sends of the item that a person saw.

#include "ItemDesktop.h"

#include "models/ReasonText.h"
#include "models/Times.h"

#include <QDialog>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace yagura;

using Desktop = test::ItemDesktop;

namespace {

core::Error loss(const QString& code)
{
    return {core::ErrorKind::Offline, u"the words of the library"_s, code, {}};
}

} // namespace

class tst_DatabaseAway final : public QObject
{
    Q_OBJECT

private slots:
    void theReasonIsSaidAndNothingIsGreen_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("label");
        QTest::newRow("silent") << u"no_answer"_s << u"The database does not answer."_s << u"Database lost"_s;
        QTest::newRow("gone") << QString() << u"The database cannot be reached."_s << u"Database lost"_s;
        QTest::newRow("the role is gone") << u"no_role"_s << u"Your login has no role in the database any more."_s << u"No role in the database"_s;
        QTest::newRow("a standby") << u"read_only"_s << u"This server only reads: it is a standby, or set so."_s << u"Database lost"_s;
        QTest::newRow("a pooler") << u"pooler"_s << u"A connection pooler stands before the server"_s << u"Database lost"_s;
        QTest::newRow("an older schema") << u"older_schema"_s << u"This database is of an older Yagura."_s << u"Database lost"_s;
    }

    void theReasonIsSaidAndNothingIsGreen()
    {
        QFETCH(QString, code);
        QFETCH(QString, sentence);
        QFETCH(QString, label);
        Desktop desktop;
        desktop.open();
        emit desktop.desk.connectionLost(loss(u"57P01"_s));
        emit desktop.desk.connectionLost(loss(code)); // for another reason now
        const auto said = notice(desktop);
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QVERIFY2(said.contains(u"keeps trying by itself"_s), qPrintable(said));
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->text(), label);
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->property("tone").toString(), u"stale"_s);
        emit desktop.desk.connectionRegained();
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->text(), u"Database connected"_s);
    }

    void aDeskThatFindsNoDatabaseAtItsStartSaysWhyAndWhatWaits()
    {
        Desktop desktop;
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        desktop.window->showStarted();
        emit desktop.desk.waitingChanged(2);
        emit desktop.desk.connectionLost(loss(u"no_answer"_s));
        QVERIFY(sentences(desktop).contains(u"The database does not answer."_s));
        QVERIFY(!sentences(desktop).contains(u"Reading the queue …"_s));
        QVERIFY(desktop.find<QLabel>(u"waitingLabel"_s)->isVisible());
        QVERIFY(desktop.find<QLabel>(u"waitingLabel"_s)->text().contains(u"2"_s));
        // The settings, and with them the database's place, are a key away.
        QTest::keyClick(desktop.window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(desktop.window->findChild<QDialog*>(u"settingsDialog"_s));
        delete desktop.window->findChild<QDialog*>(u"settingsDialog"_s);
        desktop.open();
        QVERIFY(!sentences(desktop).contains(u"The database does not answer."_s));
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->text(), u"Database connected"_s);
    }

    void whyTheOwnServerDoesNotStartIsNotCoveredByItsAbsence()
    {
        Desktop desktop;
        desktop.window->showStartFailed({core::ErrorKind::NotFound, u"install postgresql-15"_s, {}, {}});
        emit desktop.desk.connectionLost(loss({}));
        QVERIFY(sentences(desktop).join(u' ').contains(u"install postgresql-15"_s));
    }

    void anActionCarriesTheItemAsItWasSeen_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<core::Verb>("verb");
        QTest::addColumn<bool>("takesOver");
        QTest::newRow("nobody's") << QString() << Qt::Key_A << core::Verb::Acknowledge << false;
        QTest::newRow("another's, to be taken over") << u"tanaka"_s << Qt::Key_A << core::Verb::Acknowledge << true;
        QTest::newRow("one's own") << u"me"_s << Qt::Key_F << core::Verb::CompleteFirstResponse << false;
        QTest::newRow("another's, whose first response is helped with") << u"tanaka"_s << Qt::Key_F << core::Verb::CompleteFirstResponse << false;
    }

    void anActionCarriesTheItemAsItWasSeen()
    {
        QFETCH(QString, owner);
        QFETCH(Qt::Key, key);
        QFETCH(core::Verb, verb);
        QFETCH(bool, takesOver);
        Desktop desktop;
        auto& detail = desktop.desk.details[desktop.items[1].id.value];
        detail.item.owner = owner;
        detail.item.state = owner.isEmpty() ? core::ItemState::New : core::ItemState::Acknowledged;
        detail.item.version = 12;
        detail.item.fires = 3;
        detail.actions = {{verb, true, {}}, {core::Verb::Note, true, {}}};
        emit desktop.desk.loginRead(u"me"_s);
        desktop.open();
        desktop.window->activateWindow();
        QTest::keyClick(desktop.window.get(), key);
        QTRY_COMPARE(desktop.desk.asked.size(), 1U);
        const auto& action = desktop.desk.asked[0];
        QCOMPARE(action.verb, verb);
        QVERIFY(action.seen.has_value());
        QCOMPARE(*action.seen, core::seenItem(detail.item));
        QCOMPARE(action.takeOver, takesOver);
    }

    void whoComesSecondReadsWhoWasFirstAndWhatToPress()
    {
        Desktop desktop;
        desktop.open();
        core::Action action;
        action.item = desktop.items[1].id;
        action.verb = core::Verb::Acknowledge;
        core::Error error {core::ErrorKind::Conflict, u"taken_by_other"_s, u"YG409"_s, {}};
        error.facts = {{u"owner"_s, u"tanaka"_s}, {u"since"_s, u"2026-11-24T03:04:05.000Z"_s}};
        emit desktop.desk.refused(action, error);
        const auto at = models::Times::clock(QDateTime(QDate(2026, 11, 24), QTime(3, 4, 5), Qt::UTC));
        QVERIFY2(desktop.notice().contains(u"tanaka has had this item since %1"_s.arg(at)), qPrintable(desktop.notice()));
        QVERIFY(desktop.notice().contains(u"press the same key again"_s));
    }

private:
    static QString notice(const Desktop& desktop) { return desktop.find<QWidget>(u"windowNotice"_s)->findChild<QLabel*>()->text(); }

    static QStringList sentences(const Desktop& desktop)
    {
        QStringList all;
        for (const auto* label : desktop.window->findChildren<QLabel*>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all;
    }
};

QTEST_MAIN(tst_DatabaseAway)
#include "tst_DatabaseAway.moc"
