// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Pace.h"

#include "core/Clock.h"
#include "core/IngestBatch.h"
#include "core/Result.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace yagura::store {
class Session;
}

namespace yagura::sources {
class HttpClient;
}

namespace yagura::collector {

/// One poll that has ended, committed and reported.
struct PollFact
{
    QString source; ///< key
    bool good = false; ///< the whole list was seen and committed
    core::IngestReport report;
    int lagMs = 0;
};

/// The collaborators of a collector; all outlive it and live on its thread.
struct Collaborators
{
    store::Session& session;
    sources::HttpClient& http;
    const core::Clock& clock;
};

/// Polls every active source that no other collector holds, ingests what they bring, carries out deliveries, fetches
/// metrics and runs the rules. A source that fails never stops the others; a lost database pauses all until it is back.
/// It lives on one thread with its HTTP client and session; CollectorThread provides one.
class Collector final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Collector)

public:
    /// `holder`: who polls, as people read it: see holderName().
    Collector(Collaborators collaborators, const QString& holder, const Pace& pace = {}, QObject* parent = nullptr);
    ~Collector() override; ///< after stopped(): tasks under way would lose their answers

    void start();

    /// Starts no new work; when the running tasks have ended releases the sources and emits stopped(). A database that takes
    /// longer than Pace::stopWithin is not waited for: the session is closed, and the sources fall free with it.
    void stop();

    /// Polls all held sources now, whatever their interval.
    void pollNow();

signals:
    void sourcesRead(const QStringList& activeKeys);
    void sourcePolled(const yagura::collector::PollFact& fact);
    void sourceHeldElsewhere(const QString& source);
    /// Shape: `source` is empty for what concerns the collector as a whole (a missing role).
    void failed(const QString& source, const yagura::core::Error& error);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// "user@host (pid)" of this process.
[[nodiscard]] QString holderName();

} // namespace yagura::collector

Q_DECLARE_METATYPE(yagura::collector::PollFact)
