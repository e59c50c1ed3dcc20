// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/charts/ChartDocks.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/connection/ConnectionDialog.h"
#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"
#include "ui/shell/LayoutKeeper.h"
#include "ui/shell/Perspectives.h"
#include "ui/sources/SourcesDock.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/Settings.h"

#include "core/ItemQuery.h"
#include "models/AlarmController.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/NoticeController.h"
#include "models/Times.h"
#include "models/ViewsController.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace yagura::ui {

MainWindow::MainWindow(const WindowCollaborators& with, QWidget* parent)
    : QMainWindow(parent)
    , m_with(with)
    , m_clock(with.clock)
    , m_detail(with.desk)
    , m_actions(with.desk)
{
    setObjectName(u"mainWindow"_s);
    followSettings();
    m_queue.advance(m_clock.now(), {});
    m_sources.advance(m_clock.now());
    build();
    buildBars();
    connectFeed();
    connectActions();
    retranslate();
    registerActions();
    buildPalette();
    keepChoices();
    buildPresence();
    showStarting();
    if (m_with.settings.opened() == Settings::Opened::Broken)
        say(NoticeBar::Tone::Trouble, tr("The settings file was damaged and has been set aside; everything is as at the first start. Choose your settings again."));
    else if (m_with.settings.opened() == Settings::Opened::Unreadable)
        say(NoticeBar::Tone::Trouble, tr("The settings file cannot be read, and everything is as at the first start. See who may read the data folder."));

    resize(1600, 900);
    m_docks->arrange(Perspectives::builtIn(u"alertDuty"_s));
    m_freshLayout = !m_layout->restore();
    if (m_freshLayout)
        m_perspectives->choose(m_perspectives->current());

    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    m_second.start(std::chrono::seconds(1));
    tick();
}

void MainWindow::build()
{
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_docks = new Docks(*this);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_queueDock = new QueueDock(m_with.theme, m_queue, m_sources, this);
    m_queueDock->setViews(*new models::ViewsController(m_with.desk, this));
    m_itemDock = new WorkItemDock({m_with.theme, m_with.desk, m_detail, m_actions, m_clock}, this);
    m_docks->add(m_queueDock, Qt::ALT | Qt::Key_1);
    m_docks->add(m_itemDock, Qt::ALT | Qt::Key_2);
    buildCustomer();
    m_sourcesDock = new SourcesDock(m_with.theme, m_with.desk, m_with.trials, this);
    m_docks->add(m_sourcesDock, Qt::ALT | Qt::Key_8);
    // Where each stands is in ui/shell/Perspectives.cpp, by its object name.
    setContentsMargins(6, 0, 6, 0);
    auto* charts = new ChartDocks(m_with.theme, m_with.desk, m_clock, *m_docks, this);
    connect(charts, &ChartDocks::itemChosen, this, &MainWindow::openItem);
    connect(charts, &ChartDocks::monitorChosen, this, [this](const QString& name) { m_queueDock->showOnly(core::ItemQuery::fieldTerm(u"title"_s, name)); });
    connect(charts, &ChartDocks::namelessChosen, this, [this](const QString& id) {
        say(NoticeBar::Tone::Question, tr("The vendor gave monitor %1 no name, and its number stands in no title: the queue cannot be narrowed to it.").arg(id));
    });
    connect(charts, &ChartDocks::spanChosen, this, [this](const QDateTime& from, const QDateTime& to, std::optional<core::Severity> severity) {
        const auto term = core::ItemQuery::openedTerm(models::Times::local(from), to);
        m_queueDock->showOnly(severity ? u"%1 sev:%2"_s.arg(term, core::severityName(*severity)) : term);
    });
    const auto doubt = [this, charts] { charts->setDoubts(m_queueDock->doubts()); };
    connect(&m_sources, &models::SourceStatusModel::freshnessChanged, charts, doubt);
    connect(&m_with.desk, &models::Desk::connectionRegained, charts, doubt);
    m_layout = new LayoutKeeper(*this, *m_docks, m_with.settings);
    m_perspectives = new Perspectives(*this, *m_docks, *m_layout, m_with.settings);
    connect(m_layout, &LayoutKeeper::defaultWanted, this, [this] { m_perspectives->choose(m_perspectives->current()); });
    connect(&m_with.settings, &Settings::saveFailed, this, [this](const QString& reason) {
        say(NoticeBar::Tone::Trouble, tr("The settings could not be saved: %1. All else works; make room on the disk, and the next change is saved again.").arg(reason));
    });

    connectAim();
    connect(m_queueDock, &QueueDock::startAsked, this, &MainWindow::startAsked);
    connect(m_queueDock, &QueueDock::databaseAsked, this, &MainWindow::chooseDatabase);
    connect(m_queueDock, &QueueDock::sourcesAsked, this, [this] { m_docks->show(m_sourcesDock); });
    connect(m_queueDock, &QueueDock::menuAsked, this, &MainWindow::showItemMenu);
    m_queueDock->view().setActionKeys([this](const QKeySequence& key) { return m_itemDock->itemActions().verbOfKey(key).has_value(); });
    connect(m_queueDock, &QueueDock::keyForMany, this, &MainWindow::answerKeyForMany);
    connect(m_itemDock, &WorkItemDock::backAsked, this, [this] { m_queueDock->view().setFocus(); });
}

