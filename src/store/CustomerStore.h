// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"
#include "store/Session.h"

#include <QFuture>

#include <vector>

namespace yagura::store {

/// Customers for people: cards, edits by leads, their history.
class CustomerStore final
{
public:
    explicit CustomerStore(Session& session);

    /// The cards of those that exist, in the order asked; at most 50 at once. `zone` is the room's, by its IANA name.
    [[nodiscard]] QFuture<core::Result<std::vector<core::CustomerCard>>> cards(
        const std::vector<core::CustomerId>& ids, const QString& zone);

    /// Writes the card's customer and environments over what is stored.
    /// Errors: Denied, NotFound ("no_customer"), Conflict ("customer_changed_since" where `version` is not what is
    ///         stored, "key_taken"), Invalid (what resources/schema/0007_customers.sql names).
    [[nodiscard]] QFuture<core::Result<bool>> edit(const core::CustomerCard& card);

    /// Newest first, at most 100.
    [[nodiscard]] QFuture<core::Result<std::vector<core::CustomerChange>>> history(core::CustomerId id);

private:
    Session& m_session;
};

} // namespace yagura::store
