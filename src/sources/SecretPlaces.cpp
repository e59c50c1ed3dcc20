// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/SecretPlaces.h"

#include "sources/SecretFile.h"

#include <QCoroSignal>
#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QPromise>
#include <QRegularExpression>

#include <atomic>
#include <memory>
#include <thread>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::sources {

namespace {

constexpr auto keychainService = "yagura";
constexpr auto keychainPatience = 60s; // a locked keychain asks its person first
constexpr auto filePatience = 5s; // a disk that is not there does not answer at all
constexpr std::chrono::milliseconds lookEvery {500}; // how soon it is noticed that nobody waits any more
constexpr auto mostWaiting = 4; // threads that hang on a disk, and stay until it answers

core::Error lack(core::ErrorKind kind, const QString& words)
{
    return {kind, words, u"secret"_s, {}};
}

core::Result<QString> fromEnvironment(const QString& name)
{
    // What else is in the environment (of the database, of other programs) is nothing that a set-up may ask for.
    static const QRegularExpression ours(u"^YAGURA_SECRET_[A-Za-z0-9_]+$"_s);
    if (!ours.match(name).hasMatch()) {
        return core::failure(core::ErrorKind::Invalid,
            u"A secret is only taken from an environment variable named YAGURA_SECRET_…: name it so"_s, u"secret_env_prefix"_s);
    }
    const auto key = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(key.constData())) {
        return tl::unexpected(lack(core::ErrorKind::NotFound,
            u"The environment variable %1 is not set for this program: set it where the collector is started"_s.arg(name)));
    }
    return qEnvironmentVariable(key.constData());
}

/// Reads on a thread of its own, which is left alone when its time is up: nothing ends a read of a disk that hangs.
QCoro::Task<core::Result<QString>> fromFile(QString path, std::function<bool()> isWanted)
{
    static std::atomic<int> waiting = 0;
    if (waiting.load() >= mostWaiting)
        co_return tl::unexpected(lack(core::ErrorKind::TimedOut, u"The disk with the secret files does not answer: look at its mount"_s));
    ++waiting;
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    QFutureWatcher<core::Result<QString>> watcher;
    watcher.setFuture(promise->future());
    std::thread([promise, path] {
        promise->addResult(readSecretFile(path));
        promise->finish();
        --waiting;
    }).detach();
    const QDeadlineTimer patience(filePatience);
    while (!watcher.isFinished() && !patience.hasExpired() && (!isWanted || isWanted())) {
        auto looking = qCoro(&watcher, &QFutureWatcher<core::Result<QString>>::finished, lookEvery);
        co_await looking;
    }
    if (watcher.isFinished())
        co_return watcher.result();
    if (!patience.hasExpired())
        co_return core::failure(core::ErrorKind::Cancelled, u"The secret file was no longer waited for"_s);
    co_return tl::unexpected(lack(core::ErrorKind::TimedOut, u"The disk with the secret file does not answer: look at its mount"_s));
}

core::Error keychainError(QKeychain::Error error, const QString& name, const QString& words)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return lack(core::ErrorKind::NotFound,
            u"The keychain has no entry \"%1\" of the service \"yagura\": store it there, or use file: or env:"_s.arg(name));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return lack(core::ErrorKind::Denied, u"The keychain does not give out \"%1\": unlock it and allow Yagura to read it"_s.arg(name));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return lack(core::ErrorKind::Offline,
            u"There is no keychain here (a server without a desktop session has none): use file: or env:"_s);
    default:
        return lack(core::ErrorKind::Offline,
            u"The keychain could not be asked for \"%1\" (%2): use file: or env: where there is no desktop session"_s.arg(name, words));
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
        auto waiting = qCoro(job, &QKeychain::Job::finished, lookEvery);
        co_await waiting;
    }
    job->disconnect();
    job->deleteLater();
    if (!isFinished && !patience.hasExpired())
        co_return core::failure(core::ErrorKind::Cancelled, u"The keychain was no longer waited for"_s);
    if (!isFinished)
        co_return tl::unexpected(lack(core::ErrorKind::TimedOut, u"The keychain did not answer: unlock it, or use file: or env:"_s));
    if (job->error() != QKeychain::NoError)
        co_return tl::unexpected(keychainError(job->error(), name, job->errorString()));
    co_return job->textData();
}

QCoro::Task<core::Result<bool>> toKeychain(QString name, QString text)
{
    auto* job = new QKeychain::WritePasswordJob(QString::fromLatin1(keychainService));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(name);
    job->setTextData(text);
    auto waiting = qCoro(job, &QKeychain::Job::finished, std::chrono::milliseconds(keychainPatience));
    job->start();
    const auto finished = co_await waiting;
    job->deleteLater();
    if (!finished)
        co_return tl::unexpected(lack(core::ErrorKind::TimedOut, u"the keychain did not answer: unlock it"_s));
    if (job->error() != QKeychain::NoError) {
        co_return tl::unexpected(lack(core::ErrorKind::Offline,
            u"the keychain did not take it (%1): where there is no desktop session use file: or env:"_s.arg(job->errorString())));
    }
    co_return true;
}

struct Reference
{
    QString place;
    QString name;
};

core::Result<Reference> referenceOf(const QString& secretRef)
{
    const auto colon = secretRef.indexOf(u':');
    const Reference reference {secretRef.left(colon), colon < 0 ? QString() : secretRef.mid(colon + 1)};
    static const QStringList places {u"env"_s, u"file"_s, u"keychain"_s};
    if (reference.name.isEmpty() || !places.contains(reference.place)) {
        return core::failure(core::ErrorKind::Invalid,
            u"A secret is named as keychain:NAME, file:PATH or env:NAME"_s, u"secret_ref"_s);
    }
    return reference;
}

} // namespace

QCoro::Task<core::Result<QString>> readSecret(QString secretRef, std::function<bool()> isWanted)
{
    const auto reference = referenceOf(secretRef);
    if (!reference)
        co_return tl::unexpected(reference.error());
    if (reference->place == "env"_L1)
        co_return fromEnvironment(reference->name);
    auto reading = reference->place == "file"_L1 ? fromFile(reference->name, isWanted) : fromKeychain(reference->name, isWanted);
    const auto text = co_await reading;
    co_return text;
}

QCoro::Task<core::Result<bool>> writeSecret(QString secretRef, QString text)
{
    const auto reference = referenceOf(secretRef);
    if (!reference)
        co_return tl::unexpected(reference.error());
    if (reference->place == "file"_L1)
        co_return writeSecretFile(reference->name, text);
    auto writing = toKeychain(reference->name, text);
    const auto written = co_await writing;
    co_return written;
}

} // namespace yagura::sources
