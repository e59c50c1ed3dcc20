// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreSourceDesk.h"

#include "models/NotOpen.h"
#include "store/SourceCommands.h"


namespace yagura::models {

StoreSourceDesk::StoreSourceDesk() = default;

StoreSourceDesk::~StoreSourceDesk() = default;

void StoreSourceDesk::open(store::Session& session)
{
    m_commands = std::make_unique<store::SourceCommands>(session);
}

void StoreSourceDesk::close()
{
    m_commands.reset();
}

QFuture<core::Result<core::SourceCards>> StoreSourceDesk::cards()
{
    return m_commands ? m_commands->cards() : notOpen<core::SourceCards>();
}

QFuture<core::Result<bool>> StoreSourceDesk::save(const core::SourceConfig& config, std::optional<qint64> revision)
{
    return m_commands ? m_commands->save(config, revision) : notOpen<bool>();
}

QFuture<core::Result<bool>> StoreSourceDesk::setState(const QString& key, const QString& state)
{
    return m_commands ? m_commands->setState(key, state) : notOpen<bool>();
}

QFuture<core::Result<std::vector<core::KeptRecord>>> StoreSourceDesk::badRecords(core::SourceId source)
{
    return m_commands ? m_commands->badRecords(source) : notOpen<std::vector<core::KeptRecord>>();
}

QFuture<core::Result<std::vector<core::SourceChange>>> StoreSourceDesk::history(core::SourceId source)
{
    return m_commands ? m_commands->history(source) : notOpen<std::vector<core::SourceChange>>();
}

} // namespace yagura::models
