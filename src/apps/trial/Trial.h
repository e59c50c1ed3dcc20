// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceConfig.h"
#include "sources/Source.h"

#include <QCoroTask>

namespace yagura::trial {

/// What trying a source found.
struct Trial
{
    std::optional<core::Error> error;
    bool isSecretMissing = false; ///< the error is about finding the secret, not about the vendor
    sources::TestReport report;
};

/// Reads the secret and tries one page of the vendor's. `typedSecret`: in place of the one that the set-up names.
[[nodiscard]] QCoro::Task<Trial> trySource(core::SourceConfig config, QString typedSecret = {});

/// What to do about a failed trial, in one sentence.
[[nodiscard]] QString remedy(const core::SourceConfig& config, const Trial& trial);

} // namespace yagura::trial
