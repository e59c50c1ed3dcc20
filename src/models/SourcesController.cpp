// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/SourcesController.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/SourceDesk.h"

namespace yagura::models {

namespace {

constexpr auto sourcesPause = std::chrono::milliseconds(200); // who holds what changes in bursts, when a collector starts

} // namespace

SourcesController::SourcesController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(sourcesPause);
    connect(&m_soon, &QTimer::timeout, this, &SourcesController::reload);
    connect(&desk, &Desk::sourcesRead, this, [this](const std::vector<core::SourceStatus>& sources) {
        if (!m_watched)
            return;
        m_asOf = m_now;
        const auto complete = m_model.setStatuses(sources) && m_read && !m_error;
        if (!complete && !m_soon.isActive())
            m_soon.start();
        emit changed();
    });
    connect(&desk, &Desk::connectionLost, this, [this] {
        m_lost = true;
        if (m_asOf.isValid())
            m_model.advance(m_asOf); // what grew old since then did so because nobody was heard
        emit changed();
    });
    const auto regained = [this] {
        const auto wasLost = std::exchange(m_lost, false);
        if (m_watched)
            reload();
        else if (wasLost)
            emit changed();
    };
    connect(&desk, &Desk::connectionRegained, this, regained);
    connect(&desk, &Desk::snapshotTaken, this, [this, regained] {
        if (m_lost)
            regained();
    });
}

SourcesController::State SourcesController::state() const
{
    if (m_read)
        return State::Shown;
    if (m_error)
        return State::Failed;
    return m_loading ? State::Loading : State::Idle;
}

void SourcesController::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    if (watched)
        reload();
}

void SourcesController::advance(const QDateTime& now)
{
    m_now = now;
    if (m_lost)
        return;
    const auto before = m_model.troubled();
    m_model.advance(now);
    // A source that fell silent may have lost its holder, which no row tells of.
    if (m_watched && m_model.troubled() != before && !m_soon.isActive())
        m_soon.start();
}

void SourcesController::reload()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    emit changed();
    core::whenever(m_desk.sources().cards(), this, [this](const auto& result) { take(result); });
}

void SourcesController::take(const core::Result<core::SourceCards>& result)
{
    m_loading = false;
    if (result) {
        m_read = true;
        m_error.reset();
        m_asOf = m_now;
        m_mayEdit = result->mayEdit;
        m_model.setCards(result->cards);
    } else if (result.error().kind != core::ErrorKind::Cancelled) {
        m_error = result.error(); // what was read before stays on the screen
    }
    emit changed();
    if (std::exchange(m_again, false))
        reload();
}

void SourcesController::save(const core::SourceConfig& config, std::optional<qint64> revision)
{
    core::whenever(m_desk.sources().save(config, revision), this, [this, key = config.key](const core::Result<bool>& result) {
        reload();
        if (result)
            emit saved(key);
        else
            emit refused(key, result.error());
    });
}

void SourcesController::setState(const QString& key, const QString& state)
{
    core::whenever(m_desk.sources().setState(key, state), this, [this, key](const core::Result<bool>& result) {
        reload();
        if (!result)
            emit stateRefused(key, result.error());
    });
}

void SourcesController::openDetails(core::SourceId source)
{
    core::whenever(m_desk.sources().badRecords(source), this, [this, source](const core::Result<std::vector<core::KeptRecord>>& records) {
        if (!records) {
            emit detailsFailed(source, records.error());
            return;
        }
        core::whenever(m_desk.sources().history(source), this,
            [this, source, records](const core::Result<std::vector<core::SourceChange>>& changes) {
                if (changes)
                    emit detailsRead(source, *records, *changes);
                else
                    emit detailsFailed(source, changes.error());
            });
    });
}

} // namespace yagura::models
