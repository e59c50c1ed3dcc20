// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A way to the server that swallows what is sent, in both directions or one, and keeps its connections.

#include "store/Commands.h"
#include "store/Outbox.h"
#include "store/Session.h"
#include "support/TestDatabase.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 20'000;

/// Hands bytes on between TCP and the server's socket until it is told to swallow them.
class Way final
{
public:
    enum class Swallows { Nothing, Questions, Answers, Both };

    explicit Way(const QString& socketFolder)
        : m_server(socketFolder + u"/.s.PGSQL.5432"_s)
    {
        m_listener.listen(QHostAddress::LocalHost);
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
            while (auto* client = m_listener.nextPendingConnection())
                join(client);
        });
    }

    [[nodiscard]] QString conninfo(const QString& user, const QString& database) const
    {
        return u"host=127.0.0.1 port=%1 user=%2 dbname=%3 sslmode=disable gssencmode=disable"_s.arg(m_listener.serverPort()).arg(user, database);
    }

    void swallow(Swallows what) { m_swallows = what; }

private:
    void join(QTcpSocket* client)
    {
        auto* server = new QLocalSocket(client);
        server->connectToServer(m_server);
        QObject::connect(client, &QTcpSocket::readyRead, server, [this, client, server] { hand(*client, *server, Swallows::Questions); });
        QObject::connect(server, &QLocalSocket::connected, client, [this, client, server] { hand(*client, *server, Swallows::Questions); });
        QObject::connect(server, &QLocalSocket::readyRead, client, [this, client, server] { hand(*server, *client, Swallows::Answers); });
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    void hand(QIODevice& from, QIODevice& to, Swallows way)
    {
        const auto bytes = from.readAll();
        if (m_swallows != Swallows::Both && m_swallows != way)
            to.write(bytes);
    }

    const QString m_server;
    QTcpServer m_listener;
    Swallows m_swallows = Swallows::Nothing;
};

} // namespace

Q_DECLARE_METATYPE(Way::Swallows)

class tst_SwallowedPackets final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aLossIsSeenAndWhatWasDoneMeanwhileIsDoneOnce_data()
    {
        QTest::addColumn<Way::Swallows>("swallows");
        QTest::newRow("what is asked") << Way::Swallows::Questions;
        QTest::newRow("what is answered") << Way::Swallows::Answers; // done, and nobody knows
        QTest::newRow("both") << Way::Swallows::Both;
    }

    void aLossIsSeenAndWhatWasDoneMeanwhileIsDoneOnce()
    {
        QFETCH(Way::Swallows, swallows);
        test::TestDatabase database;
        const auto direct = database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
        Way way(direct.section(u"host='"_s, 1).section(u'\'', 0, 0));
        const core::ItemId item {database.sql(u"insert into yagura.item (title, opened_at, due_at) values ('x', now(), now()) returning id"_s).toLongLong()};
        store::Session session(way.conninfo(u"op_sato"_s, database.name()), u"test"_s, {.beatEvery = 1h, .answerWithin = 1'000ms});
        store::Commands commands(session);
        const QTemporaryDir folder;
        store::Outbox outbox({.file = folder.filePath(u"outbox.sqlite"_s), .database = u"test"_s}, commands, {.first = 1h});
        QObject::connect(&session, &store::Session::connected, &outbox, &store::Outbox::replay);
        QSignalSpy connected(&session, &store::Session::connected);
        QSignalSpy lost(&session, &store::Session::connectionLost);
        QSignalSpy kept(&outbox, &store::Outbox::kept);
        QSignalSpy performed(&outbox, &store::Outbox::performed);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);

        way.swallow(swallows);
        core::Action action;
        action.id = QUuid::createUuid();
        action.item = item;
        action.verb = core::Verb::Acknowledge;
        outbox.perform(action);
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(performed.size(), 0);

        way.swallow(Way::Swallows::Nothing);
        QTRY_COMPARE_WITH_TIMEOUT(performed.size(), 1, patience);
        QCOMPARE(performed[0][1].value<core::ActionAnswer>().repeated, swallows == Way::Swallows::Answers);
        QCOMPARE(database.sql(u"select count(*) from yagura.timeline where kind = 'acknowledge'"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SwallowedPackets)
#include "tst_SwallowedPackets.moc"
