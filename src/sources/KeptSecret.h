// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::sources {

/// A secret as it lies in the keychain, a file or the environment, together with whom it was given for.
/// Text: KIND, ORIGIN and the key itself, parted by blanks or ends of lines:
///     datadog https://api.ap1.datadoghq.com
///     <API key>
///     <application key>
/// The set-up in the database says where a key is to go, and whoever may write there could draw any key of the collector's
/// computer to an address of his own: so what goes where is written beside the key, where only its owner writes.
struct KeptSecret
{
    QString kind; ///< of source; empty where it is not said for whom
    QString origin; ///< as originOf(); with the port "*" for any port of this computer ("http://127.0.0.1:*")
    QString value;

    /// Never fails: a text of another form is a key that says of nobody whom it is for.
    [[nodiscard]] static KeptSecret read(const QString& text);
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool isBound() const { return !kind.isEmpty(); }
    [[nodiscard]] bool isFor(const QString& sourceKind, const QString& sourceOrigin) const;
};

} // namespace yagura::sources
