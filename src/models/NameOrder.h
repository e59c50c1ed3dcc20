// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Customer.h"

#include <QCollator>
#include <QString>

#include <vector>

namespace yagura::models {

/// In which order names stand, in every list of this program: as a Japanese list is looked through. By the reading where
/// there is one, whichever kana and width it is written in; by the name itself where there is none, and where two sound alike;
/// numbers in them as numbers. What has no name comes last.
/// Not for two threads at once.
class NameOrder final
{
public:
    /// A name made ready for being compared many times.
    class Key final
    {
    public:
        [[nodiscard]] int compare(const Key& other) const; ///< below zero: it stands before the other

    private:
        friend class NameOrder;
        Key(QCollatorSortKey sounded, QCollatorSortKey written, bool isNobody);

        QCollatorSortKey m_sounded;
        QCollatorSortKey m_written;
        bool m_isNobody;
    };

    NameOrder();

    [[nodiscard]] Key key(const QString& name, const QString& reading = {}) const;
    [[nodiscard]] int compare(const QString& one, const QString& other) const; ///< of names without a reading
    [[nodiscard]] std::vector<core::Customer> sorted(const std::vector<core::Customer>& customers) const;

private:
    QCollator m_collator;
};

} // namespace yagura::models
