// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"

#include <QList>
#include <QString>

#include <optional>

namespace yagura::models {

enum class PaletteKind { Action, Pane, Perspective, View, Setting, Item, Customer };

/// One thing that the palette finds and does.
struct PaletteEntry
{
    PaletteKind kind = PaletteKind::Action;
    QString id; ///< stable: "action:actionHelp", "item:41"
    QString text;
    QString detail; ///< shown behind the text, and searched
    QString more; ///< searched only: a reading, a name in the other language
    QString keys; ///< as they are printed
    QString reason; ///< why it cannot be done now; empty where it can
    std::optional<core::Severity> severity; ///< of an item

    bool operator==(const PaletteEntry&) const = default;
};

/// One line of what was found.
struct PaletteRow
{
    PaletteEntry entry;
    QList<int> marks; ///< places in the text that answer what was typed
    QList<int> detailMarks;
    bool isRecent = false; ///< it was chosen lately, and is shown for that

    bool operator==(const PaletteRow&) const = default;
};

} // namespace yagura::models
