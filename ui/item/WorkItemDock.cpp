// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WorkItemDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/item/ActionButton.h"
#include "ui/item/Composer.h"
#include "ui/item/DeliveriesPane.h"
#include "ui/item/ItemActions.h"
#include "ui/item/ItemHeader.h"
#include "ui/item/ChartPane.h"
#include "ui/item/MonitorTab.h"
#include "ui/item/RawPane.h"
#include "ui/item/SimilarPane.h"
#include "ui/item/TimelineBar.h"
#include "ui/item/TimelineView.h"
#include "ui/item/WatchUntilDialog.h"
#include "ui/theme/Theme.h"

#include "models/ActionController.h"
#include "models/Desk.h"
#include "models/Drafts.h"
#include "models/EscalationText.h"
#include "models/IntentText.h"
#include "models/ItemDetailController.h"
#include "models/PlainTip.h"
#include "models/ServerClock.h"
#include "models/Times.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

WorkItemDock::WorkItemDock(const ItemCollaborators& with, QWidget* window)
    : QDockWidget(window)
    , m_with(with)
{
    setObjectName(u"workItemDock"_s);
    setFeatures(DockWidgetMovable);
    m_verbs = new ItemActions(window);
    m_shownTimeline.setSourceModel(&m_timeline);
    build();
    buildExtras();
    connectUp();
    retranslate();
}

