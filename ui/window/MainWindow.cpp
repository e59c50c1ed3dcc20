// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/WorkItemDock.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/Settings.h"

#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/Times.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
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
    m_queue.advance(m_clock.now(), {});
    m_sources.advance(m_clock.now());
    build();
    buildBars();
    connectFeed();
    connectActions();
    retranslate();
    showStarting();

    resize(1600, 900);
    restoreGeometry(m_with.settings.geometry());
    m_freshLayout = !restoreState(m_with.settings.windowState());

    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    m_second.start(std::chrono::seconds(1));
    tick();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setDockOptions(AnimatedDocks | AllowNestedDocks);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_queueDock = new QueueDock(m_with.theme, m_queue, m_sources, this);
    m_itemDock = new WorkItemDock({m_with.theme, m_with.desk, m_detail, m_actions, m_clock}, this);
    m_queueDock->view().setReducedMotion(m_with.settings.reducedMotion());
    addDockWidget(Qt::LeftDockWidgetArea, m_queueDock);
    // Beside each other in one area: between two areas without a middle, Qt 6.4 ignores the sizes asked of docks.
    splitDockWidget(m_queueDock, m_itemDock, Qt::Horizontal);
    setContentsMargins(6, 0, 6, 0);

    connect(m_queueDock, &QueueDock::itemChosen, this, [this](core::ItemId id) {
        m_queue.setHeldItem(id);
        m_detail.show(id);
    });
    connect(m_queueDock, &QueueDock::startAsked, this, &MainWindow::startAsked);
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
    connect(&desk, &models::Desk::serverClockRead, this, [this](const QDateTime& now) { m_clock.setServerNow(now); });
    connect(&desk, &models::Desk::connectionLost, this, [this](const core::Error& error) { setConnection(Connection::Lost, error); });
    connect(&desk, &models::Desk::connectionRegained, this, [this] { setConnection(Connection::Connected); });
    connect(&desk, &models::Desk::failed, this, [this](const core::Error& error) {
        m_notice->say(NoticeBar::Tone::Trouble, models::ErrorText::words(models::Failing::Reading, error).all(), {}, tr("Close", "notice"));
        m_noticeBar->show();
    });
}

void MainWindow::connectActions()
{
    const auto& desk = m_with.desk;
    connect(&desk, &models::Desk::waitingChanged, this, &MainWindow::setWaiting);
    connect(&desk, &models::Desk::storageFailed, this, [this](const core::Error& error) {
        m_notice->say(NoticeBar::Tone::Trouble, tr("What you did could not be kept on this computer: %1. Do it again when the connection is back.").arg(error.detail), {}, tr("Close", "notice"));
        m_noticeBar->show();
    });
    connect(&m_actions, &models::ActionController::keptChanged, this, [this](core::ItemId item, bool kept) { m_queue.setPending(item, kept); });
    connect(&m_actions, &models::ActionController::refused, this, [this](const core::Action& action, const models::ErrorWords& words) {
        if (action.item == m_detail.item())
            return; // its own dock tells of it
        m_notice->say(NoticeBar::Tone::Trouble, tr("On item #%1: %2").arg(QString::number(action.item.value), words.all()), {}, tr("Close", "notice"));
        m_noticeBar->show();
    });
}

void MainWindow::tick()
{
    const auto now = m_clock.now();
    m_sources.advance(now);
    m_queueDock->advance(now);
    m_itemDock->advance();
    m_time->setText(tr("%1 JST", "clock").arg(models::Times::clock(now)));
}

void MainWindow::showStarting()
{
    m_queueDock->setState(QueueDock::State::Starting);
}

void MainWindow::showStarted()
{
    if (m_queueDock->state() != QueueDock::State::Shown)
        m_queueDock->setState(QueueDock::State::Loading);
}

void MainWindow::showStartFailed(const core::Error& error)
{
    m_queueDock->setState(QueueDock::State::Failed, error);
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

void MainWindow::chooseFirstOnce()
{
    if (!m_detail.item().isValid())
        chooseFirst();
}

void MainWindow::setConnection(Connection connection, const std::optional<core::Error>& error)
{
    const auto before = std::exchange(m_connection, connection);
    m_lossReason = error;
    if (before != connection)
        refreshConnection();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_with.settings.setWindow(saveGeometry(), saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Sizes asked of docks before the first layout are forgotten by it.
    if (std::exchange(m_freshLayout, false))
        QMetaObject::invokeMethod(this, [this] { resizeDocks({m_queueDock, m_itemDock}, {590, 410}, Qt::Horizontal); }, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_time)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace yagura::ui
