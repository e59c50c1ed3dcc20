// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/ImportFile.h"

#include "imports/Records.h"

#include "core/ResponseTargets.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace yagura::imports {

namespace {

// The same as the editor of a customer takes (edit_customer), so that what was imported can be edited.
constexpr auto maxTextLength = 200;
constexpr auto maxNoteLength = 8'000;
constexpr auto maxKeyLength = 300;
constexpr auto maxRows = 500; // of contacts, and of keys

const QStringList& keyKinds()
{
    static const QStringList kinds {u"tag"_s, u"pagerduty_service"_s, u"host"_s, u"account"_s};
    return kinds;
}

const QStringList& contactFields()
{
    static const QStringList fields {u"reading"_s, u"name"_s, u"role"_s, u"phone"_s, u"mail"_s, u"hours"_s};
    return fields;
}

/// Turns records into rows and keeps what must be unique within the file.
class CustomerReader
{
public:
    Rows read(const Records& records)
    {
        m_answer.problems = records.problems;
        for (const auto& record : records.records)
            m_answer.rows.append(row(record));
        return m_answer;
    }

private:
    QJsonObject row(const Record& record)
    {
        m_line = record.line;
        QJsonObject row {{u"line"_s, m_line}};
        for (const auto& name :
            {u"key"_s, u"name"_s, u"reading"_s, u"name_en"_s, u"contract"_s, u"service_hours"_s, u"note"_s})
            row.insert(name, record.texts.value(name));
        checkNames(row);
        insertTargets(record, row);
        insertMinutes(u"flap_window_minutes"_s, record.texts.value(u"flap_window_minutes"_s), u"flap_window_s"_s, 0, 1'440, row);
        row.insert(u"keys"_s, bounded(u"keys"_s, keys(record)));
        row.insert(u"contacts"_s, bounded(u"contacts"_s, contacts(record)));
        return row;
    }

    void checkNames(const QJsonObject& row)
    {
        static const QRegularExpression form(u"^[a-z0-9][a-z0-9_.-]{0,63}$"_s);
        const auto key = row[u"key"_s].toString();
        if (!form.match(key).hasMatch())
            tell(u"key \"%1\" must be of a-z, 0-9, '_', '.', '-' and at most 64 characters"_s.arg(key));
        else if (m_lineOfCustomer.contains(key))
            tell(u"customer %1 is named in line %2 too"_s.arg(key).arg(m_lineOfCustomer.value(key)));
        m_lineOfCustomer.insert(key, m_line);
        const auto name = row[u"name"_s].toString();
        if (name.isEmpty())
            tell(u"name is empty"_s);
        for (const auto& column : {u"name"_s, u"reading"_s, u"name_en"_s, u"contract"_s, u"service_hours"_s})
            checkLength(column, row[column].toString(), maxTextLength);
        checkLength(u"note"_s, row[u"note"_s].toString(), maxNoteLength);
    }

    QJsonArray bounded(const QString& what, const QJsonArray& list)
    {
        if (list.size() > maxRows)
            tell(u"more than %1 %2"_s.arg(maxRows).arg(what));
        return list;
    }

    void checkLength(const QString& what, const QString& text, int most)
    {
        if (text.size() > most)
            tell(u"%1 is longer than %2 characters"_s.arg(what).arg(most));
    }

    /// "15" or "15; critical=5; inquiry=30": the customer's own target, and those that differ from it by kind or severity.
    void insertTargets(const Record& record, QJsonObject& row)
    {
        const auto column = u"first_response_minutes"_s;
        auto parts = record.texts.value(column).split(u';', Qt::SkipEmptyParts);
        const auto own = parts.isEmpty() || parts.constFirst().contains(u'=') ? QString() : parts.takeFirst().trimmed();
        insertMinutes(column, own, u"first_response_s"_s, 1, 10'080, row);
        const auto targets = core::responseTargetsFromText(parts.join(u';'));
        if (!targets) {
            tell(u"%1: \"%2\" must be like critical=5, inquiry=30 or alert/critical=5, each once, with minutes from 1 to 10080"_s.arg(column, targets.error().detail));
            return;
        }
        QJsonArray array;
        for (const auto& target : *targets) {
            array.append(QJsonObject {{u"kind"_s, target.kind ? QJsonValue(core::itemKindName(*target.kind)) : QJsonValue::Null},
                {u"severity"_s, target.severity ? QJsonValue(static_cast<int>(*target.severity)) : QJsonValue::Null},
                {u"seconds"_s, static_cast<qint64>(target.target.count())}});
        }
        row.insert(u"targets"_s, array);
    }

    void insertMinutes(const QString& column, const QString& text, const QString& target, int least, int most, QJsonObject& row)
    {
        if (text.isEmpty())
            return; // the database's default
        bool isNumber = false;
        const auto minutes = text.toInt(&isNumber);
        if (!isNumber || minutes < least || minutes > most)
            tell(u"%1 \"%2\" must be a whole number from %3 to %4"_s.arg(column, text).arg(least).arg(most));
        else
            row.insert(target, minutes * 60);
    }

    QJsonArray keys(const Record& record)
    {
        QJsonArray answer;
        auto texts = record.lists.value(u"keys"_s);
        texts.append(record.texts.value(u"keys"_s).split(u';', Qt::SkipEmptyParts));
        for (const auto& text : std::as_const(texts)) {
            const auto colon = text.indexOf(u':');
            appendKey(text.left(colon).trimmed(), colon < 0 ? QString() : text.mid(colon + 1).trimmed(), answer);
        }
        for (const auto& map : record.maps.value(u"keys"_s)) {
            // {kind: host, value: web-*} or {host: web-*}
            if (map.contains(u"kind"_s)) {
                appendKey(map.value(u"kind"_s), map.value(u"value"_s), answer);
            } else {
                for (auto each = map.cbegin(); each != map.cend(); ++each)
                    appendKey(each.key(), each.value(), answer);
            }
        }
        return answer;
    }

    void appendKey(const QString& kind, const QString& value, QJsonArray& answer)
    {
        if (kind.isEmpty() && value.isEmpty())
            return;
        if (!keyKinds().contains(kind) || value.isEmpty()) {
            tell(u"key \"%1:%2\" must be kind:value with a kind of %3"_s.arg(kind, value, keyKinds().join(u", "_s)));
            return;
        }
        checkLength(u"key "_s + kind, value, maxKeyLength);
        // As the database compares them: without regard to case and width.
        const auto whole = kind + u':' + value.normalized(QString::NormalizationForm_KC).toLower();
        if (m_lineOfKey.contains(whole))
            tell(u"key %1:%2 is named in line %3 too"_s.arg(kind, value).arg(m_lineOfKey.value(whole)));
        m_lineOfKey.insert(whole, m_line);
        answer.append(QJsonObject {{u"kind"_s, kind}, {u"value"_s, value}});
    }

    QJsonArray contacts(const Record& record)
    {
        QJsonArray answer;
        auto texts = record.lists.value(u"contacts"_s);
        texts.append(record.texts.value(u"contacts"_s).split(u';', Qt::SkipEmptyParts));
        for (const auto& text : std::as_const(texts)) {
            if (text.trimmed().isEmpty())
                continue;
            const auto parts = text.split(u'|');
            if (parts.size() > contactFields().size()) {
                tell(u"contact \"%1\" has more than %2 parts"_s.arg(text).arg(contactFields().size()));
                continue;
            }
            Record::Fields fields;
            for (qsizetype i = 0; i < parts.size(); ++i)
                fields.insert(contactFields().at(i), parts.at(i).trimmed());
            appendContact(fields, answer);
        }
        for (const auto& map : record.maps.value(u"contacts"_s))
            appendContact(map, answer);
        return answer;
    }

    void appendContact(const Record::Fields& fields, QJsonArray& answer)
    {
        QJsonObject contact;
        for (auto each = fields.cbegin(); each != fields.cend(); ++each) {
            if (!contactFields().contains(each.key()))
                tell(u"contact: \"%1\" is not known"_s.arg(each.key()));
            checkLength(u"contact: "_s + each.key(), each.value(), maxTextLength);
            contact.insert(each.key(), each.value());
        }
        static const QRegularExpression phone(u"^([+0-9(][0-9 ()+#*,.-]*)?$"_s);
        if (const auto number = fields.value(u"phone"_s); !phone.match(number).hasMatch())
            tell(u"phone \"%1\" must be digits, spaces and ( ) + # * , . - only; an extension goes after a comma: 03-1234-5678,12"_s.arg(number.left(60)));
        if (fields.value(u"name"_s).isEmpty())
            tell(u"a contact has no name"_s);
        answer.append(contact);
    }

    void tell(const QString& problem) { m_answer.problems.push_back({m_line, problem}); }

    Rows m_answer;
    int m_line = 0;
    QHash<QString, int> m_lineOfCustomer;
    QHash<QString, int> m_lineOfKey;
};

} // namespace

FileFormat formatOf(const QString& fileName)
{
    return fileName.endsWith(u".yaml"_s, Qt::CaseInsensitive) || fileName.endsWith(u".yml"_s, Qt::CaseInsensitive)
        ? FileFormat::Yaml
        : FileFormat::Csv;
}

Rows readCustomers(const QByteArray& bytes, FileFormat format)
{
    static const QStringList columns {u"key"_s, u"name"_s, u"reading"_s, u"name_en"_s, u"contract"_s,
        u"service_hours"_s, u"first_response_minutes"_s, u"flap_window_minutes"_s, u"note"_s, u"keys"_s,
        u"contacts"_s};
    return CustomerReader().read(readRecords(bytes, format, columns, {u"key"_s, u"name"_s}, u"customers"_s));
}

} // namespace yagura::imports
