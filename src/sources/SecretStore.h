// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceConfig.h"
#include "sources/Source.h"

#include <QCoroTask>
#include <QString>

#include <functional>

namespace yagura::sources {

/// Where secrets come from: the keychain of this computer, a file or an environment variable. Nothing is kept, and
/// nothing of a value ever reaches an error or a log.
///
/// The set-up of a source comes from the database and is believed nothing: a secret is handed out only for the kind of
/// source and the address that stand beside it (KeptSecret), and only to an address that is encrypted.
class SecretStore final
{
public:
    /// Resolves "keychain:NAME" (service "yagura"), "file:PATH" (see SecretFile.h) or "env:NAME" (YAGURA_SECRET_…).
    /// Errors: each says what to do. Invalid with code "site", "address", "secret_ref", "secret_env_prefix", "secret_folder",
    ///         "secret_file" or "secret" (no key at all); Denied with "secret_unbound" where the secret does not say whom it is
    ///         for, "secret_elsewhere" where that is somebody else, "secret_rights"; NotFound, Denied, Offline (no keychain
    ///         here), TimedOut with "secret"; Cancelled.
    /// A locked keychain asks its person first: it is waited for while `isWanted` answers true, a minute at most. Files are
    /// read on a thread of their own, and given up after some seconds.
    [[nodiscard]] static QCoro::Task<core::Result<Secret>> resolve(core::SourceConfig config, std::function<bool()> isWanted = {});

    /// Keeps a secret where the set-up says, for the kind and the address that stand there now.
    /// Errors: as above; Invalid with "secret_ref" for an environment variable, which nobody can set from here.
    [[nodiscard]] static QCoro::Task<core::Result<bool>> keep(core::SourceConfig config, QString value);

    /// Reads the text of a secret: Datadog's is two lines, or "<API key>:<application key>"; the others are one key.
    [[nodiscard]] static core::Result<Secret> parse(const QString& value, const QString& sourceKind);
};

} // namespace yagura::sources
