// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// What to know before an item is escalated: who has it at the vendor, and how far it was escalated there already.
class EscalationText
{
    Q_DECLARE_TR_FUNCTIONS(EscalationText)

public:
    /// A line for each who has an open incident, and one for the last step; empty where no vendor tells such a thing. The
    /// vendor's own words name the level.
    [[nodiscard]] static QString standing(const core::ItemDetail& detail, const QDateTime& now);
};

} // namespace yagura::models
