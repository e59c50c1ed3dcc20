// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ActionJson.h"

#include "store/JsonWriter.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yagura::store {

QByteArray actionJson(const core::Action& action)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("id");
    json.text(action.id.toString(QUuid::WithoutBraces));
    json.key("item");
    json.number(action.item.value);
    json.key("verb");
    json.text(core::verbName(action.verb));
    json.key("text");
    json.text(action.text);
    if (action.until) {
        json.key("until");
        json.instant(*action.until);
    }
    if (action.customer.isValid()) {
        json.key("customer");
        json.number(action.customer.value);
    }
    if (!action.rememberKeyKind.isEmpty()) {
        json.key("remember_kind");
        json.text(action.rememberKeyKind);
        json.key("remember_value");
        json.text(action.rememberKeyValue);
    }
    if (action.expectedVersion) {
        json.key("expected_version");
        json.number(*action.expectedVersion);
    }
    if (action.seen) {
        json.key("seen_version");
        json.number(action.seen->version);
        json.key("seen_state");
        json.text(core::itemStateName(action.seen->state));
        json.key("seen_owner");
        json.text(action.seen->owner);
        json.key("seen_fires");
        json.number(action.seen->fires);
        json.key("seen_recovered");
        json.truth(action.seen->isRecovered);
        json.key("seen_customer");
        json.number(action.seen->customer.value);
    }
    if (action.takeOver) {
        json.key("take_over");
        json.truth(true);
    }
    json.endObject();
    return out;
}

std::optional<core::Action> actionFromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto verb = core::verbFromName(object["verb"_L1].toString());
    core::Action action;
    action.id = QUuid::fromString(object["id"_L1].toString());
    if (!verb || action.id.isNull())
        return std::nullopt;
    action.item.value = object["item"_L1].toInteger();
    action.verb = *verb;
    action.text = object["text"_L1].toString();
    if (object.contains("until"_L1))
        action.until = QDateTime::fromString(object["until"_L1].toString(), Qt::ISODateWithMs).toUTC();
    action.customer.value = object["customer"_L1].toInteger();
    action.rememberKeyKind = object["remember_kind"_L1].toString();
    action.rememberKeyValue = object["remember_value"_L1].toString();
    if (object.contains("expected_version"_L1))
        action.expectedVersion = object["expected_version"_L1].toInteger();
    if (object.contains("seen_state"_L1)) {
        action.seen = core::SeenItem {object["seen_version"_L1].toInteger(), core::itemStateFromName(object["seen_state"_L1].toString()),
            object["seen_owner"_L1].toString(), object["seen_fires"_L1].toInt(), object["seen_recovered"_L1].toBool(),
            core::CustomerId {object["seen_customer"_L1].toInteger()}};
    }
    action.takeOver = object["take_over"_L1].toBool();
    return action;
}

} // namespace yagura::store
