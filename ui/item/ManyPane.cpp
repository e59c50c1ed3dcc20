// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ManyPane.h"

#include "ui/charts/ChartTable.h"
#include "ui/charts/SeverityDelegate.h"
#include "ui/common/FlowLayout.h"
#include "ui/item/ActionButton.h"
#include "ui/item/ItemActions.h"
#include "ui/theme/Theme.h"

#include "models/BulkRun.h"
#include "models/CustomerText.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using yagura::models::CardItemModel;

namespace yagura::ui {

namespace {

constexpr size_t listedAtMost = 100; // more are counted below: the preview names each

} // namespace

ManyPane::ManyPane(const Theme& theme, const ItemActions& verbs, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_customers(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_table(new ChartTable(this))
    , m_rest(new QLabel(this))
{
    setObjectName(u"manyPane"_s);
    m_title->setObjectName(u"manyTitle"_s);
    m_title->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_customers->setObjectName(u"manyCustomers"_s);
    m_customers->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_facts->setObjectName(u"manyFacts"_s);
    m_hint->setObjectName(u"manyHint"_s);
    m_rest->setObjectName(u"manyRest"_s);
    for (auto* label : {m_title, m_customers, m_facts, m_hint, m_rest}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (auto* label : {m_facts, m_hint, m_rest})
        label->setProperty("tone", u"muted"_s);
    auto* bar = new QWidget(this);
    bar->setObjectName(u"manyActionBar"_s);
    auto* flow = new FlowLayout(bar, 4, 4);
    for (const auto verb : core::allVerbs()) {
        if (!ItemActions::isOfMany(verb))
            continue;
        auto* button = new ActionButton(theme, verbs.action(verb), bar);
        button->setObjectName(u"many"_s + button->objectName());
        flow->addWidget(button);
    }
    m_table->setObjectName(u"manyTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(CardItemModel::TimeColumn, new SeverityDelegate(theme, CardItemModel::SeverityRole, m_table));
    m_table->horizontalHeader()->hide();
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_table->setColumnWidth(CardItemModel::TimeColumn, em * 12);
    m_table->horizontalHeader()->setSectionResizeMode(CardItemModel::TitleColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(CardItemModel::StateColumn, em * 24);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_customers);
    layout->addWidget(m_facts);
    layout->addWidget(bar);
    layout->addWidget(m_hint);
    layout->addSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_rest);
    connect(m_table, &ChartTable::rowChosen, this, [this](const QModelIndex& index) { emit itemChosen({index.data(CardItemModel::IdRole).toLongLong()}); });
}

void ManyPane::show(const Many& many, const QDateTime& now)
{
    m_many = many;
    m_now = now;
    refresh();
}

void ManyPane::refresh()
{
    const auto& items = m_many.items;
    const auto count = m_many.count;
    m_title->setText(m_many.group.isEmpty() ? tr("%n item(s) selected", nullptr, count) : m_many.group);
    m_customers->setText(models::CustomerText::ofItems(items));
    m_customers->setVisible(!items.empty());
    const auto recovered = static_cast<int>(std::ranges::count_if(items, [](const core::WorkItem& item) { return item.recoveredAt.has_value(); }));
    QStringList facts;
    if (!m_many.group.isEmpty())
        facts += tr("group of %n item(s)", nullptr, count);
    if (recovered > 0)
        facts += tr("%n recovered", "items", recovered);
    m_facts->setText(facts.join(u"  ·  "_s));
    m_facts->setVisible(!facts.isEmpty());
    m_hint->setText(items.empty() && count > 0 ? tr("One action takes at most %1. Select fewer.").arg(QLocale().toString(models::BulkRun::mostItems)) : tr("A key or a button acts on all of them: a preview asks first, and names each. To act on one, choose its row."));
    std::vector<core::CardItem> rows;
    for (size_t at = 0; at < std::min(items.size(), listedAtMost); ++at) {
        const auto& item = items[at];
        rows.push_back({item.id, item.title, item.severity, core::itemStateName(item.state), item.owner, item.openedAt, {}});
    }
    m_model.setItems(rows, m_now);
    const auto rest = count - static_cast<int>(rows.size());
    m_rest->setText(tr("and %n more", "items", rest));
    m_rest->setVisible(rest > 0 && !items.empty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_customers->text());
}

void ManyPane::retranslate()
{
    m_table->setAccessibleName(tr("The items that are chosen"));
    m_table->setStatusTip(tr("Click an item, or press Enter on it, to open it alone"));
    m_model.retranslate();
    refresh();
}

} // namespace yagura::ui
