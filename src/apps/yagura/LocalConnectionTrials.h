// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ConnectionTrials.h"

#include <QThreadPool>

namespace yagura::app {

/// Tries databases from this computer, on a thread of its own.
class LocalConnectionTrials final : public models::ConnectionTrials
{
public:
    LocalConnectionTrials();
    ~LocalConnectionTrials() override;
    Q_DISABLE_COPY_MOVE(LocalConnectionTrials)

    [[nodiscard]] QFuture<core::Result<QString>> tryOut(const QString& conninfo) override;

private:
    QThreadPool m_pool;
};

} // namespace yagura::app
