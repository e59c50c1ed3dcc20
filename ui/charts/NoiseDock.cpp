// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/NoiseDock.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/ShareDelegate.h"
#include "ui/item/QuietRows.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::NoiseModel;

NoiseDock::NoiseDock(const Theme& theme, models::ChartOf<core::NoiseChart>* subject, const core::Clock& clock, QWidget* parent)
    : ChartDock(theme, subject, clock, parent)
    , m_subject(*subject)
    , m_table(new ChartTable(this))
{
    setObjectName(u"noiseDock"_s);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(NoiseModel::SortRole);
    m_table->setObjectName(u"noiseTable"_s);
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(new QuietRows(theme, m_table));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    // The arrow of the order stands at the right: heads and figures end before it.
    m_table->horizontalHeader()->setStyleSheet(u"QHeaderView::section { padding-left: 3px; padding-right: %1px; }"_s.arg(ShareDelegate::inset));
    m_table->sortByColumn(NoiseModel::ItemsColumn, Qt::DescendingOrder);
    for (const auto column : {NoiseModel::ItemsColumn, NoiseModel::MinutesColumn, NoiseModel::UntouchedColumn})
        m_table->setItemDelegateForColumn(column, new ShareDelegate(theme, NoiseModel::ShareRole, m_table));
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_table->horizontalHeader()->setSectionResizeMode(NoiseModel::MonitorColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(NoiseModel::ItemsColumn, em * 20);
    m_table->setColumnWidth(NoiseModel::MinutesColumn, em * 22);
    m_table->setColumnWidth(NoiseModel::UntouchedColumn, em * 22);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_table);
    setBody(body);
    connect(m_table, &ChartTable::rowChosen, this, [this](const QModelIndex& index) {
        const auto monitor = index.siblingAtColumn(NoiseModel::MonitorColumn);
        if (monitor.data(NoiseModel::NamelessRole).toBool())
            emit namelessChosen(monitor.data().toString());
        else
            emit monitorChosen(monitor.data().toString());
    });
    start();
}

void NoiseDock::refreshBody()
{
    m_model.setRows(m_subject.chart().rows);
}

void NoiseDock::retranslateBody()
{
    m_model.retranslate();
    m_table->setAccessibleName(tr("The loudest monitors"));
    m_table->setStatusTip(tr("Click a monitor, or press Enter on it, to see its open items in the queue"));
}

QString NoiseDock::name() const
{
    return tr("Noise", "dock title");
}

QString NoiseDock::facts() const
{
    const auto& chart = m_subject.chart();
    return tr("%n alert(s) in %1 days · the loudest monitors", nullptr, chart.items).arg(chart.days);
}

QString NoiseDock::emptySentence() const
{
    return tr("No alert in the last 7 days.");
}

} // namespace yagura::ui
