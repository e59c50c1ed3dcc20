// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/SourceDesk.h"

#include <memory>

namespace yagura::store {
class Session;
class SourceCommands;
}

namespace yagura::models {

/// The sources over a database. Before open() it answers Offline.
class StoreSourceDesk final : public SourceDesk
{
public:
    StoreSourceDesk();
    ~StoreSourceDesk() override;
    Q_DISABLE_COPY_MOVE(StoreSourceDesk)

    void open(store::Session& session); ///< outlives the time until close()
    void close();

    [[nodiscard]] QFuture<core::Result<core::SourceCards>> cards() override;
    [[nodiscard]] QFuture<core::Result<bool>> save(const core::SourceConfig& config, std::optional<qint64> revision) override;
    [[nodiscard]] QFuture<core::Result<bool>> setState(const QString& key, const QString& state) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::KeptRecord>>> badRecords(core::SourceId source) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::SourceChange>>> history(core::SourceId source) override;

private:
    std::unique_ptr<store::SourceCommands> m_commands;
};

} // namespace yagura::models
