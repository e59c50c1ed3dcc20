// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/EmbeddedCluster.h"

#include "core/Log.h"
#include "store/Connection.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <chrono>
#include <thread>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

/// Below the folder. pg_ctl hands it to a shell, so that it is given by this name and never with the folder's, which
/// may hold anything.
const auto dataName = u"cluster"_s;
constexpr auto startLimit = 60s;
constexpr auto pollEvery = 20ms;
constexpr qint64 maxLogBytes = 10 * 1024 * 1024;
/// 107 bytes are all that a socket's address holds; "/.s.PGSQL.5432.lock" comes behind the folder.
constexpr qsizetype maxSocketFolder = 107 - 20;

core::Error fileError(const QString& what, const QString& path)
{
    return {core::ErrorKind::Database, u"%1: %2"_s.arg(what, path), {}, std::nullopt};
}

bool isPlain(const QString& path)
{
    for (const auto c : path) {
        if (c.unicode() > 126 || !(c.isLetterOrNumber() || u"/._-"_s.contains(c)))
            return false;
    }
    return true;
}

/// The folder of the socket: beside the data where its name fits, else a private one with a short name.
QString runFolder(const QString& folder)
{
    const auto beside = folder + "/run"_L1;
    if (beside.size() <= maxSocketFolder && isPlain(beside))
        return beside;
    const auto hash = QString::fromLatin1(
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && ::geteuid() != 0 && isPlain(runtime) && QFileInfo(runtime).isWritable()
        && runtime.size() + 20 <= maxSocketFolder)
        return u"%1/yagura-%2"_s.arg(runtime, hash);
    return u"/tmp/yagura-%1-%2"_s.arg(::geteuid()).arg(hash);
}

int majorVersion(const QString& programs)
{
    const auto answer = runServerProgram(programs + "/postgres"_L1, {u"--version"_s}, std::nullopt);
    if (!answer)
        return 0;
    // "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"
    return answer->section(u"(PostgreSQL) "_s, 1).section(u'.', 0, 0).section(u' ', 0, 0).toInt();
}

QStringList usualPlaces()
{
    QStringList result;
    const QDir debian(u"/usr/lib/postgresql"_s);
    for (const auto& version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        result.append(debian.filePath(version) + "/bin"_L1);
    for (const auto& folder : qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts))
        result.append(folder);
    return result;
}

/// Whether the process of a pid is a server on that data folder: it works inside of it.
bool isPostmasterOf(qint64 pid, const QString& data)
{
    if (pid <= 1 || (::kill(static_cast<pid_t>(pid), 0) != 0 && errno != EPERM))
        return false;
    const QFileInfo workingFolder(u"/proc/%1/cwd"_s.arg(pid));
    if (!QFileInfo::exists(u"/proc/self/cwd"_s))
        return true; // no /proc to look at: believe the pid
    return workingFolder.symLinkTarget() == QFileInfo(data).canonicalFilePath();
}

} // namespace

core::Result<QString> findServerPrograms(int version, const QStringList& candidates)
{
    QString best;
    int bestVersion = 0;
    for (const auto& folder : candidates.isEmpty() ? usualPlaces() : candidates) {
        if (!QFileInfo(folder + "/initdb"_L1).isExecutable() || !QFileInfo(folder + "/pg_ctl"_L1).isExecutable()
            || !QFileInfo(folder + "/postgres"_L1).isExecutable())
            continue;
        const auto found = majorVersion(folder);
        if (found < oldestServerVersion || (version != 0 && found != version) || found <= bestVersion)
            continue;
        best = folder;
        bestVersion = found;
    }
    if (!best.isEmpty())
        return best;
    if (version != 0) {
        return core::failure(core::ErrorKind::NotFound,
            u"the data was made by PostgreSQL %1, whose server programs are missing: install the package postgresql-%1"_s
                .arg(version));
    }
    return core::failure(core::ErrorKind::NotFound,
        u"the server programs of PostgreSQL %1 or newer are missing: install the package postgresql (Debian, Ubuntu) "
        "or postgresql-server (Fedora)"_s.arg(oldestServerVersion));
}

QString conninfoValue(const QString& value)
{
    auto escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + escaped + u'\'';
}

EmbeddedCluster::EmbeddedCluster(const QString& folder, const QStringList& settings)
    : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
    , m_data(m_folder + u'/' + dataName)
    , m_run(runFolder(m_folder))
    , m_settings(settings)
{
}

QString EmbeddedCluster::conninfo(const QString& user, const QString& database) const
{
    return u"host=%1 port=5432 user=%2 dbname=%3"_s.arg(
        conninfoValue(m_run), conninfoValue(user), conninfoValue(database));
}

