// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "sources/Source.h"

#include <QCoroTask>
#include <QString>

#include <functional>

namespace yagura::sources {

/// Where secrets come from: the keychain of this computer, a file or an environment variable. Nothing is kept, and
/// nothing of a value ever reaches an error or a log.
class SecretStore final
{
public:
    /// Resolves "keychain:NAME" (service "yagura"), "file:PATH" (a relative one below $CREDENTIALS_DIRECTORY, as systemd
    /// sets it) or "env:NAME".
    /// Errors: Invalid for a reference or a value of another form, NotFound, Denied, Offline (no keychain here), TimedOut;
    ///         each says what to do.
    /// A locked keychain asks its person first: it is waited for while `isWanted` answers true, a minute at most.
    [[nodiscard]] static QCoro::Task<core::Result<Secret>> resolve(
        QString secretRef, QString sourceKind, std::function<bool()> isWanted = {});

    /// Reads the text of a secret: Datadog's is two lines, or "<API key>:<application key>"; the others are one key.
    [[nodiscard]] static core::Result<Secret> parse(const QString& value, const QString& sourceKind);
};

} // namespace yagura::sources
