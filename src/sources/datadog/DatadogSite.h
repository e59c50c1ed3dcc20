// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace yagura::sources::datadog {

/// One of the vendor's sites: an account lives in one, and its keys are good nowhere else.
struct Site
{
    QUrl api;
    QString webHost; ///< where people look
};

/// By the site's address ("ap1.datadoghq.com"), the address of its pages or its short name ("AP1"); empty is US1.
/// None where the vendor has no such site.
[[nodiscard]] std::optional<Site> siteNamed(const QString& name);

} // namespace yagura::sources::datadog
