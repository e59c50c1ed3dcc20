// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ViewDesk.h"

#include <memory>

namespace yagura::store {
class Session;
class ViewStore;
}

namespace yagura::models {

/// The saved views over a database. Before open() it answers Offline.
class StoreViewDesk final : public ViewDesk
{
public:
    StoreViewDesk();
    ~StoreViewDesk() override;

    void open(store::Session& session); ///< outlives the time until close()
    void close();

    [[nodiscard]] QFuture<core::Result<std::vector<core::SavedView>>> views() override;
    [[nodiscard]] QFuture<core::Result<core::SavedView>> saveView(const core::SavedView& view) override;
    [[nodiscard]] QFuture<core::Result<bool>> removeView(core::ViewId id, qint64 revision) override;

private:
    std::unique_ptr<store::ViewStore> m_store;
};

} // namespace yagura::models
