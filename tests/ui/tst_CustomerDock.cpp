// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "core/CustomerMerge.h"
#include "models/Times.h"
#include "models/CustomerText.h"
#include "models/ContactModel.h"
#include "models/CustomerController.h"
#include "ui/charts/ChartTable.h"
#include "ui/common/BreakingLabel.h"
#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/customer/CustomerEditor.h"
#include "ui/customer/DaysChart.h"
#include "ui/item/CustomerDialog.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

/// Takes the place of the desktop's phone program.
class PhoneProgram final : public QObject
{
    Q_OBJECT

public:
    PhoneProgram() { QDesktopServices::setUrlHandler(u"tel"_s, this, "dial"); }
    ~PhoneProgram() override { QDesktopServices::unsetUrlHandler(u"tel"_s); }
    Q_DISABLE_COPY_MOVE(PhoneProgram)

    QStringList called;

public slots:
    void dial(const QUrl& url) { called += url.toString(); }
};

/// The width of the longest line of a label that cannot be broken any further.
int unbroken(const QLabel& label)
{
    auto widest = 0;
    for (const auto& part : label.text().split(QRegularExpression(u"[\\x{200b}\\s]"_s))) {
        if (part.isEmpty() || part.at(0).unicode() < 0x2e80)
            widest = std::max(widest, label.fontMetrics().horizontalAdvance(part));
    }
    return widest;
}

struct CustomerDesktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> items;

    CustomerDesktop()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        for (auto& item : items) {
            // By its name: one customer may have several items.
            item.customer = {item.customerName.isEmpty() ? 0 : 100 + static_cast<qint64>(item.customerName.at(0).unicode())};
            desk.details[item.id.value] = test::nightDetail(item, clock.now());
            if (item.customer.isValid())
                desk.customerDesk.house[item.customer.value] = test::nightCustomer(item, clock.now());
        }
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 1000);
        window->show();
    }

    void fill()
    {
        emit desk.serverClockRead(clock.now());
        emit desk.snapshotTaken(items);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        dock()->show();
        dock()->raise();
        QTRY_VERIFY(dock()->isVisible());
    }

    void choose(const QString& customer)
    {
        const auto item = std::ranges::find(items, customer, &core::WorkItem::customerName);
        window->findChild<ui::QueueView*>()->choose(item->id);
    }

    QDockWidget* dock() const { return window->findChild<QDockWidget*>(u"customerDock"_s); }
    template <class Widget>
    Widget* find(const QString& name) const
    {
        return dock()->findChild<Widget*>(name);
    }
    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    QString facts() const { return dock()->findChild<ui::DockTitle*>()->facts(); }
    QString sentence() const { return text(u"stateSentence"_s); }
    ui::ChartTable* contacts() const { return find<ui::ChartTable>(u"customerContacts"_s); }
};

} // namespace

