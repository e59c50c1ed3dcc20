// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "simulator/PagerDutyTypes.h"

#include <QHash>

#include <optional>
#include <vector>

namespace yagura::simulator {

/// The code and text of a refusal, as PagerDuty numbers them.
struct PdRefusal
{
    int code = 0;
    QString message;
    int status = 400;
};

/// What one PUT asks of one incident.
struct PdChange
{
    QString incidentId;
    std::optional<PdStatus> status;
    QString resolution;
    std::optional<int> escalationLevel;
    std::optional<QString> policyId;
    std::optional<QStringList> assigneeIds;
    std::optional<QString> priority;
    std::optional<QString> title;
    std::optional<QString> urgency;
};

/// The state of one PagerDuty account and the rules by which it changes. It knows no HTTP (see
/// PagerDutyApi). Born with four users, one escalation policy of three levels and one service, so
/// that a test can begin at once.
class PagerDutyService
{
public:
    explicit PagerDutyService(const core::Clock& clock);

    void addUser(const PdUser& user);
    void addPolicy(const PdPolicy& policy);
    void addService(const PdService& service);

    /// Raises an incident, or finds the open one whose alert has the same key, as the vendor
    /// de-duplicates. Returns the incident's id.
    QString openIncident(const PdEvent& event);

    /// The integration says that the alert is over; an incident whose alerts are all over resolves
    /// itself.
    void recover(const QString& alertKey, const QDateTime& at = {});

    /// An alert joins an incident that is open, without a line in the log.
    void addAlert(const QString& incidentId, const PdEvent& event);

    /// The alerts of the sources go to the target, and the sources are resolved, with the merge as
    /// the reason.
    std::optional<PdRefusal> merge(
        const QString& targetId, const QStringList& sourceIds, const QString& userId);

    /// Names, the worst first; none: the account has no priorities.
    void setPriorities(std::optional<QStringList> names);

    /// A user leaves the account.
    void removeUser(const QString& id);

    /// An acknowledgement timed out: back to triggered.
    void unacknowledge(const QString& incidentId);

    /// Checks all, then does all; nothing is done where one is refused.
    std::optional<PdRefusal> apply(const std::vector<PdChange>& changes, const QString& userId);

    /// Appends to `incident()->notes`, or tells why not.
    std::optional<PdRefusal> addNote(
        const QString& incidentId, const QString& userId, const QString& content);

    /// Whether writing acknowledged or triggered to a resolved incident reopens it (the API
    /// description says so, the list of error codes says 1001). Off by default.
    void setReopensResolved(bool reopens)
    {
        m_reopensResolved = reopens;
    }

    void setToken(const QByteArray& token)
    {
        m_token = token;
    }

    [[nodiscard]] const PdIncident* incident(const QString& idOrNumber) const;

    [[nodiscard]] const std::vector<PdIncident>& incidents() const
    {
        return m_incidents;
    }

    [[nodiscard]] const std::vector<PdLogEntry>& logEntries() const
    {
        return m_log;
    } ///< oldest first

    [[nodiscard]] const std::vector<PdUser>& users() const
    {
        return m_users;
    }

    [[nodiscard]] const std::vector<PdPolicy>& policies() const
    {
        return m_policies;
    }

    [[nodiscard]] const std::vector<PdService>& services() const
    {
        return m_services;
    }

    [[nodiscard]] const std::optional<QStringList>& priorities() const
    {
        return m_priorities;
    }

    [[nodiscard]] const PdUser* user(const QString& id) const;
    [[nodiscard]] const PdUser* userByEmail(const QString& email) const;
    [[nodiscard]] const PdPolicy* policy(const QString& id) const;
    [[nodiscard]] const PdService* service(const QString& id) const;
    [[nodiscard]] QStringList acknowledgedIncidents() const;
    [[nodiscard]] QStringList openIncidents() const;
    [[nodiscard]] QStringList notes(const QString& incidentId) const;

    [[nodiscard]] QByteArray token() const
    {
        return m_token;
    }

    [[nodiscard]] quint64 version() const
    {
        return m_version;
    } ///< grows with each change

    [[nodiscard]] const core::Clock& clock() const
    {
        return m_clock;
    }

    static constexpr auto defaultToken = "simulator-pagerduty-key";
    static constexpr auto defaultUserEmail = "operator@yagura.example";

private:
    PdIncident* find(const QString& idOrNumber);
    [[nodiscard]] std::optional<size_t> indexOf(const QString& idOrNumber) const;
    std::optional<PdRefusal> refusalOf(const PdChange& change) const;
    void carryOut(const PdChange& change, const QString& userId);
    void setStatus(
        PdIncident& incident, PdStatus status, const QString& userId, const QDateTime& at);
    QString log(const PdIncident& incident,
        const QString& type,
        const QString& summary,
        const QString& userId,
        const QDateTime& at,
        const QString& channelText = {},
        bool isOverview = true);
    void touch(PdIncident& incident, const QDateTime& at);
    PdAlert alertOf(const PdEvent& event, const QDateTime& at);
    QString makeId(QChar prefix, int length);

    const core::Clock& m_clock;
    QByteArray m_token = defaultToken;
    bool m_reopensResolved = false;
    std::vector<PdUser> m_users;
    std::vector<PdPolicy> m_policies;
    std::vector<PdService> m_services;
    std::optional<QStringList> m_priorities = QStringList{QStringLiteral("P1"),
        QStringLiteral("P2"),
        QStringLiteral("P3"),
        QStringLiteral("P4"),
        QStringLiteral("P5")};
    std::vector<PdIncident> m_incidents;
    QHash<QString, size_t> m_byId;
    QHash<QString, size_t> m_openByAlertKey;
    std::vector<PdLogEntry> m_log;
    quint64 m_version = 0;
    quint64 m_idCounter = 0;
};

} // namespace yagura::simulator
