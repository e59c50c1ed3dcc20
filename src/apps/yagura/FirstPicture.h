// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>

class QAbstractItemView;

namespace yagura::app {

/// Tells the log, as `yagura.app.debug`, when the first rows of the queue stand on the screen, and is gone: what a
/// start costs on a desk can be seen there, and packaging/bench.sh reads it.
class FirstPicture final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPicture(QAbstractItemView& queue);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractItemView& m_queue;
    QElapsedTimer m_since;
};

} // namespace yagura::app
