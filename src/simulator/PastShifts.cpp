// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/PastShifts.h"

#include "simulator/DemoData.h"

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr auto pastSeed = 20261124U;
constexpr auto loudMonitors = 9; // they make about half of all alerts
constexpr auto lateOneIn = 380; // of those that a person handled

/// Whole numbers straight from the engine: the distributions of the standard library differ from one to the next.
class Dice
{
public:
    explicit Dice(unsigned start) : m_engine(start) {}
    int upTo(int most) { return static_cast<int>(m_engine() % (static_cast<unsigned>(most) + 1U)); }
    int between(int least, int most) { return least + upTo(most - least); }
    bool oneIn(int times) { return upTo(times - 1) == 0; }

private:
    std::mt19937 m_engine;
};

/// Alerts that open in an hour, on average.
int perHour(int weekday, int hour)
{
    if (weekday == 1 && hour == 2)
        return 26; // the weekly batch
    const auto weekend = weekday >= 6;
    if (hour >= 9 && hour < 12)
        return weekend ? 3 : 10;
    if (hour >= 13 && hour < 18)
        return weekend ? 3 : 9;
    if (hour >= 1 && hour < 4)
        return 5; // backups
    return weekend ? 2 : 4;
}

core::Severity severityOf(const DemoMonitor& monitor, Dice& dice)
{
    if (dice.oneIn(4))
        return core::Severity::Medium; // a warning of whatever it watches
    switch (monitor.definition.priority.value_or(3)) {
    case 1:
        return core::Severity::Critical;
    case 2:
        return dice.oneIn(5) ? core::Severity::Critical : core::Severity::High;
    case 3:
        return core::Severity::Medium;
    default:
        return core::Severity::Low;
    }
}

QString noteOf(Dice& dice)
{
    static const std::array notes {u"一時的な負荷。回復を確認しました。"_s, u"ログローテーション中の上昇。監視を続けて回復を確認。"_s, u"手順書どおりにサービスを再起動し、回復を確認。"_s,
        u"お客様の担当者へ電話で連絡済み。"_s, u"デプロイに伴うもの。二次運用に共有済み。"_s, u"しきい値付近の揺れ。監視設定の見直しを提案します。"_s};
    return notes[static_cast<std::size_t>(dice.upTo(static_cast<int>(notes.size()) - 1))];
}

core::PastItem itemOf(const DemoMonitor& monitor, const QDateTime& openedAt, bool loud, Dice& dice)
{
    static const std::array people {u"sato"_s, u"suzuki"_s, u"takahashi"_s, u"tanaka"_s, u"ito"_s, u"watanabe"_s};
    core::PastItem item;
    item.customerKey = monitor.customerKey;
    item.monitor = QString::number(monitor.definition.id);
    item.title = monitor.definition.name;
    for (const auto& group : monitor.groups) {
        if (group.startsWith("service:"_L1))
            item.service = group.section(u':', 1);
    }
    if (!monitor.groups.isEmpty()) {
        const auto& group = monitor.groups.at(dice.upTo(static_cast<int>(monitor.groups.size()) - 1));
        if (group.startsWith("host:"_L1))
            item.host = group.section(u':', 1);
    }
    item.severity = severityOf(monitor, dice);
    item.openedAt = openedAt;
    item.arrivedAt = openedAt.addSecs(dice.between(4, 40));
    if (dice.upTo(99) < (loud ? 72 : 30)) {
        item.respondedAt = item.arrivedAt.addSecs(dice.between(90, 560)); // before its target: it recovered
        item.resolvedAt = item.respondedAt;
        return item;
    }
    item.person = people[static_cast<std::size_t>((openedAt.date().dayOfYear() * 3 + openedAt.time().hour() / 8 + dice.upTo(1)) % static_cast<int>(people.size()))];
    item.acknowledgedAt = item.arrivedAt.addSecs(dice.between(20, 220));
    item.respondedAt = dice.oneIn(lateOneIn) ? item.arrivedAt.addSecs(dice.between(1830, 2400)) : item.openedAt.addSecs(dice.between(280, 590)); // the clock runs from its opening
    item.resolvedAt = item.respondedAt.addSecs(dice.between(60, dice.oneIn(6) ? 7200 : 1200));
    if (dice.oneIn(3))
        item.note = noteOf(dice);
    return item;
}

} // namespace

std::vector<core::PastItem> pastShifts(const DemoData& data, const QString& sourceKey, const QDateTime& now, const QTimeZone& zone, int days)
{
    std::vector<core::PastItem> items;
    if (data.monitors.empty())
        return items;
    Dice dice(pastSeed);
    const auto last = now.addSecs(-30 * 60);
    const auto count = static_cast<int>(data.monitors.size());
    // A month's loud monitors stand apart, so that they are not all of one customer.
    const auto loudAt = [count](int place) { return place * 31 % count; };
    for (auto hour = days * 24; hour >= 0; --hour) {
        const auto from = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 3600 * 3600 - hour * 3600LL, Qt::UTC);
        const auto local = from.toTimeZone(zone);
        const auto mean = perHour(local.date().dayOfWeek(), local.time().hour());
        std::vector<int> seconds(static_cast<std::size_t>(dice.between(mean / 2, mean + mean / 2)));
        std::ranges::generate(seconds, [&dice] { return dice.upTo(3599); });
        std::ranges::sort(seconds);
        for (const auto second : seconds) {
            const auto loud = dice.oneIn(2);
            // The lower of two throws: the first of the loud ones is the loudest.
            const auto place = loud ? loudAt(std::min(dice.upTo(loudMonitors - 1), dice.upTo(loudMonitors - 1))) : dice.upTo(count - 1);
            auto item = itemOf(data.monitors[static_cast<std::size_t>(place)], from.addSecs(second), loud, dice);
            item.sourceKey = sourceKey;
            if (item.openedAt < last && item.resolvedAt < now)
                items.push_back(std::move(item));
        }
    }
    return items;
}

} // namespace yagura::simulator
