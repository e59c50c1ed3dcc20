// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceStatus.h"
#include "core/WorkItem.h"
#include "store/Session.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <vector>

namespace yagura::store {

/// The open items and the sources' states, live. Takes a snapshot, then on each NOTIFY (and on a slow beat after the last
/// answer, in case one is lost and for the times of the last polls) asks for what was written since its horizon:
/// rows with `changed >= horizon`, the horizon being pg_snapshot_xmin of the statement before. A commit that lands out of order
/// is therefore never missed. After a loss it resumes from the horizon.
/// All signals are emitted on the thread of the feed; asking again while an answer is under way is coalesced.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeFeed(
        Session& session, std::chrono::milliseconds beat = std::chrono::seconds(15), QObject* parent = nullptr);
    ~ChangeFeed() override;
    Q_DISABLE_COPY_MOVE(ChangeFeed)

    void start();

signals:
    void snapshotTaken(const std::vector<yagura::core::WorkItem>& openItems);
    /// Shape: items written since the last answer, resolved ones included; may repeat a row that was seen.
    void itemsChanged(const std::vector<yagura::core::WorkItem>& items);
    void sourcesRead(const std::vector<yagura::core::SourceStatus>& sources);
    void somethingChanged(); ///< after each NOTIFY's answer: what is shown in detail may be out of date
    void serverClockRead(const QDateTime& serverNow);
    void loginRead(const QString& login); ///< who the server takes this session for; told once, and again when it differs
    void connectionLost(const yagura::core::Error& error);
    void lossExplained(const yagura::core::Error& error); ///< it is lost still, and now for another reason
    void connectionRegained(); ///< connected, and all that was missed has been applied
    void failed(const yagura::core::Error& error); ///< the database answered with an error; asked again on the next beat

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura::store
