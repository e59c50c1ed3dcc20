// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FullNight.h"

#include "Night.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura::core;

namespace yagura::test {

namespace {

std::vector<TimelineEntry> longTimeline(const WorkItem& item, const QDateTime& now)
{
    struct Line
    {
        int before; ///< seconds
        QString actorKind;
        QString actor;
        QString kind;
        QString text;
        QJsonObject facts;
    };
    const auto datadog = QJsonObject {{u"source_kind"_s, u"datadog"_s}};
    const std::vector<Line> lines {
        {40, u"person"_s, u"sato"_s, u"note"_s, u"プロセス一覧を確認。java が 91%、heap は 7.9/8.0 GB。\n再起動は本日 2 回目なので、3 回目の前に基盤課の当番へ電話する。手順書 R-214 の 4 から。"_s, {}},
        {80, u"delivery"_s, u"pd-main"_s, u"delivery_sent"_s, {}, {{u"what"_s, u"acknowledge"_s}, {u"outcome"_s, u"done"_s}, {u"source_kind"_s, u"pagerduty"_s}}},
        {85, u"person"_s, u"sato"_s, u"acknowledge"_s, {}, {}},
        {120, u"delivery"_s, u"pd-main"_s, u"delivery_refused"_s, u"Requester User Not Found"_s, {{u"what"_s, u"note"_s}, {u"source_kind"_s, u"pagerduty"_s}}},
        {150, u"person"_s, u"suzuki"_s, u"note"_s, u"Called the customer's on-call (Mr Kato). The batch of 02:30 is theirs and ends at about 03:10; they ask us to watch until then and to call again only if ALB takes the targets out."_s, {}},
        {190, u"vendor"_s, u"pd-main"_s, u"joined"_s, item.title, {{u"vendor_state"_s, u"triggered"_s}}},
        {191, u"vendor"_s, u"PagerDuty"_s, u"vendor_event"_s, u"Triggered through the API."_s, {{u"type"_s, u"trigger_log_entry"_s}}},
        {192, u"vendor"_s, u"dd-main"_s, u"opened"_s, item.title, {{u"vendor_state"_s, u"Alert"_s}}},
        {400, u"rule"_s, u"customer_matched"_s, u"customer_matched"_s, {}, {}},
        {700, u"vendor"_s, u"dd-main"_s, u"changed_at_vendor"_s, {}, {{u"old_vendor_state"_s, u"Warn"_s}, {u"vendor_state"_s, u"Alert"_s}}},
        {900, u"vendor"_s, u"dd-main"_s, u"changed_at_vendor"_s, {}, {{u"old_severity"_s, 2}, {u"severity"_s, 4}, {u"old_vendor_state"_s, u"Alert"_s}, {u"vendor_state"_s, u"Alert"_s}}},
        {1500, u"vendor"_s, u"pd-main"_s, u"acknowledged_at_vendor"_s, {}, {}},
        {2100, u"person"_s, u"takahashi"_s, u"watch"_s, {}, {{u"until"_s, now.addSecs(-300).toString(Qt::ISODateWithMs)}}},
        {2400, u"rule"_s, u"watch_ended"_s, u"watch_ended"_s, {}, {}},
        {3600, u"person"_s, u"tanaka"_s, u"escalate"_s, u"二次運用 名古屋へ。ALB のターゲットが 2 台外れた。"_s, {}},
        {3700, u"delivery"_s, u"pd-main"_s, u"delivery_failed"_s, u"503 Service Unavailable"_s, {{u"what"_s, u"escalate"_s}, {u"source_kind"_s, u"pagerduty"_s}}},
        {3800, u"person"_s, u"tanaka"_s, u"delivery_retried"_s, {}, {{u"what"_s, u"escalate"_s}}},
        {5200, u"vendor"_s, u"dd-main"_s, u"signal_recovered"_s, {}, datadog},
        {5300, u"vendor"_s, u"dd-main"_s, u"recovered"_s, {}, datadog},
        {6000, u"vendor"_s, u"dd-main"_s, u"refired"_s, item.title, {{u"vendor_state"_s, u"No Data"_s}}},
        {86400, u"person"_s, u"sato"_s, u"key_remembered"_s, {}, {{u"kind"_s, u"host"_s}, {u"value"_s, u"web-*"_s}}},
        {86500, u"person"_s, u"sato"_s, u"assign_customer"_s, {}, {}},
    };
    std::vector<TimelineEntry> entries;
    for (const auto& line : lines)
        entries.push_back({{static_cast<qint64>(100 - entries.size())}, now.addSecs(-line.before), line.actorKind, line.actor, line.kind, line.text, line.facts});
    return entries;
}

std::vector<SimilarItem> pastItems(const QDateTime& now)
{
    struct Past
    {
        int daysBefore;
        QString title;
        QString endedBy;
        QString endedByKind;
        QString endedKind;
        QString note;
        int response;
        int resolution;
    };
    const std::vector<Past> lines {
        {1, u"CPU 使用率が高い web-12（95% 超 10 分）"_s, u"sato"_s, u"person"_s, u"resolve"_s, u"java を再起動。heap dump は /var/tmp に置いた。"_s, 95, 1260},
        {4, u"CPU 使用率が高い web-12（95% 超 10 分）"_s, u"resolve_recovered"_s, u"rule"_s, u"resolved_by_rule"_s, {}, 140, 380},
        {9, u"CPU 使用率が高い web-11（95% 超 10 分）"_s, u"tanaka"_s, u"person"_s, u"resolve"_s, u"Customer's own batch; moved to 04:00 from next week."_s, 61, 4210},
        {23, u"CPU usage is high on web-12: over 95 % for ten minutes, and the load balancer reports slow targets"_s, {}, {}, {}, {}, 400, 93600},
        {41, u"CPU 使用率が高い web-12（95% 超 10 分）"_s, u"merge"_s, u"rule"_s, u"resolved_as_merged"_s, {}, 30, 200},
    };
    std::vector<SimilarItem> items;
    for (const auto& line : lines) {
        SimilarItem past;
        past.id = {40000 - line.daysBefore};
        past.title = line.title;
        past.host = u"web-12"_s;
        past.customerName = u"みなと物流"_s;
        past.severity = items.size() % 2 ? Severity::High : Severity::Critical;
        past.openedAt = now.addDays(-line.daysBefore);
        past.resolvedAt = past.openedAt.addSecs(line.resolution);
        past.sameMonitor = items.size() != 2;
        past.endedBy = line.endedBy;
        past.endedByKind = line.endedByKind;
        past.endedKind = line.endedKind;
        past.note = line.note;
        past.noteBy = line.note.isEmpty() ? QString() : line.endedBy;
        past.toResponse = std::chrono::seconds(line.response);
        past.toResolution = std::chrono::seconds(line.resolution);
        items.push_back(past);
    }
    return items;
}

std::vector<Customer> house()
{
    Customer minato;
    minato.id = {7};
    minato.key = u"minato"_s;
    minato.name = u"みなと物流"_s;
    minato.reading = u"ミナトブツリュウ"_s;
    minato.nameEn = u"Minato Logistics"_s;
    minato.contract = u"プレミアム 24/365"_s;
    minato.serviceHours = u"24/365"_s;
    minato.firstResponse = std::chrono::seconds(300);
    minato.note = u"再起動は 1 日 3 回まで。4 回目は必ず電話。"_s;
    minato.keys = {{u"tag"_s, u"customer:minato"_s}, {u"host"_s, u"web-*"_s}};
    minato.contacts = {{u"加藤 誠"_s, u"カトウ マコト"_s, u"運用当番"_s, u"090-0000-0101"_s, u"kato@minato.example"_s, u"24/365"_s},
        {u"小林 恵"_s, u"コバヤシ メグミ"_s, u"基盤課長"_s, u"090-0000-0102"_s, u"kobayashi@minato.example"_s, u"mon-fri 09:00-18:00"_s}};
    auto hokkai = minato;
    hokkai.id = {8};
    hokkai.key = u"hokkai"_s;
    hokkai.name = u"北海製薬"_s;
    hokkai.reading = u"ホッカイセイヤク"_s;
    hokkai.nameEn = u"Hokkai Pharma"_s;
    return {minato, hokkai};
}

TrendChart trend(const QDateTime& now)
{
    TrendChart chart;
    chart.asOf = now;
    const auto last = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 300 * 300, Qt::UTC);
    for (auto at = 0; at < 144; ++at) {
        TrendChart::Bucket bucket;
        bucket.from = last.addSecs((at - 143) * 300);
        const auto wave = 3 + 3 * std::sin(at / 9.0) + (at > 110 && at < 122 ? 14 - 2 * std::abs(at - 116) : 0);
        bucket.counts = {static_cast<int>(wave / 5), static_cast<int>(wave / 2), static_cast<int>(wave), at % 3, at % 29 == 0 ? 1 : 0};
        chart.total += bucket.total();
        chart.buckets.push_back(bucket);
    }
    return chart;
}

ServiceLevel level(const QDateTime& now, const std::vector<WorkItem>& items)
{
    ServiceLevel level;
    level.asOf = now;
    level.periods = {{1, 1430, 1429, 1, 3, 0.999301, true}, {7, 9800, 9786, 14, 3, 0.998571, false}, {30, 41'233, 41'198, 35, 3, 0.999151, true}};
    level.breakers.push_back({items[0].id, items[0].title, items[0].customerName, items[0].severity, u"new"_s, items[0].arrivedAt, std::nullopt, std::chrono::seconds(41)});
    for (auto at = 1; at < 14; ++at) {
        const auto& item = items[static_cast<size_t>(at) % items.size()];
        level.breakers.push_back({{700 + at}, item.title, item.customerName, item.severity, u"resolved"_s, now.addSecs(-at * 40'000), now.addSecs(-at * 40'000 + 1000), std::chrono::seconds(100 + at * at * 9)});
    }
    return level;
}

NoiseChart noise(const QDateTime& now)
{
    const QStringList names {u"CPU usage is high on {{host.name}}"_s, u"ディスク使用率が 80% を超えました {{host.name}}"_s, u"Synthetics: checkout"_s,
        u"[minato][prod] ALB の 5xx 率が 10 分間 5% を超えています（対象：prod-alb、手順書 R-101）"_s, u"memory"_s};
    NoiseChart chart;
    chart.asOf = now;
    chart.items = 412;
    chart.withoutMonitor = 31;
    for (auto at = 0; at < 12; ++at)
        chart.rows.push_back({2, u"dd-main"_s, QString::number(148210000 + at), names[at % names.size()], 90 - at * 7, 40 * (at % 5), at / 12.0});
    return chart;
}

LoadChart load(const QDateTime& now)
{
    LoadChart chart;
    chart.asOf = now;
    for (size_t day = 0; day < 7; ++day) {
        for (size_t hour = 0; hour < 24; ++hour) {
            chart.counts[day][hour] = static_cast<int>((day < 5 ? 20 : 6) * (1 + std::sin((static_cast<double>(hour) - 6) / 3.8)) + (day == 0 && hour == 2 ? 90 : 0));
            chart.perHour[day][hour] = chart.counts[day][hour] / 4.0;
            chart.items += chart.counts[day][hour];
            chart.busiest = std::max(chart.busiest, chart.perHour[day][hour]);
        }
    }
    return chart;
}

} // namespace

