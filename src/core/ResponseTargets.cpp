// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ResponseTargets.h"

#include "core/Error.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

constexpr auto mostMinutes = 10'080;

std::optional<ItemKind> kindNamed(const QString& name)
{
    for (const auto kind : {ItemKind::Alert, ItemKind::Inquiry, ItemKind::Abuse, ItemKind::Maintenance}) {
        if (itemKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::optional<Severity> severityNamed(const QString& name)
{
    for (auto number = static_cast<int>(Severity::Unknown); number <= static_cast<int>(Severity::Critical); ++number) {
        if (severityName(severityFromNumber(number)) == name)
            return severityFromNumber(number);
    }
    return std::nullopt;
}

std::optional<ResponseTarget> targetFromText(const QString& part)
{
    static const QRegularExpression form(u"^([a-z]+)(?:/([a-z]+))?\\s*=\\s*([0-9]{1,6})(s)?$"_s);
    const auto match = form.match(part);
    if (!match.hasMatch())
        return std::nullopt;
    ResponseTarget target;
    target.kind = kindNamed(match.captured(1));
    const auto severity = target.kind ? match.captured(2) : match.captured(1);
    target.severity = severityNamed(severity);
    const auto isPair = !match.captured(2).isEmpty();
    if ((!target.kind && !target.severity) || isPair != (target.kind && target.severity))
        return std::nullopt;
    const auto number = match.captured(3).toInt();
    target.target = match.captured(4).isEmpty() ? std::chrono::minutes(number) : std::chrono::seconds(number);
    if (target.target < std::chrono::minutes(1) || target.target > std::chrono::minutes(mostMinutes))
        return std::nullopt;
    return target;
}

} // namespace

QString responseTargetsText(const std::vector<ResponseTarget>& targets)
{
    QStringList parts;
    for (const auto& each : targets) {
        QStringList names;
        if (each.kind)
            names += itemKindName(*each.kind);
        if (each.severity)
            names += severityName(*each.severity);
        const auto seconds = static_cast<qint64>(each.target.count());
        parts += names.join(u'/') + u'=' + (seconds % 60 == 0 ? QString::number(seconds / 60) : QString::number(seconds) + u's');
    }
    return parts.join(u"; "_s);
}

Result<std::vector<ResponseTarget>> responseTargetsFromText(const QString& text)
{
    std::vector<ResponseTarget> targets;
    const auto parts = text.normalized(QString::NormalizationForm_KC).toLower().split(u';', Qt::SkipEmptyParts);
    for (const auto& part : parts) {
        const auto said = part.trimmed();
        if (said.isEmpty())
            continue;
        const auto target = targetFromText(said);
        const auto isSame = [&target](const ResponseTarget& each) { return each.kind == target->kind && each.severity == target->severity; };
        if (!target || std::ranges::any_of(targets, isSame))
            return failure(ErrorKind::Invalid, said);
        targets.push_back(*target);
    }
    return targets;
}

} // namespace yagura::core
