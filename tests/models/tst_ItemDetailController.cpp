// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/Drafts.h"
#include "models/ItemDetailController.h"
#include "ui/FakeDesk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::Drafts;
using models::ItemDetailController;
using models::TimelineModel;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

std::vector<core::TimelineEntry> lines(qint64 newest, int count)
{
    std::vector<core::TimelineEntry> result;
    for (auto at = 0; at < count; ++at)
        result.push_back({{newest - at}, now.addSecs(newest - at), u"person"_s, u"sato"_s, u"note"_s, {}, {}});
    return result;
}

core::ItemDetail detail(qint64 id, std::vector<core::TimelineEntry> timeline = {}, bool truncated = false)
{
    core::ItemDetail result;
    result.item.id = {id};
    result.timeline = std::move(timeline);
    result.timelineTruncated = truncated;
    return result;
}

} // namespace

class tst_ItemDetailController final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anAnswerForAnItemThatIsNotShownAnyMoreIsNotShown()
    {
        test::FakeDesk desk;
        desk.answersNow = false;
        desk.details[1] = detail(1);
        desk.details[2] = detail(2);
        ItemDetailController controller(desk);
        controller.show({1});
        controller.show({2});
        desk.answer();
        QTRY_COMPARE(desk.detailsAsked, 2);
        QCOMPARE(controller.state(), ItemDetailController::State::Loading);
        desk.answer();
        QTRY_VERIFY(controller.detail());
        QCOMPARE(controller.detail()->item.id.value, 2);
    }

    void manyChangesInARowAskOnceAndNothingNewTellsNobody()
    {
        test::FakeDesk desk;
        desk.details[1] = detail(1);
        ItemDetailController controller(desk);
        controller.show({1});
        QTRY_VERIFY(controller.detail());
        const QSignalSpy changed(&controller, &ItemDetailController::changed);
        for (auto at = 0; at < 100; ++at)
            emit desk.somethingChanged();
        QTRY_COMPARE(desk.detailsAsked, 2);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
    }

    void whatWasReadStaysWhenTheDatabaseIsLost()
    {
        test::FakeDesk desk;
        desk.details[1] = detail(1, lines(3, 3));
        ItemDetailController controller(desk);
        controller.show({1});
        QTRY_VERIFY(controller.detail());
        desk.details.clear(); // answered with an error from now on
        controller.reload();
        QTRY_VERIFY(controller.error());
        QCOMPARE(controller.state(), ItemDetailController::State::Shown);
        QCOMPARE(controller.timeline().size(), std::size_t(3));
    }

    void olderLinesComeBehindAndStayWhenNewOnesComeIn()
    {
        test::FakeDesk desk;
        desk.itemDesk.history = lines(1300, 1300);
        desk.details[1] = detail(1, lines(1300, 500), true);
        ItemDetailController controller(desk);
        controller.show({1});
        QTRY_COMPARE(controller.timeline().size(), std::size_t(500));
        QCOMPARE(controller.older(), TimelineModel::Older::There);
        controller.loadOlder();
        QCOMPARE(controller.older(), TimelineModel::Older::Loading);
        controller.loadOlder(); // impatience asks once
        QTRY_COMPARE(controller.timeline().size(), std::size_t(1000));
        QCOMPARE(desk.itemDesk.olderAsked, 1);
        desk.details[1] = detail(1, lines(1310, 500), true);
        controller.reload();
        QTRY_COMPARE(controller.timeline().size(), std::size_t(1010));
        controller.loadOlder();
        QTRY_COMPARE(controller.older(), TimelineModel::Older::None);
        QCOMPARE(controller.timeline().size(), std::size_t(1310));
        for (size_t at = 1; at < controller.timeline().size(); ++at)
            QVERIFY(controller.timeline()[at].id < controller.timeline()[at - 1].id);
    }

    void aStormThatLeavesAHoleIsReadAgain()
    {
        test::FakeDesk desk;
        desk.itemDesk.history = lines(5000, 5000);
        desk.details[1] = detail(1, lines(1000, 500), true);
        ItemDetailController controller(desk);
        controller.show({1});
        QTRY_COMPARE(controller.timeline().size(), std::size_t(500));
        controller.loadOlder();
        QTRY_COMPARE(controller.timeline().size(), std::size_t(1000));
        desk.details[1] = detail(1, lines(5000, 500), true);
        controller.reload();
        QTRY_COMPARE(controller.timeline().front().id.value, 5000);
        QCOMPARE(controller.timeline().size(), std::size_t(500));
        QCOMPARE(controller.older(), TimelineModel::Older::There);
    }

    void olderLinesThatComeLateLeaveNoHole()
    {
        test::FakeDesk desk;
        desk.itemDesk.history = lines(5000, 5000);
        desk.itemDesk.olderWaits = true;
        desk.details[1] = detail(1, lines(1000, 500), true);
        ItemDetailController controller(desk);
        controller.show({1});
        QTRY_COMPARE(controller.timeline().size(), std::size_t(500));
        controller.loadOlder(); // from line 501
        desk.details[1] = detail(1, lines(5000, 500), true);
        controller.reload();
        QTRY_COMPARE(controller.timeline().front().id.value, 5000);
        QCOMPARE(controller.older(), TimelineModel::Older::There);
        controller.loadOlder(); // from line 4501, while the first answer is still on its way
        desk.itemDesk.answerOlder();
        QTRY_COMPARE(controller.timeline().size(), std::size_t(1000));
        for (size_t at = 1; at < controller.timeline().size(); ++at)
            QCOMPARE(controller.timeline()[at].id.value, controller.timeline()[at - 1].id.value - 1);
    }

    void aReadingThatNothingDiffersInIsToldAsOne()
    {
        test::FakeDesk desk;
        desk.details[1] = detail(1, lines(3, 3));
        ItemDetailController controller(desk);
        const QSignalSpy wasRead(&controller, &ItemDetailController::wasRead);
        controller.show({1});
        QTRY_COMPARE(wasRead.size(), 1);
        controller.reload();
        QTRY_COMPARE(wasRead.size(), 2);
    }

    void aDraftSurvivesARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"drafts.json"_s);
        const auto text = u"java が 91%\n👩‍👩‍👧‍👦 עברית"_s;
        {
            Drafts drafts;
            drafts.open(file);
            drafts.keep({7}, {core::Verb::Escalate, text});
            drafts.keep({8}, {core::Verb::Note, u"x"_s});
            drafts.keep({8}, {});
            const QSignalSpy loaded(&drafts, &Drafts::loaded);
            QTRY_COMPARE(loaded.size(), 1);
        }
        Drafts drafts;
        const QSignalSpy loaded(&drafts, &Drafts::loaded);
        drafts.open(file);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(drafts.draft({7}), (models::Draft {core::Verb::Escalate, text}));
        QVERIFY(drafts.draft({8}).isEmpty());
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDraftIsOnTheDiskWithoutGoodbye()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"drafts.json"_s);
        Drafts drafts;
        drafts.open(file);
        drafts.keep({7}, {core::Verb::Note, u"not sent yet"_s});
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        QVERIFY(written.readAll().contains("not sent yet"));
    }

    void whatIsGivenBackBeforeTheDiskWasReadCoversNothing()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"drafts-new.json"_s);
        const auto earlier = folder.filePath(u"drafts-old.json"_s);
        {
            Drafts drafts;
            drafts.open(earlier);
            drafts.keep({7}, {core::Verb::Note, u"of yesterday"_s});
        }
        Drafts drafts;
        const QSignalSpy loaded(&drafts, &Drafts::loaded);
        drafts.open(file, earlier); // under the name that it has from now on
        drafts.giveBack({7}, {core::Verb::Escalate, u"refused"_s});
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(drafts.draft({7}), (models::Draft {core::Verb::Note, u"refused\n\nof yesterday"_s}));
        QVERIFY(QFile::exists(file) && !QFile::exists(earlier));
    }

    void aFileCutInHalfIsSetAsideAndNotLost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut in half") << QByteArray("{\"drafts\":[{\"item\":7,\"text\":\"ha");
        QTest::newRow("of another kind") << QByteArray("{\"theme\":\"dark\"}");
    }

    void aFileCutInHalfIsSetAsideAndNotLost()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"drafts.json"_s);
        const auto spoil = [&] {
            QFile file(path);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(bytes);
        };
        spoil();
        {
            Drafts first;
            const QSignalSpy read(&first, &Drafts::loaded);
            first.open(path);
            QTRY_COMPARE(read.size(), 1);
        }
        spoil();
        Drafts drafts;
        const QSignalSpy loaded(&drafts, &Drafts::loaded);
        const QSignalSpy unreadable(&drafts, &Drafts::unreadable);
        drafts.open(path);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(unreadable.size(), 1); // said, for they are not where the person left them
        QVERIFY(drafts.draft({7}).isEmpty());
        const auto aside = QDir(folder.path()).entryList({u"*.unreadable"_s}, QDir::Files);
        QCOMPARE(aside.size(), 2); // the one before is not lost by it
    }

    void aDiskThatTakesNothingIsSaidAndTheTextStays()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        Drafts drafts;
        drafts.open(folder.filePath(u"file/drafts.json"_s));
        const QSignalSpy failed(&drafts, &Drafts::failed);
        drafts.keep({7}, {core::Verb::Note, u"kept in memory"_s});
        QTRY_VERIFY(failed.size() > 0);
        QCOMPARE(drafts.draft({7}).text, u"kept in memory"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ItemDetailController)
#include "tst_ItemDetailController.moc"
