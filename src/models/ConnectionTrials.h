// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QString>

namespace yagura::models {

/// Databases, as this computer reaches them: the program hands this in.
class ConnectionTrials
{
public:
    ConnectionTrials() = default;
    virtual ~ConnectionTrials() = default;
    Q_DISABLE_COPY_MOVE(ConnectionTrials)

    /// Answers the login that could work there. Errors: as store::tryConnection.
    [[nodiscard]] virtual QFuture<core::Result<QString>> tryOut(const QString& conninfo) = 0;
};

} // namespace yagura::models
