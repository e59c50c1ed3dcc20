// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FakeCharts.h"
#include "FakeCustomers.h"
#include "FakeSources.h"

#include "models/Desk.h"
#include "models/Drafts.h"
#include "models/ItemDesk.h"
#include "models/OnCallDesk.h"
#include "models/ViewDesk.h"

#include <QHash>
#include <QPromise>

#include <algorithm>
#include <map>
#include <memory>

namespace yagura::test {

template <class T>
QFuture<core::Result<T>> answered(const core::Result<T>& value)
{
    QPromise<core::Result<T>> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

/// What an item is asked for, as values.
class FakeItemDesk final : public models::ItemDesk
{
public:
    std::vector<core::TimelineEntry> history; ///< all of it, newest first
    std::vector<core::SimilarItem> similar;
    std::optional<core::Error> readingError; ///< the answer to what was like it, and to the intent's history
    std::vector<core::ItemId> snapshotsAsked;
    core::Result<bool> snapshotAnswer = true;
    core::Result<bool> intentAnswer = true;
    std::vector<core::MonitorIntent> intentsBefore;
    std::vector<core::MonitorIntent> intentsWritten;
    std::vector<core::IntentChange> changes;
    int olderAsked = 0;
    bool olderWaits = false; ///< answers to olderTimeline wait for answerOlder()
    std::vector<std::pair<QPromise<core::Result<core::TimelinePage>>, core::TimelinePage>> olderWaiting;

    void answerOlder()
    {
        for (auto& [promise, page] : std::exchange(olderWaiting, {})) {
            promise.addResult(page);
            promise.finish();
        }
    }

    QFuture<core::Result<core::TimelinePage>> olderTimeline(core::ItemId, const core::TimelineEntry& last) override
    {
        ++olderAsked;
        core::TimelinePage page;
        for (const auto& entry : history) {
            if (entry.id < last.id && page.entries.size() < 500)
                page.entries.push_back(entry);
        }
        page.hasOlder = !page.entries.empty() && page.entries.back().id != history.back().id;
        if (!olderWaits)
            return answered<core::TimelinePage>(page);
        olderWaiting.emplace_back(QPromise<core::Result<core::TimelinePage>>(), page);
        olderWaiting.back().first.start();
        return olderWaiting.back().first.future();
    }
    QFuture<core::Result<std::vector<core::SimilarItem>>> similarItems(core::ItemId) override
    {
        return readingError ? answered<std::vector<core::SimilarItem>>(tl::unexpected(*readingError)) : answered<std::vector<core::SimilarItem>>(similar);
    }
    QFuture<core::Result<bool>> askSnapshot(core::ItemId item) override
    {
        snapshotsAsked.push_back(item);
        return answered(snapshotAnswer);
    }
    QFuture<core::Result<bool>> editIntent(core::MonitorId, const core::MonitorIntent& before, const core::MonitorIntent& after) override
    {
        intentsBefore.push_back(before);
        intentsWritten.push_back(after);
        return answered(intentAnswer);
    }
    QFuture<core::Result<std::vector<core::IntentChange>>> intentHistory(core::MonitorId) override
    {
        if (readingError)
            return answered<std::vector<core::IntentChange>>(tl::unexpected(*readingError));
        return answered<std::vector<core::IntentChange>>(changes);
    }

    core::Result<std::map<qint64, core::ActionPreview>> previews; ///< those that are not named are possible, and written to PagerDuty
    int previewsAsked = 0;
    QFuture<core::Result<std::vector<core::ActionPreview>>> previewActions(const std::vector<core::ItemId>& items, core::Verb) override
    {
        ++previewsAsked;
        if (!previews)
            return answered<std::vector<core::ActionPreview>>(tl::unexpected(previews.error()));
        std::vector<core::ActionPreview> answer;
        for (const auto item : items) {
            const auto named = previews->find(item.value);
            answer.push_back(named == previews->end()
                    ? core::ActionPreview {item, 1, true, {}, {{QStringLiteral("pagerduty"), QStringLiteral("acknowledge"), 1}}, {}}
                    : named->second);
        }
        return answered<std::vector<core::ActionPreview>>(answer);
    }
};

/// Saved views as values; the rules are those of the database as far as one person sees them.
class FakeViews final : public models::ViewDesk
{
public:
    std::vector<core::SavedView> house;
    std::optional<core::Error> error; ///< the answer to the next write
    int asked = 0;
    std::shared_ptr<QPromise<core::Result<core::SavedView>>> slow; ///< where there is one, the next save is answered by the test

    QFuture<core::Result<std::vector<core::SavedView>>> views() override
    {
        ++asked;
        return answered<std::vector<core::SavedView>>(house);
    }
    QFuture<core::Result<core::SavedView>> saveView(const core::SavedView& view) override
    {
        if (error)
            return answered<core::SavedView>(tl::unexpected(*std::exchange(error, {})));
        if (view.id.isValid() && !isUpToDate(view.id, view.revision))
            return answered<core::SavedView>(core::failure(core::ErrorKind::Conflict, QStringLiteral("view_changed_since")));
        auto saved = view;
        if (slow) {
            slow->start();
            return slow->future();
        }
        ++saved.revision;
        saved.mayEdit = true;
        if (!saved.id.isValid()) {
            saved.id.value = static_cast<qint64>(house.size()) + 1;
            saved.mine = true;
            house.push_back(saved);
        }
        for (auto& one : house) {
            if (one.id == saved.id)
                one = saved;
        }
        return answered<core::SavedView>(saved);
    }
    QFuture<core::Result<bool>> removeView(core::ViewId id, qint64 revision) override
    {
        if (error)
            return answered<bool>(tl::unexpected(*std::exchange(error, {})));
        if (!isUpToDate(id, revision))
            return answered<bool>(core::failure(core::ErrorKind::Conflict, QStringLiteral("view_changed_since")));
        std::erase_if(house, [id](const core::SavedView& one) { return one.id == id; });
        return answered<bool>(true);
    }

private:
    bool isUpToDate(core::ViewId id, qint64 revision) const
    {
        return std::ranges::any_of(house, [=](const core::SavedView& one) { return one.id == id && one.revision == revision; });
    }
};

/// A desk that holds its house as a value and remembers what was asked of it.
class FakeDesk final : public models::Desk, public models::OnCallDesk
{
public:
    std::map<qint64, core::ItemDetail> details;
    std::vector<core::Customer> customerList;
    std::vector<core::OnCallNow> onCallSources;
    std::optional<core::Error> onCallError;
    int onCallAsked = 0;
    std::vector<core::Action> asked;
    std::vector<core::DeliveryId> retried;
    FakeItemDesk itemDesk;
    models::Drafts draftStore; ///< in memory, unless a test opens a file
    int detailsAsked = 0;
    std::optional<core::Error> detailError; ///< the answer to every reading of an item, while there is one
    FakeSources sourceHouse;
    bool answersNow = true; ///< false: answers to itemDetail wait for answer()

    QFuture<core::Result<core::ItemDetail>> itemDetail(core::ItemId id) override
    {
        ++detailsAsked;
        auto promise = std::make_shared<QPromise<core::Result<core::ItemDetail>>>();
        promise->start();
        auto future = promise->future();
        m_waiting.emplace_back(id, promise);
        if (answersNow)
            answer();
        return future;
    }

    void answer()
    {
        for (const auto& [id, promise] : std::exchange(m_waiting, {})) {
            const auto found = details.find(id.value);
            if (detailError)
                promise->addResult(tl::unexpected(*detailError));
            else if (found == details.end())
                promise->addResult(core::failure(core::ErrorKind::NotFound, QStringLiteral("no_item")));
            else
                promise->addResult(found->second);
            promise->finish();
        }
    }

    std::shared_ptr<QPromise<core::Result<std::vector<core::Customer>>>> slowCustomers; ///< where there is one, the test answers
    QFuture<core::Result<std::vector<core::Customer>>> customers() override
    {
        if (!slowCustomers)
            return done(customerList);
        slowCustomers->start();
        return slowCustomers->future();
    }
    QFuture<core::Result<bool>> retryDelivery(core::DeliveryId id) override
    {
        retried.push_back(id);
        return done(true);
    }
    models::SourceDesk& sources() override { return sourceHouse; }
    FakeItemDesk& items() override { return itemDesk; }
    models::Drafts& drafts() override { return draftStore; }
    FakeCharts chartDesk;
    models::ChartDesk& charts() override { return chartDesk; }
    FakeCustomers customerDesk;
    models::CustomerDesk& customerCards() override { return customerDesk; }
    models::OnCallDesk& onCall() override { return *this; }
    FakeViews viewHouse;
    models::ViewDesk& views() override { return viewHouse; }
    QFuture<core::Result<std::vector<core::OnCallNow>>> onCallNow() override
    {
        ++onCallAsked;
        if (onCallError)
            return answered<std::vector<core::OnCallNow>>(tl::unexpected(*onCallError));
        return done(onCallSources);
    }
    void perform(const core::Action& action) override { asked.push_back(action); }

private:
    template <class T>
    QFuture<core::Result<T>> done(const T& value)
    {
        QPromise<core::Result<T>> promise;
        promise.start();
        promise.addResult(core::Result<T>(value));
        promise.finish();
        return promise.future();
    }

    std::vector<std::pair<core::ItemId, std::shared_ptr<QPromise<core::Result<core::ItemDetail>>>>> m_waiting;
};

} // namespace yagura::test
