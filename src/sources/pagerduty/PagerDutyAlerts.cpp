// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the alerts of an incident tell: which Datadog monitor is behind it, on which host, for whom.
#include "sources/Json.h"
#include "sources/LinkKey.h"
#include "sources/pagerduty/PagerDutyParser.h"

#include "core/Text.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto maxDepth = 6;
constexpr auto maxStrings = 400;
constexpr auto maxLinkKeys = 20;
constexpr auto maxHints = 20;

core::Severity severityOfAlert(const QString& severity)
{
    if (severity == "critical"_L1)
        return core::Severity::Critical;
    if (severity == "error"_L1)
        return core::Severity::High;
    if (severity == "warning"_L1)
        return core::Severity::Medium;
    if (severity == "info"_L1)
        return core::Severity::Low;
    return core::Severity::Unknown;
}

bool isDatadogHost(const QString& host)
{
    static const QStringList domains {u"datadoghq.com"_s, u"datadoghq.eu"_s, u"ddog-gov.com"_s};
    for (const auto& domain : domains) {
        if (host == domain || host.endsWith(u'.' + domain))
            return true;
    }
    return false;
}

/// Digits alone, however many: an id is no number to count with.
bool isMonitorId(const QString& id)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !id.isEmpty() && id.front() != u'0' && std::all_of(id.begin(), id.end(), isDigit);
}

/// The link key of a Datadog monitor's address, in both of its forms: /monitors/<id>?group=… and /monitors#<id>.
QString keyOfAddress(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    if (!url.isValid() || !isDatadogHost(url.host()))
        return {};
    const auto path = url.path();
    if (!path.startsWith("/monitors"_L1))
        return {};
    auto id = path.section(u'/', 2, 2);
    if (id.isEmpty())
        id = url.fragment().section(u'/', 0, 0).section(u'?', 0, 0);
    if (!isMonitorId(id))
        return {};
    const auto group = QUrlQuery(url).queryItemValue(u"group"_s, QUrl::FullyDecoded);
    return datadogLinkKey(id, core::cleanLine(group));
}

void add(QStringList& keys, const QString& key)
{
    if (!key.isEmpty() && !keys.contains(key) && keys.size() < maxLinkKeys)
        keys.append(key);
}

void addHint(AlertFacts& facts, const core::CustomerHint& hint)
{
    if (facts.hints.size() < maxHints && std::find(facts.hints.begin(), facts.hints.end(), hint) == facts.hints.end())
        facts.hints.push_back(hint);
}

/// Addresses stand alone or amid a text.
void readString(const QString& text, AlertFacts& facts)
{
    const auto words = text.left(20'000).split(u' ', Qt::SkipEmptyParts);
    for (const auto& part : words) {
        for (const auto& word : part.split(u'\n', Qt::SkipEmptyParts)) {
            const auto begin = word.indexOf("http"_L1);
            if (begin >= 0) {
                auto address = word.mid(begin);
                while (!address.isEmpty() && QStringView(u"()[]<>\"',;.").contains(address.back()))
                    address.chop(1);
                add(facts.linkKeys, keyOfAddress(address));
            }
            auto tag = word;
            while (tag.endsWith(u','))
                tag.chop(1);
            if (tag.startsWith("customer:"_L1) || tag.startsWith("client:"_L1) || tag.startsWith("team:"_L1))
                addHint(facts, {u"tag"_s, core::cleanLine(tag, 200)});
            else if (tag.startsWith("host:"_L1) && facts.host.isEmpty())
                facts.host = core::cleanLine(tag.mid(5), 200);
        }
    }
}

void walk(const QJsonValue& value, AlertFacts& facts, int depth, int& left)
{
    if (depth > maxDepth || left <= 0)
        return;
    --left;
    if (value.isString()) {
        readString(value.toString(), facts);
    } else if (value.isArray()) {
        const auto elements = value.toArray();
        for (const auto& element : elements)
            walk(element, facts, depth + 1, left);
    } else if (value.isObject()) {
        const auto object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            walk(each.value(), facts, depth + 1, left);
    }
}

/// A monitor's address without a group stands for all of its groups: where one names the group, it alone counts.
void dropVaguer(QStringList& keys)
{
    const auto all = keys;
    for (const auto& key : all) {
        const auto monitor = key.section(u'/', 0, 0) + u'/';
        const auto isNamed = [&monitor](const QString& other) {
            return other.startsWith(monitor) && !other.endsWith("/*"_L1);
        };
        if (key.endsWith("/*"_L1) && std::any_of(all.begin(), all.end(), isNamed))
            keys.removeAll(key);
    }
}

AlertFacts factsOf(const QJsonObject& alert)
{
    AlertFacts facts;
    facts.alertId = json::id(alert["id"_L1]);
    facts.severity = severityOfAlert(json::line(alert["severity"_L1], 40));
    const auto body = alert["body"_L1].toObject();
    const auto details = body["details"_L1].toObject();
    const auto cef = body["cef_details"_L1].toObject();
    for (const auto& candidate : {cef["source_origin"_L1], details["host"_L1], details["hostname"_L1]}) {
        if (facts.host.isEmpty())
            facts.host = json::line(candidate, 200);
    }
    auto left = maxStrings;
    walk(body, facts, 0, left);
    if (const auto monitorId = json::id(details["monitor_id"_L1]); !monitorId.isEmpty()) {
        auto group = json::line(details["group"_L1]);
        if (group.isEmpty())
            group = json::line(details["monitor_group"_L1]);
        add(facts.linkKeys, datadogLinkKey(monitorId, group));
    }
    dropVaguer(facts.linkKeys);
    if (!facts.host.isEmpty())
        addHint(facts, {u"host"_s, facts.host});

    // Unique only within its service: two services may both name theirs "disk".
    const auto alertKey = json::line(alert["alert_key"_L1], 300);
    const auto serviceId = json::id(alert["service"_L1].toObject()["id"_L1]);
    if (!alertKey.isEmpty())
        add(facts.linkKeys, u"pagerduty:%1/%2"_s.arg(serviceId, alertKey));
    return facts;
}

} // namespace

AlertFacts joined(const std::vector<AlertFacts>& facts)
{
    AlertFacts result;
    for (const bool datadogFirst : {true, false}) {
        for (const auto& each : facts) {
            for (const auto& key : each.linkKeys) {
                if (key.startsWith("datadog:"_L1) == datadogFirst)
                    add(result.linkKeys, key);
            }
        }
    }
    for (const auto& each : facts) {
        result.severity = std::max(result.severity, each.severity);
        if (result.host.isEmpty())
            result.host = each.host;
        for (const auto& hint : each.hints)
            addHint(result, hint);
        for (const auto& note : each.notes) {
            if (!result.notes.contains(note))
                result.notes.append(note);
        }
    }
    return result;
}

core::Result<Page<AlertFacts>> readAlerts(const QByteArray& body, const QDateTime&)
{
    const auto frame = readFrame(body, "alerts"_L1);
    if (!frame)
        return tl::unexpected(frame.error());
    Page<AlertFacts> page;
    page.more = frame->more;
    page.total = frame->total;
    page.size = static_cast<int>(frame->elements.size());
    for (const auto& alert : frame->elements) {
        if (alert.isObject())
            page.rows.push_back(factsOf(alert.toObject()));
        else
            page.bad.push_back(badRecord(u"An alert that is no object"_s, alert));
    }
    return page;
}

} // namespace yagura::sources::pagerduty
