// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/Result.h"
#include "core/SourceConfig.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace yagura::models {

/// What trying a source from this computer found.
struct TrialOutcome
{
    std::optional<core::Error> error;
    bool isSecretMissing = false; ///< the error is about finding the secret, not about the vendor
    QString account; ///< whose key it is, where the vendor says so
    int openCount = -1; ///< how many things are open there now
    QStringList remarks; ///< stable names of what is allowed but doubtful

    bool operator==(const TrialOutcome&) const = default;
};

/// The vendors, as this computer reaches them. Models know neither vendors nor keychains: the program hands this in.
/// A secret passes through here into the vendor's request or the keychain, and nowhere else.
class SourceTrials
{
public:
    SourceTrials() = default;
    virtual ~SourceTrials() = default;
    Q_DISABLE_COPY_MOVE(SourceTrials)

    [[nodiscard]] virtual QStringList kinds() const = 0;
    /// Tries the credentials and one page. `secret`: as it was typed; empty to take the one that config.secretRef names.
    [[nodiscard]] virtual QFuture<TrialOutcome> tryOut(const core::SourceConfig& config, const QString& secret) = 0;
    /// Keeps a secret where config.secretRef says, for this kind of source and this address alone: the collector of this
    /// computer sends it nowhere else.
    /// Errors: Invalid for a value that the kind of source cannot use, Offline where there is no keychain, TimedOut.
    [[nodiscard]] virtual QFuture<core::Result<bool>> keepSecret(const core::SourceConfig& config, const QString& secret) = 0;
};

} // namespace yagura::models
