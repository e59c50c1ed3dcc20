// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ChartDocks.h"

#include "ui/charts/LoadDock.h"
#include "ui/charts/NoiseDock.h"
#include "ui/charts/ServiceLevelDock.h"
#include "ui/charts/TrendDock.h"
#include "ui/shell/Docks.h"

#include "models/ChartDesk.h"
#include "models/Desk.h"

namespace yagura::ui {

ChartDocks::ChartDocks(const Theme& theme, models::Desk& desk, const core::Clock& clock, Docks& docks, QWidget* window)
    : QObject(window)
{
    auto& charts = desk.charts();
    using namespace models;
    auto* trend = new TrendDock(theme, new ChartOf<core::TrendChart>(desk, [&charts] { return charts.trend(); }), clock, window);
    auto* level = new ServiceLevelDock(theme, new ChartOf<core::ServiceLevel>(desk, [&charts] { return charts.serviceLevel(); }), clock, window);
    auto* noise = new NoiseDock(theme, new ChartOf<core::NoiseChart>(desk, [&charts] { return charts.noise(); }), clock, window);
    auto* load = new LoadDock(theme, new ChartOf<core::LoadChart>(desk, [&charts] { return charts.load(); }), clock, window);
    m_all = {trend, level, noise, load};
    docks.add(trend, Qt::ALT | Qt::Key_4);
    docks.add(level, Qt::ALT | Qt::Key_5);
    docks.add(noise, Qt::ALT | Qt::Key_6);
    docks.add(load, Qt::ALT | Qt::Key_7);
    connect(trend, &TrendDock::spanChosen, this, &ChartDocks::spanChosen);
    connect(level, &ServiceLevelDock::itemChosen, this, &ChartDocks::itemChosen);
    connect(noise, &NoiseDock::monitorChosen, this, &ChartDocks::monitorChosen);
    connect(noise, &NoiseDock::namelessChosen, this, &ChartDocks::namelessChosen);
}

void ChartDocks::setDoubts(const QString& doubts)
{
    for (auto* dock : m_all)
        dock->setDoubts(doubts);
}

} // namespace yagura::ui
