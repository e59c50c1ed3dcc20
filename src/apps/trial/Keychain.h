// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QCoroTask>

namespace yagura::trial {

/// Writes a secret into this computer's keychain, under the service "yagura" where SecretStore looks for it.
/// Errors: Invalid for a value that the kind of source cannot use, Offline where there is no keychain, Denied.
[[nodiscard]] QCoro::Task<core::Result<bool>> storeSecret(QString name, QString secret, QString sourceKind);

} // namespace yagura::trial
