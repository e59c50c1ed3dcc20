// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ItemFacets.h"

#include "core/FirstResponse.h"

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

constexpr Facets kinds = Facets(Facet::Alert) | Facet::Inquiry | Facet::Abuse | Facet::Maintenance;
constexpr Facets severities = Facets(Facet::Critical) | Facet::High | Facet::Medium | Facet::Low | Facet::UnknownSeverity;

constexpr std::array<const char16_t*, facetCount> canonicalNames {u"alert", u"inquiry", u"abuse", u"maintenance", u"critical",
    u"high", u"medium", u"low", u"unknown", u"mine", u"unowned", u"watched", u"escalated", u"recovered", u"late", u"flapping", u"muted",
    u"write_back_failed"};

Facet ofKind(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Inquiry:
        return Facet::Inquiry;
    case ItemKind::Abuse:
        return Facet::Abuse;
    case ItemKind::Maintenance:
        return Facet::Maintenance;
    case ItemKind::Alert:
        break;
    }
    return Facet::Alert;
}

Facet ofSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return Facet::Critical;
    case Severity::High:
        return Facet::High;
    case Severity::Medium:
        return Facet::Medium;
    case Severity::Low:
        return Facet::Low;
    case Severity::Unknown:
        break;
    }
    return Facet::UnknownSeverity;
}

} // namespace

Facets facetsOf(const WorkItem& item, const QString& me, const QDateTime& now)
{
    auto facets = Facets(ofKind(item.kind)) | ofSeverity(item.severity);
    facets.setFlag(Facet::Mine, !me.isEmpty() && item.owner == me);
    facets.setFlag(Facet::Unowned, (item.owner.isEmpty() || item.isUnhandled()) && !item.recoveredAt);
    facets.setFlag(Facet::Watched, item.state == ItemState::Watching);
    facets.setFlag(Facet::Escalated, item.state == ItemState::Escalated);
    facets.setFlag(Facet::Recovered, item.recoveredAt.has_value() && item.isOpen());
    facets.setFlag(Facet::Late, firstResponse(item, now).state == FirstResponse::State::Late);
    facets.setFlag(Facet::Flapping, item.fires >= flappingFrom);
    facets.setFlag(Facet::Muted, item.muted);
    facets.setFlag(Facet::WriteBackFailed, item.deliveriesFailed > 0);
    return facets;
}

bool chosenBy(Facets facets, Facets choice)
{
    for (const auto dimension : {kinds, severities, ~(kinds | severities)}) {
        if (const auto wanted = choice & dimension; wanted && !(facets & wanted))
            return false;
    }
    return true;
}

QString facetName(Facet facet)
{
    for (size_t at = 0; at < facetCount; ++at) {
        if (static_cast<quint32>(facet) == 1U << at)
            return QStringView(canonicalNames[at]).toString();
    }
    return {};
}

Facets facetFromName(const QString& name)
{
    for (size_t at = 0; at < facetCount; ++at) {
        if (name == QStringView(canonicalNames[at]))
            return static_cast<Facet>(1U << at);
    }
    return {};
}

} // namespace yagura::core
