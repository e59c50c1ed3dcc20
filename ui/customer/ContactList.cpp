// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/ContactList.h"

#include "ui/charts/ChartTable.h"
#include "ui/common/BreakingLabel.h"
#include "ui/customer/ReachDelegate.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using yagura::models::ContactModel;

namespace yagura::ui {

namespace {

constexpr auto rowsAtMost = 5; // more are scrolled to

} // namespace

ContactList::ContactList(const Theme& theme, QWidget* window, QWidget* parent)
    : QWidget(parent)
    , m_table(new ChartTable(this))
    , m_button(new QPushButton(this))
    , m_dial(new QAction(this))
    , m_none(new QLabel(this))
    , m_mail(new BreakingLabel(this))
{
    m_table->setObjectName(u"customerContacts"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ReachDelegate(theme, m_table));
    m_table->setVerticalScrollMode(ChartTable::ScrollPerPixel);
    auto* header = m_table->horizontalHeader();
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    m_table->setColumnHidden(ContactModel::MailColumn, true); // below, in full, for the chosen one
    header->setSectionResizeMode(ContactModel::HoursColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ContactModel::NameColumn, em * 17);
    m_table->setColumnWidth(ContactModel::ReadingColumn, em * 18);
    m_table->setColumnWidth(ContactModel::RoleColumn, em * 15);
    m_table->setColumnWidth(ContactModel::PhoneColumn, em * 17);
    m_none->setObjectName(u"customerNoContacts"_s);
    m_none->setProperty("tone", u"muted"_s);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    m_mail->setObjectName(u"customerMail"_s);
    m_mail->setProperty("tone", u"muted"_s);
    m_mail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_dial->setObjectName(u"customerDial"_s);
    m_dial->setShortcut(Qt::ALT | Qt::Key_D);
    window->addAction(m_dial);
    m_button->setObjectName(u"button_customerDial"_s);
    m_button->setProperty("primary", true);
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_button->setMinimumWidth(em * 12); // its words are cut to the room, and never make it
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addWidget(m_mail);
    connect(m_button, &QPushButton::clicked, m_dial, &QAction::trigger);
    connect(m_dial, &QAction::triggered, this, &ContactList::dial);
    connect(m_table, &ChartTable::doubleClicked, m_dial, &QAction::trigger);
    connect(m_table, &ChartTable::pressed, this, &ContactList::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ContactList::choose);
    connect(m_table->verticalHeader(), &QHeaderView::sectionResized, this, &ContactList::fitHeight);
    retranslate();
}

void ContactList::show(const core::CustomerCard* card)
{
    const auto customer = card ? card->customer.id : core::CustomerId();
    if (std::exchange(m_customer, customer) != customer)
        m_chosen.reset();
    m_settling = true;
    m_table->setAutoScroll(false); // what is being read stays where it is
    m_model.setCard(card);
    settle();
    m_table->setAutoScroll(true);
    m_settling = false;
    fitHeight();
    m_table->setVisible(m_model.rowCount() > 0);
    m_none->setVisible(m_model.rowCount() == 0);
    refresh();
}

ContactList::Person ContactList::personAt(int row) const
{
    return {m_model.index(row, ContactModel::NameColumn).data().toString(), m_model.index(row, ContactModel::PhoneColumn).data().toString()};
}

void ContactList::choose(const QModelIndex& index)
{
    if (m_settling)
        return;
    if (index.isValid())
        m_chosen = personAt(index.row());
    refresh();
}

void ContactList::settle()
{
    auto row = 0;
    if (m_chosen) {
        while (row < m_model.rowCount() && personAt(row) != *m_chosen)
            ++row;
        if (row == m_model.rowCount()) {
            m_chosen.reset();
            row = 0;
        }
    }
    m_table->setCurrentIndex(m_model.index(row, std::max(0, m_table->currentIndex().column())));
}

void ContactList::fitHeight()
{
    const auto rows = std::min(rowsAtMost, m_model.rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void ContactList::refresh()
{
    const auto current = m_table->currentIndex();
    const auto url = current.data(ContactModel::DialRole).toUrl();
    const auto name = current.siblingAtColumn(ContactModel::NameColumn).data().toString();
    const auto phone = current.siblingAtColumn(ContactModel::PhoneColumn).data().toString();
    m_dial->setEnabled(!url.isEmpty());
    m_button->setVisible(current.isValid());
    m_button->setEnabled(!url.isEmpty());
    const auto mail = current.siblingAtColumn(ContactModel::MailColumn).data().toString();
    m_mail->say(mail.isEmpty() ? QString() : tr("Mail of %1: %2", "name and address").arg(name.left(60), mail));
    m_mail->setVisible(!mail.isEmpty());
    m_button->setAccessibleName(url.isEmpty() ? tr("No number to call") : tr("Call %1: %2", "name and number").arg(name.left(60), phone));
    nameButton();
    m_dial->setText(tr("Call the chosen contact"));
    m_dial->setStatusTip(tr("Hands the number to the phone program of this computer"));
    m_button->setStatusTip(m_dial->statusTip());
    m_button->setToolTip(tr("%1 (%2)", "tip and its key").arg(m_dial->statusTip(), m_dial->shortcut().toString(QKeySequence::NativeText)));
}

/// The name gives way where the room is narrow; the number is what is dialled.
void ContactList::nameButton()
{
    constexpr auto frame = 32;
    const auto beside = fontMetrics().horizontalAdvance(u'0') * 30; // the section's head and its facts
    const auto current = m_table->currentIndex();
    auto text = m_button->accessibleName();
    if (!current.data(ContactModel::DialRole).toUrl().isEmpty()) {
        const auto [name, number] = personAt(current.row());
        const auto metrics = m_button->fontMetrics();
        const auto least = metrics.horizontalAdvance(tr("Call %1: %2", "name and number").arg(QString(), number)) + frame;
        const auto room = std::max(metrics.horizontalAdvance(name.left(1) + u'…'), width() - beside - least);
        text = width() < least + beside / 2 ? number : tr("Call %1: %2", "name and number").arg(metrics.elidedText(name.left(60), Qt::ElideRight, room), number);
    }
    // A name may hold '&', which a button takes for a mnemonic.
    m_button->setText(text.replace(u'&', u"&&"_s));
}

void ContactList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    nameButton();
}

void ContactList::dial()
{
    if (const auto url = m_table->currentIndex().data(ContactModel::DialRole).toUrl(); !url.isEmpty())
        emit dialled(url);
}

void ContactList::retranslate()
{
    m_model.retranslate();
    m_table->setAccessibleName(tr("Contacts in calling order"));
    const auto key = m_dial->shortcut().toString(QKeySequence::NativeText);
    m_table->setStatusTip(key.isEmpty() ? tr("In calling order for this hour; a double-click calls") : tr("In calling order for this hour; double-click or %1 calls").arg(key));
    m_none->setText(tr("No contact is known. Ask a lead to enter one."));
    refresh();
}

} // namespace yagura::ui
