// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/IntentDialog.h"

#include "ui/theme/Theme.h"

#include "core/Text.h"
#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ErrorText.h"
#include "models/ItemDesk.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::core::MonitorIntent;

namespace yagura::ui {

namespace {

constexpr auto mostOfTheirs = 600; // letters below a field

} // namespace

QString IntentDialog::Field::text() const
{
    return area ? area->toPlainText() : line->text().trimmed();
}

void IntentDialog::Field::setText(const QString& text) const
{
    if (area)
        area->setPlainText(text);
    else
        line->setText(text);
}

IntentDialog::IntentDialog(models::Desk& desk, const core::ItemDetail& detail, QWidget* parent)
    : WritingDialog(parent)
    , m_desk(desk)
    , m_item(detail.item.id)
    , m_monitor(detail.monitor->id)
    , m_before(detail.intent)
    , m_trouble(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"intentDialog"_s);
    setWindowTitle(tr("Intent of the monitor"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(4);
    auto* head = new QLabel(detail.monitor->name, this);
    head->setObjectName(u"intentMonitor"_s);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    head->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    layout->addWidget(head);
    addField(&MonitorIntent::why, tr("Why does this monitor exist?"), u"intentWhy"_s, true);
    addField(&MonitorIntent::meaning, tr("What does the metric mean?"), u"intentMeaning"_s, true);
    addField(&MonitorIntent::ifIgnored, tr("What happens if it is ignored?"), u"intentIfIgnored"_s, true);
    addField(&MonitorIntent::askedBy, tr("Who asked for it?"), u"intentAskedBy"_s, false);
    addField(&MonitorIntent::reviewOn, tr("When to review it? (year-month-day, may stay empty)"), u"intentReview"_s, false);
    m_fields.back().line->setPlaceholderText(u"2027-01-15"_s); // the form, the same in every language
    m_trouble->setObjectName(u"intentTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setProperty("tone", u"critical"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addSpacing(8);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &IntentDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &IntentDialog::reject);
    resize(560, 560);
    m_fields.front().area->setFocus();
}

void IntentDialog::addField(QString MonitorIntent::*part, const QString& name, const QString& objectName, bool isArea)
{
    Field field {part, nullptr, nullptr, new QLabel(this)};
    QWidget* widget = nullptr;
    if (isArea) {
        widget = field.area = new QPlainTextEdit(m_before.*part, this);
        field.area->setTabChangesFocus(true);
        field.area->setMinimumHeight(fontMetrics().lineSpacing() * 3 + 16);
    } else {
        widget = field.line = new QLineEdit(m_before.*part, this);
    }
    auto* label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("tone", u"muted"_s);
    label->setBuddy(widget);
    widget->setObjectName(objectName);
    widget->setAccessibleName(name);
    field.theirs->setObjectName(objectName + u"Theirs"_s);
    field.theirs->setTextFormat(Qt::PlainText);
    field.theirs->setWordWrap(true);
    field.theirs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    field.theirs->hide();
    auto* rows = static_cast<QVBoxLayout*>(layout());
    rows->addSpacing(4);
    rows->addWidget(label);
    rows->addWidget(widget);
    rows->addWidget(field.theirs);
    m_fields.push_back(field);
}

MonitorIntent IntentDialog::written() const
{
    MonitorIntent intent;
    for (const auto& field : m_fields)
        intent.*field.part = field.text();
    return intent;
}

void IntentDialog::save()
{
    setSaving(true);
    core::whenever(m_desk.items().editIntent(m_monitor, m_before, written()), this, [this](const core::Result<bool>& saved) {
        if (!saved && saved.error().kind == core::ErrorKind::Conflict) {
            readTheirs();
            return;
        }
        setSaving(false);
        if (saved)
            accept();
        else
            sayTrouble(models::ErrorText::words(models::Failing::Action, saved.error()).all());
    });
}

/// Somebody was first: the words stay, and the next save is over what the house has now.
void IntentDialog::readTheirs()
{
    core::whenever(m_desk.itemDetail(m_item), this, [this](const core::Result<core::ItemDetail>& read) {
        setSaving(false);
        if (!read) {
            sayTrouble(models::ErrorText::words(models::Failing::Reading, read.error()).all());
            return;
        }
        if (!read->monitor || read->monitor->id != m_monitor)
            sayTrouble(tr("Somebody changed this intent meanwhile, and another monitor is behind the item now. Copy what you wrote, and open the intent again."));
        else
            take(read->intent);
    });
}

void IntentDialog::take(const MonitorIntent& theirs)
{
    auto both = false;
    for (const auto& field : m_fields) {
        const auto& now = theirs.*field.part;
        const auto isTheirs = now != m_before.*field.part;
        const auto isMine = field.text() != m_before.*field.part;
        const auto differs = isTheirs && isMine && field.text() != now;
        if (isTheirs && !isMine)
            field.setText(now);
        field.theirs->setText(now.isEmpty() ? tr("Emptied by somebody else meanwhile.") : tr("Written by somebody else meanwhile: %1").arg(core::bounded(now, mostOfTheirs)));
        field.theirs->setVisible(differs);
        both = both || differs;
    }
    m_before = theirs;
    sayTrouble(both ? tr("Somebody changed this intent while you wrote. What they wrote stands below your words: take over what is good of it, and save again. Yours is then what holds.")
                    : tr("Somebody changed this intent while you wrote, in fields that you did not touch: they are as they wrote them now. Look at them, and save again."));
}

void IntentDialog::sayTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

} // namespace yagura::ui