void furnish(FakeDesk& desk, std::vector<WorkItem>& items, const QDateTime& now)
{
    desk.customerList = house();
    const auto view = [&desk](const QString& name, const QString& owner, bool shared) {
        core::SavedView saved;
        saved.id.value = static_cast<qint64>(desk.viewHouse.house.size()) + 1;
        saved.name = name;
        saved.owner = owner;
        saved.shared = shared;
        saved.mine = owner == "sato"_L1;
        saved.mayEdit = saved.mine;
        saved.revision = 1;
        saved.query = u"sev>=high"_s;
        desk.viewHouse.house.push_back(saved);
    };
    view(u"夜間の重大（みなと物流・北海製薬）"_s, u"tanaka"_s, true);
    view(u"Web & <b>shops</b>"_s, u"sato"_s, true);
    view(u"自分の静観"_s, u"sato"_s, false);
    for (auto& item : items) {
        // By its name: one customer may have several items.
        item.customer = {item.customerName.isEmpty() ? 0 : 100 + static_cast<qint64>(item.customerName.at(0).unicode())};
        if (item.customer.isValid()) {
            desk.customerDesk.house[item.customer.value] = nightCustomer(item, now);
            desk.customerDesk.house[item.customer.value].editable = true;
        }
        auto detail = nightDetail(item, now);
        detail.timeline = longTimeline(item, now);
        detail.intentEditable = true;
        detail.monitor->id = {5};
        detail.monitor->externalId = u"9007199254740993"_s;
        detail.monitor->name = u"CPU usage is high on {{host.name}}"_s;
        detail.monitor->type = u"metric alert"_s;
        detail.monitor->message = u"CPU が 10 分間 95% を超えています。@pagerduty-minato\nSee runbook R-214."_s;
        detail.monitor->tags = {u"customer:minato"_s, u"env:prod"_s, u"team:platform"_s};
        detail.monitor->warning = 80;
        detail.monitor->modifiedAt = now.addDays(-40);
        detail.customer = desk.customerList.front();
        detail.sources = {{u"dd-main"_s, u"datadog"_s, {}}, {u"pd-main"_s, u"pagerduty"_s, {}}};
        detail.deliveries.push_back({{13}, item.id, u"dd-main"_s, u"datadog"_s, u"downtime"_s, DeliveryState::Failed, 6, now.addSecs(-900), {}, {}, u"503 Service Unavailable"_s});
        detail.deliveries.push_back({{14}, item.id, u"pd-main"_s, u"pagerduty"_s, u"escalate"_s, DeliveryState::Waiting, 2, now.addSecs(-30), now.addSecs(28), {}, {}});
        desk.details[item.id.value] = detail;
    }
    desk.itemDesk.similar = pastItems(now);
    desk.itemDesk.changes = {{now.addDays(-12), u"tanaka"_s, u"why"_s, u"CPU が高い。"_s, u"web 系は heap 枯渇の前に CPU が張り付く。"_s},
        {now.addDays(-90), u"yamamoto"_s, u"asked_by"_s, {}, u"基盤課"_s}};
    desk.customerDesk.changes = {{now.addDays(-2), u"ito"_s, u"note"_s, u"深夜の電話は控える。"_s, u"深夜の電話は役員の承認後に行う。"_s},
        {now.addDays(-30), u"tanaka"_s, u"contract"_s, u"スタンダード"_s, u"プレミアム 24時間365日"_s}};
    desk.chartDesk.trendChart = trend(now);
    desk.chartDesk.level = level(now, items);
    desk.chartDesk.noiseChart = noise(now);
    desk.chartDesk.loadChart = load(now);
    desk.sourceHouse.house = nightCards(now);
    desk.sourceHouse.records = {{7, now.addSecs(-60), 12, u"monitor.id: a number was expected"_s, R"({"id":"<b>x</b>","name":"broken"})"},
        {6, now.addSecs(-600), 1, u"state: unknown value"_s, "not json at all"}};
    desk.sourceHouse.changes = {{21, now.addSecs(-7200), u"tanaka"_s, u"changed"_s, QJsonObject {{u"interval_s"_s, QJsonArray {30, 60}}}},
        {20, now.addDays(-3), u"tanaka"_s, u"added"_s, {}}};
}

