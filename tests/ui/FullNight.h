// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FakeDesk.h"

#include <QStringList>

namespace yagura::test {

/// Night with every pane full: long and short texts of both languages, as vendors and people write them.
void furnish(FakeDesk& desk, std::vector<core::WorkItem>& items, const QDateTime& now);

/// All that `furnish` says and a vendor or a person wrote, longest first: it is not translated.
[[nodiscard]] QStringList writtenByOthers(const FakeDesk& desk, const std::vector<core::WorkItem>& items);

} // namespace yagura::test
