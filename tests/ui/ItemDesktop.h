// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FakeDesk.h"
#include "Night.h"

#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace yagura::test {

/// The real window with one item open, over a desk that the test holds.
struct ItemDesktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(QStringLiteral("settings.json"))};
    ui::Theme theme;
    ui::Language language;
    StillClock clock;
    FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> items;

    explicit ItemDesktop(QSize size = {1600, 1000})
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = nightItems(clock.now());
        for (const auto& item : items) {
            auto detail = nightDetail(item, clock.now());
            detail.monitor->id = {5};
            detail.sources = {{QStringLiteral("dd-main"), QStringLiteral("datadog"), {}}, {QStringLiteral("pd-main"), QStringLiteral("pagerduty"), {}}};
            desk.details[item.id.value] = detail;
        }
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(size);
        window->show();
    }

    void open(size_t at = 1)
    {
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        choose(at);
    }

    void choose(size_t at)
    {
        window->findChild<ui::QueueView*>()->choose(items[at].id);
        QTRY_COMPARE(title(), items[at].title);
        QTRY_VERIFY(find<QAction>(QStringLiteral("action_note"))->isEnabled());
    }

    core::ItemDetail& detail(size_t at = 1) { return desk.details[items[at].id.value]; }
    void reload()
    {
        const auto asked = desk.detailsAsked;
        emit desk.somethingChanged();
        QTRY_VERIFY(desk.detailsAsked > asked);
        QCoreApplication::processEvents();
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }
    QString title() const { return find<QLabel>(QStringLiteral("itemTitle"))->text(); }
    QListView& timeline() const { return *find<QListView>(QStringLiteral("timelineView")); }
    void showTab(int tab) const { find<QTabWidget>(QStringLiteral("itemTabs"))->setCurrentIndex(tab); }
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(window.get(), key, modifiers); }
    QString notice() const
    {
        const auto* bar = find<QWidget>(QStringLiteral("itemNotice"));
        return bar->isVisible() ? bar->findChild<QLabel*>()->text() : QString();
    }
};

} // namespace yagura::test
