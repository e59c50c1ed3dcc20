// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/Severity.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

class QWidget;

namespace yagura::core {
class Clock;
}

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

class ChartDock;
class Docks;
class Theme;

/// Makes the docks of the charts and hands them to the window: Alt+4 trend, Alt+5 service level, Alt+6 noise, Alt+7 load.
class ChartDocks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartDocks)

public:
    /// All outlive the docks.
    ChartDocks(const Theme& theme, models::Desk& desk, const core::Clock& clock, Docks& docks, QWidget* window);

    void setDoubts(const QString& doubts); ///< as ChartDock's

signals:
    void itemChosen(yagura::core::ItemId id);
    void monitorChosen(const QString& name);
    void namelessChosen(const QString& id);
    /// What opened from `from` until just before `to`; of one severity, or of all.
    void spanChosen(const QDateTime& from, const QDateTime& to, std::optional<yagura::core::Severity> severity);

private:
    QList<ChartDock*> m_all;
};

} // namespace yagura::ui
