// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Words.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace yagura::ctl;

namespace {

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto group : {databaseCommands(), sourceCommands(), importCommands(), itemCommands(), actCommands(),
             collectCommands(), doctorCommands(), simulateCommands()})
        std::move(group.begin(), group.end(), std::back_inserter(all));
    return all;
}

QString overview(const std::vector<Command>& commands)
{
    auto text = Words::tr("Usage: yaguractl [--database CONNINFO] [--json] COMMAND …\n\nCommands:") + u'\n';
    qsizetype width = 0;
    for (const auto& command : commands)
        width = qMax(width, command.name.size());
    for (const auto& command : commands)
        text += u"  %1  %2\n"_s.arg(command.name.leftJustified(width), command.summary);
    text += u'\n' + Words::tr("\"yaguractl COMMAND --help\" tells what one takes; man yaguractl tells all.") + u'\n';
    return text;
}

/// The command whose name the arguments begin with, the longest one; the words are taken away.
const Command* takeCommand(const std::vector<Command>& commands, QStringList& words)
{
    for (qsizetype length = qMin<qsizetype>(2, words.size()); length > 0; --length) {
        const auto name = words.mid(0, length).join(u' ');
        const auto found = std::find_if(
            commands.begin(), commands.end(), [&](const Command& command) { return command.name == name; });
        if (found != commands.end()) {
            words = words.mid(length);
            return &*found;
        }
    }
    return nullptr;
}

/// --database and --json may stand anywhere; the rest belongs to the command.
struct GlobalOptions
{
    QString database;
    bool asJson = false;
    QString problem;
};

GlobalOptions takeGlobalOptions(QStringList& arguments)
{
    GlobalOptions options;
    const auto service = qEnvironmentVariable("PGSERVICE");
    if (!service.isEmpty())
        options.database = u"service="_s + service;
    for (qsizetype i = 0; i < arguments.size();) {
        const auto argument = arguments.at(i);
        if (argument == "--"_L1)
            break;
        if (argument == "--json"_L1) {
            options.asJson = true;
            arguments.removeAt(i);
        } else if (argument == "--database"_L1) {
            if (i + 1 == arguments.size())
                options.problem = Words::tr("--database needs a connection string");
            else
                options.database = arguments.takeAt(i + 1);
            arguments.removeAt(i);
        } else if (argument.startsWith("--database="_L1)) {
            options.database = argument.mid(argument.indexOf(u'=') + 1);
            arguments.removeAt(i);
        } else {
            ++i;
        }
    }
    return options;
}

void print(FILE* where, const QString& text)
{
    QTextStream stream(where);
    stream.setEncoding(QStringConverter::Utf8);
    stream << text;
}

int usage(const QString& problem, const GlobalOptions& global)
{
    Context context(global.database, global.asJson);
    const auto code = context.usage(problem);
    print(stderr, Words::tr("Try \"yaguractl --help\".") + u'\n');
    return static_cast<int>(code);
}

int runCommand(const Command& command, const QStringList& words, const GlobalOptions& global)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(command.summary);
    parser.addOptions(command.options);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Words::tr("Shows this help."));
    parser.addOption(help);
    for (const auto& operand : command.operands)
        parser.addPositionalArgument(operand, {}, operand);
    if (!parser.parse(QStringList(u"yaguractl "_s + command.name) + words))
        return usage(parser.errorText(), global);
    if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        return static_cast<int>(Exit::Ok);
    }
    const auto required = std::count_if(command.operands.begin(), command.operands.end(),
        [](const QString& operand) { return !operand.startsWith(u'['); });
    const auto given = parser.positionalArguments().size();
    if (given < required)
        return usage(Words::tr("%1 needs %2").arg(command.name, command.operands.join(u' ')), global);
    if (given > command.operands.size())
        return usage(Words::tr("%1: \"%2\" is too much").arg(command.name, parser.positionalArguments().constLast()), global);
    // Progress is for a service's log; a command answers with its answer. QT_LOGGING_RULES still has the last word.
    if (command.name != "collect"_L1)
        QLoggingCategory::setFilterRules(u"yagura.*.info=false"_s);
    Context context(global.database, global.asJson);
    return static_cast<int>(command.run(context, parser));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"yaguractl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(YAGURA_VERSION));

    auto words = application.arguments().mid(1);
    if (!words.contains(u"--json"_s))
        Words::speakLocale();
    const auto global = takeGlobalOptions(words);
    const auto commands = allCommands();
    if (!global.problem.isEmpty())
        return usage(global.problem, global);
    if (words.isEmpty())
        return usage(Words::tr("no command"), global);
    if (words.constFirst() == "--version"_L1) {
        print(stdout, u"yaguractl %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return static_cast<int>(Exit::Ok);
    }
    if (words.constFirst() == "--help"_L1 || words.constFirst() == "-h"_L1 || words.constFirst() == "help"_L1) {
        print(stdout, overview(commands));
        return static_cast<int>(Exit::Ok);
    }
    const auto* command = takeCommand(commands, words);
    if (!command)
        return usage(Words::tr("there is no command \"%1\"").arg(words.mid(0, 2).join(u' ')), global);
    return runCommand(*command, words, global);
}
