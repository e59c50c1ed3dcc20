// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ItemDetailController.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/ItemDesk.h"

#include <algorithm>
#include <iterator>

namespace yagura::models {

namespace {

constexpr auto retryPause = std::chrono::seconds(10); // what made a reading fail may pass without any change in the room
constexpr auto detailPause = std::chrono::milliseconds(60); // a storm notifies many times a second

bool isOlder(const core::TimelineEntry& a, const core::TimelineEntry& b)
{
    return a.at < b.at || (a.at == b.at && a.id < b.id);
}

} // namespace

ItemDetailController::ItemDetailController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(detailPause);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    connect(&m_soon, &QTimer::timeout, this, &ItemDetailController::load);
    connect(&m_retry, &QTimer::timeout, this, &ItemDetailController::load);
    connect(&desk, &Desk::somethingChanged, this, &ItemDetailController::reload);
    connect(&desk, &Desk::connectionRegained, this, &ItemDetailController::reload);
}

ItemDetailController::State ItemDetailController::state() const
{
    if (!m_item.isValid())
        return State::Nothing;
    if (m_detail)
        return State::Shown;
    return m_error ? State::Failed : State::Loading;
}

void ItemDetailController::show(core::ItemId id)
{
    if (id == m_item)
        return;
    m_item = id;
    m_retry.stop();
    m_detail.reset();
    m_error.reset();
    m_again = false;
    m_timeline.clear();
    m_hasOlder = false;
    m_loadingOlder = false;
    m_olderFailed = false;
    emit itemSwitched(id);
    emit changed();
    if (id.isValid())
        load();
}

TimelineModel::Older ItemDetailController::older() const
{
    if (!m_hasOlder)
        return TimelineModel::Older::None;
    if (m_loadingOlder)
        return TimelineModel::Older::Loading;
    return m_olderFailed ? TimelineModel::Older::Failed : TimelineModel::Older::There;
}

void ItemDetailController::mergeTimeline()
{
    // Behind the page stays what was read before and is older than it: a line that comes in pushes one off the page.
    std::vector<core::TimelineEntry> merged = m_detail->timeline;
    // Where so many came that the page does not reach what was read before, that is read again when it is asked for.
    const auto reached = m_detail->timelineTruncated && !m_timeline.empty() && !isOlder(m_timeline.front(), merged.back());
    if (reached) {
        const auto last = merged.back();
        std::ranges::copy_if(m_timeline, std::back_inserter(merged), [&last](const auto& entry) { return isOlder(entry, last); });
    }
    if (merged.size() == m_detail->timeline.size()) {
        m_hasOlder = m_detail->timelineTruncated;
        m_loadingOlder = false; // what is on its way would leave a hole
    }
    m_timeline = std::move(merged);
}

void ItemDetailController::loadOlder()
{
    if (!m_hasOlder || m_loadingOlder || m_timeline.empty())
        return;
    m_loadingOlder = true;
    m_olderFailed = false;
    emit changed();
    core::whenever(m_desk.items().olderTimeline(m_item, m_timeline.back()), this,
        [this, id = m_item, olderThan = m_timeline.back().id](const auto& page) { takeOlder(id, olderThan, page); });
}

void ItemDetailController::takeOlder(core::ItemId id, core::TimelineId olderThan, const core::Result<core::TimelinePage>& page)
{
    if (id != m_item || !m_loadingOlder || m_timeline.empty() || m_timeline.back().id != olderThan)
        return;
    m_loadingOlder = false;
    m_olderFailed = !page;
    if (page) {
        m_hasOlder = page->hasOlder;
        const auto last = m_timeline.back();
        std::ranges::copy_if(page->entries, std::back_inserter(m_timeline), [&last](const auto& entry) { return isOlder(entry, last); });
    }
    emit changed();
}

void ItemDetailController::reload()
{
    if (m_item.isValid() && !m_soon.isActive())
        m_soon.start();
}

void ItemDetailController::load()
{
    if (!m_item.isValid())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    core::whenever(m_desk.itemDetail(m_item), this, [this, id = m_item](const auto& result) { take(id, result); });
}

void ItemDetailController::take(core::ItemId id, const core::Result<core::ItemDetail>& result)
{
    m_loading = false;
    m_retry.stop();
    const auto again = std::exchange(m_again, false);
    if (id != m_item) {
        load();
        return;
    }
    if (result) {
        const auto differs = !m_detail || m_error || *m_detail != *result;
        m_detail = *result;
        m_error.reset();
        mergeTimeline();
        emit wasRead();
        if (differs)
            emit changed();
    } else if (result.error().kind != core::ErrorKind::Cancelled) {
        // What was read before stays on the screen, as of when it was read.
        m_error = result.error();
        if (m_error->kind != core::ErrorKind::NotFound && m_error->kind != core::ErrorKind::Denied)
            m_retry.start();
        emit changed();
    }
    if (again)
        reload();
}

} // namespace yagura::models
