// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/queue/QueueActions.h"
#include "ui/queue/QueueChips.h"
#include "ui/queue/QueueView.h"
#include "ui/queue/ViewsMenu.h"
#include "ui/theme/Theme.h"

#include "models/PlainTip.h"
#include "models/SourceStatusModel.h"
#include "models/ViewsController.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto widestViewName = 360; // a name must not keep the dock from being narrow
constexpr auto settleEvery = std::chrono::milliseconds(250);

QToolButton* menuButton(QWidget* parent, const QString& name)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString withKey(const QAction* action)
{
    const auto key = action->shortcut().toString(QKeySequence::NativeText);
    return models::plainTip(key.isEmpty() ? action->statusTip() : u"%1 (%2)"_s.arg(action->statusTip(), key));
}

} // namespace

QueueDock::QueueDock(const Theme& theme, models::QueueModel& queue, models::SourceStatusModel& sources, QWidget* parent)
    : QDockWidget(parent)
    , m_theme(theme)
    , m_queue(queue)
    , m_sources(sources)
    , m_actions(new QueueActions(this))
    , m_title(new DockTitle(this))
{
    setObjectName(u"queueDock"_s);
    setFeatures(DockWidgetMovable);
    setTitleBarWidget(m_title);
    auto* body = new QWidget(this);
    body->setObjectName(u"dockBody"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    m_chips = new QueueChips(m_theme, body);
    m_groupButton = menuButton(m_chips, u"queueGroupButton"_s);
    m_groupButton->setMenu(m_actions->groupMenu());
    m_chips->append(m_groupButton);
    m_hint = new QLabel(body);
    m_hint->setObjectName(u"searchHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 0, 12, 8);
    m_hint->setProperty("tone", u"stale"_s);
    m_hint->hide();
    m_incomplete = new NoticeBar(m_theme, body);
    m_incomplete->setObjectName(u"queueIncomplete"_s);
    m_newRows = new QPushButton(body);
    m_newRows->setObjectName(u"newRows"_s);
    m_newRows->setProperty("primary", true);
    m_newRows->hide();
    m_stack = new QStackedWidget(body);
    m_view = new QueueView(m_theme, m_queue, m_stack);
    m_panel = new StatePanel(m_theme, m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_chips);
    layout->addWidget(m_hint);
    layout->addWidget(m_incomplete);
    layout->addWidget(m_newRows);
    layout->addWidget(m_stack, 1);
    setWidget(body);

    m_queue.setStillness([view = m_view] { return view->isUnderHand(); });
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, &QueueDock::refresh);
    connect(&m_settleSoon, &QTimer::timeout, this, [this] {
        m_queue.settle();
        if (m_queue.isSettled())
            m_settleSoon.stop();
    });
    connect(m_view, &QueueView::itemChosen, this, &QueueDock::itemChosen);
    connect(m_view, &QueueView::aimChanged, this, &QueueDock::aimChanged);
    connect(m_view, &QueueView::menuAsked, this, &QueueDock::menuAsked);
    connect(m_view, &QueueView::keyForMany, this, &QueueDock::keyForMany);
    connect(m_view, &QueueView::selectedItemsChanged, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(m_panel, &StatePanel::asked, this, &QueueDock::act);
    connect(m_panel, &StatePanel::otherAsked, this, &QueueDock::databaseAsked);
    connect(m_chips, &QueueChips::chosen, this, &QueueDock::setChoice);
    connect(m_newRows, &QPushButton::clicked, this, &QueueDock::showWaiting);
    connect(m_actions->showNew, &QAction::triggered, this, &QueueDock::showWaiting);
    connect(m_actions->group, &QAction::triggered, m_groupButton, &QToolButton::showMenu);
    connect(m_actions->collapse, &QAction::triggered, this, [this] { m_queue.setAllCollapsed(true); });
    connect(m_actions->expand, &QAction::triggered, this, [this] { m_queue.setAllCollapsed(false); });
    connect(m_actions, &QueueActions::groupingAsked, this, &QueueDock::setGrouping);
    for (const auto told : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_queue, told, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(&m_queue, &models::QueueModel::filled, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(&m_queue, &models::QueueModel::countsChanged, this, [this] {
        m_refreshSoon.start();
        if (!m_queue.isSettled() && !m_settleSoon.isActive())
            m_settleSoon.start(settleEvery);
    });
    connect(&m_queue, &models::QueueModel::waitingChanged, this, &QueueDock::sayWaiting);
    connect(&m_sources, &models::SourceStatusModel::freshnessChanged, this, &QueueDock::refreshCompleteness);
    retranslate();
}

void QueueDock::setState(State state, const std::optional<core::Error>& error)
{
    m_state = state;
    m_error = error;
    refresh();
}

void QueueDock::setSearch(const QString& text)
{
    m_search = text;
    m_queue.setSearch(text);
    const auto hint = m_queue.searchHint();
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    emit searchChanged(text);
    followView();
    refresh();
}

void QueueDock::showAll()
{
    setChoice({});
    setSearch({});
}

void QueueDock::showOnly(const QString& query)
{
    setChoice({});
    setSearch(query);
    show();
    raise();
    m_view->setFocus();
}

void QueueDock::setChoice(core::Facets choice)
{
    m_chips->setChoice(choice);
    m_queue.setChoice(choice);
    followView();
    refresh();
}

void QueueDock::setGrouping(models::Grouping grouping)
{
    if (m_view->aim().kind == QueueAim::Kind::Group)
        m_view->chooseNothing(); // the head becomes another one's, or none
    m_queue.setGrouping(grouping);
    m_actions->setGrouping(grouping);
    sayGrouping();
    followView();
    refresh();
}

void QueueDock::setDensity(Density density)
{
    m_view->setDensity(density);
}

void QueueDock::sayGrouping()
{
    m_groupButton->setText(m_actions->groupingName(m_queue.order().grouping()));
    m_groupButton->setToolTip(withKey(m_actions->group));
    m_groupButton->setAccessibleName(tr("Grouping: %1").arg(m_groupButton->text()));
}

void QueueDock::sayWaiting()
{
    const auto waiting = m_queue.waiting();
    m_newRows->setText(tr("%n new", "items that wait to be shown", waiting) + u"  "_s + m_actions->showNew->shortcut().toString(QKeySequence::NativeText));
    m_newRows->setToolTip(models::plainTip(m_actions->showNew->statusTip()));
    m_newRows->setVisible(waiting > 0);
    m_actions->showNew->setEnabled(waiting > 0);
}

void QueueDock::showWaiting()
{
    const auto newcomers = m_queue.waitingItems();
    m_queue.showWaiting();
    // Where they stand is decided by urgency, and may be off the screen: the first of them comes into sight.
    auto first = -1;
    for (const auto id : newcomers) {
        if (const auto row = m_queue.rowOf(id); row && (first < 0 || *row < first))
            first = *row;
    }
    if (first >= 0)
        m_view->bringIntoSight(first);
    m_view->setFocus();
}

void QueueDock::advance(const QDateTime& now)
{
    m_queue.advance(now, m_view->visibleRows());
}

void QueueDock::chooseFirst()
{
    for (auto row = 0; row < m_queue.rowCount(); ++row) {
        if (!m_queue.isGroup(row)) {
            m_view->choose(m_queue.item(row).id);
            return;
        }
    }
}

void QueueDock::refresh()
{
    m_refreshSoon.stop();
    const auto shown = m_queue.shownItems();
    const auto all = m_queue.counts().all;
    const auto selected = m_view->selectedCount();
    m_chips->setCounts(m_queue.counts());
    const auto view = m_views ? m_views->title() : QString();
    m_title->setTitle(view.isEmpty() ? windowTitle() : tr("%1 — %2", "dock title: saved view").arg(windowTitle(), fontMetrics().elidedText(view, Qt::ElideMiddle, widestViewName)));
    const auto isCertain = m_queue.counts().all > 0 || models::EmptyQueue::isCertain(known());
    m_chips->setCertain(isCertain);
    auto facts = m_state != State::Shown ? QString()
        : !isCertain                     ? tr("open count not known", "dock title")
        : shown == all                   ? tr("%n open", "dock title", all)
                                         : tr("%1 of %2 shown", "dock title").arg(QLocale().toString(shown), QLocale().toString(all));
    if (selected > 1)
        facts += u"  ·  "_s + tr("%n selected", "dock title", selected);
    m_title->setFacts(facts);
    const auto showTable = m_queue.rowCount() > 0;
    m_stack->setCurrentWidget(showTable ? static_cast<QWidget*>(m_view) : m_panel);
    m_chips->setVisible(m_state == State::Shown || all > 0);
    if (!showTable)
        sayWhyEmpty();
    if (const auto kind = m_view->aim().kind; kind == QueueAim::Kind::Group || kind == QueueAim::Kind::Several)
        emit aimChanged();
}

void QueueDock::refreshCompleteness()
{
    m_queue.setStaleSources(m_sources.staleKeys());
    const auto sentence = m_sources.incompleteSentence();
    if (sentence.isEmpty())
        m_incomplete->hide();
    else if (sentence != m_incomplete->sentence() || m_incomplete->isHidden())
        m_incomplete->say(NoticeBar::Tone::Stale, sentence);
    if (m_stack->currentWidget() == m_panel)
        refresh();
}

void QueueDock::retranslate()
{
    setWindowTitle(tr("Response queue"));
    setAccessibleName(windowTitle());
    m_view->setAccessibleName(windowTitle());
    m_actions->retranslate();
    m_queue.retranslate();
    sayGrouping();
    sayWaiting();
    if (m_viewsMenu) {
        m_viewsMenu->retranslate();
        m_views->retranslate();
    }
    m_hint->setText(m_queue.searchHint());
    refresh();
}

void QueueDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace yagura::ui
