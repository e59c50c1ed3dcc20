// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Exit.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <vector>

namespace yagura::ctl {

class Context;

/// One command: its words, what it takes, what it does.
struct Command
{
    QString name; ///< "source add"
    QString summary;
    QStringList operands; ///< "KEY"; "[FILE]" may be left out
    QList<QCommandLineOption> options;
    std::function<Exit(Context& context, const QCommandLineParser& given)> run;
};

[[nodiscard]] std::vector<Command> databaseCommands();
[[nodiscard]] std::vector<Command> sourceCommands();
[[nodiscard]] std::vector<Command> importCommands();
[[nodiscard]] std::vector<Command> itemCommands();
[[nodiscard]] std::vector<Command> actCommands();
[[nodiscard]] std::vector<Command> collectCommands();
[[nodiscard]] std::vector<Command> doctorCommands();
[[nodiscard]] std::vector<Command> simulateCommands();

} // namespace yagura::ctl
