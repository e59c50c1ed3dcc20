// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "models/SourceListModel.h"
#include "models/SourceStatusModel.h"
#include "models/SourceText.h"
#include "ui/common/NoticeBar.h"
#include "ui/sources/SourcesDock.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QJsonArray>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::SourceListModel;

namespace {

/// The real window with the sources dock open over a desk that the test holds.
struct Desktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    test::FakeTrials trials;
    std::unique_ptr<ui::MainWindow> window;

    explicit Desktop(bool lead = true, ui::ThemeKind kind = ui::ThemeKind::Dark, ui::Language::Tongue tongue = ui::Language::Tongue::English)
        : theme(kind)
    {
        language.speak(tongue);
        theme.apply(*qApp);
        auto cards = test::nightCards(clock.now());
        cards.mayEdit = lead;
        desk.sourceHouse.house = cards;
        desk.sourceHouse.records = {{7, clock.now().addSecs(-60), 12, u"monitor.id: a number was expected"_s, R"({"id":"<b>x</b>","name":"broken"})"},
            {6, clock.now().addSecs(-600), 1, u"state: unknown value"_s, "not json at all"}};
        desk.sourceHouse.changes = {{21, clock.now().addSecs(-7200), u"tanaka"_s, u"changed"_s, QJsonObject {{u"interval_s"_s, QJsonArray {30, 60}}}},
            {20, clock.now().addDays(-3), u"tanaka"_s, u"added"_s, {}}};
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings, &trials});
        window->resize(1600, 900);
        window->show();
        emit desk.serverClockRead(clock.now());
        emit desk.snapshotTaken({});
        find<QAction>(u"view_sourcesDock"_s)->trigger();
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }

    QTableView& view() const { return *find<QTableView>(u"sourcesView"_s); }
    ui::SourcesDock& dock() const { return *find<ui::SourcesDock>(u"sourcesDock"_s); }
    QString said(const QString& name) const { return find<QLabel>(name)->text(); }
    void press(Qt::Key key) const
    {
        view().setFocus();
        QTest::keyClick(&view(), key);
    }
    bool wait() const { return QTest::qWaitFor([this] { return view().model()->rowCount() == 4; }); }
    QWidget* dialog() const { return find<QWidget>(u"sourceDialog"_s); }
    template <class Widget>
    Widget* field(const QString& name) const
    {
        return dialog()->findChild<Widget*>(name);
    }
};

} // namespace

