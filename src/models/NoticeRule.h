// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace yagura::models {

/// One thing to be said on the desktop of a person who does not look at the window.
struct Notice
{
    enum class Why {
        New,
        Worse,
        Again,
        TakenBack, ///< the vendor took back what somebody had
        Contradicted, ///< somebody has it, and the vendor says otherwise
    };

    Why why = Why::New;
    core::WorkItem item; ///< of several, the worst
    int count = 1; ///< more than one: said together

    bool operator==(const Notice&) const = default;
};

/// Which newcomers deserve a word on the desktop: what nobody has yet and is bad enough, when it comes, gets worse or fires
/// again; and what the vendor says against what a person here did. Not while the person sees the window, not at the start, and of a storm no more than one word, which counts on.
/// Units: instants UTC, handed in.
class NoticeRule final
{
public:
    /// From which severity on; nothing for none at all. An unknown severity counts as medium: it may be anything.
    void setFrom(std::optional<core::Severity> from) { m_from = from; }

    /// All open items. The first time nothing is said: who sits down sees them. After a loss, what is new is.
    void readAnew(const std::vector<core::WorkItem>& openItems);
    void change(const std::vector<core::WorkItem>& items);

    /// What is to be said now. While `seen`, what came is seen too, and nothing is.
    [[nodiscard]] std::vector<Notice> due(const QDateTime& now, bool seen);
    /// The items that were spoken of and need nobody any more, each told once.
    [[nodiscard]] std::vector<core::ItemId> handled();
    /// Whether the storm that was spoken of is over: its items are handled, or seen. Told once.
    [[nodiscard]] bool stormIsOver();

    static constexpr auto mostAtOnce = 3; ///< more in one breath are a storm
    static constexpr auto stormSeconds = 60; ///< a storm goes on until so long nothing came

private:
    struct Known
    {
        core::Severity severity = core::Severity::Unknown;
        int fires = 0;
    };

    struct Said
    {
        QDateTime at;
        Notice notice;
    };

    void take(const core::WorkItem& item);
    [[nodiscard]] bool isWorthAWord(const core::WorkItem& item) const;
    [[nodiscard]] std::vector<Notice> single(const QHash<qint64, Notice>& notices, const QDateTime& now);
    [[nodiscard]] std::vector<Notice> together(const QHash<qint64, Notice>& notices, const QDateTime& now);

    std::optional<core::Severity> m_from = core::Severity::High;
    QHash<qint64, Known> m_waiting; ///< what nobody has
    QHash<qint64, Notice> m_pending;
    QHash<qint64, QString> m_contradictions; ///< what each was last heard to say
    QSet<qint64> m_spoken;
    QSet<qint64> m_handled;
    QHash<qint64, core::WorkItem> m_storm; ///< of those that the storm's word counts: the ones that still wait
    QSet<qint64> m_counted; ///< all that it counts, each once; of a storm that goes on two at least
    QDateTime m_stormAt; ///< when it last grew
    std::vector<Said> m_lately; ///< single words
    bool m_stormOver = false;
    bool m_read = false;
};

} // namespace yagura::models
