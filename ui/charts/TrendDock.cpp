// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/TrendDock.h"

#include "ui/charts/SeverityLegend.h"
#include "ui/charts/TrendChartView.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

TrendDock::TrendDock(const Theme& theme, models::ChartOf<core::TrendChart>* subject, const core::Clock& clock, QWidget* parent)
    : ChartDock(theme, subject, clock, parent)
    , m_subject(*subject)
{
    setObjectName(u"trendDock"_s);
    auto* body = new QWidget(this);
    m_legend = new SeverityLegend(theme, body);
    m_view = new TrendChartView(theme, body);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(4);
    layout->addWidget(m_legend);
    layout->addWidget(m_view, 1);
    setBody(body);
    connect(m_view, &TrendChartView::barChosen, this, [this](int bucket, std::optional<core::Severity> severity) {
        const auto& from = m_subject.chart().buckets.at(static_cast<size_t>(bucket)).from;
        emit spanChosen(from, from.addSecs(m_subject.chart().step.count()), severity);
    });
    connect(m_view, &TrendChartView::cursorMoved, this, &TrendDock::refreshTitle);
    start();
}

void TrendDock::refreshBody()
{
    m_view->show(m_subject.chart());
}

void TrendDock::retranslateBody()
{
    m_legend->update();
    m_view->retranslate();
}

QString TrendDock::name() const
{
    return tr("Trend", "dock title");
}

QString TrendDock::facts() const
{
    const auto under = m_view->cursorWords();
    if (!under.isEmpty())
        return under;
    auto facts = tr("%n alert(s) in 12 hours · by 5 minutes", nullptr, m_subject.chart().total);
    if (const auto untimed = m_subject.chart().untimed; untimed > 0)
        facts += u" · "_s + tr("%n more without a time", "alerts in the trend", untimed);
    return facts;
}

QString TrendDock::emptySentence() const
{
    return tr("No alert in the last 12 hours.");
}

} // namespace yagura::ui