bool EmbeddedCluster::giveToAccount(const QString& path) const
{
    const auto name = QFile::encodeName(path);
    if (m_account && ::chown(name.constData(), m_account->uid, m_account->gid) != 0)
        return false;
    return ::chmod(name.constData(), 0700) == 0;
}

core::Result<bool> EmbeddedCluster::makeFolder()
{
    const auto account = serverAccount();
    if (!account)
        return tl::unexpected(account.error());
    m_account = *account;
    if (!QDir().mkpath(m_folder))
        return tl::unexpected(fileError(u"the folder cannot be made"_s, m_folder));
    // As root, the server's account only passes through: what is inside is closed by itself.
    if (::chmod(QFile::encodeName(m_folder).constData(), m_account ? 0711 : 0700) != 0)
        return tl::unexpected(fileError(u"the folder is not ours"_s, m_folder));
    if (m_account) {
        if (const auto obstacle = obstacleOnTheWay(m_folder, *m_account); !obstacle.isEmpty()) {
            return core::failure(core::ErrorKind::Denied,
                u"started by root, the server runs as user %1, who may not enter %2: choose another folder or run "
                "chmod o+x on it"_s.arg(m_account->name, obstacle));
        }
    }
    return makeRunFolder();
}

core::Result<bool> EmbeddedCluster::makeRunFolder()
{
    const auto name = QFile::encodeName(m_run);
    if (::mkdir(name.constData(), 0700) == 0) {
        if (!giveToAccount(m_run))
            return tl::unexpected(fileError(u"the folder cannot be given to the server's account"_s, m_run));
        return true;
    }
    // A short name under /tmp could have been taken by somebody else.
    if (!isPrivate(m_run))
        return tl::unexpected(fileError(u"the folder for the socket is not a private one of ours"_s, m_run));
    return true;
}

bool EmbeddedCluster::isPrivate(const QString& folder) const
{
    struct stat facts = {};
    const auto owner = m_account ? m_account->uid : ::geteuid();
    return ::lstat(QFile::encodeName(folder).constData(), &facts) == 0 && S_ISDIR(facts.st_mode)
        && facts.st_uid == owner && (facts.st_mode & 0077) == 0;
}

core::Result<bool> EmbeddedCluster::makeData()
{
    // Made under another name that is changed last: `cluster` is always whole. The mark says that what lies under that
    // name is ours to remove.
    const auto making = m_data + ".making"_L1;
    const auto mark = making + ".mark"_L1;
    if (QFileInfo::exists(making)) {
        if (!QFileInfo::exists(mark))
            return tl::unexpected(fileError(u"in the way, and not made by Yagura"_s, making));
        qCWarning(core::logStore) << "removing a cluster that was left half made:" << making;
        if (!QDir(making).removeRecursively())
            return tl::unexpected(fileError(u"a half made cluster cannot be removed"_s, making));
    }
    QFile markFile(mark);
    if (!markFile.open(QIODevice::WriteOnly) || !QDir().mkdir(making) || !giveToAccount(making))
        return tl::unexpected(fileError(u"the folder cannot be made"_s, making));

    QStringList arguments {u"--pgdata"_s, making, u"--auth=trust"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
        u"--username=%1"_s.arg(QLatin1String(clusterOwner))};
    if (m_settings.contains("fsync = off"_L1))
        arguments.append(u"--no-sync"_s);
    const auto made = runServerProgram(m_programs + "/initdb"_L1, arguments, m_account);
    if (!made)
        return tl::unexpected(made.error());

    QFile conf(making + "/postgresql.conf"_L1);
    if (!conf.open(QIODevice::Append) || conf.write("\ninclude_if_exists = 'yagura.conf'\n") < 0 || !conf.flush())
        return tl::unexpected(fileError(u"cannot be written"_s, conf.fileName()));
    conf.close();
    if (!QDir().rename(making, m_data))
        return tl::unexpected(fileError(u"cannot be renamed"_s, making));
    markFile.remove();
    return true;
}

core::Result<bool> EmbeddedCluster::make()
{
    if (const auto folder = makeFolder(); !folder)
        return folder;
    QFile versionFile(m_data + "/PG_VERSION"_L1);
    const auto isThere = versionFile.open(QIODevice::ReadOnly);
    if (!isThere && QFileInfo::exists(m_data))
        return tl::unexpected(fileError(u"in the way, and not a PostgreSQL cluster"_s, m_data));
    const auto programs = findServerPrograms(isThere ? versionFile.readAll().trimmed().toInt() : 0);
    if (!programs)
        return tl::unexpected(programs.error());
    m_programs = *programs;
    return isThere ? core::Result<bool>(true) : makeData();
}