void MainWindow::connectFeed()
{
    const auto& desk = m_with.desk;
    connect(&desk, &models::Desk::snapshotTaken, this, [this](const std::vector<core::WorkItem>& items) {
        m_queue.apply(items);
        m_queueDock->setState(QueueDock::State::Shown);
        setConnection(Connection::Connected);
    });
    connect(&desk, &models::Desk::itemsChanged, this, [this](const std::vector<core::WorkItem>& items) { m_queue.applyChanges(items); });
    connect(&desk, &models::Desk::sourcesRead, this, [this](const std::vector<core::SourceStatus>& sources) { m_sources.setSources(sources); });
    connect(&desk, &models::Desk::serverClockRead, this, [this](const QDateTime& now) {
        m_clock.setServerNow(now);
        compareClocks();
    });
    connect(&desk, &models::Desk::loginRead, &m_queue, &models::QueueModel::setMe);
    connect(&desk, &models::Desk::loginRead, this, [this](const QString& login) { m_me = login; });
    connect(&desk, &models::Desk::connectionLost, this, [this](const core::Error& error) {
        if (m_queueDock->state() != QueueDock::State::Shown && !m_startFailed)
            m_queueDock->setState(QueueDock::State::Failed, error);
        setConnection(Connection::Lost, error);
    });
    connect(&desk, &models::Desk::connectionRegained, this, [this] { setConnection(Connection::Connected); });
    connect(&desk, &models::Desk::failed, this, [this](const core::Error& error) {
        say(NoticeBar::Tone::Trouble, models::ErrorText::words(models::Failing::Reading, error).all());
    });
}

void MainWindow::connectActions()
{
    const auto& desk = m_with.desk;
    connect(&desk, &models::Desk::waitingChanged, this, &MainWindow::setWaiting);
    followOutbox();
    connect(&m_actions, &models::ActionController::keptChanged, this, [this](core::ItemId item, bool kept) { m_queue.setPending(item, kept); });
    connect(&m_actions, &models::ActionController::refused, this, [this](const core::Action& action, const models::ErrorWords& words) {
        if (action.item == m_detail.item() || isOfMany(action.id))
            return; // its own dock tells of it, or the dialog
        sayRefused(action, words);
    });
}

void MainWindow::openItem(core::ItemId id)
{
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()))
        menu->close(); // it is of the item that was shown
    showItem(id);
    m_docks->show(m_itemDock);
    m_itemDock->takeKeyboard(); // and not the field of a note, where its keys would be letters
}

void MainWindow::tick()
{
    const auto now = m_clock.now();
    m_queueDock->advance(now);
    m_sources.advance(now); // last of these: it asks what is known by now
    m_itemDock->advance();
    m_sourcesDock->advance(now);
    if (m_alarm)
        m_alarm->advance();
    showTime();
}

void MainWindow::showStarting()
{
    m_startFailed = false;
    m_queueDock->setState(QueueDock::State::Starting);
    setDatabaseAway(false);
}

void MainWindow::showStarted()
{
    m_startFailed = false;
    if (m_queueDock->state() != QueueDock::State::Shown)
        m_queueDock->setState(QueueDock::State::Loading);
    setDatabaseAway(m_connection == Connection::Lost);
}

void MainWindow::showStartFailed(const core::Error& error)
{
    m_startFailed = true;
    m_queueDock->setState(QueueDock::State::Failed, error);
    setDatabaseAway(true);
}

void MainWindow::setDatabaseAway(bool away)
{
    for (auto* panel : findChildren<StatePanel*>())
        panel->setDatabaseAway(away);
}

void MainWindow::chooseDatabase()
{
    auto* dialog = new ConnectionDialog(m_with.settings, m_with.connections, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Where nothing has been opened yet the start is tried again; what is open is of the other database.
    connect(dialog, &QDialog::accepted, this, [this] {
        if (m_queueDock->state() == QueueDock::State::Failed)
            emit startAsked();
        else
            restart();
    });
    dialog->open();
}

bool MainWindow::isFilled() const
{
    const auto& detail = m_detail.detail();
    return m_queue.rowCount() > 0 && m_sources.isRead() && m_sources.rowCount() > 0 && detail && !detail->timeline.empty();
}

void MainWindow::chooseFirst()
{
    m_queueDock->chooseFirst();
}

bool MainWindow::showsChart() const
{
    const auto& detail = m_detail.detail();
    return detail && detail->item.id == m_detail.item() && detail->metric && !detail->metric->points.empty();
}

void MainWindow::chooseNext()
{
    auto& view = m_queueDock->view();
    for (const auto row : view.visibleRows()) {
        if (row <= view.currentIndex().row())
            continue;
        if (const auto id = view.model()->index(row, 0).data(models::QueueModel::IdRole).toLongLong()) {
            view.choose({id});
            return;
        }
    }
    chooseFirst();
}

void MainWindow::chooseFirstOnce()
{
    if (!m_detail.item().isValid())
        chooseFirst();
}

void MainWindow::setConnection(Connection connection, const std::optional<core::Error>& error)
{
    const auto before = std::exchange(m_connection, connection);
    const auto reasonBefore = std::exchange(m_lossReason, error);
    if (before != connection || reasonBefore != error) {
        m_sources.setLost(connection == Connection::Lost);
        m_queueDock->setLostAt(connection == Connection::Lost ? std::optional(m_clock.now()) : std::nullopt);
        setDatabaseAway(connection == Connection::Lost);
        refreshConnection();
        refreshTray();
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Sizes asked of docks before the first layout are forgotten by it.
    if (std::exchange(m_freshLayout, false))
        QMetaObject::invokeMethod(this, [this] { m_docks->resizeAgain(); }, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_time)
        retranslate();
    if (event->type() == QEvent::ActivationChange && m_notices)
        m_notices->look();
    QMainWindow::changeEvent(event);
}

} // namespace yagura::ui
