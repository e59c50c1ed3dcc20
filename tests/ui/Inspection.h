// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QImage;
class QWidget;

namespace yagura::test {

/// What a machine can see of a picture that a person would call a fault. Each answers one sentence a fault, empty for
/// none; hidden widgets are passed over.

/// Text that has less room than it needs, lists that scroll sideways, widgets out of their parents or over a sibling.
[[nodiscard]] QStringList cutOrMisplaced(const QWidget& root);

/// Words of the other language. `data` is what vendors and people wrote: it stays in its language.
[[nodiscard]] QStringList inTheOtherLanguage(const QWidget& root, bool japanese, const QStringList& data);

/// Controls that a person can reach and that have no object name, or no name for a screen reader.
[[nodiscard]] QStringList nameless(const QWidget& root);

/// Labels and buttons whose darkest and lightest pixels are too near to each other to be read.
/// Shape:  `picture` is the grab of `root`, at twice the size or more: strokes of one pixel never reach their colour.
[[nodiscard]] QStringList illegible(const QWidget& root, const QImage& picture);

/// Actions of a window without a key or a status tip, and keys that two of them claim.
[[nodiscard]] QStringList keyless(const QWidget& window);

} // namespace yagura::test
