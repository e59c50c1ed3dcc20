// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sources/SourcesDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/FittingTable.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/QuietTable.h"
#include "ui/common/StatePanel.h"
#include "ui/item/ActionButton.h"
#include "ui/sources/SourceDelegate.h"
#include "ui/sources/SourceDialog.h"
#include "ui/sources/SourcePane.h"
#include "ui/theme/Theme.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/SourceText.h"
#include "models/SourceTrials.h"
#include "models/Times.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::SourceListModel;
using models::SourceText;

SourcesDock::SourcesDock(const Theme& theme, models::Desk& desk, models::SourceTrials* trials, QWidget* parent)
    : QDockWidget(parent)
    , m_theme(theme)
    , m_trials(trials)
    , m_sources(desk)
    , m_title(new DockTitle(this))
{
    setObjectName(u"sourcesDock"_s);
    setTitleBarWidget(m_title);
    build();

    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) { m_sources.setWatched(visible); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SourcesDock::refresh);
    connect(m_view, &QTableView::doubleClicked, m_edit, &QAction::trigger);
    connect(&m_sources, &models::SourcesController::changed, this, &SourcesDock::refresh);
    connect(&m_sources, &models::SourcesController::saved, this, [this](const QString& key) {
        m_shown.clear();
        choose(key);
        refresh();
    });
    connect(&m_sources, &models::SourcesController::stateRefused, this, [this](const QString&, const core::Error& error) {
        m_asking = Asking::Nothing;
        m_notice->say(NoticeBar::Tone::Trouble, SourceText::refusal(error).all(), {}, tr("Close", "notice"));
    });
    connect(&m_sources, &models::SourcesController::detailsRead, this, [this](core::SourceId id, const auto& records, const auto& changes) {
        if (const auto* shown = card(); shown && shown->config.id == id)
            m_pane->setDetails(records, changes);
    });
    connect(&m_sources, &models::SourcesController::detailsFailed, this, [this](core::SourceId id, const core::Error& error) {
        const auto* shown = card();
        if (!shown || shown->config.id != id)
            return;
        m_detailsFailed = true; // read again with the next news of the sources
        m_pane->setDetailsFailed(error);
    });
    connect(m_notice, &NoticeBar::accepted, this, [this] { answered(true); });
    connect(m_notice, &NoticeBar::dismissed, this, [this] { answered(false); });
    connect(m_panel, &StatePanel::asked, this, [this] {
        if (m_sources.state() == models::SourcesController::State::Failed)
            m_sources.reload();
        else
            m_add->trigger();
    });
    retranslate();
}

void SourcesDock::build()
{
    auto* body = new QWidget(this);
    body->setObjectName(u"dockBody"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    m_stale = new NoticeBar(m_theme, body);
    m_stale->setObjectName(u"sourcesStale"_s);
    m_notice = new NoticeBar(m_theme, body);
    m_notice->setObjectName(u"sourcesNotice"_s);
    m_stack = new QStackedWidget(body);
    m_split = new QSplitter(Qt::Vertical, m_stack);
    m_view = new FittingTable(m_split);
    m_view->setObjectName(u"sourcesView"_s);
    m_view->setModel(&m_sources.model());
    m_view->setItemDelegate(new SourceDelegate(m_theme, m_view));
    makeQuiet(*m_view);
    m_pane = new SourcePane(m_split);
    m_split->addWidget(m_view);
    m_split->addWidget(m_pane);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_panel = new StatePanel(m_theme, m_stack);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_panel);

    auto* bar = new QWidget(body);
    auto* flow = new FlowLayout(nullptr, 8, 8);
    auto* frame = new QVBoxLayout(bar);
    frame->setContentsMargins(12, 8, 12, 8);
    frame->addLayout(flow);
    buildActions();
    for (auto* action : {m_add, m_edit, m_try, m_pause, m_remove}) {
        auto* button = new ActionButton(m_theme, action, bar);
        m_buttons.push_back(button);
        flow->addWidget(button);
    }
    m_rights = new QLabel(bar);
    m_rights->setObjectName(u"sourcesRights"_s);
    m_rights->setTextFormat(Qt::PlainText);
    m_rights->setProperty("tone", u"muted"_s);
    flow->addWidget(m_rights);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stale);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_stack->setMinimumHeight(100); // as the work item's tabs: the window has to fit a small screen
    setWidget(body);
}

