// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QDialog>

class QDateTimeEdit;

namespace yagura::core {
struct WorkItem;
}

namespace yagura::ui {

/// Until when to watch, on the clock that was chosen at this desk.
class WatchUntilDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `item`: the one that is watched, whatever is shown behind the dialog by then.
    WatchUntilDialog(const QDateTime& now, const core::WorkItem& item, QWidget* parent = nullptr);

    [[nodiscard]] QDateTime until() const; ///< UTC

private:
    QDateTimeEdit* m_edit;
};

} // namespace yagura::ui
