// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DemoVendors.h"

#include "core/Clock.h"
#include "simulator/NightShift.h"
#include "simulator/Simulator.h"

namespace yagura::app {

DemoVendors::DemoVendors(QObject* parent)
    : QThread(parent)
{
    setObjectName(QStringLiteral("demo vendors"));
}

DemoVendors::~DemoVendors()
{
    quit();
    wait();
}

std::optional<VendorAddresses> DemoVendors::open()
{
    auto listening = m_listening.get_future();
    start();
    return listening.get();
}

void DemoVendors::run()
{
    const core::SystemClock clock;
    simulator::Simulator simulator(clock);
    if (!simulator.listen()) {
        m_listening.set_value(std::nullopt);
        return;
    }
    simulator::NightShift night(simulator, clock);
    night.start();
    m_listening.set_value(VendorAddresses {simulator.pagerDutyUrl(),
        simulator.datadogUrl(),
        QString::fromLatin1(simulator::PagerDutyService::defaultUserEmail)});
    exec();
}

} // namespace yagura::app
