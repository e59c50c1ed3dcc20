// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreDesk.h"

#include "models/Drafts.h"
#include "models/NotOpen.h"
#include "models/StoreCustomerDesk.h"
#include "models/StoreItemDesk.h"
#include "models/StoreOnCallDesk.h"
#include "models/StoreViewDesk.h"
#include "store/ChangeFeed.h"
#include "store/Commands.h"
#include "store/DatabaseIdentity.h"
#include "store/Outbox.h"
#include "store/Session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace yagura::models {

StoreDesk::StoreDesk(QObject* parent)
    : Desk(parent)
    , m_items(std::make_unique<StoreItemDesk>())
    , m_drafts(std::make_unique<Drafts>())
    , m_onCall(std::make_unique<StoreOnCallDesk>())
    , m_customerCards(std::make_unique<StoreCustomerDesk>())
    , m_views(std::make_unique<StoreViewDesk>())
{
}

StoreDesk::~StoreDesk()
{
    close();
}

void StoreDesk::open(const QString& conninfo, const QString& outboxFile)
{
    close();
    m_feedSession = std::make_unique<store::Session>(conninfo, u"desktop feed"_s, store::SessionTerms::ofFeed());
    m_commandSession = std::make_unique<store::Session>(conninfo, u"desktop"_s, store::SessionTerms::ofDesk());
    m_commands = std::make_unique<store::Commands>(*m_commandSession);
    m_sources.open(*m_commandSession);
    m_onCall->open(*m_commandSession);
    m_views->open(*m_commandSession);
    // An item's number means something in its own database only: neither a draft nor an action may turn up in another room.
    const auto identity = store::DatabaseIdentity::of(conninfo);
    const auto folder = QFileInfo(outboxFile).dir();
    const auto drafts = u"drafts-%1.json"_s.arg(identity.key);
    const auto earlierDrafts = u"drafts-%1.json"_s.arg(QString::fromLatin1(QCryptographicHash::hash(conninfo.toUtf8(), QCryptographicHash::Sha256).toHex().first(12)));
    m_outbox = std::make_unique<store::Outbox>(store::OutboxPlace {.file = folder.filePath(u"outbox-%1.sqlite"_s.arg(identity.key)), .database = identity.name, .others = u"outbox-*.sqlite"_s, .earlier = outboxFile, .traces = u"drafts-*.json"_s, .ownTraces = {drafts, earlierDrafts}}, *m_commands);
    m_feed = std::make_unique<store::ChangeFeed>(*m_feedSession);

    const auto* feed = m_feed.get();
    connect(feed, &store::ChangeFeed::snapshotTaken, this, &Desk::snapshotTaken);
    connect(feed, &store::ChangeFeed::itemsChanged, this, &Desk::itemsChanged);
    connect(feed, &store::ChangeFeed::sourcesRead, this, &Desk::sourcesRead);
    connect(feed, &store::ChangeFeed::somethingChanged, this, &Desk::somethingChanged);
    connect(feed, &store::ChangeFeed::serverClockRead, this, &Desk::serverClockRead);
    connect(feed, &store::ChangeFeed::loginRead, this, &Desk::loginRead);
    connect(feed, &store::ChangeFeed::connectionLost, this, &Desk::connectionLost);
    connect(feed, &store::ChangeFeed::lossExplained, this, &Desk::connectionLost);
    connect(feed, &store::ChangeFeed::connectionRegained, this, &Desk::connectionRegained);
    connect(feed, &store::ChangeFeed::failed, this, &Desk::failed);

    auto* outbox = m_outbox.get();
    connect(outbox, &store::Outbox::performed, this, &Desk::performed);
    connect(outbox, &store::Outbox::kept, this, &Desk::kept);
    connect(outbox, &store::Outbox::refused, this, &Desk::refused);
    connect(outbox, &store::Outbox::waitingChanged, this, &Desk::waitingChanged);
    connect(outbox, &store::Outbox::storageFailed, this, &Desk::storageFailed);
    connect(outbox, &store::Outbox::heldUp, this, &Desk::heldUp);
    connect(outbox, &store::Outbox::waitingElsewhere, this, &Desk::waitingElsewhere);
    connect(outbox, &store::Outbox::givenBack, m_drafts.get(), [this](const core::Action& action) {
        m_drafts->giveBack(action.item, {action.verb == core::Verb::Escalate ? core::Verb::Escalate : core::Verb::Note, action.text});
    });
    // What a last run could not deliver goes out as soon as there is a connection, the first one included.
    connect(m_commandSession.get(), &store::Session::connected, outbox, &store::Outbox::replay);

    m_items->open(conninfo);
    m_drafts->open(folder.filePath(drafts), folder.filePath(earlierDrafts));

    m_charts.open(conninfo);
    m_customerCards->open(conninfo);
    m_commandSession->start();
    m_feed->start();
}

void StoreDesk::close()
{
    // The feed and the outbox use the sessions, and the outbox the commands. What a person did is on the disk before anything
    // waits for a server.
    m_outbox.reset();
    m_feed.reset();
    m_charts.close();
    m_customerCards->close();
    m_sources.close();
    m_onCall->close();
    m_views->close();
    m_commands.reset();
    m_commandSession.reset();
    m_feedSession.reset();
    m_items->close();
}

ItemDesk& StoreDesk::items()
{
    return *m_items;
}

CustomerDesk& StoreDesk::customerCards()
{
    return *m_customerCards;
}

Drafts& StoreDesk::drafts()
{
    return *m_drafts;
}

QFuture<core::Result<core::ItemDetail>> StoreDesk::itemDetail(core::ItemId id)
{
    return m_commands ? m_commands->itemDetail(id) : notOpen<core::ItemDetail>();
}

QFuture<core::Result<std::vector<core::Customer>>> StoreDesk::customers()
{
    return m_commands ? m_commands->customers() : notOpen<std::vector<core::Customer>>();
}

QFuture<core::Result<bool>> StoreDesk::retryDelivery(core::DeliveryId id)
{
    return m_commands ? m_commands->retryDelivery(id) : notOpen<bool>();
}

OnCallDesk& StoreDesk::onCall()
{
    return *m_onCall;
}

ViewDesk& StoreDesk::views()
{
    return *m_views;
}

void StoreDesk::perform(const core::Action& action)
{
    if (m_outbox)
        m_outbox->perform(action);
    else
        emit refused(action, core::Error {core::ErrorKind::Offline, u"the desk is not open"_s, {}, std::nullopt});
}

} // namespace yagura::models
