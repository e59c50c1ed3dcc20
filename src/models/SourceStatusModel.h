// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceStatus.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QSet>

#include <optional>
#include <vector>

namespace yagura::models {

/// The sources and how fresh what they brought is, by the database's clock.
class SourceStatusModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString
        FreshnessRole, ///< int, core::Freshness
        AgeRole, ///< int, seconds since the last good poll, -1 for never
    };

    explicit SourceStatusModel(QObject* parent = nullptr);

    void setSources(const std::vector<core::SourceStatus>& sources);
    /// Tells the views of those sources whose words or freshness changed with the clock.
    void advance(const QDateTime& now);
    /// While the database is lost, what grows old says so: nobody knows here whether a source is silent.
    void setLost(bool lost);
    void retranslate();

    [[nodiscard]] bool isRead() const { return m_read; } ///< at least once
    [[nodiscard]] std::optional<std::vector<core::SourceStatus>> statuses() const; ///< none before they were read
    [[nodiscard]] QSet<QString> staleKeys() const; ///< what these brought is not up to date; paused ones included
    /// One sentence on which sources are not up to date and since when; empty when all are.
    [[nodiscard]] QString incompleteSentence() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void freshnessChanged();

private:
    struct Row
    {
        core::SourceStatus status;
        QString text;
        core::Freshness freshness = core::Freshness::Never;
    };

    [[nodiscard]] QString brief(const core::SourceStatus& status, core::Freshness freshness) const;
    [[nodiscard]] QString tip(const core::SourceStatus& status) const;
    [[nodiscard]] QString age(const core::SourceStatus& status) const;
    void update(Row& row) const;

    std::vector<Row> m_rows;
    QDateTime m_now;
    bool m_read = false;
    bool m_lost = false;
};

} // namespace yagura::models
