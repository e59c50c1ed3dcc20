// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/IntakeStore.h"
#include "store/JsonWriter.h"

#include <QHash>
#include <QStringView>

namespace yagura::store {

namespace {

void write(JsonWriter& json, const QStringList& texts)
{
    json.beginArray();
    for (const auto& text : texts)
        json.text(text);
    json.endArray();
}

void write(JsonWriter& json, const core::Signal& signal)
{
    json.beginObject();
    json.key("external_id");
    json.text(signal.externalId);
    json.key("state");
    json.text(core::signalStateName(signal.state));
    json.key("vendor_state");
    json.text(signal.vendorState);
    json.key("severity");
    json.number(static_cast<qint64>(signal.severity));
    json.key("title");
    json.text(signal.title);
    json.key("host");
    json.text(signal.host);
    json.key("service");
    json.text(signal.service);
    json.key("url");
    json.text(signal.url);
    json.key("monitor_external_id");
    json.text(signal.monitorExternalId);
    json.key("monitor_group");
    json.text(signal.monitorGroup);
    json.key("muted");
    json.truth(signal.muted);
    json.key("vendor_owner");
    json.text(signal.vendorOwner);
    json.key("merged_into");
    json.text(signal.mergedInto);
    json.key("opened_at");
    json.instant(signal.openedAt);
    json.key("updated_at");
    json.instant(signal.updatedAt);
    json.key("resolved_at");
    json.instant(signal.resolvedAt.value_or(QDateTime()));
    json.key("link_keys");
    write(json, signal.linkKeys);
    json.key("hints");
    json.beginArray();
    for (const auto& hint : signal.customerHints) {
        json.beginObject();
        json.key("kind");
        json.text(hint.kind);
        json.key("value");
        json.text(hint.value);
        json.endObject();
    }
    json.endArray();
    json.key("notes");
    write(json, signal.notes);
    json.key("raw");
    json.utf8(signal.raw);
    json.endObject();
}

void write(JsonWriter& json, const core::Monitor& monitor)
{
    json.beginObject();
    json.key("external_id");
    json.text(monitor.externalId);
    json.key("name");
    json.text(monitor.name);
    json.key("type");
    json.text(monitor.type);
    json.key("query");
    json.text(monitor.query);
    json.key("message");
    json.text(monitor.message);
    json.key("critical");
    json.real(monitor.critical);
    json.key("warning");
    json.real(monitor.warning);
    json.key("tags");
    write(json, monitor.tags);
    json.key("modified_at");
    json.instant(monitor.modifiedAt);
    json.key("raw");
    json.utf8(monitor.raw);
    json.endObject();
}

void write(JsonWriter& json, const core::VendorEvent& event)
{
    json.beginObject();
    json.key("external_id");
    json.text(event.externalId);
    json.key("signal_external_id");
    json.text(event.signalExternalId);
    json.key("kind");
    json.text(event.kind);
    json.key("summary");
    json.text(event.summary);
    json.key("agent");
    json.text(event.agent);
    json.key("at");
    json.instant(event.at);
    json.endObject();
}

void write(JsonWriter& json, const core::BadRecord& record)
{
    json.beginObject();
    json.key("reason");
    json.text(record.reason);
    json.key("raw");
    json.utf8(record.raw);
    json.endObject();
}

/// One word on each thing: of several the last that is not older, by the vendor's time, than one before it. Where a time
/// is not known neither is older, and what was read later counts.
std::vector<const core::Signal*> newestOfEach(const std::vector<core::Signal>& arrived)
{
    struct Place
    {
        size_t at = 0;
        QDateTime newest; ///< of the known times
    };
    std::vector<const core::Signal*> result;
    result.reserve(arrived.size());
    QHash<QStringView, Place> places;
    places.reserve(static_cast<qsizetype>(arrived.size()));
    for (const auto& signal : arrived) {
        auto place = places.find(QStringView(signal.externalId));
        if (place == places.end()) {
            places.insert(QStringView(signal.externalId), {result.size(), signal.updatedAt});
            result.push_back(&signal);
            continue;
        }
        if (signal.updatedAt.isValid() && place->newest.isValid() && signal.updatedAt < place->newest)
            continue;
        result[place->at] = &signal;
        if (signal.updatedAt.isValid())
            place->newest = signal.updatedAt;
    }
    return result;
}

void write(JsonWriter& json, const core::Signal* signal)
{
    write(json, *signal);
}

template <class T>
void write(JsonWriter& json, const char* key, const std::vector<T>& values)
{
    if (values.empty())
        return;
    json.key(key);
    json.beginArray();
    for (const auto& value : values)
        write(json, value);
    json.endArray();
}

} // namespace

QByteArray ingestJson(const core::IngestBatch& batch)
{
    QByteArray out;
    qsizetype size = 1024;
    for (const auto& signal : batch.arrived)
        size += 800 + signal.raw.size() * 5 / 4 + signal.title.size() * 2;
    out.reserve(size);
    JsonWriter json(out);
    json.beginObject();
    write(json, "signals", newestOfEach(batch.arrived));
    write(json, "monitors", batch.monitors);
    write(json, "events", batch.events);
    write(json, "bad_records", batch.badRecords);
    if (!batch.gone.isEmpty()) {
        json.key("gone");
        write(json, batch.gone);
    }
    json.endObject();
    return out;
}

} // namespace yagura::store
