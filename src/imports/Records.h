// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/Csv.h"
#include "imports/ImportFile.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace yagura::imports {

/// One entry of a file, whatever its format. A column holds one text, or in YAML a list of texts or of maps.
struct Record
{
    using Fields = QMap<QString, QString>;

    int line = 0;
    Fields texts;
    QMap<QString, QStringList> lists;
    QMap<QString, QList<Fields>> maps;
};

struct Records
{
    std::vector<Record> records;
    std::vector<Problem> problems;
};

/// Shape: `columns` are all that are known; those of `required` must be there. `root`: the key above a YAML list.
[[nodiscard]] Records readRecords(const QByteArray& bytes, FileFormat format, const QStringList& columns,
    const QStringList& required, const QString& root);

} // namespace yagura::imports
