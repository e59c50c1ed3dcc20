// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Customer.h"
#include "core/ItemDetail.h"
#include "core/Result.h"
#include "core/SourceStatus.h"
#include "core/WorkItem.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <vector>

namespace yagura::models {

class SourceDesk;
class Drafts;
class ItemDesk;
class ChartDesk;
class CustomerDesk;
class OnCallDesk;
class ViewDesk;

/// All that a window asks of the house and hears from it. StoreDesk is the real one; a test holds its own.
/// The signals are those of store::ChangeFeed and store::Outbox, and mean the same.
class Desk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<core::Result<core::ItemDetail>> itemDetail(core::ItemId id) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::Customer>>> customers() = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> retryDelivery(core::DeliveryId id) = 0;

    [[nodiscard]] virtual SourceDesk& sources() = 0;
    [[nodiscard]] virtual ItemDesk& items() = 0; ///< what one item is asked for beyond its detail
    [[nodiscard]] virtual Drafts& drafts() = 0; ///< what is being written on this workstation
    [[nodiscard]] virtual ChartDesk& charts() = 0;
    [[nodiscard]] virtual CustomerDesk& customerCards() = 0;
    [[nodiscard]] virtual OnCallDesk& onCall() = 0;
    [[nodiscard]] virtual ViewDesk& views() = 0; ///< saved views of the queue

    /// Performs the action, or keeps it where the database cannot be reached: told by performed, kept or refused.
    virtual void perform(const core::Action& action) = 0;

signals:
    void snapshotTaken(const std::vector<yagura::core::WorkItem>& openItems);
    void itemsChanged(const std::vector<yagura::core::WorkItem>& items);
    void sourcesRead(const std::vector<yagura::core::SourceStatus>& sources);
    void somethingChanged();
    void serverClockRead(const QDateTime& serverNow);
    void loginRead(const QString& login);
    void connectionLost(const yagura::core::Error& error); ///< once more where it is lost for another reason now
    void connectionRegained();
    void failed(const yagura::core::Error& error);

    void performed(const yagura::core::Action& action, const yagura::core::ActionAnswer& answer);
    void kept(const yagura::core::Action& action, int waiting);
    void refused(const yagura::core::Action& action, const yagura::core::Error& error);
    void waitingChanged(int waiting);
    void storageFailed(const yagura::core::Error& error);
    void heldUp(const yagura::core::Error& error);
    void waitingElsewhere(int waiting, const QStringList& databases);
};

} // namespace yagura::models
