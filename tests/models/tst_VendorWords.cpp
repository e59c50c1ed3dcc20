// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What vendors say about writes and escalations, as the screen says it.
#include "models/DeliveryModel.h"
#include "models/ErrorText.h"
#include "models/EscalationText.h"
#include "models/SourceText.h"
#include "models/TimelineText.h"
#include "models/VendorAdvice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::models;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(17, 44, 14), Qt::UTC);

core::TimelineEntry escalated(qint64 id, const QString& words, int secondsAgo)
{
    return {{id}, now.addSecs(-secondsAgo), u"vendor"_s, u"当番"_s, u"vendor_event"_s, words, {{u"type"_s, u"escalate_log_entry"_s}}};
}

core::ItemSignal signalOf(const QString& kind, const QString& owner, core::SignalState state = core::SignalState::Firing)
{
    core::ItemSignal result;
    result.sourceKey = kind;
    result.sourceKind = kind;
    result.signal.vendorOwner = owner;
    result.signal.state = state;
    return result;
}

} // namespace

class tst_VendorWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatToDoIsSaidInTheLanguageOfTheScreen_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("contains");
        QTest::newRow("the sender has left") << u"HTTP 400: Requester User Not Found [from_unknown: the option \"from\" names nobody]"_s
                                             << u"HTTP 400: Requester User Not Found — "_s << u"from="_s;
        QTest::newRow("no sender") << u"HTTP 400: From [no_from: the source has no option \"from\"]"_s << u"HTTP 400: From — "_s << u"from="_s;
        QTest::newRow("at the top, in our words alone") << u"[escalation_top: the incident stands at level 3]"_s << u"It stands at the last level"_s << u"telephone"_s;
        QTest::newRow("nobody can tell") << u"[escalation_unclear: neither]"_s << u"PagerDuty does not tell"_s << u"telephone"_s;
        QTest::newRow("a name that nobody knows stays") << u"HTTP 400: x [some_thing: y]"_s << u"HTTP 400: x [some_thing: y]"_s << QString();
        QTest::newRow("brackets of the vendor's own stay") << u"HTTP 400: [from_unknown: x] is wrong"_s << u"HTTP 400: [from_unknown: x] is wrong"_s << QString();
        QTest::newRow("no advice") << u"HTTP 500: Internal Server Error"_s << u"HTTP 500: Internal Server Error"_s << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void whatToDoIsSaidInTheLanguageOfTheScreen()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, begins);
        QFETCH(const QString, contains);
        const auto said = VendorAdvice::inWords(words);
        QVERIFY2(said.startsWith(begins), qPrintable(said));
        QVERIFY2(said.contains(contains), qPrintable(said));
        // The list of deliveries and the timeline say the same.
        core::Delivery delivery;
        delivery.vendorWords = words;
        DeliveryModel model;
        model.setDeliveries({delivery}, now);
        QCOMPARE(model.index(0, DeliveryModel::WordsColumn).data().toString(), said);
        const core::TimelineEntry entry {{1}, now, u"delivery"_s, u"pd"_s, u"delivery_refused"_s, words, {}};
        QCOMPARE(TimelineText::body(entry, {}), said);
    }

    void whoEscalatesIsToldHowFarItWent_data()
    {
        QTest::addColumn<core::ItemDetail>("detail");
        QTest::addColumn<QString>("expected");
        core::ItemDetail detail;
        QTest::newRow("no vendor") << detail << QString();
        detail.itemSignals = {signalOf(u"datadog"_s, {})};
        QTest::newRow("Datadog tells no such thing") << detail << QString();
        detail.itemSignals = {signalOf(u"pagerduty"_s, u"当番 甲"_s)};
        QTest::newRow("never") << detail << u"当番 甲 has it in PagerDuty now.\nIt was not escalated there so far."_s;
        detail.timelineTruncated = true;
        QTest::newRow("nobody knows") << detail << u"当番 甲 has it in PagerDuty now."_s;
        detail.timeline = {escalated(3, u"Escalated to level 3"_s, 60), escalated(2, u"Escalated to level 2"_s, 600)};
        QTest::newRow("twice: the newest") << detail << u"当番 甲 has it in PagerDuty now.\nEscalated there last: Escalated to level 3 ("_s;
        detail.itemSignals = {signalOf(u"pagerduty"_s, u"当番 甲"_s, core::SignalState::Recovered)};
        QTest::newRow("it is over there") << detail << QString();
    }

    void whoEscalatesIsToldHowFarItWent()
    {
        QFETCH(const core::ItemDetail, detail);
        QFETCH(const QString, expected);
        const auto said = EscalationText::standing(detail, now);
        if (expected.endsWith(u'('))
            QVERIFY2(said.startsWith(expected), qPrintable(said));
        else
            QCOMPARE(said, expected);
    }

    void aSenderWhoHasLeftIsSaidWhereASourceIsTried()
    {
        core::SourceConfig config;
        config.kind = u"pagerduty"_s;
        TrialOutcome outcome;
        for (const auto& remark : {u"from_unknown"_s, u"from_not_checked"_s}) {
            outcome.remarks = {remark};
            const auto said = SourceText::outcome(config, outcome);
            QVERIFY2(said.contains(u"from="_s) && !said.contains(remark), qPrintable(said));
        }
    }

    void catchingUpIsNoBrokenAnswer()
    {
        const core::Error error {core::ErrorKind::Invalid, u"Catching up: 120 of 400 incidents are read again"_s, u"catching_up"_s, {}};
        QCOMPARE(ErrorText::brief(error), u"catching up"_s);
        QVERIFY(!ErrorText::words(Failing::Source, error).all().contains(u"could not be used"_s));
    }
};

QTEST_GUILESS_MAIN(tst_VendorWords)
#include "tst_VendorWords.moc"
