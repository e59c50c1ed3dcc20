// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Lots.h"
#include "core/Clock.h"
#include "core/Signal.h"
#include "simulator/Http.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>

namespace yagura::test {

/// One trouble at the vendor, as it truly is.
struct Trouble
{
    core::SignalState state = core::SignalState::Firing;
    QString title;
    QString mergedInto; ///< PagerDuty only
    bool isDeleted = false; ///< the vendor knows it no more
    QDateTime created;
    QDateTime updated;

    [[nodiscard]] bool isOver() const
    {
        return isDeleted || state == core::SignalState::Recovered;
    }
};

/// A vendor whose truth is known and whose answers lie about it: lists that shrink, repeat,
/// miscount, cannot be read, break off, and carry times that are missing or made up. It never says
/// of a trouble that lasts that it is over.
class VendorWorld : public core::Clock
{
public:
    VendorWorld(std::uint64_t seed, const QDateTime& start)
        : lots(seed)
        , m_now(start)
    {
    }

    [[nodiscard]] QDateTime now() const override
    {
        return m_now;
    }

    /// Time passes and things happen.
    void goOn()
    {
        m_now = m_now.addSecs(lots.chance(4) ? 1200 : 15 + lots.below(75));
        for (auto count = lots.below(4); count > 0; --count)
            happen();
    }

    /// A long time passes and nothing happens: all that can only be found by reading everything is to be found.
    void rest() { m_now = m_now.addSecs(400); }

    /// Draws how the vendor behaves until the next call; `honestly` says all as it is.
    void beginPoll(bool honestly)
    {
        m_honest = honestly;
        m_overMeanwhile.clear();
        m_moved = false;
        for (auto each = troubles.cbegin(); each != troubles.cend(); ++each) {
            if (each->isOver())
                m_overMeanwhile.insert(each.key());
        }
        drawLies();
    }

    [[nodiscard]] virtual simulator::HttpReply answer(const simulator::HttpRequest& request) = 0;

    /// Whether a trouble was over at any moment of this poll: what may be called recovered.
    [[nodiscard]] bool wasOver(const QString& id) const
    {
        return m_overMeanwhile.contains(id);
    }

    /// Whether things happened while the poll read.
    [[nodiscard]] bool movedMeanwhile() const
    {
        return m_moved;
    }

    /// Whether this poll's lies can be told by what was answered.
    [[nodiscard]] bool liesCanBeTold() const
    {
        return m_canBeTold;
    }

    [[nodiscard]] QSet<QString> open() const
    {
        QSet<QString> result;
        for (auto each = troubles.cbegin(); each != troubles.cend(); ++each) {
            if (!each->isOver())
                result.insert(each.key());
        }
        return result;
    }

    QMap<QString, Trouble> troubles; ///< by the external id that the signals bear
    QString lies; ///< in words, for a failure's message

protected:
    virtual void happen() = 0;
    virtual void drawLies() = 0;

    /// Something happens between two requests of one poll.
    void happenMeanwhile()
    {
        const auto before = open();
        happen();
        m_moved = true;
        for (const auto& id : before) {
            if (troubles.value(id).isOver())
                m_overMeanwhile.insert(id);
        }
    }

    [[nodiscard]] QStringList openIds() const
    {
        auto ids = open().values();
        ids.sort();
        return ids;
    }

    Lots lots;
    bool m_honest = true;
    bool m_canBeTold = true;

private:
    QDateTime m_now;
    QSet<QString> m_overMeanwhile;
    bool m_moved = false;
};

} // namespace yagura::test
