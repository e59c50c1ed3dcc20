// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "models/ChartSubject.h"
#include "models/NoiseModel.h"
#include "ui/charts/ChartDock.h"

#include <QSortFilterProxyModel>

namespace yagura::ui {

class ChartTable;

/// The monitors that opened most alerts, the time that people spent on them, and how many nobody touched.
class NoiseDock final : public ChartDock
{
    Q_OBJECT

public:
    NoiseDock(const Theme& theme, models::ChartOf<core::NoiseChart>* subject, const core::Clock& clock, QWidget* parent = nullptr);

signals:
    void monitorChosen(const QString& name);
    void namelessChosen(const QString& id); ///< no title has it: its items cannot be found by it

protected:
    void refreshBody() override;
    void retranslateBody() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString facts() const override;
    [[nodiscard]] QString emptySentence() const override;

private:
    models::ChartOf<core::NoiseChart>& m_subject;
    models::NoiseModel m_model;
    QSortFilterProxyModel m_sorted;
    ChartTable* m_table;
};

} // namespace yagura::ui
