// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/ChartQueries.h"
#include "store/ItemStore.h"
#include "store/PastWriter.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

core::PastItem pastItem(const QDateTime& openedAt, const QString& person = {})
{
    core::PastItem item;
    item.sourceKey = u"dd"_s;
    item.monitor = u"148210000"_s;
    item.title = u"CPU \"quoted\" と 日本語"_s;
    item.host = u"web-01"_s;
    item.severity = core::Severity::High;
    item.openedAt = openedAt;
    item.arrivedAt = openedAt.addSecs(10);
    item.respondedAt = openedAt.addSecs(300);
    item.resolvedAt = openedAt.addSecs(900);
    item.person = person;
    if (!person.isEmpty()) {
        item.acknowledgedAt = openedAt.addSecs(60);
        item.note = u"再起動"_s;
    }
    return item;
}

} // namespace

class tst_PastWriter final : public QObject
{
    Q_OBJECT

private slots:
    void aPastIsCountedByTheCharts()
    {
        StoreFixture house;
        const auto now = QDateTime::currentDateTimeUtc();
        std::vector<core::PastItem> past;
        for (auto day = 1; day <= 34; ++day) {
            past.push_back(pastItem(now.addDays(-day), u"sato"_s));
            past.push_back(pastItem(now.addDays(-day).addSecs(1800)));
        }
        past.back().respondedAt = past.back().openedAt.addSecs(901);
        past[0].respondedAt = past[0].openedAt.addSecs(901); // one second after the room's own target
        const auto written = store::writePast(house.database.conninfo(), past);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        QCOMPARE(*written, 68);
        store::ChartQueries charts(house.operatorSession);
        const auto level = valueOf(charts.serviceLevel(u"Asia/Tokyo"_s));
        QCOMPARE(level.periods[1].broken, 1);
        QVERIFY(level.periods[2].counted > 56);
        const auto noise = valueOf(charts.noise());
        QVERIFY(noise.rows.size() == 1 && noise.rows[0].minutes > 0);
        QCOMPARE(noise.rows[0].name, past[0].title); // until its definition is read
        QVERIFY(noise.rows[0].untouchedShare > 0.4 && noise.rows[0].untouchedShare < 0.6);
        QVERIFY(valueOf(charts.load(u"Asia/Tokyo"_s)).items > 50);
        QCOMPARE(house.database.rows(u"select string_agg(kind, ' ' order by id) from yagura.timeline where item_id = (select min(item_id) from yagura.timeline)"_s),
            QStringList(u"opened acknowledge note complete_first_response signal_recovered resolve"_s));
    }

    void aPastIsWrittenOnce()
    {
        StoreFixture house;
        const std::vector past {pastItem(QDateTime::currentDateTimeUtc().addDays(-2))};
        QCOMPARE(store::writePast(house.database.conninfo(), past).value_or(-1), 1);
        QCOMPARE(store::writePast(house.database.conninfo(), past).value_or(-1), 0);
        QCOMPARE(house.database.sql(u"select count(*) from yagura.item"_s), u"1"_s);
    }

    void onlyTheOwnerWritesAPast()
    {
        StoreFixture house;
        const std::vector past {pastItem(QDateTime::currentDateTimeUtc().addDays(-2))};
        const auto refused = store::writePast(house.database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), past);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::Denied);
        QCOMPARE(house.database.sql(u"select count(*) from yagura.item"_s), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(tst_PastWriter)
#include "tst_PastWriter.moc"
