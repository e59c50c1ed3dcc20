// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/CustomerDesk.h"

#include <QPromise>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace yagura::test {

/// Customers as values, and what was asked and written.
class FakeCustomers final : public models::CustomerDesk
{
public:
    std::map<qint64, core::CustomerCard> house;
    std::vector<std::vector<core::CustomerId>> asked;
    std::vector<core::CustomerCard> edited;
    std::vector<core::CustomerChange> changes;
    std::optional<core::Error> error; ///< answers this instead
    core::Result<bool> editAnswer = true;
    bool answersNow = true; ///< false: cards wait for answer()

    QFuture<core::Result<std::vector<core::CustomerCard>>> cards(const std::vector<core::CustomerId>& ids) override
    {
        asked.push_back(ids);
        auto promise = std::make_shared<Promise>();
        promise->start();
        auto future = promise->future();
        m_waiting.emplace_back(ids, promise);
        if (answersNow)
            answer();
        return future;
    }

    void answer()
    {
        for (const auto& [ids, promise] : std::exchange(m_waiting, {})) {
            std::vector<core::CustomerCard> found;
            for (const auto id : ids) {
                if (const auto card = house.find(id.value); card != house.end())
                    found.push_back(card->second);
            }
            promise->addResult(error ? core::Result<std::vector<core::CustomerCard>>(tl::unexpected(*error)) : found);
            promise->finish();
        }
    }

    QFuture<core::Result<bool>> edit(const core::CustomerCard& card) override
    {
        edited.push_back(card);
        return done(editAnswer);
    }
    QFuture<core::Result<std::vector<core::CustomerChange>>> history(core::CustomerId) override { return done<std::vector<core::CustomerChange>>(changes); }

private:
    using Promise = QPromise<core::Result<std::vector<core::CustomerCard>>>;

    template <class T>
    static QFuture<core::Result<T>> done(const core::Result<T>& value)
    {
        QPromise<core::Result<T>> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }

    std::vector<std::pair<std::vector<core::CustomerId>, std::shared_ptr<Promise>>> m_waiting;
};

} // namespace yagura::test
