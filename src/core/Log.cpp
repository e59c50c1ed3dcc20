// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Log.h"

namespace yagura::core {

Q_LOGGING_CATEGORY(logStore, "yagura.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logSources, "yagura.sources", QtInfoMsg)
Q_LOGGING_CATEGORY(logCollector, "yagura.collector", QtInfoMsg)
Q_LOGGING_CATEGORY(logSimulator, "yagura.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(logModels, "yagura.models", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "yagura.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "yagura.app", QtInfoMsg)

} // namespace yagura::core
