// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceConfig.h"
#include "core/SourceStatus.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::core {

/// A source as its list shows it: how it is set up, how it is, who changed it last.
struct SourceCard
{
    SourceConfig config;
    SourceStatus status;
    qint64 revision = 0; ///< of the set-up: handed in again with a change, so that two people do not overwrite each other
    bool held = false; ///< a collector holds it at this moment; a holder's name alone may outlive the holder
    std::optional<QDateTime> changedAt;
    QString changedBy;
    int badRecordsKept = 0;

    bool operator==(const SourceCard&) const = default;
};

/// All sources that are in use, sorted by key, and whether this login may change them.
struct SourceCards
{
    std::vector<SourceCard> cards;
    bool mayEdit = false;

    bool operator==(const SourceCards&) const = default;
};

/// One change of a source's set-up.
struct SourceChange
{
    qint64 id = 0;
    QDateTime at;
    QString actor;
    QString what; ///< added, changed, paused, resumed, removed, revived
    QJsonObject facts; ///< column → [before, after]

    bool operator==(const SourceChange&) const = default;
};

/// A record that could not be read, as it is kept.
struct KeptRecord
{
    qint64 id = 0;
    QDateTime at; ///< seen last
    int seen = 1; ///< how often it came
    QString reason;
    QByteArray raw;

    bool operator==(const KeptRecord&) const = default;
};

} // namespace yagura::core
