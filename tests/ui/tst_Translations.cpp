// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class tst_Translations final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Japanese") << u"yagura_ja.ts"_s;
        QTest::newRow("English") << u"yagura_en.ts"_s;
    }

    void everyTextIsTranslated()
    {
        QFETCH(const QString, file);
        QFile ts(QStringLiteral(YAGURA_SOURCE_DIR "/translations/") + file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        auto texts = 0;
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "source"_L1)
                source = xml.readElementText();
            if (xml.name() != "translation"_L1)
                continue;
            QVERIFY2(xml.attributes().value(u"type"_s).isEmpty(), qPrintable(source));
            const auto translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(source));
            for (const auto& place : {u"%1"_s, u"%2"_s, u"%3"_s})
                QVERIFY2(source.contains(place) == translation.contains(place), qPrintable(source));
            // Half-width kana have no place on a screen of today.
            for (const auto letter : translation)
                QVERIFY2(letter.unicode() < 0xFF61 || letter.unicode() > 0xFF9F, qPrintable(source));
            ++texts;
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > 200);
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
