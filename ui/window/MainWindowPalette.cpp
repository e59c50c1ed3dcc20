// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/customer/CustomerDock.h"
#include "ui/keys/TypedAhead.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteSettings.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"

#include "models/ViewsController.h"

using namespace Qt::StringLiterals;

// Ctrl+K: what is chosen in the palette, done by the docks.
namespace yagura::ui {

namespace {

constexpr auto viewSign = "view:"_L1;

std::vector<models::PaletteEntry> viewEntries(const models::ViewsController& views)
{
    std::vector<models::PaletteEntry> entries;
    for (const auto& view : views.views()) {
        models::PaletteEntry entry;
        entry.kind = models::PaletteKind::View;
        entry.id = viewSign + QString::number(view.id.value);
        entry.text = view.name;
        entry.detail = view.query;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

void MainWindow::buildPalette()
{
    m_palette = new Palette({m_with.theme, m_with.desk, m_queue, *m_docks, *m_registry, *m_perspectives, m_with.settings}, this);
    m_registry->add(m_palette->action(), u"window"_s);
    m_palette->add(settingsInPalette(m_with.settings, *m_registry, *this));
    auto* views = findChild<models::ViewsController*>();
    m_palette->add({[views] { return viewEntries(*views); }, [this, views](const QString& id) {
                        if (!id.startsWith(viewSign))
                            return false;
                        m_docks->show(m_queueDock);
                        views->show({id.mid(viewSign.size()).toLongLong()});
                        return true;
                    }});
    connect(m_palette, &Palette::opened, m_typedAhead, &TypedAhead::handTo);
    connect(m_palette, &Palette::began, m_typedAhead, &TypedAhead::hold);
    connect(m_palette, &Palette::ended, m_typedAhead, &TypedAhead::settle);
    connect(m_palette, &Palette::refused, this, [this](const QString& sentence) { say(NoticeBar::Tone::Trouble, sentence); });
    connect(m_palette, &Palette::itemChosen, this, &MainWindow::openItem);
    connect(m_palette, &Palette::customerChosen, this, [this](core::CustomerId id) {
        m_docks->show(m_customerDock);
        m_customerDock->showCustomer(id);
    });
}

} // namespace yagura::ui
