// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace yagura::ui {

class Settings;

/// Which database a desk works with, as the settings keep it.
struct ConnectionChoice
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionChoice)

public:
    QString kind {}; ///< "embedded", "service", "server"; empty: never chosen
    QString service {};
    QString host {};
    int port = 5432;
    QString database {};
    QString user {};
    QString tls {}; ///< as libpq's sslmode

    bool operator==(const ConnectionChoice&) const = default;

    [[nodiscard]] static ConnectionChoice kept(const Settings& settings);
    void keep(Settings& settings) const;

    /// As libpq takes it; empty for the embedded server.
    [[nodiscard]] QString conninfo() const;
    [[nodiscard]] QString missing() const; ///< what a person still has to fill in; empty for nothing
    [[nodiscard]] QString words() const; ///< "Server db.example.jp, database yagura"
};

} // namespace yagura::ui
