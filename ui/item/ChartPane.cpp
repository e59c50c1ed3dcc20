// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ChartPane.h"

#include "ui/common/ElidedLabel.h"
#include "ui/item/MetricChart.h"
#include "ui/theme/Theme.h"

#include "core/Whenever.h"
#include "models/MetricMarks.h"
#include "models/Times.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPromise>
#include <QSaveFile>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using yagura::models::Times;

namespace yagura::ui {

namespace {

/// Empty where it was written.
QString writePng(const QImage& image, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return file.errorString().isEmpty() ? u"?"_s : file.errorString();
    return {};
}

} // namespace

ChartPane::ChartPane(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_chart(new MetricChart(theme, this))
    , m_caption(new ElidedLabel(this))
    , m_reading(new QLabel(this))
{
    setObjectName(u"chartPane"_s);
    m_pool.setMaxThreadCount(1);
    m_caption->setObjectName(u"chartCaption"_s);
    m_caption->setProperty("tone", u"muted"_s);
    m_caption->setFont(Theme::font(Theme::Size::Small));
    m_reading->setObjectName(u"chartReading"_s);
    m_reading->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    m_reading->setTextFormat(Qt::PlainText);

    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_caption, 1);
    row->addWidget(m_reading);
    row->addSpacing(8);
    // Their keys work where the chart or one of its buttons has the keyboard: they are letters elsewhere.
    const auto make = [&](const QString& name, const QKeySequence& key) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        auto* button = new QToolButton(this);
        button->setObjectName(u"button_"_s + name);
        button->setDefaultAction(action);
        button->setProperty("chip", true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
        return action;
    };
    m_nearer = make(u"chartNearer"_s, Qt::Key_Plus);
    m_farther = make(u"chartFarther"_s, Qt::Key_Minus);
    m_all = make(u"chartAll"_s, Qt::Key_0);
    m_moment = make(u"chartMoment"_s, Qt::SHIFT | Qt::Key_F6);
    m_again = make(u"chartRefresh"_s, Qt::SHIFT | Qt::Key_F5);
    m_export = make(u"chartExport"_s, Qt::CTRL | Qt::Key_E);
    connect(m_nearer, &QAction::triggered, m_chart, [this] { m_chart->zoom(0.7); });
    connect(m_farther, &QAction::triggered, m_chart, [this] { m_chart->zoom(1 / 0.7); });
    connect(m_all, &QAction::triggered, m_chart, &MetricChart::showAll);
    connect(m_moment, &QAction::triggered, this, [this] {
        m_showsNow = !m_showsNow;
        showSeries();
    });
    connect(m_again, &QAction::triggered, this, [this] {
        m_showsNow = true; // it is what was asked for
        showSeries();
        emit refreshAsked();
    });
    connect(m_export, &QAction::triggered, this, &ChartPane::askForFile);
    connect(m_chart, &MetricChart::readingChanged, m_reading, &QLabel::setText);
    connect(m_chart, &MetricChart::viewChanged, this, &ChartPane::refresh);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_chart);
    retranslate();
}

ChartPane::~ChartPane()
{
    m_pool.waitForDone();
}

void ChartPane::setDetail(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder)
{
    if (m_item.id != detail.item.id)
        m_showsNow = false;
    m_item = detail.item;
    m_metric = detail.metric;
    m_takenAt = detail.metricTakenAt;
    m_alertMetric = detail.alertMetric;
    m_alertTakenAt = detail.alertMetricTakenAt;
    m_timeline = timeline;
    m_hasOlder = hasOlder;
    setVisible(m_metric || (detail.monitor && !detail.monitor->query.isEmpty()));
    showSeries();
}

bool ChartPane::isOfAlert() const
{
    return m_alertMetric && !m_showsNow;
}

void ChartPane::showSeries()
{
    const auto& series = isOfAlert() ? m_alertMetric : m_metric;
    m_query = series ? series->query : QString();
    m_marksFrom.reset();
    if (m_hasOlder && !m_timeline.empty() && series && m_timeline.back().at > series->from)
        m_marksFrom = m_timeline.back().at;
    m_chart->setVisible(series.has_value());
    if (series)
        m_chart->show(*series, models::MetricMarks::of(*series, m_item.openedKnown ? m_item.openedAt : QDateTime(), m_timeline));
    refresh();
}

