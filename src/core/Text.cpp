// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Text.h"

#include <QTextBoundaryFinder>

namespace yagura::core {

namespace {

bool isBidiControl(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E
        || unit == 0x200F || unit == 0x061C;
}

QString cleaned(const QString& text, qsizetype maxLength, bool keepBreaks)
{
    QString result;
    // One more than the bound is enough to know that there is more: a 10 MB title is not walked to its end.
    const auto limit = std::min(text.size(), maxLength * 2 + 2);
    result.reserve(std::min(limit, maxLength + 2));
    for (qsizetype i = 0; i < limit && result.size() <= maxLength; ++i) {
        const auto unit = text.at(i).unicode();
        if (isBidiControl(unit) || unit == 0xFEFF)
            continue;
        const bool isBreak = unit == u'\n' || unit == u'\t';
        const bool isControl = unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0x2028 || unit == 0x2029;
        if (isControl && !(keepBreaks && isBreak))
            result.append(u' ');
        else
            result.append(text.at(i));
    }
    return bounded(keepBreaks ? result : result.trimmed(), maxLength);
}

} // namespace

QString cleanLine(const QString& text, qsizetype maxLength)
{
    return cleaned(text, maxLength, false);
}

QString cleanText(const QString& text, qsizetype maxLength)
{
    return cleaned(text, maxLength, true);
}

QString bounded(const QString& text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData(), maxLength + 1);
    finder.setPosition(maxLength - 1);
    auto cut = finder.isAtBoundary() ? maxLength - 1 : finder.toPreviousBoundary();
    if (cut <= 0)
        cut = maxLength - 1;
    return text.left(cut) + QChar(0x2026);
}

QByteArray boundedRaw(const QByteArray& raw, qsizetype maxBytes)
{
    if (raw.size() <= maxBytes)
        return raw;
    return raw.left(maxBytes) + "\n[cut: " + QByteArray::number(raw.size()) + " bytes in all]";
}

} // namespace yagura::core
