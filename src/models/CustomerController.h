// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"
#include "core/Result.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <list>
#include <optional>
#include <vector>

namespace yagura::models {

class Desk;

/// How old a card may be. A change is shown after `atMost`; the hour's calling order changes with the clock, so that a
/// card older than `hour` is read again too.
struct CustomerPace
{
    std::chrono::milliseconds atMost {2'000};
    std::chrono::milliseconds hour {60'000};
};

/// Keeps the card of the customer that is shown and those around it, so that it is there before a click is over: what
/// was read is shown at once and read again behind, if anything changed since. Only while somebody looks at it.
class CustomerController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerController)

public:
    enum class State { Nobody, Loading, Failed, Gone, Shown };
    static constexpr std::size_t kept = 64; ///< cards, the least lately shown leave

    /// `desk` outlives the controller.
    explicit CustomerController(Desk& desk, const CustomerPace& pace = {}, QObject* parent = nullptr);

    void show(core::CustomerId id); ///< an invalid id: an item without a customer
    void readAhead(const std::vector<core::CustomerId>& ids); ///< likely to be shown next, the likeliest first
    void setWatched(bool watched);
    void reload();

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isStale() const; ///< shown, but the database does not answer
    /// Shown, and of an hour that has passed: it is being read again.
    [[nodiscard]] bool isOutdated(const QDateTime& now) const;
    [[nodiscard]] core::CustomerId customer() const { return m_customer; }
    [[nodiscard]] const core::CustomerCard* card() const; ///< of the customer shown; null where there is none yet
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

signals:
    void switched(); ///< another customer is shown
    void changed(); ///< state or card differ from before

private:
    struct Entry
    {
        core::CustomerId id;
        std::optional<core::CustomerCard> card; ///< empty: it does not exist
        bool old = false; ///< something changed since it was read
    };

    [[nodiscard]] const Entry* find(core::CustomerId id) const;
    void age();
    void ask();
    void take(const std::vector<core::CustomerId>& asked, const core::Result<std::vector<core::CustomerCard>>& result);

    Desk& m_desk;
    CustomerPace m_pace;
    QTimer m_soon;
    QTimer m_beat;
    core::CustomerId m_customer;
    std::list<Entry> m_entries; ///< the one shown last in front
    std::vector<core::CustomerId> m_ahead;
    std::optional<core::Error> m_error;
    bool m_open = false; ///< the desk has been read once: before, there is no one to ask
    bool m_lost = false;
    bool m_watched = false;
    bool m_asking = false;
    bool m_changedMeanwhile = false; ///< since the question went out: the answer may be from before
};

} // namespace yagura::models
