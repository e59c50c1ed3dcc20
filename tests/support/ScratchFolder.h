// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace yagura::test {

/// A temporary folder that the server's account may pass through: QTemporaryDir's own is closed to all but us.
class ScratchFolder final
{
public:
    ScratchFolder()
    {
        QFile::setPermissions(m_folder.path(),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                | QFile::ReadOther | QFile::ExeOther);
    }

    [[nodiscard]] QString path() const { return m_folder.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString parent() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace yagura::test
