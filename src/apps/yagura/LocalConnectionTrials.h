// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ConnectionTrials.h"

#include "store/Wake.h"

#include <memory>

namespace yagura::app {

/// Tries databases from this computer, each on a thread of its own.
class LocalConnectionTrials final : public models::ConnectionTrials
{
public:
    LocalConnectionTrials() = default;
    ~LocalConnectionTrials() override;
    Q_DISABLE_COPY_MOVE(LocalConnectionTrials)

    [[nodiscard]] QFuture<core::Result<QString>> tryOut(const QString& conninfo) override;

private:
    std::shared_ptr<store::Wake> m_ended = std::make_shared<store::Wake>();
};

} // namespace yagura::app
