// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Tokens.h"
#include "ui/window/Language.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace yagura::app {

/// What `yagura` is told on its command line.
struct Options
{
    bool demo = false;
    bool collects = true;
    QString conninfo; ///< empty: the embedded server
    QString dataFolder;
    QString clusterFolder; ///< empty: the embedded server's own default
    QString screenshot; ///< empty for none
    std::optional<ui::Language::Tongue> language;
    std::optional<ui::ThemeKind> theme;
    std::optional<QSize> size;

    bool operator==(const Options&) const = default;
};

/// Where settings and all else of this computer live, by arguments that are not checked yet.
[[nodiscard]] QString dataFolderOf(const QStringList& arguments);

/// What is spoken: as the command line says, else what the person kept ("ja", "en"). A picture is taken by scripts: it
/// speaks the locale's, whatever a person once chose in the window.
[[nodiscard]] ui::Language::Tongue tongueOf(const Options& options, const QString& kept);

/// Reads the arguments; prints help, version or what is wrong with them, and ends the program where that is all.
[[nodiscard]] Options readOptions(const QStringList& arguments);

} // namespace yagura::app
