// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/SecretStore.h"

#include "sources/KeptSecret.h"
#include "sources/SecretPlaces.h"
#include "sources/VendorAddress.h"

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

core::Error noKey(const QString& words)
{
    return {core::ErrorKind::Invalid, words, u"secret"_s, {}};
}

/// Where the key of a source would go.
core::Result<QString> destinationOf(const core::SourceConfig& config)
{
    const auto address = vendorAddress(config);
    if (address.isEmpty()) {
        return core::failure(core::ErrorKind::Invalid,
            u"There is no site \"%1\" of %2, so there is nobody to send the key to"_s.arg(config.site, config.kind), u"site"_s);
    }
    if (const auto fits = checkAddress(address); !fits)
        return tl::unexpected(fits.error());
    return originOf(address);
}

QString howToKeep(const core::SourceConfig& config, const QString& origin)
{
    if (config.secretRef.startsWith("env:"_L1))
        return u"start the collector with %1=\"%2 %3 KEY\""_s.arg(config.secretRef.mid(4), config.kind, origin);
    return u"give it anew with \"yaguractl source set-secret %1\""_s.arg(config.key);
}

core::Error unbound(const core::SourceConfig& config, const QString& origin)
{
    return {core::ErrorKind::Denied,
        u"The key in %1 does not say whom it is for, and was sent to nobody: %2"_s.arg(config.secretRef, howToKeep(config, origin)),
        u"secret_unbound"_s, {}};
}

core::Error elsewhere(const core::SourceConfig& config, const QString& origin, const KeptSecret& kept)
{
    return {core::ErrorKind::Denied,
        u"The key in %1 was given for %2 at %3, and the source now is %4 at %5: it was not sent. Where that is right, %6"_s.arg(
            config.secretRef, kept.kind, kept.origin, config.kind, origin, howToKeep(config, origin)),
        u"secret_elsewhere"_s, {}};
}

} // namespace

core::Result<Secret> SecretStore::parse(const QString& value, const QString& sourceKind)
{
    auto parts = value.split(u'\n', Qt::SkipEmptyParts);
    for (auto& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    if (parts.isEmpty())
        return tl::unexpected(noKey(u"The secret is empty"_s));
    for (const auto& part : parts) {
        for (const auto c : part) {
            // Part of a header: a stray control character would split it.
            if (c.unicode() < 0x20 || c.unicode() > 0x7E)
                return tl::unexpected(noKey(u"The secret holds a character that no key has: copy it again"_s));
        }
    }
    Secret secret;
    if (sourceKind != "datadog"_L1) {
        if (parts.size() != 1)
            return tl::unexpected(noKey(u"The secret must be one line, the key"_s));
        secret.apiKey = parts.first();
        return secret;
    }
    if (parts.size() == 1)
        parts = parts.first().split(u':');
    if (parts.size() != 2 || parts.first().isEmpty() || parts.last().isEmpty()) {
        return tl::unexpected(
            noKey(u"Datadog needs two keys: the API key and the application key, on two lines or joined by a colon"_s));
    }
    secret.apiKey = parts.first().trimmed();
    secret.applicationKey = parts.last().trimmed();
    return secret;
}

QCoro::Task<core::Result<Secret>> SecretStore::resolve(core::SourceConfig config, std::function<bool()> isWanted)
{
    const auto origin = destinationOf(config);
    if (!origin)
        co_return tl::unexpected(origin.error());
    auto reading = readSecret(config.secretRef, isWanted);
    const auto text = co_await reading;
    if (!text)
        co_return tl::unexpected(text.error());
    if (text->trimmed().isEmpty())
        co_return tl::unexpected(noKey(u"The secret is empty"_s));
    const auto kept = KeptSecret::read(*text);
    if (!kept.isBound())
        co_return tl::unexpected(unbound(config, *origin));
    if (!kept.isFor(config.kind, *origin))
        co_return tl::unexpected(elsewhere(config, *origin, kept));
    co_return parse(kept.value, config.kind);
}

QCoro::Task<core::Result<bool>> SecretStore::keep(core::SourceConfig config, QString value)
{
    const auto origin = destinationOf(config);
    if (!origin)
        co_return tl::unexpected(origin.error());
    if (const auto parsed = parse(value, config.kind); !parsed)
        co_return tl::unexpected(parsed.error());
    if (config.secretRef.startsWith("env:"_L1)) {
        co_return core::failure(core::ErrorKind::Invalid,
            u"An environment variable cannot be set from here: %1"_s.arg(howToKeep(config, *origin)), u"secret_ref"_s);
    }
    const KeptSecret kept {config.kind, *origin, value.trimmed()};
    auto writing = writeSecret(config.secretRef, kept.text());
    const auto written = co_await writing;
    co_return written;
}

} // namespace yagura::sources
