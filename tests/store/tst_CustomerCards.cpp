// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/CustomerStore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

const auto room = u"Asia/Tokyo"_s;

} // namespace

class tst_CustomerCards final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_still = std::make_unique<TestDatabase>(); }
    void cleanupTestCase() { m_still.reset(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        if (QByteArrayView(QTest::currentTestFunction()).startsWith("hours"))
            return; // they ask a function that reads no table: one database is enough
        m_database = std::make_unique<TestDatabase>();
        m_leadSession = std::make_unique<store::Session>(m_database->conninfoAs(u"lead_ito"_s, {u"yagura_lead"_s}), u"test"_s);
        m_operatorSession = std::make_unique<store::Session>(m_database->conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"test"_s);
        import(R"([{"line": 2, "key": "acme", "name": "ACME商事", "reading": "アクメショウジ", "service_hours": "24x7", "first_response_s": 600,
                    "note": "夜間は電話しない", "keys": [{"kind": "tag", "value": "c:acme"}],
                    "contacts": [{"name": "鈴木", "reading": "スズキ", "phone": "03-1", "hours": "平日 09:00-18:00"}, {"name": "佐藤", "hours": "24x7"},
                                 {"name": "応談", "hours": "応相談"}, {"name": "部長"}]},
                   {"line": 3, "key": "bare", "name": "裸"}])");
    }

    void cleanup()
    {
        m_leadSession.reset();
        m_operatorSession.reset();
        m_database.reset();
    }

    void hoursAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("holds"); // empty for not understood
        QTest::newRow("always") << u"24x7"_s << u"2026-11-25 03:00"_s << u"t"_s;
        QTest::newRow("always, in Japanese") << u"24時間365日"_s << u"2026-11-25 03:00"_s << u"t"_s;
        QTest::newRow("the first minute") << u"平日 09:00-18:00"_s << u"2026-11-25 09:00"_s << u"t"_s;
        QTest::newRow("the minute after the last") << u"平日 09:00-18:00"_s << u"2026-11-25 18:00"_s << u"f"_s;
        QTest::newRow("a Saturday is no weekday") << u"平日 09:00-18:00"_s << u"2026-11-28 10:00"_s << u"f"_s;
        QTest::newRow("Friday's night reaches into Saturday") << u"平日 18:00-09:00"_s << u"2026-11-28 03:00"_s << u"t"_s;
        QTest::newRow("Sunday's night is not a weekday's") << u"平日 18:00-09:00"_s << u"2026-11-30 03:00"_s << u"f"_s;
        QTest::newRow("every day over midnight") << u"毎日 22:00-06:00"_s << u"2026-11-25 03:00"_s << u"t"_s;
        QTest::newRow("hours without minutes") << u"月-金 9-18"_s << u"2026-11-25 12:00"_s << u"t"_s;
        QTest::newRow("full width") << u"月〜金　９時～１８時"_s << u"2026-11-25 12:00"_s << u"t"_s;
        QTest::newRow("named days, and a second span") << u"月・水・金 10:00-12:00; 土 09:00-11:00"_s << u"2026-11-28 10:00"_s << u"t"_s;
        QTest::newRow("over the week's end") << u"金-月 22:00-24:00"_s << u"2026-11-30 23:00"_s << u"t"_s;
        QTest::newRow("English") << u"Mon-Fri 09:00-17:00"_s << u"2026-11-25 12:00"_s << u"t"_s;
        QTest::newRow("a day alone") << u"土日祝"_s << u"2026-11-29 23:59"_s << u"t"_s;
        QTest::newRow("an end without a part") << u"平日 9:00-18:00;"_s << u"2026-11-29 03:00"_s << u"f"_s;
        QTest::newRow("a second span of the same days") << u"平日 9:00-12:00; 13:00-18:00"_s << u"2026-11-25 14:00"_s << u"t"_s;
        QTest::newRow("a second span, not of a Sunday") << u"平日 9:00-12:00/13:00-18:00"_s << u"2026-11-29 14:00"_s << u"f"_s;
        QTest::newRow("days listed by slashes") << u"月/水/金 9:00-18:00"_s << u"2026-11-25 12:00"_s << u"t"_s;
        QTest::newRow("days listed by slashes, by night") << u"月/水/金 9:00-18:00"_s << u"2026-11-30 03:00"_s << u"f"_s;
        QTest::newRow("no hour of a day") << u"平日 09:00-31:00"_s << u"2026-11-25 12:00"_s << QString();
        QTest::newRow("words") << u"応相談"_s << u"2026-11-25 12:00"_s << QString();
        QTest::newRow("nothing") << QString() << u"2026-11-25 12:00"_s << QString();
        QTest::newRow("one part holds, the other is words") << u"平日 9-18; 祝日は応相談"_s << u"2026-11-25 12:00"_s << u"t"_s;
        QTest::newRow("one part does not hold, the other is words") << u"平日 9-18; 祝日は応相談"_s << u"2026-11-25 20:00"_s << QString();
    }

    void hoursAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, hours);
        QFETCH(QString, local);
        QFETCH(QString, holds);
        QCOMPARE(m_still->sql(u"select left(yagura.hours_hold('%1', '%2')::text, 1)"_s.arg(hours, local)), holds);
    }

    void contactsComeInTheOrderOfThisHour_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("order");
        QTest::newRow("by day") << u"2026-11-25 05:00+00"_s << u"鈴木 佐藤 部長 応談"_s;
        QTest::newRow("by night") << u"2026-11-25 18:00+00"_s << u"佐藤 部長 応談 鈴木"_s;
    }

    void contactsComeInTheOrderOfThisHour()
    {
        QFETCH(QString, now);
        QFETCH(QString, order);
        const auto said = TestDatabase::trySql(m_database->conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}),
            u"select string_agg(t->>'name', ' ') from yagura.customer_cards(array[%1::bigint], 'Asia/Tokyo', '%2') c, "
            "jsonb_array_elements(c->'contacts') t"_s.arg(idOf(u"acme"_s), now));
        QVERIFY2(said, qPrintable(said ? QString() : said.error().detail));
        QCOMPARE(said->at(0), order);
    }

    void aCardSaysAllOfACustomer()
    {
        store::CustomerStore customers(*m_operatorSession);
        const auto acme = idOf(u"acme"_s);
        m_database->sql(u"insert into yagura.item (kind, state, severity, title, customer_id, opened_at, due_at, resolved_at) values "
                        "('alert', 'new', 3, 'late', %1, now() - interval '1 hour', now(), null), "
                        "('alert', 'new', 4, 'worst', %1, now() - interval '1 minute', now(), null), "
                        "('alert', 'resolved', 2, 'ended', %1, now() - interval '31 days', now(), now() - interval '30 days'), "
                        "('inquiry', 'new', 0, 'asked', %1, now(), now(), null), "
                        "('alert', 'new', 4, 'of another', null, now(), now(), null)"_s.arg(acme));
        const auto cards = valueOf(customers.cards({{999999}, {acme.toLongLong()}}, room));
        QCOMPARE(cards.size(), std::size_t(1)); // one that does not exist is left out
        const auto& card = cards[0];
        QCOMPARE(card.customer.reading, u"アクメショウジ"_s);
        QCOMPARE(card.customer.firstResponse, std::chrono::seconds(600));
        QCOMPARE(card.inServiceHours, std::optional(true));
        QVERIFY(!card.editable);
        QCOMPARE(card.customer.contacts[0].name, u"鈴木"_s); // its own order, whatever the hour
        QCOMPARE(card.calls.size(), std::size_t(4));
        QCOMPARE(card.calls[3].reach == core::Reach::Later || card.calls[3].reach == core::Reach::Unclear, true);
        QCOMPARE(card.open, 3);
        QCOMPARE(card.openItems[0].title, u"worst"_s);
        QCOMPARE(card.recent.size(), std::size_t(1));
        QVERIFY(card.recent[0].resolvedAt);
        QCOMPARE(card.days.size(), std::size_t(30));
        QCOMPARE(card.alerts, 2);
        QCOMPARE(card.days.back().counts[0] + card.days[28].counts[0], 1); // yesterday's at the stroke of midnight
    }

    void aCustomerWithNothingHasACard()
    {
        store::CustomerStore customers(*m_operatorSession);
        const auto card = valueOf(customers.cards({{idOf(u"bare"_s).toLongLong()}}, room)).at(0);
        QVERIFY(card.customer.contacts.empty());
        QVERIFY(card.calls.empty());
        QVERIFY(!card.inServiceHours);
        QCOMPARE(card.alerts, 0);
        QCOMPARE(card.days.size(), std::size_t(30));
        QVERIFY(valueOf(customers.history(card.customer.id)).empty());
    }

    void aLeadEditsAndTheHistorySaysWhat()
    {
        store::CustomerStore customers(*m_leadSession);
        auto card = acmeCard(customers);
        QVERIFY(card.editable);
        card.customer.note = u"新しい手順"_s;
        card.customer.contacts.erase(card.customer.contacts.begin());
        card.environments = {{u"本番"_s, u"AWS 360963188772"_s, {}}};
        card.customer.keys.insert(card.customer.keys.begin(), {u"host"_s, u"acme-*"_s}); // they come by kind
        QVERIFY(valueOf(customers.edit(card)));
        const auto after = acmeCard(customers);
        QCOMPARE(after.customer, card.customer);
        QCOMPARE(after.environments, card.environments);
        QVERIFY(after.version > card.version);
        QCOMPARE(after.noteBy, u"lead_ito"_s);
        QCOMPARE(after.keysTaughtBy[0], u"lead_ito"_s); // the host key; the import's has nobody
        const auto changes = valueOf(customers.history(card.customer.id));
        QStringList fields;
        for (const auto& change : changes) {
            QCOMPARE(change.actor, u"lead_ito"_s);
            if (change.after != change.before && !change.before.isEmpty())
                fields += change.field;
        }
        std::ranges::sort(fields);
        QCOMPARE(fields, QStringList({u"contacts"_s, u"keys"_s, u"note"_s}));
        // The same once more changes nothing, and leaves nothing.
        QVERIFY(valueOf(customers.edit(after)));
        QCOMPARE(valueOf(customers.history(card.customer.id)).size(), changes.size());
        QCOMPARE(acmeCard(customers).version, after.version);
    }

    void whatIsWrongIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("reason");
        for (const auto* reason : {"name_empty", "contact_name_empty", "bad_phone", "target_out_of_range", "bad_key", "text_too_long", "too_many", "key_taken", "customer_changed_since"})
            QTest::newRow(reason) << QByteArray(reason);
    }

    void whatIsWrongIsRefusedByName()
    {
        QFETCH(QByteArray, reason);
        import(R"([{"line": 2, "key": "other", "name": "Other", "keys": [{"kind": "tag", "value": "c:other"}]}])");
        store::CustomerStore customers(*m_leadSession);
        const auto before = acmeCard(customers);
        auto card = before;
        auto& customer = card.customer;
        if (reason == "name_empty")
            customer.name = u"  "_s;
        else if (reason == "contact_name_empty")
            customer.contacts[0].name.clear();
        else if (reason == "bad_phone")
            customer.contacts[0].phone = u"javascript:alert(1)"_s;
        else if (reason == "target_out_of_range")
            customer.firstResponse = std::chrono::seconds(1);
        else if (reason == "bad_key")
            customer.keys.push_back({u"moon"_s, u"x"_s});
        else if (reason == "text_too_long")
            customer.note = QString(9000, u'あ');
        else if (reason == "too_many")
            customer.contacts.resize(501, {u"x"_s, {}, {}, {}, {}, {}});
        else if (reason == "key_taken")
            customer.keys.push_back({u"tag"_s, u"c:other"_s});
        else
            --card.version;
        QCOMPARE(errorOf(customers.edit(card)).detail, QString::fromLatin1(reason));
        auto after = acmeCard(customers);
        after.asOf = before.asOf;
        QCOMPARE(after, before);
    }

    void onlyALeadEditsAndNobodyChangesTheHistory()
    {
        store::CustomerStore customers(*m_operatorSession);
        const auto card = acmeCard(customers);
        QCOMPARE(errorOf(customers.edit(card)).kind, core::ErrorKind::Denied);
        QVERIFY(!TestDatabase::trySql(m_database->conninfo(), u"update yagura.customer_history set actor = 'x'"_s));
        QVERIFY(!TestDatabase::trySql(m_database->conninfo(), u"delete from yagura.customer_history"_s));
        QVERIFY(!TestDatabase::trySql(m_database->conninfo(), u"truncate yagura.customer_history"_s));
    }

    void anImportThatBringsTheSameLeavesNoTrace()
    {
        store::CustomerStore customers(*m_leadSession);
        const auto before = valueOf(customers.history(acmeCard(customers).customer.id)).size();
        const auto same = R"([{"line": 2, "key": "acme", "name": "ACME商事", "reading": "アクメショウジ", "service_hours": "24x7", "first_response_s": 600,
                    "note": "夜間は電話しない", "keys": [{"kind": "tag", "value": "c:acme"}],
                    "contacts": [{"name": "鈴木", "reading": "スズキ", "phone": "03-1", "hours": "平日 09:00-18:00"}, {"name": "佐藤", "hours": "24x7"},
                                 {"name": "応談", "hours": "応相談"}, {"name": "部長"}]}])";
        import(same);
        QCOMPARE(valueOf(customers.history(acmeCard(customers).customer.id)).size(), before);
        import(QByteArray(same).replace("部長", "課長"));
        QCOMPARE(valueOf(customers.history(acmeCard(customers).customer.id)).size(), before + 1);
    }

    void fiveHundredContactsAreOneChange()
    {
        store::CustomerStore customers(*m_leadSession);
        auto card = acmeCard(customers);
        const auto before = valueOf(customers.history(card.customer.id)).size();
        card.customer.contacts.clear();
        for (auto at = 0; at < 500; ++at)
            card.customer.contacts.push_back({u"人 %1"_s.arg(at), u"ヒト"_s, {}, u"03-0000-%1"_s.arg(at, 4, 10, QChar(u'0')), {}, u"平日 09:00-18:00"_s});
        QVERIFY(valueOf(customers.edit(card)));
        const auto after = acmeCard(customers);
        QCOMPARE(after.customer.contacts, card.customer.contacts);
        QCOMPARE(after.calls.size(), std::size_t(500));
        QCOMPARE(valueOf(customers.history(card.customer.id)).size(), before + 1);
    }

    void aChangeAtTheEndOfAVeryLongListIsSeen()
    {
        store::CustomerStore customers(*m_leadSession);
        auto card = acmeCard(customers);
        card.customer.contacts.clear();
        for (auto at = 0; at < 300; ++at)
            card.customer.contacts.push_back({u"人 %1 "_s.arg(at) + QString(120, u'名'), QString(60, u'ヒ'), {}, u"03-0000-0000"_s, {}, {}});
        QVERIFY(valueOf(customers.edit(card)));
        const auto first = acmeCard(customers);
        const auto before = valueOf(customers.history(card.customer.id));
        QVERIFY(before.front().after.size() <= 40'000); // what is kept to be read is bounded
        auto changed = first;
        changed.customer.contacts.back().phone = u"03-9999-9999"_s;
        QVERIFY(valueOf(customers.edit(changed)));
        QVERIFY(acmeCard(customers).version > first.version);
        QCOMPARE(valueOf(customers.history(card.customer.id)).size(), before.size() + 1);
        // Who had the card of before overwrites nothing.
        QCOMPARE(errorOf(customers.edit(first)).detail, u"customer_changed_since"_s);
    }

private:
    void import(const QByteArray& json)
    {
        store::Commands commands(*m_leadSession);
        QVERIFY(valueOf(commands.importCustomers(QJsonDocument::fromJson(json).array())).empty());
    }

    QString idOf(const QString& key) { return m_database->sql(u"select id from yagura.customer where key = '%1'"_s.arg(key)); }
    core::CustomerCard acmeCard(store::CustomerStore& customers) { return valueOf(customers.cards({{idOf(u"acme"_s).toLongLong()}}, room)).at(0); }

    std::unique_ptr<TestDatabase> m_still;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<store::Session> m_leadSession;
    std::unique_ptr<store::Session> m_operatorSession;
};

QTEST_GUILESS_MAIN(tst_CustomerCards)
#include "tst_CustomerCards.moc"
