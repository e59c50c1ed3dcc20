// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/FuzzyText.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yagura::core;

namespace {

std::vector<FuzzyText> prepared(const QStringList& texts)
{
    return {texts.begin(), texts.end()};
}

bool finds(const QString& typed, const QStringList& texts)
{
    return FuzzyQuery(typed).score(prepared(texts)).has_value();
}

int score(const QString& typed, const QString& text)
{
    return FuzzyQuery(typed).score(prepared({text})).value_or(-1);
}

} // namespace

class tst_FuzzyText final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, const QString& typed, const QStringList& texts, bool found = true) { QTest::newRow(name) << typed << texts << found; };

        row("the beginning", u"ack"_s, {u"Acknowledge"_s});
        row("capitals or not", u"ACK"_s, {u"acknowledge"_s});
        row("full-width letters", u"ｃｐｕ"_s, {u"CPU usage is high"_s});
        row("the starts of words", u"ms"_s, {u"Monitor settings"_s});
        row("letters in the middle", u"nowl"_s, {u"Acknowledge"_s});
        row("two words in any order", u"web cpu"_s, {u"CPU usage is high on web-12"_s});
        row("one of two words is not there", u"web disk"_s, {u"CPU usage is high on web-12"_s}, false);
        row("words in two texts", u"minato cpu"_s, {u"CPU usage"_s, u"Minato Trading"_s});
        row("letters that lie about", u"pae"_s, {u"CPU usage is high on web-12"_s}, false);
        row("letters in another order", u"kca"_s, {u"Acknowledge"_s}, false);
        row("more than there is", u"acknowledged"_s, {u"Acknowledge"_s}, false);
        row("nothing in nothing", u"a"_s, {QString()}, false);
        row("a figure", u"12"_s, {u"web-12"_s});

        row("kanji", u"監視"_s, {u"監視設定"_s});
        row("kanji with kanji left out", u"監設"_s, {u"監視設定"_s}, false);
        row("the starts of a compound", u"対キ"_s, {u"対応キュー"_s});
        row("hiragana for katakana", u"さーばー"_s, {u"サーバー監視"_s});
        row("katakana for hiragana", u"ミナト"_s, {u"みなと商事"_s});
        row("half-width kana", u"ｻｰﾊﾞｰ"_s, {u"サーバー"_s});
        row("in half-width kana", u"サーバー"_s, {u"ｻｰﾊﾞｰ"_s});
        row("a reading beside the name", u"みなと"_s, {u"湊商事"_s, u"ミナトショウジ"_s});

        row("Hepburn", u"shouji"_s, {u"ショウジ"_s});
        row("Hepburn without the long vowel", u"shoji"_s, {u"ショウジ"_s});
        row("kunrei", u"syouzi"_s, {u"ショウジ"_s});
        row("a macron", u"shōji"_s, {u"ショウジ"_s});
        row("a bar for the long vowel", u"sa-ba-"_s, {u"サーバー"_s});
        row("the vowel twice", u"saabaa"_s, {u"サーバー"_s});
        row("no long vowel at all", u"saba"_s, {u"サーバー"_s});
        row("small tsu", u"nikki"_s, {u"ニッキ"_s});
        row("small tsu before ch", u"matcha"_s, {u"マッチャ"_s});
        row("shi", u"shi"_s, {u"シ"_s});
        row("si", u"si"_s, {u"シ"_s});
        row("sh, on its way", u"sh"_s, {u"シ"_s});
        row("tsu", u"tsu"_s, {u"ツ"_s});
        row("tu", u"tu"_s, {u"ツ"_s});
        row("ts, on its way", u"ts"_s, {u"ツ"_s});
        row("chi", u"chiba"_s, {u"チバ"_s});
        row("ti", u"tiba"_s, {u"チバ"_s});
        row("fu", u"fuji"_s, {u"フジ"_s});
        row("hu", u"huzi"_s, {u"フジ"_s});
        row("ja", u"jan"_s, {u"ジャン"_s});
        row("zya", u"zyan"_s, {u"ジャン"_s});
        row("jya", u"jyan"_s, {u"ジャン"_s});
        row("she", u"she"_s, {u"シェ"_s});
        row("fa", u"fairu"_s, {u"ファイル"_s});
        row("ti for thi", u"ti-mu"_s, {u"ティーム"_s});
        row("va", u"vaiorin"_s, {u"ヴァイオリン"_s});
        row("wi", u"windou"_s, {u"ウィンドウ"_s});
        row("n before a consonant", u"kantou"_s, {u"カントウ"_s});
        row("m before p", u"shimpo"_s, {u"シンポ"_s});
        row("nn", u"kannri"_s, {u"カンリ"_s});
        row("n with an apostrophe", u"shin'ichi"_s, {u"シンイチ"_s});
        row("n without it", u"shinichi"_s, {u"シンイチ"_s});
        row("romaji for hiragana", u"minato"_s, {u"みなと商事"_s});
        row("romaji and kanji", u"minato商事"_s, {u"ミナト商事"_s});
        row("an input method left on", u"うぇb"_s, {u"web-12"_s});
        row("another sound", u"sachi"_s, {u"サーバー"_s}, false);
        row("a letter with a mark", u"cafe"_s, {u"Café"_s});
        row("beyond the first plane", u"𠮷野"_s, {u"𠮷野家"_s});
    }

    void whatIsTypedFinds()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, texts);
        QFETCH(const bool, found);
        QCOMPARE(finds(typed, texts), found);
    }

    void everyKanaSounds()
    {
        for (char16_t kana = u'ァ'; kana <= u'ヶ'; ++kana) {
            const auto text = u"カ"_s + QChar(kana) + u"カ"_s;
            QVERIFY2(finds(text, {text}), qPrintable(text));
            QVERIFY2(finds(u"ka"_s, {text}), qPrintable(text));
        }
    }

    void theBetterAnswerComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("the whole text") << u"queue"_s << u"Queue"_s << u"Queue settings"_s;
        QTest::newRow("the beginning") << u"set"_s << u"Settings"_s << u"Reset the view"_s;
        QTest::newRow("the start of a word") << u"set"_s << u"Sound settings"_s << u"Reset the view"_s;
        QTest::newRow("letters side by side") << u"net"_s << u"Internet"_s << u"no e-mail today"_s;
        QTest::newRow("the shorter one") << u"web"_s << u"web-1"_s << u"web-1 of the cluster in the second data centre"_s;
        QTest::newRow("the whole reading") << u"minato"_s << u"ミナト"_s << u"ミナミナト"_s;
    }

    void theBetterAnswerComesFirst()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY2(score(typed, better) > score(typed, worse), qPrintable(u"%1, %2"_s.arg(score(typed, better)).arg(score(typed, worse))));
    }

    void theNameWeighsMoreThanWhatIsBehindIt()
    {
        const FuzzyQuery query(u"minato"_s);
        QVERIFY(query.score(prepared({u"Minato"_s, u"Acme"_s})) > query.score(prepared({u"Acme"_s, u"Minato"_s})));
    }

    void thePlacesAreThoseOfTheTextAsItIsShown_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("the beginning") << u"ack"_s << u"Acknowledge"_s << QList<int> {0, 1, 2};
        QTest::newRow("the starts of words") << u"ms"_s << u"Monitor settings"_s << QList<int> {0, 8};
        QTest::newRow("two words") << u"se mo"_s << u"Monitor settings"_s << QList<int> {0, 1, 8, 9};
        QTest::newRow("kana by romaji") << u"saba"_s << u"新サーバー"_s << QList<int> {1, 3};
        QTest::newRow("half-width kana, where a sign is two") << u"バー"_s << u"ｻｰﾊﾞｰ"_s << QList<int> {2, 4};
        QTest::newRow("one sign that folds to two") << u"株)m"_s << u"㈱M"_s << QList<int> {0, 1};
        QTest::newRow("both halves of a sign beyond the first plane") << u"𠮷"_s << u"a 𠮷"_s << QList<int> {2, 3};
        QTest::newRow("nothing") << u"zz"_s << u"Acknowledge"_s << QList<int> {};
    }

    void thePlacesAreThoseOfTheTextAsItIsShown()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        QFETCH(const QList<int>, places);
        const auto found = FuzzyQuery(typed).positions(prepared({text}), 0);
        QCOMPARE(QList<int>(found.begin(), found.end()), places);
    }

    void theReadingIsMarkedWhereTheReadingAnswers()
    {
        const auto texts = prepared({u"湊商事"_s, u"ミナトショウジ"_s});
        const FuzzyQuery query(u"mina"_s);
        QVERIFY(query.positions(texts, 0).empty());
        QCOMPARE(query.positions(texts, 1), (std::vector<int> {0, 1}));
    }

    void blanksAskNothing()
    {
        QVERIFY(FuzzyQuery(u"  　 "_s).isEmpty());
        QCOMPARE(FuzzyQuery(QString()).score(prepared({u"x"_s})), 0);
    }

    void whatIsTooLongIsCutAndNotTooMuch()
    {
        const QString longText(100'000, u'ガ');
        QVERIFY(finds(u"gaga"_s, {longText}));
        QVERIFY(finds(QString(100'000, u'x'), {QString(300, u'x')}));
    }

    /// A bound that a sanitizer's build on a busy machine holds too; without one it takes a twentieth.
    void aHundredThousandThingsAreSearchedInAMoment()
    {
        std::vector<FuzzyText> texts;
        texts.reserve(100'000);
        QElapsedTimer clock;
        clock.start();
        for (auto at = 0; at < 100'000; ++at)
            texts.emplace_back(u"CPU使用率が高い web-%1 サーバー監視のしきい値を超えています"_s.arg(at));
        const auto preparing = clock.restart();
        const FuzzyQuery query(u"saba 99999"_s);
        auto found = 0;
        for (const auto& text : texts)
            found += query.score({&text, 1}) ? 1 : 0;
        qInfo("prepared in %lld ms, searched in %lld ms", preparing, clock.elapsed());
        QCOMPARE(found, 1);
        QVERIFY(clock.elapsed() < 5000);
    }
};

QTEST_APPLESS_MAIN(tst_FuzzyText)
#include "tst_FuzzyText.moc"
