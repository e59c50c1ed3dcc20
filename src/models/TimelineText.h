// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

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
    /// Who or what did it, as the screen names them: a source by its name, never by its key.
    [[nodiscard]] static QString actor(const core::TimelineEntry& entry, const std::vector<core::ItemSource>& sources);
    /// The text below the sentence; empty where the sentence already holds it, or where it is the item's own title.
    [[nodiscard]] static QString body(const core::TimelineEntry& entry, const QString& itemTitle);
    /// Date, time and zone: "2026-11-24 02:41:02 JST".
    [[nodiscard]] static QString absolute(const QDateTime& instant);

private:
    static QString byVendor(const core::TimelineEntry& entry);
    static QString byPerson(const core::TimelineEntry& entry);
    static QString byRule(const core::TimelineEntry& entry);
    [[nodiscard]] static QString stepBack(const core::TimelineEntry& entry);
    static QString ofDelivery(const core::TimelineEntry& entry);
};

} // namespace yagura::models
