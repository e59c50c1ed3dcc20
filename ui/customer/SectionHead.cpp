// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/SectionHead.h"

#include "ui/common/BreakingLabel.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

SectionHead::SectionHead(const QString& factsName, QWidget* parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_facts(new BreakingLabel(this))
{
    m_head->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_facts->setObjectName(factsName);
    m_facts->setProperty("tone", u"muted"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addWidget(m_facts, 1);
    m_head->setTextFormat(Qt::PlainText);
}

void SectionHead::say(const QString& head, const QString& facts)
{
    m_head->setText(head);
    m_facts->say(facts);
    const auto metrics = m_facts->fontMetrics();
    m_facts->setMinimumWidth(std::min(metrics.horizontalAdvance(facts), metrics.horizontalAdvance(u'0') * 6)); // beside a wide button too
}

void SectionHead::addAtEnd(QWidget* widget)
{
    layout()->addWidget(widget);
}

} // namespace yagura::ui
