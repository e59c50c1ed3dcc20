// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SavedView.h"
#include "store/Session.h"

#include <QFuture>

#include <vector>

namespace yagura::store {

/// The saved views of the queue.
class ViewStore final
{
public:
    explicit ViewStore(Session& session);

    /// What this login may see, shared ones first, by name.
    [[nodiscard]] QFuture<core::Result<std::vector<core::SavedView>>> views();

    /// Writes a new one, or over that of its id and revision; answers it with the id and revision that it has now.
    /// Errors: Invalid ("view_name", "view_invalid", "too_many_views"), Denied ("not_your_view"), NotFound ("no_view"),
    ///         Conflict ("view_changed_since", "view_name_taken").
    [[nodiscard]] QFuture<core::Result<core::SavedView>> saveView(const core::SavedView& view);

    /// Errors: Denied ("not_your_view"), NotFound ("no_view"), Conflict ("view_changed_since").
    [[nodiscard]] QFuture<core::Result<bool>> removeView(core::ViewId id, qint64 revision);

private:
    Session& m_session;
};

} // namespace yagura::store
