// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/ItemFacets.h"

#include <QString>

namespace yagura::core {

using ViewId = Id<struct ViewTag>;

/// How the queue is looked at, kept under a name. Source: view `yagura.saved_view_row`.
struct SavedView
{
    ViewId id; ///< invalid for one that is not saved yet
    QString name; ///< 1 to 60 characters
    QString owner; ///< login
    bool shared = false; ///< with the room; else its owner alone sees it
    QString query; ///< in the language of ItemQuery
    Facets choice;
    QString grouping = QStringLiteral("none"); ///< none, customer, host, monitor
    QString sort = QStringLiteral("urgency"); ///< urgency, severity, age, customer, title, state, owner, source
    bool descending = false;
    qint64 revision = 0; ///< of the view as it was read: who saves over a newer one is refused
    bool mine = false;
    bool mayEdit = false;

    bool operator==(const SavedView&) const = default;
};

} // namespace yagura::core
