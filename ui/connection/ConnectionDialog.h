// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace yagura::models {
class ConnectionTrials;
}

namespace yagura::ui {

class Settings;

/// Another database for this desk, from the next start on.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionDialog)

public:
    ConnectionDialog(Settings& settings, models::ConnectionTrials* trials, QWidget* parent = nullptr);
};

} // namespace yagura::ui
