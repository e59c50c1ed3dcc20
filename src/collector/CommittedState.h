// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace yagura::collector {

/// What the holder knows to be committed of a source, so that a poll that brings nothing new costs no ingest.
/// It forgets everything when the source is held anew: in between another collector may have written.
class CommittedState
{
public:
    /// `openSignals`: what the database holds as not recovered.
    void reset(const QStringList& openSignals);

    /// What of a poll's batch the database does not have yet. A record whose raw text alone differs is the same one.
    [[nodiscard]] core::IngestBatch newIn(core::IngestBatch batch) const;

    /// Takes a committed batch to the books.
    void commit(const core::IngestBatch& batch);

    /// External ids that the database holds as not recovered.
    [[nodiscard]] QStringList openSignals() const;

private:
    QHash<QString, core::Signal> m_signals; ///< without raw
    QHash<QString, core::Monitor> m_monitors; ///< without raw
    QSet<QString> m_events;
    QHash<QByteArray, QDateTime> m_badRecords; ///< digest, when it was last told
    QSet<QString> m_open;
};

} // namespace yagura::collector
