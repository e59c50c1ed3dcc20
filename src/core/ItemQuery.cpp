// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ItemQuery.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::core {

/// A piece of the search between blanks: [-]key op value, or [-]value.
struct ItemQuery::Part
{
    QString written;
    bool negated = false;
    QString key;
    QString order;
    QString value;
    bool quoted = false; ///< quotes ask for the very text, whatever stands in it
    bool unclosed = false;
};

namespace {

using Field = ItemText::Field;

const QHash<QString, QString>& fieldNames()
{
    static const QHash<QString, QString> names {
        {u"customer"_s, u"customer"_s}, {u"顧客"_s, u"customer"_s}, {u"host"_s, u"host"_s}, {u"ホスト"_s, u"host"_s},
        {u"monitor"_s, u"title"_s}, {u"title"_s, u"title"_s}, {u"監視"_s, u"title"_s}, {u"件名"_s, u"title"_s},
        {u"service"_s, u"service"_s}, {u"サービス"_s, u"service"_s}, {u"owner"_s, u"owner"_s}, {u"担当"_s, u"owner"_s},
        {u"kind"_s, u"kind"_s}, {u"種別"_s, u"kind"_s}, {u"state"_s, u"state"_s}, {u"状態"_s, u"state"_s},
        {u"source"_s, u"source"_s}, {u"取込元"_s, u"source"_s}, {u"sev"_s, u"sev"_s}, {u"severity"_s, u"sev"_s},
        {u"重要度"_s, u"sev"_s}, {u"is"_s, u"is"_s}, {u"条件"_s, u"is"_s}, {u"opened"_s, u"opened"_s}, {u"発生"_s, u"opened"_s}};
    return names;
}

// The keys of these tables are folded: hiragana is katakana in them (クリア, not くりあ).
const QHash<QString, Facet>& kindNames()
{
    static const QHash<QString, Facet> names {{u"alert"_s, Facet::Alert}, {u"アラート"_s, Facet::Alert},
        {u"inquiry"_s, Facet::Inquiry}, {u"phone"_s, Facet::Inquiry}, {u"電話"_s, Facet::Inquiry},
        {u"問合セ"_s, Facet::Inquiry}, {u"問イ合ワセ"_s, Facet::Inquiry}, {u"abuse"_s, Facet::Abuse},
        {u"maintenance"_s, Facet::Maintenance}, {u"保守"_s, Facet::Maintenance}, {u"メンテナンス"_s, Facet::Maintenance}};
    return names;
}

const QHash<QString, Facet>& facetNames()
{
    static const QHash<QString, Facet> names {{u"late"_s, Facet::Late}, {u"期限超過"_s, Facet::Late},
        {u"超過"_s, Facet::Late}, {u"mine"_s, Facet::Mine}, {u"自分"_s, Facet::Mine}, {u"unowned"_s, Facet::Unowned},
        {u"担当ナシ"_s, Facet::Unowned}, {u"watched"_s, Facet::Watched}, {u"静観"_s, Facet::Watched},
        {u"静観中"_s, Facet::Watched}, {u"recovered"_s, Facet::Recovered}, {u"復旧"_s, Facet::Recovered},
        {u"escalated"_s, Facet::Escalated}, {u"二次運用"_s, Facet::Escalated}, {u"flapping"_s, Facet::Flapping},
        {u"再発"_s, Facet::Flapping}, {u"フラップ"_s, Facet::Flapping}, {u"muted"_s, Facet::Muted},
        {u"ミュート"_s, Facet::Muted}, {u"failed"_s, Facet::WriteBackFailed}, {u"書キ戻シ失敗"_s, Facet::WriteBackFailed}};
    return names;
}

const QHash<QString, ItemState>& stateNames()
{
    static const QHash<QString, ItemState> names {{u"new"_s, ItemState::New}, {u"未着手"_s, ItemState::New},
        {u"新規"_s, ItemState::New}, {u"acknowledged"_s, ItemState::Acknowledged}, {u"ack"_s, ItemState::Acknowledged},
        {u"確認"_s, ItemState::Acknowledged}, {u"確認済ミ"_s, ItemState::Acknowledged},
        {u"対応中"_s, ItemState::Acknowledged}, {u"watching"_s, ItemState::Watching}, {u"watched"_s, ItemState::Watching},
        {u"静観"_s, ItemState::Watching}, {u"静観中"_s, ItemState::Watching}, {u"escalated"_s, ItemState::Escalated},
        {u"二次運用"_s, ItemState::Escalated}, {u"二次運用ヘ"_s, ItemState::Escalated},
        {u"resolved"_s, ItemState::Resolved}, {u"解決"_s, ItemState::Resolved}, {u"解決済ミ"_s, ItemState::Resolved}};
    return names;
}

const QHash<QString, Severity>& severityNames()
{
    static const QHash<QString, Severity> names {{u"critical"_s, Severity::Critical}, {u"緊急"_s, Severity::Critical},
        {u"重大"_s, Severity::Critical}, {u"high"_s, Severity::High}, {u"高"_s, Severity::High},
        {u"medium"_s, Severity::Medium}, {u"中"_s, Severity::Medium}, {u"low"_s, Severity::Low}, {u"低"_s, Severity::Low},
        {u"unknown"_s, Severity::Unknown}, {u"不明"_s, Severity::Unknown}};
    return names;
}

bool isQuote(QChar unit)
{
    return unit == u'"' || unit == u'\u201C' || unit == u'\u201D';
}

bool isOrder(QChar unit)
{
    return unit == u':' || unit == u'=' || unit == u'<' || unit == u'>';
}

/// A key is of letters: what begins with a digit, a slash or a dot is a time, a path, an address.
bool isKey(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar unit) { return unit.isLetter() || unit == u'_'; });
}

} // namespace

