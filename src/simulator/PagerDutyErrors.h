// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/Http.h"

#include <QStringList>

namespace yagura::simulator::pagerduty {

/// `{"error":{"message","code","errors"}}` with an HTTP status.
[[nodiscard]] HttpReply error(
    int status, int code, const QString& message, const QStringList& details = {});

} // namespace yagura::simulator::pagerduty
