// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ChartSubject.h"

#include "models/Desk.h"

#include <utility>

namespace yagura::models {

ChartSubject::ChartSubject(Desk& desk, const ChartPace& pace, QObject* parent)
    : QObject(parent)
    , m_pace(pace)
{
    m_soon.setSingleShot(true);
    m_beat.setInterval(m_pace.beat);
    connect(&m_soon, &QTimer::timeout, this, &ChartSubject::ask);
    connect(&m_beat, &QTimer::timeout, this, &ChartSubject::ask);
    connect(&desk, &Desk::somethingChanged, this, &ChartSubject::wish);
    connect(&desk, &Desk::snapshotTaken, this, [this] {
        m_open = true;
        m_lost = false;
        ask();
    });
    connect(&desk, &Desk::connectionLost, this, [this] {
        m_lost = true;
        emit changed();
    });
    connect(&desk, &Desk::connectionRegained, this, [this] {
        m_lost = false;
        ask();
    });
}

ChartSubject::State ChartSubject::state() const
{
    if (m_asOf.isValid())
        return m_empty ? State::Empty : State::Shown;
    return m_error ? State::Failed : State::Loading;
}

bool ChartSubject::isStale() const
{
    return m_asOf.isValid() && (m_lost || m_error);
}

void ChartSubject::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    if (!watched) {
        m_beat.stop();
        return;
    }
    m_beat.start();
    // What only the clock changes has gone on while nobody looked.
    const auto isOld = m_sinceAnswer.isValid() && m_sinceAnswer.hasExpired(m_pace.beat.count());
    if (m_wished || !m_asOf.isValid() || m_error || isOld)
        ask();
}

void ChartSubject::reload()
{
    ask();
}

void ChartSubject::countAnew()
{
    m_asOf = {};
    m_error.reset();
    m_isMoot = m_asking;
    ask();
    emit changed();
}

void ChartSubject::wish()
{
    m_wished = true;
    // Not started again by the next change: a storm would put it off for ever.
    if (m_watched && !m_asking && !m_soon.isActive())
        m_soon.start(m_pace.atMost);
}

void ChartSubject::ask()
{
    m_wished = true;
    if (!m_open || !m_watched || m_asking)
        return;
    m_wished = false;
    m_asking = true;
    m_soon.stop();
    read();
}

void ChartSubject::taken(const QDateTime& asOf, bool empty)
{
    if (askOnceMore())
        return;
    m_asOf = asOf;
    m_sinceAnswer.start();
    m_empty = empty;
    m_error.reset();
    answered();
}

/// Where the answer is to a question that holds no more.
bool ChartSubject::askOnceMore()
{
    if (!std::exchange(m_isMoot, false))
        return false;
    m_asking = false;
    ask();
    return true;
}

void ChartSubject::failed(const core::Error& error)
{
    if (askOnceMore())
        return;
    if (error.kind != core::ErrorKind::Cancelled)
        m_error = error;
    answered();
}

void ChartSubject::answered()
{
    m_asking = false;
    if (m_wished)
        wish();
    emit changed();
}

} // namespace yagura::models
