// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ItemText.h"

#include <algorithm>

#include <cstring>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

constexpr qsizetype maxField = 2000; // characters; a title is cut before it comes here, a foreign one may not be

} // namespace

QString folded(const QString& text)
{
    auto result = text.normalized(QString::NormalizationForm_KC).toLower();
    for (auto& unit : result) {
        if (unit >= QChar(u'ぁ') && unit <= QChar(u'ゖ'))
            unit = QChar(static_cast<char16_t>(unit.unicode() + (u'ァ' - u'ぁ')));
    }
    return result;
}

bool holds(std::string_view text, std::string_view word)
{
    return word.size() <= text.size() && memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

ItemText::ItemText(const WorkItem& item)
{
    // One folding for all fields; a line break in a field would shift those behind it.
    QString text;
    text.reserve(item.title.size() + item.host.size() + item.customerName.size() + item.customerReading.size() + 64);
    const auto put = [&text](const QString& part) {
        const auto from = text.size();
        text.append(part.size() > maxField ? part.left(maxField) : part);
        for (auto at = from; at < text.size(); ++at) {
            if (text.at(at) == u'\n')
                text[at] = u' ';
        }
    };
    put(item.title);
    for (const auto& former : item.formerTitles) {
        text.append(u' ');
        put(former);
    }
    text.append(u'\n');
    put(item.host);
    text.append(u'\n');
    put(item.service);
    text.append(u'\n');
    put(item.customerName);
    text.append(u' ');
    put(item.customerReading);
    text.append(u'\n');
    put(item.owner);
    text.append(u'\n');
    for (const auto& key : item.sourceKeys) {
        put(key);
        text.append(u' ');
    }
    for (const auto& mark : item.sources) {
        put(mark);
        text.append(u' ');
    }
    text.append(u"\n#"_s);
    text.append(QString::number(item.id.value));

    m_bytes = folded(text).toUtf8();
    m_bytes.squeeze();
    qsizetype from = 0;
    for (size_t at = 0; at < fields; ++at) {
        const auto end = at + 1 < fields ? m_bytes.indexOf('\n', from) : m_bytes.size();
        m_ends[at] = static_cast<quint16>(std::clamp<qsizetype>(end, 0, 0xFFFF));
        from = end + 1;
    }
}

std::string_view ItemText::field(Field field) const
{
    const auto at = static_cast<size_t>(field);
    const size_t from = at == 0 ? 0 : m_ends[at - 1] + 1U;
    const size_t end = m_ends[at];
    return from < end ? all().substr(from, end - from) : std::string_view();
}

} // namespace yagura::core
