// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceCard.h"
#include "store/Session.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace yagura::store {

/// What the list of sources asks of the database, and what leads change there.
/// Source: resources/schema/0010_sources.sql
class SourceCommands final
{
public:
    explicit SourceCommands(Session& session);

    [[nodiscard]] QFuture<core::Result<core::SourceCards>> cards();
    /// `revision`: of the card that was changed; none for a new source. A paused source stays paused.
    /// Errors: Invalid, Conflict, NotFound with `detail` = the reason's stable name; Denied for who is no lead.
    [[nodiscard]] QFuture<core::Result<bool>> save(const core::SourceConfig& config, std::optional<qint64> revision);
    /// `state`: active, paused or removed.
    [[nodiscard]] QFuture<core::Result<bool>> setState(const QString& key, const QString& state);
    /// The latest first, bounded.
    [[nodiscard]] QFuture<core::Result<std::vector<core::KeptRecord>>> badRecords(core::SourceId source);
    [[nodiscard]] QFuture<core::Result<std::vector<core::SourceChange>>> history(core::SourceId source);

private:
    Session& m_session;
};

} // namespace yagura::store
