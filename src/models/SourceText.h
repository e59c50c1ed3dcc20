// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/SourceCard.h"
#include "models/ErrorText.h"
#include "models/SourceTrials.h"

#include <QCoreApplication>
#include <QString>

namespace yagura::models {

/// The words of the sources dock.
class SourceText
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)

public:
    [[nodiscard]] static QString name(const core::SourceStatus& status);
    [[nodiscard]] static QString state(const core::SourceCard& card, const QDateTime& now); ///< in a few words
    /// What is wrong, what still works, what to do; the first one alone where all is well.
    [[nodiscard]] static ErrorWords condition(const core::SourceCard& card, const QDateTime& now);
    [[nodiscard]] static QString auth(core::AuthState auth);
    [[nodiscard]] static QString budget(const core::SourceStatus& status);
    [[nodiscard]] static QString holder(const core::SourceCard& card);
    [[nodiscard]] static QString secretPlace(const QString& secretRef);
    [[nodiscard]] static QString secretHint(const QString& kind); ///< what to type as the secret
    [[nodiscard]] static QString optionsHint(const QString& kind);
    [[nodiscard]] static QString siteHint(const QString& kind);

    [[nodiscard]] static QString change(const core::SourceChange& change); ///< what was done
    [[nodiscard]] static QString changeFacts(const core::SourceChange& change); ///< "Interval: 30 → 60"

    [[nodiscard]] static QString outcome(const core::SourceConfig& config, const TrialOutcome& outcome);
    enum class Key { AsItWas, Kept };
    /// Of a change of a source. `key`: whether a new one went into the keychain before the refusal.
    [[nodiscard]] static ErrorWords refusal(const core::Error& error, Key key = Key::AsItWas);
    [[nodiscard]] static ErrorWords keychain(const core::Error& error);

private:
    static QString remark(const QString& name);
    static QString remedy(const core::SourceConfig& config, const TrialOutcome& outcome);
    static QString field(const QString& column);
};

} // namespace yagura::models
