// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/SourceTrials.h"

#include <QThread>

namespace yagura::app {

/// Tries sources and keeps keys from this computer, on a thread of its own: neither a slow vendor nor a locked keychain
/// holds up the window. The thread starts with the first question.
class LocalTrials final : public models::SourceTrials
{
public:
    LocalTrials();
    ~LocalTrials() override;
    Q_DISABLE_COPY_MOVE(LocalTrials)

    [[nodiscard]] QStringList kinds() const override;
    [[nodiscard]] QFuture<models::TrialOutcome> tryOut(const core::SourceConfig& config, const QString& secret) override;
    [[nodiscard]] QFuture<core::Result<bool>> keepSecret(const core::SourceConfig& config, const QString& secret) override;

private:
    template <class Work>
    void onThread(Work work);

    QThread m_thread;
    QObject m_worker; ///< lives on m_thread
};

} // namespace yagura::app
