// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace yagura::ui {

/// The tone by which the style sheet chooses a widget's colour ("muted", "stale", …); empty is the plain one.
inline void setTone(QWidget& widget, const QString& tone)
{
    if (widget.property("tone").toString() == tone)
        return;
    widget.setProperty("tone", tone);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace yagura::ui
