// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <QByteArray>

#include <array>
#include <string_view>

namespace yagura::core {

/// What an item is searched by, former titles included, folded once, so that a search over 100,000 of them is a walk over bytes.
/// Shape: UTF-8, the fields in one piece, parted by line breaks, which no search word holds.
class ItemText
{
public:
    enum class Field { Title, Host, Service, Customer, Owner, Source, Number };
    static constexpr size_t fields = 7;

    ItemText() = default;
    explicit ItemText(const WorkItem& item);

    [[nodiscard]] std::string_view all() const { return {m_bytes.constData(), static_cast<size_t>(m_bytes.size())}; }
    [[nodiscard]] std::string_view field(Field field) const;

private:
    QByteArray m_bytes;
    std::array<quint16, fields> m_ends {};
};

/// Text as it is compared: NFKC, lower case, hiragana as katakana, so that a reading is found however it is typed.
[[nodiscard]] QString folded(const QString& text);

/// Whether `text` holds `word`; an empty word is in every text.
[[nodiscard]] bool holds(std::string_view text, std::string_view word);

} // namespace yagura::core
