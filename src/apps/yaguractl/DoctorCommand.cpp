// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Command.h"
#include "Context.h"
#include "Table.h"

#include "core/SourceStatus.h"
#include "store/Diagnosis.h"
#include "store/Migrator.h"
#include "trial/Trial.h"

#include <QFileInfo>
#include <QProcess>
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
        const auto name = names.at(static_cast<qsizetype>(mark));
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
        findings.warn(u"locale"_s, u"%1 cannot show Japanese"_s.arg(codeset), u"set LANG=C.UTF-8 or ja_JP.UTF-8"_s);
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
        findings.ok(u"fonts"_s, u"there is one with Japanese characters"_s);
    else
        findings.warn(u"fonts"_s, u"none has Japanese characters"_s, u"apt-get install fonts-noto-cjk"_s);
}

QString connectionAdvice(const core::Error& error, bool isEmbedded)
{
    if (error.kind == core::ErrorKind::NotFound)
        return u"apt-get install postgresql-15, or name a server: --database \"host=… dbname=yagura\""_s;
    if (isEmbedded)
        return u"see the end of the server's log above; free space and rights of the data folder come first"_s;
    if (error.kind == core::ErrorKind::Denied || error.code.startsWith("28"_L1))
        return u"the server refuses this login: check user, password (~/.pgpass) and pg_hba.conf"_s;
    if (error.code == "3D000"_L1)
        return u"make the database: createdb yagura, then \"yaguractl migrate\""_s;
    return u"is the server up, listening there, and let through by the firewall? try psql with the same connection string"_s;
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
        findings.ok(u"database"_s, context.isEmbedded() ? u"embedded"_s : u"reached"_s);
        findings.ok(u"schema"_s, u"version %1"_s.arg(*schema));
        return true;
    }
    const auto& error = schema.error();
    if (error.code == "newer_schema"_L1) {
        findings.fail(u"schema"_s, error.detail, u"this program is older than the database: update it on this computer"_s);
    } else if (error.code == "older_schema"_L1) {
        findings.fail(u"schema"_s, error.detail, u"run \"yaguractl migrate\" as the database's owner"_s);
    } else {
        findings.fail(u"database"_s, error.detail, connectionAdvice(error, context.isEmbedded()));
    }
    return false;
}

void checkRoles(const store::Diagnosis& server, Findings& findings)
{
    if (server.roles.isEmpty()) {
        findings.fail(u"roles"_s, u"%1 has none of Yagura's roles"_s.arg(server.login),
            u"as an administrator: grant yagura_operator to \"%1\" (yagura_collector where it polls)"_s.arg(server.login));
        return;
    }
    findings.ok(u"roles"_s, u"%1: %2"_s.arg(server.login, server.roles.join(u", "_s)));
    if (!server.roles.contains(u"yagura_operator"_s) && !server.roles.contains(u"yagura_wall"_s))
        findings.warn(u"role of people"_s, u"%1 cannot act on items"_s.arg(server.login),
            u"for a person: grant yagura_operator to \"%1\""_s.arg(server.login));
    if (!server.roles.contains(u"yagura_collector"_s))
        findings.warn(u"role of collectors"_s, u"%1 cannot poll"_s.arg(server.login),
            u"where this computer shall poll: grant yagura_collector to \"%1\""_s.arg(server.login));
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
        findings.warn(u"encryption"_s, u"the connection is not encrypted"_s, u"add sslmode=verify-full to the connection string"_s);
    checkRoles(*server, findings);
    // Half the way there and back is nobody's fault.
    const auto apart = qAbs(before.addMSecs(before.msecsTo(after) / 2).msecsTo(server->serverNow));
    constexpr auto doubtfulMs = 2'000;
    constexpr auto wrongMs = 60'000;
    const auto words = u"%1 s apart from the server's"_s.arg(static_cast<double>(apart) / 1000, 0, 'f', 1);
    if (apart < doubtfulMs)
        findings.ok(u"clock"_s, words);
    else if (apart < wrongMs)
        findings.warn(u"clock"_s, words, u"let both computers keep time: systemctl enable --now systemd-timesyncd"_s);
    else
        findings.fail(u"clock"_s, words, u"let both computers keep time: systemctl enable --now systemd-timesyncd"_s);
    if (server->monthsAhead == 0)
        findings.fail(u"timeline"_s, u"there is no partition for this month"_s, u"start a collector: it makes them ahead"_s);
    else if (server->monthsAhead < 2)
        findings.warn(u"timeline"_s, u"there is no partition for the next month"_s, u"start a collector: it makes them ahead"_s);
    else
        findings.ok(u"timeline"_s, u"partitions for %1 months"_s.arg(server->monthsAhead));
}

