// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ErrorText.h"
#include "models/SourceText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::models;

namespace {

core::Error errorOf(const QString& code, const QString& detail = {}, core::ErrorKind kind = core::ErrorKind::Invalid)
{
    return {kind, detail, code, std::nullopt};
}

core::SourceCard cardWith(const core::Error& error, const QDateTime& now, bool isGood)
{
    core::SourceCard card;
    card.held = true;
    card.status.lastPollAt = now.addSecs(-2);
    card.status.lastGoodAt = isGood ? card.status.lastPollAt : now.addSecs(-30);
    card.status.auth = core::AuthState::Ok;
    card.status.error = error;
    return card;
}

} // namespace

class TestSourceWords final : public QObject
{
    Q_OBJECT

private slots:
    void anIncompleteListSaysHowMuchOfItWasRead_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("failed");
        QTest::newRow("less than is counted") << u"The list of groups is incomplete: 12 of 150 could be read (why)"_s
                                              << u"The list could be read only in part: 12 of 150."_s;
        QTest::newRow("more than is counted") << u"3 of 2 could be read"_s
                                              << u"The list holds more than the vendor counts: 3 were read, 2 are counted."_s;
        QTest::newRow("as many as are counted, and it does not fit") << u"3 of 3 could be read"_s << u"The list could not be read as a whole."_s;
        QTest::newRow("the vendor does not count") << u"100 could be read"_s << u"The list could not be read as a whole."_s;
    }

    void anIncompleteListSaysHowMuchOfItWasRead()
    {
        QFETCH(const QString, detail);
        QFETCH(const QString, failed);
        const auto error = errorOf(u"incomplete_list"_s, detail);
        const auto words = ErrorText::words(Failing::Source, error);
        QCOMPARE(words.failed, failed);
        QVERIFY(words.stillWorks.contains(u"not taken as recovered"_s));
        QVERIFY(!words.toDo.isEmpty());
        QCOMPARE(ErrorText::brief(error), u"list incomplete"_s);
        const QDateTime now(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);
        const auto card = cardWith(error, now, false);
        QCOMPARE(SourceText::state(card, now), u"list incomplete"_s);
        QCOMPARE(SourceText::condition(card, now), words);
    }

    void whatFailsBesideTheAlertsIsARemarkOnAFreshSource_data()
    {
        QTest::addColumn<core::Error>("error");
        QTest::addColumn<QString>("about");
        using Kind = core::ErrorKind;
        QTest::newRow("downtimes") << errorOf(u"no_downtime_right"_s, u"HTTP 403"_s, Kind::Denied) << u"downtimes"_s;
        QTest::newRow("some downtimes") << errorOf(u"downtimes_cut"_s) << u"Not all downtimes"_s;
        QTest::newRow("monitors") << errorOf(u"no_monitor_right"_s, u"HTTP 403"_s, Kind::Denied) << u"monitors"_s;
        QTest::newRow("some monitors") << errorOf(u"monitors_cut"_s) << u"more monitors"_s;
        QTest::newRow("metrics") << errorOf(u"no_metric_right"_s, u"HTTP 403"_s, Kind::Denied) << u"metrics"_s;
        QTest::newRow("anything else") << errorOf(u"500"_s, u"The downtimes could not be read: HTTP 500"_s, Kind::Vendor) << u"HTTP 500"_s;
    }

    void whatFailsBesideTheAlertsIsARemarkOnAFreshSource()
    {
        QFETCH(const core::Error, error);
        QFETCH(const QString, about);
        const QDateTime now(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);
        const auto card = cardWith(error, now, true);
        QCOMPARE(SourceText::state(card, now), u"up to date, with a remark"_s);
        const auto words = SourceText::condition(card, now);
        QVERIFY2(words.failed.contains(about), qPrintable(words.failed));
        QCOMPARE(words.stillWorks, u"The alerts are up to date."_s);
        // Beside a list that was not seen it is a failure like any other.
        QVERIFY(SourceText::state(cardWith(error, now, false), now) != SourceText::state(card, now));
    }
};

QTEST_GUILESS_MAIN(TestSourceWords)
#include "tst_SourceWords.moc"
