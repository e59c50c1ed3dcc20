// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace yagura::app {

/// Makes everything as large as the settings say, on top of what each screen asks for, so that screens of different
/// scales keep their own. Qt reads it from the environment once, when the application is made: giveBack() follows, or every
/// program that is started from here would be as large once more.
class TextScale final
{
public:
    TextScale(int argc, char** argv);
    Q_DISABLE_COPY_MOVE(TextScale)

    void giveBack() const;

private:
    const QByteArray m_before;
};

/// Starts the program anew as the last thing it does, where that was asked for: declared first, it outlives all else.
class Restart final
{
public:
    Restart() = default;
    ~Restart();
    Q_DISABLE_COPY_MOVE(Restart)

    void ask() { m_asked = true; }
    /// An option of the command line that a person has chosen over since: the new one starts without it.
    void leaveOut(const QString& option) { m_without += option; }

    /// `options` have a value each, behind a blank or a "=".
    [[nodiscard]] static QStringList argumentsWithout(const QStringList& arguments, const QStringList& options);

private:
    QStringList m_without;
    bool m_asked = false;
};

} // namespace yagura::app
