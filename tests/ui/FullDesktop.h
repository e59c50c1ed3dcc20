// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FullNight.h"
#include "Night.h"

#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QTemporaryDir>

#include <memory>

namespace yagura::test {

/// The real window at a full-HD screen's size, everything in it full, one item open.
struct FullDesktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(QStringLiteral("settings.json"))};
    ui::Theme theme;
    ui::Language language;
    StillClock clock;
    FakeDesk desk;
    FakeTrials trials;
    std::vector<core::WorkItem> items;
    std::unique_ptr<ui::MainWindow> window;

    enum class Full { Yes, No }; ///< with its night, or as it is before anything was read

    FullDesktop(ui::Language::Tongue tongue, ui::ThemeKind kind, Full full = Full::Yes)
        : theme(kind)
    {
        language.speak(tongue);
        theme.apply(*qApp);
        items = nightItems(clock.now());
        furnish(desk, items, clock.now());
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings, &trials});
        window->resize(1920, 1080);
        window->show();
        if (full == Full::No)
            return;
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        settle();
        window->findChild<ui::QueueView*>()->choose(items[1].id);
        settle();
    }

    /// Answers of the desk and layouts come over the event loop, in a few turns of it.
    static void settle()
    {
        for (auto turn = 0; turn < 12; ++turn) {
            QCoreApplication::processEvents();
            // A chart's old axes stay painted until they are deleted, which processEvents() leaves to the loop.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    [[nodiscard]] ui::Docks& docks() const { return *window->findChild<ui::Docks*>(); }
};

} // namespace yagura::test
