// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/BulkDialog.h"

#include "ui/common/NoticeBar.h"
#include "ui/common/QuietTable.h"
#include "ui/keys/ComposingGuard.h"
#include "ui/queue/BulkDelegate.h"
#include "ui/theme/Theme.h"

#include "models/Times.h"
#include "models/Words.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::ui {

using models::BulkRun;
using models::Times;
using Phase = models::BulkRun::Phase;

namespace {

bool isWithText(core::Verb verb)
{
    return verb != core::Verb::Acknowledge && verb != core::Verb::Reopen && verb != core::Verb::AssignCustomer;
}

QPushButton* bulkButton(QWidget* parent, const QString& name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

BulkDialog::BulkDialog(const Theme& theme, models::Desk& desk, const core::Clock& clock, core::Verb verb, const std::vector<core::WorkItem>& items, const QString& me, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_run(desk, clock, verb, items, me)
    , m_clock(clock)
    , m_title(new QLabel(this))
    , m_customers(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_remarks(new QLabel(this))
    , m_question(new NoticeBar(theme, this))
    , m_inputs(new QWidget(this))
    , m_textLabel(new QLabel(m_inputs))
    , m_text(new QPlainTextEdit(m_inputs))
    , m_untilLabel(new QLabel(m_inputs))
    , m_untilRow(new QWidget(m_inputs))
    , m_until(new QDateTimeEdit(m_untilRow))
    , m_table(new QTableView(this))
    , m_progress(new QProgressBar(this))
    , m_goAction(new QAction(this))
    , m_go(bulkButton(this, u"bulkGo"_s))
    , m_stop(bulkButton(this, u"bulkStop"_s))
    , m_retry(bulkButton(this, u"bulkRetry"_s))
    , m_close(bulkButton(this, u"bulkClose"_s))
{
    setObjectName(u"bulkDialog"_s);
    new ComposingGuard(this);
    build();
    buildWatch();
    connect(&m_run, &BulkRun::phaseChanged, this, [this] {
        m_question->hide(); // it was about what is over
        if (!m_closing)
            stay();
    });
    connect(&m_run, &BulkRun::phaseChanged, this, &BulkDialog::refresh);
    connect(&m_run, &BulkRun::progressed, this, &BulkDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_run.setText(m_text->toPlainText()); });
    connect(m_go, &QPushButton::clicked, this, &BulkDialog::go);
    m_goAction->setObjectName(u"bulk_go"_s);
    m_goAction->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    addAction(m_goAction);
    connect(m_goAction, &QAction::triggered, this, &BulkDialog::go);
    connect(m_stop, &QPushButton::clicked, &m_run, &BulkRun::stop);
    connect(m_retry, &QPushButton::clicked, &m_run, &BulkRun::retry);
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_question, &NoticeBar::accepted, this, &BulkDialog::answerQuestion);
    connect(m_question, &NoticeBar::dismissed, this, [this] {
        m_question->hide();
        stay();
    });
    retranslate();
    firstField()->setFocus();
}

bool BulkDialog::takesText() const
{
    return isWithText(m_run.verb());
}

QWidget* BulkDialog::firstField() const
{
    return isWithText(m_run.verb()) ? static_cast<QWidget*>(m_text) : m_go;
}

void BulkDialog::build()
{
    m_title->setObjectName(u"bulkTitle"_s);
    m_title->setFont(Theme::font(Theme::Size::Large, QFont::DemiBold));
    m_customers->setObjectName(u"bulkCustomers"_s);
    m_customers->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_summary->setObjectName(u"bulkSummary"_s);
    m_remarks->setObjectName(u"bulkRemarks"_s);
    m_remarks->setProperty("tone", u"muted"_s);
    for (auto* label : {m_title, m_customers, m_summary, m_remarks, m_textLabel, m_untilLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label == m_customers || label == m_summary || label == m_remarks);
    }
    m_question->setObjectName(u"bulkQuestion"_s);
    m_question->hide();

    m_text->setObjectName(u"bulkText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 18);
    m_text->installEventFilter(this);
    m_textLabel->setBuddy(m_text);
    auto* inputs = new QGridLayout(m_inputs);
    inputs->setContentsMargins(0, 0, 0, 0);
    inputs->setHorizontalSpacing(12);
    inputs->setVerticalSpacing(8);
    inputs->addWidget(m_untilLabel, 0, 0);
    inputs->addWidget(m_untilRow, 0, 1);
    inputs->addWidget(m_textLabel, 1, 0, Qt::AlignTop);
    inputs->addWidget(m_text, 1, 1);
    inputs->setColumnStretch(1, 1);

    m_table->setObjectName(u"bulkTable"_s);
    m_table->setModel(&m_run);
    m_table->setItemDelegate(new BulkDelegate(m_theme, this));
    makeQuiet(*m_table);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(BulkRun::ItemColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(BulkRun::CustomerColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(BulkRun::StandingColumn, QHeaderView::Fixed);
    m_table->setColumnWidth(BulkRun::CustomerColumn, fontMetrics().horizontalAdvance(u"0"_s) * 20);

    m_progress->setObjectName(u"bulkProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (auto* button : {m_go, m_retry, m_stop, m_close})
        buttons->addWidget(button);
    for (auto* button : {m_go, m_retry})
        button->setProperty("primary", true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_customers);
    layout->addWidget(m_summary);
    layout->addWidget(m_remarks);
    layout->addWidget(m_question);
    layout->addWidget(m_inputs);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    resize(960, 560);
    QWidget* before = m_text;
    for (auto* widget : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_retry), static_cast<QWidget*>(m_stop), static_cast<QWidget*>(m_close)})
        setTabOrder(std::exchange(before, widget), widget);
}

void BulkDialog::buildWatch()
{
    const auto watches = m_run.verb() == core::Verb::Watch;
    const auto now = m_clock.now();
    m_until->setObjectName(u"bulkUntil"_s);
    m_until->setTimeSpec(Qt::UTC);
    m_until->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_until->setDateTimeRange(Times::wall(now.addSecs(60)), Times::wall(now.addDays(31)));
    m_untilLabel->setBuddy(m_until);
    auto* row = new QHBoxLayout(m_untilRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_until);
    auto* before = static_cast<QWidget*>(m_until);
    for (const auto span : {30min, 60min, 180min}) {
        auto* button = bulkButton(m_untilRow, u"bulkSpan_%1"_s.arg(span.count()));
        connect(button, &QPushButton::clicked, this, [this, span] {
            m_span = span;
            followClock();
        });
        row->addWidget(button);
        setTabOrder(before, button);
        before = button;
        m_spans.emplace_back(span, button);
    }
    setTabOrder(before, m_text);
    row->addStretch(1);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& wall) {
        m_span.reset();
        m_run.setUntil(Times::instantOf(wall));
    });
    if (watches) {
        m_span = 60min;
        followClock();
        connect(&m_second, &QTimer::timeout, this, &BulkDialog::followClock);
        m_second.start(1s);
    }
    m_untilLabel->setVisible(watches);
    m_untilRow->setVisible(watches);
    m_textLabel->setVisible(isWithText(m_run.verb()));
    m_text->setVisible(isWithText(m_run.verb()));
}

/// The dialog may stand for long: a span counts from when it begins, and an end that was typed may pass.
void BulkDialog::followClock()
{
    if (!isBefore())
        return;
    if (const auto span = m_span) {
        const auto wall = Times::wall(m_clock.now().addSecs(std::chrono::seconds(*span).count()));
        if (m_until->maximumDateTime() < wall)
            m_until->setMaximumDateTime(wall);
        m_until->setDateTime(wall);
        m_span = span; // the field does not know who set it
    } else if (m_go->isEnabled() && !m_run.canStart()) {
        refresh();
    }
}

/// What happens to an item is read here and nowhere else; its title stands in the queue too.
void BulkDialog::fitColumns()
{
    const auto wide = m_table->viewport()->width();
    m_table->setColumnWidth(BulkRun::StandingColumn, std::clamp(static_cast<QAbstractItemView*>(m_table)->sizeHintForColumn(BulkRun::StandingColumn), wide * 3 / 10, wide * 6 / 10));
}

void BulkDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

bool BulkDialog::isBefore() const
{
    return m_run.phase() == Phase::Reading || m_run.phase() == Phase::Ready;
}

void BulkDialog::go()
{
    followClock();
    m_run.start();
    if (m_run.isBusy())
        m_table->setFocus();
}

void BulkDialog::refresh()
{
    const auto phase = m_run.phase();
    const auto counts = m_run.counts();
    const auto before = isBefore();
    m_customers->setText(m_run.customers());
    m_summary->setText(m_run.summary());
    const auto remarks = m_run.remarks();
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_inputs->setVisible(before && (m_run.verb() == core::Verb::Watch || isWithText(m_run.verb())));
    m_inputs->setEnabled(before);
    m_progress->setVisible(!before);
    m_progress->setRange(0, qMax(1, counts.toBeDone()));
    m_progress->setValue(counts.answered() + counts.stopped);
    m_go->setText(tr("%1: %n item(s)", "button", counts.planned).arg(models::Words::verb(m_run.verb())));
    m_go->setVisible(before);
    m_go->setEnabled(m_run.canStart());
    m_stop->setVisible(m_run.isBusy());
    m_stop->setEnabled(phase == Phase::Running);
    const auto again = counts.refused + counts.stopped;
    m_retry->setText(tr("Retry: %n item(s)", "button", again));
    m_retry->setVisible(phase == Phase::Finished && again > 0);
    m_close->setText(before && counts.toBeDone() == 0 ? tr("Cancel") : tr("Close", "button"));
    fitColumns();
    if (phase == Phase::Finished && m_closing)
        letGo();
}

void BulkDialog::letGo()
{
    m_closing = false;
    m_letGo = true;
    QDialog::reject();
    if (std::exchange(m_askedFor, Closing::Itself) == Closing::Window)
        emit windowMayClose();
}

bool BulkDialog::wouldLose() const
{
    if (m_letGo)
        return false;
    const auto counts = m_run.counts();
    return m_run.isBusy() || (isBefore() && !m_text->toPlainText().trimmed().isEmpty()) || (m_run.phase() == Phase::Finished && counts.refused + counts.stopped > 0);
}

void BulkDialog::answerQuestion()
{
    m_question->hide();
    if (m_run.phase() != Phase::Running) {
        letGo();
        return;
    }
    m_closing = true;
    m_run.stop();
    refresh();
}

void BulkDialog::askToClose(Closing closing)
{
    m_askedFor = closing;
    show();
    raise();
    activateWindow();
    const auto counts = m_run.counts();
    if (m_run.phase() == Phase::Running)
        m_question->say(NoticeBar::Tone::Question, tr("%n item(s) are still to do. Stop before them? What is done stays done.", nullptr, counts.waiting + counts.underWay), tr("Stop and close"), tr("Continue"));
    else if (m_run.phase() == Phase::Stopping)
        m_question->say(NoticeBar::Tone::Question, tr("%n item(s) are not answered yet. Close all the same? What cannot be kept on this computer is then lost when Yagura is closed.", nullptr, counts.underWay),
            tr("Close all the same"), tr("Wait", "button"));
    else if (m_run.phase() == Phase::Finished)
        m_question->say(NoticeBar::Tone::Question, tr("%n item(s) are not done. Close all the same? Which they are and why is then not shown any more.", nullptr, counts.refused + counts.stopped),
            tr("Close all the same"), tr("Keep open", "button"));
    else
        m_question->say(NoticeBar::Tone::Question, tr("Nothing has been done yet. Throw away what you wrote?"), tr("Throw away"), tr("Keep open", "button"));
}

void BulkDialog::stay()
{
    if (std::exchange(m_askedFor, Closing::Itself) == Closing::Window)
        emit windowStays();
}

void BulkDialog::reject()
{
    if (wouldLose())
        askToClose(Closing::Itself);
    else
        QDialog::reject();
}

void BulkDialog::retranslate()
{
    const auto verb = models::Words::verb(m_run.verb());
    setWindowTitle(tr("%1: several items", "dialog").arg(verb));
    m_title->setText(tr("%1: %n item(s)", "dialog", m_run.rowCount()).arg(verb));
    const auto must = m_run.verb() == core::Verb::Note;
    m_textLabel->setText(must ? tr("Note for each") : tr("Note for each (may stay empty)"));
    m_text->setAccessibleName(m_textLabel->text());
    m_untilLabel->setText(tr("Watch until (%1)", "a time zone").arg(Times::zoneShort(m_clock.now())));
    m_until->setAccessibleName(m_untilLabel->text());
    for (const auto& [span, button] : m_spans) {
        const auto minutes = static_cast<int>(span.count());
        button->setText(minutes < 60 ? tr("%n minute(s)", "watch", minutes) : tr("%n hour(s)", "watch", minutes / 60));
    }
    m_table->setAccessibleName(tr("Items and what happens to them"));
    m_progress->setAccessibleName(tr("Progress"));
    m_go->setToolTip(tr("Begin (Ctrl+Enter)"));
    m_goAction->setText(verb);
    m_goAction->setStatusTip(tr("Begin (Ctrl+Enter)"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("What is done stays done; the rest is left as it is."));
    m_run.retranslate();
    refresh();
}

void BulkDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

bool BulkDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier)) {
            go(); // the field would take it for a line break
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace yagura::ui
