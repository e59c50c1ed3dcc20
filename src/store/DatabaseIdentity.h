// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::store {

/// Which database a workstation means, whatever else its conninfo says: time-outs, certificates and the order of words make
/// no other database of it. What is kept on the computer for one (drafts, actions) is kept under this.
struct DatabaseIdentity
{
    QString name; ///< "yagura @ db1", for people
    QString key; ///< short, fit for the name of a file

    /// Needs no connection: it is asked before there is one.
    [[nodiscard]] static DatabaseIdentity of(const QString& conninfo);
};

} // namespace yagura::store
