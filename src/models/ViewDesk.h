// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SavedView.h"

#include <QFuture>

#include <vector>

namespace yagura::models {

/// The saved views of the queue. The meaning is that of store::ViewStore.
class ViewDesk
{
public:
    ViewDesk() = default;
    virtual ~ViewDesk() = default;
    Q_DISABLE_COPY_MOVE(ViewDesk)

    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::SavedView>>> views() = 0;
    [[nodiscard]] virtual QFuture<core::Result<core::SavedView>> saveView(const core::SavedView& view) = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> removeView(core::ViewId id, qint64 revision) = 0;
};

} // namespace yagura::models
