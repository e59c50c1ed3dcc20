// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ConnectionTrial.h"
#include "store/Migrator.h"
#include "support/TestDatabase.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_Encoding final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
    }

    void aDatabaseOfAnotherEncodingIsRefusedBeforeTheFirstFile_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const auto& encoding : {u"SQL_ASCII"_s,
                 u"EUC_JP"_s,
                 u"EUC_JIS_2004"_s,
                 u"LATIN1"_s,
                 u"WIN1252"_s,
                 u"EUC_KR"_s})
            QTest::newRow(qPrintable(encoding)) << encoding;
    }

    void aDatabaseOfAnotherEncodingIsRefusedBeforeTheFirstFile()
    {
        QFETCH(QString, encoding);
        test::TestDatabase beside(false);
        const auto name = beside.name() + u"_encoded"_s;
        beside.sql(u"create database %1 encoding '%2' locale 'C' template template0"_s.arg(
            name, encoding));
        const auto conninfo = beside.conninfo() + u" dbname="_s + name;
        const auto errorOf = [](const auto& result) {
            return result ? core::Error {core::ErrorKind::Invalid, u"taken"_s, {}, std::nullopt} : result.error();
        };
        for (const auto& error :
            {errorOf(store::migrate(conninfo)), errorOf(store::checkSchema(conninfo)), errorOf(store::tryConnection(conninfo))}) {
            QCOMPARE(error.code, u"encoding"_s);
            QCOMPARE(error.kind, core::ErrorKind::Conflict);
            QVERIFY2(error.detail.contains(encoding) && error.detail.contains("createdb --encoding=UTF8"_L1), qPrintable(error.detail));
        }
        QCOMPARE(test::TestDatabase::trySql(conninfo, u"select to_regnamespace('yagura') is null"_s)
                     .value(),
            QStringList{u"t"_s});
        beside.sql(u"drop database %1 with (force)"_s.arg(name));
    }

    void anEncodingThatIsNotEvenConvertedIsNamedToo()
    {
        test::TestDatabase beside(false);
        const auto name = beside.name() + u"_mule"_s;
        beside.sql(u"create database %1 encoding 'MULE_INTERNAL' locale 'C' template template0"_s.arg(name));
        const auto conninfo = beside.conninfo() + u" dbname="_s + name;
        QCOMPARE(store::migrate(conninfo).error().code, u"encoding"_s);
        QCOMPARE(store::checkSchema(conninfo).error().kind, core::ErrorKind::Conflict);
        QCOMPARE(store::tryConnection(conninfo).error().code, u"encoding"_s);
        beside.sql(u"drop database %1 with (force)"_s.arg(name));
    }

    void aDatabaseMadeAsTheSentenceSaysIsTaken()
    {
        test::TestDatabase beside(false);
        const auto name = beside.name() + u"_right"_s;
        beside.sql(
            u"create database %1 encoding 'UTF8' locale 'C.UTF-8' template template0"_s.arg(name));
        QVERIFY(store::migrate(beside.conninfo() + u" dbname="_s + name));
        beside.sql(u"drop database %1 with (force)"_s.arg(name));
    }
};

QTEST_GUILESS_MAIN(tst_Encoding)
#include "tst_Encoding.moc"
