// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Words.h"

#include "imports/ImportFile.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

constexpr auto maxFileBytes = 64 * 1024 * 1024;

core::Result<QByteArray> readFile(const QString& name)
{
    QFile file(name);
    const bool isOpen = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return core::failure(core::ErrorKind::NotFound, u"%1: %2"_s.arg(name, file.errorString()));
    const auto bytes = file.read(maxFileBytes + 1);
    if (bytes.size() > maxFileBytes)
        return core::failure(core::ErrorKind::Invalid, Words::tr("%1 is larger than 64 MB").arg(name));
    return bytes;
}

Exit refuse(Context& context, const QString& file, const std::vector<imports::Problem>& problems)
{
    if (context.asJson())
        context.print(QJsonDocument(QJsonObject {{u"imported"_s, 0}, {u"problems"_s, toJson(problems)}}));
    for (const auto& problem : problems)
        context.complain(u"%1:%2: %3"_s.arg(file).arg(problem.line).arg(problem.problem));
    context.complain(Words::tr("nothing was imported"));
    return Exit::BadInput;
}

/// What the database takes at once.
QString boundWords(const QString& name)
{
    if (name == "too_many"_L1 || name == "too_large"_L1)
        return Words::tr("the file is too large to be imported at once: divide it (10,000 customers, 20,000 intents)");
    if (name == "text_too_long"_L1)
        return Words::tr("one of the texts is longer than 4000 letters");
    if (name == "bad_date"_L1)
        return Words::tr("one of the review dates is out of range");
    return name;
}

Exit refuseAll(Context& context, core::Error error)
{
    error.detail = boundWords(error.detail);
    return context.fail(error);
}

Exit tellImported(Context& context, qsizetype count, bool isDry)
{
    if (context.asJson()) {
        context.print(QJsonDocument(QJsonObject {
            {u"imported"_s, isDry ? 0 : count}, {u"valid"_s, count}, {u"problems"_s, QJsonArray()}}));
    } else {
        context.print(isDry ? Words::tr("%1 are valid; nothing was imported (--dry-run).").arg(count)
                            : Words::tr("%1 imported.").arg(count));
    }
    return Exit::Ok;
}

Exit importCustomers(Context& context, const QCommandLineParser& given)
{
    const auto name = given.positionalArguments().constFirst();
    const auto bytes = readFile(name);
    if (!bytes)
        return context.fail(bytes.error());
    const auto read = imports::readCustomers(*bytes, imports::formatOf(name));
    if (!read.problems.empty())
        return refuse(context, name, read.problems);
    if (given.isSet(u"dry-run"_s))
        return tellImported(context, read.rows.size(), true);
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto answer = waitFor((*commands)->importCustomers(read.rows));
    if (!answer)
        return refuseAll(context, answer.error());
    if (!answer->empty()) {
        std::vector<imports::Problem> problems;
        for (const auto& problem : *answer)
            problems.push_back({problem.line, problem.problem});
        return refuse(context, name, problems);
    }
    return tellImported(context, read.rows.size(), false);
}

Exit importIntents(Context& context, const QCommandLineParser& given)
{
    const auto name = given.positionalArguments().constFirst();
    const auto bytes = readFile(name);
    if (!bytes)
        return context.fail(bytes.error());
    auto read = imports::readIntents(*bytes, imports::formatOf(name), given.value(u"source"_s));
    if (!read.problems.empty())
        return refuse(context, name, read.problems);
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto sources = waitFor((*commands)->sources());
    if (!sources)
        return context.fail(sources.error());
    QHash<QString, qint64> ids;
    for (const auto& config : *sources)
        ids.insert(config.key, config.id.value);
    QJsonArray rows;
    for (const auto& value : std::as_const(read.rows)) {
        auto row = value.toObject();
        const auto source = row.take(u"source"_s).toString();
        const auto line = row.take(u"line"_s).toInt();
        if (!ids.contains(source))
            read.problems.push_back({line, Words::tr("there is no source \"%1\"").arg(source)});
        row.insert(u"source_id"_s, ids.value(source));
        rows.append(row);
    }
    if (!read.problems.empty())
        return refuse(context, name, read.problems);
    if (given.isSet(u"dry-run"_s))
        return tellImported(context, rows.size(), true);
    const auto put = waitFor((*commands)->putIntents(rows));
    if (!put)
        return refuseAll(context, put.error());
    return tellImported(context, *put, false);
}

} // namespace

std::vector<Command> importCommands()
{
    const QCommandLineOption dryRun(u"dry-run"_s, Words::tr("Only checks the file."));
    return {
        {u"customer import"_s, Words::tr("Imports customers with keys and contacts (CSV or YAML): all or nothing."),
            {u"FILE"_s}, {dryRun}, importCustomers},
        {u"monitor import-intents"_s, Words::tr("Imports why monitors exist (CSV or YAML): all or nothing."), {u"FILE"_s},
            {dryRun, {u"source"_s, Words::tr("The source of rows that name none."), u"KEY"_s}}, importIntents},
    };
}

} // namespace yagura::ctl
