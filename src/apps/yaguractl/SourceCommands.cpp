// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Json.h"
#include "Table.h"
#include "Words.h"

#include "sources/SecretStore.h"
#include "sources/VendorAddress.h"
#include "store/SourceCommands.h"
#include "trial/Trial.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

core::Error badSource(const QString& detail)
{
    return {core::ErrorKind::Invalid, detail, {}, {}};
}

core::Result<core::SourceConfig> findSource(store::Commands& commands, const QString& key)
{
    const auto all = waitFor(commands.sources());
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [&](const auto& config) { return config.key == key; });
    if (found == all->end())
        return core::failure(core::ErrorKind::NotFound, Words::tr("there is no source \"%1\"").arg(key));
    return *found;
}

/// Lays what was given over what is configured, so that changing one thing keeps the others.
core::Result<core::SourceConfig> changed(core::SourceConfig config, const QCommandLineParser& given)
{
    if (given.isSet(u"kind"_s))
        config.kind = given.value(u"kind"_s);
    if (!sources::sourceKinds().contains(config.kind)) {
        return tl::unexpected(badSource(config.kind.isEmpty()
                ? Words::tr("--kind is needed: one of %1").arg(sources::sourceKinds().join(u", "_s))
                : Words::tr("there is no kind \"%1\": one of %2").arg(config.kind, sources::sourceKinds().join(u", "_s))));
    }
    if (given.isSet(u"name"_s))
        config.name = given.value(u"name"_s);
    if (given.isSet(u"site"_s))
        config.site = given.value(u"site"_s);
    if (given.isSet(u"secret-ref"_s))
        config.secretRef = given.value(u"secret-ref"_s);
    if (!config.secretRef.startsWith("keychain:"_L1) && !config.secretRef.startsWith("file:"_L1)
        && !config.secretRef.startsWith("env:"_L1)) {
        return tl::unexpected(
            badSource(Words::tr("--secret-ref must be keychain:NAME, file:PATH or env:NAME; the secret itself is never an argument")));
    }
    if (config.secretRef.startsWith("env:"_L1) && !config.secretRef.startsWith("env:YAGURA_SECRET_"_L1))
        return tl::unexpected(badSource(Words::tr("an environment variable with a secret is named YAGURA_SECRET_…")));
    if (given.isSet(u"base-url"_s)) {
        config.baseUrl = QUrl(given.value(u"base-url"_s), QUrl::StrictMode);
        const bool isWeb = config.baseUrl.scheme() == "https"_L1 || config.baseUrl.scheme() == "http"_L1;
        if (!config.baseUrl.isEmpty() && (!isWeb || config.baseUrl.host().isEmpty() || !config.baseUrl.userInfo().isEmpty()))
            return tl::unexpected(badSource(Words::tr("--base-url must be an http(s) address without a user")));
        if (!config.baseUrl.isEmpty() && !sources::checkAddress(config.baseUrl))
            return tl::unexpected(badSource(Words::tr("--base-url must be https: the key would be read on the way (http only on this computer)")));
    }
    if (given.isSet(u"interval"_s)) {
        bool isNumber = false;
        const auto seconds = given.value(u"interval"_s).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 3600)
            return tl::unexpected(badSource(Words::tr("--interval must be a whole number of seconds from 1 to 3600")));
        config.interval = std::chrono::seconds(seconds);
    }
    for (const auto& option : given.values(u"option"_s)) {
        const auto equals = option.indexOf(u'=');
        if (equals < 1)
            return tl::unexpected(badSource(Words::tr("--option must be NAME=VALUE")));
        // Options lie in the database, where everybody reads them.
        static const QRegularExpression secret(u"secret|password|passwd|token|api_?key|private"_s, QRegularExpression::CaseInsensitiveOption);
        if (equals + 1 < option.size() && secret.match(option.left(equals)).hasMatch())
            return tl::unexpected(badSource(Words::tr("--option %1 looks like a secret: that belongs where --secret-ref points").arg(option.left(equals))));
        if (equals + 1 == option.size())
            config.options.remove(option.left(equals));
        else
            config.options.insert(option.left(equals), option.mid(equals + 1));
    }
    return config;
}

core::Result<std::optional<core::SourceCard>> findCard(store::SourceCommands& sources, const QString& key)
{
    const auto all = waitFor(sources.cards());
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::find_if(
        all->cards.begin(), all->cards.end(), [&](const auto& card) { return card.config.key == key; });
    return found == all->cards.end() ? std::nullopt : std::optional(*found);
}