ItemQuery ItemQuery::parsed(const QString& text)
{
    // Folding the width first makes a full-width colon, blank or sign the one that the grammar knows.
    const auto plain = text.normalized(QString::NormalizationForm_KC);
    ItemQuery query;
    qsizetype at = 0;
    while (at < plain.size()) {
        if (plain[at].isSpace()) {
            ++at;
            continue;
        }
        const auto from = at;
        Part part;
        if (plain[at] == u'-' && at + 1 < plain.size() && !plain[at + 1].isSpace()) {
            part.negated = true;
            ++at;
        }
        auto pending = QString();
        auto inQuotes = false;
        for (; at < plain.size() && (inQuotes || !plain[at].isSpace()); ++at) {
            const auto unit = plain[at];
            if (isQuote(unit)) {
                inQuotes = !inQuotes;
                part.quoted = true;
            } else if (!inQuotes && !part.quoted && part.order.isEmpty() && isOrder(unit) && isKey(pending)) {
                part.key = std::exchange(pending, {});
                part.order = unit;
                while (at + 1 < plain.size() && isOrder(plain[at + 1]) && part.order.size() < 2)
                    part.order += plain[++at];
            } else {
                pending += unit;
            }
        }
        part.value = pending;
        part.unclosed = inQuotes;
        part.written = plain.mid(from, at - from);
        query.take(part);
    }
    return query;
}

void ItemQuery::take(const Part& part)
{
    using Kind = QueryProblem::Kind;
    if (part.unclosed)
        m_problems.push_back({Kind::UnclosedQuote, part.written, {}});
    Term term;
    term.negated = part.negated;
    if (part.key.isEmpty()) {
        term.word = folded(part.value).toUtf8();
        if (!term.word.isEmpty())
            m_terms.push_back(term);
        return;
    }
    // The field's names are compared without folding the kana: 担当 and 監視 have none, ホスト is katakana already.
    const auto field = fieldNames().value(part.key.toLower());
    if (field.isEmpty()) {
        // "http://…", "env:prod": text with a colon in it. It is searched as such, and the hint says so.
        m_problems.push_back({Kind::UnknownField, part.written, part.key});
        term.word = folded(part.key + part.order + part.value).toUtf8();
        m_terms.push_back(term);
        return;
    }
    if (part.value.isEmpty()) {
        m_problems.push_back({Kind::MissingValue, part.written, field});
        return;
    }
    if (field != "sev"_L1 && part.order != ":"_L1 && part.order != "="_L1) {
        m_problems.push_back({Kind::NoOrder, part.written, field});
        return;
    }
    if (takeValue(field, part, term))
        m_terms.push_back(term);
    else
        m_problems.push_back({Kind::UnknownValue, part.written, field});
}

QString ItemQuery::openedTerm(const QDateTime& from, const QDateTime& to)
{
    const auto zoned = from.toOffsetFromUtc(from.offsetFromUtc());
    return u"opened:%1/%2m"_s.arg(zoned.toString(Qt::ISODate), QString::number(from.secsTo(to) / 60));
}

