// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/SourceText.h"

#include "models/Times.h"
#include "models/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

QString shown(const QJsonValue& value)
{
    if (value.isObject()) {
        QStringList pairs;
        const auto object = value.toObject();
        for (auto pair = object.constBegin(); pair != object.constEnd(); ++pair)
            pairs += u"%1=%2"_s.arg(pair.key(), pair.value().toVariant().toString());
        return pairs.join(u", "_s);
    }
    return value.toVariant().toString();
}

} // namespace

QString SourceText::name(const core::SourceStatus& status)
{
    return status.name.isEmpty() ? status.key : status.name;
}

QString SourceText::state(const core::SourceCard& card, const QDateTime& now)
{
    switch (core::freshness(card.status, now)) {
    case core::Freshness::Fresh:
        return tr("up to date", "source state");
    case core::Freshness::Paused:
        return tr("paused", "source state");
    case core::Freshness::Never:
        return tr("not read yet", "source state");
    case core::Freshness::Failed:
        return ErrorText::brief(card.status.error.value_or(core::Error {core::ErrorKind::Denied, {}, {}, std::nullopt}));
    case core::Freshness::Stale:
        break;
    }
    return card.held ? tr("silent", "source state") : tr("nobody polls it", "source state");
}

ErrorWords SourceText::condition(const core::SourceCard& card, const QDateTime& now)
{
    const auto& status = card.status;
    switch (core::freshness(status, now)) {
    case core::Freshness::Fresh:
        return {tr("This source is up to date."), {}, {}};
    case core::Freshness::Paused:
        return {tr("This source is paused: nothing new comes from it."), tr("What it brought before stays in the queue, but is not being updated."),
            tr("A lead resumes it.")};
    case core::Freshness::Failed:
        return ErrorText::words(Failing::Source, status.error.value_or(core::Error {core::ErrorKind::Denied, {}, {}, std::nullopt}));
    case core::Freshness::Never:
        if (card.held)
            return {tr("The first poll of this source has not ended yet."), {}, tr("Wait for one interval.")};
        break;
    case core::Freshness::Stale:
        if (card.held) {
            return {tr("%1 holds this source, but has not polled it for some time.").arg(status.holder), {},
                tr("Look at that computer: is it asleep, or is its network gone?")};
        }
        break;
    }
    return {tr("Nobody polls this source now."), tr("What came before is still shown, but is not being updated."),
        tr("Start Yagura, or yaguractl collect, on a computer that has its key.")};
}

QString SourceText::auth(core::AuthState auth)
{
    switch (auth) {
    case core::AuthState::Ok:
        return tr("Accepted by the vendor", "key");
    case core::AuthState::Denied:
        return tr("Refused by the vendor", "key");
    case core::AuthState::Unknown:
        break;
    }
    return tr("Not tried yet", "key");
}

QString SourceText::budget(const core::SourceStatus& status)
{
    if (status.rateLimit > 0)
        return tr("%1 of %2", "requests left").arg(qMax(0, status.rateRemaining)).arg(status.rateLimit);
    return tr("not told by the vendor", "requests left");
}

QString SourceText::holder(const core::SourceCard& card)
{
    return card.held ? card.status.holder : tr("nobody", "who polls");
}

QString SourceText::secretPlace(const QString& secretRef)
{
    const auto value = secretRef.mid(secretRef.indexOf(u':') + 1);
    if (secretRef.startsWith("keychain:"_L1))
        return tr("Keychain of the collecting computer, as \"%1\"").arg(value);
    if (secretRef.startsWith("file:"_L1))
        return tr("File on the collecting computer: %1").arg(value);
    if (secretRef.startsWith("env:"_L1))
        return tr("Environment variable of the collector: %1").arg(value);
    return tr("Nowhere yet", "where a key is kept");
}

QString SourceText::secretHint(const QString& kind)
{
    if (kind == "datadog"_L1)
        return tr("API key and application key, joined by a colon");
    return tr("The vendor's key");
}

