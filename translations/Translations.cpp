// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs one object of its own; the translations ride on it as resources.
namespace yagura::translations {

extern const int present;
const int present = 1;

} // namespace yagura::translations
