// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace yagura::ctl {

enum class Mark { Ok, Warn, Fail };

/// Collects the findings: one line a check, with what to do beside what is wrong.
class Findings final
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
        static const QStringList names {QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("fail")};
        const auto& name = names.at(static_cast<qsizetype>(mark));
        m_hasFailure = m_hasFailure || mark == Mark::Fail;
        m_json.append(QJsonObject {
            {QStringLiteral("check"), check}, {QStringLiteral("result"), name}, {QStringLiteral("finding"), finding},
            {QStringLiteral("advice"), advice}});
        m_text += QStringLiteral("%1  %2  %3").arg(name.leftJustified(4), check.leftJustified(18), finding);
        m_text += advice.isEmpty() ? QStringLiteral("\n") : QStringLiteral("\n      → %1\n").arg(advice);
    }

    QString m_text;
    QJsonArray m_json;
    bool m_hasFailure = false;
};

} // namespace yagura::ctl
