// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

namespace yagura::ctl {

/// As the man page documents them.
enum class Exit {
    Ok = 0,
    Failed = 1,
    Usage = 2,
    Conflict = 3, ///< not possible now, or somebody was first; another schema
    NoConnection = 4,
    Denied = 5,
    NotFound = 6,
    BadInput = 7, ///< a file or a value is not of the form
};

[[nodiscard]] inline Exit exitOf(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Offline:
    case core::ErrorKind::TimedOut:
        return Exit::NoConnection;
    case core::ErrorKind::Denied:
        return Exit::Denied;
    case core::ErrorKind::NotFound:
        return Exit::NotFound;
    case core::ErrorKind::Conflict:
        return Exit::Conflict;
    case core::ErrorKind::Invalid:
        return Exit::BadInput;
    default:
        return Exit::Failed;
    }
}

} // namespace yagura::ctl
