// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsCleaned_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain Japanese stays") << u"CPU使用率が高い"_s << u"CPU使用率が高い"_s;
        QTest::newRow("line breaks and tabs become blanks") << u"a\nb\tc"_s << u"a b c"_s;
        QTest::newRow("control characters become blanks") << u"a\u0001b\u007Fc\u0085d"_s << u"a b c d"_s;
        QTest::newRow("line separators become blanks") << u"a\u2028b\u2029c"_s << u"a b c"_s;
        QTest::newRow("bidirectional overrides vanish") << u"a\u202Egpj.exe\u202C"_s << u"agpj.exe"_s;
        QTest::newRow("isolates and marks vanish") << u"\u2066a\u2069\u200E\u200F\u061Cb"_s << u"ab"_s;
        QTest::newRow("a byte order mark vanishes") << u"\uFEFFa"_s << u"a"_s;
        QTest::newRow("HTML stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
        QTest::newRow("ends are trimmed") << u"  a \n"_s << u"a"_s;
        QTest::newRow("nothing") << QString() << u""_s;
    }

    void aLineIsCleaned()
    {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(cleanLine(given), expected);
    }

    void textKeepsItsLines()
    {
        QCOMPARE(cleanText(u"a\n\tb\u0002c"_s), u"a\n\tb c"_s);
    }

    void aTenMegabyteTitleIsBoundedAndMarked()
    {
        const QString huge(10 * 1024 * 1024, u'x');
        const auto line = cleanLine(huge);
        QCOMPARE(line.size(), maxTitleLength);
        QCOMPARE(line.back(), QChar(0x2026));
    }

    void aCutNeverSplitsAGrapheme_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("limit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("shorter than the bound") << u"abc"_s << qsizetype(3) << u"abc"_s;
        QTest::newRow("one longer") << u"abcd"_s << qsizetype(3) << u"ab…"_s;
        QTest::newRow("a surrogate pair at the cut") << u"a😀bc"_s << qsizetype(3) << u"a…"_s;
        QTest::newRow("a combining mark at the cut") << u"ae\u0301bc"_s << qsizetype(3) << u"a…"_s;
    }

    void aCutNeverSplitsAGrapheme()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, limit);
        QFETCH(QString, expected);
        QCOMPARE(bounded(text, limit), expected);
    }

    void cutBytesSayHowManyThereWere()
    {
        QCOMPARE(boundedRaw("abc", 3), QByteArray("abc"));
        const auto cut = boundedRaw(QByteArray(100, 'x'), 10);
        QVERIFY(cut.startsWith("xxxxxxxxxx\n"));
        QVERIFY(cut.contains("100 bytes"));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_Text.moc"
