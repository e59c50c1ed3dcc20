// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/StatePanel.h"

#include "ui/common/StateMark.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto likelyTime = std::chrono::seconds(8); // most of what is read comes within one

void label(QAbstractButton& button, const QString& text)
{
    button.setText(text);
    button.setAccessibleName(text);
    button.setVisible(!text.isEmpty());
}

} // namespace

StatePanel::StatePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_mark(new StateMark(theme, this))
    , m_sentence(new QLabel(this))
    , m_more(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_detailsButton(new QToolButton(this))
    , m_details(new QLabel(this))
{
    setObjectName(u"statePanel"_s);
    m_sentence->setObjectName(u"stateSentence"_s);
    m_more->setObjectName(u"stateMore"_s);
    m_button->setObjectName(u"stateButton"_s);
    m_other->setObjectName(u"stateOther"_s);
    m_detailsButton->setObjectName(u"stateDetailsButton"_s);
    m_detailsButton->setProperty("chip", true);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setFocusPolicy(Qt::TabFocus);
    m_details->setObjectName(u"stateDetails"_s);
    m_details->setFont(Theme::monospace());
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFont(Theme::font(Theme::Size::Large));
    for (auto* text : {m_more, m_details})
        text->setProperty("tone", u"muted"_s);
    for (auto* text : {m_sentence, m_more, m_details}) {
        text->setTextFormat(Qt::PlainText);
        text->setAlignment(Qt::AlignCenter);
        text->setWordWrap(true);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_button);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_mark, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_more);
    layout->addLayout(buttons);
    layout->addWidget(m_detailsButton, 0, Qt::AlignHCenter);
    layout->addWidget(m_details);
    layout->addStretch(3);
    m_patience.setSingleShot(true);
    m_patience.setInterval(likelyTime);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isLate = true;
        refresh();
    });
    connect(m_button, &QPushButton::clicked, this, &StatePanel::asked);
    connect(m_other, &QPushButton::clicked, this, &StatePanel::otherAsked);
    connect(m_detailsButton, &QToolButton::toggled, this, &StatePanel::refresh);
    refresh();
}

void StatePanel::say(const Words& words)
{
    // Said once more because something else was refreshed, it has not begun anew.
    const auto goesOn = words.mood == Mood::Busy && m_words.mood == Mood::Busy && words.sentence == m_words.sentence;
    if (!goesOn) {
        m_isLate = false;
        if (words.mood == Mood::Busy)
            m_patience.start();
        else
            m_patience.stop();
    }
    if (words.details != m_words.details)
        m_detailsButton->setChecked(false);
    m_words = words;
    refresh();
}

void StatePanel::say(Mood mood, const QString& sentence, const QString& more, const QString& doIt)
{
    say(Words {mood, sentence, more, doIt, {}, {}});
}

void StatePanel::setDatabaseAway(bool away)
{
    m_isAway = away;
    refresh();
}

void StatePanel::setPatience(std::chrono::milliseconds patience)
{
    m_patience.setInterval(patience);
}

void StatePanel::refresh()
{
    m_shown = m_words;
    if (m_words.mood == Mood::Busy && m_isAway) {
        m_shown = {Mood::Unknown, tr("Waiting for the database."), tr("It does not answer. This is read by itself as soon as it does."), {}, m_words.other, {}};
    } else if (m_words.mood == Mood::Busy && m_isLate) {
        m_shown.mood = Mood::Unknown;
        const auto late = tr("This takes longer than usual: the database is slow or away. It goes on by itself.");
        m_shown.more = m_words.more.isEmpty() ? late : m_words.more + u'\n' + late;
    } else if (m_words.mood == Mood::Busy) {
        m_shown.doIt.clear();
        m_shown.other.clear();
    }
    m_mark->setMood(m_shown.mood);
    m_sentence->setText(m_shown.sentence);
    m_more->setText(m_shown.more);
    m_more->setVisible(!m_shown.more.isEmpty());
    label(*m_button, m_shown.doIt);
    label(*m_other, m_shown.other);
    label(*m_detailsButton, m_shown.details.isEmpty() ? QString() : tr("Details", "a program's own words"));
    m_details->setText(m_shown.details);
    m_details->setVisible(m_detailsButton->isChecked() && !m_shown.details.isEmpty());
    setAccessibleName(m_shown.sentence);
    setAccessibleDescription(m_shown.more);
}

QString StatePanel::sentence() const
{
    return m_sentence->text();
}

void StatePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_details)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yagura::ui
