// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Options.h"

#include "core/Result.h"

#include <QThread>

#include <memory>

namespace yagura::store {
class EmbeddedServer;
}

namespace yagura::app {

class DemoVendors;

/// Makes the database ready on a thread of its own: starts the embedded server, migrates, furnishes the demo.
/// What it started lives until it dies.
class StartUp final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartUp)

public:
    explicit StartUp(const Options& options, QObject* parent = nullptr);
    ~StartUp() override;

    /// Another server than the one of the command line; empty for the embedded one. Not while it runs.
    void setConninfo(const QString& conninfo) { m_options.conninfo = conninfo; }

signals:
    void ready(const QString& conninfo);
    void failed(const yagura::core::Error& error);

protected:
    void run() override;

private:
    [[nodiscard]] core::Result<QString> prepare();

    Options m_options;
    std::unique_ptr<store::EmbeddedServer> m_server;
    std::unique_ptr<DemoVendors> m_vendors;
};

} // namespace yagura::app