QStringList writtenByOthers(const FakeDesk& desk, const std::vector<WorkItem>& items)
{
    QStringList words {u"24x7 / 平日 09:00-18:00; 土 10:00-12:00"_s}; // hours are written in Japanese, and so is their example
    const auto take = [&words](std::initializer_list<QString> texts) {
        for (const auto& text : texts) {
            if (text.size() > 1)
                words << text << text.split(u'\n', Qt::SkipEmptyParts);
        }
    };
    for (const auto& item : items) {
        take({item.title, item.host, item.service, item.owner, item.customerName, item.customerReading});
        const auto found = desk.details.find(item.id.value);
        if (found == desk.details.end())
            continue;
        const auto& detail = found->second;
        for (const auto& entry : detail.timeline)
            take({entry.text, entry.actor, entry.facts.value(u"value"_s).toString()});
        for (const auto& delivery : detail.deliveries)
            take({delivery.vendorWords, delivery.sourceKey});
        for (const auto& signal : detail.itemSignals) {
            take({signal.sourceKey, signal.signal.externalId, QString::fromUtf8(signal.signal.raw)});
            words << QJsonDocument::fromJson(signal.signal.raw).object().keys();
        }
        take({detail.monitor->type, detail.monitor->query, detail.monitor->name, detail.monitor->message, detail.monitor->externalId, detail.intent.why, detail.intent.meaning,
            detail.intent.ifIgnored, detail.intent.askedBy, detail.metric->query});
        words << detail.monitor->tags;
    }
    for (const auto& view : desk.viewHouse.house)
        take({view.name, QString(view.name).replace(u'&', u"&&"_s), view.owner}); // as it is, and in a menu
    for (const auto& past : desk.itemDesk.similar)
        take({past.title, past.note, past.customerName, past.endedByKind == "person"_L1 ? past.endedBy : QString()});
    for (const auto& change : desk.itemDesk.changes)
        take({change.actor, change.before, change.after});
    for (const auto& row : desk.chartDesk.noiseChart.rows)
        take({row.name, row.sourceKey});
    auto customers = desk.customerList;
    for (const auto& [id, card] : desk.customerDesk.house) {
        customers.push_back(card.customer);
        take({card.noteBy});
        for (const auto& taught : card.keysTaughtBy)
            take({taught});
        for (const auto& place : card.environments)
            take({place.name, place.place, place.note});
        for (const auto* list : {&card.openItems, &card.recent}) {
            for (const auto& item : *list)
                take({item.title, item.owner});
        }
    }
    for (const auto& change : desk.customerDesk.changes)
        take({change.actor, change.before, change.after});
    for (const auto& customer : customers) {
        take({customer.key, customer.name, customer.reading, customer.nameEn, customer.contract, customer.note, customer.serviceHours});
        for (const auto& key : customer.keys)
            take({key.value});
        for (const auto& contact : customer.contacts)
            take({contact.name, contact.reading, contact.role, contact.phone, contact.mail, contact.hours});
    }
    if (desk.sourceHouse.house) {
        for (const auto& card : desk.sourceHouse.house->cards)
            take({card.config.key, card.config.name, card.config.site, card.config.secretRef, card.status.holder, card.changedBy, card.status.error ? card.status.error->detail : QString()});
    }
    for (const auto& record : desk.sourceHouse.records)
        take({record.reason, QString::fromUtf8(record.raw)});
    for (const auto& change : desk.sourceHouse.changes)
        take({change.actor});
    words.removeDuplicates();
    std::ranges::stable_sort(words, [](const QString& one, const QString& other) { return one.size() > other.size(); });
    return words;
}

} // namespace yagura::test
