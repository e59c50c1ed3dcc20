// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "VendorWorld.h"

#include <QJsonObject>

#include <vector>

namespace yagura::test {

/// PagerDuty's incidents and its log of what happened to them.
class PagerDutyWorld final : public VendorWorld
{
public:
    PagerDutyWorld(std::uint64_t seed, const QDateTime& start);

    [[nodiscard]] simulator::HttpReply answer(const simulator::HttpRequest& request) override;

private:
    enum class Lie {
        None,
        MoreButEmpty,
        MoreForEver,
        Shorter,
        Unreadable,
        OlderTwice,
        Fails,
        Breaks,
        NoList,
        Moves
    };
    enum class LookLie { None, Html404, Fails, OtherId, Unreadable };
    enum class LogLie { None, Forgets, MoreButEmpty, Fails, Unreadable };
    enum class TimeLie { None, Unsaid, Ahead, Long1970, Words };

    struct Entry
    {
        QString id;
        QString kind;
        QString incident;
        QDateTime at;
    };

    void happen() override;
    void drawLies() override;
    void log(const QString& kind, const QString& incident);
    [[nodiscard]] simulator::HttpReply incidents(const simulator::HttpRequest& request);
    [[nodiscard]] simulator::HttpReply one(const QString& id);
    [[nodiscard]] simulator::HttpReply entries(const simulator::HttpRequest& request);
    [[nodiscard]] simulator::HttpReply dated(simulator::HttpReply reply);
    [[nodiscard]] QJsonObject incident(const QString& id, const Trouble& trouble);

    Lie m_lie = Lie::None;
    LookLie m_lookLie = LookLie::None;
    LogLie m_logLie = LogLie::None;
    TimeLie m_timeLie = TimeLie::None;
    QString m_victim;
    int m_perPage = 100;
    QDateTime m_date; ///< of the answers' header; invalid for none
    std::vector<Entry> m_log;
    QMap<QString, Trouble> m_before; ///< each as it was before its last change
    QMap<QString, TimeLie> m_told;
};

} // namespace yagura::test
