// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Tokens.h"
#include "ui/window/Language.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

namespace yagura::ui {

/// What a desk remembers of its window: the one table of keys.
class Settings final
{
public:
    explicit Settings(const QString& file);

    [[nodiscard]] std::optional<Language::Tongue> language() const;
    void setLanguage(Language::Tongue language);
    [[nodiscard]] ThemeKind theme() const;
    void setTheme(ThemeKind theme);
    [[nodiscard]] bool reducedMotion() const;
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

private:
    QSettings m_store;
};

} // namespace yagura::ui
