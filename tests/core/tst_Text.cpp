// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;

class tst_Text final : public QObject
{
    Q_OBJECT

private slots:
    void aLineFromOutsideIsFitForOneLine_data();
    void aLineFromOutsideIsFitForOneLine();
    void aLongTextIsCutAtAGraphemeAndSaysSo_data();
    void aLongTextIsCutAtAGraphemeAndSaysSo();
    void aTitleOfTenMegabytesIsBounded();
    void breaksStayInATextOfSeveralLines();
    void keptBytesSayThatTheyWereCut();
};

void tst_Text::aLineFromOutsideIsFitForOneLine_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"CPU使用率が高い web-12"_s << u"CPU使用率が高い web-12"_s;
    QTest::newRow("line break") << u"one\ntwo\r\nthree"_s << u"one two  three"_s;
    QTest::newRow("NUL and escape") << u"a"_s + QChar(0) + u"b\x1b[31mc"_s << u"a b [31mc"_s;
    QTest::newRow("right-to-left override") << u"exe\u202Egpj.txt"_s << u"exegpj.txt"_s;
    QTest::newRow("isolates and marks") << u"\u2066a\u2069\u200Eb\u061C"_s << u"ab"_s;
    QTest::newRow("HTML stays as it is written") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("blanks around") << u"  x \t"_s << u"x"_s;
    QTest::newRow("byte order mark") << u"\uFEFFx"_s << u"x"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Text::aLineFromOutsideIsFitForOneLine()
{
    QFETCH(QString, given);
    QFETCH(QString, shown);
    QCOMPARE(cleanLine(given), shown);
}

void tst_Text::aLongTextIsCutAtAGraphemeAndSaysSo_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("shown");

    QTest::newRow("short enough") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("one too many") << u"abcd"_s << 3 << u"ab…"_s;
    QTest::newRow("surrogate pair is not split") << u"a𠮷b"_s << 3 << u"a…"_s;
    QTest::newRow("combining mark stays with its letter") << u"ae\u0301xyz"_s << 3 << u"a…"_s;
}

void tst_Text::aLongTextIsCutAtAGraphemeAndSaysSo()
{
    QFETCH(QString, given);
    QFETCH(int, length);
    QFETCH(QString, shown);
    QCOMPARE(bounded(given, length), shown);
}

void tst_Text::aTitleOfTenMegabytesIsBounded()
{
    const auto title = cleanLine(QString(10 * 1024 * 1024, u'x'));
    QCOMPARE(title.size(), maxTitleLength);
    QVERIFY(title.endsWith(u'…'));
}

void tst_Text::breaksStayInATextOfSeveralLines()
{
    QCOMPARE(cleanText(u"one\n\ttwo\u202E\x07"_s), u"one\n\ttwo "_s);
}

void tst_Text::keptBytesSayThatTheyWereCut()
{
    QCOMPARE(boundedRaw("abc", 3), QByteArray("abc"));
    QCOMPARE(boundedRaw("abcd", 3), QByteArray("abc\n[cut: 4 bytes in all]"));
}

QTEST_APPLESS_MAIN(tst_Text)

#include "tst_Text.moc"
