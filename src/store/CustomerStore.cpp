// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CustomerStore.h"

#include "store/Connection.h"
#include "store/ItemDetailReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

core::Reach reachFromName(const QString& name)
{
    if (name == "now"_L1)
        return core::Reach::Now;
    if (name == "any"_L1)
        return core::Reach::Any;
    return name == "later"_L1 ? core::Reach::Later : core::Reach::Unclear;
}

std::optional<QDateTime> instantOf(const QJsonValue& value)
{
    return value.isString() ? std::optional(instantFromText(value.toString().toLatin1())) : std::nullopt;
}

std::vector<core::CardItem> readItems(const QJsonArray& rows)
{
    std::vector<core::CardItem> items;
    for (const auto& row : rows) {
        items.push_back({{row["id"_L1].toInteger()}, row["title"_L1].toString(), core::severityFromNumber(row["severity"_L1].toInt()),
            row["state"_L1].toString(), row["owner"_L1].toString(), instantOf(row["opened_at"_L1]).value_or(QDateTime()),
            instantOf(row["resolved_at"_L1])});
    }
    return items;
}

/// The rows come in calling order and say where each stands in the customer's own.
void readContacts(const QJsonArray& rows, core::CustomerCard& card)
{
    const auto called = card.customer.contacts;
    std::vector<std::size_t> own(called.size());
    std::iota(own.begin(), own.end(), 0);
    const auto position = [&rows](std::size_t at) { return rows[static_cast<qsizetype>(at)]["position"_L1].toInt(); };
    std::ranges::sort(own, {}, position);
    card.calls.resize(called.size());
    for (std::size_t at = 0; at < own.size(); ++at) {
        card.customer.contacts[at] = called[own[at]];
        card.calls[own[at]] = {at, reachFromName(rows[static_cast<qsizetype>(own[at])]["reach"_L1].toString())};
    }
}

core::CustomerCard readCard(const QJsonObject& object)
{
    core::CustomerCard card;
    card.asOf = instantOf(object["as_of"_L1]).value_or(QDateTime());
    card.version = object["version"_L1].toInteger();
    card.editable = object["editable"_L1].toBool();
    card.customer = readCustomer(object);
    readContacts(object["contacts"_L1].toArray(), card);
    const auto keys = object["keys"_L1].toArray();
    for (const auto& key : keys)
        card.keysTaughtBy.push_back(key["remembered_by"_L1].toString());
    if (object["service_now"_L1].isBool())
        card.inServiceHours = object["service_now"_L1].toBool();
    card.noteBy = object["note_by"_L1].toString();
    card.noteAt = instantOf(object["note_at"_L1]);
    const auto environments = object["environments"_L1].toArray();
    for (const auto& row : environments)
        card.environments.push_back({row["name"_L1].toString(), row["place"_L1].toString(), row["note"_L1].toString()});
    card.open = object["open"_L1].toInt();
    card.openItems = readItems(object["open_items"_L1].toArray());
    card.recent = readItems(object["recent"_L1].toArray());
    card.alerts = object["alerts"_L1].toInt();
    const auto days = object["days"_L1].toArray();
    for (const auto& row : days) {
        core::CustomerCard::Day day {QDate::fromString(row["day"_L1].toString(), Qt::ISODate), {}};
        const auto counts = row["counts"_L1].toArray();
        for (std::size_t at = 0; at < day.counts.size(); ++at)
            day.counts[at] = counts.at(static_cast<qsizetype>(at)).toInt();
        card.days.push_back(day);
    }
    return card;
}

QJsonArray targetsJson(const std::vector<core::ResponseTarget>& targets)
{
    QJsonArray array;
    for (const auto& target : targets) {
        array.append(QJsonObject {{u"kind"_s, target.kind ? QJsonValue(core::itemKindName(*target.kind)) : QJsonValue::Null},
            {u"severity"_s, target.severity ? QJsonValue(static_cast<int>(*target.severity)) : QJsonValue::Null},
            {u"seconds"_s, static_cast<qint64>(target.target.count())}});
    }
    return array;
}

QByteArray editJson(const core::CustomerCard& card)
{
    const auto& customer = card.customer;
    QJsonArray contacts;
    for (const auto& contact : customer.contacts) {
        contacts.append(QJsonObject {{u"name"_s, contact.name}, {u"reading"_s, contact.reading}, {u"role"_s, contact.role},
            {u"phone"_s, contact.phone}, {u"mail"_s, contact.mail}, {u"hours"_s, contact.hours}});
    }
    QJsonArray environments;
    for (const auto& environment : card.environments)
        environments.append(QJsonObject {{u"name"_s, environment.name}, {u"place"_s, environment.place}, {u"note"_s, environment.note}});
    QJsonArray keys;
    for (const auto& key : customer.keys)
        keys.append(QJsonObject {{u"kind"_s, key.kind}, {u"value"_s, key.value}});
    return QJsonDocument(QJsonObject {{u"customer"_s, customer.id.value}, {u"version"_s, card.version}, {u"name"_s, customer.name},
                             {u"reading"_s, customer.reading}, {u"name_en"_s, customer.nameEn}, {u"contract"_s, customer.contract},
                             {u"service_hours"_s, customer.serviceHours},
                             {u"first_response_s"_s, static_cast<qint64>(customer.firstResponse.count())},
                             {u"targets"_s, targetsJson(customer.responseTargets)}, {u"note"_s, customer.note},
                             {u"contacts"_s, contacts}, {u"environments"_s, environments}, {u"keys"_s, keys}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

CustomerStore::CustomerStore(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<std::vector<core::CustomerCard>>> CustomerStore::cards(const std::vector<core::CustomerId>& ids, const QString& zone)
{
    using Answer = std::vector<core::CustomerCard>;
    QJsonArray wanted;
    for (const auto id : ids)
        wanted.append(id.value);
    const auto json = QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select yagura.customer_cards(array(select value::bigint from jsonb_array_elements_text($1::jsonb)), $2)", {json, zone});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back(readCard(rows->object(row, 0)));
        return answer;
    });
}

QFuture<core::Result<bool>> CustomerStore::edit(const core::CustomerCard& card)
{
    const auto json = editJson(card);
    return m_session.run<bool>([=](Connection& connection) { return ran(connection.execute("select yagura.edit_customer($1::jsonb)", {json})); });
}

QFuture<core::Result<std::vector<core::CustomerChange>>> CustomerStore::history(core::CustomerId id)
{
    using Answer = std::vector<core::CustomerChange>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute("select at, actor, field, old_value, new_value from yagura.customer_history "
                                             "where customer_id = $1 order by id desc limit 100",
            {id.value});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back({rows->instant(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3), rows->text(row, 4)});
        return answer;
    });
}

} // namespace yagura::store
