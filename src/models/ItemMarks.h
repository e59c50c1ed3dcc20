// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/FirstResponse.h"
#include "core/ItemDetail.h"
#include "core/WorkItem.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// What is odd about an item and must not be overlooked, in words: what a vendor took back, what is not known, when the
/// clock runs.
class ItemMarks
{
    Q_DECLARE_TR_FUNCTIONS(ItemMarks)

public:
    /// A word or two for its row; empty where nothing is odd.
    [[nodiscard]] static QString mark(const core::WorkItem& item);
    /// The same as whole sentences, for a tip and the item's head; empty where nothing is odd.
    [[nodiscard]] static QString sentence(const core::WorkItem& item);
    /// Whether it goes against what a person here did.
    [[nodiscard]] static bool isLoud(const core::WorkItem& item) { return !item.contradiction.isEmpty(); }

    /// When it opened and when it was seen here, as one sentence.
    [[nodiscard]] static QString opened(const core::WorkItem& item, const QDateTime& now);
    /// What the first-response clock shows, short, and what it means in a sentence.
    [[nodiscard]] static QString clock(const core::FirstResponse& response, const QDateTime& now);
    [[nodiscard]] static QString clockSentence(const core::WorkItem& item, const core::FirstResponse& response, const QDateTime& now);

    /// The groups of one monitor that fire within an item ("aws:ap-northeast-1"), where there are several.
    [[nodiscard]] static QString places(const core::ItemDetail& detail);
};

} // namespace yagura::models
