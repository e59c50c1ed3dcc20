// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs one object of its own; the pages ride on it as resources, below :/help.
namespace yagura::help {

extern const int present;
const int present = 1;

} // namespace yagura::help
