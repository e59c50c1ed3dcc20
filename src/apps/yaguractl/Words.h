// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QCoreApplication>

namespace yagura::ctl {

/// What the command line says to people, in the language of their locale. Names that a script or an argument uses
/// (states, severities, verbs) and everything in JSON are the same in all languages.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(yaguractl)

public:
    [[nodiscard]] static QString kind(core::ErrorKind kind);

    /// Speaks the locale's language from here on, where there is one for it.
    static void speakLocale();
};

} // namespace yagura::ctl