QAction* SourcesDock::addSourceAction(const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false); // a key that is held down would use up what the vendor grants, or answer its own question
    addAction(action);
    return action;
}

void SourcesDock::buildActions()
{
    m_add = addSourceAction(u"sourceAdd"_s, Qt::Key_Insert);
    m_edit = addSourceAction(u"sourceEdit"_s, Qt::Key_F2);
    m_try = addSourceAction(u"sourceTest"_s, Qt::Key_T);
    m_pause = addSourceAction(u"sourcePause"_s, Qt::Key_P);
    m_remove = addSourceAction(u"sourceRemove"_s, Qt::Key_Delete);
    connect(m_add, &QAction::triggered, this, [this] { openDialog(true); });
    connect(m_edit, &QAction::triggered, this, [this] { openDialog(false); });
    connect(m_try, &QAction::triggered, this, &SourcesDock::tryOut);
    connect(m_pause, &QAction::triggered, this, &SourcesDock::pauseOrResume);
    connect(m_remove, &QAction::triggered, this, [this] { ask(Asking::Remove); });
}

const core::SourceCard* SourcesDock::card() const
{
    return const_cast<SourcesDock*>(this)->m_sources.model().card(chosen());
}

QString SourcesDock::chosen() const
{
    return m_view->currentIndex().data(SourceListModel::KeyRole).toString();
}

void SourcesDock::choose(const QString& key)
{
    for (auto row = 0; row < m_view->model()->rowCount(); ++row) {
        if (m_view->model()->index(row, 0).data(SourceListModel::KeyRole).toString() == key)
            m_view->selectRow(row);
    }
}

void SourcesDock::advance(const QDateTime& now)
{
    m_now = now;
    m_sources.advance(now);
    if (!isVisible())
        return;
    refreshPane();
    refreshAge();
}

void SourcesDock::refresh()
{
    using State = models::SourcesController::State;
    const auto& model = m_sources.model();
    const auto rows = model.rowCount();
    const auto shown = m_sources.state() == State::Shown && rows > 0;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_split) : m_panel);
    if (shown && !m_view->currentIndex().isValid())
        m_view->selectRow(0);
    const auto troubled = model.troubled();
    m_title->setFacts(!shown ? QString()
            : troubled > 0   ? tr("%1, %2", "dock title").arg(tr("%n source(s)", "dock title", rows), tr("%n not up to date", "dock title", troubled))
                             : tr("%n source(s)", "dock title", rows));
    if (!shown) {
        if (m_sources.state() == State::Failed && m_sources.error()) {
            const auto words = models::ErrorText::words(models::Failing::Reading, *m_sources.error());
            m_panel->say({StatePanel::Mood::Trouble, words.failed, words.toDo, tr("Try again"), {}, words.details});
        } else if (m_sources.state() != State::Shown) {
            m_panel->say(StatePanel::Mood::Busy, tr("Reading the sources …"));
        } else {
            m_panel->say(StatePanel::Mood::Blank, tr("No source is set up yet."), m_sources.mayEdit() ? tr("Add the account of a vendor: its alerts then come into the queue.") : tr("A lead adds the first one."),
                m_sources.mayEdit() && m_trials ? tr("Add source") : QString());
        }
    }
    const auto* one = card();
    for (auto* action : {m_add, m_edit, m_pause, m_remove})
        action->setVisible(m_sources.mayEdit());
    m_add->setEnabled(m_sources.mayEdit() && m_trials);
    m_edit->setEnabled(m_sources.mayEdit() && m_trials && one);
    m_try->setEnabled(m_trials && one && !m_trying);
    m_pause->setEnabled(m_sources.mayEdit() && one);
    m_remove->setEnabled(m_sources.mayEdit() && one);
    m_pause->setText(one && one->status.paused ? tr("Resume") : tr("Pause"));
    m_rights->setVisible(m_sources.state() == State::Shown && !m_sources.mayEdit());
    refreshPane();
    readDetails();
    refreshAge();
}

void SourcesDock::refreshAge()
{
    const auto stale = m_sources.isStale();
    m_stale->setVisible(stale);
    if (!stale)
        return;
    const auto& asOf = m_sources.asOf();
    if (m_sources.isLost() && asOf.isValid()) {
        const auto age = models::Times::ago(std::chrono::seconds(asOf.secsTo(m_now)));
        m_stale->say(NoticeBar::Tone::Stale, tr("As of %1, %2: the database does not answer. How the sources are now is not known here.").arg(models::Times::shortMoment(asOf, m_now), age));
    } else {
        const auto words = models::ErrorText::words(models::Failing::Reading, m_sources.error().value_or(core::Error {}));
        m_stale->say(NoticeBar::Tone::Stale, words.all());
    }
}

