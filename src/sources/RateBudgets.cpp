// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/RateBudgets.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace yagura::sources {

namespace {

constexpr auto pauseWithoutReset = 30s;
constexpr auto pauseForOthers = 25ms;
constexpr std::chrono::seconds longestAskedPause = 300s; // a vendor that is up again sooner is to be seen

} // namespace

RateBudgets::RateBudgets(EndpointFamily familyOf)
    : m_familyOf(std::move(familyOf))
{
}

QByteArray RateBudgets::keyOf(const QString& family, const Family& facts)
{
    return facts.name.isEmpty() ? '/' + family.toUtf8() : facts.name;
}

const RateBudgets::Budget* RateBudgets::budgetOf(const QString& path) const
{
    const auto family = m_families.find(familyOf(path));
    if (family == m_families.end() || !family->second.isAnswered)
        return nullptr;
    const auto budget = m_budgets.find(keyOf(family->first, family->second));
    return budget == m_budgets.end() ? nullptr : &budget->second;
}

std::chrono::milliseconds RateBudgets::pauseBefore(const QString& path) const
{
    const auto family = m_families.find(familyOf(path));
    if (family == m_families.end())
        return 0ms;
    const auto* budget = budgetOf(path);
    if (!budget) {
        // Where the vendor counts, the first answer of a family tells how far the others may go.
        const bool isCounted = std::any_of(
            m_budgets.begin(), m_budgets.end(), [](const auto& each) { return each.second.limit >= 0; });
        return isCounted && family->second.underWay > 0 ? pauseForOthers : 0ms;
    }
    const auto left = budget->blockedUntil - std::chrono::steady_clock::now();
    if (left > 0ms)
        return std::chrono::ceil<std::chrono::milliseconds>(left);
    int underWay = 0;
    const auto key = keyOf(family->first, family->second);
    for (const auto& [name, facts] : m_families)
        underWay += keyOf(name, facts) == key ? facts.underWay : 0;
    // Requests go side by side: the last of the budget is left to those that are under way already.
    return underWay > 0 && budget->remaining >= 0 && underWay >= budget->remaining ? pauseForOthers : 0ms;
}

bool RateBudgets::isAskedToWait(const QString& path) const
{
    const auto* budget = budgetOf(path);
    return budget && budget->isAskedToWait;
}

RateState RateBudgets::state(const QString& path) const
{
    RateState result;
    if (const auto* budget = budgetOf(path)) {
        const bool isOver = budget->resetAt != Instant() && budget->resetAt <= std::chrono::steady_clock::now();
        result.limit = budget->limit;
        result.remaining = isOver ? budget->limit : budget->remaining;
    }
    return result;
}

void RateBudgets::begin(const QString& path)
{
    ++m_families[familyOf(path)].underWay;
}

void RateBudgets::end(const QString& path, const HttpAnswer& answer)
{
    const auto family = familyOf(path);
    auto& facts = m_families[family];
    --facts.underWay;
    if (answer.reached != Reached::Answered)
        return;
    facts.isAnswered = true;
    if (!answer.rate.name.isEmpty())
        facts.name = answer.rate.name;
    auto& budget = m_budgets[keyOf(family, facts)];
    if (answer.rate.limit >= 0)
        budget.limit = answer.rate.limit;
    if (answer.rate.remaining >= 0)
        budget.remaining = answer.rate.remaining;
    const auto now = std::chrono::steady_clock::now();
    if (answer.rate.resetIn)
        budget.resetAt = now + *answer.rate.resetIn;
    const bool isSpent = answer.rate.remaining == 0 && answer.rate.resetIn;
    if (answer.status == 429 || isSpent) {
        budget.remaining = 0;
        budget.blockedUntil = now + answer.rate.resetIn.value_or(pauseWithoutReset);
        budget.isAskedToWait = false;
    } else if (answer.status >= 500 && answer.rate.retryAfter) {
        budget.blockedUntil = now + std::min(*answer.rate.retryAfter, longestAskedPause);
        budget.isAskedToWait = true;
    }
}

} // namespace yagura::sources
