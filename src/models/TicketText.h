// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// A whole item as text for a ticket or a mail, in the language that tr() speaks (see OtherTongue). Absolute times with
/// their zone, oldest first, since it is read without the screen beside it and on another day.
class TicketText
{
    Q_DECLARE_TR_FUNCTIONS(TicketText)

public:
    /// Shape: `timeline` newest first; `hasOlder` says that there are lines that are not in it.
    [[nodiscard]] static QString text(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder);

private:
    static QString facts(const core::ItemDetail& detail);
    static QString monitor(const core::ItemDetail& detail);
    static QString history(const core::ItemDetail& detail, const std::vector<core::TimelineEntry>& timeline, bool hasOlder);
};

} // namespace yagura::models
