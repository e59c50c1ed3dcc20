// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QPromise>

namespace yagura::models {

/// What a desk answers before it is opened: Offline, at once.
template <class T>
[[nodiscard]] QFuture<core::Result<T>> notOpen()
{
    QPromise<core::Result<T>> promise;
    promise.start();
    promise.addResult(core::failure(core::ErrorKind::Offline, QStringLiteral("the desk is not open")));
    promise.finish();
    return promise.future();
}

} // namespace yagura::models
