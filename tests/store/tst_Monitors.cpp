// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/ItemStore.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

core::Signal ofMonitor(const QString& externalId, const QString& monitor, const QDateTime& at = noon)
{
    auto signal = firing(externalId, at);
    signal.monitorExternalId = monitor;
    signal.host = u"web-12"_s;
    return signal;
}

core::MonitorIntent intent(const QString& why)
{
    core::MonitorIntent result;
    result.why = why;
    result.askedBy = u"基盤課"_s;
    result.reviewOn = u"2027-01-15"_s;
    return result;
}

} // namespace

class tst_Monitors final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
        m_store = std::make_unique<store::ItemStore>(m->operatorSession);
        m_leadSession = std::make_unique<store::Session>(m->database.conninfoAs(u"lead_kato"_s, {u"yagura_lead"_s}), u"test"_s);
        m_lead = std::make_unique<store::ItemStore>(*m_leadSession);
        m->database.sql(u"insert into yagura.monitor (source_id, external_id, name, query) values (%1, '77', 'CPU', 'avg:system.cpu.user{*}')"_s.arg(m->dataDog.value));
    }

    void cleanup()
    {
        m_lead.reset();
        m_leadSession.reset();
        m_store.reset();
    }

    void aLeadWritesTheIntentAndItsHistorySaysWhoAndWhatBefore()
    {
        const auto item = ingested(u"a"_s);
        QVERIFY(valueOf(m_lead->editIntent(monitor(), {}, intent(u"heap が枯渇する前に分かるように"_s))));
        const auto detail = valueOf(m->commands.itemDetail(item));
        QCOMPARE(detail.intent.why, u"heap が枯渇する前に分かるように"_s);
        QCOMPARE(detail.intent.reviewOn, u"2027-01-15"_s);
        auto next = detail.intent;
        next.why = u"別の理由"_s;
        QVERIFY(valueOf(m_lead->editIntent(monitor(), detail.intent, next)));
        const auto history = valueOf(m_store->intentHistory(monitor()));
        QCOMPARE(history.size(), std::size_t(4));
        QCOMPARE(history[0].field, u"why"_s);
        QCOMPARE(history[0].actor, u"lead_kato"_s);
        QCOMPARE(history[0].before, u"heap が枯渇する前に分かるように"_s);
        QCOMPARE(history[0].after, u"別の理由"_s);
    }

    void anOperatorMayNotAndIsToldSoBeforehand()
    {
        const auto item = ingested(u"a"_s);
        QVERIFY(!valueOf(m->commands.itemDetail(item)).intentEditable);
        QCOMPARE(errorOf(m_store->editIntent(monitor(), {}, intent(u"x"_s))).kind, core::ErrorKind::Denied);
        store::Commands asLead(*m_leadSession);
        QVERIFY(valueOf(asLead.itemDetail(item)).intentEditable);
    }

    void whatSomebodyElseWroteMeanwhileIsNotWrittenOver()
    {
        QVERIFY(valueOf(m_lead->editIntent(monitor(), {}, intent(u"first"_s))));
        const auto error = errorOf(m_lead->editIntent(monitor(), {}, intent(u"second"_s)));
        QCOMPARE(error.kind, core::ErrorKind::Conflict);
        QCOMPARE(error.detail, u"changed_since"_s);
        QCOMPARE(m->database.sql(u"select intent_why from yagura.monitor"_s), u"first"_s);
    }

    void aWrongIntentIsRefusedByName_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("review");
        QTest::addColumn<qint64>("monitorId");
        QTest::addColumn<QString>("name");
        QTest::newRow("a day that is none") << u"x"_s << u"2027-02-31"_s << qint64(0) << u"bad_date"_s;
        QTest::newRow("words for a date") << u"x"_s << u"someday"_s << qint64(0) << u"bad_date"_s;
        QTest::newRow("a book") << QString(4001, u'x') << QString() << qint64(0) << u"text_too_long"_s;
        QTest::newRow("no such monitor") << u"x"_s << QString() << qint64(999) << u"no_monitor"_s;
    }

    void aWrongIntentIsRefusedByName()
    {
        QFETCH(QString, why);
        QFETCH(QString, review);
        QFETCH(qint64, monitorId);
        QFETCH(QString, name);
        core::MonitorIntent given;
        given.why = why;
        given.reviewOn = review;
        QCOMPARE(errorOf(m_lead->editIntent(monitorId ? core::MonitorId {monitorId} : monitor(), {}, given)).detail, name);
    }

    void anImportLeavesItsHistoryTooAndNobodyMayChangeIt()
    {
        m->database.sql(u"update yagura.monitor set intent_why = 'from a file'"_s);
        QCOMPARE(valueOf(m_store->intentHistory(monitor())).size(), std::size_t(1));
        store::Connection owner;
        QVERIFY(owner.open(m->database.conninfo(), u"test"_s));
        QVERIFY(!owner.execute("update yagura.intent_history set actor = 'x'"));
        QVERIFY(!owner.execute("delete from yagura.intent_history"));
    }

    void aNewerChartIsAskedOfTheCollector()
    {
        const auto item = ingested(u"a"_s);
        m->database.sql(u"update yagura.signal set snapshot = 'done', opened_at = now() - interval '3 hours'"_s);
        QVERIFY(valueOf(m->intake.snapshotsDue(m->dataDog, 10)).empty());
        QVERIFY(valueOf(m_store->askSnapshot(item)));
        const auto due = valueOf(m->intake.snapshotsDue(m->dataDog, 10));
        QCOMPARE(due.size(), std::size_t(1));
        QCOMPARE(due[0].monitor.externalId, u"77"_s);
        // Of an alert that is hours old it is now that one wants to see.
        QVERIFY(due[0].at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
    }

    void nothingToChartIsSaid()
    {
        (void)m->ingest(m->pagerDuty, {firing(u"p"_s)});
        const auto error = errorOf(m_store->askSnapshot({m->itemOf(u"p"_s).toLongLong()}));
        QCOMPARE(error.kind, core::ErrorKind::Conflict);
        QCOMPARE(error.detail, u"nothing_to_chart"_s);
    }

    void whatTheSameMonitorBroughtBeforeIsSimilar()
    {
        for (auto at = 0; at < 3; ++at) {
            const auto item = ingested(u"old%1"_s.arg(at), u"77"_s);
            act(item, core::Verb::Note, u"再起動で復旧"_s);
            act(item, core::Verb::Resolve);
            m->database.sql(u"update yagura.item set resolved_at = now() - make_interval(hours => %1) where id = %2"_s.arg(3 - at).arg(item.value));
        }
        const auto open = ingested(u"open"_s, u"77"_s);
        const auto item = ingested(u"new"_s, u"77"_s);
        const auto similar = valueOf(m_store->similarItems(item));
        QCOMPARE(similar.size(), std::size_t(3)); // the open one has not ended
        QVERIFY(std::ranges::none_of(similar, [&](const auto& found) { return found.id == open || found.id == item; }));
        QVERIFY(similar[0].resolvedAt > similar[1].resolvedAt && similar[1].resolvedAt > similar[2].resolvedAt);
        QVERIFY(similar[0].sameMonitor);
        QCOMPARE(similar[0].endedBy, u"op_sato"_s);
        QCOMPARE(similar[0].endedKind, u"resolve"_s);
        QCOMPARE(similar[0].note, u"再起動で復旧"_s);
        QVERIFY(similar[0].toResponse && similar[0].toResolution);
    }

    void withoutAMonitorTheHostAndALikeTitleAreSimilar()
    {
        const auto past = [&](const QString& externalId, const QString& title, const QString& host) {
            auto signal = firing(externalId);
            signal.title = title;
            signal.host = host;
            (void)m->ingest(m->pagerDuty, {signal});
            const core::ItemId item {m->itemOf(externalId).toLongLong()};
            act(item, core::Verb::Resolve);
            return item;
        };
        const auto like = past(u"1"_s, u"CPU 使用率が高い web-3"_s, u"web-3"_s);
        (void)past(u"2"_s, u"証明書の期限まで 14 日"_s, u"web-3"_s);
        (void)past(u"3"_s, u"CPU 使用率が高い db-9"_s, u"db-9"_s);
        auto signal = firing(u"4"_s);
        signal.title = u"CPU 使用率が高い web-3 (95%)"_s;
        signal.host = u"web-3"_s;
        (void)m->ingest(m->pagerDuty, {signal});
        const auto similar = valueOf(m_store->similarItems({m->itemOf(u"4"_s).toLongLong()}));
        QCOMPARE(similar.size(), std::size_t(1));
        QCOMPARE(similar[0].id, like);
        QVERIFY(!similar[0].sameMonitor);
    }

    void theHistoryIsReadPageByPageWithoutALineTwice()
    {
        const auto item = ingested(u"a"_s);
        // Many in one microsecond: only time and number together are an order.
        m->database.sql(u"insert into yagura.timeline (item_id, at, actor_kind, actor, kind, text)"
                        " select %1, now() - make_interval(secs => n / 300), 'rule', 'x', 'note', n::text from generate_series(1, 1300) n"_s.arg(item.value));
        const auto detail = valueOf(m->commands.itemDetail(item));
        QVERIFY(detail.timelineTruncated);
        auto all = detail.timeline;
        auto pages = 0;
        for (auto more = true; more; ++pages) {
            const auto page = valueOf(m_store->olderTimeline(item, all.back()));
            all.insert(all.end(), page.entries.begin(), page.entries.end());
            more = page.hasOlder;
        }
        QCOMPARE(pages, 2);
        QCOMPARE(QString::number(all.size()), m->database.sql(u"select count(*) from yagura.timeline where item_id = %1"_s.arg(item.value)));
        QSet<qint64> ids;
        for (const auto& entry : all)
            ids.insert(entry.id.value);
        QCOMPARE(ids.size(), static_cast<qsizetype>(all.size()));
    }

    void theWallReadsNoneOfIt()
    {
        store::Session wall(m->database.conninfoAs(u"wall_one"_s, {u"yagura_wall"_s}), u"test"_s);
        store::ItemStore asWall(wall);
        const auto item = ingested(u"a"_s);
        QCOMPARE(errorOf(asWall.similarItems(item)).kind, core::ErrorKind::Denied);
        QCOMPARE(errorOf(asWall.intentHistory(monitor())).kind, core::ErrorKind::Denied);
        QCOMPARE(errorOf(asWall.askSnapshot(item)).kind, core::ErrorKind::Denied);
    }

private:
    core::MonitorId monitor() { return {m->database.sql(u"select id from yagura.monitor"_s).toLongLong()}; }

    core::ItemId ingested(const QString& externalId, const QString& monitorId = u"77"_s)
    {
        (void)m->ingest(m->dataDog, {ofMonitor(externalId, monitorId)});
        return {m->itemOf(externalId).toLongLong()};
    }

    void act(core::ItemId item, core::Verb verb, const QString& text = {})
    {
        core::Action action;
        action.id = QUuid::createUuid();
        action.item = item;
        action.verb = verb;
        action.text = text;
        (void)valueOf(m->commands.perform(action));
    }

    std::unique_ptr<StoreFixture> m;
    std::unique_ptr<store::ItemStore> m_store;
    std::unique_ptr<store::Session> m_leadSession;
    std::unique_ptr<store::ItemStore> m_lead;
};

QTEST_GUILESS_MAIN(tst_Monitors)
#include "tst_Monitors.moc"
