// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace yagura::app {

/// Makes everything as large as the settings say, on top of what each screen asks for, so that screens of different
/// scales keep their own. Qt reads it once: before the application is made.
void applyTextScale(int argc, char** argv);

/// Starts the program anew as the last thing it does, where that was asked for: declared first, it outlives all else.
class Restart final
{
public:
    Restart(); ///< before applyTextScale: the new one starts from the same environment
    ~Restart();
    Q_DISABLE_COPY_MOVE(Restart)

    void ask(bool wanted = true) { m_asked = wanted; }

private:
    const QByteArray m_scale; ///< as the environment had it
    bool m_asked = false;
};

} // namespace yagura::app
