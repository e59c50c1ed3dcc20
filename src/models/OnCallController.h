// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/OnCall.h"
#include "core/Result.h"

#include <QObject>

#include <vector>

namespace yagura::models {

class Desk;

/// Who is on call now, in words. It asks the desk when the room's data changed, when a shift that it shows has ended and
/// every few minutes; never more than once in ten seconds.
class OnCallController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallController)

public:
    enum class State {
        Hidden, ///< no source tells who is on call
        Known,
        Stale, ///< what is shown is old, or nobody is on duty at level 1
        Unknown, ///< a source would tell and did not yet
    };

    /// `desk` outlives the controller.
    explicit OnCallController(Desk& desk, QObject* parent = nullptr);

    void advance(const QDateTime& now); ///< by the database's clock
    void retranslate();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& text() const { return m_text; } ///< short: level 1, and until when
    [[nodiscard]] QStringList lines() const; ///< every level, one a line, plain text

signals:
    void changed();

private:
    void ask();
    void take(const core::Result<std::vector<core::OnCallNow>>& answer);
    void update();
    [[nodiscard]] std::vector<core::OnCall> firstLine() const; ///< one per person
    [[nodiscard]] QString line(const core::OnCall& entry) const;

    Desk& m_desk;
    std::vector<core::OnCallNow> m_sources;
    QDateTime m_now;
    QDateTime m_askedAt;
    QString m_text;
    State m_state = State::Hidden;
    bool m_hasAsked = false; ///< a database is there to be asked
    bool m_isAsking = false;
    bool m_isDue = false; ///< something changed since the last question
    bool m_hasFailed = false;
    bool m_hasAnswered = false;
};

} // namespace yagura::models
