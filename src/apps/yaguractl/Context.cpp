// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"

#include "Json.h"
#include "Words.h"

#include "store/Migrator.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

Context::Context(const QString& database, bool asJson)
    : m_database(database)
    , m_asJson(asJson)
    , m_out(stdout)
    , m_err(stderr)
{
    m_out.setEncoding(QStringConverter::Utf8);
    m_err.setEncoding(QStringConverter::Utf8);
}

Context::~Context() = default;

void Context::print(const QString& text)
{
    m_out << text;
    if (!text.endsWith(u'\n'))
        m_out << '\n';
    m_out.flush();
}

void Context::print(const QJsonDocument& document)
{
    print(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

void Context::complain(const QString& text)
{
    m_err << "yaguractl: " << text << '\n';
    m_err.flush();
}

Exit Context::fail(const core::Error& error, const QJsonObject& beside)
{
    const auto kind = Words::kind(error.kind);
    complain(error.detail.isEmpty() ? kind : u"%1: %2"_s.arg(kind, error.detail));
    if (m_asJson) {
        auto object = beside;
        object.insert(u"error"_s, toJson(error));
        print(QJsonDocument(object));
    }
    return exitOf(error);
}

Exit Context::usage(const QString& problem)
{
    complain(problem);
    if (m_asJson)
        print(QJsonDocument(QJsonObject {{u"error"_s, toJson(core::Error {core::ErrorKind::Invalid, problem, u"usage"_s, {}})}}));
    return Exit::Usage;
}

core::Result<QString> Context::conninfo()
{
    if (!m_database.isEmpty())
        return m_database;
    if (!m_server) {
        auto server = std::make_unique<store::EmbeddedServer>();
        const auto joined = server->join();
        if (!joined)
            return tl::unexpected(joined.error());
        m_server = std::move(server);
        m_conninfo = *joined;
    }
    return m_conninfo;
}

core::Result<QString> Context::ownerConninfo()
{
    auto info = conninfo();
    if (!info || !isEmbedded())
        return info;
    return m_server->ownerConninfo();
}

core::Result<store::Session*> Context::session(const store::SessionTerms& terms)
{
    if (m_session)
        return m_session.get();
    const auto info = conninfo();
    if (!info)
        return tl::unexpected(info.error());
    const auto schema = store::checkSchema(*info);
    if (!schema) {
        auto error = schema.error();
        if (error.code == "older_schema"_L1)
            error.detail = Words::tr("%1 (run \"yaguractl migrate\")").arg(error.detail);
        return tl::unexpected(error);
    }
    m_session = std::make_unique<store::Session>(*info, u"yaguractl"_s, terms);
    return m_session.get();
}

core::Result<store::Commands*> Context::commands()
{
    if (!m_commands) {
        const auto connected = session();
        if (!connected)
            return tl::unexpected(connected.error());
        m_commands = std::make_unique<store::Commands>(**connected);
    }
    return m_commands.get();
}

} // namespace yagura::ctl
