// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/CustomerEditor.h"

#include "ui/common/TypedWords.h"
#include "ui/customer/ListEditor.h"
#include "ui/theme/Theme.h"

#include "core/CustomerMerge.h"
#include "core/ResponseTargets.h"
#include "core/Text.h"
#include "core/Whenever.h"
#include "models/CustomerDesk.h"
#include "models/CustomerText.h"
#include "models/ErrorText.h"
#include "models/ReasonText.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::models::CustomerText;

namespace yagura::ui {

namespace {

const QStringList& customerKeyKinds()
{
    static const QStringList kinds {u"tag"_s, u"pagerduty_service"_s, u"host"_s, u"account"_s};
    return kinds;
}

} // namespace

CustomerEditor::CustomerEditor(models::CustomerDesk& desk, const core::CustomerCard& card, QWidget* parent)
    : WritingDialog(parent)
    , m_desk(desk)
    , m_card(card)
    , m_theirs(new QPlainTextEdit(this))
    , m_trouble(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"customerEditor"_s);
    setWindowTitle(tr("Customer: %1").arg(core::cleanLine(card.customer.name, 100)));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(u"customerTabs"_s);
    tabs->addTab(basics(), tr("Basics", "tab"));
    tabs->addTab(contacts(), tr("Contacts", "tab"));
    tabs->addTab(places(), tr("Environments and keys", "tab"));
    tabs->addTab(history(), tr("History", "tab"));
    m_theirs->setObjectName(u"customerTheirs"_s);
    m_theirs->setReadOnly(true);
    m_theirs->setTabChangesFocus(true);
    m_theirs->setAccessibleName(tr("What somebody else wrote meanwhile"));
    m_theirs->setFixedHeight(fontMetrics().lineSpacing() * 4 + 16);
    m_theirs->hide();
    m_trouble->setObjectName(u"customerTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setProperty("tone", u"critical"_s);
    m_trouble->hide();
    auto* ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Save"));
    ok->setProperty("primary", true);
    ok->style()->unpolish(ok); // the style has looked at it already
    ok->style()->polish(ok);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(m_theirs);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CustomerEditor::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CustomerEditor::reject);
    fill(card);
    connect(m_target, &QSpinBox::valueChanged, this, [this] { setTyped(*m_target, true); });
    resize(860, 600);
    m_name->setFocus();
    readHistory();
}

