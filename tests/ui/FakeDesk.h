// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FakeSources.h"

#include "models/Desk.h"

#include <QHash>
#include <QPromise>

#include <map>
#include <memory>

namespace yagura::test {

/// A desk that holds its house as a value and remembers what was asked of it.
class FakeDesk final : public models::Desk
{
public:
    std::map<qint64, core::ItemDetail> details;
    std::vector<core::Customer> customerList;
    std::vector<core::Action> asked;
    std::vector<core::DeliveryId> retried;
    int detailsAsked = 0;
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
            if (found == details.end())
                promise->addResult(core::failure(core::ErrorKind::NotFound, QStringLiteral("no_item")));
            else
                promise->addResult(found->second);
            promise->finish();
        }
    }

    QFuture<core::Result<std::vector<core::Customer>>> customers() override { return done(customerList); }
    QFuture<core::Result<bool>> retryDelivery(core::DeliveryId id) override
    {
        retried.push_back(id);
        return done(true);
    }
    models::SourceDesk& sources() override { return sourceHouse; }
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
