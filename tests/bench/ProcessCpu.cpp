// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProcessCpu.h"

#include <QDir>
#include <QFile>

#include <chrono>

using namespace Qt::StringLiterals;

qint64 parentPid(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto line = file.readAll();
    // The name may hold blanks and brackets: the fields are counted from the last bracket.
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() : 0;
}

qint64 processCpuNs(qint64 pid)
{
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    qint64 sum = 0;
    for (const auto& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task) + u"/schedstat"_s);
        if (file.open(QIODevice::ReadOnly))
            sum += file.readAll().split(' ').value(0).toLongLong();
    }
    return sum;
}

qint64 processTreeCpuNs(qint64 pid)
{
    qint64 sum = processCpuNs(pid);
    const QDir proc(u"/proc"_s);
    for (const auto& entry : proc.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const auto candidate = entry.toLongLong(&isPid);
        if (isPid && parentPid(candidate) == pid)
            sum += processTreeCpuNs(candidate);
    }
    return sum;
}

qint64 monotonicNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}