void ChartPane::setAsking(bool asking)
{
    m_asking = asking;
    refresh();
}

void ChartPane::setPossible(const QString& why)
{
    if (std::exchange(m_why, why) != why)
        refresh();
}

void ChartPane::retranslate()
{
    m_chart->setAccessibleName(tr("The metric around the alert"));
    m_chart->setAccessibleDescription(tr("Plus and minus zoom, 0 shows all, arrows move, Shift with an arrow reads the values."));
    m_chart->retranslate();
    refresh();
}

void ChartPane::refresh()
{
    const auto say = [](QAction* action, const QString& text, const QString& tip, bool enabled, const QString& why) {
        action->setText(text);
        action->setEnabled(enabled);
        action->setStatusTip(enabled ? tip : why);
        action->setToolTip(enabled ? tr("%1 (%2)", "tip and its key").arg(tip, action->shortcut().toString(QKeySequence::NativeText)) : why);
    };
    const auto shown = !m_chart->isHidden();
    const auto none = tr("There is no chart yet.");
    say(m_nearer, u"+"_s, tr("Look closer. The wheel does it too, and dragging over a part."), shown, none);
    say(m_farther, u"−"_s, tr("See more."), shown && m_chart->isZoomed(), shown ? tr("All of it is in view.") : none);
    say(m_all, tr("All", "chart"), tr("Show all of it again."), shown && m_chart->isZoomed(), shown ? tr("All of it is in view.") : none);
    m_moment->setVisible(m_alertMetric.has_value());
    say(m_moment, isOfAlert() ? tr("Now", "chart: shows the newest values") : tr("At the alert", "chart"), isOfAlert() ? tr("Show the newest values.") : tr("Show the values around the alert."), m_alertMetric.has_value(), none);
    say(m_again, m_asking ? tr("Asked …", "chart") : tr("Refresh", "chart"), tr("Ask the vendor for the values as they are now."), !m_asking && m_why.isEmpty(), m_why.isEmpty() ? tr("It is asked for and comes with the collector's next round.") : m_why);
    say(m_export, tr("Save …", "chart"), tr("Save the chart as a picture (PNG)."), shown && m_why.isEmpty(), m_why.isEmpty() ? none : m_why);
    if (!shown)
        m_caption->say(tr("No chart was read for this item yet."));
    else
        m_caption->say(m_query, facts());
}

QString ChartPane::facts() const
{
    QString text;
    const auto& takenAt = isOfAlert() ? m_alertTakenAt : m_takenAt;
    if (takenAt)
        text += u"  · "_s + tr("read %1", "time, behind the query").arg(Times::hourMinute(*takenAt));
    if (m_marksFrom)
        text += u"  · "_s + tr("actions marked from %1 on", "time, behind the query: older ones are not loaded").arg(Times::hourMinute(*m_marksFrom));
    return text;
}

void ChartPane::askForFile()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto* dialog = new QFileDialog(this, tr("Save chart"), folder, tr("Pictures (*.png)"));
    dialog->setObjectName(u"chartFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"yagura-%1-%2.png"_s.arg(QString::number(m_item.id.value), Times::local(m_item.openedAt).toString(u"yyyyMMdd-HHmm"_s)));
    // Taken now: another item may be shown when the name is chosen.
    connect(dialog, &QFileDialog::fileSelected, this, [this, image = picture()](const QString& file) { write(file, image); });
    dialog->open();
}

void ChartPane::exportTo(const QString& file)
{
    write(file, picture());
}

QImage ChartPane::picture() const
{
    return m_chart->picture(tr("#%1  %2  —  %3", "number, title, query").arg(QString::number(m_item.id.value), m_item.title, m_query));
}

void ChartPane::write(const QString& file, const QImage& image)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    core::whenever(promise->future(), this, [this, file](const QString& why) {
        if (why.isEmpty())
            emit exported(file);
        else
            emit exportFailed(file, why);
    });
    // Packing a picture takes longer than a frame, and a share on the network as long as it likes.
    m_pool.start([promise, file, image] {
        promise->addResult(writePng(image, file));
        promise->finish();
    });
}

} // namespace yagura::ui
