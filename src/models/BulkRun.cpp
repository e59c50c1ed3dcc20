// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/BulkRun.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ItemDesk.h"

#include <algorithm>

namespace yagura::models {

namespace {

/// Changes come in batches: the preview is asked for again once after them.
constexpr auto askAgainAfter = std::chrono::milliseconds(300);
/// What could not be read is asked for again, though nothing changes.
constexpr auto tryAgainAfter = std::chrono::seconds(5);

/// What a person decides by. More of the same event is no reason to ask again.
bool isDecidedAlike(const core::WorkItem& one, const core::WorkItem& other)
{
    return one.state == other.state && one.owner == other.owner && one.severity == other.severity && one.recoveredAt.has_value() == other.recoveredAt.has_value();
}

} // namespace

BulkRun::BulkRun(Desk& desk, const core::Clock& clock, core::Verb verb, const std::vector<core::WorkItem>& items, const QString& me, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_verb(verb)
    , m_me(me)
{
    for (const auto& item : items) {
        if (m_lines.size() == mostItems)
            break;
        m_rowOf.insert(item.id, rowCount());
        m_lines.push_back({item, item, {}, Standing::Planned, {}, 0, {}});
    }
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BulkRun::read);
    connect(&desk, &Desk::itemsChanged, this, &BulkRun::follow);
    connect(&desk, &Desk::snapshotTaken, this, &BulkRun::follow);
    connect(&desk, &Desk::connectionRegained, this, [this] {
        if (m_phase == Phase::Ready)
            m_again.start(askAgainAfter);
    });
    connect(&desk, &Desk::performed, this, [this](const core::Action& action, const core::ActionAnswer& answered) {
        answer(action.id, Standing::Done, answered.deliveries);
    });
    connect(&desk, &Desk::kept, this, [this](const core::Action& action) { answer(action.id, Standing::Kept); });
    connect(&desk, &Desk::refused, this, [this](const core::Action& action, const core::Error& error) {
        answer(action.id, Standing::Refused, 0, error);
    });
    read();
}

BulkRun::~BulkRun()
{
    m_desk.disconnect(this);
    if (m_phase != Phase::Running)
        return;
    for (auto row = 0; row < rowCount(); ++row) {
        if (m_lines[static_cast<size_t>(row)].standing == Standing::Waiting)
            handOver(row);
    }
}

BulkRun::Counts BulkRun::counts() const
{
    Counts counts;
    for (const auto& line : m_lines) {
        switch (line.standing) {
        case Standing::Planned:
            ++counts.planned;
            break;
        case Standing::Impossible:
            ++counts.impossible;
            break;
        case Standing::Waiting:
            ++counts.waiting;
            break;
        case Standing::UnderWay:
            ++counts.underWay;
            break;
        case Standing::Done:
            ++counts.done;
            break;
        case Standing::Kept:
            ++counts.kept;
            break;
        case Standing::Refused:
            ++counts.refused;
            break;
        case Standing::Stopped:
            ++counts.stopped;
            break;
        }
    }
    return counts;
}

bool BulkRun::owns(const QUuid& action) const
{
    return std::ranges::any_of(m_lines, [&](const Line& line) { return !line.action.isNull() && line.action == action; });
}

void BulkRun::read()
{
    std::vector<core::ItemId> ids;
    std::vector<size_t> rows;
    for (size_t at = 0; at < m_lines.size(); ++at) {
        const auto standing = m_lines[at].standing;
        if (standing != Standing::Planned && standing != Standing::Impossible)
            continue; // done in an earlier round
        ids.push_back(m_lines[at].item.id);
        rows.push_back(at);
    }
    const auto asked = ++m_asked;
    core::whenever(m_desk.items().previewActions(ids, m_verb), this, [this, asked, rows](const core::Result<std::vector<core::ActionPreview>>& previews) {
        if (asked == m_asked && (m_phase == Phase::Reading || m_phase == Phase::Ready))
            take(rows, previews);
    });
}

/// Not put off by what comes next: in a storm it would never be read.
void BulkRun::readSoon()
{
    if (m_blind || !m_again.isActive())
        m_again.start(askAgainAfter);
}

void BulkRun::take(const std::vector<size_t>& rows, const core::Result<std::vector<core::ActionPreview>>& previews)
{
    m_blind = !previews;
    m_blindness = previews ? core::Error {} : previews.error();
    for (size_t at = 0; at < rows.size(); ++at) {
        auto& line = m_lines[rows[at]];
        if (line.standing != Standing::Planned && line.standing != Standing::Impossible)
            continue;
        line.preview = previews && at < previews->size() ? (*previews)[at] : core::ActionPreview {line.item.id, line.item.version, true, {}, {}, {}};
        if (line.item.version <= line.preview.version)
            line.previewed = line.item; // else it is older than the item: the next one is asked for already
        line.standing = line.preview.allowed ? Standing::Planned : Standing::Impossible;
    }
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    if (m_blind && !m_again.isActive())
        m_again.start(tryAgainAfter);
    setPhase(Phase::Ready);
    emit progressed();
}

/// What the preview says must hold when the person says yes.
void BulkRun::follow(const std::vector<core::WorkItem>& items)
{
    auto touched = false;
    for (const auto& item : items) {
        // Of 100,000 in a snapshot a few are of these.
        const auto found = m_rowOf.constFind(item.id);
        if (found == m_rowOf.constEnd() || m_lines[static_cast<size_t>(*found)].item.version >= item.version)
            continue;
        const auto row = *found;
        m_lines[static_cast<size_t>(row)].item = item;
        touched = true;
        emit dataChanged(index(row, 0), index(row, columns - 1));
    }
    if (touched && (m_phase == Phase::Ready || m_phase == Phase::Reading))
        readSoon();
}

void BulkRun::setText(const QString& text)
{
    m_text = text.trimmed();
    if (m_phase != Phase::Ready || m_lines.empty())
        return;
    emit dataChanged(index(0, StandingColumn), index(rowCount() - 1, StandingColumn)); // with a text goes a note
    emit progressed();
}

void BulkRun::setUntil(const QDateTime& until)
{
    m_until = until;
    emit progressed();
}

bool BulkRun::canStart() const
{
    return m_phase == Phase::Ready && counts().planned > 0 && (m_verb != core::Verb::Note || !m_text.isEmpty()) && (m_verb != core::Verb::Watch || m_until.isValid()) && missing().isEmpty();
}

void BulkRun::start()
{
    if (!canStart())
        return;
    m_again.stop();
    for (auto row = 0; row < rowCount(); ++row) {
        if (m_lines[static_cast<size_t>(row)].standing == Standing::Planned)
            setStanding(row, Standing::Waiting);
    }
    setPhase(Phase::Running);
    feed();
}

void BulkRun::stop()
{
    if (m_phase != Phase::Running)
        return;
    for (auto row = 0; row < rowCount(); ++row) {
        if (m_lines[static_cast<size_t>(row)].standing == Standing::Waiting)
            setStanding(row, Standing::Stopped);
    }
    setPhase(Phase::Stopping);
    feed();
}

void BulkRun::retry()
{
    if (m_phase != Phase::Finished)
        return;
    for (auto row = 0; row < rowCount(); ++row) {
        const auto standing = m_lines[static_cast<size_t>(row)].standing;
        if (standing == Standing::Refused || standing == Standing::Stopped)
            setStanding(row, Standing::Planned);
    }
    setPhase(Phase::Reading);
    read();
    emit progressed();
}

void BulkRun::feed()
{
    if (m_feeding)
        return; // the desk answered at once: the loop below goes on
    m_feeding = true;
    auto underWay = counts().underWay;
    for (auto row = 0; row < rowCount() && underWay < atOnce && m_phase == Phase::Running; ++row) {
        if (m_lines[static_cast<size_t>(row)].standing != Standing::Waiting)
            continue;
        handOver(row);
        underWay = counts().underWay;
    }
    m_feeding = false;
    const auto now = counts();
    if (isBusy() && now.underWay == 0 && now.waiting == 0)
        setPhase(Phase::Finished);
    emit progressed();
}

void BulkRun::handOver(int row)
{
    auto& line = m_lines[static_cast<size_t>(row)];
    core::Action action;
    action.id = QUuid::createUuid();
    action.item = line.item.id;
    action.verb = m_verb;
    action.text = m_text;
    if (m_verb == core::Verb::Watch)
        action.until = m_until;
    if (!m_blind && m_verb != core::Verb::Note)
        action.expectedVersion = expected(line);
    // What was previewed is what is done: the database refuses an item that somebody took meanwhile.
    const auto& shown = isDecidedAlike(line.item, line.previewed) ? line.item : line.previewed;
    action.seen = core::seenItem(shown);
    action.takeOver = core::takesOver(m_verb, shown, m_me);
    line.action = action.id;
    setStanding(row, Standing::UnderWay);
    m_desk.perform(action);
}

/// The version that was decided by.
std::optional<qint64> BulkRun::expected(const Line& line)
{
    return isDecidedAlike(line.item, line.previewed) ? std::max(line.preview.version, line.item.version) : line.preview.version;
}

void BulkRun::answer(const QUuid& action, Standing standing, int deliveries, const core::Error& error)
{
    const auto found = std::ranges::find_if(m_lines, [&](const Line& line) { return !line.action.isNull() && line.action == action; });
    if (found == m_lines.end())
        return;
    found->deliveries = deliveries;
    found->error = error;
    setStanding(static_cast<int>(found - m_lines.begin()), standing);
    feed();
}

void BulkRun::setStanding(int row, Standing standing)
{
    m_lines[static_cast<size_t>(row)].standing = standing;
    emit dataChanged(index(row, StandingColumn), index(row, StandingColumn));
}

void BulkRun::setPhase(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        emit phaseChanged();
}

int BulkRun::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int BulkRun::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

void BulkRun::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    emit progressed();
}

} // namespace yagura::models
