// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace yagura::ctl {

/// SIGINT and SIGTERM as events. A second one ends the program at once, as if nobody listened.
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

    int m_descriptor = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace yagura::ctl
