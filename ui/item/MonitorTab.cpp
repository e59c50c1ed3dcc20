// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MonitorTab.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/IntentDialog.h"
#include "ui/theme/Theme.h"

#include "core/Text.h"
#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/IntentText.h"
#include "models/ItemDesk.h"
#include "models/MetricMarks.h"
#include "models/TimelineText.h"
#include "models/Times.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using yagura::models::IntentText;

namespace yagura::ui {

MonitorTab::MonitorTab(const Theme& theme, models::Desk& desk, QWidget* window, QWidget* parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_edit(new QAction(this))
{
    setObjectName(u"monitorTab"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    auto* page = new QWidget(this);
    page->setObjectName(u"monitorPage"_s);
    m_ask = new NoticeBar(theme, page);
    m_ask->setObjectName(u"intentNotice"_s);
    m_edit->setObjectName(u"intentEdit"_s);
    m_edit->setShortcut(Qt::ALT | Qt::Key_I);
    window->addAction(m_edit);
    auto* button = new QToolButton(page);
    button->setObjectName(u"button_intentEdit"_s);
    button->setDefaultAction(m_edit);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(m_edit, &QAction::changed, button, [this, button] { button->setVisible(m_edit->isVisible()); });
    connect(m_edit, &QAction::triggered, this, &MonitorTab::edit);
    connect(m_ask, &NoticeBar::accepted, this, &MonitorTab::edit);
    connect(&desk, &models::Desk::connectionRegained, this, &MonitorTab::readHistory); // where it could not be read

    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto label = [page](const QString& name, bool muted) {
        auto* made = new QLabel(page);
        made->setObjectName(name);
        made->setTextFormat(Qt::PlainText); // what vendors and people wrote is shown as it is
        made->setWordWrap(!muted);
        made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        if (muted)
            made->setProperty("tone", u"muted"_s);
        else
            made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return made;
    };
    auto row = 0;
    m_none = label(u"monitorNone"_s, false);
    grid->addWidget(m_none, row++, 0, 1, 2);
    grid->addWidget(m_ask, row++, 0, 1, 2);
    const auto head = [&](int at) {
        m_heads[at] = label(u"monitorHead%1"_s.arg(at), false);
        m_heads[at]->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
        grid->addWidget(m_heads[at], row, 0, 1, 1);
    };
    for (auto fact = 0; fact < Factcount; ++fact) {
        if (fact == Why) {
            head(0);
            grid->addWidget(button, row++, 1, Qt::AlignRight);
        } else if (fact == Name) {
            grid->setRowMinimumHeight(row++, 8);
            head(1);
            ++row;
        }
        m_names[fact] = label(u"factName%1"_s.arg(fact), true);
        m_texts[fact] = label(u"fact%1"_s.arg(fact), false);
        grid->addWidget(m_names[fact], row, 0);
        grid->addWidget(m_texts[fact], row++, 1);
    }
    m_texts[Query]->setFont(Theme::monospace());
    grid->setRowMinimumHeight(row++, 8);
    m_historyHead = label(u"intentHistoryHead"_s, false);
    m_historyHead->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_history = label(u"intentHistory"_s, false);
    m_history->setFont(Theme::font(Theme::Size::Small));
    grid->addWidget(m_historyHead, row++, 0, 1, 2);
    grid->addWidget(m_history, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    setWidget(page);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    retranslate();
}

void MonitorTab::setFact(Fact fact, const QString& text)
{
    m_texts[fact]->setText(core::bounded(text, 4000));
    m_names[fact]->setVisible(!text.isEmpty());
    m_texts[fact]->setVisible(!text.isEmpty());
}

void MonitorTab::setDetail(const core::ItemDetail& detail, const QDateTime& now)
{
    m_now = now;
    m_detail = {};
    m_detail.item = detail.item;
    m_detail.monitor = detail.monitor;
    m_detail.intent = detail.intent;
    m_detail.intentEditable = detail.intentEditable;
    m_detail.metric = detail.metric;
    refresh();
    readHistory();
}

void MonitorTab::clear()
{
    m_detail = {};
    m_changes.clear();
    m_changesOf = {};
    refresh();
}

void MonitorTab::setPossible(const QString& why)
{
    if (std::exchange(m_why, why) != why)
        refresh();
}

void MonitorTab::retranslate()
{
    setAccessibleName(tr("Monitor", "tab"));
    m_edit->setText(tr("Edit intent …"));
    m_none->setText(tr("No monitor is known behind this item: it came without one."));
    m_heads[0]->setText(tr("Intent", "monitor"));
    m_heads[1]->setText(tr("Definition", "monitor"));
    m_historyHead->setText(tr("Changes of the intent"));
    const std::pair<Fact, QString> names[] {{Why, tr("Why it exists", "monitor intent")}, {Meaning, tr("What it means", "monitor intent")}, {IfIgnored, tr("If ignored", "monitor intent")},
        {AskedBy, tr("Asked by", "monitor intent")}, {Review, tr("Review on", "monitor intent")}, {Name, tr("Name", "monitor")}, {Kind, tr("Kind", "monitor")},
        {Query, tr("Query", "monitor")}, {Thresholds, tr("Thresholds", "monitor")}, {Tags, tr("Tags", "monitor")}, {Message, tr("Message", "monitor")}, {Changed, tr("Changed", "monitor")}};
    for (const auto& [fact, name] : names)
        m_names[fact]->setText(name);
    refresh();
}

void MonitorTab::refresh()
{
    const auto known = m_detail.monitor.has_value();
    const auto today = m_now.toTimeZone(models::Times::roomZone()).date();
    const auto state = IntentText::state(m_detail, today);
    m_none->setVisible(!known);
    for (auto* head : m_heads)
        head->setVisible(known);
    m_edit->setVisible(known && m_detail.intentEditable);
    m_edit->setEnabled(m_edit->isVisible() && m_why.isEmpty());
    const auto tip = tr("Write why this monitor exists and what it means.");
    m_edit->setStatusTip(m_why.isEmpty() ? tip : m_why);
    m_edit->setToolTip(m_why.isEmpty() ? tr("%1 (%2)", "tip and its key").arg(tip, m_edit->shortcut().toString(QKeySequence::NativeText)) : m_why);

    const auto ask = IntentText::ask(m_detail, today);
    m_ask->setVisible(!ask.isEmpty());
    if (!ask.isEmpty())
        m_ask->say(NoticeBar::Tone::Question, ask, m_edit->isEnabled() ? (state == IntentText::State::Missing ? tr("Write it") : tr("Review it")) : QString());

    const auto& intent = m_detail.intent;
    setFact(Why, intent.why);
    setFact(Meaning, intent.meaning);
    setFact(IfIgnored, intent.ifIgnored);
    setFact(AskedBy, intent.askedBy);
    setFact(Review, state == IntentText::State::ReviewDue ? tr("%1 (due)", "review date").arg(intent.reviewOn) : intent.reviewOn);
    const auto monitor = m_detail.monitor.value_or(core::Monitor {});
    setFact(Name, monitor.name);
    setFact(Kind, monitor.type);
    setFact(Query, monitor.query);
    QStringList thresholds;
    // Where none is drawn over the metric it is of another unit: a change in per cent, how many points are anomalies.
    const bool isOfTheMetric = m_detail.metric && (m_detail.metric->critical || m_detail.metric->warning);
    const auto unit = isOfTheMetric ? m_detail.metric->unit : QString();
    if (monitor.critical)
        thresholds += tr("critical %1 %2", "threshold and unit").arg(models::MetricMarks::number(*monitor.critical), unit).trimmed();
    if (monitor.warning)
        thresholds += tr("warning %1 %2", "threshold and unit").arg(models::MetricMarks::number(*monitor.warning), unit).trimmed();
    setFact(Thresholds, thresholds.join(u"  ·  "_s));
    setFact(Tags, monitor.tags.join(u"  "_s));
    setFact(Message, monitor.message);
    setFact(Changed, monitor.modifiedAt.isValid() ? models::TimelineText::absolute(monitor.modifiedAt) : QString());

    QStringList lines;
    for (const auto& change : m_changes)
        lines += IntentText::change(change);
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
    m_historyHead->setVisible(!lines.isEmpty());
}

void MonitorTab::readHistory()
{
    if (!m_detail.monitor || !m_detail.monitor->id.isValid() || (m_changesOf == m_detail.monitor->id && m_changesWith == m_detail.intent))
        return;
    m_changesOf = m_detail.monitor->id;
    m_changesWith = m_detail.intent;
    m_changes.clear();
    core::whenever(m_desk.items().intentHistory(m_changesOf), this, [this, of = m_changesOf](const core::Result<std::vector<core::IntentChange>>& changes) {
        if (of != m_changesOf)
            return;
        if (changes)
            m_changes = *changes;
        else
            m_changesOf = {}; // asked again with the next reading of the item
        refresh();
    });
}

void MonitorTab::edit()
{
    if (!m_detail.monitor || !m_detail.intentEditable || !m_why.isEmpty())
        return;
    auto* dialog = new IntentDialog(m_desk, m_detail, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MonitorTab::intentWritten);
    dialog->open();
}

} // namespace yagura::ui
