// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists that are not what they say: nothing goes for them, and the source does not call itself fresh.
#include "PagerDutyBodies.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using Bodies = PagerDutyBodies;

Q_DECLARE_METATYPE(QJsonArray)

namespace {

constexpr auto mostRequests = 20; // to find out that a list has no end

QJsonArray incidents(int first, int count)
{
    QJsonArray rows;
    for (int i = first; i < first + count; ++i)
        rows.append(Bodies::incident(u"Q%1"_s.arg(1000 + i)));
    return rows;
}

QString codeOf(const sources::PollResult& result)
{
    return result.error ? result.error->code : u"none"_s;
}

} // namespace

class tst_PagerDutyLists final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListThatCannotBeWholeIsSaid_data()
    {
        QTest::addColumn<QJsonArray>("rows");
        QTest::addColumn<QJsonObject>("frame");
        const QJsonObject more {{u"more"_s, true}};
        QTest::newRow("nothing, and more to come") << QJsonArray() << more;
        QTest::newRow("one row, and more to come for ever") << incidents(0, 1) << more;
        QTest::newRow("two rows, and more to come for ever") << incidents(0, 2) << more;
        QTest::newRow("a full page that comes again and again") << incidents(0, 100) << more;
        QTest::newRow("it does not say whether more follows") << incidents(0, 1) << QJsonObject {{u"more"_s, u"(absent)"_s}};
        QTest::newRow("null for more") << incidents(0, 1) << QJsonObject {{u"more"_s, QJsonValue::Null}};
        QTest::newRow("a number for more") << incidents(0, 1) << QJsonObject {{u"more"_s, 0}};
        QTest::newRow("a full page that does not say") << incidents(0, 100) << QJsonObject {{u"more"_s, u"(absent)"_s}};
        QTest::newRow("fewer than it counts") << incidents(0, 1) << QJsonObject {{u"total"_s, 3}};
        QTest::newRow("none of those it counts") << QJsonArray() << QJsonObject {{u"total"_s, 3}};
        QTest::newRow("more than it counts") << incidents(0, 3) << QJsonObject {{u"total"_s, 1}};
        QTest::newRow("all that it counts, and more to come") << incidents(0, 2) << QJsonObject {{u"total"_s, 2}, {u"more"_s, true}};
        auto unreadable = incidents(0, 2);
        unreadable.append(QJsonValue::Null);
        QTest::newRow("a row that is null") << unreadable << QJsonObject();
        unreadable[2] = Bodies::incident({}, u"triggered"_s, {{u"id"_s, QJsonValue::Null}});
        QTest::newRow("a row without an id") << unreadable << QJsonObject();
        unreadable[2] = u"incident"_s;
        QTest::newRow("a row that is a word") << unreadable << QJsonObject();
    }

    void aListThatCannotBeWholeIsSaid()
    {
        QFETCH(const QJsonArray, rows);
        QFETCH(const QJsonObject, frame);
        BodyRoom room;
        const auto known = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        QVERIFY(!room.poll().error);
        QVERIFY(room.open.contains(known));
        room.vendor.forgetRequests();
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, rows, frame));
        room.later = std::chrono::seconds(901); // when everything is read again
        const auto cut = room.poll();
        QCOMPARE(codeOf(cut), u"incomplete_list"_s);
        QCOMPARE(core::errorKindName(cut.error->kind), core::errorKindName(core::ErrorKind::Invalid));
        QVERIFY(!cut.error->detail.isEmpty());
        QVERIFY(!cut.complete);
        QVERIFY(cut.batch.gone.isEmpty());
        QVERIFY(!cut.batch.badRecords.empty()); // what came is kept for a look
        QVERIFY(room.open.contains(known));
        for (const auto& row : rows) {
            if (const auto id = row.toObject()[u"id"_s].toString(); !id.isEmpty())
                QVERIFY2(room.open.contains(id), qPrintable(id)); // what could be read is there
        }
        QVERIFY(room.vendor.requestsSeen(u"/incidents"_s).size() <= mostRequests);
        // It is not fresh a moment later either, and well again as soon as the list is.
        room.later += std::chrono::seconds(5);
        QCOMPARE(codeOf(room.poll()), u"incomplete_list"_s);
        room.vendor.behave();
        room.later += std::chrono::seconds(5);
        const auto good = room.poll();
        QVERIFY2(!good.error, qPrintable(codeOf(good)));
        QVERIFY(good.complete);
    }

    void whatACutListLacksIsLookedAtByItself_data()
    {
        QTest::addColumn<bool>("isResolved");
        QTest::newRow("over") << true;
        QTest::newRow("still firing") << false;
    }

    void whatACutListLacksIsLookedAtByItself()
    {
        QFETCH(const bool, isResolved);
        BodyRoom room;
        const auto known = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        QVERIFY(!room.poll().error);
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {}, {{u"more"_s, true}}));
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
        if (isResolved)
            room.vendor.pagerDuty().recover(u"web-1"_s);
        room.later = std::chrono::seconds(61); // when a list of one page is read again
        const auto cut = room.poll();
        QCOMPARE(codeOf(cut), u"incomplete_list"_s);
        QCOMPARE(room.open.contains(known), !isResolved);
        QVERIFY(cut.batch.gone.isEmpty());
    }

    void aLaterPageMustGoOnWhereTheOneBeforeEnded_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("the first page once more, and nothing after it") << u"same"_s;
        QTest::newRow("an empty one") << u"empty"_s;
        QTest::newRow("one that begins in the middle of the first") << u"middle"_s;
    }

    void aLaterPageMustGoOnWhereTheOneBeforeEnded()
    {
        QFETCH(const QString, second);
        BodyRoom room;
        const auto first = Bodies::page(u"incidents"_s, incidents(0, 100), {{u"more"_s, true}});
        const auto rows = second == "same"_L1 ? incidents(0, 100) : second == "empty"_L1 ? QJsonArray() : incidents(50, 40);
        int pages = 0;
        room.answer(u"/incidents"_s, first);
        connect(&room.vendor, &simulator::Simulator::requested, this,
            [&](const QByteArray&, const QString& path) {
                if (path == "/incidents"_L1)
                    room.answer(path, ++pages % 2 == 1 ? first : Bodies::page(u"incidents"_s, rows));
            });
        const auto cut = room.poll();
        QCOMPARE(codeOf(cut), u"incomplete_list"_s);
        QVERIFY(!cut.complete);
        QCOMPARE(room.open.size(), 100);
        QVERIFY(pages <= mostRequests);
    }

    void aListThatShrinksToNothingBehindTheReaderIsReadAnew()
    {
        VendorRoom room(u"pagerduty"_s);
        QStringList ids;
        for (int i = 0; i < 150; ++i)
            ids.append(room.vendor.pagerDuty().openIncident(pdEvent(QString::number(i))));
        int pages = 0;
        connect(&room.vendor, &simulator::Simulator::requested, this, [&](const QByteArray&, const QString& path) {
            if (path == "/incidents"_L1 && ++pages == 2) {
                for (int i = 0; i < 60; ++i) // the second page now begins behind the end
                    room.vendor.pagerDuty().recover(QString::number(i));
            }
        });
        const auto polled = room.poll();
        QVERIFY2(!polled.error, qPrintable(codeOf(polled)));
        QVERIFY(polled.complete);
        for (const auto& id : ids.mid(60))
            QVERIFY(room.open.contains(id));
    }

    void aLogThatIsCutShortIsSaidAndEverythingIsRead_data()
    {
        QTest::addColumn<QJsonArray>("rows");
        QTest::addColumn<QJsonObject>("frame");
        const QJsonArray one {Bodies::entry(u"R1"_s, u"QELSE"_s)};
        QTest::newRow("nothing, and more to come") << QJsonArray() << QJsonObject {{u"more"_s, true}};
        QTest::newRow("one entry, and more to come for ever") << one << QJsonObject {{u"more"_s, true}};
        QTest::newRow("it does not say") << one << QJsonObject {{u"more"_s, u"(absent)"_s}};
        QTest::newRow("fewer than it counts") << one << QJsonObject {{u"total"_s, 9}};
    }

    void aLogThatIsCutShortIsSaidAndEverythingIsRead()
    {
        QFETCH(const QJsonArray, rows);
        QFETCH(const QJsonObject, frame);
        BodyRoom room;
        const auto known = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        QVERIFY(!room.poll().error);
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, rows, frame));
        room.acknowledge(known);
        room.vendor.forgetRequests();
        const auto since = room.cursor[u"since"_s];
        const auto cut = room.poll();
        QCOMPARE(codeOf(cut), u"incomplete_list"_s);
        QVERIFY(!cut.complete);
        QVERIFY(room.vendor.requestsSeen().size() <= mostRequests);
        const auto* signal = BodyRoom::signalOf(cut, known);
        QVERIFY(signal && signal->state == core::SignalState::Acknowledged);
        QCOMPARE(room.cursor[u"since"_s], since); // what it lacks is read again
    }

    void anEntryThatCannotBeReadHidesNoChange()
    {
        BodyRoom room;
        const auto known = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        QVERIFY(!room.poll().error);
        auto nameless = Bodies::entry(u"R1"_s, known);
        nameless[u"incident"_s] = QJsonValue::Null;
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {nameless, 7}));
        room.acknowledge(known);
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        const auto* signal = BodyRoom::signalOf(polled, known);
        QVERIFY(signal && signal->state == core::SignalState::Acknowledged);
        QCOMPARE(polled.batch.badRecords.size(), size_t(2));
        room.vendor.forgetRequests();
        QVERIFY(!room.poll().error);
        QCOMPARE(room.vendor.requestsSeen().size(), size_t(1)); // once is enough for the same two
    }

    void aRosterThatIsCutShortIsNoRoster_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("frame");
        for (const auto& path : {u"/oncalls"_s, u"/services"_s}) {
            QTest::addRow("%s: nothing, and more", qPrintable(path)) << path << QJsonObject {{u"more"_s, true}};
            QTest::addRow("%s: fewer than counted", qPrintable(path)) << path << QJsonObject {{u"total"_s, 40}};
            QTest::addRow("%s: it does not say", qPrintable(path)) << path << QJsonObject {{u"more"_s, u"(absent)"_s}};
        }
    }

    void aRosterThatIsCutShortIsNoRoster()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonObject, frame);
        BodyRoom room;
        room.answer(path, Bodies::page(path.mid(1), {}, frame));
        const auto roster = QCoro::waitFor(room.source->readRoster(room.clock.now()));
        if (path == "/oncalls"_L1) {
            QVERIFY(!roster);
            QCOMPARE(roster.error().code, u"incomplete_list"_s);
        } else {
            QVERIFY(roster && !roster->services); // those known before hold
            QVERIFY(roster->servicesError);
            QCOMPARE(roster->servicesError->code, u"incomplete_list"_s);
            QCOMPARE(roster->onCall.size(), size_t(3));
        }
        QVERIFY(room.vendor.requestsSeen().size() <= mostRequests);
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutyLists)
#include "tst_PagerDutyLists.moc"
