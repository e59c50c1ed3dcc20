// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/SecretStore.h"

#include <QCoroSignal>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::sources {

namespace {

constexpr auto keychainService = "yagura";
constexpr auto maxSecretBytes = 16 * 1024;
constexpr auto keychainPatience = 60s; // a locked keychain asks its person first
constexpr std::chrono::milliseconds keychainLook {500}; // how soon it is noticed that nobody waits any more

core::Result<QString> fromEnvironment(const QString& name)
{
    const auto key = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(key.constData())) {
        return core::failure(core::ErrorKind::NotFound,
            u"The environment variable %1 is not set for this program: set it where the collector is started"_s.arg(name));
    }
    return qEnvironmentVariable(key.constData());
}

core::Result<QString> fromFile(const QString& path)
{
    auto place = path;
    if (QFileInfo(path).isRelative()) {
        const auto credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
        if (!credentials.isEmpty())
            place = QDir(credentials).filePath(path);
    }
    QFile file(place);
    if (!file.exists()) {
        return core::failure(core::ErrorKind::NotFound,
            u"There is no secret file %1: create it with mode 0600, holding only the key"_s.arg(place));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Denied,
            u"The secret file %1 cannot be read (%2): let the collector's user read it"_s.arg(place, file.errorString()));
    }
    const auto bytes = file.read(maxSecretBytes + 1);
    if (bytes.size() > maxSecretBytes)
        return core::failure(core::ErrorKind::Invalid, u"The secret file %1 is too large for a key"_s.arg(place));
    return QString::fromUtf8(bytes);
}

core::Error keychainError(QKeychain::Error error, const QString& name, const QString& words)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return {core::ErrorKind::NotFound,
            u"The keychain has no entry \"%1\" of the service \"yagura\": store it there, or use file: or env:"_s.arg(name),
            {},
            {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {core::ErrorKind::Denied,
            u"The keychain does not give out \"%1\": unlock it and allow Yagura to read it"_s.arg(name),
            {},
            {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {core::ErrorKind::Offline,
            u"There is no keychain here (a server without a desktop session has none): use file: or env:"_s,
            {},
            {}};
    default:
        return {core::ErrorKind::Offline,
            u"The keychain could not be asked for \"%1\" (%2): use file: or env: where there is no desktop session"_s.arg(
                name, words),
            {},
            {}};
    }
}

QCoro::Task<core::Result<QString>> fromKeychain(QString name, std::function<bool()> isWanted)
{
    auto* job = new QKeychain::ReadPasswordJob(QString::fromLatin1(keychainService));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(name);
    bool isFinished = false;
    QObject::connect(job, &QKeychain::Job::finished, job, [&isFinished] { isFinished = true; });
    job->start();
    const QDeadlineTimer patience(keychainPatience);
    while (!isFinished && !patience.hasExpired() && (!isWanted || isWanted())) {
        auto waiting = qCoro(job, &QKeychain::Job::finished, keychainLook);
        co_await waiting;
    }
    job->disconnect();
    job->deleteLater();
    if (!isFinished && !patience.hasExpired())
        co_return core::failure(core::ErrorKind::Cancelled, u"The keychain was no longer waited for"_s);
    if (!isFinished) {
        co_return core::failure(core::ErrorKind::TimedOut,
            u"The keychain did not answer: unlock it, or use file: or env:"_s);
    }
    if (job->error() != QKeychain::NoError)
        co_return tl::unexpected(keychainError(job->error(), name, job->errorString()));
    co_return job->textData();
}

} // namespace

core::Result<Secret> SecretStore::parse(const QString& value, const QString& sourceKind)
{
    auto parts = value.split(u'\n', Qt::SkipEmptyParts);
    for (auto& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    if (parts.isEmpty())
        return core::failure(core::ErrorKind::Invalid, u"The secret is empty"_s);
    for (const auto& part : parts) {
        for (const auto c : part) {
            // Part of a header: a stray control character would split it.
            if (c.unicode() < 0x20 || c.unicode() > 0x7E) {
                return core::failure(core::ErrorKind::Invalid,
                    u"The secret holds a character that no key has: copy it again"_s);
            }
        }
    }
    Secret secret;
    if (sourceKind != "datadog"_L1) {
        if (parts.size() != 1)
            return core::failure(core::ErrorKind::Invalid, u"The secret must be one line, the key"_s);
        secret.apiKey = parts.first();
        return secret;
    }
    if (parts.size() == 1)
        parts = parts.first().split(u':');
    if (parts.size() != 2 || parts.first().isEmpty() || parts.last().isEmpty()) {
        return core::failure(core::ErrorKind::Invalid,
            u"Datadog needs two keys: the API key and the application key, on two lines or joined by a colon"_s);
    }
    secret.apiKey = parts.first().trimmed();
    secret.applicationKey = parts.last().trimmed();
    return secret;
}

QCoro::Task<core::Result<Secret>> SecretStore::resolve(QString secretRef, QString sourceKind, std::function<bool()> isWanted)
{
    const auto colon = secretRef.indexOf(u':');
    const auto place = secretRef.left(colon);
    const auto name = colon < 0 ? QString() : secretRef.mid(colon + 1);
    core::Result<QString> value = core::failure(core::ErrorKind::Invalid,
        u"A secret is named as keychain:NAME, file:PATH or env:NAME"_s);
    if (name.isEmpty()) {
        co_return tl::unexpected(value.error());
    } else if (place == "env"_L1) {
        value = fromEnvironment(name);
    } else if (place == "file"_L1) {
        value = fromFile(name);
    } else if (place == "keychain"_L1) {
        auto reading = fromKeychain(name, isWanted);
        value = co_await reading;
    }
    if (!value)
        co_return tl::unexpected(value.error());
    co_return parse(*value, sourceKind);
}

} // namespace yagura::sources
