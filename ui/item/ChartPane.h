// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QThreadPool>
#include <QWidget>

class QAction;
class QLabel;

namespace yagura::ui {

class ElidedLabel;

class MetricChart;
class Theme;

/// The chart of an item with what may be done with it: nearer, farther, all, a newer picture, a file.
class ChartPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPane)

public:
    explicit ChartPane(const Theme& theme, QWidget* parent = nullptr);
    ~ChartPane() override; ///< a file that is being written is written to its end

    /// Hides itself where there is neither a metric nor a monitor that may have one.
    void setDetail(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder);
    void setAsking(bool asking); ///< a newer picture was asked for and is not here yet
    void setPossible(const QString& why); ///< why nothing is to be asked for or saved; empty where it may be
    void retranslate();

    /// Writes the picture without asking where to.
    void exportTo(const QString& file);

signals:
    void refreshAsked();
    void exported(const QString& file);
    void exportFailed(const QString& file, const QString& why);

private:
    void askForFile();
    [[nodiscard]] QImage picture() const; ///< of what is shown now
    void write(const QString& file, const QImage& image);
    void refresh();
    void showSeries();
    [[nodiscard]] bool isOfAlert() const; ///< what is shown, while there is a choice
    [[nodiscard]] QString facts() const; ///< behind the query

    MetricChart* m_chart;
    ElidedLabel* m_caption;
    QLabel* m_reading;
    QAction* m_nearer;
    QAction* m_farther;
    QAction* m_all;
    QAction* m_again;
    QAction* m_export;
    QAction* m_moment;
    std::optional<core::MetricSeries> m_metric; ///< the newest
    std::optional<core::MetricSeries> m_alertMetric; ///< around the alert, where the newest does not reach there
    std::optional<QDateTime> m_alertTakenAt;
    std::vector<core::TimelineEntry> m_timeline;
    bool m_hasOlder = false;
    bool m_showsNow = false; ///< the newest values, where the alert has some of its own
    core::WorkItem m_item;
    QString m_query;
    std::optional<QDateTime> m_takenAt;
    bool m_asking = false;
    QString m_why; ///< nothing is to be asked for
    std::optional<QDateTime> m_marksFrom; ///< what was done before is not loaded, and not marked
    QThreadPool m_pool;
};

} // namespace yagura::ui