class tst_CustomerDock final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void itIsThereBeforeTheClickIsOver()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        // Those around it are read ahead, all in one question, and none twice.
        QTRY_COMPARE(desktop.desk.customerDesk.asked.size(), std::size_t(2));
        QCOMPARE(desktop.desk.customerDesk.asked[0].size(), std::size_t(1));
        QVERIFY(desktop.desk.customerDesk.asked[1].size() >= 2);
        for (auto turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents(); // the answer comes through the loop
        desktop.desk.customerDesk.answersNow = false;
        desktop.choose(u"北海製薬"_s);
        QCOMPARE(desktop.facts(), u"北海製薬"_s); // at once: nothing was waited for
        QCOMPARE(desktop.text(u"customerName"_s), u"北海製薬"_s);
    }

    void whereNoProgramCallsTheNumberIsSaid()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.contacts()->model()->rowCount(), 3);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"openUrl"_s));
        QTest::mouseClick(desktop.find<QPushButton>(u"button_customerDial"_s), Qt::LeftButton);
        const auto* notice = desktop.window->findChild<ui::NoticeBar*>(u"windowNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->sentence().contains(u"Dial 07000008151 yourself"_s), qPrintable(notice->sentence()));
    }

    void contactsStandInCallingOrderAndTheButtonDialsTheFirst()
    {
        PhoneProgram phone;
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.contacts()->model()->rowCount(), 3);
        QStringList names;
        for (auto row = 0; row < 3; ++row)
            names += desktop.contacts()->model()->index(row, 0).data().toString();
        QCOMPARE(names, QStringList({u"中村 優子"_s, u"高橋 <b>一郎</b> & 次郎"_s, u"鈴木 裕美"_s}));
        QVERIFY(desktop.contacts()->model()->index(2, models::ContactModel::HoursColumn).data().toString().endsWith(u"(not now)"_s));
        QCOMPARE(desktop.text(u"customerMail"_s), u"Mail of 中村 優子: noc@minato.example"_s);
        auto* button = desktop.find<QPushButton>(u"button_customerDial"_s);
        QVERIFY2(button->text().contains(u"070-0000-8151"_s), qPrintable(button->text()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(phone.called, QStringList(u"tel:07000008151"_s));
        desktop.contacts()->setFocus();
        QTest::keyClick(desktop.contacts(), Qt::Key_Down);
        QVERIFY2(button->text().contains(u"高橋 <b>一郎</b> && 次郎"_s), qPrintable(button->text()));
        desktop.window->findChild<QAction*>(u"customerDial"_s)->trigger();
        QCOMPARE(phone.called.last(), u"tel:+819000001111"_s);
    }

    void theFirstIsCalledUntilSomebodyIsChosenWhoThenStaysChosen()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.contacts()->model()->rowCount(), 3);
        auto& card = desktop.desk.customerDesk.house.at(desktop.items[0].customer.value);
        const auto* button = desktop.find<QPushButton>(u"button_customerDial"_s);
        const auto reread = [&] {
            card.asOf = card.asOf.addSecs(1);
            emit desktop.desk.connectionRegained();
        };
        const auto first = [&] { return desktop.contacts()->model()->index(0, 0).data().toString(); };
        QCOMPARE(first(), u"中村 優子"_s);
        // The hour turns, and nobody had chosen.
        std::ranges::rotate(card.calls, card.calls.begin() + 2);
        reread();
        QTRY_COMPARE(first(), u"鈴木 裕美"_s);
        QVERIFY2(button->text().contains(u"鈴木 裕美"_s), qPrintable(button->text()));
        QCOMPARE(desktop.contacts()->currentIndex().row(), 0);
        // Somebody chooses the first there is; then the hour moves that person down.
        QTest::mouseClick(desktop.contacts()->viewport(), Qt::LeftButton, {}, desktop.contacts()->visualRect(desktop.contacts()->model()->index(0, 0)).center());
        std::ranges::rotate(card.calls, card.calls.begin() + 1);
        reread();
        QTRY_COMPARE(first(), u"中村 優子"_s);
        QVERIFY2(button->text().contains(u"鈴木 裕美"_s), qPrintable(button->text()));
        QCOMPARE(desktop.contacts()->currentIndex().row(), 2);
        // A lead puts another one on top: each place has a new person.
        card.customer.contacts.insert(card.customer.contacts.begin(), {u"新人"_s, {}, {}, u"03-0000-9999"_s, {}, {}});
        for (auto& call : card.calls)
            ++call.contact;
        card.calls.insert(card.calls.begin(), {0, core::Reach::Now});
        reread();
        QTRY_COMPARE(first(), u"新人"_s);
        QVERIFY2(button->text().contains(u"鈴木 裕美"_s), qPrintable(button->text()));
        // Who was chosen is no contact any more.
        card.calls.erase(card.calls.begin() + 3);
        reread();
        QTRY_COMPARE(desktop.contacts()->model()->rowCount(), 3);
        QVERIFY2(button->text().contains(u"新人"_s), qPrintable(button->text()));
    }

    void theCallingOrderIsToldByTheClockOfTheHoursBesideIt()
    {
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        core::CustomerCard card;
        card.asOf = QDateTime(QDate(2026, 11, 24), QTime(17, 44), Qt::UTC);
        card.calls.resize(1);
        QVERIFY(models::CustomerText::contactFacts(card).startsWith(u"in calling order for 02:44"_s));
        models::Times::setZone(u"Europe/Berlin"_s);
        QVERIFY2(models::CustomerText::contactFacts(card).startsWith(u"in calling order for 02:44 JST"_s), qPrintable(models::CustomerText::contactFacts(card)));
    }

    void whatIsNoNumberIsNotDialled_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"03-1234-5678"_s << u"tel:0312345678"_s;
        QTest::newRow("full width") << u"０３−１２３４"_s.replace(u'−', u'－') << u"tel:031234"_s;
        QTest::newRow("international") << u"+81 (3) 1234"_s << u"tel:+8131234"_s;
        QTest::newRow("with an extension") << u"03-1234,,99#"_s << u"tel:031234,,99%23"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("words") << u"代表電話へ"_s << QString();
        QTest::newRow("another scheme") << u"javascript:1"_s << QString();
        QTest::newRow("one digit") << u"1"_s << QString();
    }

    void whatIsNoNumberIsNotDialled()
    {
        QFETCH(QString, phone);
        QFETCH(QString, url);
        QCOMPARE(QString::fromLatin1(models::ContactModel::dial(phone).toEncoded()), url);
    }

    void theCardSaysWhatToHeedAndWhatIsGoingOn()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.text(u"customerName"_s), u"みなと物流"_s);
        QVERIFY(desktop.text(u"customerReading"_s).contains(u"ミナトブツリュウ"_s));
        QVERIFY2(desktop.text(u"customerFacts"_s).contains(u"first response within 10 minutes"_s), qPrintable(desktop.text(u"customerFacts"_s)));
        QVERIFY(desktop.text(u"customerFacts"_s).contains(u"24x7 (now)"_s));
        QVERIFY(desktop.text(u"customerNote"_s).contains(u"深夜の電話"_s));
        QVERIFY(desktop.text(u"customerNoteBy"_s).contains(u"ito"_s));
        QCOMPARE(desktop.find<ui::ChartTable>(u"customerOpen"_s)->model()->rowCount(), 3);
        QVERIFY(desktop.text(u"customerEnvironments"_s).contains(u"360963188772"_s));
        QVERIFY(desktop.text(u"customerKeys"_s).contains(u"minato-*"_s));
        auto* days = desktop.find<ui::DaysChart>(u"customerDays"_s);
        QVERIFY(desktop.find<QWidget>(u"customerDaysLegend"_s)->isVisibleTo(desktop.find<QWidget>(u"customerSheet"_s))); // which colour is which
        QVERIFY2(desktop.text(u"customerDaysHead"_s).contains(u"in 30 days"_s), qPrintable(desktop.text(u"customerDaysHead"_s)));
        days->setFocus();
        QTRY_VERIFY2(desktop.text(u"customerDaysHead"_s).contains(u"11/25"_s), qPrintable(desktop.text(u"customerDaysHead"_s)));
        QTest::keyClick(days, Qt::Key_Left);
        QVERIFY(desktop.text(u"customerDaysHead"_s).contains(u"11/24"_s));
    }

    void whatWasLikeTheItemStandsBesideItsCustomer()
    {
        CustomerDesktop desktop;
        core::SimilarItem like;
        like.title = u"CPU usage before"_s;
        like.resolvedAt = desktop.clock.now().addDays(-2);
        like.endedBy = u"sato"_s;
        like.endedByKind = u"person"_s;
        for (auto at = 1; at <= 5; ++at) {
            like.id = {at};
            desktop.desk.itemDesk.similar.push_back(like);
        }
        desktop.fill();
        auto* similar = desktop.find<ui::ChartTable>(u"customerSimilar"_s);
        QVERIFY(!similar->isVisible());
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(similar->model()->rowCount(), 3); // the newest; the item's own tab has all
        QTRY_VERIFY(similar->isVisible());
        desktop.desk.itemDesk.similar.clear();
        desktop.choose(u"北海製薬"_s);
        QTRY_VERIFY(!similar->isVisible());
    }

    void anOpenItemIsOneKeyAway()
    {
        CustomerDesktop desktop;
        desktop.fill();
        auto past = test::nightDetail(desktop.items[0], desktop.clock.now());
        past.item.id = {42};
        past.item.title = u"p95 latency"_s;
        desktop.desk.details[42] = past;
        desktop.choose(u"みなと物流"_s);
        auto* open = desktop.find<ui::ChartTable>(u"customerOpen"_s);
        QTRY_COMPARE(open->model()->rowCount(), 3);
        QTest::mouseClick(desktop.find<QToolButton>(u"customerInQueue"_s), Qt::LeftButton);
        QCOMPARE(desktop.window->findChild<QLineEdit*>(u"search"_s)->text(), u"customer:\"みなと物流\""_s);
        open->setFocus();
        open->setCurrentIndex(open->model()->index(1, 0));
        QTest::keyClick(open, Qt::Key_Return);
        QTRY_COMPARE(desktop.window->findChild<QLabel*>(u"itemTitle"_s)->text(), u"p95 latency"_s);
    }

    void aChangeIsReadAgainAndLeavesSelectionAndScroll()
    {
        CustomerDesktop desktop;
        auto& house = desktop.desk.customerDesk.house;
        for (auto& [id, card] : house) {
            for (auto at = 0; at < 500; ++at) {
                card.customer.contacts.push_back({u"人 %1"_s.arg(at), u"ヒト"_s, {}, u"03-0000-%1"_s.arg(at, 4, 10, QChar(u'0')), {}, {}});
                card.calls.push_back({static_cast<std::size_t>(at + 3), core::Reach::Any});
            }
        }
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.contacts()->model()->rowCount(), 503);
        QVERIFY(desktop.contacts()->height() < 300);
        desktop.contacts()->selectRow(50);
        auto* scroll = desktop.find<QScrollArea>(u"customerPage"_s)->verticalScrollBar();
        scroll->setValue(40);
        const auto inner = desktop.contacts()->verticalScrollBar()->value();
        auto& card = house.at(desktop.items[0].customer.value);
        card.customer.note = u"新しいメモ"_s;
        card.calls.erase(card.calls.begin() + 10);
        emit desktop.desk.somethingChanged();
        QTRY_COMPARE(desktop.text(u"customerNote"_s), u"新しいメモ"_s);
        QCOMPARE(desktop.contacts()->model()->rowCount(), 502);
        QCOMPARE(desktop.contacts()->currentIndex().row(), 49);
        QCOMPARE(scroll->value(), 40);
        QVERIFY(std::abs(desktop.contacts()->verticalScrollBar()->value() - inner) <= desktop.contacts()->rowHeight(0));
    }

    void longWordsNeverMakeThePageWiderThanItsDock()
    {
        const auto word = [](int letters) { return u"https://console.example.com/a/"_s + QString(letters, u'w'); };
        CustomerDesktop desktop;
        auto& card = desktop.desk.customerDesk.house.at(desktop.items[0].customer.value);
        card.editable = true;
        card.customer.note = word(400);
        card.customer.contract = word(150);
        card.customer.reading = word(150);
        card.customer.serviceHours = word(150);
        card.noteBy = word(100);
        card.customer.keys = {{u"host"_s, word(270)}};
        card.environments = {{u"本番"_s, word(150), word(250)}};
        for (auto& contact : card.customer.contacts) {
            contact.name = QString(200, u'N');
            contact.mail = QString(180, u'm') + u"@minato.example"_s;
        }
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        desktop.dock()->setFloating(true);
        const auto* page = desktop.find<QScrollArea>(u"customerPage"_s);
        auto* sheet = desktop.find<QWidget>(u"customerSheet"_s);
        for (const auto width : {900, 380, 300}) {
            desktop.dock()->resize(width, 700);
            QTRY_COMPARE(desktop.dock()->width(), width);
            QTRY_VERIFY2(sheet->width() <= page->viewport()->width(), qPrintable(u"%1 > %2"_s.arg(sheet->width()).arg(page->viewport()->width())));
            for (const auto& name : {u"button_customerEdit"_s, u"button_customerDial"_s}) {
                const auto* button = desktop.find<QWidget>(name);
                QVERIFY(button->isVisible());
                QVERIFY2(button->mapTo(sheet, QPoint(button->width(), 0)).x() <= sheet->width(), qPrintable(name));
            }
            for (const auto* label : sheet->findChildren<ui::BreakingLabel*>()) {
                if (!label->isVisible())
                    continue;
                const auto needed = unbroken(*label);
                QVERIFY2(needed <= label->width(), qPrintable(u"%1 at %2: %3 > %4"_s.arg(label->objectName()).arg(width).arg(needed).arg(label->width())));
            }
        }
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
            sheet->grab().save(where + u"/customer-narrow.png"_s);
        // What is copied is what was written.
        auto* note = desktop.find<ui::BreakingLabel>(u"customerNote"_s);
        note->setSelection(0, static_cast<int>(note->text().size()));
        QTest::keyClick(note, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), word(400));
    }

    void onlyLongWordsAreBroken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("short words") << u"call before 18:00, then mail"_s << false;
        QTest::newRow("kanji break by themselves") << u"深夜の電話は必ず一次受付から。緊急連絡先は別紙を参照してください"_s << false;
        QTest::newRow("twenty letters") << QString(20, u'a') << false;
        QTest::newRow("an address") << u"https://console.aws.example.com/ec2/home"_s << true;
        QTest::newRow("letters of two units") << QString::fromUcs4(std::u32string(30, U'\U0001F600').c_str()) << true;
    }

    void onlyLongWordsAreBroken()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isBroken);
        const auto broken = ui::BreakingLabel::breakable(text);
        QCOMPARE(broken != text, isBroken);
        QCOMPARE(QString(broken).remove(QChar(0x200b)), text);
        for (qsizetype at = 1; at < broken.size(); ++at)
            QVERIFY(!(broken[at] == QChar(0x200b) && broken[at - 1].isHighSurrogate()));
    }

    void nothingChosenNoCustomerNothingKnownGoneAndFailedAreSaid()
    {
        CustomerDesktop desktop;
        desktop.fill();
        QCOMPARE(desktop.sentence(), u"No item is chosen."_s);
        desktop.choose(QString());
        QTRY_COMPARE(desktop.sentence(), u"This item has no customer yet."_s);
        QSignalSpy asked(desktop.window->findChild<QAction*>(u"action_assign_customer"_s), &QAction::triggered);
        QTRY_VERIFY(desktop.window->findChild<QAction*>(u"action_assign_customer"_s)->isEnabled());
        QTest::mouseClick(desktop.find<QPushButton>(u"stateButton"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        auto& desk = desktop.desk.customerDesk;
        core::CustomerCard bare;
        bare.customer.id = desktop.items[5].customer;
        bare.customer.name = u"大和テレコム"_s;
        desk.house[bare.customer.id.value] = bare;
        emit desktop.desk.connectionRegained();
        desktop.choose(u"大和テレコム"_s);
        QTRY_COMPARE(desktop.facts(), u"大和テレコム"_s);
        QTRY_VERIFY(desktop.find<QLabel>(u"customerNoContacts"_s)->isVisible());
        QVERIFY(!desktop.find<QWidget>(u"customerNoteFrame"_s)->isVisible());
        desk.house.clear();
        emit desktop.desk.connectionRegained();
        QTRY_COMPARE(desktop.sentence(), u"This customer does not exist any more."_s);
    }

    void aFailureKeepsWhatWasReadAndSaysItsAge()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        auto* stale = desktop.find<QWidget>(u"customerStale"_s);
        QVERIFY(!stale->isVisible());
        desktop.clock.instant = desktop.clock.instant.addSecs(180);
        emit desktop.desk.connectionLost({});
        QVERIFY(stale->isVisible());
        QCOMPARE(desktop.facts(), u"みなと物流"_s);
        emit desktop.desk.connectionRegained();
        QTRY_VERIFY(!stale->isVisible());
        desktop.desk.customerDesk.error = core::Error {core::ErrorKind::Denied, u"no"_s, {}, {}};
        desktop.desk.customerDesk.house.clear();
        auto fresh = desktop.items[6];
        fresh.id = {9};
        fresh.customer = {9};
        fresh.customerName = u"未読"_s;
        desktop.items.push_back(fresh);
        desktop.desk.details[9] = test::nightDetail(fresh, desktop.clock.now());
        emit desktop.desk.itemsChanged({fresh});
        desktop.choose(u"未読"_s);
        QTRY_COMPARE(desktop.sentence(), u"Your login may not read this."_s);
    }

    void aCardOfAnEarlierHourSaysSoUntilItIsReadAgain()
    {
        CustomerDesktop desktop;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        for (auto turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        desktop.dock()->hide();
        desktop.clock.instant = desktop.clock.instant.addSecs(3 * 3600);
        auto& desk = desktop.desk.customerDesk;
        desk.answersNow = false;
        desktop.dock()->show();
        auto* stale = desktop.find<ui::NoticeBar>(u"customerStale"_s);
        QTRY_VERIFY(stale->isVisible());
        QVERIFY2(stale->sentence().contains(u"being read again"_s), qPrintable(stale->sentence()));
        for (auto& [id, card] : desk.house)
            card.asOf = desktop.clock.instant;
        desk.answersNow = true;
        desk.answer();
        QTRY_VERIFY(!stale->isVisible());
    }

    void whereSomebodyElseEditedFirstBothArePutTogetherAndTheNextSaveHolds()
    {
        CustomerDesktop desktop;
        auto& desk = desktop.desk.customerDesk;
        auto& house = desk.house.at(desktop.items[0].customer.value);
        house.editable = true;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        desktop.window->findChild<QAction*>(u"customerEdit"_s)->trigger();
        auto* editor = desktop.window->findChild<ui::CustomerEditor*>();
        QTRY_VERIFY(editor && editor->isVisible());
        auto* note = editor->findChild<QPlainTextEdit*>(u"editNote"_s);
        note->selectAll();
        QTest::keyClicks(note, u"my note"_s);
        auto* contacts = editor->findChild<QTableWidget*>(u"editContacts"_s);
        contacts->item(0, 3)->setText(u"03-9999-0000"_s);
        house.version = 9;
        house.customer.note = u"their note"_s;
        house.customer.contract = u"their contract"_s;
        house.customer.keys.push_back({u"tag"_s, u"taught:meanwhile"_s});
        house.customer.contacts.insert(house.customer.contacts.begin() + 1, {u"他の人"_s, {}, {}, {}, {}, {}});
        desk.editAnswer = core::failure(core::ErrorKind::Conflict, u"customer_changed_since"_s);
        for (auto turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        desk.answersNow = false;
        auto* save = editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        save->click();
        // While it is under way nothing is typed that nobody would save, and nobody leaves.
        QVERIFY(!editor->findChild<QTabWidget*>()->isEnabled());
        editor->reject();
        QVERIFY(editor->isVisible());
        QTRY_COMPARE(desk.edited.size(), std::size_t(1));
        auto* theirs = editor->findChild<QPlainTextEdit*>(u"customerTheirs"_s);
        const auto answered = [&] {
            desk.answer();
            return theirs->isVisible();
        };
        QTRY_VERIFY(answered());
        desk.answersNow = true;
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
            editor->grab().save(where + u"/customer-conflict.png"_s);
        QVERIFY(editor->findChild<QTabWidget*>()->isEnabled());
        QVERIFY2(theirs->toPlainText().contains(u"their note"_s) && theirs->toPlainText().contains(u"Contacts"_s), qPrintable(theirs->toPlainText()));
        QCOMPARE(note->toPlainText(), u"my note"_s);
        QCOMPARE(editor->findChild<QLineEdit*>(u"editContract"_s)->text(), u"their contract"_s);
        desk.editAnswer = true;
        const QPointer<ui::CustomerEditor> open(editor);
        save->click();
        QTRY_VERIFY(!open);
        const auto& written = desk.edited.back();
        QCOMPARE(written.version, 9);
        QCOMPARE(written.customer.note, u"my note"_s);
        QCOMPARE(written.customer.contract, u"their contract"_s);
        QCOMPARE(written.customer.keys, house.customer.keys);
        QCOMPARE(written.customer.contacts.size(), house.customer.contacts.size());
        QVERIFY(std::ranges::find(written.customer.contacts, u"03-9999-0000"_s, &core::CustomerContact::phone) != written.customer.contacts.end());
        QVERIFY(std::ranges::find(written.customer.contacts, u"他の人"_s, &core::CustomerContact::name) != written.customer.contacts.end());
    }

    void rowsThatTwoPeopleChangedAreMergedWithoutLoss_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<bool>("both");
        QTest::newRow("only they") << u"abc"_s << u"axbc"_s << u"axbc"_s << false;
        QTest::newRow("only I") << u"acb"_s << u"abc"_s << u"acb"_s << false;
        QTest::newRow("each adds one") << u"abcm"_s << u"tabc"_s << u"tabcm"_s << true;
        QTest::newRow("theirs stands behind the one it stood behind") << u"cab"_s << u"abtc"_s << u"cabt"_s << true;
        QTest::newRow("they take one away, I move another") << u"bac"_s << u"ab"_s << u"ba"_s << true;
        QTest::newRow("both rewrite the same one") << u"aMc"_s << u"aTc"_s << u"aTMc"_s << true;
        QTest::newRow("both write the same") << u"abX"_s << u"abX"_s << u"abX"_s << false;
    }

    void rowsThatTwoPeopleChangedAreMergedWithoutLoss()
    {
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        QFETCH(const QString, merged);
        QFETCH(const bool, both);
        const auto card = [](const QString& names) {
            core::CustomerCard made;
            for (const auto name : names)
                made.customer.contacts.push_back({QString(name), {}, {}, {}, {}, {}});
            return made;
        };
        const auto merge = core::mergeCustomer(card(u"abc"_s), card(mine), card(theirs));
        QString names;
        for (const auto& contact : merge.card.customer.contacts)
            names += contact.name;
        QCOMPARE(names, merged);
        QCOMPARE(merge.lists.contains(u"contacts"_s), both);
    }

    void whatWasTypedIntoTheEditorIsNotDroppedByAKey()
    {
        CustomerDesktop desktop;
        auto& desk = desktop.desk.customerDesk;
        desk.house.at(desktop.items[0].customer.value).editable = true;
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        desktop.window->findChild<QAction*>(u"customerEdit"_s)->trigger();
        auto* editor = desktop.window->findChild<ui::CustomerEditor*>();
        QTRY_VERIFY(editor && editor->isVisible());
        editor->findChild<QTabWidget*>()->setCurrentIndex(1);
        auto* contacts = editor->findChild<QTableWidget*>(u"editContacts"_s);
        contacts->setFocus();
        contacts->setCurrentCell(0, 2);
        QTest::keyClick(contacts, Qt::Key_Return); // writes in the cell
        auto* cell = contacts->viewport()->findChild<QLineEdit*>();
        QVERIFY(cell);
        QTest::keyClick(cell, Qt::Key_Escape);
        QVERIFY(desk.edited.empty());
        QVERIFY(editor->isVisible());
        // Emptied is changed as well.
        auto* contract = editor->findChild<QLineEdit*>(u"editContract"_s);
        contract->setText(u"before"_s);
        contract->selectAll();
        QTest::keyClick(contract, Qt::Key_Delete);
        editor->reject();
        auto* question = editor->findChild<QMessageBox*>(u"discardQuestion"_s);
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QAbstractButton*>(u"discardTyped"_s), Qt::LeftButton);
        QTRY_VERIFY(!desktop.window->findChild<ui::CustomerEditor*>());
    }

    void aLeadEditsAndWhatIsRefusedStays()
    {
        CustomerDesktop desktop;
        auto& desk = desktop.desk.customerDesk;
        const auto id = desktop.items[0].customer.value;
        desk.changes = {{desktop.clock.now(), u"ito"_s, u"note"_s, u"古い"_s, u"新しい"_s}};
        desktop.fill();
        desktop.choose(u"みなと物流"_s);
        QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
        auto* button = desktop.find<QToolButton>(u"button_customerEdit"_s);
        QVERIFY(!button->isVisible()); // the database says that this login may not
        desk.house.at(id).editable = true;
        emit desktop.desk.connectionRegained();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* editor = desktop.window->findChild<ui::CustomerEditor*>();
        QTRY_VERIFY(editor && editor->isVisible());
        QTRY_VERIFY2(editor->findChild<QPlainTextEdit*>(u"customerHistory"_s)->toPlainText().contains(u"古い"_s), "history");
        auto* contacts = editor->findChild<QTableWidget*>(u"editContacts"_s);
        QCOMPARE(contacts->item(0, 0)->text(), u"鈴木 裕美"_s); // the customer's own order, whatever the hour
        contacts->setCurrentCell(0, 0);
        editor->findChild<QToolButton*>(u"editContactsDown"_s)->click();
        editor->findChild<QToolButton*>(u"editContactsAdd"_s)->click();
        contacts->item(2, 0)->setText(u"新人"_s);
        editor->findChild<QToolButton*>(u"editContactsAdd"_s)->click(); // an empty row is no contact
        editor->findChild<QPlainTextEdit*>(u"editNote"_s)->setPlainText(u"書き直し"_s);
        desk.editAnswer = core::failure(core::ErrorKind::Conflict, u"key_taken"_s);
        auto* save = editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        save->click();
        auto* trouble = editor->findChild<QLabel*>(u"customerTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY2(trouble->text().contains(u"belongs to another customer"_s), qPrintable(trouble->text()));
        QCOMPARE(editor->findChild<QPlainTextEdit*>(u"editNote"_s)->toPlainText(), u"書き直し"_s);
        desk.editAnswer = true;
        const QPointer<ui::CustomerEditor> open(editor);
        const auto asked = desk.asked.size();
        save->click();
        QTRY_VERIFY(!open);
        QTRY_VERIFY(desk.asked.size() > asked); // read again
        const auto& written = desk.edited.back();
        QCOMPARE(written.version, 3);
        QCOMPARE(written.customer.note, u"書き直し"_s);
        QCOMPARE(written.customer.contacts.size(), std::size_t(4));
        QCOMPARE(written.customer.contacts[0].name, u"中村 優子"_s);
        QCOMPARE(written.customer.contacts[1].name, u"鈴木 裕美"_s);
        QCOMPARE(written.customer.contacts[2].name, u"新人"_s);
        QCOMPARE(written.customer.keys, desk.house.at(id).customer.keys);
        QCOMPARE(written.environments, desk.house.at(id).environments);
    }

    void customersAreOfferedByTheirReading()
    {
        std::vector<core::Customer> customers;
        for (const auto& [name, reading] : {std::pair {u"和田"_s, u"ワダ"_s}, {u"伊藤"_s, u"いとう"_s}, {u"相川"_s, u"アイカワ"_s}, {u"Umi"_s, QString()}, {u"上田"_s, u"ウエダ"_s}}) {
            core::Customer customer;
            customer.id = {static_cast<qint64>(customers.size()) + 1};
            customer.name = name;
            customer.reading = reading;
            customers.push_back(customer);
        }
        ui::CustomerDialog dialog(customers, {});
        const auto* list = dialog.findChild<QListWidget*>(u"customerList"_s);
        QStringList names;
        for (auto row = 0; row < list->count(); ++row)
            names += list->item(row)->text().section(u' ', 0, 0);
        QCOMPARE(names, QStringList({u"Umi"_s, u"相川"_s, u"伊藤"_s, u"上田"_s, u"和田"_s}));
    }

    void whatNobodySeesIsNotRead()
    {
        test::FakeDesk desk;
        auto& customers = desk.customerDesk;
        models::CustomerController controller(desk, {std::chrono::milliseconds(30), std::chrono::hours(1)});
        controller.show({1});
        emit desk.snapshotTaken({});
        QVERIFY(customers.asked.empty());
        controller.setWatched(true);
        QCOMPARE(customers.asked.size(), std::size_t(1));
        QTRY_COMPARE(controller.state(), models::CustomerController::State::Gone);
        for (auto at = 0; at < 50; ++at)
            emit desk.somethingChanged();
        QTRY_COMPARE(customers.asked.size(), std::size_t(2)); // many changes ask once
        // The cache is bounded.
        for (auto at = 1; at <= 200; ++at) {
            core::CustomerCard card;
            card.customer.id = {at};
            customers.house[at] = card;
        }
        emit desk.connectionRegained();
        for (auto at = 2; at <= 200; ++at) {
            controller.show({at});
            QTRY_VERIFY(controller.card());
        }
        customers.asked.clear();
        controller.show({199});
        QVERIFY(controller.card()); // kept
        controller.show({2});
        QVERIFY(!controller.card()); // left long ago, and read again
        QTRY_VERIFY(controller.card());
    }

    void pictures()
    {
        const auto folder = qEnvironmentVariable("YAGURA_PICTURES");
        if (folder.isEmpty())
            QSKIP("set YAGURA_PICTURES to a folder to get pictures");
        for (const auto tongue : {ui::Language::Tongue::Japanese, ui::Language::Tongue::English}) {
            for (const auto kind : {ui::ThemeKind::Dark, ui::ThemeKind::Light}) {
                CustomerDesktop desktop;
                desktop.language.speak(tongue);
                desktop.theme.setKind(kind);
                desktop.theme.apply(*qApp);
                desktop.window->resize(1920, 1080);
                for (auto& [id, card] : desktop.desk.customerDesk.house)
                    card.editable = true;
                desktop.fill();
                desktop.choose(u"みなと物流"_s);
                QTRY_COMPARE(desktop.facts(), u"みなと物流"_s);
                QCoreApplication::processEvents();
                const auto suffix = u"%1-%2"_s.arg(tongue == ui::Language::Tongue::Japanese ? u"ja"_s : u"en"_s, kind == ui::ThemeKind::Dark ? u"dark"_s : u"light"_s);
                desktop.dock()->grab().save(u"%1/customer-%2.png"_s.arg(folder, suffix));
                desktop.window->findChild<QAction*>(u"customerEdit"_s)->trigger();
                auto* editor = desktop.window->findChild<ui::CustomerEditor*>();
                for (auto tab = 0; tab < 4; ++tab) {
                    editor->findChild<QTabWidget*>()->setCurrentIndex(tab);
                    QCoreApplication::processEvents();
                    editor->grab().save(u"%1/editor-%2-%3.png"_s.arg(folder, suffix).arg(tab));
                }
                editor->reject();
                desktop.find<QWidget>(u"customerSheet"_s)->grab().save(u"%1/customer-whole-%2.png"_s.arg(folder, suffix));
                if (kind == ui::ThemeKind::Dark)
                    desktop.window->grab().save(u"%1/window-customer-%2.png"_s.arg(folder, suffix));
            }
        }
    }
};

QTEST_MAIN(tst_CustomerDock)
#include "tst_CustomerDock.moc"
