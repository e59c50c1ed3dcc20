// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace yagura::core {

/// How bad. The numbers are those of the database column and sort from mild to bad.
enum class Severity : qint16 {
    Unknown = 0,
    Low = 1,
    Medium = 2,
    High = 3,
    Critical = 4,
};

[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] Severity severityFromNumber(int number);

} // namespace yagura::core
