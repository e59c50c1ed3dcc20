// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence/RunningInstance.h"

#include "core/Log.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <thread>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::presence {

namespace {

constexpr auto greeting = "yagura raise ";
constexpr auto answer = "yagura raised\n";
constexpr qsizetype longestToken = 256;
constexpr qsizetype longestLine = 512;
constexpr auto patience = 5s; // with one that listens
constexpr auto patienceWithEnd = 30s; // with one that has just begun, or is ending and still writes
constexpr auto patienceWithCaller = 2s;
constexpr auto callersAtOnce = 8;

/// A token goes into the environment: printable, no blanks, and not without end.
QByteArray tidyToken(const QByteArray& token)
{
    const auto fine = token.size() <= longestToken && std::ranges::all_of(token, [](char sign) { return sign > 0x20 && sign < 0x7F; });
    return fine ? token : QByteArray();
}

bool isOfThisPerson(const QLocalSocket& socket)
{
    ucred other {};
    socklen_t size = sizeof other;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &other, &size) == 0 && other.uid == ::geteuid();
}

} // namespace

RunningInstance::RunningInstance(const QString& dataFolder, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    // The same folder by another way is the same folder.
    const auto real = QFileInfo(dataFolder).canonicalFilePath();
    const auto id = QCryptographicHash::hash((real.isEmpty() ? dataFolder : real).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = m_folder + u'/' + QString::fromLatin1(id);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(callersAtOnce);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::receive);
}

RunningInstance::~RunningInstance() = default;

QString RunningInstance::privateFolder()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? u"%1/yagura-%2"_s.arg(QDir::tempPath()).arg(::geteuid()) : runtime + u"/yagura"_s;
}

QByteArray RunningInstance::tokenOfStart()
{
    const auto token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

bool RunningInstance::makeFolder() const
{
    const auto path = QFile::encodeName(m_folder);
    QDir().mkpath(QFileInfo(m_folder).path());
    (void)::mkdir(path.constData(), 0700);
    // In a folder for everybody's temporary files the name may be somebody else's, or lead elsewhere.
    struct stat found = {};
    return ::lstat(path.constData(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid() && ::chmod(path.constData(), 0700) == 0;
}

RunningInstance::Role RunningInstance::claim(const QByteArray& token)
{
    if (!makeFolder()) {
        qCWarning(core::logApp) << "no private folder at" << m_folder << "to tell whether the program runs already";
        return Role::Alone;
    }
    const auto fine = tidyToken(token);
    for (const QDeadlineTimer end(patienceWithEnd); !end.hasExpired(); std::this_thread::sleep_for(50ms)) { // before any event loop, and nothing else to do
        if (m_lock.take(m_name + u".lock"_s, store::FileLock::Mode::Exclusive))
            return listen() ? Role::First : Role::Alone;
        if (!QFileInfo::exists(m_name + u".lock"_s))
            return Role::Alone;
        if (const auto heard = askFirst(fine); heard != Heard::Nobody)
            return heard == Heard::Answer ? Role::Second : Role::Unanswered;
    }
    return Role::Unanswered;
}

bool RunningInstance::listen()
{
    // Who has the lock may take away what one that was killed left behind.
    QLocalServer::removeServer(m_name + u".socket"_s);
    if (m_server.listen(m_name + u".socket"_s))
        return true;
    qCWarning(core::logApp) << "a second start cannot be heard:" << m_server.errorString();
    return false;
}

RunningInstance::Heard RunningInstance::askFirst(const QByteArray& token) const
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&deadline] { return static_cast<int>(std::max<qint64>(1, deadline.remainingTime())); };
    QLocalSocket socket;
    socket.connectToServer(m_name + u".socket"_s);
    if (!socket.waitForConnected(left()))
        return Heard::Nobody;
    socket.write(greeting + token + '\n');
    QByteArray heard;
    while (!heard.endsWith('\n') && heard.size() < longestLine && socket.waitForReadyRead(left()))
        heard += socket.read(longestLine);
    if (heard == answer)
        return Heard::Answer;
    // One that ends while it is asked hangs up; one that hangs does not.
    return heard.isEmpty() && socket.state() != QLocalSocket::ConnectedState ? Heard::Nobody : Heard::Nothing;
}

void RunningInstance::receive()
{
    while (auto* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (!isOfThisPerson(*caller)) {
            caller->abort();
            continue;
        }
        caller->setReadBufferSize(longestLine);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
        QTimer::singleShot(patienceWithCaller, caller, [caller] { caller->abort(); });
        read(caller);
    }
}

void RunningInstance::read(QLocalSocket* caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() >= longestLine)
            caller->abort();
        return;
    }
    const auto line = caller->readLine(longestLine).chopped(1);
    if (!line.startsWith(greeting)) {
        caller->abort();
        return;
    }
    caller->disconnect(this); // one word each
    caller->write(answer);
    caller->disconnectFromServer();
    emit raiseAsked(tidyToken(line.mid(static_cast<qsizetype>(qstrlen(greeting)))));
}

} // namespace yagura::presence
