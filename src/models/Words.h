// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Delivery.h"
#include "core/ItemState.h"
#include "core/Severity.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// The names of things as people read them.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    [[nodiscard]] static QString severity(core::Severity severity);
    [[nodiscard]] static QString state(core::ItemState state);
    [[nodiscard]] static QString kind(core::ItemKind kind);
    [[nodiscard]] static QString verb(core::Verb verb); ///< as on a button
    [[nodiscard]] static QString verbTip(core::Verb verb); ///< what it does, one sentence
    [[nodiscard]] static QString deliveryKind(const QString& kind);
    [[nodiscard]] static QString deliveryState(core::DeliveryState state);
    [[nodiscard]] static QString vendor(const QString& sourceKind); ///< "PagerDuty"; an unknown kind as it is
    [[nodiscard]] static QString vendorState(const QString& word); ///< in the desk's language; an unknown word as it is
    [[nodiscard]] static QString keyKind(const QString& kind); ///< of a customer key
};

} // namespace yagura::models
