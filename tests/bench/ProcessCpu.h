// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// CPU time that a process with all its threads has used so far, in ns; 0 when it is gone.
/// Source: /proc/PID/task/*/schedstat, since /proc/PID/stat counts in ticks of 10 ms.
[[nodiscard]] qint64 processCpuNs(qint64 pid);

/// The same, summed over a process and all its descendants (a PostgreSQL server's backends).
[[nodiscard]] qint64 processTreeCpuNs(qint64 pid);

/// The parent of a process; 0 when it is gone.
[[nodiscard]] qint64 parentPid(qint64 pid);

/// CLOCK_MONOTONIC in ns: the same clock for every process of the machine.
[[nodiscard]] qint64 monotonicNs();
