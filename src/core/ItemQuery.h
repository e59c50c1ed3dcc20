// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemFacets.h"
#include "core/ItemText.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::core {

/// What is wrong with a part of a search, as written. `models` says it in words.
struct QueryProblem
{
    enum class Kind {
        UnknownField, ///< `field:` is none; the part is searched as text
        UnknownValue, ///< the field takes only certain values; the part is not applied
        MissingValue, ///< nothing behind the colon; the part is not applied
        UnclosedQuote, ///< taken to the end
        NoOrder, ///< < and > with a field that has no order; the part is not applied
    };

    Kind kind = Kind::UnknownField;
    QString part; ///< as written, NFKC
    QString field; ///< the canonical name ("sev"), or as written where there is none

    bool operator==(const QueryProblem&) const = default;
};

/// A search over the queue, read once and asked of each row. All parts must hold.
///
///     web "too many"         words and quoted words, in title, customer, reading, host, service, owner, source, #number
///     customer:minato        also 顧客: — name or reading, in hiragana or katakana
///     host:web-12            also ホスト:
///     monitor:cpu  title:    also 監視: 件名:
///     owner:me|none|suzuki   also 担当:自分|なし
///     kind:alert|phone|abuse|maintenance      also 種別:アラート|電話|保守
///     state:new|acknowledged|watching|escalated  also 状態:未着手|確認|静観|二次運用
///     source:pd              also 取込元:
///     sev>=high              also 重要度>=高; = : > < <= ; critical high medium low unknown
///     opened:2026-11-24T02:40:00+09:00/5m   also 発生: — an instant with its zone, and minutes from it
///     is:late|mine|unowned|watched|recovered|escalated|flapping|muted|failed
///     -host:web  -"text"     not
///
/// Width, case and the two kana do not matter. A part that is not understood is named in problems(), never passed over
/// in silence.
class ItemQuery
{
public:
    [[nodiscard]] static ItemQuery parsed(const QString& text);

    /// The term for what opened from `from` until just before `to`; whole minutes. `from` is written in its own zone.
    [[nodiscard]] static QString openedTerm(const QDateTime& from, const QDateTime& to);
    /// The terms that find `text` in a field, as one may type them. A quote cannot be quoted: what stands around it is
    /// asked for piece by piece.
    [[nodiscard]] static QString fieldTerm(const QString& field, const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool asksForLate() const; ///< its answer may change with the clock alone
    [[nodiscard]] const std::vector<QueryProblem>& problems() const { return m_problems; }
    [[nodiscard]] bool matches(const WorkItem& item, const ItemText& text, Facets facets) const;

private:
    enum class Ask { Text, Field, Nobody, Facet, State, Severity, Opened };
    enum class Order { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

    struct Term
    {
        Ask ask = Ask::Text;
        bool negated = false;
        std::vector<ItemText::Field> fields;
        QByteArray word;
        Facets facets;
        ItemState state = ItemState::New;
        Severity severity = Severity::Unknown;
        Order order = Order::Equal;
        QDateTime from;
        QDateTime to;
    };

    struct Part;
    void take(const Part& part);
    [[nodiscard]] bool takeValue(const QString& field, const Part& part, Term& term);
    [[nodiscard]] static bool holdsFor(const Term& term, const WorkItem& item, const ItemText& text, Facets facets);

    std::vector<Term> m_terms;
    std::vector<QueryProblem> m_problems;
};

} // namespace yagura::core
