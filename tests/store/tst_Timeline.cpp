// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class tst_Timeline final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m = std::make_unique<StoreFixture>();
    }

    void partitionsAreMadeAhead()
    {
        QCOMPARE(partitions().size(), 4); // this month and the three that follow
        m->database.sql(u"drop table yagura.%1"_s.arg(partitions().last()));
        (void)valueOf(m->intake.runRules());
        QCOMPARE(partitions().size(), 4);
    }

    void aWriterMakesThePartitionThatIsMissing()
    {
        for (const auto& partition : partitions())
            m->database.sql(u"drop table yagura."_s + partition);
        (void)m->ingest(m->dataDog, {firing(u"a"_s)});
        QCOMPARE(m->timelineOf(m->itemOf(u"a"_s)), QStringList {u"opened"_s});
    }

    void aPartitionIsOfAMonthInUtc()
    {
        store::Connection tokyo;
        QVERIFY(tokyo.open(m->database.conninfo(), u"test"_s));
        QVERIFY(tokyo.executeScript("set timezone = 'Asia/Tokyo'"));
        QVERIFY(tokyo.execute("select yagura.ensure_partition('2031-05-17')"));
        QCOMPARE(m->database.sql(u"select pg_get_expr(relpartbound, oid) from pg_class where relname = 'timeline_203105'"_s),
            u"FOR VALUES FROM ('2031-05-01 00:00:00+00') TO ('2031-06-01 00:00:00+00')"_s);
    }

    void theNewestLinesComeFirstAndTheRestIsSaidToBeThere()
    {
        (void)m->ingest(m->dataDog, {firing(u"a"_s)});
        const auto item = m->itemOf(u"a"_s);
        m->database.sql(u"insert into yagura.timeline (item_id, actor_kind, actor, kind, text)"
                        " select %1, 'rule', 'x', 'note', n::text from generate_series(1, 600) n"_s.arg(item));
        const auto detail = valueOf(m->commands.itemDetail({item.toLongLong()}));
        QCOMPARE(detail.timeline.size(), std::size_t(500));
        QCOMPARE(detail.timeline[0].text, u"600"_s);
        QVERIFY(detail.timelineTruncated);
    }

private:
    QStringList partitions()
    {
        return m->database.rows(u"select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                " where i.inhparent = 'yagura.timeline'::regclass order by 1"_s);
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_Timeline.moc"
