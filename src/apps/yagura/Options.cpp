// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto usageError = 2;

[[noreturn]] void complain(const QString& text)
{
    std::fputs(qPrintable(u"yagura: %1 (see yagura --help)\n"_s.arg(text)), stderr);
    std::exit(usageError);
}

QSize sizeOf(const QString& text)
{
    const auto parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 640 || size.height() < 400 || size.width() > 16384 || size.height() > 16384)
        complain(u"a size is WIDTHxHEIGHT, from 640x400"_s);
    return size;
}

QString folderOf(const QString& named, bool demo)
{
    if (!named.isEmpty())
        return QDir(named).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + (demo ? u"/yagura-demo"_s : u"/yagura"_s);
}

} // namespace

QString dataFolderOf(const QStringList& arguments)
{
    const auto option = u"--data-folder"_s;
    QString named;
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        if (arguments[at] == option)
            named = arguments.value(at + 1);
        else if (arguments[at].startsWith(option + u'='))
            named = arguments[at].mid(option.size() + 1);
    }
    return folderOf(named, arguments.contains(u"--demo"_s));
}

ui::Language::Tongue tongueOf(const Options& options, const QString& kept)
{
    if (options.language)
        return *options.language;
    return options.screenshot.isEmpty() ? ui::Language::named(kept) : ui::Language::ofSystem();
}

Options readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Yagura, the desktop of an operations room."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"demo"_s, u"Play a fictional night: simulated vendors, a database of its own."_s},
        {u"database"_s, u"The server to connect to, as libpq takes it; else PGSERVICE; else a private embedded one."_s, u"CONNINFO"_s},
        {u"no-collector"_s, u"Only show; let another program poll the sources."_s},
        {u"data-folder"_s, u"Where settings, outbox and the embedded database live."_s, u"DIR"_s},
        {u"language"_s, u"ja or en; else the one chosen in the window, or the locale's."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"dark or light."_s, u"THEME"_s},
        {u"size"_s, u"The window's size, as 1920x1080."_s, u"SIZE"_s},
        {u"screenshot"_s, u"Render the window into FILE once it shows data, and exit: 0 when done, 3 when there was no data in time."_s, u"FILE"_s},
    });
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        complain(u"unknown argument \"%1\""_s.arg(parser.positionalArguments().constFirst()));

    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.collects = !parser.isSet(u"no-collector"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.conninfo = parser.value(u"database"_s);
    if (options.conninfo.isEmpty() && !options.demo) {
        if (const auto service = qEnvironmentVariable("PGSERVICE"); !service.isEmpty())
            options.conninfo = u"service="_s + service;
    }
    if (options.demo && !options.conninfo.isEmpty())
        complain(u"--demo plays in a database of its own: leave --database away"_s);

    options.dataFolder = folderOf(parser.value(u"data-folder"_s), options.demo);
    if (!parser.value(u"data-folder"_s).isEmpty()) {
        options.clusterFolder = options.dataFolder + u"/postgres"_s;
    } else {
        // The demo never touches a person's own cluster. A server started by root runs as another user, who may not
        // pass root's home.
        if (options.demo)
            options.clusterFolder = ::geteuid() == 0 ? u"/var/lib/yagura-demo"_s : options.dataFolder + u"/postgres"_s;
    }
    if (const auto name = parser.value(u"language"_s); name == "ja"_L1)
        options.language = ui::Language::Tongue::Japanese;
    else if (name == "en"_L1)
        options.language = ui::Language::Tongue::English;
    else if (!name.isEmpty())
        complain(u"a language is ja or en"_s);
    if (const auto name = parser.value(u"theme"_s); name == "dark"_L1)
        options.theme = ui::ThemeKind::Dark;
    else if (name == "light"_L1)
        options.theme = ui::ThemeKind::Light;
    else if (!name.isEmpty())
        complain(u"a theme is dark or light"_s);
    if (parser.isSet(u"size"_s))
        options.size = sizeOf(parser.value(u"size"_s));
    return options;
}

} // namespace yagura::app
