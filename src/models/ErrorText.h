// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace yagura::models {

/// What was being done when an Error came.
enum class Failing { Start, Connection, Reading, Action, Source };

/// An Error in three sentences for people: what failed, what still works, what to do. Any but the first may be empty.
/// What a program said of it in its own words is no sentence for people: it is kept apart, for who mends it.
struct ErrorWords
{
    QString failed;
    QString stillWorks;
    QString toDo;
    QString details = {}; ///< never shown alone

    [[nodiscard]] QString all() const; ///< the sentences in a row
    [[nodiscard]] QString rest() const; ///< all but the first
    bool operator==(const ErrorWords&) const = default;
};

/// Sentences one behind the other, without the empty ones: Japanese ones end in 。 and stand without a blank between them.
[[nodiscard]] QString inARow(QStringList sentences);

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    [[nodiscard]] static ErrorWords words(Failing failing, const core::Error& error);

    /// What a source could not read beside a whole list: the alerts do not depend on it.
    [[nodiscard]] static ErrorWords aside(const core::Error& error);

    /// A source's error in a few words, for its place in the status bar.
    [[nodiscard]] static QString brief(const core::Error& error);

    /// What keeps a key from being used, on this side of the vendor: by the codes of sources/SecretStore. Empty for other errors.
    [[nodiscard]] static ErrorWords sourceKey(const core::Error& error);

private:
    static ErrorWords start(const core::Error& error);
    static ErrorWords connection(const core::Error& error);
    static ErrorWords action(const core::Error& error);
    static ErrorWords source(const core::Error& error);
    static ErrorWords incompleteList(const core::Error& error);
};

} // namespace yagura::models
