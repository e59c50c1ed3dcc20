// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MonitorPanel.h"

#include "ui/item/MetricChart.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

MonitorPanel::MonitorPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_chart(new MetricChart(theme, this))
{
    setObjectName(u"monitorPanel"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (auto fact = 0; fact < Factcount; ++fact) {
        m_names[fact] = new QLabel(this);
        m_names[fact]->setProperty("tone", u"muted"_s);
        m_texts[fact] = new QLabel(this);
        m_texts[fact]->setWordWrap(true);
        m_texts[fact]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (auto* label : {m_names[fact], m_texts[fact]}) {
            label->setTextFormat(Qt::PlainText);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        }
        grid->addWidget(m_names[fact], fact, 0);
        grid->addWidget(m_texts[fact], fact, 1);
    }
    m_texts[Definition]->setFont(Theme::monospace());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_chart);
    layout->addLayout(grid);
    retranslate();
}

void MonitorPanel::retranslate()
{
    m_names[Why]->setText(tr("Why it exists", "monitor intent"));
    m_names[Meaning]->setText(tr("What it means", "monitor intent"));
    m_names[IfIgnored]->setText(tr("If ignored", "monitor intent"));
    m_names[AskedBy]->setText(tr("Asked by", "monitor intent"));
    m_names[Definition]->setText(tr("Definition", "monitor"));
    m_chart->setAccessibleName(tr("The metric around the alert"));
    m_chart->retranslate();
}

void MonitorPanel::setFact(Fact fact, const QString& text)
{
    m_texts[fact]->setText(text);
    m_names[fact]->setVisible(!text.isEmpty());
    m_texts[fact]->setVisible(!text.isEmpty());
}

void MonitorPanel::setDetail(const core::ItemDetail& detail)
{
    m_chart->setVisible(detail.metric.has_value());
    if (detail.metric)
        m_chart->show(*detail.metric, detail.item.openedAt);
    setFact(Why, detail.intent.why);
    setFact(Meaning, detail.intent.meaning);
    setFact(IfIgnored, detail.intent.ifIgnored);
    setFact(AskedBy, detail.intent.reviewOn.isEmpty() || detail.intent.askedBy.isEmpty() ? detail.intent.askedBy
            : tr("%1, review %2", "who asked, date").arg(detail.intent.askedBy, detail.intent.reviewOn));
    setFact(Definition, detail.monitor ? detail.monitor->query : QString());
    setVisible(detail.metric || detail.monitor || !detail.intent.isEmpty());
}

} // namespace yagura::ui
