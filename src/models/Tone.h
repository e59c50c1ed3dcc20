// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"

#include <QString>

namespace yagura::models {

/// The tones of the room; those of a severity come first and have its number.
enum class Tone { Unknown, Low, Medium, High, Critical, Shift, Test };

[[nodiscard]] inline Tone toneOf(core::Severity severity)
{
    return static_cast<Tone>(static_cast<int>(severity));
}

/// Its name in resources/sounds/tones.txt.
[[nodiscard]] QString toneName(Tone tone);

} // namespace yagura::models
