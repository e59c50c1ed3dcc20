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

void applyTextScale(int argc, char** argv)
{
    QStringList arguments;
    for (auto at = 0; at < argc; ++at)
        arguments += QString::fromLocal8Bit(argv[at]);
    const auto percent = ui::Settings::peek(dataFolderOf(arguments) + u"/settings.json"_s, ui::Settings::Key::TextScale);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    if (percent == 100)
        return;
    auto given = false;
    const auto before = qEnvironmentVariable(scaleVariable).toDouble(&given);
    qputenv(scaleVariable, QByteArray::number((given && before > 0 ? before : 1.0) * percent / 100));
}

Restart::Restart()
    : m_scale(qgetenv(scaleVariable))
{
}

Restart::~Restart()
{
    if (!m_asked)
        return;
    if (m_scale.isNull())
        qunsetenv(scaleVariable);
    else
        qputenv(scaleVariable, m_scale);
    auto arguments = ownArguments();
    if (arguments.isEmpty() || !QProcess::startDetached(u"/proc/self/exe"_s, arguments.mid(1)))
        qCWarning(core::logApp) << "the program could not be started anew";
}

} // namespace yagura::app
