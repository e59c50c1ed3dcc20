// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Table.h"
#include "Words.h"

#include "core/SourceStatus.h"
#include "store/Diagnosis.h"
#include "store/Migrator.h"
#include "store/SourceCommands.h"
#include "trial/Trial.h"

#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QStringConverter>

#include <algorithm>
#include <clocale>
#include <cstdlib>

#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

enum class Mark { Ok, Warn, Fail };

/// Collects the findings: one line a check, with what to do beside what is wrong.
class Findings
{
public:
    void ok(const QString& check, const QString& finding) { add(Mark::Ok, check, finding, {}); }
    void warn(const QString& check, const QString& finding, const QString& advice) { add(Mark::Warn, check, finding, advice); }
    void fail(const QString& check, const QString& finding, const QString& advice) { add(Mark::Fail, check, finding, advice); }

    [[nodiscard]] bool hasFailure() const { return m_hasFailure; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QJsonArray json() const { return m_json; }

private:
    void add(Mark mark, const QString& check, const QString& finding, const QString& advice)
    {
        static const QStringList names {u"ok"_s, u"warn"_s, u"fail"_s};
        const auto& name = names.at(static_cast<qsizetype>(mark));
        m_hasFailure = m_hasFailure || mark == Mark::Fail;
        m_json.append(QJsonObject {
            {u"check"_s, check}, {u"result"_s, name}, {u"finding"_s, finding}, {u"advice"_s, advice}});
        m_text += u"%1  %2  %3"_s.arg(name.leftJustified(4), check.leftJustified(18), finding);
        m_text += advice.isEmpty() ? u"\n"_s : u"\n      → %1\n"_s.arg(advice);
    }

    QString m_text;
    QJsonArray m_json;
    bool m_hasFailure = false;
};

void checkLocale(Findings& findings)
{
    std::setlocale(LC_ALL, "");
    const auto codeset = QString::fromLatin1(nl_langinfo(CODESET));
    std::setlocale(LC_NUMERIC, "C");
    if (codeset == "UTF-8"_L1)
        findings.ok(u"locale"_s, codeset);
    else
        findings.warn(u"locale"_s, Words::tr("%1 cannot show Japanese").arg(codeset), Words::tr("set LANG=C.UTF-8 or ja_JP.UTF-8"));
}

void checkFonts(Findings& findings)
{
    const auto fontList = QStandardPaths::findExecutable(u"fc-list"_s);
    if (fontList.isEmpty())
        return; // a server without fontconfig shows no window
    QProcess process;
    process.start(fontList, {u":lang=ja"_s, u"family"_s});
    constexpr auto patienceMs = 10'000;
    if (process.waitForFinished(patienceMs) && !process.readAllStandardOutput().trimmed().isEmpty())
        findings.ok(u"fonts"_s, Words::tr("there is one with Japanese characters"));
    else
        findings.warn(u"fonts"_s, Words::tr("none has Japanese characters"), u"apt-get install fonts-noto-cjk"_s);
}

QString connectionAdvice(const core::Error& error, bool isEmbedded)
{
    if (error.kind == core::ErrorKind::NotFound)
        return Words::tr("apt-get install postgresql-15, or name a server: --database \"host=… dbname=yagura\"");
    if (isEmbedded)
        return Words::tr("see the end of the server's log above; free space and rights of the data folder come first");
    if (error.kind == core::ErrorKind::Denied || error.code.startsWith("28"_L1))
        return Words::tr("the server refuses this login: check user, password (~/.pgpass) and pg_hba.conf");
    if (error.code == "3D000"_L1)
        return Words::tr("make the database: createdb yagura, then \"yaguractl migrate\"");
    return Words::tr("is the server up, listening there, and let through by the firewall? try psql with the same connection string");
}

/// False where nothing further can be asked.
bool checkDatabase(Context& context, Findings& findings)
{
    const auto conninfo = context.conninfo();
    if (!conninfo) {
        findings.fail(u"database"_s, conninfo.error().detail, connectionAdvice(conninfo.error(), context.isEmbedded()));
        return false;
    }
    const auto schema = store::checkSchema(*conninfo);
    if (schema) {
        findings.ok(u"database"_s, context.isEmbedded() ? Words::tr("embedded") : Words::tr("reached"));
        findings.ok(u"schema"_s, Words::tr("version %1").arg(*schema));
        return true;
    }
    const auto& error = schema.error();
    if (error.code == "newer_schema"_L1) {
        findings.fail(u"schema"_s, error.detail, Words::tr("this program is older than the database: update it on this computer"));
    } else if (error.code == "older_schema"_L1) {
        findings.fail(u"schema"_s, error.detail, Words::tr("run \"yaguractl migrate\" as the database's owner"));
    } else {
        findings.fail(u"database"_s, error.detail, connectionAdvice(error, context.isEmbedded()));
    }
    return false;
}

void checkRoles(const store::Diagnosis& server, Findings& findings)
{
    if (server.roles.isEmpty()) {
        findings.fail(u"roles"_s, Words::tr("%1 has none of Yagura's roles").arg(server.login),
            Words::tr("as an administrator: grant yagura_operator to \"%1\" (yagura_collector where it polls)").arg(server.login));
        return;
    }
    findings.ok(u"roles"_s, u"%1: %2"_s.arg(server.login, server.roles.join(u", "_s)));
    if (!server.roles.contains(u"yagura_operator"_s) && !server.roles.contains(u"yagura_wall"_s))
        findings.warn(u"role of people"_s, Words::tr("%1 cannot act on items").arg(server.login),
            Words::tr("for a person: grant yagura_operator to \"%1\"").arg(server.login));
    if (!server.roles.contains(u"yagura_collector"_s))
        findings.warn(u"role of collectors"_s, Words::tr("%1 cannot poll").arg(server.login),
            Words::tr("where this computer shall poll: grant yagura_collector to \"%1\"").arg(server.login));
}

void checkServices(const store::Diagnosis& server, Findings& findings)
{
    if (server.strangerCount == 0)
        return;
    const auto more = server.strangerCount - static_cast<int>(server.strangers.size());
    const auto names = server.strangers.join(u", "_s);
    findings.warn(u"services"_s, more > 0 ? Words::tr("no customer is known for %1 and %2 more").arg(names).arg(more) : Words::tr("no customer is known for %1").arg(names),
        Words::tr("add the key pagerduty_service:ID to the customer whose service it is; else its alerts may come without one"));
}

void checkDeliveries(const store::Diagnosis& server, Findings& findings)
{
    if (server.failedDeliveries > 0) {
        QStringList items;
        for (const auto item : server.failedItems)
            items.append(QString::number(item));
        findings.warn(u"deliveries"_s, Words::tr("%1 failed or were refused, of the items %2").arg(QString::number(server.failedDeliveries), items.join(u", "_s)),
            Words::tr("\"yaguractl show ITEM\" has the vendor's words; \"yaguractl retry DELIVERY\" tries one again"));
    }
    if (!server.pausedWith.isEmpty())
        findings.warn(u"deliveries"_s, Words::tr("some wait at sources that are paused: %1").arg(server.pausedWith.join(u", "_s)),
            Words::tr("they go out when it is resumed: yaguractl source resume KEY"));
    if (server.lateDeliveries > 0)
        findings.warn(u"deliveries"_s, Words::tr("%1 wait for more than 15 minutes").arg(server.lateDeliveries),
            Words::tr("see below who polls the source, and \"yaguractl show ITEM\" for the vendor's words"));
    if (server.failedDeliveries == 0 && server.pausedWith.isEmpty() && server.lateDeliveries == 0)
        findings.ok(u"deliveries"_s, Words::tr("none failed, none waits long"));
}

void checkServer(Context& context, Findings& findings)
{
    const auto session = context.session();
    if (!session) {
        findings.fail(u"session"_s, session.error().detail, connectionAdvice(session.error(), context.isEmbedded()));
        return;
    }
    const auto before = QDateTime::currentDateTimeUtc();
    const auto server = waitFor(store::diagnose(**session));
    const auto after = QDateTime::currentDateTimeUtc();
    if (!server) {
        findings.fail(u"session"_s, server.error().detail, connectionAdvice(server.error(), context.isEmbedded()));
        return;
    }
    findings.ok(u"server"_s, u"PostgreSQL %1"_s.arg(server->serverVersion));
    if (!server->isLocal && !server->isEncrypted)
        findings.warn(u"encryption"_s, Words::tr("the connection is not encrypted"), Words::tr("add sslmode=verify-full to the connection string"));
    checkRoles(*server, findings);
    checkServices(*server, findings);
    checkDeliveries(*server, findings);
    // Half the way there and back is nobody's fault.
    const auto apart = qAbs(before.addMSecs(before.msecsTo(after) / 2).msecsTo(server->serverNow));
    constexpr auto doubtfulMs = 2'000;
    constexpr auto wrongMs = 60'000;
    const auto words = Words::tr("%1 s apart from the server's").arg(static_cast<double>(apart) / 1000, 0, 'f', 1);
    if (apart < doubtfulMs)
        findings.ok(u"clock"_s, words);
    else if (apart < wrongMs)
        findings.warn(u"clock"_s, words, Words::tr("let both computers keep time: systemctl enable --now systemd-timesyncd"));
    else
        findings.fail(u"clock"_s, words, Words::tr("let both computers keep time: systemctl enable --now systemd-timesyncd"));
    if (server->monthsAhead == 0)
        findings.fail(u"timeline"_s, Words::tr("there is no partition for this month"), Words::tr("start a collector: it makes them ahead"));
    else if (server->monthsAhead < 2)
        findings.warn(u"timeline"_s, Words::tr("there is no partition for the next month"), Words::tr("start a collector: it makes them ahead"));
    else
        findings.ok(u"timeline"_s, Words::tr("partitions for %1 months").arg(server->monthsAhead));
}

/// Keys of the sources that a collector holds; none where this login may not look.
using Held = std::optional<QSet<QString>>;

Held heldSources(Context& context)
{
    const auto session = context.session();
    if (!session)
        return std::nullopt;
    const auto cards = waitFor(store::SourceCommands(**session).cards());
    if (!cards)
        return std::nullopt;
    QSet<QString> keys;
    for (const auto& card : cards->cards) {
        if (card.held)
            keys.insert(card.config.key);
    }
    return keys;
}

/// Whether a collector holds the source: by its lock where this login may look at it, which a pause between two tries does
/// not end; else by the last poll.
bool isHeld(const core::SourceConfig& config, const std::optional<core::SourceStatus>& status, const Held& held)
{
    if (held)
        return held->contains(config.key);
    constexpr qint64 longestPause = 660; // of a source whose key is refused
    return status && !status->holder.isEmpty() && status->lastPollAt
        && status->lastPollAt->secsTo(QDateTime::currentDateTimeUtc()) < longestPause + config.interval.count();
}

/// Who polls it, and how that goes.
void checkPolls(const core::SourceConfig& config, const std::optional<core::SourceStatus>& status, const Held& held, Findings& findings)
{
    const auto check = u"source "_s + config.key;
    if (!isHeld(config, status, held)) {
        findings.warn(check, status && status->error ? Words::tr("nobody polls it; the last poll failed: %1").arg(status->error->detail) : Words::tr("nobody polls it"),
            Words::tr("start \"yaguractl collect\" as a service, or a desktop"));
        return;
    }
    if (!status || !status->error)
        return;
    // A whole list beside an error: the alerts come.
    const auto now = QDateTime::currentDateTimeUtc();
    if (status->lastGoodAt && status->lastGoodAt->secsTo(now) <= core::staleAfterSeconds(*status))
        findings.warn(check, Words::tr("the collector %1 brings the alerts, but: %2").arg(status->holder, status->error->detail), {});
    else
        findings.fail(check, Words::tr("the collector %1 fails: %2").arg(status->holder, status->error->detail),
            Words::tr("the same key works here or fails here: compare with the line above"));
}

void checkSource(const core::SourceConfig& config, const std::optional<core::SourceStatus>& status, const Held& held, Findings& findings)
{
    const auto check = u"source "_s + config.key;
    if (config.paused) {
        findings.warn(check, Words::tr("is paused"), u"yaguractl source resume "_s + config.key);
        return;
    }
    const auto trial = QCoro::waitFor(trial::trySource(config));
    if (trial.error && trial.isSecretMissing && status && !status->error && isHeld(config, status, held)) {
        findings.ok(check, Words::tr("polled by %1 (this computer has no key of it)").arg(status->holder));
        return;
    }
    if (trial.error)
        findings.fail(check, u"%1: %2"_s.arg(Words::kind(trial.error->kind), trial.error->detail), trial::remedy(config, trial));
    else if (trial.report.remarks.isEmpty())
        findings.ok(check, Words::tr("the key works, %1 open there").arg(trial.report.openCount));
    else
        findings.warn(check, Words::tr("the key works, but: %1").arg(trial.report.remarks.join(u", "_s)),
            trial.report.remarks.contains(u"no_from_address"_s) || trial.report.remarks.contains(u"from_unknown"_s)
                ? Words::tr("writes need a user's mail: yaguractl source add %1 --option from=MAIL").arg(config.key)
                : Words::tr("see yaguractl(1), REMARKS"));
    checkPolls(config, status, held, findings);
}

void checkSources(Context& context, Findings& findings)
{
    const auto commands = context.commands();
    if (!commands)
        return; // told already
    const auto configs = waitFor((*commands)->sources());
    const auto statuses = waitFor((*commands)->sourceStatuses());
    if (!configs || !statuses) {
        findings.fail(u"sources"_s, (configs ? statuses.error() : configs.error()).detail, Words::tr("check the roles above"));
        return;
    }
    if (configs->empty()) {
        findings.warn(u"sources"_s, Words::tr("none is configured"),
            u"yaguractl source add pd-main --kind pagerduty --secret-ref keychain:pd-main"_s);
    }
    const auto held = heldSources(context);
    for (const auto& config : *configs) {
        const auto status
            = std::find_if(statuses->begin(), statuses->end(), [&](const auto& one) { return one.key == config.key; });
        checkSource(config, status == statuses->end() ? std::nullopt : std::optional(*status), held, findings);
    }
    const auto customers = waitFor((*commands)->customers());
    if (customers && customers->empty())
        findings.warn(u"customers"_s, Words::tr("none is known"), u"yaguractl customer import FILE"_s);
    else if (customers)
        findings.ok(u"customers"_s, u"%1"_s.arg(customers->size()));
}

Exit doctor(Context& context, const QCommandLineParser&)
{
    Findings findings;
    checkLocale(findings);
    checkFonts(findings);
    if (checkDatabase(context, findings)) {
        checkServer(context, findings);
        checkSources(context, findings);
    }
    if (context.asJson())
        context.print(QJsonDocument(findings.json()));
    else
        context.print(findings.text());
    return findings.hasFailure() ? Exit::Failed : Exit::Ok;
}

} // namespace

std::vector<Command> doctorCommands()
{
    return {{u"doctor"_s, Words::tr("Finds what an installation gets wrong, and says how to mend it."), {}, {}, doctor}};
}

} // namespace yagura::ctl
