// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ServerAccount.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto programLimitMs = 120'000;

} // namespace

core::Result<std::optional<ServerAccount>> serverAccount()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const auto* name : {"postgres", "nobody"}) {
        if (const auto* entry = ::getpwnam(name))
            return ServerAccount {QString::fromLatin1(name), entry->pw_uid, entry->pw_gid};
    }
    return core::failure(core::ErrorKind::NotFound,
        u"PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody"_s);
}

QString personalLogin()
{
    const auto* entry = ::getpwuid(::geteuid());
    auto name = entry ? QString::fromLocal8Bit(entry->pw_name) : u"user%1"_s.arg(::geteuid());
    // Names that the server or the schema keeps for itself.
    if (name.startsWith("pg_"_L1) || name.startsWith("yagura_"_L1))
        name.prepend("u_"_L1);
    return name;
}

QString obstacleOnTheWay(const QString& path, const ServerAccount& account)
{
    QStringList way;
    for (QDir folder(path);;) {
        way.prepend(folder.absolutePath());
        if (!folder.cdUp())
            break;
    }
    const auto blocked = std::find_if(way.cbegin(), way.cend(), [&account](const QString& step) {
        struct stat facts = {};
        if (::stat(QFile::encodeName(step).constData(), &facts) != 0)
            return false; // not there yet
        if (facts.st_uid == account.uid)
            return (facts.st_mode & S_IXUSR) == 0;
        if (facts.st_gid == account.gid)
            return (facts.st_mode & S_IXGRP) == 0;
        return (facts.st_mode & S_IXOTH) == 0;
    });
    return blocked == way.cend() ? QString() : *blocked;
}

core::Result<QString> runServerProgram(const QString& program,
    const QStringList& arguments,
    const std::optional<ServerAccount>& account,
    const QString& workingFolder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(workingFolder);
    auto environment = QProcessEnvironment::systemEnvironment();
    // What a person has set for psql must not steer our own cluster; messages are for the log.
    for (const auto& name : environment.keys()) {
        if (name.startsWith("PG"_L1))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    if (account) {
        process.setChildProcessModifier([uid = account->uid, gid = account->gid] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0)
                ::_exit(126);
        });
    }
    // The server keeps pg_ctl's output open for as long as it runs: a pipe would never end.
    const auto detaches = QFileInfo(program).fileName() == "pg_ctl"_L1;
    if (detaches) {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
    }
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        return core::failure(
            core::ErrorKind::Database, u"%1 does not start: %2"_s.arg(program, process.errorString()));
    }
    if (!process.waitForFinished(programLimitMs)) {
        process.kill();
        process.waitForFinished();
        return core::failure(core::ErrorKind::TimedOut, u"%1 does not end"_s.arg(program));
    }
    const auto output = detaches ? QString() : QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return core::failure(core::ErrorKind::Database,
            u"%1 failed: %2"_s.arg(QFileInfo(program).fileName(), output.right(1000)),
            QString::number(process.exitCode()));
    }
    return output;
}

} // namespace yagura::store
