// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/common/NoticeBar.h"
#include "ui/common/Tone.h"
#include "ui/keys/TypedAhead.h"
#include "ui/palette/Palette.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"
#include "ui/shell/PerspectiveBox.h"
#include "ui/shell/Perspectives.h"
#include "ui/help/HelpWindow.h"
#include "ui/sound/SoundButton.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"
#include "ui/tray/TrayIcon.h"
#include "ui/window/Language.h"
#include "ui/window/OnCallLabel.h"
#include "ui/window/Settings.h"
#include "ui/window/SourceStrip.h"

#include "models/AlarmController.h"
#include "models/ErrorText.h"
#include "models/PlainTip.h"
#include "models/QueueSearchText.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The bars around the docks: what is searched, in which language, and how the sources and the database are.
namespace yagura::ui {

namespace {

class DatabaseMark final : public QWidget
{
public:
    DatabaseMark(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(12, 12);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setFreshness(core::Freshness freshness)
    {
        m_freshness = freshness;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawFreshness(painter, QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), m_freshness, m_theme.tokens());
    }

private:
    const Theme& m_theme;
    core::Freshness m_freshness = core::Freshness::Never;
};

} // namespace

void MainWindow::buildBars()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_perspectiveBox = new PerspectiveBox(*m_perspectives, m_toolBar);
    m_toolBar->addWidget(m_perspectiveBox);
    m_search = new QLineEdit(m_toolBar);
    m_search->setObjectName(u"search"_s);
    m_search->setProperty("helpPage", u"queueDock"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(320);
    m_search->setMaximumWidth(460);
    m_searchAction = new QAction(this);
    m_searchAction->setObjectName(u"actionSearch"_s);
    m_searchAction->setShortcut(Qt::CTRL | Qt::Key_F);
    addAction(m_searchAction);
    m_toolBar->addWidget(m_search);
    auto* space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_languageAction = m_toolBar->addAction(QString());
    m_languageAction->setObjectName(u"actionLanguage"_s);
    m_languageAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_themeAction = m_toolBar->addAction(QString());
    m_themeAction->setObjectName(u"actionTheme"_s);
    m_themeAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    for (auto* action : {m_languageAction, m_themeAction}) {
        auto* button = m_toolBar->widgetForAction(action);
        button->setObjectName(u"button_"_s + action->objectName());
        button->setFocusPolicy(Qt::TabFocus);
    }

    buildSound();
    buildHelp();

    addToolBarBreak();
    m_noticeBar = addToolBar(QString());
    m_noticeBar->setObjectName(u"noticeBar"_s);
    m_noticeBar->setMovable(false);
    m_notice = new NoticeBar(m_with.theme, m_noticeBar);
    m_notice->setObjectName(u"windowNotice"_s);
    m_notice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // The notice hides itself until it has something to say, and a tool bar takes that for its action's wish.
    m_noticeBar->addWidget(m_notice)->setVisible(true);
    m_noticeBar->hide();

    auto* status = statusBar();
    status->setSizeGripEnabled(false);
    status->addWidget(new SourceStrip(m_with.theme, m_sources, status), 1);
    auto* onCall = new OnCallLabel(m_with.desk, status);
    status->addPermanentWidget(onCall);
    connect(&m_second, &QTimer::timeout, onCall, [this, onCall] { onCall->advance(m_clock.now()); });
    m_waitingLabel = new QLabel(status);
    m_waitingLabel->setObjectName(u"waitingLabel"_s);
    m_waitingLabel->hide();
    m_databaseMark = new DatabaseMark(m_with.theme, status);
    m_databaseLabel = new QLabel(status);
    m_databaseLabel->setObjectName(u"databaseLabel"_s);
    m_time = new QLabel(status);
    m_time->setObjectName(u"clock"_s);
    m_time->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_time->setContentsMargins(12, 0, 12, 0);
    for (auto* label : {m_waitingLabel, m_databaseLabel, m_time})
        label->setTextFormat(Qt::PlainText);
    for (auto* widget : {static_cast<QWidget*>(m_waitingLabel), m_databaseMark, static_cast<QWidget*>(m_databaseLabel), static_cast<QWidget*>(m_time)})
        status->addPermanentWidget(widget);

    connect(m_search, &QLineEdit::textChanged, m_queueDock, &QueueDock::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_queueDock->view().setFocus(); });
    connect(m_queueDock, &QueueDock::searchChanged, m_search, [this](const QString& text) {
        if (text != m_search->text())
            m_search->setText(text);
    });
    connect(m_searchAction, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        m_typedAhead->handTo(m_search);
    });
    connect(m_notice, &NoticeBar::dismissed, this, &MainWindow::closeNotice);
    connect(m_languageAction, &QAction::triggered, this, [this] {
        const auto next = m_with.language.tongue() == Language::Tongue::Japanese ? Language::Tongue::English : Language::Tongue::Japanese;
        m_with.settings.set(Settings::Key::Language, next == Language::Tongue::Japanese ? u"ja"_s : u"en"_s);
    });
    connect(m_themeAction, &QAction::triggered, this, [this] {
        const auto next = m_with.theme.kind() == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark;
        m_with.settings.set(Settings::Key::Theme, next == ThemeKind::Dark ? u"dark"_s : u"light"_s);
        m_with.theme.setKind(next);
    });
    setTabOrder(m_search, &m_queueDock->view());
    setTabOrder(&m_queueDock->view(), m_queueDock->view().nextInFocusChain());
}

