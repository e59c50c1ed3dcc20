// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "models/AlarmController.h"
#include "models/AlarmSettings.h"
#include "models/TonePlayer.h"
#include "ui/common/NoticeBar.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::Tone;

namespace {

/// Ears of the test.
class Listener final : public models::TonePlayer
{
public:
    std::vector<std::pair<Tone, int>> heard;
    int stops = 0;
    void play(Tone tone, int volume) override { heard.emplace_back(tone, volume); }
    void stop() override { ++stops; }
};

struct Desktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    Listener ears;
    std::unique_ptr<ui::MainWindow> window;

    explicit Desktop(const QString& device = u"Speaker"_s)
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings, nullptr, &ears});
        window->show();
        emit desk.serverClockRead(clock.now());
        emit desk.snapshotTaken({});
        emit ears.deviceChanged(device);
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }
    QString said() const { return find<QToolButton>(u"soundButton"_s)->text(); }
};

} // namespace

class tst_Sound final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void theFirstSnapshotIsSilentAndAnArrivalIsHeardOnce()
    {
        Desktop desktop;
        auto items = test::nightItems(desktop.clock.now());
        emit desktop.desk.itemsChanged(items);
        emit desktop.desk.itemsChanged(items);
        QTRY_COMPARE(desktop.ears.heard.size(), 1U);
        QCOMPARE(desktop.ears.heard[0], std::pair(Tone::Critical, 80));
        // The same once more: looked at by the rule, and not heard.
        QSignalSpy looked(desktop.find<models::AlarmController>({}), &models::AlarmController::changed);
        emit desktop.desk.itemsChanged(items);
        QTRY_VERIFY(looked.size() > 1);
        QCOMPARE(desktop.ears.heard.size(), 1U);
    }

    void keysSilenceAndTheCountdownIsSeen()
    {
        Desktop desktop;
        QCOMPARE(desktop.said(), u"♪ 80 %"_s);
        desktop.find<QAction>(u"soundSnooze"_s)->trigger();
        QCOMPARE(desktop.said(), u"♪ silent 5:00"_s);
        desktop.clock.instant = desktop.clock.instant.addSecs(61);
        QTRY_COMPARE(desktop.said(), u"♪ silent 3:59"_s);
        desktop.find<QAction>(u"soundEndSnooze"_s)->trigger();
        QCOMPARE(desktop.said(), u"♪ 80 %"_s);
    }

    void offIsKeptAndTheTestToneIsHeardAllTheSame()
    {
        Desktop desktop;
        desktop.find<QAction>(u"soundOn"_s)->trigger();
        QCOMPARE(desktop.said(), u"♪ off"_s);
        QVERIFY(!models::AlarmSettings::fromJson(desktop.settings.object(ui::Settings::Key::Sound)).on);
        emit desktop.desk.itemsChanged(test::nightItems(desktop.clock.now()));
        desktop.find<QAction>(u"soundTest"_s)->trigger();
        QCOMPARE(desktop.ears.heard.size(), 1U);
        QCOMPARE(desktop.ears.heard[0].first, Tone::Test);
    }

    void aDeviceThatGoesIsSaidAcrossTheWindow()
    {
        Desktop desktop;
        emit desktop.ears.deviceChanged({});
        QCOMPARE(desktop.said(), u"♪ no device"_s);
        QTRY_VERIFY(desktop.find<QWidget>(u"windowNotice"_s)->isVisible());
        emit desktop.ears.deviceChanged(u"Headset"_s);
        QCOMPARE(desktop.said(), u"♪ 80 %"_s);
        QTRY_VERIFY(!desktop.find<QWidget>(u"windowNotice"_s)->isVisible());
    }

    void aDeviceThatDoesNotPlayIsSaidUntilItDoes()
    {
        Desktop desktop;
        const auto* notice = desktop.find<ui::NoticeBar>(u"windowNotice"_s);
        emit desktop.ears.failed();
        QCOMPARE(desktop.said(), u"♪ not heard"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->sentence().contains(u"does not play"_s), qPrintable(notice->sentence()));
        QTest::mouseClick(notice->findChild<QPushButton*>(u"noticeNo"_s), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
        emit desktop.ears.failed(); // with each tone: it was said, and closed
        QVERIFY(!notice->isVisible());
        emit desktop.ears.worked();
        QCOMPARE(desktop.said(), u"♪ 80 %"_s);
        emit desktop.ears.failed();
        QVERIFY(notice->isVisible());
        emit desktop.ears.deviceChanged(u"Headset"_s); // of another one nothing is known yet
        QVERIFY(!notice->isVisible());
    }

    void aLostDatabaseAndALostDeviceDoNotHideEachOther_data()
    {
        QTest::addColumn<bool>("deviceFirst");
        QTest::newRow("the device first") << true;
        QTest::newRow("the database first") << false;
    }

    void aLostDatabaseAndALostDeviceDoNotHideEachOther()
    {
        QFETCH(const bool, deviceFirst);
        Desktop desktop;
        const auto* notice = desktop.find<ui::NoticeBar>(u"windowNotice"_s);
        const auto loseDatabase = [&] { emit desktop.desk.connectionLost(core::Error {core::ErrorKind::Offline, u"gone"_s, {}, std::nullopt}); };
        const auto tells = [&](const QString& words) { return notice->isVisible() && notice->sentence().contains(words); };
        if (!deviceFirst)
            loseDatabase();
        emit desktop.ears.deviceChanged({});
        if (deviceFirst)
            loseDatabase();
        QVERIFY2(tells(u"no sound device"_s) && tells(u"database"_s), qPrintable(notice->sentence()));
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty() && QTest::qWaitForWindowExposed(desktop.window.get()))
            desktop.window->grab().save(where + u"/both-lost.png"_s);
        emit desktop.desk.connectionRegained();
        QVERIFY2(tells(u"no sound device"_s) && !tells(u"database"_s), qPrintable(notice->sentence()));
        loseDatabase();
        emit desktop.ears.deviceChanged(u"Speaker"_s);
        QVERIFY2(!tells(u"no sound device"_s) && tells(u"database"_s), qPrintable(notice->sentence()));
        emit desktop.desk.connectionRegained();
        QVERIFY(!notice->isVisible());
    }

    void aDeskThatIsToBeHeardAndNeverHadADeviceIsWarned()
    {
        Desktop desktop(QString {});
        QVERIFY(desktop.find<QWidget>(u"windowNotice"_s)->isVisible());
        desktop.find<QAction>(u"soundOn"_s)->trigger(); // who switches it off knows
        QVERIFY(!desktop.find<QWidget>(u"windowNotice"_s)->isVisible());
    }

    void aShiftsStartThatIsNoTimeIsNotDroppedWithoutAWord()
    {
        Desktop desktop;
        desktop.find<QAction>(u"soundSettings"_s)->trigger();
        auto* dialog = desktop.find<QWidget>(u"soundDialog"_s);
        auto* shifts = dialog->findChild<QLineEdit*>(u"soundShifts"_s);
        shifts->setText(u"9.00, 21:00 24:00"_s);
        auto* save = dialog->findChild<QPushButton*>(u"soundSave"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY2(dialog->findChild<QLabel*>(u"soundTrouble"_s)->text().contains(u"9.00, 24:00"_s), "named");
        QVERIFY(models::AlarmSettings::fromJson(desktop.settings.object(ui::Settings::Key::Sound)).shiftStarts.empty());
        shifts->setText(u"9:00, 21:00"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(models::AlarmSettings::fromJson(desktop.settings.object(ui::Settings::Key::Sound)).shiftStarts.size(), 2U);
    }

    void theDialogKeepsWhatIsChosen()
    {
        Desktop desktop;
        desktop.find<QAction>(u"soundSettings"_s)->trigger();
        auto* dialog = desktop.find<QWidget>(u"soundDialog"_s);
        dialog->findChild<QCheckBox*>(u"soundOn_1"_s)->setChecked(true);
        QStringList heard; // a button that plays a tone says of what
        for (const auto* button : dialog->findChildren<QPushButton*>())
            heard += button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        QCOMPARE(heard.removeDuplicates(), 0);
        QVERIFY(!heard.contains(u"Listen"_s));
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
            dialog->grab().save(where + u"/sound.png"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"soundSave"_s), Qt::LeftButton);
        QVERIFY(models::AlarmSettings::fromJson(desktop.settings.object(ui::Settings::Key::Sound)).severities[1].on);
    }

    void everyToneIsAWaveThatSounds_data()
    {
        QTest::addColumn<int>("tone");
        for (const auto tone : {Tone::Unknown, Tone::Low, Tone::Medium, Tone::High, Tone::Critical, Tone::Shift, Tone::Test})
            QTest::newRow(qPrintable(models::toneName(tone))) << static_cast<int>(tone);
    }

    void everyToneIsAWaveThatSounds()
    {
        QFETCH(const int, tone);
        QFile file(u":/sounds/%1.wav"_s.arg(models::toneName(static_cast<Tone>(tone))));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QCOMPARE(bytes.left(4), QByteArray("RIFF"));
        QVERIFY(bytes.size() > 20'000 && bytes.size() < 400'000);
        auto loudest = 0;
        for (qsizetype at = 44; at + 1 < bytes.size(); at += 2)
            loudest = std::max(loudest, std::abs(static_cast<qint16>(static_cast<quint8>(bytes[at]) | (static_cast<quint8>(bytes[at + 1]) << 8))));
        QVERIFY(loudest > 8'000 && loudest < 32'767);
    }
};

QTEST_MAIN(tst_Sound)
#include "tst_Sound.moc"