void checkSource(const core::SourceConfig& config, const std::optional<core::SourceStatus>& status, Findings& findings)
{
    const auto check = u"source "_s + config.key;
    if (config.paused) {
        findings.warn(check, u"is paused"_s, u"yaguractl source resume "_s + config.key);
        return;
    }
    const auto now = QDateTime::currentDateTimeUtc();
    const bool isHeld = status && !status->holder.isEmpty() && status->lastPollAt
        && status->lastPollAt->secsTo(now) < qMax<qint64>(60, 3 * config.interval.count());
    const auto trial = QCoro::waitFor(trial::trySource(config));
    if (trial.error && trial.isSecretMissing && isHeld && !status->error) {
        findings.ok(check, u"polled by %1 (this computer has no key of it)"_s.arg(status->holder));
        return;
    }
    if (trial.error)
        findings.fail(check, core::errorKindName(trial.error->kind) + u": "_s + trial.error->detail, trial::remedy(config, trial));
    else if (trial.report.remarks.isEmpty())
        findings.ok(check, u"the key works, %1 open there"_s.arg(trial.report.openCount));
    else
        findings.warn(check, u"the key works, but: "_s + trial.report.remarks.join(u", "_s),
            trial.report.remarks.contains(u"no_from_address"_s)
                ? u"writes need a user's mail: yaguractl source add %1 --option from=MAIL"_s.arg(config.key)
                : u"see yaguractl(1), REMARKS"_s);
    if (!isHeld)
        findings.warn(check, u"nobody polls it"_s, u"start \"yaguractl collect\" as a service, or a desktop"_s);
    else if (status->error)
        findings.fail(check, u"the collector %1 fails: %2"_s.arg(status->holder, status->error->detail),
            u"the same key works here or fails here: compare with the line above"_s);
}

void checkSources(Context& context, Findings& findings)
{
    const auto commands = context.commands();
    if (!commands)
        return; // told already
    const auto configs = waitFor((*commands)->sources());
    const auto statuses = waitFor((*commands)->sourceStatuses());
    if (!configs || !statuses) {
        findings.fail(u"sources"_s, (configs ? statuses.error() : configs.error()).detail, u"check the roles above"_s);
        return;
    }
    if (configs->empty()) {
        findings.warn(u"sources"_s, u"none is configured"_s,
            u"yaguractl source add pd-main --kind pagerduty --secret-ref keychain:pd-main"_s);
    }
    for (const auto& config : *configs) {
        const auto status
            = std::find_if(statuses->begin(), statuses->end(), [&](const auto& one) { return one.key == config.key; });
        checkSource(config, status == statuses->end() ? std::nullopt : std::optional(*status), findings);
    }
    const auto customers = waitFor((*commands)->customers());
    if (customers && customers->empty())
        findings.warn(u"customers"_s, u"none is known"_s, u"yaguractl customer import FILE"_s);
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
    return {{u"doctor"_s, u"Finds what an installation gets wrong, and says how to mend it."_s, {}, {}, doctor}};
}

} // namespace yagura::ctl