QWidget* CustomerEditor::basics()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const auto line = [&](const QString& name, const QString& text) {
        auto* field = new QLineEdit(page);
        field->setObjectName(name);
        field->setAccessibleName(text);
        field->setMaxLength(200);
        form->addRow(text, field);
        return field;
    };
    m_name = line(u"editName"_s, tr("Name"));
    m_reading = line(u"editReading"_s, tr("Reading (katakana)"));
    m_nameEn = line(u"editNameEn"_s, tr("English name"));
    m_contract = line(u"editContract"_s, tr("Contract"));
    m_hours = line(u"editHours"_s, tr("Service hours"));
    m_hours->setPlaceholderText(u"24x7 / 平日 09:00-18:00; 土 10:00-12:00"_s); // the form, the same in every language
    m_target = new QSpinBox(page);
    m_target->setObjectName(u"editTarget"_s);
    m_target->setRange(1, 10'080);
    m_target->setSuffix(tr(" min", "behind a number"));
    m_target->setAccessibleName(tr("First-response target"));
    form->addRow(tr("First-response target"), m_target);
    m_targets = line(u"editTargets"_s, tr("Other targets, in minutes"));
    m_targets->setPlaceholderText(u"critical=5; low=60; inquiry=30; alert/critical=3"_s); // the form, the same in every language
    m_note = new QPlainTextEdit(page);
    m_note->setObjectName(u"editNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("Note for operators"));
    form->addRow(tr("Note for operators"), m_note);
    return page;
}

QWidget* CustomerEditor::contacts()
{
    m_contacts = new ListEditor(u"editContacts"_s, tr("Contacts, the first to call on top"),
        {{tr("Name"), 16}, {tr("Reading"), 18}, {tr("Role"), 14}, {tr("Phone"), 16}, {tr("Mail"), 22}, {tr("Hours"), 0}}, this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_contacts);
    return page;
}

QWidget* CustomerEditor::places()
{
    m_environments = new ListEditor(u"editEnvironments"_s, tr("Environments"), {{tr("Name"), 18}, {tr("Place: account, region, cluster"), 44}, {tr("Remark"), 0}}, this);
    m_keys = new ListEditor(u"editKeys"_s, tr("Keys by which what comes in is known (kinds: %1)").arg(customerKeyKinds().join(u", "_s)), {{tr("Kind"), 24}, {tr("Value"), 0}}, this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_environments);
    layout->addWidget(m_keys);
    return page;
}

QWidget* CustomerEditor::history()
{
    m_history = new QPlainTextEdit(this);
    m_history->setObjectName(u"customerHistory"_s);
    m_history->setReadOnly(true);
    m_history->setAccessibleName(tr("History"));
    m_history->setPlainText(tr("Reading …"));
    return m_history;
}

void CustomerEditor::readHistory()
{
    core::whenever(m_desk.history(m_card.customer.id), this, [this](const core::Result<std::vector<core::CustomerChange>>& changes) {
        if (!changes) {
            m_history->setPlainText(models::ErrorText::words(models::Failing::Reading, changes.error()).all());
            return;
        }
        QStringList parts;
        for (const auto& change : *changes)
            parts += CustomerText::change(change);
        m_history->setPlainText(parts.isEmpty() ? tr("Nothing was changed so far.") : parts.join(u"\n\n"_s));
    });
}

core::CustomerCard CustomerEditor::written() const
{
    auto card = m_card;
    auto& customer = card.customer;
    customer.name = m_name->text();
    customer.reading = m_reading->text();
    customer.nameEn = m_nameEn->text();
    customer.contract = m_contract->text();
    customer.serviceHours = m_hours->text();
    // Shown in whole minutes: what was not touched keeps its seconds.
    if (m_target->value() != static_cast<int>(customer.firstResponse.count() / 60))
        customer.firstResponse = std::chrono::minutes(m_target->value());
    if (const auto targets = core::responseTargetsFromText(m_targets->text()))
        customer.responseTargets = *targets;
    customer.note = m_note->toPlainText();
    customer.contacts.clear();
    for (const auto& row : m_contacts->rows())
        customer.contacts.push_back({row[0], row[1], row[2], row[3], row[4], row[5]});
    card.environments.clear();
    for (const auto& row : m_environments->rows())
        card.environments.push_back({row[0], row[1], row[2]});
    customer.keys.clear();
    for (const auto& row : m_keys->rows())
        customer.keys.push_back({row[0], row[1]});
    return card;
}

void CustomerEditor::fill(const core::CustomerCard& card)
{
    // What stands there already keeps its mark of having been typed.
    const auto write = [](auto* field, const QString& now, const QString& text) {
        if (now == text)
            return;
        if constexpr (requires { field->setPlainText(text); })
            field->setPlainText(text);
        else
            field->setText(text);
    };
    const auto& customer = card.customer;
    write(m_name, m_name->text(), customer.name);
    write(m_reading, m_reading->text(), customer.reading);
    write(m_nameEn, m_nameEn->text(), customer.nameEn);
    write(m_contract, m_contract->text(), customer.contract);
    write(m_hours, m_hours->text(), customer.serviceHours);
    write(m_note, m_note->toPlainText(), customer.note);
    write(m_targets, m_targets->text(), core::responseTargetsText(customer.responseTargets));
    m_target->setValue(static_cast<int>(customer.firstResponse.count() / 60));
    std::vector<QStringList> rows;
    for (const auto& contact : customer.contacts)
        rows.push_back({contact.name, contact.reading, contact.role, contact.phone, contact.mail, contact.hours});
    m_contacts->setRows(rows);
    rows.clear();
    for (const auto& environment : card.environments)
        rows.push_back({environment.name, environment.place, environment.note});
    m_environments->setRows(rows);
    rows.clear();
    for (const auto& key : customer.keys)
        rows.push_back({key.kind, key.value});
    m_keys->setRows(rows);
}

void CustomerEditor::save()
{
    if (const auto targets = core::responseTargetsFromText(m_targets->text()); !targets) {
        sayTrouble(tr("\"%1\" is no target: write a severity or a kind and minutes, as in critical=5; inquiry=30; alert/critical=3.").arg(core::cleanLine(targets.error().detail, 100)));
        m_targets->setFocus();
        return;
    }
    setSaving(true);
    core::whenever(m_desk.edit(written()), this, [this](const core::Result<bool>& result) {
        if (!result && result.error().detail.contains("customer_changed_since"_L1)) {
            readTheirs();
            return;
        }
        setSaving(false);
        if (result) {
            emit saved();
            accept();
            return;
        }
        sayTrouble(models::ErrorText::words(models::Failing::Action, result.error()).all());
    });
}

/// Somebody was first: the words stay, and the next save is over what the house has now.
void CustomerEditor::readTheirs()
{
    core::whenever(m_desk.cards({m_card.customer.id}), this, [this](const core::Result<std::vector<core::CustomerCard>>& cards) {
        setSaving(false);
        if (!cards)
            sayTrouble(models::ErrorText::words(models::Failing::Reading, cards.error()).all());
        else if (cards->empty())
            sayTrouble(models::ReasonText::sentence(u"no_customer"_s));
        else
            take(cards->front());
    });
    readHistory();
}

void CustomerEditor::take(const core::CustomerCard& theirs)
{
    const auto merge = core::mergeCustomer(m_card, written(), theirs);
    m_card = theirs;
    fill(merge.card);
    setTyped(*m_contacts, merge.card.customer.contacts != theirs.customer.contacts);
    setTyped(*m_environments, merge.card.environments != theirs.environments);
    setTyped(*m_keys, merge.card.customer.keys != theirs.customer.keys);
    QStringList lines;
    for (const auto& both : merge.both) {
        const auto theirWords = CustomerText::value(both.field, both.theirs);
        lines += theirWords.isEmpty() ? tr("%1: emptied", "field that somebody else emptied").arg(CustomerText::field(both.field))
                                      : tr("%1: %2", "field and what somebody else wrote").arg(CustomerText::field(both.field), theirWords);
    }
    for (const auto& list : merge.lists)
        lines += tr("%1: rows of both stand in the list", "list that two people changed").arg(CustomerText::field(list));
    m_theirs->setPlainText(lines.join(u'\n'));
    m_theirs->setVisible(!lines.isEmpty());
    sayTrouble(lines.isEmpty()
            ? tr("Somebody changed this customer while you wrote, in places that you did not touch: they stand here as they wrote them. Look at them, and save again.")
            : tr("Somebody changed this customer while you wrote. What they wrote where you wrote too stands below: take over what is good of it, and save again. What stands in the fields is then what holds."));
}

void CustomerEditor::sayTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

} // namespace yagura::ui
