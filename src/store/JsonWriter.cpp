// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/JsonWriter.h"

#include <QUtf8StringView>

#include <array>
#include <cmath>

namespace yagura::store {

void JsonWriter::separate()
{
    if (!m_first)
        m_out.append(',');
    m_first = false;
}

void JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_first = true;
}

void JsonWriter::endObject()
{
    m_out.append('}');
    m_first = false;
}

void JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_first = true;
}

void JsonWriter::endArray()
{
    m_out.append(']');
    m_first = false;
}

void JsonWriter::key(const char* name)
{
    separate();
    m_out.append('"').append(name).append("\":");
    m_first = true; // the value follows without a comma
}

void JsonWriter::escaped(QByteArrayView utf8)
{
    static constexpr std::array<char, 16> hex {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    m_out.append('"');
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = utf8[i];
        const auto code = static_cast<unsigned char>(c);
        if (code >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8.sliced(plainFrom, i - plainFrom));
        plainFrom = i + 1;
        if (code == 0) {
            m_out.append("\xef\xbf\xbd");
        } else if (code < 0x20) {
            m_out.append("\\u00").append(hex[code >> 4U]).append(hex[code & 15U]);
        } else {
            m_out.append('\\').append(c);
        }
    }
    m_out.append(utf8.sliced(plainFrom));
    m_out.append('"');
}

void JsonWriter::text(const QString& value)
{
    separate();
    // A lone surrogate comes out as '?' here: UTF-8 has no form for it.
    escaped(value.toUtf8());
}

void JsonWriter::utf8(const QByteArray& value)
{
    separate();
    if (QUtf8StringView(value).isValidUtf8())
        escaped(value);
    else
        escaped(QString::fromUtf8(value).toUtf8());
}

void JsonWriter::number(qint64 value)
{
    separate();
    m_out.append(QByteArray::number(value));
}

void JsonWriter::real(std::optional<double> value)
{
    separate();
    if (value && std::isfinite(*value))
        m_out.append(QByteArray::number(*value, 'g', 17));
    else
        m_out.append("null");
}

void JsonWriter::truth(bool value)
{
    separate();
    m_out.append(value ? "true" : "false");
}

void JsonWriter::null()
{
    separate();
    m_out.append("null");
}

void JsonWriter::instant(const QDateTime& value)
{
    if (!value.isValid()) {
        null();
        return;
    }
    separate();
    const auto utc = value.toUTC();
    const auto date = utc.date();
    const auto time = utc.time();
    std::array<char, 25> text {'"', '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0',
        ':', '0', '0', '.', '0', '0', '0', 'Z'};
    const auto put = [&text](std::size_t last, int number) {
        for (; number > 0; number /= 10, --last)
            text[last] = static_cast<char>('0' + number % 10);
    };
    put(4, qBound(1, date.year(), 9999));
    put(7, date.month());
    put(10, date.day());
    put(13, time.hour());
    put(16, time.minute());
    put(19, time.second());
    put(23, time.msec());
    m_out.append(text.data(), static_cast<qsizetype>(text.size())).append('"');
}

void JsonWriter::json(const QByteArray& value)
{
    separate();
    m_out.append(value);
}

} // namespace yagura::store
