// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/Csv.h"
#include "imports/ImportFile.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::imports;

namespace {

QStringList told(const std::vector<Problem>& problems)
{
    QStringList lines;
    for (const auto& problem : problems)
        lines.append(u"%1: %2"_s.arg(problem.line).arg(problem.problem));
    return lines;
}

const QByteArray header = "key,name,first_response_minutes,keys,contacts\n";

} // namespace

class TestImports final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void csvIsReadAsSpreadsheetsWriteIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("fields");
        QTest::addColumn<QList<int>>("lines");
        using Fields = QList<QStringList>;
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << Fields {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}} << QList<int> {1, 2};
        QTest::newRow("no last line break") << QByteArray("a,b") << Fields {{u"a"_s, u"b"_s}} << QList<int> {1};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Fields {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}} << QList<int> {1, 2};
        QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF\"a\",b\n") << Fields {{u"a"_s, u"b"_s}} << QList<int> {1};
        QTest::newRow("a comma in quotes") << QByteArray("\"a,b\",c\n") << Fields {{u"a,b"_s, u"c"_s}} << QList<int> {1};
        QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\"\"\",c\n") << Fields {{u"a\"b\""_s, u"c"_s}} << QList<int> {1};
        QTest::newRow("a line break in quotes")
            << QByteArray("\"a\r\nb\",c\nd,e\n") << Fields {{u"a\nb"_s, u"c"_s}, {u"d"_s, u"e"_s}} << QList<int> {1, 3};
        QTest::newRow("empty fields") << QByteArray(",a,\n") << Fields {{QString(), u"a"_s, QString()}} << QList<int> {1};
        QTest::newRow("blank lines and rows of commas")
            << QByteArray("a,b\n\n,\nc,d\n") << Fields {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}} << QList<int> {1, 4};
        QTest::newRow("nothing") << QByteArray() << Fields {} << QList<int> {};
    }

    void csvIsReadAsSpreadsheetsWriteIt()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, fields);
        QFETCH(QList<int>, lines);
        const auto table = readCsv(bytes);
        QCOMPARE(told(table.problems), QStringList());
        QList<QStringList> gotFields;
        QList<int> gotLines;
        for (const auto& row : table.rows) {
            gotFields.append(row.fields);
            gotLines.append(row.line);
        }
        QCOMPARE(gotFields, fields);
        QCOMPARE(gotLines, lines);
    }

    void aCustomerFileIsRefusedByLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty file") << QByteArray() << u"0: the file is empty"_s;
        QTest::newRow("unknown column") << QByteArray("key,name,colour\na,A,red\n") << u"1: column \"colour\" is not known"_s;
        QTest::newRow("column twice") << QByteArray("key,name,name\n") << u"1: column \"name\" is there twice"_s;
        QTest::newRow("needed column missing") << QByteArray("key\na\n") << u"1: column \"name\" is missing"_s;
        QTest::newRow("too few fields") << QByteArray("key,name\na\n") << u"2: 1 fields where the header has 2"_s;
        QTest::newRow("key of another form") << header + "A B,x,,,\n" << u"2: key \"A B\" must be"_s;
        QTest::newRow("no name") << header + "a,,,,\n" << u"2: name is empty"_s;
        QTest::newRow("minutes in words") << header + "a,A,ten,,\n" << u"2: first_response_minutes \"ten\""_s;
        QTest::newRow("a target of no severity") << header + "a,A,15; urgent=5,,\n" << u"2: first_response_minutes: \"urgent=5\""_s;
        QTest::newRow("a target twice") << header + "a,A,15; low=60; low=30,,\n" << u"2: first_response_minutes: \"low=30\""_s;
        QTest::newRow("a key twice but for its case") << header + "a,A,,tag:customer:Q,\nb,B,,tag:Customer:q,\n" << u"3: key tag:Customer:q is named in line 2 too"_s;
        QTest::newRow("minutes of zero") << header + "a,A,0,,\n" << u"2: first_response_minutes \"0\""_s;
        QTest::newRow("unknown kind of key") << header + "a,A,,mac:1,\n" << u"2: key \"mac:1\" must be"_s;
        QTest::newRow("key without value") << header + "a,A,,host:,\n" << u"2: key \"host:\" must be"_s;
        QTest::newRow("contact with too much") << header + "a,A,,,1|2|3|4|5|6|7\n" << u"2: contact \"1|2|3|4|5|6|7\" has more"_s;
        QTest::newRow("contact without name") << header + "a,A,,,ヤマダ||role\n" << u"2: a contact has no name"_s;
        QTest::newRow("a name longer than the editor takes") << header + "a," + QByteArray(201, 'A') + ",,,\n" << u"2: name is longer than 200 characters"_s;
        QTest::newRow("a contact's role longer than it") << header + "a,A,,,ヤマダ|山田|" + QByteArray(201, 'r') + "\n" << u"2: contact: role is longer"_s;
        QTest::newRow("a telephone that cannot be dialled") << header + "a,A,,,ヤマダ|山田|role|03-1234-5678 内線12\n" << u"2: phone \"03-1234-5678 内線12\" must be"_s;
        QTest::newRow("a key longer than it") << header + "a,A,,host:" + QByteArray(301, 'h') + ",\n" << u"2: key host is longer"_s;
        QTest::newRow("more contacts than it") << header + "a,A,,," + QByteArray("ヤマダ|山田;").repeated(501) + "\n" << u"2: more than 500 contacts"_s;
        QTest::newRow("customer twice") << header + "a,A,,,\na,B,,,\n" << u"3: customer a is named in line 2 too"_s;
        QTest::newRow("key twice") << header + "a,A,,host:x,\nb,B,,host:x,\n" << u"3: key host:x is named in line 2 too"_s;
        QTest::newRow("after a field of two lines")
            << header + "a,\"A\nA\",,,\nb,,,,\n" << u"4: name is empty"_s;
        QTest::newRow("open quote") << header + "a,\"A,,,\n" << u"2: a quote opens here and is never closed"_s;
        QTest::newRow("text after a quote") << header + "a,\"A\"x,,,\n" << u"2: text after a closing quote"_s;
        QTest::newRow("Shift_JIS") << header + "a,\x8A\x94\x8E\xAE,,,\n" << u"2: this is not UTF-8"_s;
    }

    void aCustomerFileIsRefusedByLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const auto problems = told(readCustomers(bytes, FileFormat::Csv).problems);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.constFirst().startsWith(problem), qPrintable(problems.constFirst()));
    }

    void csvAndYamlMakeTheSameRows()
    {
        const QByteArray csv
            = "key,name,first_response_minutes,keys,contacts\n"
              "minato,みなと物流,10; critical=5; alert/low=60,tag:customer:minato;host:minato-*,スズキ ヒロミ|鈴木 裕美|情シス|080-0000-4341|it@minato.example|24x7\n";
        const QByteArray yaml = "customers:\n"
                                "  - key: minato\n"
                                "    name: みなと物流\n"
                                "    first_response_minutes: 10; critical=5; alert/low=60\n"
                                "    keys:\n"
                                "      - tag:customer:minato\n"
                                "      - {kind: host, value: minato-*}\n"
                                "    contacts:\n"
                                "      - {reading: スズキ ヒロミ, name: 鈴木 裕美, role: 情シス, phone: 080-0000-4341,\n"
                                "         mail: it@minato.example, hours: 24x7}\n";
        const auto one = readCustomers(csv, FileFormat::Csv);
        const auto other = readCustomers(yaml, FileFormat::Yaml);
        QCOMPARE(told(one.problems), QStringList());
        QCOMPARE(told(other.problems), QStringList());
        QCOMPARE(other.rows, one.rows); // both begin in line 2
        const auto row = one.rows.at(0).toObject();
        QCOMPARE(row[u"first_response_s"_s].toInt(), 600);
        QCOMPARE(row[u"targets"_s].toArray(),
            (QJsonArray {QJsonObject {{u"kind"_s, QJsonValue::Null}, {u"severity"_s, 4}, {u"seconds"_s, 300}},
                QJsonObject {{u"kind"_s, u"alert"_s}, {u"severity"_s, 1}, {u"seconds"_s, 3600}}}));
        QVERIFY(!row.contains(u"flap_window_s"_s)); // the database's default
        QCOMPARE(row[u"keys"_s].toArray().size(), 2);
        QCOMPARE(row[u"keys"_s].toArray().at(0).toObject()[u"value"_s].toString(), u"customer:minato"_s);
    }

    void yamlIsRefusedByLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no list") << QByteArray("key: a\n") << u"1: a list is wanted"_s;
        QTest::newRow("not YAML") << QByteArray("- key: a\n  name: [\n") << u"3: "_s;
        QTest::newRow("unknown name") << QByteArray("- key: a\n  name: A\n  colour: red\n") << u"3: \"colour\" is not known"_s;
        QTest::newRow("an entry that is a text") << QByteArray("- key: a\n  name: A\n- b\n") << u"3: an entry must be a map"_s;
        QTest::newRow("a map where a text belongs") << QByteArray("- key: a\n  name: {x: y}\n") << u"2: name: a text or a list"_s;
    }

    void yamlIsRefusedByLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const auto problems = told(readCustomers(bytes, FileFormat::Yaml).problems);
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems.constFirst().startsWith(problem), qPrintable(problems.join(u"; "_s)));
    }

    void intentsTakeTheSourceOfTheCommandWhereTheyNameNone()
    {
        const auto read = readIntents("monitor_id,source,why,review_on\n1,,because,2027-01-31\n2,other,so,\n", FileFormat::Csv, u"dd"_s);
        QCOMPARE(told(read.problems), QStringList());
        QCOMPARE(read.rows.at(0)[u"source"_s].toString(), u"dd"_s);
        QCOMPARE(read.rows.at(0)[u"external_id"_s].toString(), u"1"_s);
        QCOMPARE(read.rows.at(1)[u"source"_s].toString(), u"other"_s);
        QVERIFY(read.rows.at(1)[u"review_on"_s].isNull());
    }

    void intentsAreRefusedByLine()
    {
        const auto read = readIntents("monitor_id,why,review_on\n1,x,soon\n1,y,\n,z,\n", FileFormat::Csv, u"dd"_s);
        QCOMPARE(told(read.problems),
            QStringList({u"2: review_on \"soon\" must be a date like 2027-04-01"_s, u"3: monitor 1 is named twice"_s,
                u"4: source and monitor_id must be there"_s}));
    }

    void theDemoFilesAreFine()
    {
        const auto read = [](const QString& name) {
            QFile file(QStringLiteral(YAGURA_SOURCE_DIR "/resources/demo/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto customers = readCustomers(read(u"customers.csv"_s), FileFormat::Csv);
        QCOMPARE(told(customers.problems), QStringList());
        QCOMPARE(customers.rows.size(), 40);
        QCOMPARE(told(readIntents(read(u"intents.csv"_s), FileFormat::Csv, u"dd"_s).problems), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "tst_Imports.moc"
