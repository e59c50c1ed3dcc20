// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/DeliveriesPane.h"

#include "ui/common/QuietTable.h"
#include "ui/item/QuietRows.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::DeliveryModel;

DeliveriesPane::DeliveriesPane(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_view(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_words(new QLabel(this))
    , m_retry(new QPushButton(this))
{
    m_view->setObjectName(u"deliveriesView"_s);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new QuietRows(theme, m_view));
    makeQuiet(*m_view);
    // By the font, not by the contents: those are measured without the style sheet's padding, and were cut.
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_view->setColumnWidth(DeliveryModel::TimeColumn, em * 13);
    m_view->setColumnWidth(DeliveryModel::VendorColumn, em * 14);
    m_view->setColumnWidth(DeliveryModel::KindColumn, em * 20);
    m_view->setColumnWidth(DeliveryModel::StateColumn, em * 24);
    m_view->horizontalHeader()->setSectionResizeMode(DeliveryModel::WordsColumn, QHeaderView::Stretch);
    m_words->setObjectName(u"vendorWords"_s);
    m_retry->setObjectName(u"deliveryRetry"_s);
    m_hint->setObjectName(u"deliveryHint"_s);
    m_hint->setProperty("tone", u"muted"_s);
    for (auto* label : {m_hint, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_retry, 0, Qt::AlignTop);
    auto* hint = new QHBoxLayout;
    hint->setContentsMargins(16, 0, 16, 0);
    hint->addWidget(m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(hint);
    auto* table = new QHBoxLayout; // 8 here and 8 in each cell: the text stands where all the other text stands
    table->setContentsMargins(8, 0, 8, 0);
    table->addWidget(m_view);
    layout->addLayout(table, 1);
    layout->addLayout(row);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveriesPane::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DeliveriesPane::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DeliveriesPane::refresh);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const auto index = m_view->currentIndex(); index.isValid())
            emit retryAsked({index.data(DeliveryModel::IdRole).toLongLong()});
    });
    retranslate();
}

void DeliveriesPane::setDetail(const core::ItemDetail& detail, const QDateTime& now)
{
    m_hasDatadog = std::ranges::any_of(detail.itemSignals, [](const auto& entry) { return entry.sourceKind == "datadog"_L1; });
    m_notListed = detail.deliveryCount - static_cast<int>(detail.deliveries.size());
    m_model.setDeliveries(detail.deliveries, now);
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->selectRow(0);
    refresh();
}

void DeliveriesPane::clear()
{
    m_model.clear();
    m_hasDatadog = false;
    m_notListed = 0;
    refresh();
}

void DeliveriesPane::setPossible(const QString& why)
{
    if (std::exchange(m_why, why) != why)
        refresh();
}

void DeliveriesPane::retranslate()
{
    m_retry->setText(tr("Send again"));
    m_view->setAccessibleName(tr("Deliveries to vendors"));
    m_model.retranslate();
    refresh();
}

void DeliveriesPane::refresh()
{
    QStringList hints;
    if (m_model.rowCount() == 0)
        hints += tr("Nothing was written to a vendor for this item yet. What you do with the buttons above is written back from here.");
    if (m_notListed > 0)
        hints += tr("%n older one(s) are not listed.", "deliveries", m_notListed);
    if (m_hasDatadog)
        hints += tr("Datadog has no acknowledge, and notes are not sent there: both are known in Yagura and in PagerDuty only. Watching mutes the monitor in Datadog until the watch ends.");
    m_hint->setText(hints.join(u'\n'));
    m_hint->setVisible(!hints.isEmpty());
    const auto index = m_view->currentIndex();
    const auto words = index.isValid() ? index.siblingAtColumn(DeliveryModel::WordsColumn).data().toString() : QString();
    m_words->setText(words.isEmpty() ? QString() : tr("The vendor said: %1").arg(words));
    m_retry->setVisible(m_model.rowCount() > 0);
    m_retry->setEnabled(m_why.isEmpty() && index.isValid() && index.data(DeliveryModel::CanRetryRole).toBool());
    m_retry->setToolTip(m_retry->isEnabled() ? QString() : !m_why.isEmpty() ? m_why : tr("There is nothing to retry: it was sent or is being sent."));
}

} // namespace yagura::ui
