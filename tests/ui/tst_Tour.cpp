// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every pane and every dialog as pictures, in both languages and both themes; tst_Tour_200 is the same at twice the size.
// The pictures are in tour/ beside the build, to be looked at by a person; what a machine can see is asserted.

#include "FullDesktop.h"
#include "Inspection.h"

#include "models/ViewsController.h"
#include "ui/common/NoticeBar.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/QueueDock.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace yagura;
using Room = test::FullDesktop;
using ui::Language;
using ui::ThemeKind;

namespace {

QWidgetList shownWindows()
{
    QWidgetList shown;
    for (auto* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible())
            shown += widget;
    }
    return shown;
}

/// Whether a person would see a picture of it for a picture of the product.
bool isOurs(const QWidget& widget)
{
    return !qobject_cast<const QFileDialog*>(&widget) && !widget.inherits("QTipLabel") && !widget.inherits("QComboBoxPrivateContainer");
}

} // namespace

class tst_Tour final : public QObject
{
    Q_OBJECT

private:
    QDir m_folder;
    QStringList m_faults;
    QString m_combination;

    void visit(QWidget& widget, const QString& name, const Room& room)
    {
        Room::settle();
        const auto picture = widget.grab();
        const auto file = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_combination));
        if (!picture.save(file, "PNG", 80))
            m_faults += u"%1 cannot be written"_s.arg(file);
        auto faults = test::cutOrMisplaced(widget);
        faults += test::inTheOtherLanguage(widget, room.language.tongue() == Language::Tongue::Japanese, test::writtenByOthers(room.desk, room.items));
        faults += test::nameless(widget);
        if (picture.devicePixelRatio() >= 2)
            faults += test::illegible(widget, picture.toImage());
        for (const auto& fault : faults)
            m_faults += u"%1: %2"_s.arg(name, fault);
    }

    /// Opens it, takes pictures of what has come up, and closes it.
    template <class Open>
    void visitWhatComesUp(const QString& name, const Room& room, Open open)
    {
        const auto before = shownWindows();
        const auto look = [&] {
            for (auto* widget : shownWindows()) {
                if (before.contains(widget) || !widget->isVisible())
                    continue;
                if (isOurs(*widget))
                    visit(*widget, u"dialog-%1"_s.arg(name), room);
                if (auto* dialog = qobject_cast<QDialog*>(widget))
                    dialog->reject();
                else
                    widget->close();
            }
        };
        // A menu under its button, and a dialog that is executed, have a loop of their own.
        QTimer inside;
        connect(&inside, &QTimer::timeout, this, [&look] {
            if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
                look();
        });
        inside.start(20);
        open();
        inside.stop();
        Room::settle();
        look();
        Room::settle();
    }

    /// One action on several items: before it, and what came of it.
    void visitActionOnMany(Room& room)
    {
        auto& queue = *room.window->findChild<ui::QueueView*>();
        room.window->findChild<ui::QueueDock*>()->showOnly({});
        Room::settle();
        queue.selectAll();
        auto& previews = *room.desk.itemDesk.previews;
        previews.insert({room.items[1].id.value, {room.items[1].id, 1, false, u"already_escalated"_s, {}, {}}});
        previews.insert({room.items[2].id.value, {room.items[2].id, 1, true, {}, {{u"datadog"_s, u"downtime"_s, 1}, {u"pagerduty"_s, u"acknowledge"_s, 1}}, {}}});
        previews.insert({room.items[3].id.value, {room.items[3].id, 1, true, {}, {}, {u"datadog"_s}}});
        QTest::keyClick(&queue, Qt::Key_W);
        Room::settle();
        auto* dialog = room.window->findChild<ui::BulkDialog*>();
        QVERIFY(dialog);
        visit(*dialog, u"dialog-many"_s, room);
        const auto first = room.desk.asked.size();
        dialog->run().start();
        emit room.desk.refused(room.desk.asked[first], core::Error {core::ErrorKind::Conflict, u"already_resolved"_s, {}, std::nullopt});
        emit room.desk.kept(room.desk.asked[first + 1], 1);
        emit room.desk.performed(room.desk.asked[first + 2], {room.desk.asked[first + 2].item, 2, u"watching"_s, 2, false});
        Room::settle();
        dialog->reject(); // asks
        Room::settle();
        visit(*dialog, u"dialog-many-question"_s, room);
        dialog->run().stop();
        for (auto at = first + 3; at < room.desk.asked.size(); ++at)
            emit room.desk.performed(room.desk.asked[at], {});
        Room::settle();
        visit(*dialog, u"dialog-many-done"_s, room);
        dialog->reject(); // one was refused: it asks
        Room::settle();
        visit(*dialog, u"dialog-many-throw-away"_s, room);
        emit dialog->findChild<ui::NoticeBar*>(u"bulkQuestion"_s)->accepted();
        Room::settle();
    }

    /// A group, several, an item that has left the list, one that is opened on its own, one that is still being read.
    void visitWhatIsChosen(Room& room)
    {
        auto& window = *room.window;
        auto& queue = *window.findChild<ui::QueueView*>();
        auto* dock = window.findChild<ui::QueueDock*>();
        window.findChild<QAction*>(u"perspective_1"_s)->trigger();
        dock->showOnly({});
        Room::settle();
        queue.choose(room.items[1].id);
        queue.setFocus();
        QTest::keyClick(&queue, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&queue, Qt::Key_Down, Qt::ShiftModifier);
        visit(window, u"chosen-several"_s, room);
        queue.choose(room.items[1].id);
        Room::settle();
        dock->setSearch(u"batch"_s);
        Room::settle();
        QTest::keyClick(&queue, Qt::Key_R);
        visit(window, u"chosen-left"_s, room);
        emit window.findChild<ui::NoticeBar*>(u"itemAim"_s)->accepted();
        dock->setSearch(u"batch"_s);
        window.findChild<QAction*>(u"actionPalette"_s)->trigger();
        auto* typed = window.findChild<QLineEdit*>(u"paletteLine"_s);
        typed->setText(u"#%1"_s.arg(room.items[3].id.value));
        QTRY_VERIFY(window.findChild<QListView*>(u"paletteList"_s)->currentIndex().isValid());
        QTest::keyClick(typed, Qt::Key_Return);
        visit(window, u"chosen-alone"_s, room);
        dock->setSearch({});
        room.desk.answersNow = false;
        queue.choose(room.items[5].id);
        queue.setFocus();
        Room::settle();
        QTest::keyClick(&queue, Qt::Key_N);
        QTest::keyClicks(window.focusWidget(), u"12:40"_s);
        visit(window, u"chosen-unread"_s, room);
        room.desk.answersNow = true;
        room.desk.answer();
        window.findChild<QAction*>(u"queue_group_1"_s)->trigger();
        queue.choose(room.items[3].id);
        queue.setFocus();
        QTest::keyClick(&queue, Qt::Key_Up);
        visit(window, u"chosen-group"_s, room);
        window.findChild<QAction*>(u"queue_group_0"_s)->trigger();
        Room::settle();
    }

    /// Nothing to show: for each reason in turn.
    void visitEmptyQueues(Room& room)
    {
        auto& window = *room.window;
        auto& desk = room.desk;
        const auto now = room.clock.now();
        emit desk.snapshotTaken({});
        window.findChild<ui::QueueView*>()->chooseNothing();
        Room::settle();
        emit desk.snapshotTaken({});
        visit(window, u"empty-clear"_s, room);
        auto sources = test::nightSources(now);
        sources[0].lastGoodAt = now.addSecs(-184);
        sources[0].error = core::Error {core::ErrorKind::TimedOut, u"x"_s, {}, std::nullopt};
        emit desk.sourcesRead(sources);
        visit(window, u"empty-source-away"_s, room);
        sources[0].error = core::Error {core::ErrorKind::Vendor, u"x"_s, u"incomplete_list"_s, std::nullopt};
        sources[1].paused = true;
        emit desk.sourcesRead(sources);
        visit(window, u"empty-incomplete"_s, room);
        sources[0].lastGoodAt.reset();
        emit desk.sourcesRead(sources);
        visit(window, u"empty-never"_s, room);
        emit desk.sourcesRead({});
        visit(window, u"empty-no-source"_s, room);
        emit desk.sourcesRead(test::nightSources(now));
        emit desk.connectionLost(core::Error {core::ErrorKind::Offline, u"x"_s, {}, std::nullopt});
        visit(window, u"empty-database-away"_s, room);
        emit desk.connectionRegained();
        emit desk.snapshotTaken(room.items);
        window.findChild<ui::QueueDock*>()->setSearch(u"qqqq"_s);
        visit(window, u"empty-hidden"_s, room);
        window.findChild<ui::QueueDock*>()->setSearch({});
    }

    void visitStartThatFails(const Room& before)
    {
        Room room(before.language.tongue(), before.theme.kind(), Room::Full::No);
        room.window->showStartFailed(core::Error {core::ErrorKind::Offline, u"192.0.2.7:5432 (08001)"_s, {}, std::nullopt});
        visit(*room.window, u"start-failed"_s, room);
        room.window->findChild<ui::QueueDock*>()->findChild<QToolButton*>(u"stateDetailsButton"_s)->click();
        visit(*room.window, u"start-failed-details"_s, room);
    }

    void visitSavedViews(Room& room)
    {
        auto& window = *room.window;
        window.findChild<models::ViewsController*>()->show({1}); // somebody else's, with a long name
        Room::settle();
        visit(window, u"window-view"_s, room);
        visitWhatComesUp(u"views"_s, room, [&window] { window.findChild<QAction*>(u"queue_views"_s)->trigger(); });
        window.findChild<models::ViewsController*>()->show({2});
        window.findChild<ui::QueueDock*>()->setSearch(u"web"_s);
        Room::settle();
        visitWhatComesUp(u"view-rename"_s, room, [&window] { window.findChild<QAction*>(u"queue_viewRename"_s)->trigger(); });
        visitWhatComesUp(u"view-save"_s, room, [&window] { window.findChild<QAction*>(u"queue_viewSaveAs"_s)->trigger(); });
        visitWhatComesUp(u"view-refused"_s, room, [&] {
            window.findChild<QAction*>(u"queue_viewSaveAs"_s)->trigger();
            window.findChild<QLineEdit*>(u"viewName"_s)->setText(u"web"_s);
            room.desk.viewHouse.error = core::Error {core::ErrorKind::Conflict, u"view_name_taken"_s, {}, std::nullopt};
            window.findChild<QAbstractButton*>(u"viewNameOk"_s)->click();
        });
        for (auto& view : room.desk.viewHouse.house)
            ++view.revision;
        emit room.desk.connectionRegained();
        Room::settle();
        visit(*window.findChild<ui::QueueDock*>(), u"queueDock-view-changed"_s, room);
        window.findChild<QAction*>(u"queue_viewRemove"_s)->trigger();
        visit(*window.findChild<ui::QueueDock*>(), u"queueDock-view-remove"_s, room);
    }

    void report()
    {
        m_faults.removeDuplicates();
        for (const auto& fault : m_faults)
            qWarning().noquote() << fault;
        QVERIFY2(m_faults.isEmpty(), qPrintable(u"%1 fault(s); the pictures are in %2"_s.arg(m_faults.size()).arg(m_folder.absolutePath())));
    }

