// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/LoadDock.h"

#include "ui/charts/LoadMap.h"

#include "core/Clock.h"

using namespace Qt::StringLiterals;

namespace yagura::ui {

LoadDock::LoadDock(const Theme& theme, models::ChartOf<core::LoadChart>* subject, const core::Clock& clock, QWidget* parent)
    : ChartDock(theme, subject, clock, parent)
    , m_subject(*subject)
    , m_map(new LoadMap(theme, this))
{
    setObjectName(u"loadDock"_s);
    setBody(m_map);
    connect(m_map, &LoadMap::cursorMoved, this, &LoadDock::refreshTitle);
    start();
}

void LoadDock::refreshBody()
{
    m_map->show(m_subject.chart(), clock().now());
}

void LoadDock::retranslateBody()
{
    m_map->retranslate();
}

QString LoadDock::name() const
{
    return tr("Load", "dock title");
}

QString LoadDock::facts() const
{
    const auto under = m_map->cursorWords();
    return under.isEmpty() ? tr("alerts an hour, mean of %n week(s)", nullptr, m_subject.chart().weeks) : under;
}

QString LoadDock::emptySentence() const
{
    return tr("No alert in the last 4 weeks.");
}

} // namespace yagura::ui
