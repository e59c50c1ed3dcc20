// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "models/ErrorText.h"

#include <QCoreApplication>

#include <optional>

namespace yagura::models {

/// What is wrong with a connection that was tried, and who can mend it.
class ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    /// By the code alone; what libpq said of it is the caller's, as details.
    [[nodiscard]] static ErrorWords words(const core::Error& error);

    /// Whether the reason has a name of its own, and not only the library's words.
    [[nodiscard]] static bool isNamed(const core::Error& error);

private:
    [[nodiscard]] static std::optional<ErrorWords> named(const core::Error& error);
};

} // namespace yagura::models
