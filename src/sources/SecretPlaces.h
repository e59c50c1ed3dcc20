// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QCoroTask>
#include <QString>

#include <functional>

namespace yagura::sources {

/// A secret's text out of the place that a reference names. See SecretStore::resolve.
[[nodiscard]] QCoro::Task<core::Result<QString>> readSecret(QString secretRef, std::function<bool()> isWanted);

/// Into it: the keychain or a file.
[[nodiscard]] QCoro::Task<core::Result<bool>> writeSecret(QString secretRef, QString text);

} // namespace yagura::sources
