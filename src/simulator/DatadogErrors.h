// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/Http.h"

#include <QJsonArray>

namespace yagura::simulator::datadog {

/// `{"errors":["text"]}` with an HTTP status.
[[nodiscard]] inline HttpReply error(int status, const QString& text)
{
    return HttpReply::json({{QStringLiteral("errors"), QJsonArray{text}}}, status);
}

} // namespace yagura::simulator::datadog
