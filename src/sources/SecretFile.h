// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

namespace yagura::sources {

/// The folders that secrets may lie in: $CREDENTIALS_DIRECTORY (as systemd sets it), $YAGURA_CREDENTIALS_DIRECTORY and
/// /etc/yagura. Which file of this computer is read is said by the database, where a lead writes: so he chooses among what
/// was laid out for this, and nothing else.
[[nodiscard]] QStringList secretFolders();

/// Reads a file of secrets; a relative path is below the first of the folders. Blocks as long as its disk does.
/// Errors: Invalid with code "secret_folder" for a place outside of the folders (also behind a link), "secret_file" for
///         what is no small regular file; Denied with "secret_rights" where others could read or write it, or it cannot be
///         read; NotFound with "secret".
[[nodiscard]] core::Result<QString> readSecretFile(const QString& path);

/// Writes one, for its owner alone; one that is there keeps its owner and group.
/// Errors: as above; Denied with "secret_rights" where it cannot be written.
[[nodiscard]] core::Result<bool> writeSecretFile(const QString& path, const QString& text);

} // namespace yagura::sources
