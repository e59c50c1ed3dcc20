// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/Result.h"
#include "core/Whenever.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace yagura::models {

class Desk;

/// How often a chart may be counted again. A change is shown after `atMost` at the latest; the beat is for what only
/// the clock changes: an item that grows late, a day that begins.
struct ChartPace
{
    std::chrono::milliseconds atMost {10'000};
    std::chrono::milliseconds beat {60'000};
};

/// Keeps what one chart shows, and reads it again: after changes (many in a row ask once), on a slow beat, and after a
/// loss of the connection; only while somebody looks at it. What was read before stays while a reading fails.
class ChartSubject : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartSubject)

public:
    enum class State { Loading, Failed, Empty, Shown };

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isStale() const; ///< shown, but not as it is now
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< by the server's clock
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

    void setWatched(bool watched);
    void reload();
    /// What is shown counts by something that holds no more, as another zone: it is dropped, and counted again at once.
    void countAnew();

signals:
    void changed();

protected:
    /// `desk` outlives the subject.
    ChartSubject(Desk& desk, const ChartPace& pace, QObject* parent);

    virtual void read() = 0; ///< answers through taken() or failed(), once
    void taken(const QDateTime& asOf, bool empty);
    void failed(const core::Error& error);

private:
    void wish();
    void ask();
    void answered();
    [[nodiscard]] bool askOnceMore();

    ChartPace m_pace;
    QTimer m_soon;
    QTimer m_beat;
    QElapsedTimer m_sinceAnswer;
    QDateTime m_asOf;
    std::optional<core::Error> m_error;
    bool m_open = false; ///< the desk has been read once: before, there is no one to ask
    bool m_lost = false;
    bool m_watched = false;
    bool m_wished = true;
    bool m_asking = false;
    bool m_isMoot = false; ///< what is being asked is not wanted any more
    bool m_empty = true;
};

/// The subject of a kind of chart; `T` has `asOf` and `isEmpty()`.
template <class T>
class ChartOf final : public ChartSubject
{
public:
    using Fetch = std::function<QFuture<core::Result<T>>()>;

    ChartOf(Desk& desk, Fetch fetch, const ChartPace& pace = {}, QObject* parent = nullptr)
        : ChartSubject(desk, pace, parent)
        , m_fetch(std::move(fetch))
    {
    }

    [[nodiscard]] const T& chart() const { return m_chart; }

private:
    void read() override
    {
        core::whenever(m_fetch(), this, [this](const core::Result<T>& result) {
            if (!result) {
                failed(result.error());
                return;
            }
            m_chart = *result;
            taken(m_chart.asOf, m_chart.isEmpty());
        });
    }

    Fetch m_fetch;
    T m_chart;
};

} // namespace yagura::models
