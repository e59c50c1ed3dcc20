// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TimelineFilter.h"
#include "models/TimelineModel.h"
#include "models/TimelineText.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::TimelineFilter;
using models::TimelineModel;
using models::TimelineText;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

core::TimelineEntry line(qint64 id, const QString& actorKind = u"person"_s, const QString& kind = u"note"_s, const QString& text = {})
{
    return {{id}, now.addSecs(id - 1'000'000), actorKind, u"sato"_s, kind, text, {}};
}

std::vector<core::TimelineEntry> lines(qint64 newest, int count)
{
    std::vector<core::TimelineEntry> result;
    for (auto at = 0; at < count; ++at)
        result.push_back(line(newest - at));
    return result;
}

core::ItemDetail named()
{
    core::ItemDetail detail;
    detail.item.title = u"CPU is high"_s;
    detail.sources = {{u"dd-main"_s, u"datadog"_s, {}}, {u"pd-2"_s, u"pagerduty"_s, u"PagerDuty 東京"_s}};
    return detail;
}

class Events final : public QObject
{
public:
    explicit Events(const QAbstractItemModel& model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { told += u"+%1-%2"_s.arg(first).arg(last); });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { told += u"-%1-%2"_s.arg(first).arg(last); });
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
            told += u"~%1-%2%3"_s.arg(from.row()).arg(to.row()).arg(roles.isEmpty() ? QString() : u":%1"_s.arg(roles.first()));
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { told += u"reset"_s; });
    }
    QStringList take() { return std::exchange(told, {}); }

    QStringList told;
};

} // namespace

