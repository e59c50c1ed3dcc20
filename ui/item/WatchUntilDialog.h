// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QDialog>

class QDateTimeEdit;

namespace yagura::ui {

/// Until when to watch, on the clock that was chosen at this desk.
class WatchUntilDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WatchUntilDialog(const QDateTime& now, QWidget* parent = nullptr);

    [[nodiscard]] QDateTime until() const; ///< UTC

private:
    QDateTimeEdit* m_edit;
};

} // namespace yagura::ui
