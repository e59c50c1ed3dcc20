// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/BulkRun.h"

#include "models/CustomerText.h"
#include "models/ErrorText.h"
#include "models/PlainTip.h"
#include "models/ReasonText.h"
#include "models/Words.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

// What a run over several items says.
namespace yagura::models {

namespace {

/// An answer that could not be asked for, and may come by itself.
bool isAway(const core::Error& error)
{
    return error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::TimedOut || error.kind == core::ErrorKind::Cancelled;
}

} // namespace

bool BulkRun::comesWith(const core::PlannedWrite& write) const
{
    return write.kind != "note"_L1 || m_verb == core::Verb::Note || !m_text.isEmpty();
}

QString BulkRun::planned(const Line& line) const
{
    if (m_blind)
        return tr("Not checked yet", "bulk action");
    QStringList parts;
    for (const auto& write : line.preview.writes) {
        if (comesWith(write))
            parts += tr("%1: %2", "vendor: what is written there").arg(Words::vendor(write.sourceKind), Words::deliveryKind(write.kind));
    }
    return parts.isEmpty() ? tr("Here only: nothing is written to a vendor") : parts.join(u"  ·  "_s);
}

QString BulkRun::words(const Line& line) const
{
    switch (line.standing) {
    case Standing::Impossible:
        return line.preview.reason == "no_verb"_L1 ? tr("Not possible.", "bulk action") : ReasonText::sentence(line.preview.reason);
    case Standing::Waiting:
        return tr("Waits for its turn");
    case Standing::UnderWay:
        return tr("Under way …");
    case Standing::Done:
        return line.deliveries > 0 ? tr("Done; %n write(s) to vendors asked for", nullptr, line.deliveries) : tr("Done", "bulk action");
    case Standing::Kept:
        return tr("Kept on this computer; sent when the connection is back");
    case Standing::Refused:
        return tr("Not done: %1").arg(ErrorText::words(Failing::Action, line.error).all());
    case Standing::Stopped:
        return tr("Not done: stopped before its turn");
    case Standing::Planned:
        break;
    }
    return planned(line);
}

QString BulkRun::customers() const
{
    std::vector<core::WorkItem> items;
    items.reserve(m_lines.size());
    for (const auto& line : m_lines)
        items.push_back(line.item);
    return CustomerText::ofItems(items);
}

QString BulkRun::summary() const
{
    const auto now = counts();
    if (m_phase == Phase::Reading)
        return tr("Asking what will happen …");
    if (m_phase == Phase::Ready) {
        if (now.planned == 0)
            return tr("None of the %n item(s) can be changed in this way.", nullptr, now.impossible);
        const auto will = tr("“%1” will be done to %n item(s).", nullptr, now.planned).arg(Words::verb(m_verb));
        return now.impossible == 0 ? will : will + u' ' + tr("%n cannot, and stay(s) as they are.", "items", now.impossible);
    }
    QStringList parts;
    if (now.done > 0)
        parts += tr("%n done", "bulk action", now.done);
    if (now.kept > 0)
        parts += tr("%n kept for later", "bulk action", now.kept);
    if (now.refused > 0)
        parts += tr("%n refused", "bulk action", now.refused);
    if (now.stopped > 0)
        parts += tr("%n stopped", "bulk action", now.stopped);
    if (now.waiting + now.underWay > 0)
        parts += tr("%n to do", "bulk action", now.waiting + now.underWay);
    return parts.join(u"  ·  "_s);
}

QString BulkRun::missing() const
{
    if (m_text.size() > longestText)
        return tr("The text is too long: %1 characters, and %2 are possible. Shorten it.").arg(QLocale().toString(m_text.size()), QLocale().toString(longestText));
    if (m_verb == core::Verb::Watch && m_until.isValid() && m_until <= m_clock.now())
        return tr("The end of the watch has passed. Choose a later one.");
    return {};
}

QStringList BulkRun::remarks() const
{
    QStringList remarks;
    if (m_phase != Phase::Ready)
        return remarks;
    if (const auto first = missing(); !first.isEmpty())
        remarks += first;
    if (m_blind) {
        remarks += isAway(m_blindness) ? tr("The database cannot be reached, so what is possible is not known. What you start is kept on this computer, sent when the connection is back, and checked then.")
                                       : ErrorText::words(Failing::Reading, m_blindness).all();
        return remarks;
    }
    std::map<std::pair<QString, QString>, int> writes;
    std::map<QString, int> silent;
    auto firing = 0;
    auto owned = 0;
    for (const auto& line : m_lines) {
        if (line.standing != Standing::Planned)
            continue;
        for (const auto& write : line.preview.writes) {
            if (comesWith(write))
                writes[{write.sourceKind, write.kind}] += write.count;
        }
        for (const auto& kind : line.preview.silentKinds)
            ++silent[kind];
        firing += line.item.recoveredAt ? 0 : 1;
        owned += line.item.owner.isEmpty() || line.item.isUnhandled() || line.item.owner == m_me ? 0 : 1;
    }
    if (m_verb == core::Verb::Resolve && firing > 0)
        remarks += tr("%n of them still fire(s) at the vendor.", "items", firing);
    if ((m_verb == core::Verb::Acknowledge || m_verb == core::Verb::Watch || m_verb == core::Verb::CompleteFirstResponse) && owned > 0)
        remarks += tr("%n of them has/have an owner already and become(s) yours.", "items", owned);
    QStringList parts;
    for (const auto& [write, count] : writes)
        parts += tr("%1: %2 × %3", "vendor: what is written there × how often").arg(Words::vendor(write.first), Words::deliveryKind(write.second), QLocale().toString(count));
    if (!parts.isEmpty())
        remarks += tr("Written to vendors, each at the pace that it allows — %1").arg(parts.join(u"  ·  "_s));
    for (const auto& [kind, count] : silent)
        remarks += tr("Nothing is written to %1 for %n item(s).", nullptr, count).arg(Words::vendor(kind));
    return remarks;
}

QVariant BulkRun::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& line = m_lines[static_cast<size_t>(index.row())];
    if (role == StandingRole)
        return static_cast<int>(line.standing);
    if (role == SeverityRole)
        return static_cast<int>(line.item.severity);
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case ItemColumn:
            return line.item.title.simplified();
        case CustomerColumn:
            return line.item.customerName;
        default:
            return words(line);
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return plainTip(index.column() == ItemColumn ? u"#%1  %2"_s.arg(QString::number(line.item.id.value), text()) : text());
    case Qt::AccessibleTextRole:
        return index.column() == ItemColumn ? tr("%1: %2", "severity: title").arg(Words::severity(line.item.severity), text()) : text();
    default:
        return {};
    }
}

QVariant BulkRun::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ItemColumn:
        return tr("Item", "column");
    case CustomerColumn:
        return tr("Customer", "column");
    default:
        return m_phase == Phase::Reading || m_phase == Phase::Ready ? tr("What will happen", "column") : tr("What came of it", "column");
    }
}

} // namespace yagura::models
