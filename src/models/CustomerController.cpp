// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/CustomerController.h"

#include "core/Whenever.h"
#include "models/CustomerDesk.h"
#include "models/Desk.h"

#include <algorithm>

namespace yagura::models {

namespace {

constexpr std::size_t aheadAtOnce = 12;

} // namespace

CustomerController::CustomerController(Desk& desk, const CustomerPace& pace, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pace(pace)
{
    m_soon.setSingleShot(true);
    m_beat.setInterval(m_pace.hour);
    connect(&m_soon, &QTimer::timeout, this, &CustomerController::ask);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        age();
        ask();
    });
    connect(&desk, &Desk::somethingChanged, this, [this] {
        age();
        // Not started again by the next change: a storm would put it off for ever.
        if (m_watched && !m_soon.isActive())
            m_soon.start(m_pace.atMost);
    });
    connect(&desk, &Desk::snapshotTaken, this, [this] {
        m_open = true;
        m_lost = false;
        age();
        ask();
    });
    connect(&desk, &Desk::connectionLost, this, [this] {
        m_lost = true;
        emit changed();
    });
    connect(&desk, &Desk::connectionRegained, this, [this] {
        m_lost = false;
        age();
        ask();
    });
}

const CustomerController::Entry* CustomerController::find(core::CustomerId id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const core::CustomerCard* CustomerController::card() const
{
    const auto* entry = m_customer.isValid() ? find(m_customer) : nullptr;
    return entry && entry->card ? &*entry->card : nullptr;
}

CustomerController::State CustomerController::state() const
{
    if (!m_customer.isValid())
        return State::Nobody;
    if (const auto* entry = find(m_customer))
        return entry->card ? State::Shown : State::Gone;
    return m_error ? State::Failed : State::Loading;
}

bool CustomerController::isStale() const
{
    return card() && (m_lost || m_error);
}

bool CustomerController::isOutdated(const QDateTime& now) const
{
    const auto* entry = m_customer.isValid() ? find(m_customer) : nullptr;
    // Twice: while it is watched it is read again with each beat, and between beat and answer it is not worth a word.
    return entry && entry->card && entry->old && entry->card->asOf.msecsTo(now) > 2 * m_pace.hour.count();
}

void CustomerController::show(core::CustomerId id)
{
    if (id == m_customer)
        return;
    m_customer = id;
    m_error.reset();
    if (const auto found = std::ranges::find(m_entries, id, &Entry::id); found != m_entries.end())
        m_entries.splice(m_entries.begin(), m_entries, found);
    m_soon.stop(); // what was chosen is looked at now
    emit switched();
    emit changed();
    ask();
}

void CustomerController::readAhead(const std::vector<core::CustomerId>& ids)
{
    m_ahead.clear();
    for (const auto id : ids) {
        if (id.isValid() && std::ranges::find(m_ahead, id) == m_ahead.end() && m_ahead.size() < aheadAtOnce)
            m_ahead.push_back(id);
    }
    ask();
}

void CustomerController::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    if (watched) {
        m_beat.start();
        ask();
    } else {
        m_beat.stop();
        m_soon.stop();
        age(); // nobody counts the minutes until it is looked at again
    }
}

void CustomerController::reload()
{
    m_soon.stop();
    age();
    ask();
}

void CustomerController::age()
{
    m_changedMeanwhile = true;
    for (auto& entry : m_entries)
        entry.old = true;
}

void CustomerController::ask()
{
    if (!m_open || !m_watched || m_asking)
        return;
    std::vector<core::CustomerId> wanted;
    const auto* shown = m_customer.isValid() ? find(m_customer) : nullptr;
    if (m_customer.isValid() && (!shown || (shown->old && !m_soon.isActive()))) {
        wanted.push_back(m_customer); // alone: it never waits for those around it
    } else {
        std::ranges::copy_if(m_ahead, std::back_inserter(wanted), [this](core::CustomerId id) { return !find(id); });
    }
    if (wanted.empty())
        return;
    m_asking = true;
    m_changedMeanwhile = false;
    core::whenever(m_desk.customerCards().cards(wanted), this, [this, wanted](const core::Result<std::vector<core::CustomerCard>>& result) { take(wanted, result); });
}

void CustomerController::take(const std::vector<core::CustomerId>& asked, const core::Result<std::vector<core::CustomerCard>>& result)
{
    m_asking = false;
    const auto concerned = std::ranges::find(asked, m_customer) != asked.end();
    if (!result) {
        if (result.error().kind != core::ErrorKind::Cancelled && concerned)
            m_error = result.error();
        m_ahead.clear(); // asked for again with the next step through the queue
        if (concerned)
            emit changed();
        else
            ask();
        return;
    }
    for (const auto id : asked) {
        const auto card = std::ranges::find(*result, id, [](const core::CustomerCard& each) { return each.customer.id; });
        auto read = card == result->end() ? std::optional<core::CustomerCard>() : std::optional(*card);
        if (const auto known = std::ranges::find(m_entries, id, &Entry::id); known != m_entries.end()) {
            known->card = std::move(read);
            known->old = m_changedMeanwhile;
        } else {
            m_entries.insert(id == m_customer ? m_entries.begin() : m_entries.end(), {id, std::move(read), m_changedMeanwhile});
        }
    }
    while (m_entries.size() > kept) {
        // The newest of those read ahead stand at the end: the least lately shown is the last before them.
        auto victim = std::prev(m_entries.end());
        while (victim != m_entries.begin() && std::ranges::find(m_ahead, victim->id) != m_ahead.end())
            --victim;
        if (victim->id == m_customer)
            victim = std::prev(m_entries.end());
        m_entries.erase(victim);
    }
    if (concerned) {
        m_error.reset();
        if (m_changedMeanwhile && !m_soon.isActive())
            m_soon.start(m_pace.atMost);
        emit changed();
    }
    ask();
}

} // namespace yagura::models