QString SourceText::optionsHint(const QString& kind)
{
    if (kind == "pagerduty"_L1)
        return tr("One a line: from=mail of a PagerDuty user (needed to write back), second_line=id of an escalation policy");
    return tr("One a line, as name=value. Keys and passwords do not belong here.");
}

QString SourceText::siteHint(const QString& kind)
{
    if (kind == "pagerduty"_L1)
        return u"us, eu"_s;
    if (kind == "datadog"_L1)
        return u"ap1.datadoghq.com"_s;
    return {};
}

QString SourceText::change(const core::SourceChange& change)
{
    if (change.what == "added"_L1)
        return tr("Added", "source history");
    if (change.what == "paused"_L1)
        return tr("Paused", "source history");
    if (change.what == "resumed"_L1)
        return tr("Resumed", "source history");
    if (change.what == "removed"_L1)
        return tr("Removed", "source history");
    if (change.what == "revived"_L1)
        return tr("Added again", "source history");
    return tr("Changed", "source history");
}

QString SourceText::field(const QString& column)
{
    if (column == "key"_L1)
        return tr("Short name");
    if (column == "kind"_L1)
        return tr("Vendor");
    if (column == "name"_L1)
        return tr("Name");
    if (column == "base_url"_L1)
        return tr("Address");
    if (column == "site"_L1)
        return tr("Site");
    if (column == "interval_s"_L1)
        return tr("Interval (s)");
    if (column == "secret_ref"_L1)
        return tr("Place of the key");
    if (column == "options"_L1)
        return tr("Options");
    return column;
}

QString SourceText::changeFacts(const core::SourceChange& change)
{
    QStringList parts;
    for (auto fact = change.facts.constBegin(); fact != change.facts.constEnd(); ++fact) {
        const auto pair = fact.value().toArray();
        const auto before = shown(pair.at(0));
        const auto after = shown(pair.at(1));
        parts += before.isEmpty() ? tr("%1: %2", "field and value").arg(field(fact.key()), after)
                                  : tr("%1: %2 → %3", "field, before, after").arg(field(fact.key()), before, after.isEmpty() ? u"—"_s : after);
    }
    return parts.join(tr("; ", "between changes"));
}

QString SourceText::remark(const QString& name)
{
    if (name == "no_from_address"_L1)
        return tr("Without from= nothing can be written back to PagerDuty.");
    if (name == "no_second_line"_L1)
        return tr("Without second_line= an escalation goes one level up in the incident's own policy in PagerDuty.");
    if (name == "from_unknown"_L1)
        return tr("Nobody in PagerDuty has the mail address in from=: whatever is written back is refused. Enter the address of somebody who is there.");
    if (name == "from_not_checked"_L1)
        return tr("Whether somebody in PagerDuty has the mail address in from= could not be checked with this key.");
    if (name == "no_data_is_ignored"_L1)
        return tr("Monitors without data are not shown.");
    if (name == "no_downtime_right"_L1)
        return tr("The key may not read downtimes: what is silenced in Datadog is not known here, and no downtime can be set.");
    return name;
}

QString SourceText::remedy(const core::SourceConfig& config, const TrialOutcome& outcome)
{
    const auto& error = *outcome.error;
    if (outcome.isSecretMissing)
        return tr("Put the key where the set-up says: %1. A key that lies on another computer can only be tried there.").arg(secretPlace(config.secretRef));
    switch (error.kind) {
    case core::ErrorKind::Denied:
        return tr("Make a new key at the vendor, and see that it belongs to this site.");
    case core::ErrorKind::Offline:
    case core::ErrorKind::TimedOut:
        return tr("Check the address, the site, the proxy and the firewall.");
    case core::ErrorKind::RateLimited:
        return tr("Wait a little, and see who else uses this key.");
    case core::ErrorKind::NotFound:
    case core::ErrorKind::Invalid:
        return tr("What answers there does not speak as %1 does: check the address and the site.").arg(Words::vendor(config.kind));
    default:
        return tr("The vendor's status page may say more.");
    }
}

