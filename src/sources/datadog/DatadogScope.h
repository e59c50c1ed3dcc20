// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace yagura::sources::datadog {

/// What can be said of whether something is silenced. Unsure is for the vendor to judge: it never counts as Yes.
/// The order is that of certainty: AND is the least of its parts, OR the greatest.
enum class Silence { No, Unsure, Yes };

/// Whether a downtime's scope names a group.
/// Shape: the vendor's search language: "key:value" with * and ?, "key:\"value\"", "key:(a OR b)", AND, OR, NOT, brackets; a
///        comma or a blank is AND, "-" and "!" are NOT, "*" is all. `tags` are the group's own; case does not count.
///        Unsure where the group has no such key (the vendor may know the tags of its host) and where the scope speaks in
///        another way.
[[nodiscard]] Silence scopeSilences(const QString& scope, const QStringList& tags);

/// Whether a pattern with * and ? is all of the text, case aside.
[[nodiscard]] bool matchesWildcard(const QString& pattern, const QString& text);

} // namespace yagura::sources::datadog
