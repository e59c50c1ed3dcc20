// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/MetricSeries.h"
#include "core/Severity.h"

#include <QChartView>
#include <QDateTime>

#include <optional>
#include <vector>

class QGraphicsSimpleTextItem;

namespace yagura::ui {

class Theme;

/// The metric around an alert, its thresholds, and the moment when it fired. A gap in the values is a gap in the line.
class MetricChart final : public QChartView
{
    Q_OBJECT

public:
    explicit MetricChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const core::MetricSeries& series, const QDateTime& firedAt);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Label
    {
        QGraphicsSimpleTextItem* text;
        QPointF at; ///< in the chart's values
        Qt::Alignment side;
    };

    void rebuild();
    void addLine(const QPointF& from, const QPointF& to, const QPen& pen);
    void addLabel(const QString& text, const QColor& colour, const QPointF& at, Qt::Alignment side);
    void placeLabels();

    const Theme& m_theme;
    std::optional<core::MetricSeries> m_series;
    QDateTime m_firedAt;
    std::vector<Label> m_labels;
};

} // namespace yagura::ui
