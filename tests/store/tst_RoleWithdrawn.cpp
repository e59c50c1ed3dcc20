// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A role that is taken away while people work, and given back.

#include "StoreFixture.h"

#include "store/ChangeFeed.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using namespace yagura::test;

namespace {

constexpr auto patience = 20'000;
const auto login = u"op_withdrawn"_s;

} // namespace

class tst_RoleWithdrawn final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_conninfo = m.database.conninfoAs(login, {u"yagura_operator"_s});
    }

    void aDeskSaysItAndGoesOnWhenTheRoleIsBack_data()
    {
        QTest::addColumn<QString>("other"); // a role that stays
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("nothing is left, and nobody asks") << QString() << false;
        QTest::newRow("nothing is left, and somebody asks") << QString() << true;
        QTest::newRow("the role of the wall is left") << u"yagura_wall"_s << false;
        QTest::newRow("the role of the wall is left, and somebody asks") << u"yagura_wall"_s << true;
    }

    void aDeskSaysItAndGoesOnWhenTheRoleIsBack()
    {
        QFETCH(QString, other);
        QFETCH(bool, isAsked);
        if (!other.isEmpty())
            m.database.sql(u"grant %1 to %2"_s.arg(other, login));
        store::Session session(m_conninfo, u"desktop feed"_s, {.beatEvery = 100ms, .mustOperate = true, .mustFit = true});
        store::ChangeFeed feed(session, 1h);
        QSignalSpy taken(&feed, &store::ChangeFeed::snapshotTaken);
        QSignalSpy lost(&feed, &store::ChangeFeed::connectionLost);
        QSignalSpy regained(&feed, &store::ChangeFeed::connectionRegained);
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
        m.database.sql(u"revoke yagura_operator from %1"_s.arg(login));
        forgetPaths();
        store::Commands commands(session);
        if (isAsked)
            (void)errorOf(commands.items({}));
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(lost[0][0].value<core::Error>().code, u"no_role"_s);
        QVERIFY(lost[0][0].value<core::Error>().detail.contains(login));
        QCOMPARE(errorOf(commands.items({})).kind, core::ErrorKind::Offline);
        m.database.sql(u"grant yagura_operator to %1"_s.arg(login));
        QTRY_COMPARE_WITH_TIMEOUT(regained.size(), 1, patience);
        (void)valueOf(commands.items({}));
        QCOMPARE(lost.size(), 1);
        if (!other.isEmpty())
            m.database.sql(u"revoke %1 from %2"_s.arg(other, login));
    }

    void aSessionThatIsNotADesksFindsItsTablesAgain()
    {
        store::Session session(m_conninfo, u"test"_s, {.beatEvery = 1h});
        store::Commands commands(session);
        (void)valueOf(commands.items({}));
        m.database.sql(u"revoke yagura_operator from %1"_s.arg(login));
        forgetPaths();
        (void)errorOf(commands.items({}));
        m.database.sql(u"grant yagura_operator to %1"_s.arg(login));
        QTRY_VERIFY_WITH_TIMEOUT(isRead(commands), patience);
    }

    void aRefusalThatIsNoneOfTheSessionKeepsIt()
    {
        store::Session session(m_conninfo, u"test"_s);
        QSignalSpy lost(&session, &store::Session::connectionLost);
        store::Commands commands(session);
        QCOMPARE(errorOf(commands.putIntents({})).kind, core::ErrorKind::Denied);
        (void)valueOf(commands.items({}));
        QCOMPARE(lost.size(), 0);
    }

    void whatIsMissingIsLookedForInANewSessionOnce()
    {
        store::Session session(m_conninfo, u"test"_s);
        QSignalSpy connected(&session, &store::Session::connected);
        const auto ask = [&session] {
            auto asking = session.run<bool>([](store::Connection& connection) { return store::ran(connection.execute("select yagura.there_is_no_such_function()")); });
            asking.waitForFinished();
            return asking.result().has_value();
        };
        QVERIFY(!ask());
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, patience);
        for (int at = 0; at < 20; ++at)
            QVERIFY(!ask());
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), store::ConnectionState::Connected, patience);
        QCOMPARE(connected.size(), 2); // it is not the session: that is how it is
    }

    void everyStatementNamesItsSchema()
    {
        auto names = m.database.rows(u"select relname from pg_class where relnamespace = 'yagura'::regnamespace and relkind in ('r', 'p', 'v')"
                                     " union select proname from pg_proc where pronamespace = 'yagura'::regnamespace"_s);
        QVERIFY(names.size() > 60);
        const QRegularExpression bare(uR"((?<![\w.])(?:from|join|into|update|select|table)\s+(?:%1)\b(?!\s*[.,]))"_s.arg(names.join(u'|')));
        const QDir folder(QStringLiteral(YAGURA_SOURCE_DIR "/src/store"));
        const auto files = folder.entryInfoList({u"*.cpp"_s, u"*.h"_s}, QDir::Files);
        QVERIFY(files.size() > 30);
        for (const auto& info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QFile::ReadOnly));
            auto number = 0;
            for (const auto& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                ++number;
                if (!line.trimmed().startsWith("//"_L1))
                    QVERIFY2(!bare.match(line).hasMatch(), qPrintable(u"%1:%2: %3"_s.arg(info.fileName()).arg(number).arg(line)));
            }
        }
    }

private:
    /// The server looks anew which schemas a session may use: something of another one was made.
    void forgetPaths() { m.database.sql(u"create schema other_%1"_s.arg(++m_schemas)); }

    [[nodiscard]] static bool isRead(store::Commands& commands)
    {
        auto reading = commands.items({});
        reading.waitForFinished();
        return reading.result().has_value();
    }

    StoreFixture m;
    QString m_conninfo;
    int m_schemas = 0;
};

QTEST_GUILESS_MAIN(tst_RoleWithdrawn)
#include "tst_RoleWithdrawn.moc"
