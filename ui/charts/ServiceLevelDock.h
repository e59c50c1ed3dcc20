// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "models/BreakerModel.h"
#include "models/ChartSubject.h"
#include "ui/charts/ChartDock.h"

class QLabel;

namespace yagura::ui {

class ChartTable;
class LevelFigure;

/// The share of first responses in time, today and over 7 and 30 days, against the room's target; and what broke it.
class ServiceLevelDock final : public ChartDock
{
    Q_OBJECT

public:
    ServiceLevelDock(const Theme& theme, models::ChartOf<core::ServiceLevel>* subject, const core::Clock& clock, QWidget* parent = nullptr);

signals:
    void itemChosen(yagura::core::ItemId id);

protected:
    void refreshBody() override;
    void retranslateBody() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString facts() const override;
    [[nodiscard]] QString emptySentence() const override;

private:
    models::ChartOf<core::ServiceLevel>& m_subject;
    models::BreakerModel m_breakers;
    std::array<LevelFigure*, 3> m_figures {};
    QLabel* m_heading;
    ChartTable* m_table;
};

} // namespace yagura::ui
