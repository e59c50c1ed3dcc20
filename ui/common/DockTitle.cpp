// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/DockTitle.h"

#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace yagura::ui {

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
{
    setObjectName(u"dockTitle"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(Theme::font(Theme::Size::Small, QFont::DemiBold));
    m_facts->setFont(Theme::font(Theme::Size::Small));
    m_facts->setProperty("tone", u"muted"_s);
    for (auto* label : {m_title, m_facts})
        label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_facts, 1);
}

void DockTitle::setTitle(const QString& title)
{
    m_title->setText(title);
}

void DockTitle::setFacts(const QString& facts)
{
    if (m_facts->text() != facts)
        m_facts->setText(facts);
}

QString DockTitle::facts() const
{
    return m_facts->text();
}

} // namespace yagura::ui
