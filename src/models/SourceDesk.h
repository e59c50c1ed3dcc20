// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceCard.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace yagura::models {

/// What the list of sources asks of the house. The meanings are those of store::SourceCommands.
class SourceDesk
{
public:
    SourceDesk() = default;
    virtual ~SourceDesk() = default;
    Q_DISABLE_COPY_MOVE(SourceDesk)

    [[nodiscard]] virtual QFuture<core::Result<core::SourceCards>> cards() = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> save(const core::SourceConfig& config, std::optional<qint64> revision) = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> setState(const QString& key, const QString& state) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::KeptRecord>>> badRecords(core::SourceId source) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::SourceChange>>> history(core::SourceId source) = 0;
};

} // namespace yagura::models
