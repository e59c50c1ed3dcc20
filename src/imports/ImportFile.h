// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/Csv.h"

#include <QByteArray>
#include <QJsonArray>

#include <vector>

namespace yagura::imports {

enum class FileFormat { Csv, Yaml };

/// By the ending of a file's name: .yaml and .yml are YAML, all else is CSV.
[[nodiscard]] FileFormat formatOf(const QString& fileName);

/// What a file holds: rows for the database, or what is wrong with it. Where there are problems, `rows` holds what could
/// be read nevertheless and must not be imported.
struct Rows
{
    QJsonArray rows;
    std::vector<Problem> problems;
};

/// Reads customers.
/// Shape:  columns (or keys of a YAML list's entries, which may stand below `customers:`) key, name, reading, name_en,
///         contract, service_hours, first_response_minutes, flap_window_minutes, note, keys, contacts; in any order, `key` and
///         `name` required. keys is "kind:value;…", contacts "reading|name|role|phone|mail|hours;…"; in YAML both may be lists.
///         first_response_minutes is "15" or "15; critical=5; inquiry=30; alert/critical=5": targets by severity and kind
///         beside the customer's own.
///         Answers rows as the function `import_customers` takes them.
[[nodiscard]] Rows readCustomers(const QByteArray& bytes, FileFormat format);

/// Reads why monitors exist.
/// Shape:  columns source (its key; `source` where it is absent or empty), monitor_id (at the vendor), why, meaning,
///         if_ignored, asked_by, review_on (ISO). Answers {line, source, external_id, why, …, review_on}.
[[nodiscard]] Rows readIntents(const QByteArray& bytes, FileFormat format, const QString& source);

} // namespace yagura::imports
