// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace yagura::imports {

/// What is wrong with a file, by its line (from 1; 0 for the file as a whole). English: it is printed as it is.
struct Problem
{
    int line = 0;
    QString problem;

    bool operator==(const Problem&) const = default;
};

struct CsvRow
{
    int line = 0; ///< where the row begins
    QStringList fields;

    bool operator==(const CsvRow&) const = default;
};

struct CsvTable
{
    std::vector<CsvRow> rows;
    std::vector<Problem> problems;
};

/// Reads comma-separated values as RFC 4180 has them: quoted fields with commas, line breaks and doubled quotes; LF or
/// CRLF; a byte-order mark is skipped, rows without any text are left out.
[[nodiscard]] CsvTable readCsv(const QByteArray& bytes);

/// The text of a UTF-8 file without its byte-order mark; none, and the problem told, where it is of another encoding.
[[nodiscard]] QString readUtf8(const QByteArray& bytes, std::vector<Problem>& problems);

} // namespace yagura::imports
