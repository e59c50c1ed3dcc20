// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/EscalationText.h"

#include "models/Times.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

QString EscalationText::standing(const core::ItemDetail& detail, const QDateTime& now)
{
    const auto isEscalation = [](const core::TimelineEntry& entry) {
        return entry.kind == "vendor_event"_L1 && entry.facts["type"_L1].toString().startsWith("escalate"_L1);
    };
    // Newest first, as the timeline is.
    const auto step = std::ranges::find_if(detail.timeline, isEscalation);
    const bool isKnown = step != detail.timeline.end() || !detail.timelineTruncated;
    QStringList sentences;
    for (const auto& each : detail.itemSignals) {
        const bool isOpen = each.signal.state != core::SignalState::Recovered;
        if (each.sourceKind != "pagerduty"_L1 || !isOpen || each.signal.vendorOwner.isEmpty())
            continue;
        if (const auto words = tr("%1 has it in %2 now.").arg(each.signal.vendorOwner, Words::vendor(each.sourceKind)); !sentences.contains(words))
            sentences += words;
    }
    if (!sentences.isEmpty() && step != detail.timeline.end())
        sentences += tr("Escalated there last: %1 (%2).", "the vendor's words, when").arg(step->text, Times::moment(step->at, now));
    else if (!sentences.isEmpty() && isKnown)
        sentences += tr("It was not escalated there so far.");
    return sentences.join(u'\n');
}

} // namespace yagura::models
