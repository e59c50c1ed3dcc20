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
    // Who types a key says whom it is for with the address beside it.
    if (!typed.isEmpty())
        co_return sources::SecretStore::parse(typed, config.kind);
    auto resolving = sources::SecretStore::resolve(config);
    const auto secret = co_await resolving;
    co_return secret;
}

QString secretRemedy(const core::SourceConfig& config, const core::Error& error)
{
    if (error.code == "site"_L1)
        return Remedies::tr("check --site: PagerDuty has us and eu, Datadog ap1.datadoghq.com, datadoghq.eu …");
    if (error.code == "address"_L1)
        return Remedies::tr("name an address with https: yaguractl source add %1 --base-url https://…").arg(config.key);
    if (error.code == "secret_unbound"_L1)
        return Remedies::tr("say whom the key is for, by giving it once more: yaguractl source set-secret %1 < KEY").arg(config.key);
    if (error.code == "secret_elsewhere"_L1)
        return Remedies::tr("if the new address is right, give the key for it: yaguractl source set-secret %1 < KEY; if not, ask who changed the source").arg(config.key);
    if (error.code == "secret_ref"_L1 || error.code == "secret_env_prefix"_L1 || error.code == "secret_folder"_L1)
        return Remedies::tr("name a place that keys may lie in: yaguractl source add %1 --secret-ref file:/etc/yagura/%1 (or keychain:NAME, env:YAGURA_SECRET_NAME)").arg(config.key);
    if (error.code == "secret_file"_L1 || error.code == "secret_rights"_L1)
        return Remedies::tr("make the file anew, for the collector's user alone: yaguractl source set-secret %1 < KEY").arg(config.key);
    return config.secretRef.startsWith("env:"_L1)
        ? Remedies::tr("set the variable where the collector is started; man yaguractl has its form")
        : Remedies::tr("store it with \"yaguractl source set-secret %1\", or name a file: \"yaguractl source add %1 … --secret-ref file:PATH\"").arg(config.key);
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
        trial.isSecretMissing = trial.error->code.startsWith("secret"_L1);
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
    const auto& error = *trial.error;
    if (trial.isSecretMissing || error.code == "address"_L1 || error.code == "site"_L1)
        return secretRemedy(config, error);
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
