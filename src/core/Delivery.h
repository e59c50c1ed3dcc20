// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace yagura::core {

enum class DeliveryState { Waiting, Sending, Sent, Failed, Refused };

/// One write to a vendor that an action asked for, as the screen shows it.
struct Delivery
{
    DeliveryId id;
    ItemId item;
    QString sourceKey;
    QString sourceKind;
    QString kind; ///< acknowledge, note, resolve, escalate, downtime
    DeliveryState state = DeliveryState::Waiting;
    int attempts = 0;
    QDateTime createdAt;
    std::optional<QDateTime> nextAt;
    std::optional<QDateTime> sentAt;
    QString vendorWords; ///< the vendor's own words where it refused or failed

    bool operator==(const Delivery&) const = default;
};

/// One delivery as the collector gets it to carry out.
struct DeliveryOrder
{
    DeliveryId id;
    ItemId item;
    QString kind;
    QString signalExternalId;
    QString monitorExternalId;
    QString monitorGroup;
    QString actor; ///< who asked for it, for the text of a note
    QString text;
    std::optional<QDateTime> until;
    QDateTime askedAt; ///< when the person did it
    QString token; ///< made once: a note or a downtime carries it, so that it is found again at the vendor
    bool mayHaveBeenSent = false; ///< an earlier try ended without an answer: look before sending again
    int attempts = 0;

    bool operator==(const DeliveryOrder&) const = default;
};

enum class DeliveryOutcome {
    Done,
    AlreadyDone, ///< the vendor was there already, or the look found an earlier try
    Retry, ///< a passing failure before anything reached the vendor
    Uncertain, ///< no answer: it may have arrived
    Refused, ///< for good; the vendor's words say why
};

struct DeliveryReport
{
    DeliveryId id;
    DeliveryOutcome outcome = DeliveryOutcome::Retry;
    QString vendorWords;
    QString vendorReference; ///< id of what was made there (note, downtime)
    std::optional<std::chrono::seconds> retryAfter;

    bool operator==(const DeliveryReport&) const = default;
};

[[nodiscard]] inline QString deliveryOutcomeName(DeliveryOutcome outcome)
{
    switch (outcome) {
    case DeliveryOutcome::Done:
        return QStringLiteral("done");
    case DeliveryOutcome::AlreadyDone:
        return QStringLiteral("already_done");
    case DeliveryOutcome::Retry:
        return QStringLiteral("retry");
    case DeliveryOutcome::Uncertain:
        return QStringLiteral("uncertain");
    case DeliveryOutcome::Refused:
        break;
    }
    return QStringLiteral("refused");
}

[[nodiscard]] inline DeliveryState deliveryStateFromName(const QString& name)
{
    if (name == QLatin1String("sending"))
        return DeliveryState::Sending;
    if (name == QLatin1String("sent"))
        return DeliveryState::Sent;
    if (name == QLatin1String("failed"))
        return DeliveryState::Failed;
    if (name == QLatin1String("refused"))
        return DeliveryState::Refused;
    return DeliveryState::Waiting;
}

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::Delivery)
