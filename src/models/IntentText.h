// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace yagura::models {

/// What is to be said of a monitor's intent: that it is missing, that its review is due, who changed what.
class IntentText
{
    Q_DECLARE_TR_FUNCTIONS(IntentText)

public:
    enum class State {
        NoMonitor, ///< nothing to have an intent
        Missing,
        ReviewDue,
        Fine,
    };

    /// `today` is the room's day.
    [[nodiscard]] static State state(const core::ItemDetail& detail, const QDate& today);
    /// One sentence with what to do; empty where all is well.
    [[nodiscard]] static QString ask(const core::ItemDetail& detail, const QDate& today);
    [[nodiscard]] static QString field(const QString& name); ///< of core::IntentChange
    [[nodiscard]] static QString change(const core::IntentChange& change);
};

} // namespace yagura::models