class tst_SourcesDock final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void aClosedDockAsksNothing()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().close();
        desktop.desk.sourceHouse.house = core::SourceCards {};
        emit desktop.desk.sourcesRead({});
        QCoreApplication::processEvents();
        QCOMPARE(desktop.view().model()->rowCount(), 4);
        desktop.find<QAction>(u"view_sourcesDock"_s)->trigger();
        QTRY_COMPARE(desktop.view().model()->rowCount(), 0);
    }

    void eachStateIsSaidWithWhatToDo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("condition");
        QTest::newRow("up to date") << u"pd-main"_s << u"up to date"_s << u"This source is up to date."_s;
        QTest::newRow("key refused") << u"dd-main"_s << u"key refused"_s << u"The vendor refused the key."_s;
        QTest::newRow("nobody polls it") << u"dd-test"_s << u"nobody polls it"_s << u"Nobody polls this source now."_s;
        QTest::newRow("paused") << u"pd-old"_s << u"paused"_s << u"This source is paused: nothing new comes from it."_s;
    }

    void eachStateIsSaidWithWhatToDo()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, state);
        QFETCH(const QString, condition);
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(key);
        QTRY_COMPARE(desktop.said(u"sourceFact_0"_s), state);
        QVERIFY2(desktop.said(u"sourceCondition"_s).startsWith(condition), qPrintable(desktop.said(u"sourceCondition"_s)));
    }

    void anOperatorSeesNoActionOfALead()
    {
        Desktop desktop(false);
        QVERIFY(desktop.wait());
        for (const auto& name : {u"sourceAdd"_s, u"sourceEdit"_s, u"sourcePause"_s, u"sourceRemove"_s}) {
            QVERIFY(!desktop.find<QAction>(name)->isVisible());
            QVERIFY(!desktop.find<QWidget>(u"button_"_s + name)->isVisible());
        }
        QVERIFY(desktop.find<QAction>(u"sourceTest"_s)->isEnabled());
        QVERIFY(desktop.find<QLabel>(u"sourcesRights"_s)->isVisible());
        desktop.press(Qt::Key_Delete);
        QVERIFY(desktop.desk.sourceHouse.states.empty());
    }

    void pausingAndRemovingAreAskedFirst()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"pd-main"_s);
        desktop.press(Qt::Key_P);
        auto* notice = desktop.find<QWidget>(u"sourcesNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(desktop.desk.sourceHouse.states.empty());
        QTest::mouseClick(notice->findChild<QPushButton*>(u"noticeNo"_s), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
        QVERIFY(desktop.desk.sourceHouse.states.empty());
        desktop.press(Qt::Key_Delete);
        QTest::mouseClick(notice->findChild<QPushButton*>(u"noticeYes"_s), Qt::LeftButton);
        QCOMPARE(desktop.desk.sourceHouse.states.size(), 1U);
        QCOMPARE(desktop.desk.sourceHouse.states[0], std::pair(u"pd-main"_s, u"removed"_s));
    }

    void aPausedSourceIsResumedAtOnce()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"pd-old"_s);
        QTRY_COMPARE(desktop.find<QAction>(u"sourcePause"_s)->text(), u"Resume"_s);
        desktop.press(Qt::Key_P);
        QCOMPARE(desktop.desk.sourceHouse.states.size(), 1U);
        QCOMPARE(desktop.desk.sourceHouse.states[0], std::pair(u"pd-old"_s, u"active"_s));
    }

    void aSourceIsAddedAndItsKeyGoesToTheKeychainAlone()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.press(Qt::Key_Insert);
        QTRY_VERIFY(desktop.dialog());
        desktop.field<QComboBox>(u"sourceKind"_s)->setCurrentIndex(1);
        QTest::keyClicks(desktop.field<QLineEdit>(u"sourceKey"_s), u"dd-eu"_s);
        QCOMPARE(desktop.field<QLineEdit>(u"sourcePlaceName"_s)->text(), u"dd-eu"_s);
        desktop.field<QLineEdit>(u"sourceSecret"_s)->setText(u"api:application"_s);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QTRY_COMPARE(desktop.desk.sourceHouse.saved.size(), 1U);
        const auto& [config, revision] = desktop.desk.sourceHouse.saved[0];
        QCOMPARE(config.key, u"dd-eu"_s);
        QCOMPARE(config.kind, u"datadog"_s);
        QCOMPARE(config.secretRef, u"keychain:dd-eu"_s);
        QVERIFY(!revision);
        QVERIFY(config.options.isEmpty());
        QCOMPARE(desktop.trials.secrets.size(), 1U);
        QCOMPARE(desktop.trials.secrets[0], (QStringList {u"keychain:dd-eu"_s, u"api:application"_s, u"datadog"_s}));
        QTRY_VERIFY(!desktop.dialog());
    }

    void aLockedKeychainSavesNothing()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.trials.kept = core::failure(core::ErrorKind::TimedOut, u"locked"_s);
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        desktop.field<QLineEdit>(u"sourceSecret"_s)->setText(u"a:b"_s);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QTRY_VERIFY(desktop.field<QLabel>(u"sourceWords"_s)->text().startsWith(u"The keychain did not answer."_s));
        QVERIFY(desktop.desk.sourceHouse.saved.empty());
        QVERIFY(desktop.dialog()->isVisible());
    }

    void whoWasSecondIsToldAndKeepsWhatHeTyped()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        QVERIFY(!desktop.field<QLineEdit>(u"sourceKey"_s)->isEnabled());
        desktop.field<QLineEdit>(u"sourceName"_s)->setText(u"Datadog EU"_s);
        desktop.desk.sourceHouse.refusal = core::Error {core::ErrorKind::Conflict, u"changed_since"_s, u"YG409"_s, std::nullopt};
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QTRY_VERIFY(desktop.field<QLabel>(u"sourceWords"_s)->text().startsWith(u"Somebody changed this source in the meantime."_s));
        QCOMPARE(desktop.desk.sourceHouse.saved[0].second, std::optional<qint64>(20));
        QCOMPARE(desktop.field<QLineEdit>(u"sourceName"_s)->text(), u"Datadog EU"_s);
    }

    void whileASourceIsSavedNothingIsTypedAndNobodyLeaves()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        auto* name = desktop.field<QLineEdit>(u"sourceName"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Datadog EU"_s);
        desktop.desk.sourceHouse.answersSaves = false;
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QVERIFY(!name->isEnabled());
        QTest::keyClick(desktop.dialog(), Qt::Key_Escape);
        QVERIFY(desktop.dialog()->isVisible());
        desktop.desk.sourceHouse.answerWaiting(core::failure(core::ErrorKind::Conflict, u"changed_since"_s));
        QTRY_VERIFY(name->isEnabled());
        QVERIFY(!desktop.field<QLineEdit>(u"sourceKey"_s)->isEnabled()); // stays as it was
        QCOMPARE(name->text(), u"Datadog EU"_s);
        // And now leaving asks.
        QTest::keyClick(desktop.dialog(), Qt::Key_Escape);
        auto* question = desktop.dialog()->findChild<QMessageBox*>(u"discardQuestion"_s);
        QTRY_VERIFY(question && question->isVisible());
        QTest::mouseClick(question->findChild<QAbstractButton*>(u"discardTyped"_s), Qt::LeftButton);
        QTRY_VERIFY(!desktop.dialog());
    }

    void aKeyThatWasKeptBeforeTheRefusalIsSaid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("somebody was first") << static_cast<int>(core::ErrorKind::Conflict);
        QTest::newRow("the database is gone") << static_cast<int>(core::ErrorKind::Offline);
        QTest::newRow("no lead any more") << static_cast<int>(core::ErrorKind::Denied);
    }

    void aKeyThatWasKeptBeforeTheRefusalIsSaid()
    {
        QFETCH(const int, kind);
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        desktop.field<QLineEdit>(u"sourceSecret"_s)->setText(u"a:b"_s);
        desktop.desk.sourceHouse.refusal = core::Error {static_cast<core::ErrorKind>(kind), u"changed_since"_s, {}, std::nullopt};
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        const auto* words = desktop.field<QLabel>(u"sourceWords"_s);
        QTRY_VERIFY2(words->text().contains(u"The new key is in the keychain already"_s), qPrintable(words->text()));
        QVERIFY2(!words->text().contains(u"othing was changed"_s), qPrintable(words->text()));
    }

    void whatIsNoSetUpIsNeitherSavedNorTried_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("a blank in the host") << u"sourceAddress"_s << u"http://exa mple"_s << false;
        QTest::newRow("half an IPv6 address") << u"sourceAddress"_s << u"https://[fe80"_s << false;
        QTest::newRow("no scheme") << u"sourceAddress"_s << u"api.example.com"_s << false;
        QTest::newRow("blanks alone") << u"sourceAddress"_s << u"   "_s << true;
        QTest::newRow("the open line") << u"sourceAddress"_s << u"http://api.example.com"_s << false;
        QTest::newRow("a name like this computer's") << u"sourceAddress"_s << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("this computer") << u"sourceAddress"_s << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("an address") << u"sourceAddress"_s << u"https://api.example.com:8443/x"_s << true;
        QTest::newRow("an option without a sign") << u"sourceOptions"_s << u"second_line P123"_s << false;
        QTest::newRow("an option without a name") << u"sourceOptions"_s << u" =x"_s << false;
        QTest::newRow("an option and empty lines") << u"sourceOptions"_s << u"\n second_line = P123 \n\n"_s << true;
    }

    void whatIsNoSetUpIsNeitherSavedNorTried()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        if (auto* line = desktop.dialog()->findChild<QLineEdit*>(field))
            line->setText(text);
        else
            desktop.field<QPlainTextEdit>(field)->setPlainText(text);
        desktop.field<QLineEdit>(u"sourceSecret"_s)->setText(u"a:b"_s);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceTry"_s), Qt::LeftButton);
        QCOMPARE(desktop.trials.tried.size(), good ? 1U : 0U);
        if (!good)
            QVERIFY2(desktop.field<QLabel>(u"sourceWords"_s)->text().contains(text.trimmed()), qPrintable(desktop.field<QLabel>(u"sourceWords"_s)->text()));
        auto* save = desktop.field<QPushButton>(u"sourceSave"_s);
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        if (good) {
            QTRY_COMPARE(desktop.desk.sourceHouse.saved.size(), 1U);
        } else {
            QVERIFY(desktop.trials.secrets.empty());
            QVERIFY(desktop.desk.sourceHouse.saved.empty());
        }
    }

    void aNewAddressAsksForItsKey_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("an address") << u"sourceAddress"_s << u"https://collect.example.com"_s;
        QTest::newRow("a site") << u"sourceSite"_s << u"us5.datadoghq.com"_s;
    }

    void aNewAddressAsksForItsKey()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"dd-main"_s);
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog());
        desktop.field<QLineEdit>(field)->setText(text);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QVERIFY(desktop.field<QLabel>(u"sourceWords"_s)->text().startsWith(u"The key that is kept is for the old address"_s));
        QVERIFY(desktop.desk.sourceHouse.saved.empty());
        desktop.field<QLineEdit>(u"sourceSecret"_s)->setText(u"a:b"_s);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QTRY_COMPARE(desktop.desk.sourceHouse.saved.size(), 1U);
        QCOMPARE(desktop.trials.secrets.size(), 1U);
    }

    void aVariableIsNamedAsTheCollectorReadsIt()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.press(Qt::Key_Insert);
        QTRY_VERIFY(desktop.dialog());
        QTest::keyClicks(desktop.field<QLineEdit>(u"sourceKey"_s), u"dd-eu.2"_s);
        auto* place = desktop.field<QComboBox>(u"sourcePlace"_s);
        place->setCurrentIndex(place->findData(u"env:"_s));
        auto* name = desktop.field<QLineEdit>(u"sourcePlaceName"_s);
        QCOMPARE(name->text(), u"YAGURA_SECRET_DD_EU_2"_s);
        name->setText(u"PGPASSWORD"_s);
        QTest::mouseClick(desktop.field<QPushButton>(u"sourceSave"_s), Qt::LeftButton);
        QVERIFY2(desktop.field<QLabel>(u"sourceWords"_s)->text().contains(u"YAGURA_SECRET_"_s), qPrintable(desktop.field<QLabel>(u"sourceWords"_s)->text()));
        QVERIFY(desktop.desk.sourceHouse.saved.empty());
    }

    void whatKeepsAKeyFromBeingUsedIsSaid_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("for another address") << u"secret_elsewhere"_s << u"The key was given for another address, and was not sent to this one."_s;
        QTest::newRow("for nobody") << u"secret_unbound"_s << u"The key does not say which address it is for, and was sent to none."_s;
        QTest::newRow("a place that is none") << u"secret_folder"_s << u"The place of the key is none that keys may lie in."_s;
        QTest::newRow("a file that others read") << u"secret_rights"_s << u"The file with the key is not one for the collector alone"_s;
        QTest::newRow("the open line") << u"address"_s << u"The address is not encrypted, and the key was not sent"_s;
        QTest::newRow("not found") << u"secret"_s << u"The key was not found on this computer."_s;
    }

    void whatKeepsAKeyFromBeingUsedIsSaid()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        core::SourceConfig config;
        config.kind = u"pagerduty"_s;
        models::TrialOutcome outcome;
        outcome.isSecretMissing = true;
        outcome.error = core::Error {core::ErrorKind::Denied, u"why"_s, code, std::nullopt};
        QVERIFY2(models::SourceText::outcome(config, outcome).startsWith(words), qPrintable(models::SourceText::outcome(config, outcome)));
    }

    void aKeyHeldDownAsksTheVendorOnce()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        for (const auto& name : {u"sourceAdd"_s, u"sourceEdit"_s, u"sourceTest"_s, u"sourcePause"_s, u"sourceRemove"_s})
            QVERIFY(!desktop.find<QAction>(name)->autoRepeat());
        desktop.dock().choose(u"pd-main"_s);
        desktop.press(Qt::Key_T);
        desktop.press(Qt::Key_T); // the vendor has not answered yet
        QCOMPARE(desktop.trials.tried.size(), 1U);
        QTRY_VERIFY(desktop.find<QAction>(u"sourceTest"_s)->isEnabled());
        desktop.press(Qt::Key_T);
        QCOMPARE(desktop.trials.tried.size(), 2U);
    }

    void aLostDatabaseMakesNoSourceSilent()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"pd-main"_s);
        auto* stale = desktop.find<ui::NoticeBar>(u"sourcesStale"_s);
        QTRY_COMPARE(desktop.said(u"sourceFact_0"_s), u"up to date"_s);
        QVERIFY(!stale->isVisible());
        emit desktop.desk.connectionLost(core::Error {core::ErrorKind::Offline, u"gone"_s, {}, std::nullopt});
        QTRY_VERIFY(stale->isVisible());
        desktop.clock.instant = desktop.clock.instant.addSecs(3600);
        desktop.dock().advance(desktop.clock.now());
        QCOMPARE(desktop.said(u"sourceFact_0"_s), u"up to date"_s);
        QVERIFY2(stale->sentence().startsWith(u"As of "_s) && stale->sentence().contains(u"the database does not answer"_s), qPrintable(stale->sentence()));
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
            desktop.dock().grab().save(where + u"/sources-lost.png"_s);
        emit desktop.desk.connectionRegained();
        QTRY_VERIFY(!stale->isVisible());
        desktop.dock().advance(desktop.clock.now());
        QTRY_COMPARE(desktop.said(u"sourceFact_0"_s), u"silent"_s);
    }

    void theStripDoesNotCallASourceSilentWhoseDatabaseIsLost()
    {
        const test::StillClock clock;
        models::SourceStatusModel model;
        model.advance(clock.now());
        model.setSources({test::nightCards(clock.now()).cards[2].status});
        QVERIFY(model.incompleteSentence().isEmpty());
        model.setLost(true);
        model.advance(clock.now().addSecs(3600));
        QVERIFY2(model.incompleteSentence().contains(u"database lost"_s), qPrintable(model.incompleteSentence()));
        model.setLost(false);
        QVERIFY2(model.incompleteSentence().contains(u"silent"_s), qPrintable(model.incompleteSentence()));
    }

    void aSourceThatFallsSilentIsToldWithItsMark()
    {
        SourceListModel model;
        const test::StillClock clock;
        model.advance(clock.now());
        model.setCards(test::nightCards(clock.now()).cards);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.advance(clock.now().addSecs(3600));
        QVERIFY(!changed.isEmpty());
        for (const auto& each : changed)
            QCOMPARE(each[0].toModelIndex().column(), int(SourceListModel::NameColumn)); // the mark stands there
    }

    void aTrialSaysWhatItFound()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().choose(u"pd-main"_s);
        desktop.trials.outcome.account = u"minato"_s;
        desktop.trials.outcome.openCount = 3;
        desktop.trials.outcome.remarks = {u"no_from_address"_s};
        desktop.press(Qt::Key_T);
        QTRY_COMPARE(desktop.said(u"sourceTrial"_s),
            u"It works from this computer: account minato. 3 open there now. Without from= nothing can be written back to PagerDuty."_s);
        desktop.trials.outcome = {};
        desktop.trials.outcome.error = core::Error {core::ErrorKind::NotFound, u"keychain"_s, {}, std::nullopt};
        desktop.trials.outcome.isSecretMissing = true;
        desktop.press(Qt::Key_T);
        QTRY_VERIFY(desktop.said(u"sourceTrial"_s).startsWith(u"The key was not found on this computer."_s));
    }

    void recordsThatCouldNotBeReadAreShownAsTheyCame()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        auto* list = desktop.find<QListWidget>(u"sourceRecords"_s);
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(u"12 times"_s));
        auto* raw = desktop.find<QWidget>(u"sourcePane"_s)->findChild<QPlainTextEdit*>(u"sourceRaw"_s);
        QVERIFY(raw->toPlainText().contains(u"<b>x</b>"_s));
        list->setCurrentRow(1);
        QCOMPARE(raw->toPlainText(), u"not json at all"_s);
        const auto* changes = desktop.find<QListWidget>(u"sourceChanges"_s);
        QCOMPARE(changes->count(), 2);
        QVERIFY2(changes->item(0)->text().contains(u"Interval (s): 30 → 60"_s), qPrintable(changes->item(0)->text()));
    }

    void theChosenSourceSurvivesEachReading()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        const QAbstractItemModelTester tester(desktop.view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desktop.dock().choose(u"pd-main"_s);
        auto cards = *desktop.desk.sourceHouse.house;
        cards.cards.erase(cards.cards.begin());
        desktop.desk.sourceHouse.house = cards;
        std::vector<core::SourceStatus> statuses;
        for (const auto& card : cards.cards)
            statuses.push_back(card.status);
        QSignalSpy reset(desktop.view().model(), &QAbstractItemModel::modelReset);
        emit desktop.desk.sourcesRead(statuses);
        QTRY_COMPARE(desktop.view().model()->rowCount(), 3);
        QCOMPARE(desktop.dock().chosen(), u"pd-main"_s);
        QCOMPARE(reset.size(), 0);
    }

    void onlyTheRowThatChangedIsTold()
    {
        SourceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const test::StillClock clock;
        model.advance(clock.now());
        auto cards = test::nightCards(clock.now()).cards;
        model.setCards(cards);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        std::vector<core::SourceStatus> statuses;
        for (const auto& card : cards)
            statuses.push_back(card.status);
        QVERIFY(model.setStatuses(statuses));
        QCOMPARE(changed.size(), 0);
        statuses[2].lagMs = 999;
        QVERIFY(model.setStatuses(statuses));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        statuses.pop_back();
        QVERIFY(!model.setStatuses(statuses));
    }

    void aDatabaseThatIsGoneIsSaid()
    {
        Desktop desktop;
        QVERIFY(desktop.wait());
        desktop.dock().close();
        test::FakeDesk gone;
        gone.sourceHouse.house = core::failure(core::ErrorKind::Offline, u"gone"_s);
        ui::SourcesDock dock(desktop.theme, gone, nullptr);
        dock.show();
        QTRY_VERIFY(dock.findChild<QLabel*>(u"stateSentence"_s)->text().startsWith(u"This could not be read"_s));
        gone.sourceHouse.house = core::SourceCards {};
        QTest::mouseClick(dock.findChild<QPushButton*>(u"stateButton"_s), Qt::LeftButton);
        QTRY_COMPARE(dock.findChild<QLabel*>(u"stateSentence"_s)->text(), u"No source is set up yet."_s);
    }

    void thePictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("japanese");
        QTest::newRow("dark-ja") << true << true;
        QTest::newRow("light-en") << false << false;
    }

    void thePictures()
    {
        const auto where = qEnvironmentVariable("YAGURA_PICTURES");
        if (where.isEmpty())
            QSKIP("YAGURA_PICTURES names no folder");
        QFETCH(const bool, dark);
        QFETCH(const bool, japanese);
        Desktop desktop(true, dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light, japanese ? ui::Language::Tongue::Japanese : ui::Language::Tongue::English);
        QVERIFY(desktop.wait());
        const auto name = where + u"/sources-"_s + QString::fromLatin1(QTest::currentDataTag());
        desktop.dock().choose(u"dd-main"_s);
        QVERIFY(desktop.dock().grab().save(name + u".png"_s));
        desktop.dock().setFloating(true);
        desktop.dock().resize(1100, 760);
        QCoreApplication::processEvents();
        QVERIFY(desktop.dock().grab().save(name + u"-floating.png"_s));
        desktop.press(Qt::Key_F2);
        QTRY_VERIFY(desktop.dialog() && desktop.dialog()->isVisible());
        QVERIFY(desktop.dialog()->grab().save(name + u"-dialog.png"_s));
    }

    void detailsThatCouldNotBeReadAreNotTakenForNone()
    {
        Desktop desktop;
        desktop.desk.sourceHouse.detailsError = core::Error {core::ErrorKind::Offline, u"gone"_s, {}, std::nullopt};
        emit desktop.desk.connectionRegained();
        auto* view = desktop.find<QTableView>(u"sourcesView"_s);
        QTRY_VERIFY(view->model()->rowCount() > 1);
        view->selectRow(1);
        auto* list = desktop.find<QListWidget>(u"sourceRecords"_s);
        const auto hint = [list] { return list->parentWidget()->parentWidget()->findChild<QLabel*>()->text(); };
        QTRY_VERIFY2(hint().contains(u"could not be read"_s), qPrintable(hint()));
        QCOMPARE(list->count(), 0);
        // The clock alone does not ask again.
        for (auto turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        const auto asked = desktop.desk.sourceHouse.detailsAsked;
        for (auto second = 1; second <= 5; ++second) {
            desktop.dock().advance(desktop.clock.now().addSecs(second));
            QCoreApplication::processEvents();
        }
        QCOMPARE(desktop.desk.sourceHouse.detailsAsked, asked);
        // With the next news it is tried again.
        desktop.desk.sourceHouse.detailsError.reset();
        emit desktop.desk.connectionRegained();
        QTRY_COMPARE(list->count(), 2);
    }
};

QTEST_MAIN(tst_SourcesDock)
#include "tst_SourcesDock.moc"
