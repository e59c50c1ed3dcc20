// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace yagura::models {

/// Why an action is not possible, from the stable name that the database gives.
class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)

public:
    /// `facts`: who has the item and since when, where the database told it (core::Error::facts).
    [[nodiscard]] static QString sentence(const QString& reason, const QJsonObject& facts = {});

private:
    [[nodiscard]] static QString taken(const QJsonObject& facts);
};

} // namespace yagura::models