/// What the database calls by a name, for people; all else as it is.
QString refusalWords(const QString& name)
{
    if (name == "source_key"_L1)
        return Words::tr("KEY must be of small letters, digits, dots and dashes, at most 64");
    if (name == "source_of_other_kind"_L1)
        return Words::tr("the source is of another kind, which cannot be changed");
    if (name == "changed_since"_L1)
        return Words::tr("somebody else has changed the source at this moment: look at it and try again");
    if (name == "source_site"_L1)
        return Words::tr("--site is a name like eu or ap1.datadoghq.com");
    if (name == "source_address"_L1 || name == "address_not_encrypted"_L1)
        return Words::tr("--base-url must be https: the key would be read on the way (http only on this computer)");
    if (name == "secret_ref"_L1 || name == "secret_env_prefix"_L1 || name == "secret_file_path"_L1)
        return Words::tr("--secret-ref must be keychain:NAME, file:PATH without \"..\" or env:YAGURA_SECRET_NAME");
    if (name == "source_option"_L1 || name == "secret_in_options"_L1)
        return Words::tr("there is no such option: PagerDuty has from and second_line, Datadog no_data; a key is no option");
    if (name == "source_option_value"_L1)
        return Words::tr("that is no value of this option: from is a mail address, second_line the id of an escalation policy, no_data low, ignore or as_alert");
    return name;
}

Exit refused(Context& context, core::Error error)
{
    error.detail = refusalWords(error.detail);
    return context.fail(error);
}

Exit add(Context& context, const QCommandLineParser& given)
{
    const auto session = context.session();
    if (!session)
        return context.fail(session.error());
    store::SourceCommands sources(**session);
    const auto key = given.positionalArguments().constFirst();
    const auto existing = findCard(sources, key);
    if (!existing)
        return context.fail(existing.error());
    core::SourceConfig config;
    config.key = key;
    const auto wanted = changed(*existing ? (*existing)->config : config, given);
    if (!wanted)
        return context.usage(wanted.error().detail);
    const auto saved = waitFor(sources.save(*wanted, *existing ? std::optional((*existing)->revision) : std::nullopt));
    if (!saved)
        return refused(context, saved.error());
    const auto stored = findCard(sources, key);
    if (!stored)
        return context.fail(stored.error());
    const auto& now = *stored ? (*stored)->config : *wanted;
    const auto isElsewhere = *existing && sources::vendorAddress((*existing)->config) != sources::vendorAddress(now);
    if (context.asJson())
        context.print(QJsonDocument(toJson(now)));
    else if (now.paused)
        context.print(Words::tr("Source %1 is configured, and still paused: \"yaguractl source resume %1\" polls it again.").arg(now.key));
    else
        context.print(Words::tr("Source %1 is configured; try it with \"yaguractl source test %1\".").arg(now.key));
    if (isElsewhere && !context.asJson())
        context.print(Words::tr("Its key was given for another address and is not sent to the new one: give it anew with \"yaguractl source set-secret %1\".").arg(now.key));
    return Exit::Ok;
}

Exit list(Context& context, const QCommandLineParser&)
{
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto all = waitFor((*commands)->sources());
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    Table table({Words::tr("KEY"), Words::tr("KIND"), Words::tr("NAME"), Words::tr("SITE OR URL"), Words::tr("EVERY"), Words::tr("STATE"), Words::tr("SECRET")});
    for (const auto& config : *all) {
        array.append(toJson(config));
        table.add({config.key, config.kind, fitted(config.name, 24),
            config.baseUrl.isEmpty() ? config.site : config.baseUrl.toString(),
            u"%1 s"_s.arg(config.interval.count()), config.paused ? u"paused"_s : u"active"_s, config.secretRef});
    }
    if (context.asJson())
        context.print(QJsonDocument(array));
    else
        context.print(table.text());
    return Exit::Ok;
}

