// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/IntentDialog.h"

#include "ui/common/TypedWords.h"
#include "ui/theme/Theme.h"

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

namespace yagura::ui {

IntentDialog::IntentDialog(models::Desk& desk, core::MonitorId monitor, const QString& name, const core::MonitorIntent& intent, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_monitor(monitor)
    , m_before(intent)
    , m_trouble(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"intentDialog"_s);
    askBeforeLeaving(*this);
    setWindowTitle(tr("Intent of the monitor"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(4);
    auto* head = new QLabel(name, this);
    head->setObjectName(u"intentMonitor"_s);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    head->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    layout->addWidget(head);
    const auto named = [&](const QString& text, QWidget* field, const QString& objectName) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setProperty("tone", u"muted"_s);
        label->setBuddy(field);
        field->setObjectName(objectName);
        field->setAccessibleName(text);
        layout->addSpacing(4);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    const auto area = [&](const QString& text, const QString& value, const QString& objectName) {
        auto* field = new QPlainTextEdit(value, this);
        field->setTabChangesFocus(true);
        field->setMinimumHeight(fontMetrics().lineSpacing() * 3 + 16);
        named(text, field, objectName);
        return field;
    };
    const auto line = [&](const QString& text, const QString& value, const QString& objectName) {
        auto* field = new QLineEdit(value, this);
        named(text, field, objectName);
        return field;
    };
    m_why = area(tr("Why does this monitor exist?"), intent.why, u"intentWhy"_s);
    m_meaning = area(tr("What does the metric mean?"), intent.meaning, u"intentMeaning"_s);
    m_ifIgnored = area(tr("What happens if it is ignored?"), intent.ifIgnored, u"intentIfIgnored"_s);
    m_askedBy = line(tr("Who asked for it?"), intent.askedBy, u"intentAskedBy"_s);
    m_review = line(tr("When to review it? (year-month-day, may stay empty)"), intent.reviewOn, u"intentReview"_s);
    m_review->setPlaceholderText(u"2027-01-15"_s); // the form, the same in every language
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
    m_why->setFocus();
}

core::MonitorIntent IntentDialog::written() const
{
    return {m_why->toPlainText(), m_meaning->toPlainText(), m_ifIgnored->toPlainText(), m_askedBy->text(), m_review->text().trimmed()};
}

void IntentDialog::reject()
{
    if (!m_isSaving) // its answer would reach nobody
        QDialog::reject();
}

void IntentDialog::save()
{
    auto* ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    m_isSaving = true;
    core::whenever(m_desk.items().editIntent(m_monitor, m_before, written()), this, [this, ok](const core::Result<bool>& saved) {
        ok->setEnabled(true);
        m_isSaving = false;
        if (saved) {
            accept();
            return;
        }
        m_trouble->setText(models::ErrorText::words(models::Failing::Action, saved.error()).all());
        m_trouble->show();
    });
}

} // namespace yagura::ui
