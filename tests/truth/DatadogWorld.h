// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "VendorWorld.h"

#include <QJsonObject>

namespace yagura::test {

/// Datadog's list of groups, its monitors and its downtimes. Ids are "<monitor>/<group>".
class DatadogWorld final : public VendorWorld
{
public:
    DatadogWorld(std::uint64_t seed, const QDateTime& start);

    [[nodiscard]] simulator::HttpReply answer(const simulator::HttpRequest& request) override;

private:
    enum class Lie {
        None,
        Shorter,
        Empty,
        Unreadable,
        Twice,
        PageAgain,
        CountsMore,
        LastPageEmpty,
        Fails,
        Breaks,
        NoList,
        Moves
    };
    enum class StateLie { None, Fails, WithoutStates, Unreadable };
    enum class TimeLie { None, Unsaid, Zero, Ahead, Long1970, Words };

    void happen() override;
    void drawLies() override;
    [[nodiscard]] simulator::HttpReply groups(int page);
    [[nodiscard]] simulator::HttpReply monitor(const QString& id, bool withStates);
    [[nodiscard]] QJsonObject row(const QString& id);
    [[nodiscard]] QString word(const QString& id) const;

    Lie m_lie = Lie::None;
    StateLie m_stateLie = StateLie::None;
    TimeLie m_timeLie = TimeLie::None;
    QString m_victim; ///< the row that the lie is about
    int m_perPage = 100;
    QMap<QString, QString> m_words; ///< Alert, Warn or No Data
    QMap<QString, TimeLie>
        m_told; ///< a row without a time goes on without one until something happens
};

} // namespace yagura::test
