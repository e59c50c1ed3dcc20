// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// Why an action is not possible, from the stable name that the database gives.
class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)

public:
    [[nodiscard]] static QString sentence(const QString& reason);
};

} // namespace yagura::models
