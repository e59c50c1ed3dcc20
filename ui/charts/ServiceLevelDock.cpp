// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ServiceLevelDock.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/LevelFigure.h"
#include "ui/charts/SeverityDelegate.h"
#include "ui/item/QuietRows.h"
#include "ui/theme/Theme.h"

#include "core/Clock.h"
#include "models/PlainTip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::BreakerModel;

ServiceLevelDock::ServiceLevelDock(const Theme& theme, models::ChartOf<core::ServiceLevel>* subject, const core::Clock& clock, QWidget* parent)
    : ChartDock(theme, subject, clock, parent)
    , m_subject(*subject)
    , m_heading(new QLabel(this))
    , m_table(new ChartTable(this))
{
    setObjectName(u"serviceLevelDock"_s);
    auto* body = new QWidget(this);
    auto* figures = new QVBoxLayout;
    figures->setSpacing(4);
    for (auto*& figure : m_figures) {
        figure = new LevelFigure(theme, body);
        figures->addWidget(figure);
    }
    m_figures[0]->setObjectName(u"levelToday"_s);
    m_figures[1]->setObjectName(u"levelWeek"_s);
    m_figures[2]->setObjectName(u"levelMonth"_s);
    figures->addStretch(1);
    m_heading->setProperty("tone", u"muted"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setObjectName(u"breakersHeading"_s);
    m_table->setObjectName(u"breakers"_s);
    m_table->setModel(&m_breakers);
    m_table->setItemDelegate(new QuietRows(theme, m_table));
    m_table->setItemDelegateForColumn(BreakerModel::FiredColumn, new SeverityDelegate(theme, BreakerModel::SeverityRole, m_table));
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_table->setColumnWidth(BreakerModel::FiredColumn, em * 18);
    m_table->setColumnWidth(BreakerModel::LateColumn, em * 17);
    m_table->setColumnWidth(BreakerModel::CustomerColumn, em * 20);
    m_table->horizontalHeader()->setSectionResizeMode(BreakerModel::TitleColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsClickable(false);
    auto* list = new QVBoxLayout;
    list->setSpacing(4);
    list->addWidget(m_heading);
    list->addWidget(m_table, 1);
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(16);
    layout->addLayout(figures);
    layout->addLayout(list, 1);
    setBody(body);
    connect(m_table, &ChartTable::rowChosen, this, [this](const QModelIndex& index) { emit itemChosen({index.data(BreakerModel::IdRole).toLongLong()}); });
    start();
}

void ServiceLevelDock::refreshBody()
{
    const auto& level = m_subject.chart();
    for (size_t at = 0; at < m_figures.size() && at < level.periods.size(); ++at)
        m_figures[at]->show(level.periods[at], level.target, !isCertain() && level.periods[at].days == 1 ? LevelFigure::Certainty::MayLack : LevelFigure::Certainty::Sure);
    m_breakers.setBreakers(level.breakers, clock().now());
    const auto broken = level.periods.empty() ? 0 : level.periods.back().broken;
    const auto listed = static_cast<int>(level.breakers.size());
    if (broken == 0)
        m_heading->setText(tr("No first response was late in 30 days."));
    else if (listed > 0 && listed < broken)
        m_heading->setText(tr("The newest %1 of %n late first response(s) in 30 days", nullptr, broken).arg(QLocale().toString(listed)));
    else
        m_heading->setText(tr("%n late first response(s) in 30 days, newest first", nullptr, broken));
    m_table->setVisible(!level.breakers.empty());
}

void ServiceLevelDock::retranslateBody()
{
    m_breakers.retranslate();
    m_table->setAccessibleName(tr("Items whose first response was late"));
    m_table->setStatusTip(tr("Click an item, or press Enter on it, to open it"));
    const auto counted = tr("Counted from the vendor's time of firing, in the customer's service hours. What was open before its source was first read, and what was merged into another item, is left out.");
    for (auto* figure : m_figures)
        figure->setToolTip(models::plainTip(counted));
}

QString ServiceLevelDock::name() const
{
    return tr("Service level", "dock title");
}

QString ServiceLevelDock::facts() const
{
    return tr("first responses in time, from firing · target %1 %").arg(QLocale().toString(m_subject.chart().target * 100, 'f', 1));
}

QString ServiceLevelDock::emptySentence() const
{
    return tr("Nothing has needed a first response in 30 days.");
}

} // namespace yagura::ui
