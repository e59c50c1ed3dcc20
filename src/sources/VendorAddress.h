// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceConfig.h"

#include <QString>
#include <QUrl>

namespace yagura::sources {

/// Where the requests of a source go, and its key with them: its base URL, else the vendor's own for its site.
/// Empty for an unknown kind or site.
[[nodiscard]] QUrl vendorAddress(const core::SourceConfig& config);

/// "https://api.example.com", with the port where it is not the usual one; empty for what is no address of the web.
[[nodiscard]] QString originOf(const QUrl& address);

/// Whether what is sent there stays on this computer.
[[nodiscard]] bool isLoopback(const QUrl& address);

/// Whether a key may be sent there at all: encrypted, or without leaving this computer.
/// Errors: Invalid with code "address".
[[nodiscard]] core::Result<bool> checkAddress(const QUrl& address);

} // namespace yagura::sources
