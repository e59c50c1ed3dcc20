// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FirstPicture.h"

#include "core/Log.h"

#include <QAbstractItemView>
#include <QEvent>

namespace yagura::app {

FirstPicture::FirstPicture(QAbstractItemView& queue)
    : QObject(&queue)
    , m_queue(queue)
{
    m_since.start();
    queue.viewport()->installEventFilter(this);
}

bool FirstPicture::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_queue.model()->rowCount() > 0) {
        m_queue.viewport()->removeEventFilter(this);
        // Queued: the picture is on the screen when the whole window has been painted and handed over.
        QMetaObject::invokeMethod(
            this,
            [this] {
                qCDebug(core::logApp) << "first picture of the queue," << m_since.elapsed() << "ms after the window was made";
                deleteLater();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yagura::app
