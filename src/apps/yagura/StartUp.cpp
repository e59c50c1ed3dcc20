// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StartUp.h"

#include "DemoRoom.h"
#include "DemoVendors.h"

#include "store/EmbeddedServer.h"
#include "store/Migrator.h"

using namespace Qt::StringLiterals;

namespace yagura::app {

StartUp::StartUp(const Options& options, QObject* parent)
    : QThread(parent)
    , m_options(options)
{
    setObjectName(u"start-up"_s);
}

StartUp::~StartUp()
{
    wait();
    m_vendors.reset();
    m_server.reset();
}

void StartUp::run()
{
    if (const auto conninfo = prepare())
        emit ready(*conninfo);
    else
        emit failed(conninfo.error());
}

core::Result<QString> StartUp::prepare()
{
    if (!m_options.conninfo.isEmpty()) {
        // A shared server is migrated by `yaguractl migrate`, whose login may: a desk only looks whether it fits.
        if (const auto checked = store::checkSchema(m_options.conninfo); !checked)
            return tl::unexpected(checked.error());
        return m_options.conninfo;
    }
    if (!m_server)
        m_server = std::make_unique<store::EmbeddedServer>(m_options.clusterFolder);
    const auto conninfo = m_server->join();
    if (!conninfo)
        return tl::unexpected(conninfo.error());
    if (const auto migrated = store::migrate(m_server->ownerConninfo()); !migrated)
        return tl::unexpected(migrated.error());
    if (m_options.demo) {
        // A promise is kept once: a second try begins with new vendors.
        m_vendors = std::make_unique<DemoVendors>();
        const auto addresses = m_vendors->open();
        if (!addresses)
            return core::failure(core::ErrorKind::Offline, u"no port on 127.0.0.1 for the simulated vendors"_s);
        if (const auto furnished = furnishDemo(*conninfo, m_server->ownerConninfo(), *addresses); !furnished)
            return tl::unexpected(furnished.error());
    }
    return *conninfo;
}

} // namespace yagura::app
