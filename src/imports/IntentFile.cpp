// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/ImportFile.h"

#include "imports/Records.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

using namespace Qt::StringLiterals;

namespace yagura::imports {

Rows readIntents(const QByteArray& bytes, FileFormat format, const QString& source)
{
    static const QStringList columns {
        u"source"_s, u"monitor_id"_s, u"why"_s, u"meaning"_s, u"if_ignored"_s, u"asked_by"_s, u"review_on"_s};
    const auto records = readRecords(bytes, format, columns, {u"monitor_id"_s, u"why"_s}, u"monitors"_s);
    Rows answer;
    answer.problems = records.problems;
    QSet<QString> seen;
    for (const auto& record : records.records) {
        const auto tell = [&](const QString& problem) { answer.problems.push_back({record.line, problem}); };
        QJsonObject row {{u"line"_s, record.line}};
        for (const auto& name : {u"source"_s, u"why"_s, u"meaning"_s, u"if_ignored"_s, u"asked_by"_s})
            row.insert(name, record.texts.value(name));
        if (record.texts.value(u"source"_s).isEmpty())
            row.insert(u"source"_s, source);
        const auto monitor = record.texts.value(u"monitor_id"_s);
        row.insert(u"external_id"_s, monitor);
        if (row[u"source"_s].toString().isEmpty() || monitor.isEmpty())
            tell(u"source and monitor_id must be there"_s);
        if (seen.contains(row[u"source"_s].toString() + u'/' + monitor))
            tell(u"monitor %1 is named twice"_s.arg(monitor));
        seen.insert(row[u"source"_s].toString() + u'/' + monitor);
        const auto review = record.texts.value(u"review_on"_s);
        if (!review.isEmpty() && !QDate::fromString(review, Qt::ISODate).isValid())
            tell(u"review_on \"%1\" must be a date like 2027-04-01"_s.arg(review));
        row.insert(u"review_on"_s, review.isEmpty() ? QJsonValue() : QJsonValue(review));
        answer.rows.append(row);
    }
    return answer;
}

} // namespace yagura::imports
