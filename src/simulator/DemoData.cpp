// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DemoData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// A static library's resources are not registered by themselves, and the macro declares a global
// function: it cannot stand in a namespace, not even in one without name.
static void registerResources()
{
    Q_INIT_RESOURCE(demo);
}

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

QByteArray fileOf(const QString& name)
{
    registerResources();
    QFile file(u":/demo/"_s + name);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // it is part of the program
    return file.readAll();
}

/// One line of our own file: every field is quoted, none holds a quote or a line break.
QStringList fieldsOf(const QString& line)
{
    return line.mid(1, line.size() - 2).split(u"\",\""_s);
}

std::optional<double> numberOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}

DemoMonitor monitorOf(const QJsonObject& json)
{
    DemoMonitor monitor;
    monitor.definition.id = json["id"_L1].toInteger();
    monitor.definition.name = json["name"_L1].toString();
    monitor.definition.type = json["type"_L1].toString();
    monitor.definition.query = json["query"_L1].toString();
    monitor.definition.message = json["message"_L1].toString();
    monitor.definition.unit = json["unit"_L1].toString();
    monitor.definition.critical = numberOf(json["critical"_L1]);
    monitor.definition.warning = numberOf(json["warning"_L1]);
    monitor.definition.priority = json["priority"_L1].toInt();
    for (const auto& tag : json["tags"_L1].toArray())
        monitor.definition.tags.append(tag.toString());
    for (const auto& group : json["groups"_L1].toArray())
        monitor.groups.append(group.toString());
    monitor.customerKey = json["customer"_L1].toString();
    monitor.kind = json["kind"_L1].toString();
    monitor.raisesIncident = json["pagerduty"_L1].toBool();
    return monitor;
}

} // namespace

QByteArray DemoData::customersCsv()
{
    return fileOf(u"customers.csv"_s);
}

QByteArray DemoData::intentsCsv()
{
    return fileOf(u"intents.csv"_s);
}

DemoData DemoData::load()
{
    DemoData data;
    QStringList lines = QString::fromUtf8(customersCsv()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = fieldsOf(lines.takeFirst());
    const auto keysColumn = header.indexOf(u"keys"_s);
    for (const QString& line : std::as_const(lines)) {
        const QStringList fields = fieldsOf(line);
        DemoCustomer customer{fields.value(0), fields.value(1), {}};
        for (const QString& key : fields.value(keysColumn).split(u';')) {
            if (key.startsWith("pagerduty_service:"_L1))
                customer.serviceId = key.section(u':', 1);
        }
        data.customers.push_back(customer);
    }
    for (const auto& each : QJsonDocument::fromJson(fileOf(u"monitors.json"_s)).array())
        data.monitors.push_back(monitorOf(each.toObject()));
    return data;
}

} // namespace yagura::simulator
