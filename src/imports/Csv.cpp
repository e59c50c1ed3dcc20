// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/Csv.h"

#include <QStringDecoder>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::imports {

namespace {

/// One pass over the text, a character at a time.
class CsvReader
{
public:
    explicit CsvReader(const QString& text)
        : m_text(text)
    {
    }

    CsvTable read()
    {
        while (m_position < m_text.size())
            take(m_text.at(m_position++));
        if (m_isQuoted)
            m_table.problems.push_back({m_quoteLine, u"a quote opens here and is never closed"_s});
        endRow();
        return std::move(m_table);
    }

private:
    void take(QChar c)
    {
        if (c == u'\n')
            ++m_line;
        if (m_isQuoted)
            takeQuoted(c);
        else if (c == u'"' && m_field.isEmpty() && !m_wasQuoted)
            openQuote();
        else if (c == u',')
            endField();
        else if (c == u'\n')
            endRow();
        else if (c == u'\r' && (m_position == m_text.size() || m_text.at(m_position) == u'\n'))
            return; // of a CRLF
        else
            takePlain(c);
    }

    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            if (c != u'\r' || m_position == m_text.size() || m_text.at(m_position) != u'\n')
                m_field.append(c);
            return;
        }
        if (m_position < m_text.size() && m_text.at(m_position) == u'"') {
            m_field.append(c);
            ++m_position;
            return;
        }
        m_isQuoted = false;
    }

    void openQuote()
    {
        m_isQuoted = true;
        m_wasQuoted = true;
        m_quoteLine = m_line;
    }

    void takePlain(QChar c)
    {
        if (m_wasQuoted && !std::exchange(m_isTold, true))
            m_table.problems.push_back({m_line, u"text after a closing quote"_s});
        m_field.append(c);
    }

    void endField()
    {
        m_row.fields.append(std::exchange(m_field, {}));
        m_wasQuoted = false;
        m_isTold = false;
    }

    void endRow()
    {
        endField();
        bool hasText = false;
        for (const auto& field : std::as_const(m_row.fields))
            hasText = hasText || !field.trimmed().isEmpty();
        if (hasText)
            m_table.rows.push_back(m_row);
        m_row = {m_line, {}};
    }

    const QString& m_text;
    CsvTable m_table;
    CsvRow m_row {1, {}};
    QString m_field;
    qsizetype m_position = 0;
    int m_line = 1;
    int m_quoteLine = 1;
    bool m_isQuoted = false;
    bool m_wasQuoted = false;
    bool m_isTold = false;
};

} // namespace

QString readUtf8(const QByteArray& bytes, std::vector<Problem>& problems)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        const auto before = text.left(text.indexOf(QChar::ReplacementCharacter));
        problems.push_back({static_cast<int>(before.count(u'\n')) + 1,
            u"this is not UTF-8: save the file as \"CSV UTF-8\""_s});
        return {};
    }
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

CsvTable readCsv(const QByteArray& bytes)
{
    CsvTable failed;
    const auto text = readUtf8(bytes, failed.problems);
    if (!failed.problems.empty())
        return failed;
    return CsvReader(text).read();
}

} // namespace yagura::imports
