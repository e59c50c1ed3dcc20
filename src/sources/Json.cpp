// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/Json.h"

#include "core/Text.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::sources::json {

namespace {

constexpr auto maxElements = 500;
constexpr auto maxIdLength = 200;
constexpr qsizetype digitsOfLongNumber = 19; // fewer fit into 64 bits
constexpr double exactLimit = 9007199254740992.0; // 2^53: above it a double has lost digits

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isOfNumber(char character)
{
    return isDigit(character) || character == '-' || character == '+' || character == '.'
        || character == 'e' || character == 'E';
}

/// Whether Qt would take these digits as a double and lose some of them.
bool isBeyond64Bits(const QByteArray& number)
{
    if (number.contains('.') || number.contains('e') || number.contains('E'))
        return false;
    bool fits = false;
    number.toLongLong(&fits);
    return !fits;
}

/// Whether so many digits stand in a row that they may be beyond 64 bits. Such a row covers one of every so many bytes.
bool mayHoldLongNumbers(const QByteArray& body)
{
    for (qsizetype at = digitsOfLongNumber - 1; at < body.size(); at += digitsOfLongNumber) {
        if (!isDigit(body.at(at)))
            continue;
        auto first = at;
        auto end = at + 1;
        while (first > 0 && isDigit(body.at(first - 1)))
            --first;
        while (end < body.size() && isDigit(body.at(end)))
            ++end;
        if (end - first >= digitsOfLongNumber)
            return true;
    }
    return false;
}

/// The text with whole numbers beyond 64 bits as strings: an id must not lose its digits.
QByteArray withExactNumbers(const QByteArray& body)
{
    if (!mayHoldLongNumbers(body))
        return body;
    QByteArray exact;
    qsizetype copied = 0;
    bool isInString = false;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const auto character = body.at(at);
        if (character == '"') {
            isInString = !isInString;
        } else if (isInString) {
            at += character == '\\' ? 1 : 0;
        } else if (isOfNumber(character)) {
            auto end = at + 1;
            while (end < body.size() && isOfNumber(body.at(end)))
                ++end;
            const bool isLong = end - at >= digitsOfLongNumber;
            if (const auto number = isLong ? body.mid(at, end - at) : QByteArray(); isLong && isBeyond64Bits(number)) {
                exact += body.mid(copied, at - copied) + '"' + number + '"';
                copied = end;
            }
            at = end - 1;
        }
    }
    return copied == 0 ? body : exact + body.mid(copied);
}

core::Result<QJsonDocument> document(const QByteArray& body)
{
    QJsonParseError fault;
    auto parsed = QJsonDocument::fromJson(withExactNumbers(body), &fault);
    if (fault.error != QJsonParseError::NoError) {
        return core::failure(core::ErrorKind::Invalid,
            u"The answer is no JSON: %1 at byte %2 of %3"_s.arg(fault.errorString())
                .arg(fault.offset)
                .arg(body.size()),
            u"json"_s);
    }
    return parsed;
}

} // namespace

core::Result<QJsonObject> object(const QByteArray& body)
{
    const auto parsed = document(body);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->isObject())
        return core::failure(core::ErrorKind::Invalid, u"The answer is no JSON object"_s, u"json"_s);
    return parsed->object();
}

core::Result<QJsonArray> array(const QByteArray& body)
{
    const auto parsed = document(body);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer is no JSON array"_s, u"json"_s);
    return parsed->array();
}

bool stopsEarly(const QByteArray& body)
{
    const auto text = QByteArrayView(body).trimmed();
    if (text.isEmpty() || (text.front() != '{' && text.front() != '['))
        return false;
    qsizetype depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return inString || depth > 0;
}

QString line(const QJsonValue& value, qsizetype maxLength)
{
    if (value.isString())
        return core::cleanLine(value.toString(), maxLength);
    if (value.isDouble())
        return id(value);
    return {};
}

QString text(const QJsonValue& value)
{
    return value.isString() ? core::cleanText(value.toString()) : QString();
}

QString id(const QJsonValue& value)
{
    if (value.isString())
        return core::cleanLine(value.toString(), maxIdLength);
    if (const auto whole = integer(value))
        return QString::number(*whole);
    return {};
}

std::optional<qint64> integer(const QJsonValue& value)
{
    if (value.isDouble()) {
        // Qt keeps whole numbers of 64 bits as such: the variant tells whether this one still is.
        const auto variant = value.toVariant();
        if (variant.typeId() == QMetaType::LongLong)
            return variant.toLongLong();
        const auto real = value.toDouble();
        if (std::isfinite(real) && std::trunc(real) == real && std::abs(real) < exactLimit)
            return static_cast<qint64>(real);
        return std::nullopt;
    }
    if (value.isString()) {
        bool isNumber = false;
        const auto whole = value.toString().trimmed().toLongLong(&isNumber);
        if (isNumber)
            return whole;
    }
    return std::nullopt;
}

std::optional<double> number(const QJsonValue& value)
{
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return value.toDouble();
    if (value.isString()) {
        bool isNumber = false;
        const auto real = value.toString().trimmed().toDouble(&isNumber);
        if (isNumber && std::isfinite(real))
            return real;
    }
    return std::nullopt;
}

bool flag(const QJsonValue& value)
{
    return value.isBool() ? value.toBool() : value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
}

QStringList lines(const QJsonValue& value)
{
    QStringList result;
    const auto elements = value.toArray();
    for (const auto& element : elements) {
        if (result.size() == maxElements)
            break;
        if (const auto words = line(element); !words.isEmpty())
            result.append(words);
    }
    return result;
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace yagura::sources::json
