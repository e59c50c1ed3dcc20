// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"

#include <QThread>

namespace yagura::collector {

/// A collector on a thread of its own, with the session, the HTTP client and the secret store made there.
/// The signals arrive on the thread of the receiver.
class CollectorThread final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollectorThread)

public:
    explicit CollectorThread(const QString& conninfo, const QString& holder = holderName(), QObject* parent = nullptr);
    ~CollectorThread() override; ///< stops and waits

    /// Asks the collector to stop; finished() follows when its tasks have ended and its sources are released.
    void stop();

    /// Polls all held sources now.
    void pollNow();

signals:
    void sourcesRead(const QStringList& activeKeys);
    void sourcePolled(const yagura::collector::PollFact& fact);
    void sourceHeldElsewhere(const QString& source);
    void failed(const QString& source, const yagura::core::Error& error);
    void stopRequested();
    void pollRequested();

protected:
    void run() override;

private:
    const QString m_conninfo;
    const QString m_holder;
};

} // namespace yagura::collector
