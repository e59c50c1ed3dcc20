// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs one object of its own; the tones ride on it as resources, below :/sounds.
namespace yagura::sounds {

extern const int present;
const int present = 1;

} // namespace yagura::sounds
