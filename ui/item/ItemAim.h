// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QString>

namespace yagura::ui {

/// What the keys, buttons, menus and the palette act on: exactly what is seen to be chosen.
struct ItemAim
{
    enum class Kind {
        Nothing, ///< nothing is chosen
        One, ///< the item that is shown, whose row in the queue is chosen
        Alone, ///< the item that is shown; it was opened from elsewhere, and no row is chosen
        Left, ///< no row is chosen, since that of the item shown has left the list: nothing is done to it
        Group, ///< all of a group, whose head is chosen
        Several, ///< all that are selected
    };
    /// How the item of Alone or Left is brought into the list.
    enum class Remedy { None, Show, Keep };

    Kind kind = Kind::Nothing;
    core::ItemId item {}; ///< of One, Alone and Left
    QString why {}; ///< of Alone and Left: a sentence
    Remedy remedy = Remedy::None;
    bool isRowInSight = true; ///< of One

    [[nodiscard]] bool isOne() const { return kind == Kind::One || kind == Kind::Alone; }
    [[nodiscard]] bool isMany() const { return kind == Kind::Group || kind == Kind::Several; }
    bool operator==(const ItemAim&) const = default;
};

} // namespace yagura::ui
