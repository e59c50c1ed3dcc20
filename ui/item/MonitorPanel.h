// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QWidget>

class QLabel;
class QGridLayout;

namespace yagura::ui {

class MetricChart;
class Theme;

/// What is known of the monitor behind an alert: the metric when it fired, why the monitor exists, its definition.
class MonitorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MonitorPanel(const Theme& theme, QWidget* parent = nullptr);

    /// Hides itself where there is neither a metric nor a monitor.
    void setDetail(const core::ItemDetail& detail);
    void retranslate();

private:
    enum Fact { Why, Meaning, IfIgnored, AskedBy, Definition, Factcount };

    void setFact(Fact fact, const QString& text);

    MetricChart* m_chart;
    QLabel* m_names[Factcount] = {};
    QLabel* m_texts[Factcount] = {};
};

} // namespace yagura::ui
