// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/Session.h"

namespace yagura::ctl {

class Findings;

/// Whether roles, owners, rights and limits are as they are meant to be.
void checkRights(store::Session& session, Findings& findings);

} // namespace yagura::ctl
