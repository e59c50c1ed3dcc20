// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"
#include "store/Commands.h"
#include "store/Connection.h"
#include "store/IntakeStore.h"
#include "store/Session.h"
#include "support/TestDatabase.h"

#include <QTest>

namespace yagura::test {

/// The value of a store's answer; the test ends where there is an error.
template <class T>
T valueOf(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    const auto result = future.result();
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().detail), qPrintable(result.error().code));
    return *result;
}

template <class T>
core::Error errorOf(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    return future.result() ? core::Error {core::ErrorKind::Invalid, QStringLiteral("no error"), {}, std::nullopt}
                           : future.result().error();
}

/// A database with a PagerDuty and a Datadog source, a collector and an operator.
class StoreFixture
{
public:
    StoreFixture()
        : pagerDuty {database.sql(QStringLiteral("insert into yagura.source (key, kind) values ('pd', 'pagerduty')"
                                                 " returning id"))
                         .toLongLong()}
        , dataDog {database.sql(QStringLiteral("insert into yagura.source (key, kind) values ('dd', 'datadog')"
                                               " returning id"))
                       .toLongLong()}
    {
    }

    [[nodiscard]] core::IngestReport ingest(core::SourceId source, const std::vector<core::Signal>& arrived,
        const QStringList& gone = {})
    {
        core::IngestBatch batch;
        batch.arrived = arrived;
        batch.gone = gone;
        return valueOf(intake.ingest(source, batch));
    }

    /// As if both sources had been polled well since then: what opens later was not open before the first poll.
    void polledSince(const QDateTime& since)
    {
        for (const auto source : {pagerDuty, dataDog}) {
            database.sql(QStringLiteral("insert into yagura.source_status (source_id, first_poll_at, last_good_at)"
                                        " values (%1, '%2', now()) on conflict (source_id) do update"
                                        " set first_poll_at = excluded.first_poll_at, last_good_at = excluded.last_good_at")
                             .arg(QString::number(source.value), since.toString(Qt::ISODate)));
        }
    }

    /// What an operator ("op_sato", or another login) does to the item of a signal.
    void act(const QString& externalId, core::Verb verb, const QString& login = QStringLiteral("op_sato"))
    {
        core::Action action;
        action.id = QUuid::createUuid();
        action.item.value = itemOf(externalId).toLongLong();
        action.verb = verb;
        action.text = QStringLiteral("as said");
        action.until = QDateTime::currentDateTimeUtc().addSecs(3600);
        action.expectedVersion = itemOf(externalId, QStringLiteral("version")).toLongLong();
        action.takeOver = true; // who acts here saw whose it is
        store::Session session(database.conninfoAs(login, {QStringLiteral("yagura_operator")}), QStringLiteral("test"));
        (void)valueOf(store::Commands(session).perform(action));
    }

    /// Of the item that a signal belongs to.
    [[nodiscard]] QString itemOf(const QString& externalId, const QString& column = QStringLiteral("id"))
    {
        return database.sql(QStringLiteral("select %1 from yagura.item i where i.id ="
                                           " (select s.item_id from yagura.signal s where s.external_id = '%2')")
                                .arg(column, externalId));
    }

    [[nodiscard]] QStringList timelineOf(const QString& item)
    {
        return database.rows(
            QStringLiteral("select kind from yagura.timeline where item_id = %1 order by id").arg(item));
    }

    TestDatabase database;
    core::SourceId pagerDuty;
    core::SourceId dataDog;
    store::Session collectorSession {
        database.conninfoAs(QStringLiteral("col_one"), {QStringLiteral("yagura_collector")}), QStringLiteral("test")};
    store::IntakeStore intake {collectorSession};
    store::Session operatorSession {
        database.conninfoAs(QStringLiteral("op_sato"), {QStringLiteral("yagura_operator")}), QStringLiteral("test")};
    store::Commands commands {operatorSession};
};

inline const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

inline core::Signal firing(const QString& externalId, const QDateTime& at = noon)
{
    core::Signal signal;
    signal.externalId = externalId;
    signal.state = core::SignalState::Firing;
    signal.vendorState = QStringLiteral("triggered");
    signal.severity = core::Severity::High;
    signal.title = QStringLiteral("CPU high on ") + externalId;
    signal.openedAt = at;
    signal.updatedAt = at;
    signal.raw = "{}";
    return signal;
}

/// The same, acknowledged at its vendor by somebody.
inline core::Signal acknowledged(core::Signal signal, const QDateTime& at, const QString& owner)
{
    signal.state = core::SignalState::Acknowledged;
    signal.vendorState = QStringLiteral("acknowledged");
    signal.updatedAt = at;
    signal.vendorOwner = owner;
    return signal;
}

inline core::Signal recovered(core::Signal signal, const QDateTime& at)
{
    signal.state = core::SignalState::Recovered;
    signal.vendorState = QStringLiteral("resolved");
    signal.updatedAt = at;
    signal.resolvedAt = at;
    return signal;
}

} // namespace yagura::test
