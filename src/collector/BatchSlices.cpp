// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/BatchSlices.h"

#include <iterator>
#include <utility>

namespace yagura::collector {

using core::IngestBatch;

namespace {

// Not exact: the pieces shall stay well below PostgreSQL's 1 GB and 256 MB of jsonb, not hit a number.
qsizetype bytesOf(const core::Signal& signal)
{
    constexpr qsizetype rest = 600;
    return rest + signal.raw.size() + 3 * signal.title.size();
}

qsizetype bytesOf(const core::Monitor& monitor)
{
    constexpr qsizetype rest = 200;
    return rest + monitor.raw.size() + 3 * (monitor.query.size() + monitor.message.size());
}

template <class T>
void moveTail(std::vector<T>& from, size_t begin, std::vector<T>& to)
{
    to.assign(std::make_move_iterator(from.begin() + static_cast<std::ptrdiff_t>(begin)),
        std::make_move_iterator(from.end()));
    from.resize(begin);
}

} // namespace

qsizetype recordCount(const IngestBatch& batch)
{
    return static_cast<qsizetype>(
               batch.monitors.size() + batch.arrived.size() + batch.events.size() + batch.badRecords.size())
        + batch.gone.size();
}

std::deque<IngestBatch> sliced(IngestBatch batch, qsizetype maxSignals, qsizetype maxBytes)
{
    std::deque<IngestBatch> slices;
    IngestBatch slice;
    slice.observedAt = batch.observedAt;
    qsizetype bytes = 0;
    const auto makeRoom = [&](qsizetype needed) {
        const auto count = static_cast<qsizetype>(slice.arrived.size() + slice.monitors.size());
        if (count == 0 || (bytes + needed <= maxBytes && count < maxSignals))
            return;
        slices.push_back(std::exchange(slice, {}));
        slice.observedAt = batch.observedAt;
        bytes = 0;
    };
    for (auto& monitor : batch.monitors) {
        const auto size = bytesOf(monitor);
        makeRoom(size);
        bytes += size;
        slice.monitors.push_back(std::move(monitor));
    }
    for (auto& signal : batch.arrived) {
        const auto size = bytesOf(signal);
        makeRoom(size);
        bytes += size;
        slice.arrived.push_back(std::move(signal));
    }
    slice.events = std::move(batch.events);
    slice.gone = std::move(batch.gone);
    slice.badRecords = std::move(batch.badRecords);
    if (!slice.isEmpty())
        slices.push_back(std::move(slice));
    return slices;
}

std::pair<IngestBatch, IngestBatch> halves(IngestBatch batch)
{
    Q_ASSERT(recordCount(batch) >= 2);
    IngestBatch first;
    first.observedAt = batch.observedAt;
    auto left = static_cast<size_t>(recordCount(batch) / 2);
    const auto take = [&left](auto& from, auto& to) {
        const auto count = qMin(left, static_cast<size_t>(from.size()));
        auto kept = std::move(from);
        from = {};
        moveTail(kept, count, from);
        to = std::move(kept);
        left -= count;
    };
    take(batch.monitors, first.monitors);
    take(batch.arrived, first.arrived);
    take(batch.badRecords, first.badRecords);
    take(batch.events, first.events);
    const auto goneCount = static_cast<qsizetype>(left);
    first.gone = batch.gone.mid(0, goneCount);
    batch.gone = batch.gone.mid(goneCount);
    return {std::move(first), std::move(batch)};
}

IngestBatch asBadRecord(const IngestBatch& batch, const QString& reason)
{
    IngestBatch answer;
    answer.observedAt = batch.observedAt;
    const auto why = QStringLiteral("the database refused it: ") + reason;
    for (const auto& signal : batch.arrived)
        answer.badRecords.push_back({why, signal.raw.isEmpty() ? signal.externalId.toUtf8() : signal.raw});
    for (const auto& monitor : batch.monitors)
        answer.badRecords.push_back({why, monitor.raw.isEmpty() ? monitor.externalId.toUtf8() : monitor.raw});
    for (const auto& event : batch.events)
        answer.badRecords.push_back({why, event.externalId.toUtf8()});
    for (const auto& id : batch.gone)
        answer.badRecords.push_back({why, id.toUtf8()});
    return answer;
}

} // namespace yagura::collector
