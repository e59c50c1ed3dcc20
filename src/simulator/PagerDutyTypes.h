// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace yagura::simulator {

struct PdUser
{
    QString id;
    QString name;
    QString email;
    QString role = QStringLiteral("user");
};

struct PdPolicy
{
    QString id;
    QString name;
    std::vector<QStringList> levels; ///< user ids; an empty level has nobody on call
    QStringList schedules = {}; ///< by level, a name; empty or missing: the policy names its people
};

struct PdService
{
    QString id;
    QString name;
    QString policyId;
};

struct PdAlert
{
    QString id;
    QString key;
    QString summary;
    QString severity;
    bool resolved = false;
    QDateTime createdAt;
    QJsonObject details;
    QString link;
    QString linkText;
};

struct PdNote
{
    QString id;
    QString userId;
    QString content;
    QDateTime createdAt;
};

struct PdAcknowledgement
{
    QString userId;
    QDateTime at;
};

enum class PdStatus { Triggered, Acknowledged, Resolved };

struct PdIncident
{
    QString id;
    int number = 0;
    QString title;
    QString serviceId;
    QString policyId;
    QString urgency;
    QString priority; ///< its name; empty: none, as most accounts have it
    PdStatus status = PdStatus::Triggered;
    int level = 1; ///< of the escalation policy, from 1
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime statusChangedAt;
    QDateTime resolvedAt;
    QString changedByUserId; ///< empty: the service itself
    QStringList assigneeIds;
    std::vector<PdAcknowledgement> acknowledgements;
    std::vector<PdAlert> alerts;
    std::vector<PdNote> notes;
    QString firstLogEntryId;
    QString mergedInto; ///< id of the incident that took this one up; empty: none did
    mutable QByteArray row; ///< its JSON, kept until it changes

    [[nodiscard]] bool isOpen() const
    {
        return status != PdStatus::Resolved;
    }
};

struct PdLogEntry
{
    QString id;
    QString type; ///< "acknowledge_log_entry" …
    QString summary;
    QDateTime createdAt;
    QString incidentId;
    QString agentUserId; ///< empty: the service
    QString channelType;
    QString channelText;
    bool isOverview = true;
};

/// What raises an incident: one event of a monitoring integration.
struct PdEvent
{
    QString title;
    QString serviceId; ///< empty: the account's first service
    QString urgency = QStringLiteral("high");
    QString priority;
    QString severity = QStringLiteral("critical");
    QString alertKey; ///< empty: one is made up
    bool hasAlert = true; ///< false: its alert comes later, by addAlert, or never
    QDateTime at; ///< invalid: now
    QJsonObject details;
    QString link; ///< "https://app.datadoghq.com/monitors/<id>?group=<group>"
    QString linkText;
};

} // namespace yagura::simulator
