// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// The other processes of bench_live. Each prints lines to standard output and ends when its standard input closes.

/// Whether the marks of unowned criticals pulse.
enum class Motion { Pulsing, Still };

/// A window with the queue: "ready ITEM" once it has painted the snapshot (ITEM is the id of the first row), then
/// "TITLE NS" for each repaint after a change of that row, NS being monotonicNs() when the paint had ended.
int runWindow(int argc, char** argv, const QString& conninfo, Motion motion);

/// A bare LISTEN: "ready", then "PAYLOAD NS" for each notification of the channel "bench".
int runListener(int argc, char** argv, const QString& conninfo);

/// The collector, as the desktop runs it: "polled" after each poll that was good.
int runCollector(int argc, char** argv, const QString& conninfo);

/// Reads the pages of a list as a collector must, and does nothing with them: "read" after each round.
int runReader(int argc, char** argv, const QString& url, int pages);
