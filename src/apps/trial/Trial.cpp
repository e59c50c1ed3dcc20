// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trial/Trial.h"

#include "core/Clock.h"
#include "sources/HttpClient.h"
#include "sources/SecretStore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yagura::trial {

namespace {

/// What yaguractl says: it is the one that prints them.
class Remedies
{
    Q_DECLARE_TR_FUNCTIONS(yaguractl)
};

QCoro::Task<core::Result<sources::Secret>> secretOf(core::SourceConfig config, QString typed)
{
    if (!typed.isEmpty())
        co_return sources::SecretStore::parse(typed, config.kind);
    auto resolving = sources::SecretStore::resolve(config.secretRef, config.kind);
    const auto secret = co_await resolving;
    co_return secret;
}

} // namespace

QCoro::Task<Trial> trySource(core::SourceConfig config, QString typedSecret)
{
    Trial trial;
    const auto factory = sources::sourceFactory(config.kind);
    if (!factory) {
        trial.error = core::Error {core::ErrorKind::Invalid,
            u"no source kind \"%1\"; there are %2"_s.arg(config.kind, sources::sourceKinds().join(u", "_s)), {}, {}};
        co_return trial;
    }
    auto resolving = secretOf(config, typedSecret);
    const auto secret = co_await resolving;
    if (!secret) {
        trial.error = secret.error();
        trial.isSecretMissing = true;
        co_return trial;
    }
    const core::SystemClock clock;
    sources::HttpClient http;
    const auto source = factory(config, *secret, http, clock);
    auto testing = source->test();
    const auto report = co_await testing;
    if (report)
        trial.report = *report;
    else
        trial.error = report.error();
    co_return trial;
}

QString remedy(const core::SourceConfig& config, const Trial& trial)
{
    if (!trial.error)
        return {};
    if (trial.isSecretMissing) {
        return config.secretRef.startsWith("keychain:"_L1)
            ? Remedies::tr("store it with \"yaguractl source set-secret %1\", or name a file: \"yaguractl source add %1 … --secret-ref file:PATH\"").arg(config.key)
            : Remedies::tr("put the key where \"%1\" says, readable for the collector's user only").arg(config.secretRef);
    }
    const auto& error = *trial.error;
    switch (error.kind) {
    case core::ErrorKind::Denied:
        return Remedies::tr("the vendor refuses the key: make a new one there, and see that it belongs to the site \"%1\"").arg(
            config.site.isEmpty() ? Remedies::tr("default", "site") : config.site);
    case core::ErrorKind::Offline:
        if (error.code == "tls"_L1)
            return Remedies::tr("the certificate is not accepted: check the base URL, the proxy and ca-certificates");
        if (error.code == "dns"_L1)
            return Remedies::tr("the host name is not known: check --site, --base-url and DNS");
        return Remedies::tr("nobody answers there: check --base-url, the proxy and the firewall");
    case core::ErrorKind::TimedOut:
        return Remedies::tr("no answer in time: check --base-url, the proxy and the firewall");
    case core::ErrorKind::RateLimited:
        return Remedies::tr("the vendor's rate limit is used up: wait, and see who else uses this key");
    case core::ErrorKind::NotFound:
    case core::ErrorKind::Invalid:
        return Remedies::tr("what answers there is not %1's API: check --base-url and --site").arg(config.kind);
    default:
        return Remedies::tr("see the vendor's words; its status page may say more");
    }
}

} // namespace yagura::trial
