// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sources/SourcePane.h"

#include "ui/common/BreakingLabel.h"
#include "ui/item/RawText.h"
#include "ui/theme/Theme.h"

#include "models/ErrorText.h"
#include "models/SourceText.h"
#include "models/Times.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::SourceText;
using models::Times;

namespace {

constexpr auto idRole = Qt::UserRole;

} // namespace

SourcePane::SourcePane(QWidget* parent)
    : QTabWidget(parent)
    , m_condition(new BreakingLabel)
    , m_trial(new BreakingLabel)
    , m_form(new QFormLayout)
    , m_recordsHint(new QLabel)
    , m_recordList(new QListWidget)
    , m_raw(new QPlainTextEdit)
    , m_changesHint(new QLabel)
    , m_changeList(new QListWidget)
{
    setObjectName(u"sourcePane"_s);
    m_condition->setObjectName(u"sourceCondition"_s);
    m_condition->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_trial->setObjectName(u"sourceTrial"_s);
    m_recordsHint->setObjectName(u"sourceRecordsHint"_s);
    m_changesHint->setObjectName(u"sourceChangesHint"_s);
    for (auto* label : {static_cast<QLabel*>(m_condition), static_cast<QLabel*>(m_trial), m_recordsHint, m_changesHint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    for (auto* label : {m_recordsHint, m_changesHint})
        label->setProperty("tone", u"muted"_s);

    auto* state = new QWidget;
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    for (auto row = 0; row < RowCount; ++row) {
        auto* name = new QLabel(state);
        auto* value = new BreakingLabel(state);
        name->setProperty("tone", u"muted"_s);
        value->setObjectName(u"sourceFact_%1"_s.arg(row));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setTextFormat(Qt::PlainText);
        m_form->addRow(name, value);
        m_names.push_back(name);
        m_values.push_back(value);
    }
    auto* column = new QVBoxLayout(state);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_condition);
    column->addWidget(m_trial);
    column->addLayout(m_form);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"sourceStateScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(state);
    scroll->viewport()->setAutoFillBackground(false);
    state->setAutoFillBackground(false);
    addTab(scroll, QString());

    auto* records = new QWidget;
    m_recordList->setObjectName(u"sourceRecords"_s);
    m_raw->setObjectName(u"sourceRaw"_s);
    m_raw->setReadOnly(true);
    m_raw->setFont(Theme::monospace());
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setTabChangesFocus(true);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_recordList);
    split->addWidget(m_raw);
    split->setChildrenCollapsible(false);
    auto* recordColumn = new QVBoxLayout(records);
    recordColumn->setContentsMargins(8, 8, 8, 8);
    recordColumn->addWidget(m_recordsHint);
    recordColumn->addWidget(split, 1);
    addTab(records, QString());

    auto* changes = new QWidget;
    m_changeList->setObjectName(u"sourceChanges"_s);
    m_changeList->setWordWrap(true);
    auto* changeColumn = new QVBoxLayout(changes);
    changeColumn->setContentsMargins(8, 8, 8, 8);
    changeColumn->addWidget(m_changesHint);
    changeColumn->addWidget(m_changeList, 1);
    addTab(changes, QString());

    connect(m_recordList, &QListWidget::currentItemChanged, this, &SourcePane::showRaw);
    retranslate();
}

void SourcePane::show(const core::SourceCard& card, const QDateTime& now)
{
    if (!m_card || m_card->config.key != card.config.key) {
        m_records.clear();
        m_changes.clear();
        m_details = Details::Reading;
        m_detailsError.reset();
        fillRecords();
        fillChanges();
        m_trial->say({});
        m_trial->hide();
    }
    m_card = card;
    m_now = now;
    fill();
    refreshTabs();
}

void SourcePane::clear()
{
    m_card.reset();
    setDetails({}, {});
}

QString SourcePane::detailsHint(const QString& none, const QString& some, bool isEmpty) const
{
    if (m_details == Details::Failed)
        return models::ErrorText::words(models::Failing::Reading, m_detailsError.value_or(core::Error {})).all();
    if (m_details == Details::Reading)
        return tr("Being read …");
    return isEmpty ? none : some;
}

void SourcePane::setDetailsFailed(const core::Error& error)
{
    m_details = Details::Failed;
    m_detailsError = error;
    fillRecords();
    fillChanges();
}

void SourcePane::setTrial(const QString& words)
{
    m_trial->say(words);
    m_trial->setVisible(!words.isEmpty());
}

void SourcePane::setDetails(const std::vector<core::KeptRecord>& records, const std::vector<core::SourceChange>& changes)
{
    const auto before = std::exchange(m_details, Details::Read);
    if (before != Details::Read || records != m_records) {
        m_records = records;
        fillRecords();
    }
    if (before != Details::Read || changes != m_changes) {
        m_changes = changes;
        fillChanges();
    }
    refreshTabs();
}

