// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "models/QueueModel.h"
#include "ui/common/NoticeBar.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;

namespace {

/// The real window over a desk that the test holds.
struct Desktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> items;

    Desktop()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        for (const auto& item : items)
            desk.details[item.id.value] = test::nightDetail(item, clock.now());
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 900);
        window->show();
    }

    void fill()
    {
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    /// Chooses as a person does, and waits until the item is shown: it is read over the event loop.
    void choose(size_t at)
    {
        queue().choose(items[at].id);
        QTRY_COMPARE(title(), items[at].title);
        QTRY_VERIFY(find<QAction>(u"action_note"_s)->isEnabled());
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }

    ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    QString title() const { return find<QLabel>(u"itemTitle"_s)->text(); }
    void press(Qt::Key key) const { QTest::keyClick(&queue(), key); }
    QStringList sentences() const
    {
        QStringList all;
        for (const auto* label : window->findChildren<QLabel*>(u"stateSentence"_s)) {
            if (label->isVisible())
                all += label->text();
        }
        return all;
    }
};

} // namespace

class tst_MainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // Said by the offscreen platform of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void theLateItemStandsFirst()
    {
        Desktop desktop;
        desktop.fill();
        const auto* model = desktop.queue().model();
        QVERIFY(model->index(0, QueueModel::TimeLeftColumn).data().toString().endsWith(u"late"_s));
        QCOMPARE(model->rowCount(), 11);
    }

    void aPersonWorksWithKeysAlone()
    {
        Desktop desktop;
        desktop.fill();
        desktop.queue().setFocus();
        desktop.choose(0);
        QTRY_COMPARE(desktop.title(), desktop.items[0].title);
        desktop.press(Qt::Key_A);
        QTRY_COMPARE(desktop.desk.asked.size(), 1U);
        QCOMPARE(desktop.desk.asked[0].verb, core::Verb::Acknowledge);
        QCOMPARE(desktop.desk.asked[0].item, desktop.items[0].id);
        QVERIFY(!desktop.desk.asked[0].id.isNull());
        // It is under way: a second press sends nothing.
        desktop.press(Qt::Key_A);
        QCOMPARE(desktop.desk.asked.size(), 1U);
        desktop.press(Qt::Key_Down);
        QTRY_COMPARE(desktop.title(), desktop.items[1].title);
    }

    void lettersInATextFieldAreLetters()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(0);
        auto* search = desktop.find<QLineEdit>(u"search"_s);
        search->setFocus();
        QTest::keyClicks(search, u"wafer"_s);
        QCOMPARE(search->text(), u"wafer"_s);
        QCOMPARE(desktop.desk.asked.size(), 0U);
        search->clear();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"far"_s);
        QCOMPARE(note->toPlainText(), u"far"_s);
        QCOMPARE(desktop.desk.asked.size(), 0U);
    }

    void resolvingWhatStillFiresAsksFirst()
    {
        Desktop desktop;
        desktop.fill();
        desktop.queue().setFocus();
        desktop.choose(0);
        desktop.press(Qt::Key_R);
        QCOMPARE(desktop.desk.asked.size(), 0U);
        auto* notice = desktop.find<QWidget>(u"itemNotice"_s);
        QVERIFY(notice->isVisible());
        QTest::mouseClick(notice->findChild<QPushButton*>(u"noticeYes"_s), Qt::LeftButton);
        QCOMPARE(desktop.desk.asked.size(), 1U);
        QCOMPARE(desktop.desk.asked[0].verb, core::Verb::Resolve);
    }

    void anActionThatIsNotPossibleSaysWhy()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(0);
        const auto* reopen = desktop.find<QAction>(u"action_reopen"_s);
        QVERIFY(!reopen->isEnabled());
        QCOMPARE(reopen->toolTip(), u"Only a resolved item can be reopened."_s);
    }

    void aRefusalIsToldInWordsAndStopsNobody()
    {
        Desktop desktop;
        desktop.fill();
        desktop.queue().setFocus();
        desktop.choose(0);
        desktop.press(Qt::Key_F);
        emit desktop.desk.refused(desktop.desk.asked.at(0), {core::ErrorKind::Conflict, u"already_responded"_s, {}, {}});
        auto* notice = desktop.find<QWidget>(u"itemNotice"_s);
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->findChild<QLabel*>()->text(), u"Its first response is done already."_s);
        QVERIFY(!qApp->activeModalWidget());
    }

    void selectionSurvivesWhatComesGoesAndMoves()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(3);
        auto later = desktop.items[3];
        later.version = 2;
        later.dueAt = later.dueAt.addSecs(3600);
        auto newcomer = desktop.items[0];
        newcomer.id = {99999};
        newcomer.dueAt = newcomer.dueAt.addSecs(-100);
        emit desktop.desk.itemsChanged({later, newcomer});
        QCOMPARE(desktop.queue().chosen(), desktop.items[3].id);
        QCOMPARE(desktop.queue().currentIndex().data(QueueModel::IdRole).toLongLong(), desktop.items[3].id.value);
    }

    void aRowThatLeavesChoosesNoOther()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(3);
        QTRY_COMPARE(desktop.title(), desktop.items[3].title);
        desktop.find<QLineEdit>(u"search"_s)->setText(u"batch-21"_s);
        QVERIFY(!desktop.queue().currentIndex().isValid());
        QCOMPARE(desktop.title(), desktop.items[3].title);
        desktop.find<QLineEdit>(u"search"_s)->clear();
        QCOMPARE(desktop.queue().currentIndex().data(QueueModel::IdRole).toLongLong(), desktop.items[3].id.value);
    }

    void whatAPersonLooksAtStaysInItsPlace()
    {
        Desktop desktop;
        std::vector<core::WorkItem> many;
        for (auto at = 0; at < 300; ++at) {
            auto item = desktop.items[1];
            item.id = {1000 + at};
            item.dueAt = item.dueAt.addSecs(at);
            many.push_back(item);
        }
        desktop.items = many;
        desktop.fill();
        auto& queue = desktop.queue();
        queue.verticalScrollBar()->setValue(3000);
        const auto seen = queue.indexAt({50, 100});
        const auto id = seen.data(QueueModel::IdRole).toLongLong();
        const auto top = queue.visualRect(seen).top();
        std::vector<core::WorkItem> urgent;
        for (auto at = 0; at < 20; ++at) {
            auto item = many[0];
            item.id = {5000 + at};
            item.dueAt = item.dueAt.addSecs(-500);
            urgent.push_back(item);
        }
        emit desktop.desk.itemsChanged(urgent);
        QCoreApplication::processEvents();
        const auto after = queue.indexAt({50, top + 2});
        QCOMPARE(after.data(QueueModel::IdRole).toLongLong(), id);
        QCOMPARE(queue.visualRect(after).top(), top);
    }

    void anOpenMenuSurvivesARefresh()
    {
        Desktop desktop;
        desktop.fill();
        desktop.queue().setFocus();
        desktop.choose(0);
        desktop.press(Qt::Key_W);
        auto* menu = desktop.find<QMenu>(u"watchMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        emit desktop.desk.somethingChanged();
        auto changed = desktop.items[0];
        changed.version = 2;
        emit desktop.desk.itemsChanged({changed});
        QTRY_COMPARE(desktop.desk.detailsAsked, 2);
        QVERIFY(menu->isVisible());
        menu->actions().at(1)->trigger();
        menu->hide();
        QCOMPARE(desktop.desk.asked.size(), 1U);
        QCOMPARE(*desktop.desk.asked[0].until, desktop.clock.now().addSecs(3600));
    }

    void aDraftSurvivesARefreshAndAnotherItem()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(0);
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setPlainText(u"java が 91%"_s);
        emit desktop.desk.somethingChanged();
        QTRY_COMPARE(desktop.desk.detailsAsked, 2);
        QCOMPARE(note->toPlainText(), u"java が 91%"_s);
        desktop.choose(1);
        QCOMPARE(note->toPlainText(), QString());
        desktop.choose(0);
        QCOMPARE(note->toPlainText(), u"java が 91%"_s);
    }

    void markupInATitleIsText()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(5);
        const auto* title = desktop.find<QLabel>(u"itemTitle"_s);
        QTRY_VERIFY(title->text().contains(u"<b>bold?</b>"_s));
        for (const auto* label : desktop.window->findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
    }

    void emptyFailedAndStartingAreSaid()
    {
        Desktop desktop;
        QVERIFY(desktop.sentences().contains(u"Starting the database …"_s));
        const QSignalSpy again(desktop.window.get(), &ui::MainWindow::startAsked);
        desktop.window->showStartFailed({core::ErrorKind::NotFound, u"install postgresql-15"_s, {}, {}});
        QVERIFY(desktop.sentences().join(u' ').contains(u"install postgresql-15"_s));
        QTest::mouseClick(desktop.find<QWidget>(u"queueDock"_s)->findChild<QPushButton*>(u"stateButton"_s), Qt::LeftButton); // other panes have one too
        QCOMPARE(again.size(), 1);
        desktop.window->showStarted();
        QVERIFY(desktop.sentences().contains(u"Reading the queue …"_s));
        desktop.items.clear();
        desktop.fill();
        QVERIFY(desktop.sentences().contains(u"Nothing is open."_s));
    }

    void aLostDatabaseIsSaidAtOnceAndSoIsItsReturn()
    {
        Desktop desktop;
        desktop.fill();
        auto* notice = desktop.find<QWidget>(u"windowNotice"_s);
        QVERIFY(!notice->isVisible());
        emit desktop.desk.connectionLost({core::ErrorKind::Offline, u"gone"_s, {}, {}});
        QTRY_VERIFY(notice->isVisible() && notice->width() > 400);
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->text(), u"Database lost"_s);
        emit desktop.desk.connectionRegained();
        QVERIFY(!notice->isVisible());
        QCOMPARE(desktop.find<QLabel>(u"databaseLabel"_s)->text(), u"Database connected"_s);
    }

    void whoIsOnCallStandsInTheStatusBar()
    {
        Desktop desktop;
        core::OnCall entry;
        entry.person = u"佐藤"_s;
        core::OnCallNow source;
        source.readAt = desktop.clock.now();
        source.onCall = {entry};
        desktop.desk.onCallSources = {source};
        desktop.fill();
        const auto* label = desktop.find<QLabel>(u"onCallLabel"_s);
        QTRY_VERIFY(label->isVisible());
        QCOMPARE(label->text(), u"On call: 佐藤"_s);
        desktop.clock.instant = desktop.clock.instant.addSecs(3600); // the window's second reaches it
        QTRY_COMPARE(label->property("tone").toString(), u"stale"_s);
    }

    void aSourceThatFailsMarksTheQueueAsIncomplete()
    {
        Desktop desktop;
        desktop.fill();
        auto sources = test::nightSources(desktop.clock.now());
        sources[1].error = core::Error {core::ErrorKind::Denied, u"401"_s, u"401"_s, {}};
        emit desktop.desk.sourcesRead(sources);
        auto* notice = desktop.find<QWidget>(u"queueIncomplete"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->findChild<QLabel*>()->text().contains(u"Datadog"_s));
    }

    void noSourceThatIsNotUpToDateIsPassedOver_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::addColumn<bool>("read");
        QTest::newRow("paused") << true << true;
        QTest::newRow("never read") << false << false;
    }

    void noSourceThatIsNotUpToDateIsPassedOver()
    {
        QFETCH(const bool, paused);
        QFETCH(const bool, read);
        Desktop desktop;
        desktop.fill();
        auto sources = test::nightSources(desktop.clock.now());
        for (auto& source : sources) {
            source.paused = paused;
            if (!read)
                source.lastGoodAt.reset();
        }
        emit desktop.desk.sourcesRead(sources);
        auto* notice = desktop.find<QWidget>(u"queueIncomplete"_s);
        QVERIFY(notice->isVisible());
        for (const auto& name : {u"PagerDuty"_s, u"Datadog"_s})
            QVERIFY(notice->findChild<QLabel*>()->text().contains(name));
        QCOMPARE(notice->findChild<QLabel*>()->text().contains(u"paused, last good"_s), paused);
    }

    void theLanguageSwitchesWhileItRuns()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(0);
        const auto* acknowledge = desktop.find<QAction>(u"action_acknowledge"_s);
        QCOMPARE(acknowledge->text(), u"Acknowledge"_s);
        desktop.find<QAction>(u"actionLanguage"_s)->trigger();
        QTRY_COMPARE(acknowledge->text(), u"確認"_s);
        QCOMPARE(desktop.queue().model()->headerData(QueueModel::TitleColumn, Qt::Horizontal).toString(), u"件名"_s);
        QVERIFY(desktop.queue().model()->index(0, QueueModel::TimeLeftColumn).data().toString().endsWith(u"超過"_s));
        desktop.find<QAction>(u"actionLanguage"_s)->trigger();
        QTRY_COMPARE(acknowledge->text(), u"Acknowledge"_s);
    }

    void everyControlHasANameForThoseWhoCannotSeeIt()
    {
        Desktop desktop;
        desktop.fill();
        desktop.choose(0);
        for (const auto* button : desktop.window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
        for (const auto* action : desktop.window->actions())
            QVERIFY2(!action->statusTip().isEmpty() && !action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }

    void aNoticeStaysUntilItIsClosed()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"settings.json"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{\"look.theme\": \"li"); // cut in half
        file.close();
        ui::Settings settings(path);
        ui::Theme theme;
        ui::Language language;
        language.speak(ui::Language::Tongue::English);
        test::StillClock clock;
        test::FakeDesk desk;
        ui::MainWindow window({desk, clock, theme, language, settings});
        window.show();
        auto* notice = window.findChild<ui::NoticeBar*>(u"windowNotice"_s);
        QVERIFY2(notice->sentence().contains(u"damaged"_s), qPrintable(notice->sentence()));
        emit desk.snapshotTaken({});
        language.speak(ui::Language::Tongue::Japanese);
        QVERIFY(notice->isVisible());
        language.speak(ui::Language::Tongue::English);
        // A lost connection says the more urgent thing, and goes by itself.
        emit desk.connectionLost(core::Error {core::ErrorKind::Offline, u"gone"_s, {}, std::nullopt});
        QVERIFY(notice->isVisible());
        emit desk.connectionRegained();
        QVERIFY(!notice->isVisible());
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
