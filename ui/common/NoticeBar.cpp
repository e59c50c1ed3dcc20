// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/NoticeBar.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace yagura::ui {

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_sentence(new QLabel(this))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"noticeSentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_yes->setObjectName(u"noticeYes"_s);
    m_no->setObjectName(u"noticeNo"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(36, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    connect(m_yes, &QPushButton::clicked, this, &NoticeBar::accepted);
    connect(m_no, &QPushButton::clicked, this, &NoticeBar::dismissed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void NoticeBar::say(Tone tone, const QString& sentence, const QString& yes, const QString& no)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    for (const auto& [button, label] : {std::pair(m_yes, yes), std::pair(m_no, no)}) {
        button->setText(label);
        button->setVisible(!label.isEmpty());
    }
    show();
    update();
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

QSize NoticeBar::sizeHint() const
{
    auto hint = QFrame::sizeHint();
    if (width() > hint.width())
        hint.setHeight(heightForWidth(width()));
    return hint;
}

void NoticeBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    updateGeometry();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const auto& tokens = m_theme.tokens();
    const auto colour = m_tone == Tone::Trouble ? tokens.critical
        : m_tone == Tone::Stale                 ? tokens.unknown
        : m_tone == Tone::Good                  ? tokens.ok
                                                : tokens.accent;
    QPainter painter(this);
    painter.fillRect(rect(), mixed(tokens.surface, colour, 0.10));
    painter.fillRect(QRect(0, 0, 3, height()), colour);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    const QRectF mark(13, height() / 2.0 - 6.5, 13, 13);
    switch (m_tone) {
    case Tone::Trouble:
        drawSeverity(painter, mark, core::Severity::Critical, tokens);
        break;
    case Tone::Stale:
        drawSeverity(painter, mark, core::Severity::Unknown, tokens);
        break;
    case Tone::Good:
        drawTick(painter, mark, tokens);
        break;
    case Tone::Question:
    case Tone::Note:
        painter.setFont(Theme::font(Theme::Size::Base, QFont::Bold));
        painter.setPen(tokens.accent);
        painter.drawText(mark, Qt::AlignCenter, m_tone == Tone::Note ? u"i"_s : u"?"_s);
        break;
    }
}

} // namespace yagura::ui