void SourcePane::fill()
{
    if (!m_card)
        return;
    const auto& status = m_card->status;
    const auto& config = m_card->config;
    const auto moment = [this](const std::optional<QDateTime>& instant) {
        return instant ? tr("%1 (%2)", "how long ago, and when").arg(Times::ago(std::chrono::seconds(instant->secsTo(m_now))), Times::moment(*instant, m_now))
                       : tr("never", "poll");
    };
    m_condition->say(SourceText::condition(*m_card, m_now).all());
    const auto put = [this](Row row, const QString& text) { m_values[row]->say(text); };
    put(StateRow, SourceText::state(*m_card, m_now));
    put(LastGoodRow, moment(status.lastGoodAt));
    put(LastPollRow, moment(status.lastPollAt));
    put(LagRow, status.lagMs >= 0 ? tr("%1 ms from the first request to the database", "duration").arg(status.lagMs) : u"—"_s);
    put(AuthRow, SourceText::auth(status.auth));
    put(BudgetRow, SourceText::budget(status));
    put(HolderRow, SourceText::holder(*m_card));
    const auto address = config.baseUrl.isEmpty() ? tr("the vendor's own") : config.baseUrl.toDisplayString();
    put(AddressRow, config.site.isEmpty() ? address : tr("%1, site %2", "address").arg(address, config.site));
    put(IntervalRow, tr("%n second(s)", nullptr, static_cast<int>(config.interval.count())));
    put(SecretRow, SourceText::secretPlace(config.secretRef));
    QStringList options;
    for (auto option = config.options.constBegin(); option != config.options.constEnd(); ++option)
        options += u"%1=%2"_s.arg(option.key(), option.value());
    put(OptionsRow, options.isEmpty() ? u"—"_s : options.join(u", "_s));
    put(ChangedRow, m_card->changedAt ? tr("%1 by %2", "moment and login").arg(Times::shortMoment(*m_card->changedAt, m_now), m_card->changedBy) : u"—"_s);
}

void SourcePane::fillRecords()
{
    const auto chosen = m_recordList->currentItem() ? m_recordList->currentItem()->data(idRole) : QVariant();
    const QSignalBlocker quiet(m_recordList); // the record that is being read stays where it is
    m_recordList->clear();
    for (const auto& record : m_records) {
        const auto line = record.seen > 1 ? tr("%1  %2  (%n times)", "moment and reason", record.seen) : tr("%1  %2", "moment and reason");
        auto* item = new QListWidgetItem(line.arg(Times::shortMoment(record.at, m_now), record.reason.left(500)), m_recordList);
        item->setData(idRole, record.id);
        if (chosen == record.id)
            m_recordList->setCurrentItem(item);
    }
    if (!m_recordList->currentItem())
        m_recordList->setCurrentRow(0);
    showRaw();
    m_recordsHint->setText(detailsHint(tr("Every record of this source could be read."),
        tr("The vendor sent these, and they could not be read. All others were. What came is kept here as it came."), m_records.empty()));
    m_recordList->setVisible(!m_records.empty());
    m_raw->setVisible(!m_records.empty());
}

void SourcePane::fillChanges()
{
    m_changeList->clear();
    for (const auto& change : m_changes) {
        const auto facts = SourceText::changeFacts(change);
        const auto moment = Times::shortMoment(change.at, m_now);
        const auto what = SourceText::change(change);
        m_changeList->addItem(facts.isEmpty() ? tr("%1  %2  %3", "moment, login, change").arg(moment, change.actor, what)
                                              : tr("%1  %2  %3: %4", "moment, login, change, facts").arg(moment, change.actor, what, facts));
    }
    m_changesHint->setText(detailsHint(tr("Nobody changed this source since it was added."), tr("The latest change first."), m_changes.empty()));
    m_changeList->setVisible(!m_changes.empty());
}

void SourcePane::showRaw()
{
    const auto row = m_recordList->currentRow();
    const auto text = row >= 0 && static_cast<size_t>(row) < m_records.size() ? indentedJson(m_records[static_cast<size_t>(row)].raw) : QString();
    if (m_raw->toPlainText() != text)
        m_raw->setPlainText(text);
}

void SourcePane::refreshTabs()
{
    const auto kept = m_card ? m_card->badRecordsKept : 0;
    setTabText(0, tr("State", "tab"));
    setTabText(1, kept > 0 ? tr("Unreadable %1", "tab").arg(kept) : tr("Unreadable", "tab"));
    setTabText(2, tr("Changes", "tab"));
}

void SourcePane::retranslate()
{
    const QStringList names {tr("State"), tr("Last good poll"), tr("Last poll"), tr("Poll takes"), tr("Key"), tr("Requests left"), tr("Polled by"),
        tr("Address"), tr("Interval"), tr("Place of the key"), tr("Options"), tr("Changed")};
    for (auto row = 0; row < RowCount; ++row)
        m_names[static_cast<size_t>(row)]->setText(names[row]);
    setAccessibleName(tr("The chosen source"));
    m_recordList->setAccessibleName(tr("Records that could not be read"));
    m_raw->setAccessibleName(tr("The record as it came"));
    m_changeList->setAccessibleName(tr("Changes of this source"));
    fill();
    fillRecords();
    fillChanges();
    refreshTabs();
}

} // namespace yagura::ui
