// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/CustomerDialog.h"

#include "ui/keys/ComposingGuard.h"

#include "models/NameOrder.h"
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
    m_list->setObjectName(u"customerList"_s);
    m_list->setAccessibleName(tr("Customers"));
    m_remember->setObjectName(u"customerRemember"_s);
    m_remember->setAccessibleName(tr("Remember for next time"));
    for (const auto& customer : models::NameOrder().sorted(customers)) {
        const auto text = customer.reading.isEmpty() ? customer.name : tr("%1 (%2)", "customer and its reading").arg(customer.name, customer.reading);
        auto* row = new QListWidgetItem(text, m_list);
        row->setData(idRole, customer.id.value);
        row->setData(searchRole, models::QueueModel::searchable(QStringList {customer.name, customer.reading, customer.nameEn, customer.key}.join(u'\n')));
    }
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
    filter({});
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
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_list->currentItem() && !m_list->currentItem()->isHidden());
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
