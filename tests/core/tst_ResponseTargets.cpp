// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ResponseTargets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;

class tst_ResponseTargets final : public QObject
{
    Q_OBJECT

private slots:
    void targetsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // as it is given back
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a severity") << u"critical=5"_s << u"critical=5"_s;
        QTest::newRow("a kind") << u"inquiry=30"_s << u"inquiry=30"_s;
        QTest::newRow("both") << u"alert/critical=3"_s << u"alert/critical=3"_s;
        QTest::newRow("several, loosely") << u" Critical = 5 ;low=60;; abuse=1440 "_s << u"critical=5; low=60; abuse=1440"_s;
        QTest::newRow("full width") << u"ｃｒｉｔｉｃａｌ＝５；ｌｏｗ＝６０"_s << u"critical=5; low=60"_s;
        QTest::newRow("seconds") << u"critical=90s; high=120s"_s << u"critical=90s; high=2"_s;
        QTest::newRow("the least and the most") << u"critical=1; low=10080"_s << u"critical=1; low=10080"_s;
    }

    void targetsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto targets = responseTargetsFromText(text);
        QVERIFY(targets);
        QCOMPARE(responseTargetsText(*targets), written);
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no number") << u"low=60; critical=soon"_s << u"critical=soon"_s;
        QTest::newRow("no severity of that name") << u"urgent=5"_s << u"urgent=5"_s;
        QTest::newRow("a severity before a kind") << u"critical/alert=5"_s << u"critical/alert=5"_s;
        QTest::newRow("a kind without its severity") << u"alert/=5"_s << u"alert/=5"_s;
        QTest::newRow("a target of nothing") << u"critical=0"_s << u"critical=0"_s;
        QTest::newRow("less than a minute") << u"critical=59s"_s << u"critical=59s"_s;
        QTest::newRow("more than a week") << u"low=10081"_s << u"low=10081"_s;
        QTest::newRow("twice") << u"low=60; low=30"_s << u"low=30"_s;
        QTest::newRow("a number alone") << u"15"_s << u"15"_s;
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto targets = responseTargetsFromText(text);
        QVERIFY(!targets);
        QCOMPARE(targets.error().kind, ErrorKind::Invalid);
        QCOMPARE(targets.error().detail, part);
    }
};

QTEST_APPLESS_MAIN(tst_ResponseTargets)
#include "tst_ResponseTargets.moc"
