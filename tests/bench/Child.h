// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>

/// A child process of a benchmark that answers by lines. Blocking reads run the parent's event loop, since the parent may
/// be the vendor that the child asks.
class Child final
{
public:
    explicit Child(const QStringList& arguments);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    /// The next line, or an empty one after `timeoutMs`.
    [[nodiscard]] QString line(int timeoutMs = 60'000);
    /// Lines that came and were not read are dropped.
    void forget();
    [[nodiscard]] qint64 pid() const;

private:
    QProcess m_process;
    QStringList m_lines;
};
