// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "ui/help/HelpWindow.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

struct Desktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;

    Desktop()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->show();
    }

    ui::HelpWindow* help() const { return window->findChild<ui::HelpWindow*>(); }
};

} // namespace

class tst_Help final : public QObject
{
    Q_OBJECT

private slots:
    void everyPaneHasItsPageInBothLanguages()
    {
        Desktop desktop;
        const auto docks = desktop.window->findChildren<QDockWidget*>();
        QVERIFY(docks.size() >= 3);
        for (const auto* dock : docks)
            QVERIFY2(ui::HelpWindow::pages().contains(dock->objectName()), qPrintable(dock->objectName()));
        for (const auto& tongue : {u"ja"_s, u"en"_s}) {
            for (const auto& page : ui::HelpWindow::pages())
                QVERIFY2(ui::HelpWindow::text(page, tongue).startsWith(u"# "_s), qPrintable(tongue + u'/' + page));
        }
    }

    void everyLinkLeadsToAPage()
    {
        static const QRegularExpression link(uR"(\]\(([^)]*)\))"_s);
        auto links = 0;
        for (const auto& tongue : {u"ja"_s, u"en"_s}) {
            for (const auto& page : ui::HelpWindow::pages()) {
                const auto text = ui::HelpWindow::text(page, tongue);
                for (auto match = link.globalMatch(text); match.hasNext(); ++links) {
                    const auto target = match.next().captured(1);
                    QVERIFY2(ui::HelpWindow::pages().contains(target), qPrintable(tongue + u'/' + page + u": "_s + target));
                }
            }
        }
        QVERIFY(links >= 6);
    }

    void theKeyOpensThePageOfThePaneWithTheKeyboard()
    {
        Desktop desktop;
        desktop.desk.sourceHouse.house = test::nightCards(desktop.clock.now());
        desktop.window->findChild<QAction*>(u"view_sourcesDock"_s)->trigger();
        emit desktop.desk.connectionRegained(); // the sources are read anew
        QTRY_VERIFY(desktop.window->findChild<QWidget*>(u"sourcesView"_s)->isVisible());
        desktop.window->findChild<QWidget*>(u"perspectiveBox"_s)->setFocus();
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        QCOMPARE(desktop.help()->page(), u"firstSteps"_s);
        desktop.help()->hide();
        desktop.window->activateWindow();
        desktop.window->findChild<QLineEdit*>(u"search"_s)->setFocus();
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        QCOMPARE(desktop.help()->page(), u"queueDock"_s); // what may be typed there
        desktop.help()->hide();
        desktop.window->activateWindow();
        desktop.window->findChild<QWidget*>(u"sourcesView"_s)->setFocus();
        QTRY_COMPARE(ui::HelpWindow::pageOfFocus(), u"sourcesDock"_s);
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        QCOMPARE(desktop.help()->page(), u"sourcesDock"_s);
    }

    void theSearchKeepsThePagesThatSayIt()
    {
        Desktop desktop;
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        auto* list = desktop.help()->findChild<QListWidget*>(u"helpPages"_s);
        auto* text = desktop.help()->findChild<QTextBrowser*>(u"helpText"_s);
        desktop.help()->findChild<QLineEdit*>(u"helpSearch"_s)->setText(u"KEYCHAIN"_s);
        auto shown = 0;
        for (auto row = 0; row < list->count(); ++row)
            shown += list->item(row)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1);
        QCOMPARE(desktop.help()->page(), u"sourcesDock"_s);
        QVERIFY(!text->extraSelections().isEmpty());
    }

    void aPaneThatIsNotThereHasNoPage()
    {
        Desktop desktop;
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        const auto* list = desktop.help()->findChild<QListWidget*>(u"helpPages"_s);
        const auto docks = desktop.window->findChildren<QDockWidget*>();
        for (auto row = 0; row < list->count(); ++row) {
            const auto page = ui::HelpWindow::pages().at(row);
            const auto isThere = !page.endsWith("Dock"_L1) || std::ranges::any_of(docks, [&](const auto* dock) { return dock->objectName() == page; });
            QCOMPARE(!list->item(row)->isHidden(), isThere);
        }
    }

    void aLinkIsFollowedAndTheLanguageSwitches()
    {
        Desktop desktop;
        desktop.window->findChild<QAction*>(u"actionHelp"_s)->trigger();
        auto* text = desktop.help()->findChild<QTextBrowser*>(u"helpText"_s);
        emit text->anchorClicked(QUrl(u"glossary"_s));
        QCOMPARE(desktop.help()->page(), u"glossary"_s);
        emit text->anchorClicked(QUrl(u"https://example.com/"_s));
        QCOMPARE(desktop.help()->page(), u"glossary"_s);
        desktop.language.speak(ui::Language::Tongue::Japanese);
        QTRY_VERIFY(text->toPlainText().startsWith(u"用語集"_s));
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty()) {
            desktop.help()->showPage(u"queueDock"_s);
            desktop.help()->grab().save(where + u"/help-ja.png"_s);
        }
    }
};

QTEST_MAIN(tst_Help)
#include "tst_Help.moc"
