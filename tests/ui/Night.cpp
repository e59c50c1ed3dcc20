// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Night.h"

#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura::core;

namespace yagura::test {

namespace {

struct Line
{
    Severity severity;
    int age; ///< seconds
    int target;
    QString customer;
    QString reading;
    QString title;
    QString host;
    ItemState state;
    QString owner;
    QStringList sources;
    int fires = 1;
};

} // namespace

std::vector<WorkItem> nightItems(const QDateTime& now)
{
    const QStringList both {u"PD"_s, u"DD"_s};
    const QStringList datadog {u"DD"_s};
    const QList<Line> lines {
        {Severity::Critical, 761, 720, u"みなと物流"_s, u"ミナトブツリュウ"_s, u"ALB 5xx 率が 5% を超過 prod-alb"_s, u"prod-alb"_s, ItemState::New, {}, both},
        {Severity::Critical, 192, 300, u"みなと物流"_s, u"ミナトブツリュウ"_s, u"CPU 使用率が高い web-12（95% 超 10 分）"_s, u"web-12"_s, ItemState::New, {}, both, 3},
        {Severity::High, 460, 900, u"みなと物流"_s, u"ミナトブツリュウ"_s, u"レスポンスタイム p95 2.8 秒 checkout-api"_s, u"checkout-api"_s, ItemState::Acknowledged, u"suzuki"_s, datadog},
        {Severity::Critical, 65, 600, u"北海製薬"_s, u"ホッカイセイヤク"_s, u"RDS フェイルオーバー発生 order-db"_s, u"order-db"_s, ItemState::New, {}, both},
        {Severity::Medium, 1100, 900, u"北海製薬"_s, u"ホッカイセイヤク"_s, u"ディスク使用率 82% batch-03"_s, u"batch-03"_s, ItemState::Watching, u"takahashi"_s, datadog},
        {Severity::High, 1570, 1800, u"大和テレコム"_s, u"ヤマトテレコム"_s, u"BGP ピアのダウン edge-2.tyo <b>bold?</b>"_s, u"edge-2.tyo"_s, ItemState::Escalated, u"tanaka"_s, both},
        {Severity::Low, 2642, 3600, {}, {}, u"証明書の期限まで 14 日 www.example.jp"_s, u"www.example.jp"_s, ItemState::New, {}, datadog},
        {Severity::Unknown, 331, 900, u"Sakura Retail"_s, u"サクラリテール"_s, u"Synthetics チェック失敗 checkout"_s, u"checkout"_s, ItemState::New, {}, {u"PD"_s}},
        {Severity::High, 542, 900, u"Sakura Retail"_s, u"サクラリテール"_s, u"キュー滞留 orders-worker"_s, u"orders-worker"_s, ItemState::Acknowledged, u"sato"_s, both, 2},
        {Severity::Medium, 48, 900, u"九州電機工業"_s, u"キュウシュウデンキ"_s, u"メモリ使用率 91% batch-21"_s, u"batch-21"_s, ItemState::New, {}, both},
        {Severity::Medium, 46, 900, u"九州電機工業"_s, u"キュウシュウデンキ"_s, u"メモリ使用率 92% batch-22"_s, u"batch-22"_s, ItemState::New, {}, both},
    };
    std::vector<WorkItem> items;
    for (const auto& line : lines) {
        WorkItem item;
        item.id = {48211 + static_cast<qint64>(items.size())};
        item.version = 1;
        item.severity = line.severity;
        item.state = line.state;
        item.title = line.title;
        item.host = line.host;
        item.customer = {line.customer.isEmpty() ? 0 : 7};
        item.customerName = line.customer;
        item.customerReading = line.reading;
        item.owner = line.owner;
        item.sources = line.sources;
        for (const auto& mark : line.sources)
            item.sourceKeys += mark == "PD"_L1 ? u"pd-main"_s : u"dd-main"_s;
        item.openedAt = now.addSecs(-line.age);
        item.arrivedAt = item.openedAt;
        item.dueAt = item.arrivedAt.addSecs(line.target);
        item.fires = line.fires;
        if (line.state == ItemState::Watching || line.state == ItemState::Escalated)
            item.respondedAt = now.addSecs(-300);
        if (line.state == ItemState::Watching)
            item.watchUntil = now.addSecs(2746);
        items.push_back(item);
    }
    items[8].recoveredAt = now.addSecs(-120);
    items[2].deliveriesWaiting = 1;
    items[5].deliveriesFailed = 1;
    items[6].muted = true;
    return items;
}

ItemDetail nightDetail(const WorkItem& item, const QDateTime& now)
{
    ItemDetail detail;
    detail.item = item;
    for (const auto verb : allVerbs()) {
        const auto reopen = verb == Verb::Reopen;
        detail.actions.push_back({verb, !reopen, reopen ? u"not_resolved"_s : QString()});
    }
    const auto entry = [&](qint64 id, int before, const QString& actorKind, const QString& actor, const QString& kind, const QString& text, const QJsonObject& facts) {
        detail.timeline.push_back({{id}, now.addSecs(-before), actorKind, actor, kind, text, facts});
    };
    entry(5, 40, u"person"_s, u"sato"_s, u"note"_s, u"プロセス一覧を確認。java が 91%。\n再起動は本日 2 回目。"_s, {});
    entry(4, 80, u"delivery"_s, u"pd-main"_s, u"delivery_sent"_s, {}, {{u"what"_s, u"acknowledge"_s}, {u"outcome"_s, u"done"_s}, {u"source_kind"_s, u"pagerduty"_s}});
    entry(3, 190, u"vendor"_s, u"pd-main"_s, u"joined"_s, item.title, {{u"vendor_state"_s, u"triggered"_s}});
    entry(2, 191, u"vendor"_s, u"PagerDuty"_s, u"vendor_event"_s, u"Triggered through the API."_s, {{u"type"_s, u"trigger_log_entry"_s}});
    entry(1, 192, u"vendor"_s, u"dd-main"_s, u"opened"_s, item.title, {{u"vendor_state"_s, u"Alert"_s}});
    detail.deliveries.push_back({{11}, item.id, u"pd-main"_s, u"pagerduty"_s, u"acknowledge"_s, DeliveryState::Sent, 1, now.addSecs(-81), {}, now.addSecs(-80), {}});
    detail.deliveries.push_back({{12}, item.id, u"pd-main"_s, u"pagerduty"_s, u"note"_s, DeliveryState::Refused, 1, now.addSecs(-39), {}, {}, u"Requester User Not Found"_s});
    ItemSignal signal {u"dd-main"_s, u"datadog"_s, {}};
    signal.signal.externalId = u"9007199254740993/host:web-12"_s;
    signal.signal.vendorState = u"Alert"_s;
    signal.signal.customerHints = {{u"tag"_s, u"customer:minato"_s}};
    signal.signal.raw = R"({"id":9007199254740993,"name":"CPU <b>web-12</b>","tags":["host:web-12"],"options":{}})";
    detail.itemSignals.push_back(signal);
    Monitor monitor;
    monitor.query = u"avg(last_10m):avg:system.cpu.user{env:prod} by {host} > 95"_s;
    monitor.critical = 95;
    detail.monitor = monitor;
    detail.intent = {u"web 系は heap 枯渇の前に CPU が張り付く。10 分続くと checkout が止まり、受注に直結する。"_s, u"ユーザー空間の CPU 使用率"_s,
        u"約 15 分で ALB が全台を切り離す（2026-08-14 の障害）"_s, u"基盤課"_s, u"2027-01-15"_s};
    MetricSeries series;
    series.query = u"avg:system.cpu.user{host:web-12}"_s;
    series.unit = u"%"_s;
    series.from = now.addSecs(-3600);
    series.to = now;
    series.critical = 95;
    series.warning = 80;
    for (auto at = 0; at <= 120; ++at) {
        std::optional<double> value = 38 + 5 * std::sin(at / 4.0) + (at % 5) + (at > 80 ? std::min(55.0, (at - 80) * 2.4) : 0.0);
        if (at == 40 || at == 41)
            value = std::nullopt;
        series.points.push_back({series.from.toMSecsSinceEpoch() + at * 30'000, value});
    }
    detail.metric = series;
    detail.metricTakenAt = now;
    return detail;
}

std::vector<SourceStatus> nightSources(const QDateTime& now)
{
    SourceStatus pagerDuty;
    pagerDuty.id = {1};
    pagerDuty.key = u"pd-main"_s;
    pagerDuty.kind = u"pagerduty"_s;
    pagerDuty.name = u"PagerDuty"_s;
    pagerDuty.lastGoodAt = now.addSecs(-4);
    pagerDuty.holder = u"sato@desk"_s;
    pagerDuty.auth = AuthState::Ok;
    auto datadog = pagerDuty;
    datadog.id = {2};
    datadog.key = u"dd-main"_s;
    datadog.kind = u"datadog"_s;
    datadog.name = u"Datadog"_s;
    datadog.lastGoodAt = now.addSecs(-9);
    return {pagerDuty, datadog};
}

SourceCards nightCards(const QDateTime& now)
{
    const auto card = [&](qint64 id, const QString& key, const QString& kind, const QString& name, int goodBefore) {
        SourceCard made;
        made.config.id = {id};
        made.config.key = key;
        made.config.kind = kind;
        made.config.name = name;
        made.config.secretRef = u"keychain:"_s + key;
        made.status.id = {id};
        made.status.key = key;
        made.status.kind = kind;
        made.status.name = name;
        made.status.lastGoodAt = now.addSecs(-goodBefore);
        made.status.lastPollAt = now.addSecs(-qMin(goodBefore, 12));
        made.status.auth = AuthState::Ok;
        made.status.lagMs = 412;
        made.status.rateLimit = 960;
        made.status.rateRemaining = 851;
        made.status.holder = u"sato@desk-3 (4711)"_s;
        made.held = true;
        made.revision = id * 10;
        made.changedAt = now.addDays(-3);
        made.changedBy = u"tanaka"_s;
        return made;
    };
    auto refused = card(2, u"dd-main"_s, u"datadog"_s, u"Datadog 本番"_s, 340);
    refused.config.site = u"ap1.datadoghq.com"_s;
    refused.status.error = Error {ErrorKind::Denied, u"401 Unauthorized"_s, u"401"_s, std::nullopt};
    refused.status.auth = AuthState::Denied;
    refused.badRecordsKept = 2;
    refused.status.badRecords = 2;
    auto silent = card(3, u"dd-test"_s, u"datadog"_s, u"Datadog staging"_s, 5400);
    silent.held = false;
    auto paused = card(4, u"pd-old"_s, u"pagerduty"_s, u"PagerDuty (旧)"_s, 86400 * 2);
    paused.status.paused = true;
    paused.config.paused = true;
    return {{refused, silent, card(1, u"pd-main"_s, u"pagerduty"_s, u"PagerDuty"_s, 4), paused}, true};
}

core::CustomerCard nightCustomer(const core::WorkItem& item, const QDateTime& now)
{
    using core::Reach;
    core::CustomerCard card;
    card.asOf = now;
    card.version = 3;
    auto& customer = card.customer;
    customer.id = item.customer;
    customer.key = u"minato"_s;
    customer.name = item.customerName;
    customer.reading = item.customerReading;
    customer.nameEn = u"Minato Logistics"_s;
    customer.contract = u"プレミアム 24時間365日"_s;
    customer.serviceHours = u"24x7"_s;
    customer.firstResponse = std::chrono::minutes(10);
    customer.note = u"深夜の電話は役員の承認後に行う。\n月末の夜間バッチ（02:00–04:30）の CPU 高負荷は想定内。"_s;
    customer.keys = {{u"host"_s, u"minato-*"_s}, {u"pagerduty_service"_s, u"PSG0974"_s}, {u"tag"_s, u"customer:minato"_s}};
    customer.contacts = {{u"鈴木 裕美"_s, u"スズキ ヒロミ"_s, u"情報システム部"_s, u"080-0000-4341"_s, u"it@minato.example"_s, u"平日 09:00-18:00"_s},
        {u"中村 優子"_s, u"ナカムラ ユウコ"_s, u"夜間当番"_s, u"070-0000-8151"_s, u"noc@minato.example"_s, u"24x7"_s},
        {u"高橋 <b>一郎</b> & 次郎"_s, u"タカハシ イチロウ"_s, u"部長"_s, u"+81 (90) 0000-1111"_s, {}, {}}};
    card.keysTaughtBy = {u"sato"_s, {}, {}};
    card.calls = {{1, Reach::Now}, {2, Reach::Any}, {0, Reach::Later}};
    card.inServiceHours = true;
    card.noteBy = u"ito"_s;
    card.noteAt = now.addDays(-3);
    card.environments = {{u"本番"_s, u"AWS 360963188772 / ap-northeast-1"_s, u"EC2 24 台、RDS 2 台"_s}, {u"検証"_s, u"AWS 663345703879"_s, {}}};
    card.open = 3;
    card.openItems = {{{41}, u"CPU使用率が高い (みなと物流 web)"_s, core::Severity::Critical, u"new"_s, {}, now.addSecs(-900), {}},
        {{42}, u"p95 latency over 800ms on minato-api"_s, core::Severity::High, u"acknowledged"_s, u"佐藤"_s, now.addSecs(-5000), {}},
        {{43}, u"ディスク使用率が高い minato-batch-01"_s, core::Severity::Medium, u"watching"_s, u"鈴木"_s, now.addSecs(-90000), {}}};
    card.recent = {{{31}, u"CPU使用率が高い (みなと物流 web)"_s, core::Severity::High, u"resolved"_s, u"佐藤"_s, now.addDays(-1), now.addDays(-1).addSecs(1200)},
        {{32}, u"バッチが終わらない minato-batch-01"_s, core::Severity::Medium, u"resolved"_s, {}, now.addDays(-4), now.addDays(-4).addSecs(600)}};
    const auto today = now.toTimeZone(QTimeZone("Asia/Tokyo")).date();
    for (auto at = 0; at < 30; ++at) {
        card.days.push_back({today.addDays(at - 29), {at % 9 == 0 ? 1 : 0, at % 4, at % 3, at % 7 == 3 ? 5 : 1, 0}});
        card.alerts += card.days.back().total();
    }
    return card;
}

} // namespace yagura::test
