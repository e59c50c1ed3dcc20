// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ChartDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/theme/Theme.h"

#include "core/Clock.h"
#include "models/ChartSubject.h"
#include "models/ErrorText.h"
#include "models/Times.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

ChartDock::ChartDock(const Theme& theme, models::ChartSubject* subject, const core::Clock& clock, QWidget* parent)
    : QDockWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_subject(subject)
    , m_title(new DockTitle(this))
{
    subject->setParent(this);
    setTitleBarWidget(m_title);
    auto* frame = new QWidget(this);
    frame->setObjectName(u"dockBody"_s);
    frame->setAttribute(Qt::WA_StyledBackground);
    m_stale = new NoticeBar(m_theme, frame);
    m_stale->setObjectName(u"chartStale"_s);
    m_stack = new QStackedWidget(frame);
    m_panel = new StatePanel(m_theme, m_stack);
    m_stack->addWidget(m_panel);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_stale);
    layout->addWidget(m_stack, 1);
    setWidget(frame);
    connect(m_subject, &models::ChartSubject::changed, this, &ChartDock::refresh);
    connect(m_panel, &StatePanel::asked, m_subject, &models::ChartSubject::reload);
    m_age.setInterval(std::chrono::seconds(5));
    connect(&m_age, &QTimer::timeout, this, &ChartDock::refreshAge);
}

void ChartDock::setBody(QWidget* body)
{
    m_body = body;
    m_stack->addWidget(body);
}

void ChartDock::start()
{
    retranslateBody();
    refresh();
}

void ChartDock::setDoubts(const QString& doubts)
{
    if (std::exchange(m_doubts, doubts) != doubts)
        refresh();
}

void ChartDock::refreshTitle()
{
    const auto shown = m_subject->state() == models::ChartSubject::State::Shown;
    m_title->setFacts(shown ? facts() : QString());
}

void ChartDock::refresh()
{
    using State = models::ChartSubject::State;
    m_title->setTitle(name());
    setWindowTitle(name());
    const auto state = m_subject->state();
    m_stack->setCurrentWidget(state == State::Shown ? m_body : m_panel);
    if (state == State::Loading) {
        m_panel->say(StatePanel::Mood::Busy, tr("Counting …"), {}, tr("Try again"));
    } else if (state == State::Failed) {
        const auto words = models::ErrorText::words(models::Failing::Reading, *m_subject->error());
        m_panel->say({StatePanel::Mood::Trouble, words.failed, words.rest(), tr("Try again"), {}, words.details});
    } else if (state == State::Empty) {
        if (m_doubts.isEmpty())
            m_panel->say(StatePanel::Mood::Blank, emptySentence(), emptyMore());
        else
            m_panel->say(StatePanel::Mood::Unknown, tr("Nothing is known that could be counted."), m_doubts);
    } else {
        refreshBody();
    }
    refreshTitle(); // after the body: the head may tell of what lies under its cursor
    refreshAge();
}

void ChartDock::refreshAge()
{
    const auto stale = m_subject->isStale();
    if (stale) {
        const auto age = std::chrono::seconds(m_subject->asOf().secsTo(m_clock.now()));
        m_stale->say(NoticeBar::Tone::Stale, tr("As of %1, %2: the database does not answer. This is counted again by itself.").arg(models::Times::clock(m_subject->asOf()), models::Times::ago(age)));
    }
    m_stale->setVisible(stale);
    if (stale && isVisible())
        m_age.start();
    else
        m_age.stop();
}

void ChartDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_body) {
        retranslateBody();
        refresh();
    }
    QDockWidget::changeEvent(event);
}

void ChartDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    m_subject->setWatched(true);
    refreshAge();
}

void ChartDock::hideEvent(QHideEvent* event)
{
    QDockWidget::hideEvent(event);
    m_subject->setWatched(false);
    m_age.stop();
}

} // namespace yagura::ui