Exit test(Context& context, const QCommandLineParser& given)
{
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto config = findSource(**commands, given.positionalArguments().constFirst());
    if (!config)
        return context.fail(config.error());
    const auto trial = QCoro::waitFor(trial::trySource(*config));
    if (trial.error) {
        const auto code = context.fail(*trial.error);
        context.complain(trial::remedy(*config, trial));
        return code;
    }
    if (context.asJson()) {
        context.print(QJsonDocument(QJsonObject {
            {u"key"_s, config->key},
            {u"account"_s, trial.report.account},
            {u"open"_s, trial.report.openCount},
            {u"remarks"_s, QJsonArray::fromStringList(trial.report.remarks)},
        }));
    } else {
        context.print(Words::tr("%1 works: account \"%2\", %3 open there")
                          .arg(config->key, trial.report.account, QString::number(trial.report.openCount)));
        if (!trial.report.remarks.isEmpty())
            context.print(Words::tr("doubtful: %1").arg(trial.report.remarks.join(u", "_s)));
    }
    return Exit::Ok;
}

Exit setState(Context& context, const QCommandLineParser& given, const QString& state)
{
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto key = given.positionalArguments().constFirst();
    const auto done = waitFor((*commands)->setSourceState(key, state));
    if (!done)
        return context.fail(done.error());
    if (context.asJson())
        context.print(QJsonDocument(QJsonObject {{u"key"_s, key}, {u"state"_s, state}}));
    else
        context.print(Words::tr("Source %1 is %2.").arg(key, state));
    return Exit::Ok;
}

Exit setSecret(Context& context, const QCommandLineParser& given)
{
    const auto commands = context.commands();
    if (!commands)
        return context.fail(commands.error());
    const auto config = findSource(**commands, given.positionalArguments().constFirst());
    if (!config)
        return context.fail(config.error());
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return context.fail(badSource(Words::tr("standard input cannot be read")));
    constexpr auto longest = 16 * 1024;
    const auto bytes = input.read(longest + 1);
    if (bytes.size() > longest)
        return context.fail(badSource(Words::tr("standard input is too large for a key")));
    const auto secret = QString::fromUtf8(bytes).trimmed();
    const auto stored = QCoro::waitFor(sources::SecretStore::keep(*config, secret));
    if (!stored)
        return context.fail(stored.error());
    if (!context.asJson()) {
        context.print(Words::tr("The secret of %1 is in %2, for %3 alone.")
                          .arg(config->key, config->secretRef, sources::originOf(sources::vendorAddress(*config))));
    }
    return Exit::Ok;
}

QList<QCommandLineOption> addOptions()
{
    return {
        {u"kind"_s, Words::tr("The vendor: pagerduty or datadog."), u"KIND"_s},
        {u"name"_s, Words::tr("A name for people."), u"TEXT"_s},
        {u"base-url"_s, Words::tr("Another address than the vendor's own (a proxy, the simulator)."), u"URL"_s},
        {u"site"_s, Words::tr("PagerDuty: us, eu. Datadog: ap1.datadoghq.com, datadoghq.eu …"), u"SITE"_s},
        {u"interval"_s, Words::tr("Seconds between two polls (30)."), u"SECONDS"_s},
        {u"secret-ref"_s, Words::tr("Where the collector finds the key: keychain:NAME, file:PATH or env:YAGURA_SECRET_NAME."), u"REF"_s},
        {u"option"_s, Words::tr("Of the kind: from=MAIL, second_line=POLICY (PagerDuty), no_data=low|ignore|as_alert (Datadog). May be repeated; NAME= takes it away."),
            u"NAME=VALUE"_s},
    };
}

} // namespace

std::vector<Command> sourceCommands()
{
    const auto setTo = [](const QString& state) {
        return [state](Context& context, const QCommandLineParser& given) { return setState(context, given, state); };
    };
    return {
        {u"source add"_s, Words::tr("Configures a vendor account, or changes one."), {u"KEY"_s}, addOptions(), add},
        {u"source list"_s, Words::tr("Lists the configured vendor accounts."), {}, {}, list},
        {u"source test"_s, Words::tr("Tries the key and one page."), {u"KEY"_s}, {}, test},
        {u"source pause"_s, Words::tr("Stops polling it."), {u"KEY"_s}, {}, setTo(u"paused"_s)},
        {u"source resume"_s, Words::tr("Polls it again."), {u"KEY"_s}, {}, setTo(u"active"_s)},
        {u"source remove"_s, Words::tr("Takes it out of use; what it brought stays."), {u"KEY"_s}, {}, setTo(u"removed"_s)},
        {u"source set-secret"_s, Words::tr("Reads the key from standard input into the keychain or the file."), {u"KEY"_s}, {}, setSecret},
    };
}

} // namespace yagura::ctl
