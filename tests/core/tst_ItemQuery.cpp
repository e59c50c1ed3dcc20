// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ItemQuery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

/// An item of みなと物流, high, acknowledged by suzuki, twenty seconds late.
WorkItem item()
{
    WorkItem result;
    result.id = {48211};
    result.severity = Severity::High;
    result.state = ItemState::Acknowledged;
    result.title = u"CPU 使用率が高い web-12（95% 超）http://a.example env:prod"_s;
    result.host = u"web-12"_s;
    result.customerName = u"みなと物流"_s;
    result.customerReading = u"ミナトブツリュウ"_s;
    result.owner = u"suzuki"_s;
    result.sources = {u"DD"_s};
    result.sourceKeys = {u"dd-main"_s};
    result.openedAt = now.addSecs(-900);
    result.arrivedAt = now.addSecs(-900);
    result.dueAt = now.addSecs(-20);
    result.fires = 4;
    return result;
}

bool found(const QString& search, const WorkItem& in, const QString& me = u"suzuki"_s)
{
    return ItemQuery::parsed(search).matches(in, ItemText(in), facetsOf(in, me, now));
}

} // namespace

class tst_ItemQuery final : public QObject
{
    Q_OBJECT

private slots:
    void aSearchFindsWhatItSays_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<bool>("finds");
        const auto row = [](const char* name, const QString& search, bool finds) { QTest::newRow(name) << search << finds; };
        row("nothing asked", u""_s, true);
        row("blanks", u"  　 "_s, true);
        row("a word", u"cpu"_s, true);
        row("two words, any order", u"web-12 CPU"_s, true);
        row("two words, one is not there", u"cpu disk"_s, false);
        row("quoted words", u"\"使用率が高い web-12\""_s, true);
        row("quoted words in another order", u"\"web-12 CPU\""_s, false);
        row("full-width letters", u"ＷＥＢ－１２"_s, true);
        row("half-width kana", u"ﾐﾅﾄ"_s, true);
        row("hiragana finds the reading", u"みなとぶつ"_s, true);
        row("katakana finds the name", u"ミナト物流"_s, true);
        row("a number", u"#48211"_s, true);
        row("another number", u"#48212"_s, false);
        row("a word does not reach over two fields", u"prod\nweb"_s, true); // blank between words, each is there
        row("customer", u"customer:みなと"_s, true);
        row("customer, by its Japanese name", u"顧客：ミナト"_s, true);
        row("customer does not look at the title", u"customer:cpu"_s, false);
        row("host", u"host:web-12"_s, true);
        row("host does not look at the title", u"host:cpu"_s, false);
        row("monitor", u"monitor:cpu"_s, true);
        row("title, quoted value", u"title:\"cpu 使用率\""_s, true);
        row("owner by name", u"owner:suz"_s, true);
        row("owner me", u"owner:me"_s, true);
        row("owner none", u"owner:none"_s, false);
        row("owner in Japanese", u"担当:自分"_s, true);
        row("owner nobody in Japanese", u"担当:なし"_s, false);
        row("a person called none is quoted", u"owner:\"none\""_s, false);
        row("kind", u"kind:alert"_s, true);
        row("kind phone", u"kind:phone"_s, false);
        row("kind in Japanese", u"種別:アラート"_s, true);
        row("state", u"state:acknowledged"_s, true);
        row("state in Japanese", u"状態:確認済み"_s, true);
        row("state new", u"state:new"_s, false);
        row("source by mark", u"source:dd"_s, true);
        row("source by key", u"取込元:dd-main"_s, true);
        row("source of another", u"source:pd"_s, false);
        row("severity at least high", u"sev>=high"_s, true);
        row("severity above high", u"sev>high"_s, false);
        row("severity below critical", u"sev<critical"_s, true);
        row("severity at most medium", u"sev<=medium"_s, false);
        row("severity is", u"sev:high"_s, true);
        row("severity is, with =", u"severity=high"_s, true);
        row("severity in Japanese", u"重要度>=高"_s, true);
        row("severity, full width", u"ｓｅｖ＞＝ｈｉｇｈ"_s, true);
        row("opened in the span", ItemQuery::openedTerm(now.addSecs(-900), now.addSecs(-600)), true);
        row("opened at its end", ItemQuery::openedTerm(now.addSecs(-1200), now.addSecs(-900)), false);
        row("opened, in another zone", ItemQuery::openedTerm(now.addSecs(-900).toOffsetFromUtc(9 * 3600), now), true);
        row("not opened in the span", u"-"_s + ItemQuery::openedTerm(now.addSecs(-900), now), false);
        row("a field's term", ItemQuery::fieldTerm(u"title"_s, u"使用率が高い web"_s), true);
        row("a field's term with quotes", ItemQuery::fieldTerm(u"title"_s, u"CPU \u201C使用率\u201D \uFF02web\" "_s), true);
        row("a field's term that is not there", ItemQuery::fieldTerm(u"title"_s, u"CPU \"disk\""_s), false);
        row("late", u"is:late"_s, true);
        row("late in Japanese", u"is:期限超過"_s, true);
        row("mine", u"is:mine"_s, true);
        row("unowned", u"is:unowned"_s, false);
        row("flapping", u"is:flapping"_s, true);
        row("recovered", u"is:recovered"_s, false);
        row("not a word", u"-disk"_s, true);
        row("not a word that is there", u"-cpu"_s, false);
        row("not a field", u"-host:web"_s, false);
        row("not a quoted text", u"-\"disk full\""_s, true);
        row("not late", u"-is:late"_s, false);
        row("a lone sign is a word", u"web - cpu"_s, true);
        row("all together", u"customer:みなと sev>=high -is:recovered \"cpu\""_s, true);
        row("an address is text", u"http://a.example"_s, true);
        row("a tag is text", u"env:prod"_s, true);
        row("a quoted colon is text", u"\"env:prod\""_s, true);
        row("an unfinished field hides nothing", u"customer:"_s, true);
        row("an unknown severity hides nothing", u"sev>=hgh"_s, true);
    }

    void aSearchFindsWhatItSays()
    {
        QFETCH(const QString, search);
        QFETCH(const bool, finds);
        QCOMPARE(found(search, item()), finds);
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        using Kind = QueryProblem::Kind;
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const QString& search, Kind kind, const QString& part, const QString& field) {
            QTest::newRow(name) << search << static_cast<int>(kind) << part << field;
        };
        row("no such field", u"cpu colour:red"_s, Kind::UnknownField, u"colour:red"_s, u"colour"_s);
        row("no such severity", u"sev>=hgh cpu"_s, Kind::UnknownValue, u"sev>=hgh"_s, u"sev"_s);
        row("no such kind", u"種別:猫"_s, Kind::UnknownValue, u"種別:猫"_s, u"kind"_s);
        row("no such state", u"-state:lost"_s, Kind::UnknownValue, u"-state:lost"_s, u"state"_s);
        row("no such standing", u"is:odd"_s, Kind::UnknownValue, u"is:odd"_s, u"is"_s);
        row("a span without a zone", u"opened:2026-11-24T02:40/5m"_s, Kind::UnknownValue, u"opened:2026-11-24T02:40/5m"_s, u"opened"_s);
        row("a span without an end", u"発生:2026-11-24T02:40:00Z"_s, Kind::UnknownValue, u"発生:2026-11-24T02:40:00Z"_s, u"opened"_s);
        row("no value", u"host: web"_s, Kind::MissingValue, u"host:"_s, u"host"_s);
        row("a quote is open", u"\"cpu web"_s, Kind::UnclosedQuote, u"\"cpu web"_s, QString());
        row("no order", u"host>=web"_s, Kind::NoOrder, u"host>=web"_s, u"host"_s);
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(const QString, search);
        QFETCH(const int, kind);
        QFETCH(const QString, part);
        QFETCH(const QString, field);
        const auto problems = ItemQuery::parsed(search).problems();
        QCOMPARE(problems.size(), 1U);
        QCOMPARE(static_cast<int>(problems[0].kind), kind);
        QCOMPARE(problems[0].part, part);
        QCOMPARE(problems[0].field, field);
    }

    void aGoodSearchHasNoProblem_data()
    {
        QTest::addColumn<QString>("search");
        for (const auto& search : {u"cpu 10:30 10.0.0.1:80"_s, u"\"colour:red\""_s, u"sev>=high"_s, u"顧客:x 担当:自分"_s, u"/var/log:1"_s})
            QTest::newRow(qPrintable(search)) << search;
    }

    void aGoodSearchHasNoProblem()
    {
        QFETCH(const QString, search);
        QVERIFY(ItemQuery::parsed(search).problems().empty());
    }

    void chipsOfOneSortAddUpAndSortsNarrow_data()
    {
        QTest::addColumn<quint32>("choice");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char* name, Facets choice, bool shown) { QTest::newRow(name) << choice.toInt() << shown; };
        row("none", {}, true);
        row("its kind", Facet::Alert, true);
        row("its kind or another", Facets(Facet::Alert) | Facet::Abuse, true);
        row("another kind", Facet::Abuse, false);
        row("its kind, another severity", Facets(Facet::Alert) | Facet::Low, false);
        row("its kind, its severity, late or watched", Facets(Facet::Alert) | Facet::High | Facet::Late | Facet::Watched, true);
        row("unowned", Facet::Unowned, false);
    }

    void chipsOfOneSortAddUpAndSortsNarrow()
    {
        QFETCH(const quint32, choice);
        QFETCH(const bool, shown);
        QCOMPARE(chosenBy(facetsOf(item(), {}, now), Facets(QFlag(choice))), shown);
    }

    void facetNamesComeBack()
    {
        for (size_t at = 0; at < facetCount; ++at) {
            const auto facet = static_cast<Facet>(1U << at);
            QVERIFY(!facetName(facet).isEmpty());
            QCOMPARE(facetFromName(facetName(facet)).toInt(), Facets(facet).toInt());
        }
        QVERIFY(!facetFromName(u"nonsense"_s));
    }

    void aHugeTitleIsSearchedInItsBeginning()
    {
        auto big = item();
        big.title = u"start "_s + QString(64 * 1024, u'あ');
        QVERIFY(found(u"start"_s, big));
        QVERIFY(found(u"host:web-12"_s, big));
        big.title = u"line\nbreak"_s;
        QVERIFY(found(u"host:web-12"_s, big));
        QVERIFY(!found(u"host:break"_s, big));
    }
};

QTEST_APPLESS_MAIN(tst_ItemQuery)
#include "tst_ItemQuery.moc"
