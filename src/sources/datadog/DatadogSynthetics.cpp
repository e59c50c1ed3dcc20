// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogSynthetics.h"

#include "sources/LinkKey.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

bool looksSynthetic(const Group& row)
{
    const auto& group = row.signal.monitorGroup;
    if (group.contains("@SYNTHETICS_OVERALL@"_L1))
        return true;
    // Anybody may give a monitor such a tag: one that is grouped by hosts is none for that.
    static const QRegularExpression kind(u"^check_type:(?:api|browser|mobile|network)(?:-|$)"_s);
    static const QRegularExpression place(u"(?:^|,)\\s*(?:location:)?(?:aws|azure|gcp|pl):[^,]+"_s);
    const bool isTest = std::any_of(row.monitorTags.begin(), row.monitorTags.end(),
        [](const QString& tag) { return tag.startsWith("check_type:"_L1) && kind.match(tag).hasMatch(); });
    return isTest && (normalGroup(group) == "*"_L1 || place.match(group).hasMatch());
}

bool isSynthetic(const Memory& memory, const QString& monitorId)
{
    const auto known = memory.monitors.constFind(monitorId);
    if (known != memory.monitors.cend() && !known->type.isEmpty())
        return known->type == "synthetics alert"_L1;
    return memory.synthetics.contains(monitorId);
}

void joinPlaces(core::Signal& signal)
{
    const auto whole = datadogLinkKey(signal.monitorExternalId, u"*"_s);
    signal.linkKeys.removeAll(whole);
    signal.linkKeys.prepend(whole);
}

} // namespace yagura::sources::datadog