void WorkItemDock::build()
{
    const auto& theme = m_with.theme;
    m_title = new DockTitle(this);
    setTitleBarWidget(m_title);
    auto* body = new QWidget(this);
    body->setObjectName(u"dockBody"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedWidget(body);
    m_panel = new StatePanel(m_stack);
    auto* page = new QWidget(m_stack);
    m_stack->addWidget(page);
    m_stack->addWidget(m_panel);

    m_header = new ItemHeader(theme, page);
    auto* bar = new QWidget(page);
    bar->setObjectName(u"actionBar"_s);
    auto* flow = new FlowLayout(bar, 4, 4);
    for (const auto verb : core::allVerbs()) {
        auto* button = new ActionButton(theme, m_verbs->action(verb), bar);
        flow->addWidget(button);
        m_buttons.push_back(button);
    }
    m_notice = new NoticeBar(theme, page);
    m_notice->setObjectName(u"itemNotice"_s);
    m_stale = new NoticeBar(theme, page);
    m_stale->setObjectName(u"itemStale"_s);

    m_tabs = new QTabWidget(page);
    m_tabs->setObjectName(u"itemTabs"_s);
    m_monitor = new MonitorTab(theme, m_with.desk, parentWidget(), m_tabs);
    m_similar = new SimilarPane(theme, m_with.desk, m_tabs);
    m_raw = new RawPane(m_tabs);
    m_deliveries = new DeliveriesPane(theme, m_tabs);
    for (QWidget* tab : {buildHistory(), static_cast<QWidget*>(m_monitor), static_cast<QWidget*>(m_similar), static_cast<QWidget*>(m_raw), static_cast<QWidget*>(m_deliveries)})
        m_tabs->addTab(tab, {});
    m_composer = new Composer(m_with.desk.drafts(), page);

    auto* barRow = new QVBoxLayout;
    barRow->setContentsMargins(16, 4, 16, 8);
    barRow->addWidget(bar);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(barRow);
    layout->addWidget(m_stale);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    m_tabs->setMinimumHeight(110); // a window that does not fit its screen is worse than a short list
    layout->addWidget(m_composer);
    auto* bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(1, 0, 1, 1);
    bodyLayout->addWidget(m_stack);
    setWidget(body);
}

QWidget* WorkItemDock::buildHistory()
{
    auto* history = new QWidget;
    history->setObjectName(u"historyPage"_s);
    m_intent = new QLabel(history);
    m_intent->setObjectName(u"intentBrief"_s);
    m_intent->setTextFormat(Qt::PlainText);
    m_intent->setWordWrap(true);
    m_intent->setAlignment(Qt::AlignLeft | Qt::AlignTop); // where more is written than three lines, the first are read
    m_intent->setMaximumHeight(m_intent->fontMetrics().lineSpacing() * 3 + 2);
    m_chart = new ChartPane(m_with.theme, history);
    m_timelineBar = new TimelineBar(m_timeline, m_shownTimeline, parentWidget(), history);
    m_timelineView = new TimelineView(m_with.theme, m_shownTimeline, history);
    auto* layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* intent = new QHBoxLayout;
    intent->setContentsMargins(16, 8, 16, 0);
    intent->addWidget(m_intent);
    m_timelineView->setMinimumHeight(120); // the chart gives way first
    layout->addLayout(intent);
    layout->addWidget(m_chart);
    layout->addWidget(m_timelineBar);
    layout->addWidget(m_timelineView, 1);
    // On a small screen, or a strongly scaled one, all of it is scrolled to.
    auto* area = new QScrollArea(m_tabs);
    area->setObjectName(u"historyArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(history);
    return area;
}

void WorkItemDock::connectUp()
{
    connectPanes();
    connect(&m_with.detail, &models::ItemDetailController::itemSwitched, this, &WorkItemDock::switchItem);
    connect(&m_with.detail, &models::ItemDetailController::changed, this, &WorkItemDock::refresh);
    connect(m_panel, &StatePanel::asked, &m_with.detail, &models::ItemDetailController::reload);
    connect(m_verbs, &ItemActions::asked, this, &WorkItemDock::act);
    connect(m_verbs, &ItemActions::watchAsked, this, [this](std::chrono::minutes span) { watch(m_with.detail.item(), m_with.clock.now().addSecs(std::chrono::seconds(span).count())); });
    connect(m_verbs, &ItemActions::watchUntilAsked, this, [this] {
        auto* dialog = new WatchUntilDialog(m_with.clock.now(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(u"%1  #%2"_s.arg(dialog->windowTitle(), QString::number(m_with.detail.item().value)));
        // A notice on the desktop may open another item meanwhile.
        connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_with.detail.item()] { watch(id, dialog->until()); });
        dialog->open();
    });
    connect(m_composer, &Composer::written, this, [this](core::Verb verb, const QString& text) { perform(verb, text); });
    connect(m_composer, &Composer::left, this, &WorkItemDock::backAsked);
    connect(m_notice, &NoticeBar::accepted, this, &WorkItemDock::answerQuestion);
    connect(m_notice, &NoticeBar::dismissed, m_notice, &QWidget::hide);
    connect(m_stale, &NoticeBar::accepted, &m_with.detail, &models::ItemDetailController::reload);
    connect(m_deliveries, &DeliveriesPane::retryAsked, this, &WorkItemDock::retry);

    followActions();
    followReading();
}

void WorkItemDock::switchItem(core::ItemId id)
{
    m_verbs->watchMenu()->close(); // it would act on the item that comes
    m_composer->showItem(id);
    m_notice->hide();
    m_readAt = {};
    m_questionOf = {};
    m_timelineView->showNothing();
    m_timeline.clear();
    m_monitor->clear();
    m_similar->showItem({});
    m_deliveries->clear();
    m_snapshot.reset();
    if (!m_opening)
        m_cameFrom.clear(); // chosen in the queue: there is no way back to be kept
    refreshExtras();
    m_raw->clear();
    m_verbs->clear();
}

void WorkItemDock::refresh()
{
    const auto& detail = m_with.detail.detail();
    m_title->setFacts(m_with.detail.item().isValid() ? u"#%1"_s.arg(m_with.detail.item().value) : QString());
    m_stack->setCurrentIndex(detail ? 0 : 1);
    if (!detail) {
        switch (m_with.detail.state()) {
        case models::ItemDetailController::State::Failed: {
            const auto words = models::ErrorText::words(models::Failing::Reading, *m_with.detail.error());
            m_panel->say(StatePanel::Mood::Trouble, words.failed, words.toDo, tr("Try again"));
            break;
        }
        case models::ItemDetailController::State::Loading:
            m_panel->say(StatePanel::Mood::Busy, tr("Reading the item …"));
            break;
        default:
            m_panel->say(StatePanel::Mood::Calm, tr("No item is chosen."), tr("Choose one in the queue with the arrow keys or the mouse."));
            break;
        }
        return;
    }
    showStale();
    const auto now = m_with.clock.now();
    m_header->advance(now);
    m_header->setItem(detail->item);
    const auto& timeline = m_with.detail.timeline();
    m_timeline.setEntries(*detail, timeline, m_with.detail.older(), now);
    m_timelineBar->refresh();
    refreshSnapshot();
    m_chart->setDetail(*detail, timeline, m_with.detail.older() != models::TimelineModel::Older::None);
    m_monitor->setDetail(*detail, now);
    m_similar->showItem(detail->item.id);
    m_raw->setDetail(*detail);
    m_deliveries->setDetail(*detail, now);
    const auto ask = models::IntentText::ask(*detail, now.toTimeZone(models::Times::roomZone()).date());
    QStringList intent {detail->intent.why, detail->intent.ifIgnored.isEmpty() ? QString() : tr("If ignored: %1").arg(detail->intent.ifIgnored), ask};
    intent.removeAll(QString());
    m_intent->setText(intent.join(u'\n'));
    m_intent->setToolTip(models::plainTip(m_intent->text()));
    m_intent->setVisible(!intent.isEmpty());
    refreshActions();
    refreshTabs();
}

void WorkItemDock::refreshActions()
{
    const auto& detail = m_with.detail.detail();
    if (!detail) {
        m_composer->setPossible(false, false);
        m_composer->setStanding({});
        return;
    }
    const auto id = detail->item.id;
    m_verbs->setPossible(detail->actions, [this, id](core::Verb verb) { return m_with.actions.isUnderWay(id, verb); });
    const auto possible = [this](core::Verb verb) { return m_verbs->action(verb)->isEnabled(); };
    m_composer->setPossible(possible(core::Verb::Note), possible(core::Verb::Escalate));
    m_composer->setStanding(models::EscalationText::standing(*detail, m_with.clock.now()));

    // What is likely to be done next stands out: take it, then finish the first response, then close what has recovered.
    auto primary = core::Verb::Note;
    if (detail->item.state == core::ItemState::New && possible(core::Verb::Acknowledge))
        primary = core::Verb::Acknowledge;
    else if (detail->item.recoveredAt && possible(core::Verb::Resolve))
        primary = core::Verb::Resolve;
    else if (possible(core::Verb::CompleteFirstResponse))
        primary = core::Verb::CompleteFirstResponse;
    const auto& verbs = core::allVerbs();
    for (size_t at = 0; at < verbs.size(); ++at)
        m_buttons[at]->setPrimary(verbs[at] == primary && primary != core::Verb::Note);
}

void WorkItemDock::refreshTabs()
{
    m_tabs->setTabText(TimelineTab, tr("Timeline", "tab"));
    m_tabs->setTabText(MonitorTabAt, tr("Monitor", "tab"));
    m_tabs->setTabText(SimilarTab, m_similar->count() > 0 ? tr("Similar %1", "tab").arg(m_similar->count()) : tr("Similar", "tab"));
    m_tabs->setTabText(RawTab, tr("Raw data", "tab"));
    const auto& detail = m_with.detail.detail();
    const auto count = detail ? std::max(detail->deliveryCount, static_cast<int>(detail->deliveries.size())) : 0;
    const auto failed = detail ? detail->item.deliveriesFailed : 0;
    m_tabs->setTabText(DeliveriesTab, failed > 0 ? tr("Write-back: %n failed", "tab", failed) : count > 0 ? tr("Write-back %1", "tab").arg(count)
                                                                                             : tr("Write-back", "tab"));
}

void WorkItemDock::advance()
{
    m_header->advance(m_with.clock.now());
    m_timeline.advance(m_with.clock.now());
    if (m_snapshot)
        refreshSnapshot();
}

void WorkItemDock::retranslate()
{
    setWindowTitle(tr("Work item"));
    setAccessibleName(windowTitle());
    m_title->setTitle(windowTitle());
    m_timelineView->setAccessibleName(tr("Timeline", "tab"));
    m_verbs->retranslate();
    m_header->retranslate();
    m_chart->retranslate();
    m_monitor->retranslate();
    m_similar->retranslate();
    m_raw->retranslate();
    m_timeline.retranslate();
    m_timelineBar->refresh();
    refreshExtras();
    m_deliveries->retranslate();
    refreshTabs();
    refresh();
}

void WorkItemDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_composer)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace yagura::ui