QString SourceText::outcome(const core::SourceConfig& config, const TrialOutcome& outcome)
{
    if (outcome.error) {
        const auto reason = outcome.isSecretMissing ? tr("The key was not found on this computer.")
                                                    : tr("It does not work from this computer: %1.", "a trial").arg(ErrorText::brief(*outcome.error));
        return ErrorWords {reason, {}, remedy(config, outcome)}.all();
    }
    QStringList sentences;
    sentences += outcome.account.isEmpty() ? tr("It works from this computer.", "a trial") : tr("It works from this computer: account %1.", "a trial").arg(outcome.account);
    if (outcome.openCount >= 0)
        sentences += tr("%n open there now.", nullptr, outcome.openCount);
    for (const auto& name : outcome.remarks)
        sentences += remark(name);
    ErrorWords words {sentences.value(0), sentences.value(1), sentences.mid(2).join(u' ')};
    return words.all();
}

ErrorWords SourceText::refusal(const core::Error& error, Key key)
{
    if (key == Key::Kept) {
        auto words = refusal(error);
        if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut || error.kind == core::ErrorKind::Cancelled)
            words.failed = tr("The database cannot be reached.");
        words.stillWorks = tr("The new key is in the keychain already: the collector of this computer uses it from now on. Nothing else was changed.");
        return words;
    }
    const auto& reason = error.detail;
    const auto is = [&reason](QLatin1StringView name) { return reason.contains(name); };
    if (error.kind == core::ErrorKind::Denied)
        return {tr("Only leads change sources."), {}, tr("Ask the lead on duty.")};
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut || error.kind == core::ErrorKind::Cancelled)
        return {tr("The database cannot be reached, and nothing was changed."), {}, tr("Try again when the connection is back.")};
    if (is("source_key"_L1))
        return {tr("The short name needs small letters, digits, '-', '_' or '.', and starts with a letter or digit."), {}, {}};
    if (is("source_kind"_L1))
        return {tr("Choose a vendor."), {}, {}};
    if (is("source_name"_L1))
        return {tr("The name is too long."), {}, {}};
    if (is("source_address"_L1))
        return {tr("The address must start with http:// or https:// and name no user."), {}, {}};
    if (is("source_interval"_L1))
        return {tr("The interval must be 1 to 3600 seconds."), {}, {}};
    if (is("secret_in_options"_L1))
        return {tr("A key or password does not belong in the options: everybody can read them."), {}, tr("Put it into the field for the key.")};
    if (is("secret_ref"_L1))
        return {tr("Say where the key is kept."), {}, {}};
    if (is("source_exists"_L1))
        return {tr("There is a source with this short name already."), {}, tr("Choose another one, or edit that source.")};
    if (is("source_of_other_kind"_L1))
        return {tr("This short name belonged to a source of another vendor."), {}, tr("Choose another one.")};
    if (is("changed_since"_L1))
        return {tr("Somebody changed this source in the meantime."), tr("Nothing was changed."), tr("Close this, look at it again, then decide.")};
    if (is("no_source"_L1) || error.kind == core::ErrorKind::NotFound)
        return {tr("This source does not exist any more."), {}, {}};
    return {tr("The database refused this: %1").arg(reason), tr("Nothing was changed."), {}};
}

ErrorWords SourceText::keychain(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Invalid:
        return {tr("This is not a key that the vendor would know."), tr("Nothing was changed."), tr("Copy it again, whole.")};
    case core::ErrorKind::TimedOut:
        return {tr("The keychain did not answer."), tr("Nothing was changed."), tr("Unlock it, then try again.")};
    default:
        return {tr("This computer's keychain did not take the key."), tr("Nothing was changed."),
            tr("Keep the key in a file or an environment variable of the collector, and name that here.")};
    }
}

} // namespace yagura::models
