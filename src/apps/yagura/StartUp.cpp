// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StartUp.h"

#include "DemoRoom.h"
#include "DemoVendors.h"

#include "core/Backoff.h"
#include "store/EmbeddedServer.h"
#include "store/Migrator.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::app {

namespace {

constexpr auto firstPause = 1s;
constexpr auto longestPause = 10s;

} // namespace

StartUp::StartUp(const Options& options, QObject* parent)
    : QThread(parent)
    , m_options(options)
    , m_server(std::make_unique<store::EmbeddedServer>(options.clusterFolder))
    , m_conninfo(m_server->conninfo())
{
    setObjectName(u"start-up"_s);
}

StartUp::~StartUp()
{
    m_vendors.reset();
    m_server.reset();
}

void StartUp::tryNow()
{
    const std::scoped_lock lock(m_mutex);
    m_isHurried = true;
    m_changed.notify_all();
}

bool StartUp::end(std::chrono::milliseconds within)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
        m_changed.notify_all();
    }
    return wait(QDeadlineTimer(within));
}

void StartUp::run()
{
    for (auto attempt = 1;; ++attempt) {
        const auto conninfo = prepare();
        if (conninfo) {
            emit ready(*conninfo);
            return;
        }
        emit failed(conninfo.error());
        const auto pause = core::backoff(attempt, QRandomGenerator::global()->generateDouble(), firstPause, longestPause);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, pause, [this] { return m_isEnding || m_isHurried; });
        if (m_isEnding)
            return;
        m_isHurried = false;
    }
}

core::Result<QString> StartUp::prepare()
{
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
