// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/queue/QueueView.h"
#include "ui/queue/ViewNameDialog.h"
#include "ui/queue/ViewsMenu.h"
#include "ui/theme/Theme.h"

#include "models/PlainTip.h"
#include "models/ViewsController.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

// The saved views of the queue: what one says of it, and what is done to one.
namespace yagura::ui {

using models::Grouping;
using models::SortBy;

namespace {

/// The stable names of a saved view.
constexpr std::array groupingNames {std::pair {Grouping::None, u"none"}, std::pair {Grouping::Customer, u"customer"}, std::pair {Grouping::Host, u"host"},
    std::pair {Grouping::Monitor, u"monitor"}};
constexpr std::array sortNames {std::pair {SortBy::Urgency, u"urgency"}, std::pair {SortBy::Severity, u"severity"}, std::pair {SortBy::Age, u"age"},
    std::pair {SortBy::Customer, u"customer"}, std::pair {SortBy::Title, u"title"}, std::pair {SortBy::State, u"state"}, std::pair {SortBy::Owner, u"owner"},
    std::pair {SortBy::Source, u"source"}};

template <class Names, class Value>
QString stableName(const Names& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return QStringView(name).toString();
    }
    return {};
}

/// Of a name that a newer program wrote: the first.
template <class Names>
auto ofStableName(const Names& names, const QString& name)
{
    for (const auto& [known, text] : names) {
        if (name == QStringView(text))
            return known;
    }
    return names.front().first;
}

} // namespace

void QueueDock::setViews(models::ViewsController& views)
{
    m_views = &views;
    m_viewsMenu = new ViewsMenu(views, this);
    m_viewsButton = new QToolButton(m_title);
    m_viewsButton->setObjectName(u"queueViewsButton"_s);
    m_viewsButton->setPopupMode(QToolButton::InstantPopup);
    m_viewsButton->setProperty("chip", true);
    m_viewsButton->setFocusPolicy(Qt::TabFocus);
    m_viewsButton->setMenu(m_viewsMenu->menu());
    m_viewsButton->setFont(Theme::font(Theme::Size::Small));
    m_title->append(m_viewsButton); // among the buttons below it would take a row of the queue
    setTabOrder(m_groupButton, m_viewsButton);
    m_viewNotice = new NoticeBar(m_theme, widget());
    m_viewNotice->setObjectName(u"viewNotice"_s);
    m_viewNotice->hide();
    qobject_cast<QVBoxLayout*>(widget()->layout())->insertWidget(1, m_viewNotice);

    connect(m_viewsMenu->open, &QAction::triggered, this, [this] { m_viewsMenu->menu()->popup(m_viewsButton->mapToGlobal(QPoint(0, m_viewsButton->height() + 2))); });
    connect(m_viewsMenu, &ViewsMenu::nameAsked, this, [this] { askForName({}); });
    connect(m_viewsMenu, &ViewsMenu::newNameAsked, this, [this] { askForName(m_views->current() ? m_views->current()->name : QString()); });
    connect(m_viewsMenu, &ViewsMenu::removalAsked, this, &QueueDock::askToRemove);
    connect(m_viewNotice, &NoticeBar::accepted, this, &QueueDock::answerViewNotice);
    connect(m_viewNotice, &NoticeBar::dismissed, m_viewNotice, &QWidget::hide);
    connect(&views, &models::ViewsController::wanted, this, &QueueDock::showView);
    connect(&views, &models::ViewsController::remembered, this, &QueueDock::look);
    connect(&views, &models::ViewsController::changed, this, [this] {
        // A question, or what was said of a view, goes with the view that it is about.
        if (m_removal && (!m_views->current() || m_views->current()->id != m_removal->id)) {
            m_removal.reset();
            m_viewNotice->hide();
        }
        sayView();
        refresh();
    });
    connect(&views, &models::ViewsController::saved, m_viewNotice, &QWidget::hide);
    connect(&views, &models::ViewsController::refused, this, &QueueDock::sayOfView);
    connect(&views, &models::ViewsController::told, this, &QueueDock::sayOfView);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &QueueDock::followView);
    followView();
    sayView();
}

void QueueDock::followView()
{
    if (!m_views || m_isShowingView)
        return;
    core::SavedView shown;
    const auto& order = m_queue.order();
    shown.query = m_search;
    shown.choice = order.choice();
    shown.grouping = stableName(groupingNames, order.grouping());
    shown.sort = stableName(sortNames, order.sortedBy());
    shown.descending = order.sortOrder() == Qt::DescendingOrder;
    m_views->follow(shown);
}

void QueueDock::showView(const core::SavedView& view)
{
    look(view);
    show();
    raise();
    m_view->setFocus();
}

void QueueDock::look(const core::SavedView& view)
{
    m_isShowingView = true;
    m_removal.reset();
    m_viewNotice->hide();
    setChoice(view.choice);
    setGrouping(ofStableName(groupingNames, view.grouping));
    m_view->horizontalHeader()->setSortIndicator(models::QueueModel::columnOf(ofStableName(sortNames, view.sort)), view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSearch(view.query);
    m_isShowingView = false;
    followView();
}

void QueueDock::sayView()
{
    if (!m_views)
        return;
    const auto title = m_views->title();
    m_viewsButton->setText(tr("Views", "saved views") + u" ▾"_s);
    const auto key = m_viewsMenu->open->shortcut().toString(QKeySequence::NativeText);
    m_viewsButton->setToolTip(models::plainTip((title.isEmpty() ? QString() : title + u'\n') + u"%1 (%2)"_s.arg(m_viewsMenu->open->statusTip(), key)));
    m_viewsButton->setAccessibleName(title.isEmpty() ? tr("Saved views") : tr("Saved view: %1").arg(title));
}

void QueueDock::askForName(const QString& name)
{
    const auto of = name.isEmpty() ? ViewNameDialog::Of::NewView : ViewNameDialog::Of::KnownView;
    const auto id = m_views->current() ? m_views->current()->id : core::ViewId();
    QPointer dialog = new ViewNameDialog(m_theme, of, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::chosen, this, [this, dialog, of, id] {
        const auto outcome = [this, dialog](const QString& refusal) {
            if (dialog && dialog->isVisible())
                dialog->answer(refusal);
            else if (!refusal.isEmpty())
                sayOfView(refusal);
        };
        if (of == ViewNameDialog::Of::NewView)
            m_views->saveAs(dialog->name(), dialog->shared(), outcome);
        else
            m_views->rename(id, dialog->name(), outcome);
    });
    dialog->open();
}

void QueueDock::askToRemove()
{
    const auto* view = m_views->current();
    if (!view)
        return;
    m_removal = *view;
    m_viewNotice->say(NoticeBar::Tone::Question, view->shared ? tr("Remove the view “%1” for the whole room?").arg(view->name) : tr("Remove the view “%1”?").arg(view->name),
        tr("Remove", "button"), tr("Keep", "button"));
}

void QueueDock::sayOfView(const QString& sentence)
{
    m_removal.reset();
    m_viewNotice->say(NoticeBar::Tone::Trouble, sentence, m_views->isOutdated() ? tr("Show it", "button") : QString(), tr("Close", "notice"));
}

/// "Remove" of the view that was asked about, or "show it" of the current one as somebody else left it.
void QueueDock::answerViewNotice()
{
    m_viewNotice->hide();
    if (const auto removal = std::exchange(m_removal, {}))
        m_views->remove(removal->id, removal->revision);
    else if (const auto* view = m_views->current())
        m_views->show(view->id);
}

} // namespace yagura::ui
