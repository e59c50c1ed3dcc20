// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/ThemeChoice.h"

#include <QDBusVariant>
#include <QPalette>

namespace yagura::presence {

/// What the desktop prefers, as its portal tells and as it changes. Where there is no portal, or it has no preference,
/// what the desktop gave as a palette decides.
class PortalScheme final : public ui::DesktopScheme
{
    Q_OBJECT

public:
    /// `palette`: the application's, before any theme of ours.
    explicit PortalScheme(const QPalette& palette);

    [[nodiscard]] ui::ThemeKind preferred() const override { return m_preferred; }
    void ask(); ///< the answer comes over the event loop

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);

    const ui::ThemeKind m_ofPalette;
    ui::ThemeKind m_preferred;
};

} // namespace yagura::presence
