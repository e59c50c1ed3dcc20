// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/customer/CustomerDock.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteSettings.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Docks.h"

#include <QAction>

using namespace Qt::StringLiterals;

// Ctrl+K: what is chosen in the palette, done by the docks.
namespace yagura::ui {

void MainWindow::buildPalette()
{
    m_palette = new Palette({m_with.theme, m_with.desk, m_queue, *m_docks, *m_registry, *m_perspectives, m_with.settings}, this);
    m_registry->add(m_palette->action(), u"window"_s);
    m_palette->add(settingsInPalette(m_with.settings, *m_registry, *this));
    connect(m_palette, &Palette::itemChosen, this, &MainWindow::openItem);
    connect(m_palette, &Palette::customerChosen, this, [this](core::CustomerId id) {
        m_docks->show(m_customerDock);
        m_customerDock->showCustomer(id);
    });
}

} // namespace yagura::ui
