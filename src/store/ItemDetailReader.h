// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"
#include "core/Result.h"
#include "store/Connection.h"

#include <QJsonObject>

namespace yagura::store {

/// All of an item in one statement: one round trip and one snapshot.
/// Errors: NotFound ("no_item").
[[nodiscard]] core::Result<core::ItemDetail> readItemDetail(Connection& connection, core::ItemId id);

/// The customer `c` with keys and contacts as JSON, for readCustomer.
constexpr auto customerJson = R"(json_build_object(
    'id', c.id, 'key', c.key, 'name', c.name, 'reading', c.reading, 'name_en', c.name_en, 'contract', c.contract,
    'service_hours', c.service_hours, 'first_response_s', c.first_response_s, 'targets', response_targets_json(c.id),
    'flap_window_s', c.flap_window_s,
    'note', c.note,
    'keys', (select json_agg(json_build_object('kind', k.kind, 'value', k.value) order by k.kind, k.value)
               from yagura.customer_key k where k.customer_id = c.id),
    'contacts', (select json_agg(t order by t.position) from yagura.customer_contact t where t.customer_id = c.id)))";

/// Of the columns id, at, actor_kind, actor, kind, text, facts as JSON.
[[nodiscard]] core::TimelineEntry readTimelineEntry(const QJsonObject& object);

[[nodiscard]] core::Customer readCustomer(const QJsonObject& object);

} // namespace yagura::store
