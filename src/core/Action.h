// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/ItemState.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yagura::core {

enum class Verb {
    Acknowledge,
    Note,
    Watch,
    Escalate,
    Resolve,
    Reopen,
    AssignCustomer,
    CompleteFirstResponse,
};

/// The stable name of a verb, as the database's transition table and `yaguractl act` spell it.
[[nodiscard]] QString verbName(Verb verb);
[[nodiscard]] std::optional<Verb> verbFromName(const QString& name);
[[nodiscard]] const std::vector<Verb>& allVerbs();

struct WorkItem;

/// What a person decided by: the item as the screen showed it. The database compares it with the item as it is, and refuses
/// what was meant for another state of things; a note or one more of the same event in between does no harm.
struct SeenItem
{
    qint64 version = 0; ///< for the record
    ItemState state = ItemState::New;
    QString owner;
    int fires = 1;
    bool isRecovered = false;
    CustomerId customer;

    bool operator==(const SeenItem&) const = default;
};

[[nodiscard]] SeenItem seenItem(const WorkItem& item);

/// Whether who does this to an item that is shown like this takes it from the one who is named there.
[[nodiscard]] bool takesOver(Verb verb, const WorkItem& shown, const QString& me);

/// What a person does to a work item. The id is made by the client: performing it again returns the first answer.
struct Action
{
    QUuid id;
    ItemId item;
    Verb verb = Verb::Note;
    QString text; ///< of a note, or why (watch, escalate, resolve); at most 25,000 characters
    std::optional<QDateTime> until; ///< watch: until when, UTC
    CustomerId customer; ///< assign_customer
    QString rememberKeyKind; ///< assign_customer: the key to remember for next time, empty for none
    QString rememberKeyValue;
    std::optional<qint64> expectedVersion; ///< refuse when the item has moved on since, by whatever it be
    std::optional<SeenItem> seen {}; ///< refuse when what matters for this verb is another now; goes before expectedVersion
    /// Acknowledge, watch: though somebody else has it, who is named in `seen`. Without it the one who has an item keeps it.
    bool takeOver = false;

    bool operator==(const Action&) const = default;
};

/// Whether a verb is possible on an item now, and if not, why: a stable reason name that `models` translates.
struct PossibleAction
{
    Verb verb = Verb::Note;
    bool allowed = false;
    QString reason; ///< "already_acknowledged", "already_resolved", "not_resolved", "already_responded", "role" …

    bool operator==(const PossibleAction&) const = default;
};

/// What performing an action answered.
struct ActionAnswer
{
    ItemId item;
    qint64 version = 0;
    QString state;
    int deliveries = 0; ///< how many writes to vendors were asked for
    bool repeated = false; ///< the same action had been performed before

    bool operator==(const ActionAnswer&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::ActionAnswer)
Q_DECLARE_METATYPE(yagura::core::Action)
