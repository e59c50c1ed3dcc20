// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"

#include "ui/window/Language.h"
#include "ui/window/OnCallLabel.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

const QDateTime labelNow(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);

core::OnCallNow toldByVendor(const QString& person)
{
    core::OnCallNow source;
    source.source = core::SourceId {1};
    source.sourceName = u"PagerDuty"_s;
    source.readAt = labelNow.addSecs(-30);
    core::OnCall entry;
    entry.personId = u"U1"_s;
    entry.person = person;
    entry.policy = u"<i>Main</i>"_s;
    source.onCall = {entry};
    return source;
}

} // namespace

class tst_OnCallLabel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void itIsNotThereWhereNoSourceTells()
    {
        test::FakeDesk desk;
        desk.onCallSources = {toldByVendor(u"Sato"_s)};
        ui::OnCallLabel label(desk);
        label.advance(labelNow);
        emit desk.snapshotTaken({});
        QTRY_VERIFY(!label.isHidden());
        desk.onCallSources.clear();
        emit desk.connectionRegained();
        QTRY_VERIFY(label.isHidden());
    }

    void aVendorsWordsAreShownAsTheyAre()
    {
        test::FakeDesk desk;
        desk.onCallSources = {toldByVendor(u"<b>Sato</b>"_s)};
        ui::OnCallLabel label(desk);
        label.advance(labelNow);
        emit desk.snapshotTaken({});
        QTRY_COMPARE(label.text(), u"On call: <b>Sato</b>"_s);
        QVERIFY(!label.isHidden());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.accessibleName(), label.text());
        QVERIFY(label.property("tone").toString().isEmpty());
        label.show();
        QHelpEvent help(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&label, &help);
        QTRY_VERIFY(QToolTip::text().contains(u"&lt;b&gt;Sato"_s));
        QVERIFY(QToolTip::text().contains(u"&lt;i&gt;Main"_s));
        QVERIFY(!QToolTip::text().contains(u"<b>"_s));
        QToolTip::hideText();
    }

    void whatIsOldOrUnknownLooksSo()
    {
        test::FakeDesk desk;
        auto source = toldByVendor(u"Sato"_s);
        source.readAt.reset();
        desk.onCallSources = {source};
        ui::OnCallLabel label(desk);
        label.advance(labelNow);
        emit desk.snapshotTaken({});
        QTRY_COMPARE(label.property("tone").toString(), u"muted"_s);
        desk.onCallSources = {toldByVendor(u"Sato"_s)};
        emit desk.connectionRegained();
        QTRY_VERIFY(label.property("tone").toString().isEmpty());
        label.advance(labelNow.addSecs(3600));
        QCOMPARE(label.property("tone").toString(), u"stale"_s);
    }

    void theLanguageSwitchesWhileItIsShown()
    {
        test::FakeDesk desk;
        desk.onCallSources = {toldByVendor(u"佐藤"_s)};
        ui::OnCallLabel label(desk);
        label.advance(labelNow);
        emit desk.snapshotTaken({});
        QTRY_COMPARE(label.text(), u"On call: 佐藤"_s);
        ui::Language language;
        language.speak(ui::Language::Tongue::Japanese);
        QTRY_COMPARE(label.text(), u"オンコール：佐藤"_s);
        language.speak(ui::Language::Tongue::English);
        QTRY_COMPARE(label.text(), u"On call: 佐藤"_s);
    }
};

QTEST_MAIN(tst_OnCallLabel)
#include "tst_OnCallLabel.moc"
