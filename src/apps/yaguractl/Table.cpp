// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Table.h"

#include <unicode/uchar.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

namespace {

int widthOf(char32_t c)
{
    const auto code = static_cast<UChar32>(c);
    const auto type = u_charType(code);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
        return 0;
    const auto width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (const auto c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QString fitted(const QString& text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString answer;
    int used = 1; // the ellipsis
    for (const auto c : text.toUcs4()) {
        used += widthOf(c);
        if (used > width)
            break;
        const auto unit = static_cast<char32_t>(c);
        answer.append(QString::fromUcs4(&unit, 1));
    }
    return answer + u'…';
}

Table::Table(const QStringList& header)
    : m_rows {header}
{
}

void Table::add(const QStringList& row)
{
    m_rows.push_back(row);
}

QString Table::text() const
{
    std::vector<int> widths(static_cast<size_t>(m_rows.front().size()), 0);
    for (const auto& row : m_rows) {
        for (size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], displayWidth(row.value(static_cast<qsizetype>(column))));
    }
    QString text;
    for (const auto& row : m_rows) {
        QString line;
        for (size_t column = 0; column < widths.size(); ++column) {
            const auto cell = row.value(static_cast<qsizetype>(column));
            line += padded(cell, widths[column] + 2);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace yagura::ctl
