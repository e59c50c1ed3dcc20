// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace yagura::ui {

/// The one theme of the program: Fusion, a palette made of the tokens, three sizes of one typeface.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Size { Small, Base, Large }; ///< 0.9, 1 and 1.4 of the base

    explicit Theme(ThemeKind kind = ThemeKind::Dark, QObject* parent = nullptr);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const Tokens& tokens() const { return tokensOf(m_kind); }
    void setKind(ThemeKind kind);

    /// Gives the application style, palette, fonts, icons and the few rules that a palette cannot express.
    void apply(QApplication& application) const;

    [[nodiscard]] static QFont font(Size size = Size::Base, QFont::Weight weight = QFont::Normal);
    [[nodiscard]] static QFont monospace();

signals:
    void changed();

private:
    ThemeKind m_kind;
};

} // namespace yagura::ui
