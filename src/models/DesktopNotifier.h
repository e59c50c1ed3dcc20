// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace yagura::models {

/// What a desktop shows beside its windows. All of it is plain text, however it looks.
struct DesktopNotice
{
    core::ItemId item; ///< what it is about; invalid: several. A later one about the same replaces it
    QString title;
    QString body;
    bool isUrgent = false;

    bool operator==(const DesktopNotice&) const = default;
};

/// Where notices are shown. Nothing here blocks.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const DesktopNotice& notice) = 0;
    virtual void close(core::ItemId item) = 0; ///< of this item; invalid: that about several

signals:
    /// The person took one up. `token`: the desktop's leave to come forward, empty for none.
    void taken(yagura::core::ItemId item, const QByteArray& token);
    void unheard(const yagura::models::DesktopNotice& notice); ///< it is shown nowhere
};

} // namespace yagura::models
