// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/ResponseTargets.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <vector>

namespace yagura::core {

struct CustomerKey
{
    QString kind; ///< tag, pagerduty_service, host (a pattern with '*') or account
    QString value;

    bool operator==(const CustomerKey&) const = default;
};

struct CustomerContact
{
    QString name;
    QString reading; ///< フリガナ
    QString role;
    QString phone;
    QString mail;
    QString hours;

    bool operator==(const CustomerContact&) const = default;
};

struct Customer
{
    CustomerId id;
    QString key;
    QString name;
    QString reading;
    QString nameEn;
    QString contract;
    QString serviceHours;
    std::chrono::seconds firstResponse {900};
    std::vector<ResponseTarget> responseTargets; ///< that differ from it by kind or severity
    std::chrono::seconds flapWindow {900};
    QString note;
    std::vector<CustomerKey> keys;
    std::vector<CustomerContact> contacts; ///< in calling order

    bool operator==(const Customer&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::Customer)
