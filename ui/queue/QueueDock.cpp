// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/queue/QueueChips.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"

#include "models/ErrorText.h"
#include "models/SourceStatusModel.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

QueueDock::QueueDock(const Theme& theme, models::QueueModel& queue, models::SourceStatusModel& sources, QWidget* parent)
    : QDockWidget(parent)
    , m_theme(theme)
    , m_queue(queue)
    , m_sources(sources)
    , m_proxy(queue)
    , m_title(new DockTitle(this))
{
    setObjectName(u"queueDock"_s);
    setFeatures(DockWidgetMovable);
    setTitleBarWidget(m_title);
    auto* body = new QWidget(this);
    body->setObjectName(u"dockBody"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    m_chips = new QueueChips(m_theme, body);
    m_incomplete = new NoticeBar(m_theme, body);
    m_incomplete->setObjectName(u"queueIncomplete"_s);
    m_stack = new QStackedWidget(body);
    m_view = new QueueView(m_theme, m_proxy, m_stack);
    m_panel = new StatePanel(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_chips);
    layout->addWidget(m_incomplete);
    layout->addWidget(m_stack, 1);
    setWidget(body);

    connect(m_view, &QueueView::itemChosen, this, &QueueDock::itemChosen);
    connect(m_panel, &StatePanel::asked, this, &QueueDock::act);
    connect(m_chips, &QueueChips::chosen, this, [this](models::QueueProxy::Show show) {
        m_proxy.setShow(show);
        refresh();
    });
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &QueueDock::refresh);
    connect(&m_proxy, &QAbstractItemModel::rowsRemoved, this, &QueueDock::refresh);
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &QueueDock::refresh);
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
    m_proxy.setSearch(text);
    refresh();
}

void QueueDock::advance(const QDateTime& now)
{
    std::vector<int> rows;
    for (const auto row : m_view->visibleProxyRows())
        rows.push_back(m_proxy.mapToSource(m_proxy.index(row, 0)).row());
    m_queue.advance(now, std::move(rows));
    m_proxy.refilterByClock();
    m_chips->setCounts(m_queue.counts());
}

void QueueDock::chooseFirst()
{
    if (m_proxy.rowCount() > 0)
        m_view->choose({m_proxy.index(0, 0).data(models::QueueModel::IdRole).toLongLong()});
}

void QueueDock::refresh()
{
    // Asking the proxy may itself tell of changes.
    if (m_refreshing)
        return;
    m_refreshing = true;
    const auto shown = m_proxy.rowCount();
    const auto all = m_queue.rowCount();
    m_chips->setCounts(m_queue.counts());
    m_title->setFacts(m_state != State::Shown ? QString()
            : shown == all                    ? tr("%n open", "dock title", all)
                                              : tr("%1 of %2 shown", "dock title").arg(shown).arg(all));
    const auto showTable = all > 0 && shown > 0;
    m_stack->setCurrentWidget(showTable ? static_cast<QWidget*>(m_view) : m_panel);
    m_chips->setVisible(m_state == State::Shown || all > 0);
    if (!showTable) {
        if (m_state == State::Starting) {
            m_panel->say(StatePanel::Mood::Busy, tr("Starting the database …"), tr("The first start takes a few seconds longer."));
        } else if (m_state == State::Failed && m_error) {
            const auto words = models::ErrorText::words(models::Failing::Start, *m_error);
            m_panel->say(StatePanel::Mood::Trouble, words.failed, models::ErrorWords {words.stillWorks, words.toDo, {}}.all(), tr("Try again"));
        } else if (m_state == State::Loading) {
            m_panel->say(StatePanel::Mood::Busy, tr("Reading the queue …"));
        } else if (m_proxy.isFiltering() && all > 0) {
            m_panel->say(StatePanel::Mood::Calm, tr("Nothing in the queue matches."), tr("%n open item(s) are hidden by the search or the selection above.", nullptr, all), tr("Show all"));
        } else if (m_sources.isRead() && m_sources.rowCount() == 0) {
            m_panel->say(StatePanel::Mood::Calm, tr("No source is set up yet."), tr("A lead adds the first one in Sources (Alt+8)."));
        } else {
            m_panel->say(StatePanel::Mood::Calm, tr("Nothing is open."), tr("New alerts appear here by themselves."));
        }
    }
    m_refreshing = false;
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

void QueueDock::act()
{
    if (m_state == State::Failed) {
        emit startAsked();
        return;
    }
    m_proxy.setShow(models::QueueProxy::Show::All);
    m_chips->setShow(models::QueueProxy::Show::All);
    m_proxy.setSearch({});
    emit filterCleared();
    refresh();
}

void QueueDock::retranslate()
{
    setWindowTitle(tr("Response queue"));
    setAccessibleName(windowTitle());
    m_view->setAccessibleName(windowTitle());
    m_title->setTitle(windowTitle());
    m_queue.retranslate();
    refresh();
}

void QueueDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace yagura::ui
