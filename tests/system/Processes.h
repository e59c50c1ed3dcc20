// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace yagura::test {

struct Answer
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs yaguractl to its end while the test's event loop, and with it the simulator, goes on.
[[nodiscard]] inline Answer yaguractl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(YAGURACTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr auto patienceMs = 60'000;
    if (finished.isEmpty() && !finished.wait(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

/// A collector in a process of its own.
class CollectProcess final
{
public:
    explicit CollectProcess(const QString& conninfo)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(YAGURACTL),
            {QStringLiteral("collect"), QStringLiteral("--database"), conninfo, QStringLiteral("--json")});
    }

    ~CollectProcess()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    Q_DISABLE_COPY_MOVE(CollectProcess)

    /// SIGKILL: it gets no chance to put anything in order.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// SIGTERM; the exit code.
    [[nodiscard]] int terminate()
    {
        QSignalSpy finished(&m_process, &QProcess::finished);
        m_process.terminate();
        constexpr auto patienceMs = 60'000;
        if (finished.isEmpty() && !finished.wait(patienceMs))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// Whether a holder's name, "user@host (pid)", is this process.
    [[nodiscard]] bool isHolder(const QString& holder) const
    {
        return holder.endsWith(QStringLiteral("(%1)").arg(m_process.processId()));
    }

private:
    QProcess m_process;
};

} // namespace yagura::test
