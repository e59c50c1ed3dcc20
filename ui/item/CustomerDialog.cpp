// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/CustomerDialog.h"

#include "ui/item/ItemLabel.h"
#include "ui/keys/ComposingGuard.h"

#include "core/WorkItem.h"
#include "models/NameOrder.h"
#include "models/PlainTip.h"
#include "models/QueueModel.h"
#include "models/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto idRole = Qt::UserRole;
constexpr auto searchRole = Qt::UserRole + 1;

} // namespace

CustomerDialog::CustomerDialog(const std::vector<core::Customer>& customers, const std::vector<core::CustomerHint>& hints, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_state(new QLabel(this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_list(new QListWidget(this))
    , m_remember(new QComboBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"customerDialog"_s);
    new ComposingGuard(this);
    setWindowTitle(tr("Assign customer"));
    m_search->setObjectName(u"customerSearch"_s);
    m_search->setPlaceholderText(tr("Name or reading"));
    m_search->setAccessibleName(tr("Search customer"));
    m_state->setObjectName(u"customerState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", u"muted"_s);
    m_again->setObjectName(u"customerAgain"_s);
    m_again->setAutoDefault(false);
    m_again->hide();
    m_list->setObjectName(u"customerList"_s);
    m_list->setAccessibleName(tr("Customers"));
    m_remember->setObjectName(u"customerRemember"_s);
    m_remember->setAccessibleName(tr("Remember for next time"));
    m_remember->addItem(tr("Remember nothing: this time only"));
    for (const auto& hint : hints)
        m_remember->addItem(tr("%1: %2", "kind and value of a key").arg(models::Words::keyKind(hint.kind), hint.value), QStringList {hint.kind, hint.value});
    auto* rememberLabel = new QLabel(tr("Know it next time by"), this);
    rememberLabel->setBuddy(m_remember);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Assign"));
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_state);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addWidget(m_list, 1);
    layout->addWidget(rememberLabel);
    layout->addWidget(m_remember);
    layout->addWidget(m_buttons);
    resize(480, 520);
    connect(m_search, &QLineEdit::textChanged, this, &CustomerDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &CustomerDialog::refresh);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &CustomerDialog::readAsked);
    setTabOrder(m_search, m_again);
    setTabOrder(m_again, m_list);
    m_search->setFocus();
    setCustomers(customers);
}

void CustomerDialog::setItem(const core::WorkItem& item)
{
    setWindowTitle(u"%1  #%2"_s.arg(tr("Assign customer"), QString::number(item.id.value)));
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, itemLabel(item, this));
}

QWidget* CustomerDialog::field() const
{
    return m_search;
}

void CustomerDialog::setReading()
{
    m_isRead = false;
    m_state->setText(tr("The customers are being read … What you type is kept."));
    m_again->hide();
    refresh();
}

void CustomerDialog::setTrouble(const models::ErrorWords& words)
{
    m_isRead = false;
    m_state->setText(words.all());
    m_state->setToolTip(words.details.isEmpty() ? QString() : models::plainTip(words.details));
    m_again->show();
    refresh();
}

void CustomerDialog::setCustomers(const std::vector<core::Customer>& customers)
{
    m_isRead = true;
    m_again->hide();
    m_list->clear();
    for (const auto& customer : models::NameOrder().sorted(customers)) {
        const auto text = customer.reading.isEmpty() ? customer.name : tr("%1 (%2)", "customer and its reading").arg(customer.name, customer.reading);
        auto* row = new QListWidgetItem(text, m_list);
        row->setData(idRole, customer.id.value);
        row->setData(searchRole, models::QueueModel::searchable(QStringList {customer.name, customer.reading, customer.nameEn, customer.key}.join(u'\n')));
    }
    filter(m_search->text());
}

void CustomerDialog::filter(const QString& text)
{
    const auto wanted = models::QueueModel::searchable(text.trimmed());
    QListWidgetItem* first = nullptr;
    for (auto row = 0; row < m_list->count(); ++row) {
        auto* item = m_list->item(row);
        const auto shown = item->data(searchRole).toString().contains(wanted);
        item->setHidden(!shown);
        if (shown && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
    refresh();
}

void CustomerDialog::refresh()
{
    const auto isChosen = m_list->currentItem() && !m_list->currentItem()->isHidden();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isChosen);
    if (m_isRead)
        m_state->setText(m_list->count() == 0 ? tr("No customer is known yet: a lead enters the first one.") : tr("No customer is called that. Type fewer letters, or the reading."));
    m_state->setVisible(!m_isRead || !isChosen);
}

core::CustomerId CustomerDialog::customer() const
{
    return {m_list->currentItem() ? m_list->currentItem()->data(idRole).toLongLong() : 0};
}

core::CustomerHint CustomerDialog::remembered() const
{
    const auto pair = m_remember->currentData().toStringList();
    return pair.size() == 2 ? core::CustomerHint {pair[0], pair[1]} : core::CustomerHint {};
}

} // namespace yagura::ui
