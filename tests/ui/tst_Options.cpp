// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desktop program makes of its command line.

#include "Options.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using Tongue = ui::Language::Tongue;

class tst_Options final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theLanguageOfTheLocaleIsKnown()
    {
        const auto isJapanese = qgetenv("LC_ALL").startsWith("ja");
        QCOMPARE(ui::Language::ofSystem() == Tongue::Japanese, isJapanese);
    }

    void aPictureSpeaksTheLocalesLanguageAndAWindowTheChosenOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<Tongue>("spoken");
        const auto ofLocale = ui::Language::ofSystem();
        const QStringList picture {u"--screenshot"_s, u"night.png"_s};
        QTest::newRow("a window") << QStringList() << u"system"_s << ofLocale;
        QTest::newRow("a window where English was chosen") << QStringList() << u"en"_s << Tongue::English;
        QTest::newRow("a window where Japanese was chosen") << QStringList() << u"ja"_s << Tongue::Japanese;
        QTest::newRow("a window told otherwise") << QStringList {u"--language"_s, u"ja"_s} << u"en"_s << Tongue::Japanese;
        QTest::newRow("a picture") << picture << u"system"_s << ofLocale;
        QTest::newRow("a picture after English was chosen") << picture << u"en"_s << ofLocale;
        QTest::newRow("a picture after Japanese was chosen") << picture << u"ja"_s << ofLocale;
        QTest::newRow("a picture that is to be Japanese") << picture + QStringList {u"--language"_s, u"ja"_s} << u"en"_s << Tongue::Japanese;
        QTest::newRow("a picture that is to be English") << picture + QStringList {u"--language=en"_s} << u"ja"_s << Tongue::English;
    }

    void aPictureSpeaksTheLocalesLanguageAndAWindowTheChosenOne()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, kept);
        QFETCH(const Tongue, spoken);
        const auto options = app::readOptions(QStringList {u"yagura"_s} + arguments);
        QCOMPARE(app::tongueOf(options, kept), spoken);
    }
};

QTEST_MAIN(tst_Options)
#include "tst_Options.moc"