void MainWindow::buildHelp()
{
    m_helpAction = new QAction(this);
    m_helpAction->setObjectName(u"actionHelp"_s);
    m_helpAction->setShortcut(Qt::Key_F1);
    addAction(m_helpAction);
    connect(m_helpAction, &QAction::triggered, this, [this] {
        const auto page = HelpWindow::pageOfFocus();
        if (!m_help)
            m_help = new HelpWindow(m_with.language, m_docks->names(), this);
        m_help->showPage(page);
        m_help->show();
        m_help->raise();
        m_help->activateWindow();
    });
}

void MainWindow::buildSound()
{
    if (!m_with.tones)
        return;
    m_alarm = new models::AlarmController(m_with.desk, m_clock, *m_with.tones, this);
    auto* button = new SoundButton(*m_alarm, m_with.settings, m_toolBar);
    m_toolBar->addWidget(button);
    addActions(button->keyActions());
    connect(m_alarm, &models::AlarmController::troubleChanged, this, [this] {
        m_soundNoticeClosed = false;
        refreshNotice();
    });
}

QString MainWindow::soundTrouble() const
{
    using Trouble = models::AlarmController::Trouble;
    switch (m_alarm && !m_soundNoticeClosed ? m_alarm->trouble() : Trouble::None) {
    case Trouble::NoDevice:
        return tr("This computer has no sound device: alarms are not heard here. Check the cable and the sound settings, and watch the queue.");
    case Trouble::Broken:
        return tr("The sound device of this computer does not play: alarms are not heard here. See whether another program holds it, play the test tone, and watch the queue.");
    case Trouble::None:
        break;
    }
    return {};
}

void MainWindow::say(NoticeBar::Tone tone, const QString& sentence)
{
    m_notice->say(tone, sentence, {}, tr("Close", "notice"));
    m_noticeBar->show();
    m_noticeIsLasting = false;
    m_refusedItems.clear();
    m_toldFor.reset();
}

void MainWindow::setWaiting(int waiting)
{
    m_waiting = waiting;
    m_waitingLabel->setText(tr("%n action(s) not sent yet", nullptr, waiting));
    m_waitingLabel->setVisible(waiting > 0);
    setTone(*m_waitingLabel, u"stale"_s);
}