bool EmbeddedCluster::writeSettings() const
{
    QStringList lines {
        u"# Written by Yagura at each start."_s,
        u"listen_addresses = ''"_s,
        u"port = 5432"_s,
        u"unix_socket_directories = '%1'"_s.arg(m_run),
        u"unix_socket_permissions = 0700"_s,
        u"max_connections = 50"_s,
        // One careless question must not fill the disk of whoever asks it.
        u"temp_file_limit = 2GB"_s,
        u"shared_buffers = 128MB"_s,
        u"logging_collector = off"_s,
        u"log_timezone = 'UTC'"_s,
        u"timezone = 'UTC'"_s,
        u"lc_messages = 'C'"_s,
    };
    lines += m_settings;
    const auto path = m_data + "/yagura.conf"_L1;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    const auto text = lines.join(u'\n').toUtf8() + '\n';
    if (file.write(text) != text.size() || !file.flush())
        return false;
    file.close();
    return giveToAccount(path);
}

bool EmbeddedCluster::answers() const
{
    Connection connection;
    return connection.open(conninfo(QLatin1String(clusterOwner), u"postgres"_s), u"start"_s).has_value();
}

qint64 EmbeddedCluster::runningPostmaster() const
{
    QFile file(m_data + "/postmaster.pid"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pid = file.readLine().trimmed().toLongLong();
    return isPostmasterOf(pid, m_data) ? pid : 0;
}

void EmbeddedCluster::adoptRunFolder()
{
    QFile file(m_data + "/postmaster.pid"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // pid, data folder, start, port, socket folder; the last is written when the socket is there.
    constexpr qsizetype socketLine = 4;
    const auto folder = QFile::decodeName(file.readAll().split('\n').value(socketLine).trimmed());
    if (!folder.isEmpty() && folder != m_run && isPrivate(folder))
        m_run = folder;
}

void EmbeddedCluster::removeStaleLocks() const
{
    // PostgreSQL overlooks a pid that is dead, but not one that another program of the account has been given since.
    for (const auto& name : {m_data + "/postmaster.pid"_L1, m_run + "/.s.PGSQL.5432.lock"_L1}) {
        if (QFile::remove(name))
            qCInfo(core::logStore) << "removed what a crashed server left:" << name;
    }
}

QString EmbeddedCluster::logTail() const
{
    QFile file(m_run + "/server.log"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax<qint64>(0, file.size() - 1000));
    return QString::fromUtf8(file.readAll()).trimmed();
}

core::Result<bool> EmbeddedCluster::start()
{
    // One that is starting or stopping is waited for: it ends up running, or gone.
    const QDeadlineTimer deadline(startLimit);
    while (runningPostmaster() != 0) {
        adoptRunFolder();
        if (answers())
            return true;
        if (deadline.hasExpired())
            return core::failure(core::ErrorKind::Database, u"a server runs but does not answer: "_s + logTail());
        std::this_thread::sleep_for(pollEvery);
    }
    removeStaleLocks();
    const auto log = m_run + "/server.log"_L1;
    if (QFileInfo(log).size() > maxLogBytes) {
        QFile::remove(log + ".1"_L1);
        QFile::rename(log, log + ".1"_L1);
    }
    if (!writeSettings())
        return tl::unexpected(fileError(u"cannot be written"_s, m_data + "/yagura.conf"_L1));
    const auto started = runServerProgram(m_programs + "/pg_ctl"_L1,
        {u"start"_s, u"-w"_s, u"-s"_s, u"-t"_s, u"60"_s, u"-D"_s, dataName, u"-l"_s, log}, m_account, m_folder);
    if (!started)
        return core::failure(core::ErrorKind::Database, u"the server does not start: "_s + logTail());
    return true;
}

core::Result<bool> EmbeddedCluster::stop()
{
    if (runningPostmaster() == 0)
        return true;
    const auto stopped = runServerProgram(m_programs + "/pg_ctl"_L1,
        {u"stop"_s, u"-w"_s, u"-s"_s, u"-m"_s, u"fast"_s, u"-D"_s, dataName}, m_account, m_folder);
    if (!stopped)
        return tl::unexpected(stopped.error());
    return true;
}

core::Result<bool> EmbeddedCluster::stopWithin(std::chrono::milliseconds limit)
{
    const auto pid = runningPostmaster();
    // As pg_ctl asks for "fast"; one that is frozen finds it when it goes on.
    if (pid != 0 && ::kill(static_cast<pid_t>(pid), SIGINT) != 0)
        return stop();
    for (const QDeadlineTimer deadline(limit); runningPostmaster() != 0;) {
        if (deadline.hasExpired())
            return core::failure(core::ErrorKind::TimedOut, u"it is still ending"_s);
        std::this_thread::sleep_for(pollEvery);
    }
    return true;
}

} // namespace yagura::store
