// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/TimelineEntry.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// A timeline entry as a sentence, made of its kind and its facts. What a person or a vendor wrote is not part of it:
/// it stands below, as it was written. An unknown kind is shown by its name, never dropped.
class TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)

public:
    [[nodiscard]] static QString sentence(const core::TimelineEntry& entry);
    /// Who or what did it, as the screen names them.
    [[nodiscard]] static QString actor(const core::TimelineEntry& entry);
    /// The text below the sentence; empty where the sentence already holds it.
    [[nodiscard]] static QString body(const core::TimelineEntry& entry);

private:
    static QString byVendor(const core::TimelineEntry& entry);
    static QString byPerson(const core::TimelineEntry& entry);
    static QString byRule(const core::TimelineEntry& entry);
    static QString ofDelivery(const core::TimelineEntry& entry);
};

} // namespace yagura::models
