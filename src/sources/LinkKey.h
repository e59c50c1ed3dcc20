// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::sources {

/// A monitor group's name in the one spelling that all sources use: parts sorted; "*" for what stands for the whole monitor,
/// which is "total", nothing, and a synthetic test's verdict over all its places ("@SYNTHETICS_OVERALL@").
[[nodiscard]] QString normalGroup(const QString& group);

/// The name under which a Datadog monitor group and what it raised elsewhere find each other.
/// Shape: "datadog:<monitor id>/<group>"
[[nodiscard]] QString datadogLinkKey(const QString& monitorId, const QString& group);

} // namespace yagura::sources
