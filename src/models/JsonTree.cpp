// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/JsonTree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

/// Walks a text that QJsonDocument has found well formed, so that it needs no errors of its own. Not over QJsonValue:
/// that turns a number into a double and sorts the names.
class Walk
{
public:
    Walk(const QByteArray& json, JsonTree& tree)
        : m_json(json)
        , m_tree(tree)
    {
    }

    void value(const QString& key, int parent, bool inArray, int depth)
    {
        blank();
        const auto node = add(key, parent, inArray);
        const auto letter = at();
        if (letter == '{' || letter == '[')
            branch(node, letter == '{', depth);
        else if (letter == '"')
            set(node, text());
        else
            set(node, token());
    }

private:
    char at() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void blank()
    {
        while (m_at < m_json.size() && (at() == ' ' || at() == '\n' || at() == '\r' || at() == '\t'))
            ++m_at;
    }

    /// -1 where the tree is full: what follows is walked over and not kept.
    int add(const QString& key, int parent, bool inArray)
    {
        if (m_skipping > 0 || m_tree.nodes.size() >= maxJsonNodes || parent < -1) {
            m_tree.isCut = true;
            return -2;
        }
        const auto node = static_cast<int>(m_tree.nodes.size());
        JsonNode made;
        made.key = key;
        made.parent = parent;
        made.inArray = inArray;
        if (parent >= 0) {
            auto& siblings = m_tree.nodes[static_cast<size_t>(parent)].children;
            made.row = static_cast<int>(siblings.size());
            siblings.push_back(node);
        }
        m_tree.nodes.push_back(std::move(made));
        return node;
    }

    void set(int node, const QString& value)
    {
        if (node >= 0)
            m_tree.nodes[static_cast<size_t>(node)].value = value;
    }

    void branch(int node, bool isObject, int depth)
    {
        const auto tooDeep = depth >= maxJsonDepth;
        m_skipping += tooDeep ? 1 : 0;
        m_tree.isCut = m_tree.isCut || tooDeep;
        ++m_at;
        auto count = 0;
        for (blank(); at() != '}' && at() != ']' && at() != '\0'; blank()) {
            auto key = u"[%1]"_s.arg(count);
            if (isObject) {
                key = text();
                blank();
                ++m_at; // the colon
            }
            value(key, node, !isObject, depth + 1);
            ++count;
            blank();
            if (at() == ',')
                ++m_at;
        }
        ++m_at;
        m_skipping -= tooDeep ? 1 : 0;
        if (node < 0)
            return;
        m_tree.nodes[static_cast<size_t>(node)].isBranch = true;
        set(node, (isObject ? u"{%1}"_s : u"[%1]"_s).arg(count));
    }

    QString text()
    {
        const auto from = m_at++;
        while (m_at < m_json.size() && at() != '"')
            m_at += at() == '\\' ? 2 : 1;
        ++m_at;
        const auto quoted = m_json.mid(from, m_at - from);
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }

    QString token()
    {
        const auto from = m_at;
        while (m_at < m_json.size() && at() != ',' && at() != '}' && at() != ']' && !QChar::fromLatin1(at()).isSpace())
            ++m_at;
        return QString::fromLatin1(m_json.mid(from, m_at - from));
    }

    const QByteArray& m_json;
    JsonTree& m_tree;
    qsizetype m_at = 0;
    int m_skipping = 0;
};

} // namespace

std::optional<JsonTree> readJsonTree(const QByteArray& json, const QString& rootName)
{
    // Qt's own reader bounds the depth (1024), so that the walk below is bounded too.
    if (QJsonDocument::fromJson(json).isNull())
        return std::nullopt;
    JsonTree tree;
    Walk(json, tree).value(rootName, -1, false, 0);
    return tree;
}

QString jsonPath(const JsonTree& tree, int node)
{
    QStringList parts;
    for (auto at = node; at > 0; at = tree.nodes[static_cast<size_t>(at)].parent) {
        const auto& step = tree.nodes[static_cast<size_t>(at)];
        const auto plain = !step.key.isEmpty() && std::ranges::all_of(step.key, [](QChar letter) { return letter.isLetterOrNumber() || letter == u'_'; });
        if (step.inArray)
            parts.prepend(step.key);
        else if (plain)
            parts.prepend(u'.' + step.key);
        else
            parts.prepend(u"[\"%1\"]"_s.arg(QString(step.key).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s)));
    }
    return u'$' + parts.join(QString());
}

} // namespace yagura::models