class tst_TimelineModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aNewLineComesInAboveAndTheOthersStay()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(named(), lines(500, 500), TimelineModel::Older::There, now);
        Events events(model);
        model.setEntries(named(), lines(502, 502), TimelineModel::Older::There, now);
        QCOMPARE(events.take(), QStringList {u"+0-1"_s});
        model.setEntries(named(), lines(502, 502), TimelineModel::Older::There, now);
        QCOMPARE(events.take(), QStringList {});
    }

    void theRowOfWhatIsOlderComesChangesAndGoes()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(named(), lines(10, 3), TimelineModel::Older::There, now);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.index(3, 0).data(TimelineModel::OlderRole).toBool());
        Events events(model);
        model.setEntries(named(), lines(10, 3), TimelineModel::Older::Loading, now);
        QCOMPARE(events.take(), QStringList {u"~3-3"_s});
        model.setEntries(named(), lines(10, 6), TimelineModel::Older::None, now);
        QCOMPARE(events.take(), QStringList({u"+3-5"_s, u"-6-6"_s}));
    }

    void tenThousandLinesAreMergedInAFrame()
    {
        TimelineModel model;
        const auto all = lines(10'000, 10'000);
        model.setEntries(named(), all, TimelineModel::Older::None, now);
        auto more = all;
        more.insert(more.begin(), line(10'001));
        Events events(model);
        QElapsedTimer timer;
        timer.start();
        model.setEntries(named(), more, TimelineModel::Older::None, now);
        qInfo("10,001 lines merged in %lld ms", timer.elapsed());
        QCOMPARE(events.take(), QStringList {u"+0-0"_s});
        QCOMPARE(model.count(TimelineModel::People), 10'001);
    }

    void agesAreToldAnewWithTheClockAndChangeNothingElse()
    {
        TimelineModel model;
        auto entries = lines(1'000'000, 2);
        entries[0].at = now.addSecs(-10);
        entries[1].at = now.addSecs(-300);
        model.setEntries(named(), entries, TimelineModel::Older::None, now);
        Events events(model);
        model.advance(now.addSecs(1));
        QCOMPARE(events.take(), QStringList {});
        model.setClock(TimelineModel::Clock::Relative);
        QCOMPARE(events.take(), QStringList {u"~0-1:%1"_s.arg(int(TimelineModel::TimeRole))});
        QVERIFY(model.index(1, 0).data(TimelineModel::TimeRole).toString().contains(u"5"_s));
        model.advance(now.addSecs(2));
        QCOMPARE(events.take(), QStringList {u"~0-1:%1"_s.arg(int(TimelineModel::TimeRole))});
        // The full time is always in the tip.
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"2026-11-25 02:44:04 JST"_s));
    }

    void aSourceIsNamedAndItsTitleNotRepeated_data()
    {
        QTest::addColumn<QString>("actorKind");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("body");
        QTest::newRow("by its kind") << u"vendor"_s << u"dd-main"_s << u"CPU is high"_s << u"Datadog"_s << QString();
        QTest::newRow("by its own name") << u"delivery"_s << u"pd-2"_s << u"no such user"_s << u"PagerDuty 東京"_s << u"no such user"_s;
        QTest::newRow("a person at the vendor") << u"vendor"_s << u"Jane Doe"_s << u"another title"_s << u"Jane Doe"_s << u"another title"_s;
        QTest::newRow("a person who writes the title") << u"person"_s << u"sato"_s << u"CPU is high"_s << u"sato"_s << u"CPU is high"_s;
        QTest::newRow("nobody") << u"vendor"_s << QString() << QString() << u"Vendor"_s << QString();
        QTest::newRow("a rule") << u"rule"_s << u"watch"_s << QString() << u"Rule"_s << QString();
    }

    void aSourceIsNamedAndItsTitleNotRepeated()
    {
        QFETCH(QString, actorKind);
        QFETCH(QString, actor);
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(QString, body);
        auto entry = line(1, actorKind, actorKind == "person"_L1 ? u"note"_s : u"opened"_s, text);
        entry.actor = actor;
        QCOMPARE(TimelineText::actor(entry, named().sources), shown);
        QCOMPARE(TimelineText::body(entry, named().item.title), body);
    }

    void aStepBackOfTheVendorIsToldAsWhatItIs_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("facts");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("taken back from a person") << u"acknowledgement_taken_back"_s
            << QJsonObject {{u"held_by"_s, u"sato"_s}, {u"assignee"_s, u"乙"_s}, {u"moved"_s, true}} << u"Acknowledgement taken back at the vendor; sato had it, now with 乙 there"_s;
        QTest::newRow("taken back, and nobody is named") << u"acknowledgement_taken_back"_s << QJsonObject {{u"moved"_s, true}} << u"Acknowledgement taken back at the vendor"_s;
        QTest::newRow("by our own escalation") << u"acknowledgement_taken_back"_s << QJsonObject {{u"held_by"_s, u"sato"_s}, {u"by_us"_s, true}, {u"moved"_s, false}}
            << u"Acknowledgement ended at the vendor by our escalation"_s;
        QTest::newRow("handed over") << u"reassigned_at_vendor"_s << QJsonObject {{u"from"_s, u"甲"_s}, {u"to"_s, u"乙"_s}} << u"Handed from 甲 to 乙 at the vendor"_s;
        QTest::newRow("merged at the vendor") << u"merged_into"_s << QJsonObject {{u"item"_s, 12}, {u"why"_s, u"vendor"_s}} << u"Merged at the vendor: it goes on in item #12"_s;
        QTest::newRow("found to be the same") << u"merged_into"_s << QJsonObject {{u"item"_s, 12}, {u"why"_s, u"link"_s}} << u"The same trouble as item #12: it goes on there"_s;
        QTest::newRow("took another up") << u"merged_from"_s << QJsonObject {{u"item"_s, 7}, {u"title"_s, u"disk"_s}, {u"moved_over"_s, true}} << u"Took up item #7 with its owner and state: disk"_s;
        QTest::newRow("merged into what is not read") << u"merged_unread"_s << QJsonObject {{u"incident"_s, u"Q0X"_s}} << u"Merged at the vendor into an incident that is not read yet (Q0X)"_s;
        QTest::newRow("another title") << u"retitled"_s << QJsonObject {{u"old_title"_s, u"before"_s}} << u"Title changed at the vendor; before: before"_s;
        QTest::newRow("nobody says since when") << u"opened"_s << QJsonObject {{u"vendor_state"_s, u"x"_s}, {u"since_unknown"_s, true}} << u"Opened: x. The vendor does not say since when"_s;
        QTest::newRow("a time ahead of ours") << u"opened"_s << QJsonObject {{u"vendor_state"_s, u"x"_s}, {u"notes"_s, QJsonArray {u"time_ahead"_s}}}
            << u"Opened: x. The vendor's time lies ahead of ours and is not counted"_s;
    }

    void aStepBackOfTheVendorIsToldAsWhatItIs()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, facts);
        QFETCH(QString, sentence);
        auto entry = line(1, u"vendor"_s, kind);
        entry.facts = facts;
        QCOMPARE(TimelineText::sentence(entry), sentence);
    }

    void anUnknownKindIsShownByItsName()
    {
        QCOMPARE(TimelineText::sentence(line(1, u"scenario"_s, u"from_a_newer_server"_s)), u"from_a_newer_server"_s);
    }

    void theFilterShowsWhatIsChosenAndAlwaysWhatIsOlder()
    {
        TimelineModel model;
        TimelineFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::vector entries {line(6), line(5, u"vendor"_s, u"recovered"_s), line(4, u"rule"_s, u"watch_ended"_s), line(3, u"delivery"_s, u"delivery_failed"_s), line(2)};
        model.setEntries(named(), entries, TimelineModel::Older::There, now);
        QCOMPARE(filter.rowCount(), 6);
        Events events(filter);
        filter.setShown(TimelineModel::People, true);
        QCOMPARE(events.take(), QStringList {u"-1-3"_s});
        filter.setShown(TimelineModel::Deliveries, true);
        QCOMPARE(events.take(), QStringList {u"+1-1"_s});
        QVERIFY(filter.index(1, 0).data(TimelineModel::TroubleRole).toBool());
        QVERIFY(filter.index(3, 0).data(TimelineModel::OlderRole).toBool());
        filter.showAll();
        QCOMPARE(filter.rowCount(), 6);
        QCOMPARE(model.count(TimelineModel::People), 2);
        QCOMPARE(model.count(TimelineModel::Automation), 1);
    }
};

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_TimelineModel.moc"
