// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <array>

#include <csignal>

class QSocketNotifier;

namespace yagura::core {

/// SIGINT, SIGTERM and SIGHUP as events; one that was told to ignore SIGHUP (nohup) goes on ignoring it. A second one ends the
/// program at once, as if nobody listened. One at a time in a program.
class TerminationSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminationSignal)

public:
    explicit TerminationSignal(QObject* parent = nullptr);
    ~TerminationSignal() override;

signals:
    void received();

private:
    void read();
    void restore();

    int m_descriptor = -1;
    bool m_listens = false;
    std::array<struct sigaction, 3> m_before {};
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace yagura::core
