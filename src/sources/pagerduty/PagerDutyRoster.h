// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/OnCall.h"
#include "sources/pagerduty/PagerDutyMemory.h"
#include "sources/pagerduty/PagerDutyParser.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// Shape: `GET /oncalls`, users whole or as references. An entry whose level, person or end cannot be read is put aside:
/// shown wrongly it would have the wrong person called.
[[nodiscard]] core::Result<Page<core::OnCall>> readOnCalls(const QByteArray& body, const QDateTime& now);

/// Shape: `GET /services`.
[[nodiscard]] core::Result<Page<core::VendorService>> readServices(const QByteArray& body);

/// Who is on call now, and all services. Errors: whatever kept a page from being read; the services may be missing,
/// and a bad record then says why.
[[nodiscard]] QCoro::Task<core::Result<core::Roster>> readRoster(std::shared_ptr<Account> account, QDateTime now);

} // namespace yagura::sources::pagerduty
