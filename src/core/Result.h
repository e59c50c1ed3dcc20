// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <tl/expected.hpp>

namespace yagura::core {

/// What a function that may fail returns. Mark such a function [[nodiscard]]: the type does not warn by itself.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(
    ErrorKind kind, const QString& detail, const QString& code = {})
{
    return tl::unexpected<Error>(Error {kind, detail, code, std::nullopt});
}

} // namespace yagura::core
