// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Action.h"
#include "core/Error.h"
#include "core/ItemState.h"
#include "core/Severity.h"
#include "core/Signal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;

/// Names are stored in the database and printed for scripts: they must read back as what they were.
class tst_Names final : public QObject
{
    Q_OBJECT

private slots:
    void everyNameReadsBackAsItsValue();
    void aNameThatNobodyKnowsIsNotTakenForAnother();
    void severitiesSortFromMildToBad();
};

void tst_Names::everyNameReadsBackAsItsValue()
{
    for (const auto verb : allVerbs())
        QCOMPARE(verbFromName(verbName(verb)), std::optional(verb));
    for (const auto state : {ItemState::New, ItemState::Acknowledged, ItemState::Watching, ItemState::Escalated,
             ItemState::Resolved})
        QCOMPARE(itemStateFromName(itemStateName(state)), state);
    for (const auto kind : {ItemKind::Alert, ItemKind::Inquiry, ItemKind::Abuse, ItemKind::Maintenance})
        QCOMPARE(itemKindFromName(itemKindName(kind)), kind);
    for (const auto state :
        {SignalState::Unknown, SignalState::Firing, SignalState::Acknowledged, SignalState::Recovered})
        QCOMPARE(signalStateFromName(signalStateName(state)), state);
    for (const auto kind : {ErrorKind::Offline, ErrorKind::TimedOut, ErrorKind::Denied, ErrorKind::NotFound,
             ErrorKind::Conflict, ErrorKind::Invalid, ErrorKind::RateLimited, ErrorKind::Vendor,
             ErrorKind::Database, ErrorKind::Cancelled})
        QCOMPARE(errorKindFromName(errorKindName(kind)), kind);
}

void tst_Names::aNameThatNobodyKnowsIsNotTakenForAnother()
{
    QVERIFY(!verbFromName(u"delete"_s));
    QVERIFY(!verbFromName(QString()));
    QCOMPARE(signalStateFromName(u"snoozed"_s), SignalState::Unknown);
    QCOMPARE(severityFromNumber(9), Severity::Unknown);
    QCOMPARE(severityFromNumber(-1), Severity::Unknown);
}

void tst_Names::severitiesSortFromMildToBad()
{
    QVERIFY(Severity::Critical > Severity::High);
    QVERIFY(Severity::High > Severity::Medium);
    QVERIFY(Severity::Medium > Severity::Low);
    QVERIFY(Severity::Low > Severity::Unknown);
}

QTEST_APPLESS_MAIN(tst_Names)

#include "tst_Names.moc"
