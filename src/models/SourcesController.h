// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceCard.h"
#include "models/SourceListModel.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <optional>

namespace yagura::models {

class Desk;

/// Keeps the list of sources read, and changes sources for a lead. Nothing is read before it is asked for: a desk whose
/// dock is closed pays nothing.
class SourcesController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesController)

public:
    enum class State { Idle, Loading, Shown, Failed };

    /// `desk` outlives the controller.
    explicit SourcesController(Desk& desk, QObject* parent = nullptr);

    [[nodiscard]] SourceListModel& model() { return m_model; }
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }
    /// What is shown is of `asOf()`: the database does not answer, or did not let it be read again.
    [[nodiscard]] bool isStale() const { return m_read && (m_lost || m_error); }
    [[nodiscard]] bool isLost() const { return m_lost; }
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< invalid before anything was read
    [[nodiscard]] bool mayEdit() const { return m_mayEdit; }

    void setWatched(bool watched); ///< whether somebody looks: then changes are followed
    /// While the database is lost the clock stands still for the sources: nobody is to be called silent whom nobody asks.
    void advance(const QDateTime& now);
    void reload();
    /// Answers through saved() or refused().
    void save(const core::SourceConfig& config, std::optional<qint64> revision);
    void setState(const QString& key, const QString& state); ///< a refusal is told by stateRefused()
    void openDetails(core::SourceId source); ///< answers through detailsRead() or detailsFailed()

signals:
    void changed(); ///< state, rights or what the cards say
    void saved(const QString& key);
    void refused(const QString& key, const yagura::core::Error& error);
    void stateRefused(const QString& key, const yagura::core::Error& error);
    void detailsRead(yagura::core::SourceId source, const std::vector<yagura::core::KeptRecord>& records, const std::vector<yagura::core::SourceChange>& changes);
    void detailsFailed(yagura::core::SourceId source, const yagura::core::Error& error);

private:
    void take(const core::Result<core::SourceCards>& result);

    Desk& m_desk;
    SourceListModel m_model;
    std::optional<core::Error> m_error;
    QTimer m_soon;
    QDateTime m_now;
    QDateTime m_asOf;
    bool m_lost = false;
    bool m_watched = false;
    bool m_read = false;
    bool m_loading = false;
    bool m_again = false;
    bool m_mayEdit = false;
};

} // namespace yagura::models
