// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

#include <chrono>

namespace yagura::core {

/// A configured vendor account. The secret is never part of it: `secretRef` says where the holder finds it.
struct SourceConfig
{
    SourceId id;
    QString key; ///< short and unique: "pd-main"
    QString kind; ///< pagerduty, datadog
    QString name;
    QUrl baseUrl; ///< empty: the vendor's own address for `site`
    QString site; ///< PagerDuty: us, eu; Datadog: ap1.datadoghq.com, datadoghq.eu …
    std::chrono::seconds interval {30};
    bool paused = false;
    QString secretRef; ///< "keychain:NAME", "file:PATH" or "env:NAME" (Datadog's two keys: see SecretStore)
    QMap<QString, QString> options; ///< by kind: pagerduty "from" (mail of a user), "second_line" (policy id)

    bool operator==(const SourceConfig&) const = default;
};

} // namespace yagura::core
