// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/CustomerDock.h"

#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/customer/CustomerEditor.h"
#include "ui/customer/CustomerPage.h"
#include "ui/theme/Theme.h"

#include "core/Clock.h"
#include "core/Text.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/Times.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

CustomerDock::CustomerDock(const Theme& theme, models::Desk& desk, const core::Clock& clock, QWidget* window)
    : QDockWidget(window)
    , m_desk(desk)
    , m_clock(clock)
    , m_customers(desk)
    , m_edit(new QAction(this))
    , m_title(new DockTitle(this))
{
    setObjectName(u"customerDock"_s);
    setTitleBarWidget(m_title);
    auto* frame = new QWidget(this);
    frame->setObjectName(u"dockBody"_s);
    frame->setAttribute(Qt::WA_StyledBackground);
    m_stale = new NoticeBar(theme, frame);
    m_stale->setObjectName(u"customerStale"_s);
    m_stack = new QStackedWidget(frame);
    m_panel = new StatePanel(theme, m_stack);
    m_edit->setObjectName(u"customerEdit"_s);
    m_edit->setVisible(false);
    m_page = new CustomerPage(theme, m_edit, window, m_stack);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_page);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_stale);
    layout->addWidget(m_stack, 1);
    setWidget(frame);
    connect(&m_customers, &models::CustomerController::switched, m_page, &CustomerPage::toTop);
    connect(&m_customers, &models::CustomerController::changed, this, &CustomerDock::refresh);
    connect(m_panel, &StatePanel::asked, this, &CustomerDock::askedOfPanel);
    connect(m_edit, &QAction::triggered, this, &CustomerDock::edit);
    connect(m_page, &CustomerPage::itemChosen, this, &CustomerDock::itemChosen);
    connect(m_page, &CustomerPage::queueAsked, this, &CustomerDock::queueAsked);
    // Only ever a tel: address that we made of digits; the desktop knows which program it belongs to.
    connect(m_page, &CustomerPage::dialled, this, [this](const QUrl& url) {
        if (isVisible()) {
            if (!QDesktopServices::openUrl(url))
                emit troubled(tr("This computer has no program for telephone calls. Dial %1 yourself.").arg(url.path()));
            return;
        }
        show(); // nobody calls a number that is not seen: what is kept of it may be of another hour
        raise();
    });
    m_age.setInterval(std::chrono::seconds(5));
    connect(&m_age, &QTimer::timeout, this, &CustomerDock::refreshAge);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(300));
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isLate = true;
        refreshAge();
    });
    retranslate();
}

void CustomerDock::showNothing(Why why)
{
    const auto differs = std::exchange(m_why, why) != why;
    if (std::exchange(m_itemChosen, false) || differs)
        refresh();
    m_customers.show({}); // tells of itself where another was shown
}

void CustomerDock::showCustomer(core::CustomerId id)
{
    if (!std::exchange(m_itemChosen, true))
        refresh();
    m_customers.show(id); // tells of itself where another was shown
}

void CustomerDock::readAhead(const std::vector<core::CustomerId>& ids)
{
    m_customers.readAhead(ids);
}

void CustomerDock::showSimilar(const std::vector<core::SimilarItem>& items)
{
    m_page->showSimilar(items, m_clock.now());
}

void CustomerDock::refresh()
{
    using State = models::CustomerController::State;
    const auto state = m_customers.state();
    const auto* card = m_customers.card();
    m_title->setFacts(card ? core::cleanLine(card->customer.name, 100) : QString());
    m_stack->setCurrentWidget(card ? static_cast<QWidget*>(m_page) : m_panel);
    m_edit->setVisible(card && card->editable);
    if (card) {
        m_page->show(*card, m_clock.now());
    } else {
        m_page->clear();
        if (state == State::Nobody && m_itemChosen)
            m_panel->say(StatePanel::Mood::Blank, tr("This item has no customer yet."), tr("Nothing of what came with it is known to belong to one."), tr("Assign customer"));
        else if (state == State::Nobody && m_why == Why::Several)
            m_panel->say(StatePanel::Mood::Choose, tr("Items of several customers are chosen."), tr("Choose one of them; its customer is shown here."));
        else if (state == State::Nobody)
            m_panel->say(StatePanel::Mood::Choose, tr("No item is chosen."), tr("Choose one in the queue; its customer is shown here."));
        else if (state == State::Gone)
            m_panel->say(StatePanel::Mood::Blank, tr("This customer does not exist any more."), tr("It was removed since the item came. Assign the item to another one, if it is known whose it is."));
        else if (state == State::Loading)
            m_panel->say(StatePanel::Mood::Busy, tr("Reading the customer …"), {}, tr("Try again"));
        else {
            const auto words = models::ErrorText::words(models::Failing::Reading, *m_customers.error());
            m_panel->say({StatePanel::Mood::Trouble, words.failed, words.rest(), tr("Try again"), {}, words.details});
        }
    }
    refreshAge();
}

void CustomerDock::edit()
{
    const auto* card = m_customers.card();
    if (!card || !card->editable)
        return;
    auto* editor = new CustomerEditor(m_desk.customerCards(), *card, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &CustomerEditor::saved, this, [this] { m_customers.reload(); });
    editor->open();
    emit typingWanted(editor->focusWidget());
}

void CustomerDock::askedOfPanel()
{
    if (m_customers.state() == models::CustomerController::State::Nobody)
        emit assignAsked();
    else
        m_customers.reload();
}

void CustomerDock::refreshAge()
{
    const auto now = m_clock.now();
    const auto lost = m_customers.isStale();
    const auto outdated = !lost && m_customers.isOutdated(now);
    if (!outdated) {
        m_patience.stop();
        m_isLate = false;
    } else if (!m_isLate && !m_patience.isActive()) {
        m_patience.start();
    }
    const auto stale = lost || (outdated && m_isLate);
    if (stale) {
        const auto& asOf = m_customers.card()->asOf;
        const auto at = models::Times::shortMoment(asOf, now);
        const auto age = models::Times::ago(std::chrono::seconds(asOf.secsTo(now)));
        m_stale->say(NoticeBar::Tone::Stale, lost ? tr("As of %1, %2: the database does not answer. Numbers and names may have changed since.").arg(at, age)
                                                  : tr("As of %1, %2: it is being read again. The calling order is that of then.").arg(at, age));
    }
    m_stale->setVisible(stale);
    if (stale && isVisible())
        m_age.start();
    else
        m_age.stop();
}

void CustomerDock::retranslate()
{
    m_title->setTitle(tr("Customer", "dock title"));
    setWindowTitle(tr("Customer", "dock title"));
    m_edit->setText(tr("Edit customer …"));
    m_edit->setStatusTip(tr("Change contacts, hours, notes and keys; the history keeps what was"));
    m_edit->setToolTip(m_edit->statusTip());
    m_page->retranslate();
    refresh();
}

void CustomerDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_stack)
        retranslate();
    QDockWidget::changeEvent(event);
}

void CustomerDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    m_customers.setWatched(true);
    refreshAge();
}

void CustomerDock::hideEvent(QHideEvent* event)
{
    QDockWidget::hideEvent(event);
    m_customers.setWatched(false);
    m_age.stop();
}

} // namespace yagura::ui
