// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/DatadogTypes.h"

#include <QByteArray>

#include <vector>

namespace yagura::simulator {

struct DemoCustomer
{
    QString key;
    QString name;
    QString serviceId; ///< its PagerDuty service
};

struct DemoMonitor
{
    DdMonitor definition;
    QString customerKey;
    QString kind; ///< "cpu", "latency" …
    QStringList groups;
    bool raisesIncident = true; ///< its message names PagerDuty
};

/// The fictional room of `yagura --demo`: 40 customers and 300 monitors, none of which exist.
/// Source: resources/demo/, embedded in the program.
struct DemoData
{
    std::vector<DemoCustomer> customers;
    std::vector<DemoMonitor> monitors;

    static DemoData load();
    /// The file that `yaguractl customer import` takes.
    static QByteArray customersCsv();
    /// Why each monitor exists: monitor_id,why,meaning,if_ignored,asked_by,review_on.
    static QByteArray intentsCsv();
};

} // namespace yagura::simulator
