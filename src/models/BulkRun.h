// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/ActionPreview.h"
#include "core/Clock.h"
#include "core/Result.h"
#include "core/WorkItem.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <optional>
#include <vector>

namespace yagura::models {

class Desk;

/// One action on several items: what it will do to each, the doing, and what came of each. Rows are the items, in the
/// order in which they were chosen; one that leaves the queue meanwhile keeps its row.
/// A few are handed to the desk at a time, so that stop() leaves the rest undone. The vendors' limits are kept by the
/// deliveries, however fast actions come.
class BulkRun final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ItemColumn, CustomerColumn, StandingColumn };
    static constexpr int columns = StandingColumn + 1;
    static constexpr int mostItems = 1000;
    static constexpr int atOnce = 4;
    static constexpr int longestText = 25000;

    enum Role {
        StandingRole = Qt::UserRole + 1, ///< int, Standing
        SeverityRole, ///< int, core::Severity
    };
    enum class Phase {
        Reading, ///< asking what would happen
        Ready,
        Running,
        Stopping, ///< what is under way is still to be answered
        Finished,
    };
    enum class Standing {
        Planned,
        Impossible,
        Waiting, ///< its turn comes
        UnderWay,
        Done,
        Kept, ///< on this workstation's disk, until there is a connection
        Refused,
        Stopped, ///< its turn did not come
    };
    struct Counts
    {
        int planned = 0;
        int impossible = 0;
        int waiting = 0;
        int underWay = 0;
        int done = 0;
        int kept = 0;
        int refused = 0;
        int stopped = 0;

        [[nodiscard]] int toBeDone() const { return waiting + underWay + done + kept + refused + stopped; }
        [[nodiscard]] int answered() const { return done + kept + refused; }
        bool operator==(const Counts&) const = default;
    };

    /// `desk` and `clock`, the room's, outlive it. At most mostItems. `me`: what this login owns is not taken from anybody.
    BulkRun(Desk& desk, const core::Clock& clock, core::Verb verb, const std::vector<core::WorkItem>& items, const QString& me = {}, QObject* parent = nullptr);
    /// Hands over what still waits for its turn, unless it was stopped: what was begun is not lost with the window.
    ~BulkRun() override;

    [[nodiscard]] core::Verb verb() const { return m_verb; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isBusy() const { return m_phase == Phase::Running || m_phase == Phase::Stopping; }
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] bool owns(const QUuid& action) const; ///< its answer is told here

    void setText(const QString& text);
    void setUntil(const QDateTime& until); ///< UTC; of a watch
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] QString missing() const; ///< what of the text and the end is to be mended before it can start
    void start();
    void stop();
    void retry(); ///< asks anew what will happen to what was refused or stopped; start() does it once more

    [[nodiscard]] QString customers() const; ///< whose the items are
    [[nodiscard]] QString summary() const; ///< what will happen, is happening, has happened
    [[nodiscard]] QStringList remarks() const; ///< what is to be known before it begins: writes to vendors, warnings
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void phaseChanged();
    void progressed();

private:
    struct Line
    {
        core::WorkItem item;
        core::WorkItem previewed; ///< as it was when the preview came
        core::ActionPreview preview;
        Standing standing = Standing::Planned;
        QUuid action; ///< the one that was handed over last
        int deliveries = 0;
        core::Error error;
    };

    void read();
    void readSoon();
    void take(const std::vector<size_t>& rows, const core::Result<std::vector<core::ActionPreview>>& previews);
    void feed();
    void handOver(int row);
    void answer(const QUuid& action, Standing standing, int deliveries = 0, const core::Error& error = {});
    void setStanding(int row, Standing standing);
    void setPhase(Phase phase);
    void follow(const std::vector<core::WorkItem>& items);
    [[nodiscard]] static std::optional<qint64> expected(const Line& line);
    [[nodiscard]] bool comesWith(const core::PlannedWrite& write) const;
    [[nodiscard]] QString words(const Line& line) const;
    [[nodiscard]] QString planned(const Line& line) const;

    Desk& m_desk;
    const core::Clock& m_clock;
    core::Verb m_verb;
    QString m_me;
    std::vector<Line> m_lines;
    QHash<core::ItemId, int> m_rowOf;
    Phase m_phase = Phase::Reading;
    bool m_blind = false; ///< what will happen could not be asked
    core::Error m_blindness;
    QString m_text;
    QDateTime m_until;
    int m_asked = 0; ///< questions sent; an answer to an older one is dropped
    bool m_feeding = false;
    QTimer m_again;
};

} // namespace yagura::models
