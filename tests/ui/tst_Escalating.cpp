// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person sees who is about to call the second line.
#include "ItemDesktop.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_Escalating final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void whereItStandsAtTheVendorIsSaid()
    {
        test::ItemDesktop desktop;
        desktop.open();
        const auto* question = desktop.find<QLabel>(u"escalationQuestion"_s);
        QVERIFY(!question->isVisible());
        desktop.find<QAction>(u"action_escalate"_s)->trigger();
        QTRY_VERIFY(question->isVisible());
        auto& detail = desktop.detail();
        core::ItemSignal incident;
        incident.sourceKey = u"pd-main"_s;
        incident.sourceKind = u"pagerduty"_s;
        incident.signal.state = core::SignalState::Firing;
        incident.signal.vendorOwner = u"三次 丙"_s;
        detail.itemSignals = {incident};
        const core::TimelineEntry step {{990'001}, desktop.clock.now().addSecs(-60), u"vendor"_s, u"三次 丙"_s, u"vendor_event"_s,
            u"Escalated to level 3"_s, {{u"type"_s, u"escalate_log_entry"_s}}};
        detail.timeline.insert(detail.timeline.begin(), step);
        desktop.reload();
        const auto expected = u"三次 丙 has it in PagerDuty now.\nEscalated there last: Escalated to level 3 ("_s;
        QTRY_VERIFY2(question->text().startsWith(expected), qPrintable(question->text()));
        // What belongs to one item is not said of the next.
        desktop.choose(2);
        QTRY_VERIFY(!question->text().contains(u"level 3"_s));
    }
};

QTEST_MAIN(tst_Escalating)
#include "tst_Escalating.moc"
