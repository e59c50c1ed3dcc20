// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/Records.h"

#include <yaml-cpp/yaml.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::imports {

namespace {

int lineOf(const YAML::Node& node)
{
    return node.Mark().line + 1;
}

QString textOf(const YAML::Node& node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

Records readCsvRecords(const QByteArray& bytes, const QStringList& columns, const QStringList& required)
{
    auto table = readCsv(bytes);
    Records answer;
    answer.problems = std::move(table.problems);
    if (!answer.problems.empty())
        return answer;
    if (table.rows.empty()) {
        answer.problems.push_back({0, u"the file is empty"_s});
        return answer;
    }
    QStringList header;
    for (const auto& name : std::as_const(table.rows.front().fields))
        header.append(name.trimmed().toLower());
    const auto headerLine = table.rows.front().line;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto& name = header.at(i);
        if (!columns.contains(name))
            answer.problems.push_back({headerLine, u"column \"%1\" is not known"_s.arg(name)});
        if (header.indexOf(name) < i)
            answer.problems.push_back({headerLine, u"column \"%1\" is there twice"_s.arg(name)});
    }
    for (const auto& name : required) {
        if (!header.contains(name))
            answer.problems.push_back({headerLine, u"column \"%1\" is missing"_s.arg(name)});
    }
    if (!answer.problems.empty())
        return answer;
    for (size_t i = 1; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        if (row.fields.size() != header.size()) {
            answer.problems.push_back(
                {row.line, u"%1 fields where the header has %2"_s.arg(row.fields.size()).arg(header.size())});
            continue;
        }
        Record record;
        record.line = row.line;
        for (qsizetype column = 0; column < header.size(); ++column)
            record.texts.insert(header.at(column), row.fields.at(column).trimmed());
        answer.records.push_back(std::move(record));
    }
    return answer;
}

Record::Fields fieldsOf(const YAML::Node& map)
{
    Record::Fields fields;
    for (const auto& entry : map)
        fields.insert(textOf(entry.first), textOf(entry.second).trimmed());
    return fields;
}

void readColumn(const QString& name, const YAML::Node& value, Record& record, std::vector<Problem>& problems)
{
    if (value.IsScalar()) {
        record.texts.insert(name, textOf(value).trimmed());
        return;
    }
    if (value.IsNull())
        return;
    if (!value.IsSequence()) {
        problems.push_back({lineOf(value), u"%1: a text or a list is wanted here"_s.arg(name)});
        return;
    }
    for (const auto& entry : value) {
        if (entry.IsScalar())
            record.lists[name].append(textOf(entry).trimmed());
        else if (entry.IsMap())
            record.maps[name].append(fieldsOf(entry));
        else
            problems.push_back({lineOf(entry), u"%1: an entry that is neither a text nor a map"_s.arg(name)});
    }
}

Record readEntry(const YAML::Node& node, const QStringList& columns, std::vector<Problem>& problems)
{
    Record record;
    record.line = lineOf(node);
    for (const auto& entry : node) {
        const auto name = textOf(entry.first);
        if (!columns.contains(name))
            problems.push_back({lineOf(entry.first), u"\"%1\" is not known"_s.arg(name)});
        else
            readColumn(name, entry.second, record, problems);
    }
    return record;
}

Records readYamlRecords(const QByteArray& bytes, const QStringList& columns, const QString& root)
{
    Records answer;
    const auto text = readUtf8(bytes, answer.problems);
    if (!answer.problems.empty())
        return answer;
    try {
        const auto document = YAML::Load(text.toStdString());
        const auto list = document.IsMap() ? document[root.toStdString()] : document;
        if (!list || !list.IsSequence() || list.size() == 0) {
            answer.problems.push_back({1, u"a list is wanted, at the top or below \"%1:\""_s.arg(root)});
            return answer;
        }
        for (const auto& node : list) {
            if (!node.IsMap())
                answer.problems.push_back({lineOf(node), u"an entry must be a map"_s});
            else
                answer.records.push_back(readEntry(node, columns, answer.problems));
        }
    } catch (const YAML::Exception& error) {
        answer.problems.push_back({error.mark.is_null() ? 0 : error.mark.line + 1, QString::fromStdString(error.msg)});
    }
    return answer;
}

} // namespace

Records readRecords(const QByteArray& bytes, FileFormat format, const QStringList& columns,
    const QStringList& required, const QString& root)
{
    return format == FileFormat::Csv ? readCsvRecords(bytes, columns, required) : readYamlRecords(bytes, columns, root);
}

} // namespace yagura::imports
