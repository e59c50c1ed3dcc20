// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WatchUntilDialog.h"

#include "ui/item/ItemLabel.h"

#include "core/WorkItem.h"

#include "models/Times.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::models::Times;

namespace yagura::ui {

WatchUntilDialog::WatchUntilDialog(const QDateTime& now, const core::WorkItem& item, QWidget* parent)
    : QDialog(parent)
    , m_edit(new QDateTimeEdit(this))
{
    setObjectName(u"watchUntilDialog"_s);
    setWindowTitle(u"%1  #%2"_s.arg(tr("Watch until"), QString::number(item.id.value)));
    m_edit->setObjectName(u"watchUntilEdit"_s);
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_edit->setDateTimeRange(Times::wall(now.addSecs(60)), Times::wall(now.addDays(31)));
    m_edit->setDateTime(Times::wall(now.addSecs(6 * 3600)));
    auto* label = new QLabel(tr("Watch until (%1)", "a time zone").arg(Times::zoneShort(now)), this);
    label->setBuddy(m_edit);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Watch", "button"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(itemLabel(item, this));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_edit->setFocus();
}

QDateTime WatchUntilDialog::until() const
{
    return Times::instantOf(m_edit->dateTime());
}

} // namespace yagura::ui
