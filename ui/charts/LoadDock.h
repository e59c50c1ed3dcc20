// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "models/ChartSubject.h"
#include "ui/charts/ChartDock.h"

namespace yagura::ui {

class LoadMap;

/// When alerts come: by hour and weekday, over four weeks.
class LoadDock final : public ChartDock
{
    Q_OBJECT

public:
    LoadDock(const Theme& theme, models::ChartOf<core::LoadChart>* subject, const core::Clock& clock, QWidget* parent = nullptr);

protected:
    void refreshBody() override;
    void retranslateBody() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString facts() const override;
    [[nodiscard]] QString emptySentence() const override;

private:
    models::ChartOf<core::LoadChart>& m_subject;
    LoadMap* m_map;
};

} // namespace yagura::ui
