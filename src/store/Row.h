// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

using PGresult = struct pg_result;

namespace yagura::store {

/// The answer of a statement: read by position, so that 10,000 rows cost no look-up of a name.
class Rows final
{
public:
    explicit Rows(PGresult* result);

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArrayView bytes(int row, int column) const; ///< valid as long as the rows are
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 number(int row, int column) const; ///< 0 for null
    [[nodiscard]] int integer(int row, int column) const;
    [[nodiscard]] bool truth(int row, int column) const;
    [[nodiscard]] QDateTime instant(int row, int column) const; ///< UTC; invalid for null and infinity
    [[nodiscard]] std::optional<QDateTime> maybeInstant(int row, int column) const;
    [[nodiscard]] QJsonObject object(int row, int column) const;
    [[nodiscard]] QJsonArray array(int row, int column) const;
    [[nodiscard]] QStringList textArray(int row, int column) const; ///< of a text[]
    [[nodiscard]] std::vector<qint64> numberArray(int row, int column) const; ///< of a bigint[]

private:
    std::shared_ptr<PGresult> m_result; ///< shared, since an answer is passed on by value
    int m_size = 0;
};

/// An instant as PostgreSQL writes it in a UTC session ("2026-11-24 12:07:45.123456+00").
[[nodiscard]] QDateTime instantFromText(QByteArrayView text);

/// Of a statement that answers nothing: whether it ran.
[[nodiscard]] core::Result<bool> ran(const core::Result<Rows>& rows);

} // namespace yagura::store
