// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/CustomerPage.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/SeverityDelegate.h"
#include "ui/charts/SeverityLegend.h"
#include "ui/common/BreakingLabel.h"
#include "ui/customer/ContactList.h"
#include "ui/customer/DaysChart.h"
#include "ui/customer/SectionHead.h"
#include "ui/theme/Theme.h"

#include "core/Text.h"
#include "models/CustomerText.h"
#include "models/Words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using yagura::models::CardItemModel;
using yagura::models::CustomerText;

namespace yagura::ui {

namespace {

constexpr std::size_t similarAtMost = 3; // the others stand in the item's own tab

} // namespace

CustomerPage::CustomerPage(const Theme& theme, QAction* edit, QWidget* window, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_page(new QWidget(this))
{
    setObjectName(u"customerPage"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    m_page->setObjectName(u"customerSheet"_s);
    m_name = label(u"customerName"_s, false);
    m_name->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_reading = label(u"customerReading"_s, true);
    m_facts = label(u"customerFacts"_s, false);
    auto* button = new QToolButton(m_page);
    button->setObjectName(u"button_customerEdit"_s);
    button->setDefaultAction(edit);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(edit, &QAction::changed, button, [edit, button] { button->setVisible(edit->isVisible()); });
    button->setVisible(edit->isVisible());

    m_noteFrame = new QWidget(m_page);
    m_noteFrame->setObjectName(u"customerNoteFrame"_s);
    m_noteFrame->setAttribute(Qt::WA_StyledBackground);
    m_note = label(u"customerNote"_s, false);
    m_noteBy = label(u"customerNoteBy"_s, true);
    m_noteBy->setFont(Theme::font(Theme::Size::Small));
    auto* note = new QVBoxLayout(m_noteFrame);
    note->setContentsMargins(12, 8, 12, 8);
    note->setSpacing(4);
    note->addWidget(m_note);
    note->addWidget(m_noteBy);

    m_contactsHead = new SectionHead(u"customerContactsHead"_s, m_page);
    m_contacts = new ContactList(theme, window, m_page);
    m_contactsHead->addAtEnd(m_contacts->button());
    connect(m_contacts, &ContactList::dialled, this, &CustomerPage::dialled);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1, Qt::AlignBottom);
    head->addWidget(button, 0, Qt::AlignTop);

    auto* layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_reading);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addWidget(m_noteFrame);
    layout->addSpacing(8);
    layout->addWidget(m_contactsHead);
    layout->addWidget(m_contacts);
    layout->addSpacing(8);
    m_open = items(u"customerOpen"_s, layout);
    m_inQueue = new QToolButton(m_page);
    m_inQueue->setObjectName(u"customerInQueue"_s);
    m_inQueue->setProperty("chip", true);
    m_inQueue->setFocusPolicy(Qt::TabFocus);
    m_open.heading->addAtEnd(m_inQueue);
    connect(m_inQueue, &QToolButton::clicked, this, [this] { emit queueAsked(m_card.customer.name); });
    layout->addSpacing(8);
    m_similar = items(u"customerSimilar"_s, layout);
    m_similar.heading->hide();
    m_similar.table->hide();
    layout->addSpacing(8);
    m_recent = items(u"customerRecent"_s, layout);
    layout->addSpacing(8);
    m_daysHead = new SectionHead(u"customerDaysHead"_s, m_page);
    m_days = new DaysChart(theme, m_page);
    m_legend = new SeverityLegend(theme, m_page);
    m_legend->setObjectName(u"customerDaysLegend"_s);
    layout->addWidget(m_daysHead);
    layout->addWidget(m_legend);
    layout->addWidget(m_days);
    layout->addSpacing(8);
    m_environmentsHead = new SectionHead(u"customerEnvironmentsHead"_s, m_page);
    m_environments = label(u"customerEnvironments"_s, false);
    m_keysHead = new SectionHead(u"customerKeysHead"_s, m_page);
    m_keys = label(u"customerKeys"_s, false);
    m_keys->setFont(Theme::monospace());
    layout->addWidget(m_environmentsHead);
    layout->addWidget(m_environments);
    layout->addSpacing(8);
    layout->addWidget(m_keysHead);
    layout->addWidget(m_keys);
    layout->addStretch(1);
    setWidget(m_page);
    connect(m_days, &DaysChart::cursorMoved, this, [this] { m_daysHead->say(tr("Alerts"), m_days->words()); });
    retranslate();
}

BreakingLabel* CustomerPage::label(const QString& objectName, bool muted)
{
    auto* made = new BreakingLabel(m_page);
    made->setObjectName(objectName);
    if (muted)
        made->setProperty("tone", u"muted"_s);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

CustomerPage::Items CustomerPage::items(const QString& objectName, QVBoxLayout* layout)
{
    Items made {new SectionHead(objectName + u"Head"_s, m_page), new ChartTable(m_page), new CardItemModel(this)};
    made.table->setObjectName(objectName);
    made.table->setModel(made.model);
    made.table->setItemDelegateForColumn(CardItemModel::TimeColumn, new SeverityDelegate(m_theme, CardItemModel::SeverityRole, made.table));
    made.table->horizontalHeader()->hide();
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    made.table->setColumnWidth(CardItemModel::TimeColumn, em * 17);
    made.table->horizontalHeader()->setSectionResizeMode(CardItemModel::TitleColumn, QHeaderView::Stretch);
    made.table->setColumnWidth(CardItemModel::StateColumn, em * 22);
    made.table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(made.heading);
    layout->addWidget(made.table);
    connect(made.table, &ChartTable::rowChosen, this, [this](const QModelIndex& index) { emit itemChosen({index.data(CardItemModel::IdRole).toLongLong()}); });
    return made;
}

void CustomerPage::show(const Items& items, const std::vector<core::CardItem>& rows, const QDateTime& now)
{
    items.model->setItems(rows, now);
    items.table->setFixedHeight(static_cast<int>(rows.size()) * items.table->verticalHeader()->defaultSectionSize());
    items.table->setVisible(!rows.empty());
}

void CustomerPage::show(const core::CustomerCard& card, const QDateTime& now)
{
    m_card = card;
    m_now = now;
    refresh();
}

void CustomerPage::showSimilar(const std::vector<core::SimilarItem>& items, const QDateTime& now)
{
    std::vector<core::CardItem> rows;
    for (const auto& item : items) {
        if (rows.size() < similarAtMost)
            rows.push_back({item.id, item.title, item.severity, u"resolved"_s, item.endedByKind == "person"_L1 ? item.endedBy : QString(), item.openedAt, item.resolvedAt});
    }
    m_similar.heading->setVisible(!rows.empty());
    show(m_similar, rows, now);
}

void CustomerPage::clear()
{
    m_contacts->show(nullptr);
}

void CustomerPage::toTop()
{
    verticalScrollBar()->setValue(0);
}

void CustomerPage::refresh()
{
    const auto& customer = m_card.customer;
    m_name->say(core::cleanLine(customer.name, 200));
    const auto second = CustomerText::secondNames(customer);
    m_reading->say(second);
    m_reading->setVisible(!second.isEmpty());
    m_facts->say(CustomerText::facts(m_card));
    m_note->say(core::cleanText(customer.note, 8000));
    const auto by = CustomerText::noteBy(m_card, m_now);
    m_noteBy->say(by);
    m_noteBy->setVisible(!by.isEmpty());
    m_noteFrame->setVisible(!customer.note.isEmpty());
    m_contactsHead->say(tr("Contacts"), CustomerText::contactFacts(m_card));
    m_contacts->show(&m_card);
    m_open.heading->say(tr("Open items"), m_card.open == 0 ? tr("none") : QLocale().toString(m_card.open));
    m_inQueue->setVisible(m_card.open > 0);
    show(m_open, m_card.openItems, m_now);
    m_recent.heading->say(tr("Last resolved"), m_card.recent.empty() ? tr("none") : QString());
    show(m_recent, m_card.recent, m_now);
    m_days->show(m_card.days);
    m_daysHead->say(tr("Alerts"), m_days->words());
    m_legend->setVisible(m_days->hasAny());
    refreshFacts();
}

void CustomerPage::refreshFacts()
{
    QStringList lines;
    for (const auto& environment : m_card.environments)
        lines += CustomerText::environment(environment);
    m_environments->say(lines.join(u'\n'));
    m_environmentsHead->say(tr("Environments"), lines.isEmpty() ? tr("none") : QString());
    m_environments->setVisible(!lines.isEmpty());
    lines.clear();
    for (const auto& key : m_card.customer.keys)
        lines += core::cleanLine(tr("%1: %2", "kind and value of a key").arg(models::Words::keyKind(key.kind), key.value), 400);
    m_keys->say(lines.join(u'\n'));
    m_keysHead->say(tr("Known by"), lines.isEmpty() ? tr("nothing: its items must be assigned by hand") : QString());
    m_keys->setVisible(!lines.isEmpty());
}

void CustomerPage::retranslate()
{
    setAccessibleName(tr("Customer"));
    m_contacts->retranslate();
    m_open.model->retranslate();
    m_recent.model->retranslate();
    m_similar.model->retranslate();
    m_similar.heading->say(tr("Last like this item"));
    m_similar.table->setAccessibleName(tr("Items like the chosen one that were resolved last"));
    m_open.table->setAccessibleName(tr("Open items of the customer"));
    m_recent.table->setAccessibleName(tr("Items of the customer that were resolved last"));
    for (auto* table : {m_open.table, m_similar.table, m_recent.table})
        table->setStatusTip(tr("Click an item, or press Enter on it, to open it"));
    m_inQueue->setText(tr("Show in the queue"));
    m_inQueue->setStatusTip(tr("Narrow the queue to this customer's items"));
    m_days->retranslate();
    m_legend->update();
    refresh();
}

} // namespace yagura::ui
