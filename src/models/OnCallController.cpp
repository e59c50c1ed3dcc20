// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/OnCallController.h"

#include "core/Whenever.h"
#include "models/Desk.h"
#include "models/OnCallDesk.h"
#include "models/ErrorText.h"
#include "models/Times.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

constexpr auto askEverySeconds = 300;
constexpr auto askAgainSeconds = 10; // a storm notifies many times a second
constexpr auto maxNames = 2;
constexpr auto maxLines = 24;

} // namespace

OnCallController::OnCallController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::snapshotTaken, this, [this] { ask(); });
    connect(&desk, &Desk::connectionRegained, this, [this] { ask(); });
    connect(&desk, &Desk::somethingChanged, this, [this] { m_isDue = true; });
}

void OnCallController::ask()
{
    if (std::exchange(m_isAsking, true)) {
        m_isDue = true; // what changed since is not in the answer under way
        return;
    }
    m_isDue = false;
    m_hasAsked = true;
    m_askedAt = m_now;
    core::whenever(m_desk.onCall().onCallNow(), this, [this](const auto& answer) { take(answer); });
}

void OnCallController::take(const core::Result<std::vector<core::OnCallNow>>& answer)
{
    m_isAsking = false;
    m_hasFailed = !answer; // who was on call is still shown, and said to be old by its time
    if (answer) {
        m_hasAnswered = true;
        m_sources = *answer;
    }
    update();
}

void OnCallController::advance(const QDateTime& now)
{
    m_now = now;
    if (m_hasAsked && !m_askedAt.isValid())
        m_askedAt = now;
    if (m_hasAsked) {
        const auto waited = m_askedAt.secsTo(now);
        const auto isOver = [&now](const core::OnCall& entry) { return entry.until && *entry.until <= now; };
        const bool hasEnded = std::any_of(m_sources.begin(), m_sources.end(),
            [&](const core::OnCallNow& source) { return std::any_of(source.onCall.begin(), source.onCall.end(), isOver); });
        if (waited < 0 || waited >= askEverySeconds || (waited >= askAgainSeconds && (m_isDue || hasEnded)))
            ask();
    }
    update();
}

void OnCallController::retranslate()
{
    m_text.clear();
    update();
}

std::vector<core::OnCall> OnCallController::firstLine() const
{
    std::vector<core::OnCall> scheduled;
    std::vector<core::OnCall> named; // by the policy itself: shown where nobody has a shift
    const auto add = [](std::vector<core::OnCall>& to, const core::OnCall& entry) {
        const auto same = std::find_if(to.begin(), to.end(), [&entry](const core::OnCall& other) { return other.personId == entry.personId; });
        if (same == to.end())
            to.push_back(entry);
        else if (same->until && (!entry.until || *entry.until > *same->until))
            same->until = entry.until; // of two shifts the one that ends last
    };
    for (const auto& source : m_sources) {
        for (const auto& entry : source.onCall) {
            if (entry.level == 1 && (!entry.until || !m_now.isValid() || *entry.until > m_now))
                add(entry.scheduleId.isEmpty() ? named : scheduled, entry);
        }
    }
    return scheduled.empty() ? named : scheduled;
}

void OnCallController::update()
{
    auto state = State::Hidden;
    QString text;
    const auto stale = std::find_if(m_sources.begin(), m_sources.end(),
        [this](const core::OnCallNow& source) { return source.readAt && core::isStale(source, m_now); });
    const bool isRead = std::any_of(
        m_sources.begin(), m_sources.end(), [](const core::OnCallNow& source) { return source.readAt.has_value(); });
    const bool isUnknown = m_hasFailed && !m_hasAnswered; // and not the same as nobody telling
    if (isUnknown || (!m_sources.empty() && !isRead)) {
        state = State::Unknown;
        text = tr("On call: unknown");
    } else if (!m_sources.empty()) {
        const auto people = firstLine();
        QStringList names;
        std::optional<QDateTime> until;
        for (const auto& entry : people) {
            if (names.size() < maxNames)
                names += entry.person;
            if (entry.until && (!until || *entry.until < *until))
                until = entry.until;
        }
        const auto rest = static_cast<int>(people.size()) - static_cast<int>(names.size());
        auto who = names.join(tr(", ", "between people"));
        if (rest > 0)
            who = tr("%1 and %n more", "people", rest).arg(who);
        state = stale != m_sources.end() || people.empty() ? State::Stale : State::Known;
        if (stale != m_sources.end()) {
            const auto at = Times::shortMoment(*stale->readAt, m_now);
            text = people.empty() ? tr("On call: unknown since %1").arg(at) : tr("On call: %1 (as of %2)").arg(who, at);
        } else if (people.empty()) {
            text = tr("On call: nobody");
        } else if (until) {
            text = tr("On call: %1 until %2").arg(who, Times::shortMoment(*until, m_now));
        } else {
            text = tr("On call: %1").arg(who);
        }
    }
    if (state == m_state && text == m_text)
        return;
    m_state = state;
    m_text = text;
    emit changed();
}

QString OnCallController::line(const core::OnCall& entry) const
{
    const auto where = entry.schedule.isEmpty() ? entry.policy : tr("%1 (%2)", "schedule and policy").arg(entry.schedule, entry.policy);
    const auto until = entry.until ? tr("until %1").arg(Times::shortMoment(*entry.until, m_now)) : tr("always", "on call");
    return tr("Level %1: %2, %3, %4", "level, person, where, until").arg(QString::number(entry.level), entry.person, where, until);
}

QStringList OnCallController::lines() const
{
    QStringList lines;
    for (const auto& source : m_sources) {
        const auto name = source.sourceName.isEmpty() ? source.sourceKey : source.sourceName;
        if (!source.readAt)
            lines += tr("%1 has not told yet who is on call.").arg(name);
        else
            lines += tr("%1, read at %2", "source").arg(name, Times::shortMoment(*source.readAt, m_now));
        if (source.error)
            lines += tr("It cannot be read now: %1").arg(ErrorText::brief(*source.error));
        for (const auto& entry : source.onCall)
            lines += line(entry);
    }
    if (m_hasFailed)
        lines += tr("The database did not answer: this may be old.");
    if (lines.size() > maxLines) {
        const auto rest = static_cast<int>(lines.size()) - maxLines;
        lines = lines.mid(0, maxLines) + QStringList {tr("%n more line(s)", nullptr, rest)};
    }
    return lines;
}

} // namespace yagura::models
