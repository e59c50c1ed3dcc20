// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "VendorWorld.h"
#include "sources/HttpClient.h"
#include "sources/Source.h"

#include <QCoroTask>
#include <QUrl>

#include <memory>
#include <optional>

namespace yagura::test {

/// One source of one vendor whose answers lie, polled and committed as a collector does it.
class History final
{
public:
    /// `base` is where the world is reached; the signals of this history bear `mark` in the
    /// database.
    History(std::unique_ptr<VendorWorld> world,
        const QString& kind,
        const QString& mark,
        const QUrl& base,
        sources::HttpClient& http);

    /// Lets time pass and begins a poll; finishPoll() answers what is wrong with what came, in
    /// words, empty where all is true.
    void startPoll(bool honestly);
    [[nodiscard]] QString finishPoll();
    /// What the poll brought, with all names marked as this history's, for the one database of all
    /// of them.
    [[nodiscard]] core::IngestBatch marked() const;
    /// Takes the poll for committed. `storedOpen` is what the database holds as not recovered now.
    void commit(const QSet<QString>& storedOpen);

    /// What is wrong with what the database says after the commit; `states` of the signals by their
    /// id.
    [[nodiscard]] QString check(
        const QHash<QString, QString>& states, const QHash<QString, QString>& itemStates) const;
    /// After honest polls: nothing wrong, and nothing unknown any more.
    [[nodiscard]] QString checkSettled() const;

    [[nodiscard]] const QString& mark() const
    {
        return m_mark;
    }

    [[nodiscard]] bool isLost() const
    {
        return m_isLost;
    }

    [[nodiscard]] VendorWorld& world()
    {
        return *m_world;
    }

private:
    void restart();
    [[nodiscard]] QString judge() const;

    std::unique_ptr<VendorWorld> m_world;
    Lots m_lots;
    QString m_mark;
    core::SourceConfig m_config;
    sources::Secret m_keys;
    sources::HttpClient& m_http;
    std::unique_ptr<sources::Source> m_source;
    QJsonObject m_cursor;
    QSet<QString> m_open; ///< what the database holds as not recovered
    std::optional<QCoro::Task<sources::PollResult>> m_polling;
    sources::PollResult m_result;
    bool m_isLost = false;
};

} // namespace yagura::test
