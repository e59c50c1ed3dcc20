// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::sources {

/// A monitor group's name in the one spelling that all sources use: parts sorted, "total" and nothing as "*".
[[nodiscard]] QString normalGroup(const QString& group);

/// The name under which a Datadog monitor group and what it raised elsewhere find each other.
/// Shape: "datadog:<monitor id>/<group>"
[[nodiscard]] QString datadogLinkKey(const QString& monitorId, const QString& group);

} // namespace yagura::sources
