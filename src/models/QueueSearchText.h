// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemQuery.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace yagura::models {

/// What is said of a search: what of it was not understood, and how one searches.
class QueueSearchText
{
    Q_DECLARE_TR_FUNCTIONS(QueueSearchText)

public:
    /// One sentence for each part that was not understood; empty where all was.
    [[nodiscard]] static QString hint(const std::vector<core::QueryProblem>& problems);
    [[nodiscard]] static QString help(); ///< the syntax, in plain lines

private:
    static QString sentence(const core::QueryProblem& problem);
    static QString values(const QString& field);
};

} // namespace yagura::models
