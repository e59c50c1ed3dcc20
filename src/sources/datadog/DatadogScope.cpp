// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogScope.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto maxScopeDepth = 40;

struct ScopeToken
{
    enum class Kind { Word, And, Or, Not, Open, Close };

    Kind kind = Kind::Word;
    QString key; ///< of a word; empty where it has none
    QString pattern; ///< of a word: its value as a wildcard pattern; empty before a bracket
    bool opensValues = false; ///< "key:(": the bracket that follows holds values of the key
};

QString asLiteral(QChar character)
{
    return character == u'*' || character == u'?' || character == u'\\' ? QString(u'\\') + character : QString(character);
}

/// Cuts a scope into words and signs; nothing where it holds what is not of this language (ranges, an open quote).
class ScopeWords
{
public:
    explicit ScopeWords(const QString& scope)
        : m_scope(scope)
    {
    }

    std::optional<std::vector<ScopeToken>> all()
    {
        while (m_at < m_scope.size()) {
            const auto character = m_scope.at(m_at);
            const bool isNegation = (character == u'-' || character == u'!') && m_at + 1 < m_scope.size()
                && !m_scope.at(m_at + 1).isSpace();
            if (character.isSpace()) {
                ++m_at;
            } else if (character == u'(') {
                add(ScopeToken::Kind::Open);
            } else if (character == u')') {
                add(ScopeToken::Kind::Close);
            } else if (character == u',') {
                add(ScopeToken::Kind::And);
            } else if (isNegation) {
                add(ScopeToken::Kind::Not);
            } else if (!addWord()) {
                return std::nullopt;
            }
        }
        return m_tokens;
    }

private:
    void add(ScopeToken::Kind kind)
    {
        m_tokens.push_back({kind, {}, {}, false});
        ++m_at;
    }

    bool addWord()
    {
        ScopeToken word;
        bool hasKey = false;
        bool isQuoted = false;
        bool isInQuotes = false;
        for (; m_at < m_scope.size(); ++m_at) {
            const auto character = m_scope.at(m_at);
            if (character == u'\\' && m_at + 1 < m_scope.size()) {
                word.pattern += asLiteral(m_scope.at(++m_at));
            } else if (character == u'"') {
                isInQuotes = !isInQuotes;
                isQuoted = true;
            } else if (isInQuotes) {
                word.pattern += asLiteral(character);
            } else if (character == u':' && !hasKey && !isQuoted) {
                hasKey = true;
                word.key = std::exchange(word.pattern, {});
            } else if (character.isSpace() || character == u',' || character == u'(' || character == u')') {
                break;
            } else if (u"[]{}<>"_s.contains(character)) {
                return false;
            } else {
                word.pattern += character;
            }
        }
        if (isInQuotes || (hasKey && word.key.isEmpty()))
            return false;
        word.opensValues = hasKey && word.pattern.isEmpty() && !isQuoted && m_at < m_scope.size() && m_scope.at(m_at) == u'(';
        if (hasKey && word.pattern.isEmpty() && !word.opensValues)
            return false;
        if (!hasKey && !isQuoted) {
            using Kind = ScopeToken::Kind;
            word.kind = word.pattern == "AND"_L1 ? Kind::And
                : word.pattern == "OR"_L1        ? Kind::Or
                : word.pattern == "NOT"_L1       ? Kind::Not
                                                 : Kind::Word;
            static const QStringList written {u"and"_s, u"or"_s, u"not"_s};
            if (word.kind == Kind::Word && written.contains(word.pattern, Qt::CaseInsensitive))
                return false; // whether small ones count is not for us to say
        }
        m_tokens.push_back(word);
        return true;
    }

    const QString m_scope;
    qsizetype m_at = 0;
    std::vector<ScopeToken> m_tokens;
};

/// Reads the words as "a OR b c AND NOT d", AND before OR, and judges each by the tags.
class ScopeJudge
{
public:
    ScopeJudge(std::vector<ScopeToken> tokens, const QStringList& tags)
        : m_tokens(std::move(tokens))
        , m_tags(tags)
    {
    }

