// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WorkItemDock.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/ChartPane.h"
#include "ui/item/MonitorTab.h"
#include "ui/item/SimilarPane.h"
#include "ui/item/TimelineView.h"

#include "core/Log.h"
#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/Drafts.h"
#include "models/ItemDesk.h"
#include "models/ItemDetailController.h"
#include "models/OtherTongue.h"
#include "models/ServerClock.h"
#include "models/TicketText.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

// What the dock does beyond the verbs: a newer chart, past items, a copy for a ticket.
namespace yagura::ui {

namespace {

constexpr auto patience = 120; // seconds until a chart that was asked for is said to be late

} // namespace

void WorkItemDock::buildExtras()
{
    auto* window = parentWidget();
    auto* corner = new QWidget(m_tabs);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, 16, 2);
    row->setSpacing(4);
    const auto make = [&](const QString& name, const QKeySequence& key, QToolButton*& button) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        window->addAction(action);
        button = new QToolButton(corner);
        button->setObjectName(u"button_"_s + name);
        button->setDefaultAction(action);
        button->setProperty("chip", true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return action;
    };
    m_back = make(u"itemBack"_s, Qt::ALT | Qt::Key_Left, m_backButton);
    m_copyAction = make(u"itemCopy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, m_copyButton);
    m_tabs->setCornerWidget(corner);
    m_copyMenu = new QMenu(this);
    m_copyMenu->setObjectName(u"itemCopyMenu"_s);
    m_copyJapanese = m_copyMenu->addAction(QString(), this, [this] { copyForTicket(true); });
    m_copyEnglish = m_copyMenu->addAction(QString(), this, [this] { copyForTicket(false); });
    connect(m_back, &QAction::triggered, this, &WorkItemDock::goBack);
    connect(m_copyAction, &QAction::triggered, this, [this] {
        m_copyMenu->popup(m_copyButton->mapToGlobal(QPoint(0, m_copyButton->height() + 2)));
        m_copyMenu->setActiveAction(m_copyJapanese);
    });
}

void WorkItemDock::connectPanes()
{
    connect(m_timelineView, &TimelineView::olderAsked, &m_with.detail, &models::ItemDetailController::loadOlder);
    connect(m_chart, &ChartPane::refreshAsked, this, &WorkItemDock::askSnapshot);
    connect(m_chart, &ChartPane::exported, this, [this](const QString& file) { say(tr("The chart was saved: %1").arg(file), true); });
    connect(m_chart, &ChartPane::exportFailed, this, [this](const QString& file, const QString& why) {
        say(tr("The chart could not be saved as %1. Choose another folder, or make room on the disk.").arg(file), false);
        qCWarning(core::logUi) << "a chart could not be written:" << why;
    });
    connect(m_monitor, &MonitorTab::intentWritten, this, [this] {
        say(tr("The intent was saved."), true);
        m_with.detail.reload();
    });
    connect(m_similar, &SimilarPane::counted, this, &WorkItemDock::refreshTabs);
    connect(m_similar, &SimilarPane::counted, this, [this] { emit similarFound(m_similar->items()); });
    connect(m_similar, &SimilarPane::opened, this, &WorkItemDock::openSimilar);
    connect(&m_with.desk.drafts(), &models::Drafts::unreadable, this, [this](const core::Error& error) {
        say(tr("The notes that you had begun could not be read from this computer's disk. The file was set aside, in the data folder, with the ending .unreadable."), false);
        qCWarning(core::logUi) << "drafts could not be read:" << error.detail;
    });
    connect(&m_with.desk.drafts(), &models::Drafts::failed, this, [this](const core::Error& error) {
        say(tr("What you are writing could not be kept on this computer's disk. Send it before you close the program."), false);
        qCWarning(core::logUi) << "drafts could not be written:" << error.detail;
    });
}

void WorkItemDock::say(const QString& sentence, bool good)
{
    m_questionOf = {};
    m_noticeOf.reset();
    m_noticeWaits = !good;
    m_notice->say(good ? NoticeBar::Tone::Good : NoticeBar::Tone::Trouble, sentence, {}, tr("Close", "notice"));
}

void WorkItemDock::askSnapshot()
{
    const auto& detail = m_with.detail.detail();
    if (!takeAim() || !isArmed() || !detail || m_snapshot)
        return;
    const auto id = detail->item.id;
    m_snapshot = Snapshot {id, detail->metricTakenAt, m_with.clock.now()};
    m_chart->setAsking(true);
    core::whenever(m_with.desk.items().askSnapshot(id), this, [this, id](const core::Result<bool>& asked) {
        if (asked || !m_snapshot || m_snapshot->item != id)
            return;
        m_snapshot.reset();
        m_chart->setAsking(false);
        say(models::ErrorText::words(models::Failing::Action, asked.error()).all(), false);
    });
}

void WorkItemDock::refreshSnapshot()
{
    const auto& detail = m_with.detail.detail();
    if (m_snapshot && detail && detail->metricTakenAt != m_snapshot->before)
        m_snapshot.reset();
    if (m_snapshot && m_snapshot->askedAt.secsTo(m_with.clock.now()) > patience) {
        m_snapshot.reset();
        say(tr("No newer chart has come: the collector is slow or the vendor gives no values. Look at the sources, then ask again."), false);
    }
    m_chart->setAsking(m_snapshot.has_value());
}

void WorkItemDock::openSimilar(core::ItemId id)
{
    m_cameFrom.push_back(m_with.detail.item());
    m_opening = true;
    emit itemWanted(id);
    m_opening = false;
    m_tabs->setCurrentIndex(TimelineTab);
    m_timelineView->setFocus(Qt::OtherFocusReason);
    refreshExtras();
}

void WorkItemDock::goBack()
{
    if (m_cameFrom.empty())
        return;
    const auto id = m_cameFrom.back();
    m_cameFrom.pop_back();
    m_opening = true;
    emit itemWanted(id);
    m_opening = false;
    refreshExtras();
}

void WorkItemDock::copyForTicket(bool japanese)
{
    const auto& detail = m_with.detail.detail();
    if (!takeAim() || !isArmed() || !detail)
        return;
    const auto hasOlder = m_with.detail.older() != models::TimelineModel::Older::None;
    QString text;
    {
        const models::OtherTongue tongue(japanese);
        text = models::TicketText::text(*detail, m_with.detail.timeline(), hasOlder);
    }
    QGuiApplication::clipboard()->setText(text);
    say(japanese ? tr("Copied as text in Japanese.") : tr("Copied as text in English."), true);
}

void WorkItemDock::refreshExtras()
{
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setStatusTip(tip);
        action->setToolTip(tr("%1 (%2)", "tip and its key").arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
    };
    say(m_back, tr("Back", "item"), tr("Back to the item that this one was opened from."));
    say(m_copyAction, tr("Copy", "item"), tr("Copy the whole item as text for a ticket, in Japanese or in English."));
    // A language's own name: who cannot read the one finds the other.
    m_copyJapanese->setText(u"日本語"_s);
    m_copyEnglish->setText(u"English"_s);
    m_back->setEnabled(!m_cameFrom.empty());
    m_backButton->setVisible(!m_cameFrom.empty());
    const auto mayCopy = isArmed() && m_with.detail.detail();
    m_copyAction->setEnabled(mayCopy);
    if (!mayCopy && !m_aim.why.isEmpty()) {
        m_copyAction->setStatusTip(m_aim.why);
        m_copyAction->setToolTip(m_aim.why);
    }
}

} // namespace yagura::ui
