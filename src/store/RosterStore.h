// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/OnCall.h"
#include "store/Session.h"

#include <QFuture>

#include <vector>

namespace yagura::store {

/// Who is on call and which services a vendor has.
class RosterStore final
{
public:
    explicit RosterStore(Session& session);

    /// Replaces all that the source told before. Answers whether anything changed.
    /// Errors: Conflict if another collector holds the source.
    /// Source: resources/schema/0011_parts.sql
    [[nodiscard]] QFuture<core::Result<bool>> put(core::SourceId source, const core::Roster& roster);

    /// The roster could not be read: what is known stays and is said to be old.
    [[nodiscard]] QFuture<core::Result<bool>> putFailure(core::SourceId source, const core::Error& error);

    /// Shape: one per source that tells of its on-call, by key; nobody on duty is an empty list in it.
    [[nodiscard]] QFuture<core::Result<std::vector<core::OnCallNow>>> onCallNow();
    /// By name.
    [[nodiscard]] QFuture<core::Result<std::vector<core::VendorService>>> services(core::SourceId source);

private:
    [[nodiscard]] QFuture<core::Result<bool>> putJson(core::SourceId source, const QByteArray& json);

    Session& m_session;
};

} // namespace yagura::store