    Silence verdict()
    {
        const auto result = either({}, 0);
        return result && m_at == m_tokens.size() ? *result : Silence::Unsure;
    }

private:
    using Kind = ScopeToken::Kind;

    bool isNext(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    std::optional<Silence> either(const QString& key, int depth)
    {
        auto result = both(key, depth);
        while (result && isNext(Kind::Or)) {
            ++m_at;
            const auto next = both(key, depth);
            result = next ? std::optional(std::max(*result, *next)) : std::nullopt;
        }
        return result;
    }

    std::optional<Silence> both(const QString& key, int depth)
    {
        auto result = one(key, depth);
        while (result && m_at < m_tokens.size() && !isNext(Kind::Or) && !isNext(Kind::Close)) {
            if (isNext(Kind::And))
                ++m_at;
            const auto next = one(key, depth);
            result = next ? std::optional(std::min(*result, *next)) : std::nullopt;
        }
        return result;
    }

    std::optional<Silence> one(const QString& key, int depth)
    {
        if (m_at >= m_tokens.size() || depth > maxScopeDepth)
            return std::nullopt;
        const auto token = m_tokens[m_at++];
        switch (token.kind) {
        case Kind::Not: {
            const auto inner = one(key, depth + 1);
            if (!inner || *inner == Silence::Unsure)
                return inner;
            return *inner == Silence::Yes ? Silence::No : Silence::Yes;
        }
        case Kind::Open:
            return inBrackets(key, depth);
        case Kind::Word:
            break;
        default:
            return std::nullopt;
        }
        if (token.opensValues && key.isEmpty()) {
            ++m_at; // the bracket
            return inBrackets(token.key, depth);
        }
        if (!token.key.isEmpty() && !key.isEmpty())
            return std::nullopt; // a key within another key's values
        return judged(token.key.isEmpty() ? key : token.key, token.pattern);
    }

    std::optional<Silence> inBrackets(const QString& key, int depth)
    {
        const auto inner = either(key, depth + 1);
        if (!isNext(Kind::Close))
            return std::nullopt;
        ++m_at;
        return inner;
    }

    Silence judged(const QString& key, const QString& pattern) const
    {
        if (key.isEmpty()) {
            if (pattern == "*"_L1)
                return Silence::Yes;
            const bool isTag = std::any_of(m_tags.begin(), m_tags.end(),
                [&pattern](const QString& tag) { return matchesWildcard(pattern, tag); });
            return isTag ? Silence::Yes : Silence::Unsure; // a word on its own may be looked for in more than the tags
        }
        bool hasKey = false;
        for (const auto& tag : m_tags) {
            const auto colon = tag.indexOf(u':');
            if (colon < 0 || tag.left(colon).compare(key, Qt::CaseInsensitive) != 0)
                continue;
            hasKey = true;
            if (matchesWildcard(pattern, tag.mid(colon + 1)))
                return Silence::Yes;
        }
        return hasKey ? Silence::No : Silence::Unsure;
    }

    const std::vector<ScopeToken> m_tokens;
    const QStringList m_tags;
    size_t m_at = 0;
};

} // namespace

bool matchesWildcard(const QString& pattern, const QString& text)
{
    // One star back at a time, so that no pattern takes longer than its length times the text's.
    const auto lowPattern = pattern.toCaseFolded();
    const auto lowText = text.toCaseFolded();
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < lowText.size()) {
        const bool isEscaped = p + 1 < lowPattern.size() && lowPattern.at(p) == u'\\';
        if (!isEscaped && p < lowPattern.size() && lowPattern.at(p) == u'*') {
            star = p++;
            starText = t;
        } else if (p < lowPattern.size() && (isEscaped ? lowPattern.at(p + 1) == lowText.at(t) : lowPattern.at(p) == u'?' || lowPattern.at(p) == lowText.at(t))) {
            p += isEscaped ? 2 : 1;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < lowPattern.size() && lowPattern.at(p) == u'*')
        ++p;
    return p == lowPattern.size();
}

Silence scopeSilences(const QString& scope, const QStringList& tags)
{
    auto words = ScopeWords(scope).all();
    return words ? ScopeJudge(std::move(*words), tags).verdict() : Silence::Unsure;
}

} // namespace yagura::sources::datadog
