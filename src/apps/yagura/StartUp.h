// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Options.h"

#include "core/Result.h"

#include <QThread>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace yagura::store {
class EmbeddedServer;
}

namespace yagura::app {

class DemoVendors;

/// Makes this computer's own database ready on a thread of its own: starts the embedded server, migrates, furnishes the demo.
/// What fails is tried again until it succeeds. What it started lives until it dies. A shared server needs nothing of this:
/// the desk's sessions look for it by themselves.
class StartUp final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartUp)

public:
    explicit StartUp(const Options& options, QObject* parent = nullptr);
    ~StartUp() override;

    /// Where the database will be, whether it is there or not.
    [[nodiscard]] QString conninfo() const { return m_conninfo; }
    void tryNow(); ///< what has failed, without waiting for its time
    /// True when it has ended. What a server's own programs are at cannot be broken off.
    [[nodiscard]] bool end(std::chrono::milliseconds within);

signals:
    void ready(const QString& conninfo);
    void failed(const yagura::core::Error& error); ///< and is tried again

protected:
    void run() override;

private:
    [[nodiscard]] core::Result<QString> prepare();

    const Options m_options;
    std::mutex m_mutex; ///< guards the two below
    bool m_isEnding = false;
    bool m_isHurried = false;
    std::condition_variable m_changed;
    std::unique_ptr<store::EmbeddedServer> m_server;
    const QString m_conninfo;
    std::unique_ptr<DemoVendors> m_vendors;
};

} // namespace yagura::app