private slots:
    void initTestCase()
    {
        m_folder = QDir(QCoreApplication::applicationDirPath() + u"/../../tour"_s);
        QVERIFY(m_folder.mkpath(u"."_s));
    }

    void init() { m_faults.clear(); }

    void everyPaneAndDialog_data()
    {
        QTest::addColumn<Language::Tongue>("tongue");
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("ja-dark") << Language::Tongue::Japanese << ThemeKind::Dark;
        QTest::newRow("ja-light") << Language::Tongue::Japanese << ThemeKind::Light;
        QTest::newRow("en-dark") << Language::Tongue::English << ThemeKind::Dark;
        QTest::newRow("en-light") << Language::Tongue::English << ThemeKind::Light;
    }

    void everyPaneAndDialog()
    {
        QFETCH(const Language::Tongue, tongue);
        QFETCH(const ThemeKind, kind);
        Room room(tongue, kind);
        m_combination = u"%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(qRound(qApp->devicePixelRatio() * 100));
        auto& window = *room.window;

        // The work is laid out as the house lays it out.
        for (auto at = 1; at <= 9; ++at) {
            auto* action = window.findChild<QAction*>(u"perspective_%1"_s.arg(at));
            if (!action || !action->isEnabled())
                continue;
            action->trigger();
            visit(window, u"window-%1"_s.arg(at), room);
            // At twice the size, this screen is as low as a full HD one is: the window has to fit there too.
            if (window.screen()->availableSize().height() < 540 && window.minimumSizeHint().height() > 540)
                m_faults += u"%1: higher than a full HD screen at 200 %"_s.arg(at);
        }
        window.findChild<QAction*>(u"perspective_1"_s)->trigger();
        Room::settle();

        for (auto* dock : room.docks().all()) {
            room.docks().show(dock);
            Room::settle();
            visit(*dock, dock->objectName(), room);
            for (auto* tabs : dock->findChildren<QTabWidget*>()) {
                const auto first = tabs->currentIndex();
                for (auto at = 0; at < tabs->count(); ++at) {
                    if (at == first || !tabs->isTabVisible(at))
                        continue;
                    tabs->setCurrentIndex(at);
                    visit(*dock, u"%1-tab%2"_s.arg(dock->objectName()).arg(at + 1), room);
                }
                tabs->setCurrentIndex(first);
            }
        }
        for (const auto& fault : test::keyless(window))
            m_faults += fault;

        // The palette lies in the window: with nothing typed, with actions of which some are not possible now, and with no answer.
        auto* palette = window.findChild<QWidget*>(u"palette"_s);
        auto* typed = palette->findChild<QLineEdit*>(u"paletteLine"_s);
        const auto* lines = palette->findChild<QListView*>(u"paletteList"_s)->model();
        window.findChild<QAction*>(u"actionPalette"_s)->trigger();
        for (const auto& [name, text, answers] : {std::tuple(u"palette"_s, QString(), true), std::tuple(u"palette-typed"_s, u"r"_s, true), std::tuple(u"palette-empty"_s, u"qqqq"_s, false)}) {
            typed->setText(text);
            QTRY_COMPARE(lines->rowCount() > 0, answers);
            visit(*palette, name, room);
            if (!text.isEmpty())
                (void)window.grab().save(m_folder.filePath(u"window-%1-%2.png"_s.arg(name, m_combination)), "PNG", 80);
        }
        QTest::keyClick(typed, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());

        // Whatever an action or a button opens.
        for (const QPointer<QAction> action : window.actions()) {
            if (action && action->isEnabled() && !action->objectName().startsWith("view_"_L1) && !action->objectName().startsWith("perspective_"_L1)
                && action->objectName() != "actionLanguage"_L1 && action->objectName() != "actionTheme"_L1 && action->objectName() != "actionQuit"_L1 && action->objectName() != "actionPalette"_L1)
                visitWhatComesUp(action->objectName(), room, [action] { action->trigger(); });
        }
        for (auto* dock : room.docks().all()) {
            room.docks().show(dock);
            Room::settle();
            QList<QPointer<QAbstractButton>> buttons;
            for (auto* button : dock->findChildren<QAbstractButton*>()) {
                const auto* tool = qobject_cast<const QToolButton*>(button);
                const auto opensByAction = tool && tool->defaultAction() && window.actions().contains(tool->defaultAction());
                if (button->isVisible() && button->isEnabled() && !opensByAction && button->focusPolicy() != Qt::NoFocus)
                    buttons += button;
            }
            for (const auto& button : buttons) {
                if (button && button->isVisible() && button->isEnabled())
                    visitWhatComesUp(button->objectName(), room, [button] { QTest::mouseClick(button, Qt::LeftButton); });
            }
        }
        visitActionOnMany(room);
        visitSavedViews(room);
        visitWhatIsChosen(room);
        visitEmptyQueues(room);
        visitStartThatFails(room);
        window.showFirstRun();
        visit(*window.findChild<QWidget*>(u"firstRunPage"_s), u"first-run"_s, room);
        report();
    }
};

QTEST_MAIN(tst_Tour)
#include "tst_Tour.moc"
