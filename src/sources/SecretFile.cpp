// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/SecretFile.h"

#include "core/Text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

constexpr qint64 maxSecretBytes = 16 * 1024;
constexpr auto longestShown = 300;

tl::unexpected<core::Error> wrong(core::ErrorKind kind, const QString& code, const QString& words)
{
    return core::failure(kind, words, code);
}

QString shown(const QString& path)
{
    return core::cleanLine(path, longestShown);
}

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder + u'/');
}

/// The path as it was meant, without asking the disk: whether a file is there is nobody's business outside of the folders.
core::Result<QString> placeOf(const QString& path)
{
    const auto folders = secretFolders();
    const auto given = QFileInfo(path).isRelative() ? folders.first() + u'/' + path : path;
    const auto place = QDir::cleanPath(given);
    const bool goesUp = path.split(u'/').contains(u".."_s);
    const auto isInside = std::any_of(folders.begin(), folders.end(), [&](const QString& folder) { return isBelow(place, folder); });
    if (goesUp || !isInside || path.contains(QChar(0))) {
        return wrong(core::ErrorKind::Invalid, u"secret_folder"_s,
            u"A secret file lies below %1, and %2 does not: move it there, or name another folder of this computer in "
            "YAGURA_CREDENTIALS_DIRECTORY"_s.arg(folders.join(u" or "_s), shown(path)));
    }
    return place;
}

/// Behind links, the file must still be in the folder that was named.
core::Result<QString> realPlace(const QString& path)
{
    const auto place = placeOf(path);
    if (!place)
        return place;
    const auto real = QFileInfo(*place).canonicalFilePath();
    if (real.isEmpty()) {
        return wrong(core::ErrorKind::NotFound, u"secret"_s,
            u"There is no secret file %1 that this user may see: \"yaguractl source set-secret\" makes it"_s.arg(shown(*place)));
    }
    for (const auto& folder : secretFolders()) {
        if (isBelow(*place, folder) && isBelow(real, QFileInfo(folder).canonicalFilePath()))
            return real;
    }
    return wrong(core::ErrorKind::Invalid, u"secret_folder"_s,
        u"The secret file %1 is a link that leads out of its folder: put the key itself there"_s.arg(shown(*place)));
}

core::Result<bool> checkFacts(const struct stat& facts, const QString& path)
{
    if (!S_ISREG(facts.st_mode))
        return wrong(core::ErrorKind::Invalid, u"secret_file"_s, u"%1 is no regular file: a secret is read from nothing else"_s.arg(shown(path)));
    if (facts.st_size > maxSecretBytes)
        return wrong(core::ErrorKind::Invalid, u"secret_file"_s, u"The secret file %1 is too large for a key"_s.arg(shown(path)));
    // systemd lays out credentials with a right of the group that stands for one user: reading is not asked of the group.
    if ((facts.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
        return wrong(core::ErrorKind::Denied, u"secret_rights"_s,
            u"Others may read or change the secret file %1: chmod 600 it, and make a new key where others could read it"_s.arg(shown(path)));
    }
    if (facts.st_uid != 0 && facts.st_uid != ::geteuid()) {
        return wrong(core::ErrorKind::Denied, u"secret_rights"_s,
            u"The secret file %1 belongs to another user: chown it to root or to the user of the collector"_s.arg(shown(path)));
    }
    return true;
}

class OpenFile final
{
public:
    explicit OpenFile(const QString& path)
        // Without waiting: a FIFO that nobody writes to would never open.
        : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY))
    {
    }
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] int number() const { return m_file; }

private:
    int m_file;
};

} // namespace

QStringList secretFolders()
{
    QStringList folders;
    for (const auto* name : {"CREDENTIALS_DIRECTORY", "YAGURA_CREDENTIALS_DIRECTORY"}) {
        const auto folder = QDir::cleanPath(qEnvironmentVariable(name));
        if (folder.startsWith(u'/') && folder != "/"_L1)
            folders.append(folder);
    }
    folders.append(u"/etc/yagura"_s);
    return folders;
}

core::Result<QString> readSecretFile(const QString& path)
{
    const auto place = realPlace(path);
    if (!place)
        return place;
    const OpenFile file(*place);
    struct stat facts {};
    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) {
        return wrong(core::ErrorKind::Denied, u"secret_rights"_s,
            u"The secret file %1 cannot be read (%2): let the collector's user read it"_s.arg(shown(*place), QString::fromLocal8Bit(std::strerror(errno))));
    }
    if (const auto fits = checkFacts(facts, *place); !fits)
        return tl::unexpected(fits.error());
    QFile reading;
    if (!reading.open(file.number(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return wrong(core::ErrorKind::Denied, u"secret_rights"_s, u"The secret file %1 cannot be read (%2)"_s.arg(shown(*place), reading.errorString()));
    const auto bytes = reading.read(maxSecretBytes + 1);
    if (bytes.size() > maxSecretBytes)
        return wrong(core::ErrorKind::Invalid, u"secret_file"_s, u"The secret file %1 is too large for a key"_s.arg(shown(*place)));
    return QString::fromUtf8(bytes);
}

core::Result<bool> writeSecretFile(const QString& path, const QString& text)
{
    const auto place = placeOf(path);
    if (!place)
        return tl::unexpected(place.error());
    struct stat before {};
    const auto isThere = ::lstat(QFile::encodeName(*place).constData(), &before) == 0;
    if (isThere && !S_ISREG(before.st_mode))
        return wrong(core::ErrorKind::Invalid, u"secret_file"_s, u"%1 is no regular file: it is not written over"_s.arg(shown(*place)));
    const auto refused = [&place](const QString& why) {
        return wrong(core::ErrorKind::Denied, u"secret_rights"_s,
            u"The secret file %1 cannot be written (%2): run this as a user who may, after mkdir -p %3"_s.arg(
                shown(*place), why, shown(QFileInfo(*place).path())));
    };
    QSaveFile file(*place);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    const auto bytes = text.toUtf8();
    const auto mode = isThere ? before.st_mode & (S_IRUSR | S_IWUSR | S_IRGRP) : mode_t(S_IRUSR | S_IWUSR);
    if (isThere && ::fchown(file.handle(), before.st_uid, before.st_gid) != 0)
        return refused(QString::fromLocal8Bit(std::strerror(errno)));
    if (::fchmod(file.handle(), mode) != 0 || file.write(bytes) != bytes.size() || !file.commit())
        return refused(file.errorString());
    return true;
}

} // namespace yagura::sources
