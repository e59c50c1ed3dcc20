// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Child.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

Child::Child(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
        while (m_process.canReadLine())
            m_lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
    });
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    m_process.waitForStarted();
}

Child::~Child()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString Child::line(int timeoutMs)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    timer.start(timeoutMs);
    while (m_lines.isEmpty() && timer.isActive() && m_process.state() == QProcess::Running)
        loop.exec();
    return m_lines.isEmpty() ? QString() : m_lines.takeFirst();
}

void Child::forget()
{
    QCoreApplication::processEvents();
    m_lines.clear();
}

qint64 Child::pid() const
{
    return m_process.processId();
}
