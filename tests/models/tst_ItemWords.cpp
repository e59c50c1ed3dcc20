// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/DeliveryModel.h"
#include "models/IntentText.h"
#include "models/ItemMarks.h"
#include "models/JsonTreeModel.h"
#include "models/MetricMarks.h"
#include "models/OtherTongue.h"
#include "models/QueueSearchText.h"
#include "models/SimilarModel.h"
#include "models/TicketText.h"

#include "core/ItemQuery.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::IntentText;
using models::JsonTreeModel;
using models::MetricMarks;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

core::ItemDetail detail()
{
    core::ItemDetail result;
    result.item.id = {48211};
    result.item.title = u"CPU 使用率が高い\nweb-12"_s;
    result.item.customerName = u"みなと物流"_s;
    result.item.host = u"web-12"_s;
    result.item.severity = core::Severity::Critical;
    result.item.owner = u"sato"_s;
    result.item.state = core::ItemState::Acknowledged;
    result.item.openedAt = now.addSecs(-192);
    result.sources = {{u"dd-main"_s, u"datadog"_s, {}}};
    result.timeline = {{{2}, now, u"person"_s, u"sato"_s, u"note"_s, u"一行目\n二行目"_s, {}}, {{1}, now.addSecs(-192), u"vendor"_s, u"dd-main"_s, u"opened"_s, result.item.title, {{u"vendor_state"_s, u"Alert"_s}}}};
    core::Monitor monitor;
    monitor.id = {5};
    monitor.name = u"CPU"_s;
    monitor.query = u"avg:system.cpu.user{*} > 95"_s;
    result.monitor = monitor;
    result.intent.why = u"受注に直結する"_s;
    return result;
}

} // namespace

