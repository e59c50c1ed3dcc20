// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextScale.h"

#include "Options.h"

#include "core/Log.h"
#include "ui/window/Settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace yagura::app {

namespace {

constexpr auto scaleVariable = "QT_SCALE_FACTOR";

/// The program's own arguments: those of the application are gone with it.
QStringList ownArguments()
{
    QFile file(u"/proc/self/cmdline"_s);
    QStringList arguments;
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto& argument : file.readAll().split('\0'))
            arguments += QString::fromLocal8Bit(argument);
        arguments.removeLast(); // after the last end
    }
    return arguments;
}

} // namespace

TextScale::TextScale(int argc, char** argv)
    : m_before(qgetenv(scaleVariable))
{
    QStringList arguments;
    for (auto at = 0; at < argc; ++at)
        arguments += QString::fromLocal8Bit(argv[at]);
    const auto percent = ui::Settings::peek(dataFolderOf(arguments) + u"/settings.json"_s, ui::Settings::Key::TextScale);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    if (percent == 100)
        return;
    auto given = false;
    const auto before = m_before.toDouble(&given);
    qputenv(scaleVariable, QByteArray::number((given && before > 0 ? before : 1.0) * percent / 100));
}

void TextScale::giveBack() const
{
    if (m_before.isNull())
        qunsetenv(scaleVariable);
    else
        qputenv(scaleVariable, m_before);
}

QStringList Restart::argumentsWithout(const QStringList& arguments, const QStringList& options)
{
    QStringList left;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (options.contains(arguments[at]))
            ++at; // and its value
        else if (!options.contains(arguments[at].section(u'=', 0, 0)))
            left += arguments[at];
    }
    return left;
}

Restart::~Restart()
{
    if (!m_asked)
        return;
    const auto arguments = ownArguments();
    if (arguments.isEmpty() || !QProcess::startDetached(u"/proc/self/exe"_s, argumentsWithout(arguments.mid(1), m_without)))
        qCWarning(core::logApp) << "the program could not be started anew";
}

} // namespace yagura::app