void SourcesDock::refreshPane()
{
    if (const auto* one = card()) {
        m_pane->show(*one, m_sources.isLost() && m_sources.asOf().isValid() ? m_sources.asOf() : m_now);
        return;
    }
    m_pane->clear();
    m_shown.clear();
}

void SourcesDock::readDetails()
{
    const auto* one = card();
    if (!one || (m_sources.isLost() && m_shown == one->config.key))
        return;
    if (!m_detailsFailed && m_shown == one->config.key && m_shownRevision == one->revision && m_shownRecords == one->badRecordsKept)
        return;
    m_detailsFailed = false;
    m_shown = one->config.key;
    m_shownRevision = one->revision;
    m_shownRecords = one->badRecordsKept;
    m_sources.openDetails(one->config.id);
}

void SourcesDock::openDialog(bool anew)
{
    const auto* one = card();
    if (!m_trials || (!anew && !one) || findChild<SourceDialog*>())
        return;
    auto* dialog = new SourceDialog(m_sources, *m_trials, anew ? std::nullopt : std::optional(*one), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesDock::tryOut()
{
    const auto* one = card();
    if (!one || !m_trials)
        return;
    m_trying = true;
    m_try->setEnabled(false);
    m_pane->setCurrentIndex(0);
    m_pane->setTrial(tr("The vendor is being asked …"));
    core::whenever(m_trials->tryOut(one->config, {}), this, [this, config = one->config](const models::TrialOutcome& outcome) {
        m_trying = false;
        m_try->setEnabled(card());
        if (chosen() == config.key)
            m_pane->setTrial(SourceText::outcome(config, outcome));
    });
}

void SourcesDock::pauseOrResume()
{
    const auto* one = card();
    if (!one)
        return;
    if (one->status.paused)
        m_sources.setState(one->config.key, u"active"_s);
    else
        ask(Asking::Pause);
}

void SourcesDock::ask(Asking what)
{
    const auto* one = card();
    if (!one)
        return;
    m_asking = what;
    m_askedFor = one->config.key;
    const auto name = SourceText::name(one->status);
    if (what == Asking::Remove)
        m_notice->say(NoticeBar::Tone::Question, tr("Remove %1? Nothing new comes from it; what it brought stays in the queue.").arg(name), tr("Remove"), tr("Keep"));
    else
        m_notice->say(NoticeBar::Tone::Question, tr("Pause %1? Nothing new comes from it until somebody resumes it, and every queue says so.").arg(name), tr("Pause"), tr("Keep polling"));
}

void SourcesDock::answered(bool yes)
{
    const auto what = std::exchange(m_asking, Asking::Nothing);
    m_notice->hide();
    m_view->setFocus();
    if (yes && what != Asking::Nothing)
        m_sources.setState(m_askedFor, what == Asking::Remove ? u"removed"_s : u"paused"_s);
}

void SourcesDock::retranslate()
{
    setWindowTitle(tr("Sources"));
    setAccessibleName(windowTitle());
    m_view->setAccessibleName(windowTitle());
    m_title->setTitle(windowTitle());
    m_add->setText(tr("Add …"));
    m_add->setStatusTip(tr("Set up another vendor account"));
    m_edit->setText(tr("Edit …"));
    m_edit->setStatusTip(tr("Change the chosen source, or renew its key"));
    m_try->setText(tr("Test"));
    m_try->setStatusTip(tr("Try the key of the chosen source from this computer"));
    m_pause->setStatusTip(tr("Stop or resume polling of the chosen source"));
    m_remove->setText(tr("Remove"));
    m_remove->setStatusTip(tr("Take the chosen source out of use; what it brought stays"));
    m_rights->setText(tr("Leads set sources up: ask the lead on duty."));
    m_sources.model().retranslate();
    m_pane->retranslate();
    refresh();
}

void SourcesDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void SourcesDock::resizeEvent(QResizeEvent* event)
{
    QDockWidget::resizeEvent(event);
    // Low and wide beside the item, tall and narrow when it floats: the list stands where there is room.
    m_split->setOrientation(width() > height() * 3 / 2 ? Qt::Horizontal : Qt::Vertical);
}

} // namespace yagura::ui