class tst_ItemWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyExampleInTheHelpOnSearchingIsUnderstood()
    {
        static const QRegularExpression example(u"(?:^|\\s)([a-z]+(?:[:<]|>=)[^\\s,]+)"_s);
        QSet<QString> fields;
        auto found = example.globalMatch(models::QueueSearchText::help());
        while (found.hasNext()) {
            auto part = found.next().captured(1);
            if (part.startsWith("opened:"_L1) && part.endsWith(u':'))
                part.chop(1);
            fields.insert(part.section(QRegularExpression(u"[:<>]"_s), 0, 0));
            QVERIFY2(core::ItemQuery::parsed(part).problems().empty(), qPrintable(part));
        }
        QCOMPARE(fields, (QSet<QString> {u"customer"_s, u"host"_s, u"title"_s, u"service"_s, u"source"_s, u"owner"_s, u"kind"_s, u"state"_s, u"sev"_s, u"is"_s, u"opened"_s}));
    }

    void placesOfOneTestAreNamedTogether()
    {
        auto all = detail();
        for (const auto& group : {u"total"_s, u"aws:us-east-2"_s, u"aws:ap-northeast-1"_s, u"@SYNTHETICS_OVERALL@"_s}) {
            core::ItemSignal place;
            place.sourceKey = u"dd-main"_s;
            place.signal.state = core::SignalState::Firing;
            place.signal.monitorExternalId = u"59"_s;
            place.signal.monitorGroup = group;
            all.itemSignals.push_back(place);
        }
        QVERIFY2(models::ItemMarks::places(all).endsWith(u": aws:ap-northeast-1, aws:us-east-2"_s), qPrintable(models::ItemMarks::places(all)));
        all.itemSignals[1].signal.state = core::SignalState::Recovered;
        QVERIFY(models::ItemMarks::places(all).endsWith(u": aws:ap-northeast-1"_s));
        all.itemSignals.clear();
        QCOMPARE(models::ItemMarks::places(all), QString());
    }

    void aTicketIsWrittenInBothLanguagesOldestFirst()
    {
        const auto english = models::TicketText::text(detail(), detail().timeline, true);
        QVERIFY2(english.startsWith(u"[Critical] CPU 使用率が高い web-12\nItem: #48211\nCustomer: みなと物流\n"_s), qPrintable(english));
        QVERIFY(english.contains(u"Opened: 2026-11-25 02:41:02 JST"_s));
        QVERIFY(english.contains(u"2026-11-25 02:41:02 JST  Datadog  Opened: Alert\n2026-11-25 02:44:14 JST  sato  Note\n    一行目\n    二行目\n"_s));
        QVERIFY(english.contains(u"(older lines are left out)"_s));

        QSignalSpy switched(qApp, &QCoreApplication::applicationNameChanged); // any signal: the application must stay quiet
        QString japanese;
        {
            const models::OtherTongue tongue(true);
            japanese = models::TicketText::text(detail(), detail().timeline, false);
        }
        QVERIFY2(japanese.startsWith(u"[緊急] CPU 使用率が高い web-12\n"_s), qPrintable(japanese));
        QVERIFY(japanese.contains(u"みなと物流"_s) && !japanese.contains(u"Customer"_s) && !japanese.contains(u"Opened"_s));
        // And the window's own language is as before.
        QCOMPARE(models::TicketText::text(detail(), detail().timeline, true), english);
        QCOMPARE(switched.size(), 0);
    }

    void anotherTongueMakesNoWindowTranslateItself()
    {
        class Ear final : public QObject
        {
        public:
            int heard = 0;
            bool eventFilter(QObject*, QEvent* event) override
            {
                heard += event->type() == QEvent::LanguageChange ? 1 : 0;
                return false;
            }
        } ear;
        qApp->installEventFilter(&ear); // asked after the one that is installed later
        {
            const models::OtherTongue tongue(true);
        }
        QCOMPARE(ear.heard, 0);
        qApp->removeEventFilter(&ear);
    }

    void jsonBecomesATreeWithItsNumbersAsTheyCame()
    {
        const auto tree = models::readJsonTree(R"( {"id":9007199254740993, "a b":{"x":[1.50, null, "z\u00e9\n"]}, "e":{}, "t":true} )");
        QVERIFY(tree);
        const auto value = [&](const QString& path) {
            for (size_t at = 0; at < tree->nodes.size(); ++at) {
                if (models::jsonPath(*tree, static_cast<int>(at)) == path)
                    return tree->nodes[at].value;
            }
            return u"?"_s;
        };
        QCOMPARE(value(u"$.id"_s), u"9007199254740993"_s);
        QCOMPARE(value(u"$[\"a b\"].x[0]"_s), u"1.50"_s);
        QCOMPARE(value(u"$[\"a b\"].x[1]"_s), u"null"_s);
        QCOMPARE(value(u"$[\"a b\"].x[2]"_s), u"zé\n"_s);
        QCOMPARE(value(u"$.e"_s), u"{0}"_s);
        QCOMPARE(value(u"$.t"_s), u"true"_s);
        QVERIFY(!tree->isCut);
    }

    void whatIsNoJsonIsNoTree_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray(R"({"a":[1,2)");
        QTest::newRow("words") << QByteArray("From: abuse@example.com");
        QTest::newRow("deeper than any vendor") << QByteArray(5000, '[') + QByteArray(5000, ']');
    }

    void whatIsNoJsonIsNoTree()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!models::readJsonTree(bytes));
    }

    void aTreeIsBoundedInDepthAndSize()
    {
        const auto deep = models::readJsonTree(QByteArray(300, '[') + QByteArray(300, ']'));
        QVERIFY(deep && deep->isCut);
        QVERIFY(deep->nodes.size() <= models::maxJsonDepth + 1);
        const auto wide = models::readJsonTree('[' + QByteArray("1,").repeated(50'000) + "1]");
        QVERIFY(wide && wide->isCut);
        QCOMPARE(wide->nodes.size(), std::size_t(models::maxJsonNodes));
        QCOMPARE(wide->nodes.front().value, u"[50001]"_s); // what is left out is counted
    }

    void theTreesModelHoldsTogetherAndStaysForTheSameBytes()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray json = R"({"a":{"b":[1,2]},"c":"d"})";
        model.setTree(std::make_shared<models::JsonTree>(*models::readJsonTree(json)));
        QCOMPARE(model.rowCount(), 2);
        const auto b = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.index(1, 1, b).data(JsonTreeModel::PathRole).toString(), u"$.a.b[1]"_s);
        QCOMPARE(model.parent(b), model.index(0, 0));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setTree(std::make_shared<models::JsonTree>(*models::readJsonTree(json)));
        QCOMPARE(resets.size(), 0);
    }

    void marksAreTheFiringTheRecoveryAndWhatPeopleDid()
    {
        core::MetricSeries series;
        series.from = now.addSecs(-3600);
        series.to = now;
        auto timeline = detail().timeline;
        timeline.push_back({{3}, now.addSecs(-60), u"vendor"_s, {}, u"recovered"_s, {}, {}});
        timeline.push_back({{4}, now.addSecs(-9999), u"person"_s, u"sato"_s, u"note"_s, {}, {}}); // before the picture
        const auto marks = MetricMarks::of(series, now.addSecs(-192), timeline);
        QCOMPARE(marks.size(), std::size_t(3));
        QCOMPARE(marks[0].kind, models::MetricMark::Kind::Fired);
        QCOMPARE(marks[1].kind, models::MetricMark::Kind::Recovered);
        QCOMPARE(marks[2].words, u"Note, sato"_s);
    }

    void gapsAndWhatIsNoNumberAreNotRead()
    {
        core::MetricSeries series;
        series.unit = u"%"_s;
        series.points = {{1000, 1.0}, {2000, std::nullopt}, {3000, std::nan("")}, {4000, INFINITY}, {5000, 95.25}};
        QCOMPARE(*MetricMarks::nearest(series, 2900), size_t(0));
        QCOMPARE(*MetricMarks::nearest(series, 3100), size_t(4));
        QCOMPARE(*MetricMarks::step(series, 0, 1), size_t(4));
        QVERIFY(!MetricMarks::step(series, 4, 1));
        QCOMPARE(MetricMarks::reading(series, 4), u"09:00:05  95.25 %"_s);
        series.points.clear();
        QVERIFY(!MetricMarks::nearest(series, 0));
    }

    void aMissingIntentIsAskedForAndADueReviewMarked_data()
    {
        QTest::addColumn<bool>("monitor");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("review");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, bool monitor, const QString& why, const QString& review, IntentText::State state) { QTest::newRow(name) << monitor << why << review << static_cast<int>(state); };
        row("no monitor", false, {}, {}, IntentText::State::NoMonitor);
        row("nothing written", true, {}, {}, IntentText::State::Missing);
        row("written, no date", true, u"x"_s, {}, IntentText::State::Fine);
        row("due tomorrow", true, u"x"_s, u"2026-11-26"_s, IntentText::State::Fine);
        row("due today", true, u"x"_s, u"2026-11-25"_s, IntentText::State::ReviewDue);
        row("a date that is none", true, u"x"_s, u"soon"_s, IntentText::State::Fine);
    }

    void aMissingIntentIsAskedForAndADueReviewMarked()
    {
        QFETCH(bool, monitor);
        QFETCH(QString, why);
        QFETCH(QString, review);
        QFETCH(int, state);
        auto item = detail();
        if (!monitor)
            item.monitor.reset();
        item.intent = {};
        item.intent.why = why;
        item.intent.reviewOn = review;
        const QDate today(2026, 11, 25);
        QCOMPARE(static_cast<int>(IntentText::state(item, today)), state);
        const auto asks = state == static_cast<int>(IntentText::State::Missing) || state == static_cast<int>(IntentText::State::ReviewDue);
        QCOMPARE(!IntentText::ask(item, today).isEmpty(), asks);
    }

    void similarItemsSayHowTheyEnded()
    {
        models::SimilarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        core::SimilarItem byPerson;
        byPerson.id = {1};
        byPerson.sameMonitor = true;
        byPerson.endedKind = u"resolve"_s;
        byPerson.endedBy = u"sato"_s;
        byPerson.toResolution = std::chrono::seconds(390);
        auto byItself = byPerson;
        byItself.id = {2};
        byItself.endedKind = u"resolved_by_rule"_s;
        model.setItems({byPerson, byItself});
        QCOMPARE(model.index(0, models::SimilarModel::EndColumn).data().toString(), u"resolved by sato"_s);
        QCOMPARE(model.index(1, models::SimilarModel::EndColumn).data().toString(), u"recovered by itself"_s);
        QVERIFY(model.summary().contains(u"6:30"_s));
        model.setItems({});
        QCOMPARE(model.summary(), u"Nothing like this was resolved before."_s);
    }

    void aDeliveryChangesInItsPlace()
    {
        models::DeliveryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        core::Delivery first;
        first.id = {1};
        first.sourceKind = u"pagerduty"_s;
        first.kind = u"note"_s;
        first.createdAt = now;
        auto second = first;
        second.id = {2};
        model.setDeliveries({first, second}, now);
        QCOMPARE(model.index(0, 0).data(models::DeliveryModel::IdRole).toLongLong(), 2);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        first.state = core::DeliveryState::Refused;
        first.vendorWords = u"Requester User Not Found"_s;
        model.setDeliveries({first, second}, now);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(inserted.size(), 0);
        QVERIFY(model.index(1, 0).data(models::DeliveryModel::CanRetryRole).toBool());
    }
};

QTEST_GUILESS_MAIN(tst_ItemWords)
#include "tst_ItemWords.moc"
