// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "models/ChartSubject.h"
#include "ui/charts/ChartDock.h"

#include <QDateTime>

namespace yagura::ui {

class SeverityLegend;
class TrendChartView;

/// Alerts per five minutes by severity, over the last twelve hours. A bar chosen by click or key asks the queue for what
/// opened then.
class TrendDock final : public ChartDock
{
    Q_OBJECT

public:
    TrendDock(const Theme& theme, models::ChartOf<core::TrendChart>* subject, const core::Clock& clock, QWidget* parent = nullptr);

signals:
    /// Opened from `from` until just before `to`; of one severity, or of all.
    void spanChosen(const QDateTime& from, const QDateTime& to, std::optional<yagura::core::Severity> severity);

protected:
    void refreshBody() override;
    void retranslateBody() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString facts() const override;
    [[nodiscard]] QString emptySentence() const override;

private:
    models::ChartOf<core::TrendChart>& m_subject;
    SeverityLegend* m_legend;
    TrendChartView* m_view;
};

} // namespace yagura::ui
