// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/Settings.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::ui {

/// How the settings are called on the screen.
class SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)

public:
    [[nodiscard]] static QString name(Settings::Key key);
    [[nodiscard]] static QString hint(Settings::Key key); ///< may be empty
    [[nodiscard]] static QString choice(Settings::Key key, const QString& value);
};

} // namespace yagura::ui