void MainWindow::refreshConnection()
{
    const auto lost = m_connection == Connection::Lost;
    const auto isRoleGone = lost && m_lossReason && m_lossReason->code == "no_role"_L1;
    m_databaseLabel->setText(isRoleGone ? tr("No role in the database") : lost ? tr("Database lost") : m_connection == Connection::Connected ? tr("Database connected") : tr("Database not connected yet"));
    setTone(*m_databaseLabel, lost ? u"stale"_s : m_connection == Connection::Connected ? QString() : u"muted"_s);
    static_cast<DatabaseMark*>(m_databaseMark)->setFreshness(m_connection == Connection::Connected ? core::Freshness::Fresh : core::Freshness::Stale);
    const auto words = m_lossReason ? models::ErrorText::words(models::Failing::Connection, *m_lossReason) : models::ErrorWords {};
    m_databaseLabel->setToolTip(m_lossReason ? models::plainTip(words.all() + u"\n\n"_s + m_lossReason->detail) : QString());
    refreshNotice();
}

/// What lasts, across the window: one never hides the other. Any other notice stays until it is closed.
void MainWindow::refreshNotice()
{
    const auto lost = m_connection == Connection::Lost;
    QStringList lasting;
    if (lost)
        lasting += models::ErrorText::words(models::Failing::Connection, m_lossReason.value_or(core::Error {})).all();
    const auto sound = soundTrouble();
    if (!sound.isEmpty())
        lasting += sound;
    if (!lasting.isEmpty()) {
        m_notice->say(lost ? NoticeBar::Tone::Stale : NoticeBar::Tone::Trouble, lasting.join(u'\n'), {}, sound.isEmpty() ? QString() : tr("Close", "notice"));
        m_noticeBar->show();
    } else if (m_noticeIsLasting) {
        m_noticeBar->hide();
    }
    m_noticeIsLasting = !lasting.isEmpty();
}

void MainWindow::closeNotice()
{
    if (!std::exchange(m_toldFor, std::nullopt))
        m_soundNoticeClosed = m_soundNoticeClosed || m_noticeIsLasting; // the loss of the database is not closed
    m_noticeIsLasting = false;
    m_noticeBar->hide();
    m_refusedItems.clear();
    refreshConnection();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Yagura"));
    m_search->setPlaceholderText(tr("Search: title, customer, host, #number"));
    m_search->setAccessibleName(tr("Search the queue"));
    const auto syntax = models::QueueSearchText::help();
    m_search->setToolTip(models::plainTip(m_searchAction->shortcut().toString(QKeySequence::NativeText) + u'\n' + syntax));
    m_search->setWhatsThis(models::plainTip(syntax));
    m_searchAction->setText(tr("Search"));
    m_searchAction->setStatusTip(tr("Go to the search field"));
    m_languageAction->setText(tr("Switch the language"));
    m_languageAction->setIconText(u"日本語 / EN"_s); // the same in both: who cannot read the one finds the other
    m_languageAction->setToolTip(tr("Switch the language (%1)").arg(m_languageAction->shortcut().toString(QKeySequence::NativeText)));
    m_languageAction->setStatusTip(tr("Switch between Japanese and English"));
    const auto dark = m_with.theme.kind() == ThemeKind::Dark;
    m_themeAction->setText(tr("Switch the theme"));
    m_themeAction->setIconText(dark ? tr("Light", "theme") : tr("Dark", "theme"));
    m_themeAction->setIcon(QIcon::fromTheme(u"contrast"_s));
    m_themeAction->setToolTip(tr("Switch the theme (%1)").arg(m_themeAction->shortcut().toString(QKeySequence::NativeText)));
    m_themeAction->setStatusTip(tr("Switch between the dark and the light theme"));
    m_helpAction->setText(tr("Help"));
    m_helpAction->setStatusTip(tr("Open the help on the pane that has the keyboard"));
    m_docks->retranslate();
    m_perspectives->retranslate();
    if (m_palette)
        m_palette->retranslate();
    if (m_tray)
        m_tray->retranslate();
    refreshTray();
    statusBar()->setAccessibleName(tr("Sources and database"));
    setWaiting(m_waiting);
    refreshConnection();
    showTime();
}

} // namespace yagura::ui