QString ItemQuery::fieldTerm(const QString& field, const QString& text)
{
    static const QRegularExpression quotes(u"[\"\u201C\u201D]"_s);
    QStringList terms;
    for (const auto& piece : text.normalized(QString::NormalizationForm_KC).split(quotes)) {
        if (const auto word = piece.trimmed(); !word.isEmpty())
            terms += u"%1:\"%2\""_s.arg(field, word);
    }
    return terms.join(u' ');
}

bool ItemQuery::takeValue(const QString& field, const Part& part, Term& term)
{
    const auto value = folded(part.value);
    term.ask = Ask::Field;
    term.word = value.toUtf8();
    if (field == "customer"_L1)
        term.fields = {Field::Customer};
    else if (field == "host"_L1)
        term.fields = {Field::Host};
    else if (field == "title"_L1)
        term.fields = {Field::Title};
    else if (field == "service"_L1)
        term.fields = {Field::Service};
    else if (field == "source"_L1)
        term.fields = {Field::Source};
    else if (field == "owner"_L1) {
        if (!part.quoted && (value == "me"_L1 || value == u"自分"_s)) {
            term.ask = Ask::Facet;
            term.facets = Facet::Mine;
        } else if (!part.quoted && (value == "none"_L1 || value == u"ナシ"_s)) {
            term.ask = Ask::Nobody;
        } else {
            term.fields = {Field::Owner};
        }
    } else if (field == "kind"_L1 || field == "is"_L1) {
        const auto& names = field == "kind"_L1 ? kindNames() : facetNames();
        const auto found = names.constFind(value);
        if (found == names.constEnd())
            return false;
        term.ask = Ask::Facet;
        term.facets = *found;
    } else if (field == "opened"_L1) {
        static const QRegularExpression form(u"^([^/]+)/([0-9]{1,5})m$"_s);
        const auto match = form.match(part.value);
        const auto from = QDateTime::fromString(match.captured(1), Qt::ISODate);
        // Without a zone it would mean something else on each desk.
        if (!match.hasMatch() || !from.isValid() || from.timeSpec() == Qt::LocalTime)
            return false;
        term.ask = Ask::Opened;
        term.from = from.toUTC();
        term.to = term.from.addSecs(match.captured(2).toInt() * 60);
    } else if (field == "state"_L1) {
        const auto found = stateNames().constFind(value);
        if (found == stateNames().constEnd())
            return false;
        term.ask = Ask::State;
        term.state = *found;
    } else {
        const auto found = severityNames().constFind(value);
        static const QHash<QString, Order> orders {{u":"_s, Order::Equal}, {u"="_s, Order::Equal}, {u"=="_s, Order::Equal},
            {u"<"_s, Order::Less}, {u"<="_s, Order::LessOrEqual}, {u">"_s, Order::Greater}, {u">="_s, Order::GreaterOrEqual},
            {u":>"_s, Order::Greater}, {u":<"_s, Order::Less}};
        const auto order = orders.constFind(part.order);
        if (found == severityNames().constEnd() || order == orders.constEnd())
            return false;
        term.ask = Ask::Severity;
        term.severity = *found;
        term.order = *order;
    }
    return true;
}

bool ItemQuery::asksForLate() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) { return term.facets.testFlag(Facet::Late); });
}

bool ItemQuery::matches(const WorkItem& item, const ItemText& text, Facets facets) const
{
    return std::ranges::all_of(m_terms, [&](const Term& term) { return holdsFor(term, item, text, facets) != term.negated; });
}

bool ItemQuery::holdsFor(const Term& term, const WorkItem& item, const ItemText& text, Facets facets)
{
    const std::string_view word(term.word.constData(), static_cast<size_t>(term.word.size()));
    switch (term.ask) {
    case Ask::Text:
        return holds(text.all(), word);
    case Ask::Field:
        return std::ranges::any_of(term.fields, [&](Field field) { return holds(text.field(field), word); });
    case Ask::Nobody:
        return item.owner.isEmpty() || item.isUnhandled();
    case Ask::Facet:
        return (facets & term.facets).toInt() != 0;
    case Ask::State:
        return item.state == term.state;
    case Ask::Opened:
        return item.openedKnown && item.openedAt >= term.from && item.openedAt < term.to;
    case Ask::Severity:
        break;
    }
    switch (term.order) {
    case Order::Less:
        return item.severity < term.severity;
    case Order::LessOrEqual:
        return item.severity <= term.severity;
    case Order::Greater:
        return item.severity > term.severity;
    case Order::GreaterOrEqual:
        return item.severity >= term.severity;
    case Order::Equal:
        break;
    }
    return item.severity == term.severity;
}

} // namespace yagura::core
