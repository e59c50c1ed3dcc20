// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/RawText.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace yagura::ui {

QString indentedJson(const QByteArray& json)
{
    if (QJsonDocument::fromJson(json).isNull())
        return QString::fromUtf8(json);
    QByteArray out;
    auto depth = 0;
    auto inString = false;
    auto escaped = false;
    const auto newLine = [&out, &depth] {
        out += '\n';
        out += QByteArray(2 * depth, ' ');
    };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const auto letter = json[at];
        if (inString) {
            out += letter;
            inString = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        switch (letter) {
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            break;
        case '"':
            inString = true;
            out += letter;
            break;
        case '{':
        case '[': {
            out += letter;
            auto after = at + 1;
            while (after < json.size() && (json[after] == ' ' || json[after] == '\n' || json[after] == '\r' || json[after] == '\t'))
                ++after;
            if (after < json.size() && (json[after] == '}' || json[after] == ']'))
                break;
            ++depth;
            newLine();
            break;
        }
        case '}':
        case ']':
            if (!out.endsWith('{') && !out.endsWith('[')) {
                --depth;
                newLine();
            }
            out += letter;
            break;
        case ',':
            out += letter;
            newLine();
            break;
        case ':':
            out += ": ";
            break;
        default:
            out += letter;
        }
    }
    return QString::fromUtf8(out);
}

} // namespace yagura::ui
