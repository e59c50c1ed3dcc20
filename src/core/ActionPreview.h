// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace yagura::core {

/// A write to a vendor that an action would ask for.
struct PlannedWrite
{
    QString sourceKind; ///< "pagerduty"
    QString kind; ///< "acknowledge", "note" …; a note only where the action comes with a text
    int count = 0;

    bool operator==(const PlannedWrite&) const = default;
};

/// What an action would do to one item. Source: function `yagura.preview_actions`.
struct ActionPreview
{
    ItemId item;
    qint64 version = 0;
    bool allowed = false;
    QString reason; ///< why not: as of PossibleAction, or "no_item"
    std::vector<PlannedWrite> writes;
    QStringList silentKinds; ///< kinds of its sources to which nothing is written

    bool operator==(const ActionPreview&) const = default;
};

} // namespace yagura::core
